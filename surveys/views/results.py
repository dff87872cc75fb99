"""What people said: the summary with its charts, free answers, one person's answers, the table to download."""

from dataclasses import dataclass

from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import render
from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from mentoring.kit import charts
from mentoring.kit.downloads import XLSX, hand_out
from organisations.access import Permission, may, requires
from participants.enums import ParticipationRole
from participants.exporting import about_file, note_export
from roadmap.models import Programme
from surveys.around import Around
from surveys.enums import TEXT_KINDS
from surveys.kinds import told_to_curator
from surveys.models import Response, Survey
from surveys.preferences import matrix_of, reasons_of, wishes_of
from surveys.results import SMALLEST_ANONYMOUS, results_of, turnout
from surveys.sheets import results_workbook, wishes_workbook
from surveys.strip import strip_of
from surveys.views.surveys import tabs_of, term_words

NARROW = 286
TEXTS_SHOWN = 3
TEXTS_PER_PAGE = 50


@requires(Permission.SURVEY_VIEW, of=Survey)
def results(request, survey):
    by_role, by_class = turnout(survey)
    role = request.GET.get("role", "")
    may_divide = len(by_role) > 1 and not survey.is_anonymous  # a difference of two groups would name people
    role = role if may_divide and role in by_role else ""
    found = results_of(survey, role)
    answered = sum(side.answered for side in by_role.values())
    invited = sum(side.invited for side in by_role.values())
    shows_texts = request.GET.get("view") == "texts"
    context = {
        "survey": survey,
        "programme": survey.programme,
        "strip": strip_of(survey.event, answered, invited),
        "lead": term_words(survey),
        "tabs": tabs_of(survey, "texts" if shows_texts else "summary", invited),
        "chips": _role_chips(by_role, role, shows_texts) if may_divide else [],
        "is_hidden": found is None,
        "hidden_text": _hidden_text(answered),
        "answered": answered,
        "remind_count": invited - answered if _may_remind(request.user, survey) else 0,
    }
    if shows_texts:
        texts = [(result.question, text) for result in found or () for text in result.texts]
        context["page"] = Paginator(texts, TEXTS_PER_PAGE).get_page(request.GET.get("page"))
        return render(request, "surveys/texts.html", context)
    context |= {
        "questions": [_shown(result) for result in found or () if result.question.kind not in TEXT_KINDS],
        "texts": [text for result in found or () for text in result.texts][:TEXTS_SHOWN],
        "text_count": sum(len(result.texts) for result in found or ()),
        "turnout": _turnout_chart(by_role, by_class),
        "waiting": [] if survey.is_anonymous else _waiting(survey),
        "matrix": matrix_of(survey),
    }
    return render(request, "surveys/results.html", context)


def _may_remind(user, survey):
    return survey.takes_answers and may(user, Permission.SURVEY_MANAGE, survey.programme.organisation)


def _hidden_text(answered):
    return ngettext(
        "The survey is anonymous: results appear from the fifth answer on. There is %(count)s answer now.",
        "The survey is anonymous: results appear from the fifth answer on. There are %(count)s answers now.",
        answered,
    ) % {"count": answered}


def _role_chips(by_role, chosen, shows_texts):
    view = "view=texts&" if shows_texts else ""
    labels = [(ParticipationRole.MENTEE, _("Mentees")), (ParticipationRole.MENTOR, _("Mentors"))]
    return [
        {
            "label": label,
            "url": f"?{view}" if role == chosen else f"?{view}role={role}",
            "count": by_role[role].answered,
            "is_on": role == chosen,
        }
        for role, label in labels
    ]


def _shown(result):
    """One question for the page: its words, its charts wide and narrow, and the figure at the right."""
    question = result.question
    shown = {
        "question": question,
        "n": result.n,
        "note": _note(result),
        "wide": "",
        "narrow": "",
        "figure": result.mean,
    }
    if result.counts and result.n:
        first, low = question.scale_steps[0], result.lower_part_ends
        shown["wide"] = charts.dist(result.counts, result.mean, first=first, low=low)
        shown["narrow"] = charts.dist(result.counts, result.mean, first=first, low=low, width=NARROW)
    elif result.shares:
        shown["wide"] = charts.hbars(result.shares, width=420)
        shown["narrow"] = charts.hbars(result.shares, width=NARROW)
    elif result.rows:
        shown["rows"] = [
            (row, charts.hbars(counts, width=420), charts.hbars(counts, width=NARROW)) for row, counts in result.rows
        ]
    elif result.mutuality and result.n:
        shown["mutuality"] = result.mutuality
        bars = [
            (_("Named somebody"), result.mutuality.chose),
            (_("Were named"), result.mutuality.named),
            (_("Mutual choices"), result.mutuality.mutual),
            (_("Without a mutual choice"), result.mutuality.without_mutual),
        ]
        shown["wide"], shown["narrow"] = charts.hbars(bars, width=420), charts.hbars(bars, width=NARROW)
    return shown


