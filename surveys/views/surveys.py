"""The curator's lists: surveys of a programme, the people of one survey, the questions of a questionnaire."""

from dataclasses import dataclass

from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from mentoring.kit.days import day_words
from organisations.access import Permission, may, requires
from organisations.models import AuditEntry
from roadmap.models import Programme
from surveys.actions import public_address
from surveys.around import Around
from surveys.audience import address_of, still_to_invite
from surveys.enums import ResponseState, SurveyState
from surveys.kinds import KINDS
from surveys.models import Questionnaire, Survey
from surveys.queries import waiting_applications
from surveys.strip import strip_of

PER_PAGE = 50
HISTORY_SHOWN = 12


@requires(Permission.SURVEY_VIEW, of=Programme)
def surveys(request, programme):
    """Every survey of the programme: who was asked, how many answered, until when."""
    rows = Survey.objects.filter(programme=programme).with_counts().order_by("-opens_on", "-pk")
    rows = rows.select_related("questionnaire", "event")
    today = timezone.localdate()
    views = {
        "open": (pgettext("surveys", "Open"), rows.filter(state=SurveyState.OPEN, closes_on__gte=today)),
        "closed": (pgettext("surveys", "Closed"), rows.exclude(state=SurveyState.OPEN, closes_on__gte=today)),
    }
    chosen = request.GET.get("view") if request.GET.get("view") in views else "open"
    counts = {key: found.count() for key, (_label, found) in views.items()}
    return render(
        request,
        "surveys/surveys.html",
        {
            "programme": programme,
            "page": Paginator(views[chosen][1].order_by("closes_on", "-pk"), PER_PAGE).get_page(
                request.GET.get("page")
            ),
            "tabs": [
                {"label": label, "url": f"?view={key}", "count": counts[key], "is_current": key == chosen}
                for key, (label, _found) in views.items()
            ],
            "has_any": any(counts.values()),
            "library": Questionnaire.objects.offered_to(programme.organisation),
            "may_manage": may(request.user, Permission.SURVEY_MANAGE, programme.organisation),
        },
    )


@requires(Permission.SURVEY_VIEW, of=Programme)
def questionnaire(request, programme, slug):
    """The questions as they will be asked, before anything is sent."""
    found = Questionnaire.objects.offered_to(programme.organisation).filter(slug=slug).first()
    if found is None:
        raise Http404
    return _questions_page(request, programme, found)


@requires(Permission.SURVEY_VIEW, of=Survey)
def questions(request, survey):
    """The questions of this very survey: its version of the questionnaire may not be the newest."""
    return _questions_page(request, survey.programme, survey.questionnaire, survey)


def _questions_page(request, programme, found, survey=None):
    around = Around(programme)
    questions = [
        (row, KINDS[row.kind].shown(row, None, around) if "choices" in row.options or row.kind == "scale" else {})
        for row in found.questions.select_related("section")
    ]
    return render(
        request,
        "surveys/questionnaire.html",
        {
            "programme": programme,
            "questionnaire": found,
            "questions": questions,
            "survey": survey,
            "tabs": tabs_of(survey, "questions", user=request.user) if survey else [],
            "may_manage": may(request.user, Permission.SURVEY_MANAGE, programme.organisation),
        },
    )


@dataclass(frozen=True)
class Row:
    """One invited person as the list shows them."""

    invitation: object
    state: str
    word: str
    when: object
    way: str
    link: str

    @property
    def person(self):
        return self.invitation.person


