"""The curator's acts: send a questionnaire out, remind, invite more, close, print the links."""

from django.contrib import messages
from django.db.models import Count
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from mentoring.kit.downloads import PDF, hand_out
from mentoring.kit.errors import Refused
from mentoring.kit.htmx import page_or_part
from mentoring.kit.pdf import qr_svg, render_pdf_apart
from organisations.access import Permission, requires
from roadmap.models import Event, Programme
from surveys import actions
from surveys.audience import address_of, reach
from surveys.by_code import door_address
from surveys.codes import code_of
from surveys.enums import Answering
from surveys.forms import ReopenForm, SurveyForm
from surveys.models import Invitation, Questionnaire, Survey
from surveys.queries import fits, people_of
from surveys.strip import strip_of


@requires(Permission.SURVEY_MANAGE, of=Programme)
def new_survey(request, programme):
    """Questionnaire → audience and dates → check → send; every step has its address."""
    event = Event.objects.asked_for(programme, request.GET.get("event"))
    context = {"programme": programme, "event": event, "strip": strip_of(event, 0, 0)}
    library = Questionnaire.objects.offered_to(programme.organisation).annotate(asks=Count("questions"))
    library = list(library.but_third_parties())  # those who know the mentees are asked elsewhere
    people = people_of(programme)
    fitting = [row for row in library if event and fits(row, event) and row.is_for(people)]
    questionnaire = next((row for row in library if row.slug == request.GET.get("questionnaire")), None)
    if questionnaire is None and len(fitting) == 1:
        questionnaire = fitting[0]
    if questionnaire is None:
        others = [row for row in library if row not in fitting]
        context |= {"fitting": fitting, "others": others, "steps": _steps(0)}
        return render(request, "surveys/choose.html", context)
    is_filled = "closes_on" in request.GET
    data = request.POST if request.method == "POST" else request.GET if is_filled else None
    usual = SurveyForm.usual(questionnaire, event, is_again=_is_again(programme, questionnaire), programme=programme)
    form = SurveyForm(data, programme=programme, questionnaire=questionnaire, initial=usual)
    rule = form.audience if form.is_bound and form.is_valid() else _usual_rule(questionnaire, usual)
    found = reach(programme, rule, questionnaire)
    context |= {"questionnaire": questionnaire, "form": form, "found": found, "steps": _steps(1)}
    if request.method == "POST" and form.is_valid():
        return _send(request, programme, form, event, found, context)
    if "check" in request.GET and form.is_valid():
        return render(request, "surveys/check.html", context | {"steps": _steps(2), "fields": _sent(request.GET)})
    return page_or_part(request, "surveys/new.html", "surveys/_reach.html", context)


def _send(request, programme, form, event, found, context):
    if request.POST.get("shown") != str(found.total):
        form.add_error(None, _("The people have changed meanwhile. Check the list once more."))
    else:
        cleaned = form.cleaned_data
        done = form.attempt(
            actions.open_survey,
            programme,
            questionnaire=form.questionnaire,
            title=cleaned["title"],
            audience=form.audience,
            opens_on=cleaned["opens_on"],
            closes_on=cleaned["closes_on"],
            event=event,
            is_anonymous=cleaned.get("is_anonymous", False),
            reminds=cleaned["reminds"],
            by=request.user,
        )
        if done:
            text = ngettext(
                "The questionnaire went to %(count)s person.",
                "The questionnaire went to %(count)s people.",
                found.total,
            )
            messages.success(request, text % {"count": found.total})
            return redirect(form.result)
    context |= {"steps": _steps(2), "fields": _sent(request.POST)}
    return render(request, "surveys/check.html", context, status=422)


def _is_again(programme, questionnaire):
    """Whether an application goes out once more: whoever has filled it in is not asked a second time."""
    earlier = Survey.objects.filter(programme=programme, questionnaire__slug=questionnaire.slug)
    return questionnaire.is_application and earlier.exists()


def _usual_rule(questionnaire, usual):
    if questionnaire.role == Answering.STAFF:
        return {"team": usual["team"]}
    rule = {"role": questionnaire.role, "group": questionnaire.group, "formats": usual["formats"]}
    rule |= {"unanswered": questionnaire.slug if usual["only_unanswered"] else ""}
    return {name: value for name, value in rule.items() if value}