def _note(result):
    """«9 ответов, медиана 5; 4 и ниже — у 3 человек»."""
    note = ngettext("%(count)s answer", "%(count)s answers", result.n) % {"count": result.n}
    if result.median is not None:
        note += ", " + _("median %(median)s") % {"median": number_format(result.median, use_l10n=True)}
    if result.low:
        low = ngettext("%(mark)s or less: %(count)s person", "%(mark)s or less: %(count)s people", result.low)
        note += "; " + low % {"mark": result.lower_part_ends, "count": result.low}
    return f"{note}; {_('fewer is better')}" if result.question.is_reverse else note


def _turnout_chart(by_role, by_class):
    names = {ParticipationRole.MENTEE: _("Mentees"), ParticipationRole.MENTOR: _("Mentors")}
    rows = [(names[role], by_role[role].answered, by_role[role].invited) for role in names if role in by_role]
    if len(by_class) > 1:
        rows += [(part.label, part.answered, part.invited) for part in by_class]
    return charts.hbars(rows) if rows else ""


def _waiting(survey):
    """The first who have not answered, with how far each is."""
    rows = survey.invitations.unanswered().select_related("participation__person", "link", "response")[:8]
    return [
        {
            "person": row.participation.person,
            "state": "now" if hasattr(row, "response") else "plan",
            "word": pgettext("questionnaire", "begun")
            if hasattr(row, "response")
            else _("the link is opened")
            if row.link.opened_at
            else _("the link is not opened"),
        }
        for row in rows
    ]


@requires(Permission.SURVEY_VIEW, of=Response)
def response(request, response):
    """One person's answers in a named survey; what is confidential is not among them."""
    survey = response.invitation.survey
    if survey.is_anonymous or not response.is_complete:
        raise Http404
    around = Around(survey.programme)
    answers = response.answers.select_related("question__questionnaire").order_by("question__position")
    return render(
        request,
        "surveys/response.html",
        {
            "survey": survey,
            "programme": survey.programme,
            "response": response,
            "person": response.invitation.participation.person,
            "facts": [(row.question.text, told_to_curator(row.question, row.value, around)) for row in answers],
        },
    )


@requires(Permission.SURVEY_VIEW, of=Survey)
def download(request, survey):
    """Answers and summary as a workbook."""
    if survey.is_anonymous and survey.invitations.answered().count() < SMALLEST_ANONYMOUS:
        raise Http404
    answered = survey.invitations.answered().count()
    note_export(survey.programme, "answers", by=request.user, rows=answered, filters=survey.title)
    return hand_out(results_workbook(survey, about_file(by=request.user)), f"{survey.title}.xlsx", XLSX)


@dataclass(frozen=True)
class Wish:
    """What one participant said: names of those wished for, the dearest first, why, and of those refused."""

    who: str
    ranked: list
    why: str
    refused: list


@requires(Permission.RATHER_NOT_VIEW, of=Programme)
def rather_not(request, programme):
    """For the psychologist alone: who wishes to work with whom, and who would rather not."""
    page = Paginator(_wishes(programme), TEXTS_PER_PAGE).get_page(request.GET.get("page"))
    return render(request, "surveys/rather_not.html", {"programme": programme, "page": page})


@requires(Permission.RATHER_NOT_VIEW, of=Programme)
def wishes_xlsx(request, programme):
    name = _("Choices of participants %(day)s.xlsx") % {"day": f"{programme.organisation.today:%d.%m.%Y}"}
    wishes = _wishes(programme)
    note_export(programme, "wishes", by=request.user, rows=len(wishes))
    return hand_out(wishes_workbook(wishes, about_file(by=request.user)), name, XLSX)


def _wishes(programme):
    """``Wish`` of everybody who named somebody, by name; those who refuse somebody first."""
    people, reasons = Around(programme).people, reasons_of(programme)
    rows = [
        Wish(
            people.get(pk, ""),
            [people.get(other, "") for other in ranked],
            reasons.get(pk, ""),
            [people.get(other, "") for other in refused],
        )
        for pk, (ranked, refused) in wishes_of(programme).items()
        if ranked or refused
    ]
    return sorted(rows, key=lambda wish: (not wish.refused, wish.who))