@requires(Permission.SURVEY_VIEW, of=Survey)
def survey(request, survey):
    """Who has answered, who has begun, who has not opened the link; and who could not be asked yet."""
    may_manage = may(request.user, Permission.SURVEY_MANAGE, survey.programme.organisation)
    invitations = (
        survey.invitations.select_related("participation__person", "about__person", "member", "link", "response")
        .prefetch_related("participation__person__guardians")
        .all()
    )
    rows = [_row(invitation, survey, may_manage) for invitation in invitations]
    groups = {
        "unanswered": (_("Not answered"), [row for row in rows if row.state != "done"]),
        "answered": (_("Answered"), [row for row in rows if row.state == "done"]),
        "paper": (_("Without e-mail"), [row for row in rows if not row.way]),
    }
    chosen = request.GET.get("view", "")
    shown = groups[chosen][1] if chosen in groups else rows
    answered = len(groups["answered"][1])
    more = still_to_invite(survey) if not survey.is_over else None
    return render(
        request,
        "surveys/survey.html",
        {
            "survey": survey,
            "programme": survey.programme,
            "strip": strip_of(survey.event, answered, len(rows)),
            "term": term_words(survey),
            "answered": answered,
            "invited": len(rows),
            "page": Paginator(shown, PER_PAGE).get_page(request.GET.get("page")),
            "tabs": tabs_of(survey, "people", len(rows), user=request.user),
            "chips": [
                {
                    "label": label,
                    "url": "?" if key == chosen else f"?view={key}",
                    "count": len(found),
                    "is_on": key == chosen,
                }
                for key, (label, found) in groups.items()
            ],
            "remind_count": len(rows) - answered if survey.takes_answers else 0,
            "more": more,
            "paper_count": len(groups["paper"][1]),
            "history": _history(survey),
            "may_manage": may_manage,
        },
    )


def _history(survey):
    entries = AuditEntry.objects.about(survey).select_related("by")[:HISTORY_SHOWN]
    return [{"text": entry.sentence, "who": entry.by, "at": entry.at} for entry in entries]


def _row(invitation, survey, may_manage):
    response = getattr(invitation, "response", None)
    if response and response.is_complete:
        word = (
            pgettext("questionnaire", "accepted")
            if response.state == ResponseState.ACCEPTED
            else pgettext("questionnaire", "answered")
        )
        state, when = "done", response.submitted_at
    elif response:
        state, word, when = "now", pgettext("questionnaire", "begun"), response.saved_at
    elif invitation.link.opened_at:
        state, word, when = "now", _("the link is opened"), invitation.link.opened_at
    else:
        state, word, when = "plan", _("the link is not opened"), None
    shows_link = may_manage and state != "done" and not survey.is_over
    return Row(
        invitation,
        state,
        word,
        when if not survey.is_anonymous else None,
        address_of(invitation.person, survey.questionnaire),
        public_address(invitation.link) if shows_link else "",
    )


def tabs_of(survey, current, invited=None, *, may_view=True, user=None):
    """The pages of one survey, paper for those who type it in (``user``); without ``may_view`` those of its results
    alone."""
    pages = [
        ("summary", _("Summary"), reverse("surveys:results", args=[survey.pk]), None),
        ("people", _("By person"), reverse("surveys:survey", args=[survey.pk]), invited),
        ("groups", _("By group"), reverse("surveys:groups", args=[survey.pk]), None),
        ("changes", _("Before and after"), reverse("surveys:changes", args=[survey.pk]), None),
        ("texts", _("Free answers"), reverse("surveys:results", args=[survey.pk]) + "?view=texts", None),
        ("questions", _("Questions"), reverse("surveys:questions", args=[survey.pk]), None),
    ]
    if user and may(user, Permission.SURVEY_ENTER, survey.programme.organisation):
        pages.insert(2, ("paper", _("From paper"), reverse("surveys:paper_grid", args=[survey.pk]), None))
    if not may_view:
        pages = [page for page in pages if page[0] not in ("people", "questions")]
    elif survey.questionnaire.is_application:
        address = reverse("surveys:applications", args=[survey.pk])
        pages.insert(1, ("applications", _("Applications"), address, waiting_applications(survey)))
    return [
        {"label": label, "url": url, "count": count, "is_current": key == current} for key, label, url, count in pages
    ]


def term_words(survey):
    """«Открыта до 14 ноября» and its kin."""
    dates = {"opens": day_words(survey.opens_on), "closes": day_words(survey.closes_on)}
    if survey.is_over:
        return _("Closed; answers were taken from %(opens)s to %(closes)s") % dates
    if not survey.takes_answers:
        return _("Opens on %(opens)s, answers are taken until %(closes)s") % dates
    return _("Open since %(opens)s, answers are taken until %(closes)s") % dates