def _sent(data):
    """What was chosen, to be sent on from the page of the check."""
    kept = ("csrfmiddlewaretoken", "check", "questionnaire", "event", "shown")
    return [(name, value) for name, values in data.lists() if name not in kept for value in values]


def _steps(here):
    titles = (_("Questionnaire"), _("Whom to ask"), _("Check"))
    states = ["done" if number < here else "now" if number == here else "" for number in range(len(titles))]
    return [{"title": title, "state": state} for title, state in zip(titles, states, strict=True)]


@requires(Permission.SURVEY_MANAGE, of=Survey)
def remind(request, survey):
    """Who of those that have not answered will be written to and how, then the letters; and whether they go alone."""
    if request.POST.get("do") in ("alone", "asked"):
        actions.set_reminding(survey, reminds=request.POST["do"] == "alone", by=request.user)
        return redirect("surveys:remind", survey.pk)
    if request.method == "POST":
        try:
            count = actions.remind(survey, by=request.user)
        except Refused as refusal:
            messages.error(request, str(refusal))
        else:
            text = ngettext("The reminder went to %(count)s person.", "The reminder went to %(count)s people.", count)
            messages.success(request, text % {"count": count})
        return redirect(survey)
    if not survey.takes_answers:
        messages.warning(request, _("The survey takes no answers now, so there is nothing to remind of."))
        return redirect(survey)
    found = actions.to_remind(survey)
    answered = survey.invitations.answered().count()
    context = {"survey": survey, "programme": survey.programme, "found": found, "answered": answered}
    return render(request, "surveys/remind.html", context)


@requires(Permission.SURVEY_MANAGE, of=Survey)
@require_POST
def invite_more(request, survey):
    try:
        count = actions.invite_more(survey, by=request.user)
    except Refused as refusal:
        messages.error(request, str(refusal))
    else:
        text = ngettext("%(count)s more person was asked.", "%(count)s more people were asked.", count)
        messages.success(request, text % {"count": count})
    return redirect(survey)


@requires(Permission.SURVEY_MANAGE, of=Survey)
@require_POST
def close(request, survey):
    try:
        actions.close_survey(survey, by=request.user)
        address = reverse("surveys:reopen", args=[survey.pk])
        messages.success(request, _("The survey is closed."), extra_tags=f"undo={address}")
    except Refused as refusal:
        messages.error(request, str(refusal))
    return redirect(survey)


@requires(Permission.SURVEY_MANAGE, of=Survey)
def reopen(request, survey):
    """Take answers again, until another day (or, taken back at once, until the same)."""
    usual = SurveyForm.usual(survey.questionnaire, None)["closes_on"]
    form = ReopenForm(request.POST if "closes_on" in request.POST else None, initial={"closes_on": usual})
    if request.method == "POST" and not form.is_bound:
        form = ReopenForm({"closes_on": survey.closes_on}, initial={"closes_on": usual})
    if form.is_bound and form.is_valid():
        done = form.attempt(actions.reopen_survey, survey, closes_on=form.cleaned_data["closes_on"], by=request.user)
        if done:
            messages.success(request, _("The survey is open again."))
            return redirect(survey)
    return render(request, "surveys/reopen.html", {"survey": survey, "programme": survey.programme, "form": form})


@requires(Permission.SURVEY_MANAGE, of=Invitation)
@require_POST
def renew_link(request, invitation):
    actions.renew_link(invitation, by=request.user)
    messages.success(request, _("The old link no longer opens. The new one is in the list."))
    return redirect(invitation.survey)


@requires(Permission.SURVEY_MANAGE, of=Survey)
def links(request, survey):
    """A sheet to cut: a card with a QR code for everyone no letter reaches, or for all (``?all=1``)."""
    waiting = (
        survey.invitations.unanswered()
        .select_related("participation__person", "member", "about__person", "link")
        .prefetch_related("participation__person__guardians")
    )
    cards = [
        {
            "person": row.person,
            "url": url,
            "qr": qr_svg(url),
            "code": code_of(row),
            "about": row.about and row.about.person,
        }
        for row in waiting
        if "all" in request.GET or not address_of(row.person, survey.questionnaire)
        for url in [actions.public_address(row.link)]
    ]
    pdf = render_pdf_apart("surveys/print_links.html", {"survey": survey, "cards": cards, "door": door_address()})
    return hand_out(pdf, _("Links, %(title)s.pdf") % {"title": survey.title}, PDF, inline=True)
