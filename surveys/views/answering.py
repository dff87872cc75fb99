"""Answering by a personal link: a phone in the hand, one section a screen, every change kept."""

import zoneinfo
from functools import wraps

from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from django.views.decorators.cache import never_cache

from mentoring.kit.days import day_words
from mentoring.kit.errors import Refused
from mentoring.kit.limits import count_try
from organisations.access import Permission, public, requires
from organisations.enums import LinkPurpose
from organisations.models import PersonalLink
from participants.cards.links import is_shut
from participants.gate import missing_papers
from surveys import actions
from surveys.filling import Filling
from surveys.models import Invitation

WRONG_LINKS, WINDOW = 30, 60  # tries from one address, in so many seconds


def by_link(view):
    """The view is opened by the token of a personal link; it gets the ``Filling`` instead.

    A link that does not open, and answers that may not be given any more, get a page that says why and what to do."""

    @wraps(view)
    def opened(request, token, **kwargs):
        try:
            link = PersonalLink.objects.open_with(token, LinkPurpose.QUESTIONNAIRE)
            invitation = _invitations().get(link=link)
        except Refused as refusal:
            return unopened(request, refusal)
        if is_shut(request, link, invitation.participation.person.user_id):
            return redirect("participants:card_door")
        organisation = invitation.survey.programme.organisation
        with timezone.override(zoneinfo.ZoneInfo(organisation.time_zone)):
            filling = Filling(invitation)
            return _not_now(request, filling) or view(request, filling, **kwargs)

    return public(never_cache(opened))


def _invitations():
    return Invitation.objects.select_related(
        "link", "survey__questionnaire", "survey__programme__organisation", "participation__person"
    )


def unopened(request, refusal):
    status = 410
    if refusal.code == "link_unknown":
        status = 404
        try:
            count_try(request, "wrong-link", limit=WRONG_LINKS, seconds=WINDOW)
        except Refused as too_many:
            refusal, status = too_many, 429
    return render(request, "surveys/answer/closed.html", {"text": str(refusal)}, status=status)


def _not_now(request, filling):
    """A page instead of the questions: sent already, not open yet or any more, a consent is missing."""
    if filling.response and filling.response.is_complete:
        return _thanks(request, filling)
    survey = filling.survey
    if survey.is_over:
        text = _closed(filling)
    elif not survey.takes_answers:
        text = _("The questionnaire opens on %(date)s.") % {"date": day_words(survey.opens_on)}
    elif papers := missing_papers(filling.participation, survey.questionnaire.purpose):
        text = _paper_first(filling) % {"papers": ", ".join(str(paper) for paper in papers)}
    else:
        return None
    return render(request, "surveys/answer/closed.html", {"text": text, "survey": survey}, status=403)


def _closed(filling):
    if filling.is_pupils:
        return pgettext(
            "to a pupil",
            "The questionnaire is closed, answers are no longer taken. If they are still needed, tell the curator.",
        )
    return _("The questionnaire is closed, answers are no longer taken. If they are still needed, tell the curator.")


def _paper_first(filling):
    if filling.is_pupils:
        return pgettext("to a pupil", "First the school needs a paper: %(papers)s. Ask the curator for it.")
    return _("First the school needs a paper: %(papers)s. Ask the curator for it.")


def _thanks(request, filling):
    if request.htmx:
        return render(request, "surveys/answer/_unsaved.html", {"text": _("These answers were already sent.")})
    return render(request, "surveys/answer/thanks.html", {"filling": filling})


@by_link
def answer(request, filling):
    """The first page: what is asked, how long it takes, who reads it."""
    filling.invitation.link.mark_opened()
    return render(
        request,
        "surveys/answer/start.html",
        {
            "filling": filling,
            "is_begun": bool(filling.values),
            "start_url": _address(filling, filling.first_open_section if filling.values else 1),
        },
    )


@by_link
def section(request, filling, number):
    if not 1 <= number <= len(filling.sections):
        return redirect("surveys:answer", filling.invitation.link.token)
    here = filling.sections[number - 1]
    if request.method == "GET":
        return _page(request, filling, here)
    values, errors = filling.read(here, request.POST)
    try:
        response = actions.save_answers(filling.invitation, values)
    except Refused as refusal:
        return render(
            request, "surveys/answer/_unsaved.html", {"text": str(refusal)}, status=200 if request.htmx else 409
        )
    if request.htmx:
        fields = filling.fields(here, values, errors)
        return render(request, "surveys/answer/_saved.html", {"saved_at": response.saved_at, "fields": fields})
    if "back" in request.POST:
        return redirect(_address(filling, number - 1))
    filling = Filling(filling.invitation)
    errors |= {question: _("This question needs an answer.") for question in filling.unanswered(here)} | errors
    if errors:
        return _page(request, filling, here, values, errors)
    return redirect(_address(filling, number + 1))


def _page(request, filling, here, values=None, errors=None):
    following = filling.sections[here.number] if here.number < len(filling.sections) else None
    return render(
        request,
        "surveys/answer/section.html",
        {
            "filling": filling,
            "section": here,
            "fields": filling.fields(here, values, errors),
            "errors": errors or {},
            "way": _way(filling, here.number),
            "next_title": following.title[:1].lower() + following.title[1:] if following else "",
        },
        status=422 if errors else 200,
    )


def _way(filling, here):
    """The beads over the questions: (title, state) of every section and of the review that closes the way."""
    steps = [(part.title, "now" if part.number == here else _bead(filling, part, here)) for part in filling.sections]
    return [*steps, (_("Check"), "now" if here > len(filling.sections) else "")]


def _bead(filling, part, here):
    """Filled: nothing required is missing, and the respondent has been there."""
    is_touched = part.number < here or any(question.key in filling.values for question in part.questions)
    return "done" if is_touched and not filling.unanswered(part) else ""


def _address(filling, number):
    """The address of a section; the first page stands before them, the review after."""
    token = filling.invitation.link.token
    if number < 1:
        return reverse("surveys:answer", args=[token])
    if number > len(filling.sections):
        return reverse("surveys:answer_review", args=[token])
    return reverse("surveys:answer_section", args=[token, number])


@by_link
def review(request, filling):
    """Everything once more, and the one button that sends it."""
    refusal = None
    if request.method == "POST":
        try:
            actions.submit_response(filling)
            return redirect("surveys:answer", filling.invitation.link.token)
        except Refused as problem:
            refusal = problem
    return render(
        request,
        "surveys/answer/review.html",
        {
            "filling": filling,
            "missing": filling.missing,
            "way": _way(filling, len(filling.sections) + 1),
            "refusal": refusal,
            "back_url": _address(filling, len(filling.sections)),
        },
        status=422 if refusal else 200,
    )


@requires(Permission.SURVEY_ANSWER, of=Invitation)
def answer_own(request, invitation):
    """From the cabinet to one's own questionnaire, without looking for the letter."""
    return redirect("surveys:answer", invitation.link.token)
