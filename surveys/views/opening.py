"""What stands before the questions of a personal link: whether it opens, and whether answers are taken now.

The token in the address is the right to answer, not a cookie: so a page kept for hours on a phone can still save, and
nobody else can be made to (``csrf_exempt``)."""

import zoneinfo
from functools import partial, wraps

from django.http import JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt

from mentoring.kit.days import day_words
from mentoring.kit.errors import Refused
from mentoring.kit.limits import count_try
from organisations.access import public
from organisations.enums import LinkPurpose
from organisations.models import PersonalLink
from participants.cards.links import is_shut
from participants.gate import missing_papers
from surveys.afterwards import what_comes
from surveys.by_code import came_by_code, is_behind_code
from surveys.filling import Filling

WRONG_LINKS, WINDOW = 30, 60  # tries from one address, in so many seconds
BEHIND = (
    "invitation__survey__questionnaire",
    "invitation__survey__programme__organisation",
    "invitation__participation__person",
    "invitation__member",
    "invitation__about__person",
)


class Shut(Exception):
    """Why there are no questions: words for a person and a status. ``is_sent``: the answers were sent already."""

    def __init__(self, text, status=403, *, filling=None, is_sent=False):
        super().__init__(text)
        self.text, self.status, self.filling, self.is_sent = str(text), status, filling, is_sent


def _by_link(check, view):
    """The view is opened by the token of a personal link; it gets the ``Filling`` instead. What ``check`` or the view
    itself says against it (``Shut``, or ``Refused`` by an action) is told instead, as JSON where a script asks."""

    @wraps(view)
    def opened(request, token, **kwargs):
        try:
            filling = open_filling(request, token)
        except Shut as shut:
            return tell_shut(request, shut)
        if is_shut(request, filling.invitation.link, filling.invitation.person.account_id):
            return _by_card(request)
        if is_behind_code(request, filling.invitation):
            return _by_code(request)
        filling.is_by_code = came_by_code(request, filling.invitation)
        with timezone.override(zoneinfo.ZoneInfo(filling.survey.programme.organisation.time_zone)):
            try:
                check(filling)
                return view(request, filling, **kwargs)
            except Refused as refusal:
                is_sent = refusal.code == "response_submitted"
                shut = Shut(refusal if is_sent else closed_words(filling), 409, filling=filling, is_sent=is_sent)
            except Shut as found:
                shut = found
            return tell_shut(request, shut)

    return csrf_exempt(public(never_cache(opened)))


def open_filling(request, token):
    """Everything behind the link in one query. Raises ``Shut``; links nobody has are counted by address."""
    links = PersonalLink.objects.select_related(*BEHIND)
    try:
        invitation = links.open_with(token, LinkPurpose.QUESTIONNAIRE).invitation
    except Refused as refusal:
        raise _unopened(request, refusal) from refusal
    if invitation.participation_id and invitation.participation.programme_id == invitation.survey.programme_id:
        invitation.participation.programme = invitation.survey.programme
    return Filling(invitation)


def _unopened(request, refusal):
    if refusal.code != "link_unknown":
        return Shut(refusal, 410)
    try:
        count_try(request, "wrong-link", limit=WRONG_LINKS, seconds=WINDOW)
    except Refused as too_many:
        return Shut(too_many, 429)
    return Shut(refusal, 404)


def unopened(request, refusal):
    """The page of a link that does not open."""
    return tell_shut(request, _unopened(request, refusal))


def check_papers(filling):
    """Raises ``Shut`` when a consent is missing."""
    if filling.participation is None:  # somebody of the team
        return
    if papers := missing_papers(filling.participation, filling.questionnaire.purpose):
        words = _("First the school needs a paper: %(papers)s. Ask the curator for it.")
        if filling.is_pupils:
            words = pgettext("to a pupil", "First the school needs a paper: %(papers)s. Ask the curator for it.")
        raise Shut(words % {"papers": ", ".join(str(paper) for paper in papers)}, filling=filling)


def check_open(filling):
    """Raises ``Shut`` when the answers were sent, are not taken yet or any more, or a consent is missing."""
    check_taken(filling)
    check_papers(filling)


def check_taken(filling):
    if filling.response and filling.response.is_complete:
        raise Shut(_("These answers were already sent."), 200, filling=filling, is_sent=True)
    if filling.survey.is_over:
        raise Shut(closed_words(filling), filling=filling)
    if not filling.survey.takes_answers:
        opens = _("The questionnaire opens on %(date)s.") % {"date": day_words(filling.survey.opens_on)}
        raise Shut(opens, filling=filling)


def closed_words(filling):
    if filling.is_pupils:
        return pgettext(
            "to a pupil",
            "The questionnaire is closed, answers are no longer taken. If they are still needed, tell the curator.",
        )
    return _("The questionnaire is closed, answers are no longer taken. If they are still needed, tell the curator.")


by_link = partial(_by_link, check_open)
to_save_by_link = partial(_by_link, check_papers)  # the action asks the rest while it holds the response


def wants_json(request):
    return request.get_preferred_type(["text/html", "application/json"]) == "application/json"


def _by_card(request):
    """The link was opened by a card: it opens by the card again."""
    if wants_json(request):
        return JsonResponse({"shut": _("Come in by the card again.")}, status=403)
    return redirect("participants:card_door")


def _by_code(request):
    """The link was opened by its code on a computer of many: it opens by the code again."""
    if wants_json(request):
        return JsonResponse({"shut": _("Type in the code once more.")}, status=403)
    return redirect(f"{reverse('surveys:code_door')}?again=1")


def tell_shut(request, shut):
    """The page instead of the questions; what was typed into them meanwhile stands on it."""
    if wants_json(request):
        reply = {"shut": shut.text, "sent": shut.is_sent}
        return JsonResponse(reply, status=409 if shut.status == 200 else shut.status)
    if shut.is_sent:
        is_own = shut.filling.participation and not shut.filling.questionnaire.is_about_others
        coming = what_comes(shut.filling.participation) if is_own else None
        return render(request, "surveys/answer/thanks.html", {"filling": shut.filling, "coming": coming})
    survey = shut.filling.survey if shut.filling else None
    context = {"text": shut.text, "survey": survey, "typed": _typed(request, shut.filling)}
    return render(request, "surveys/answer/closed.html", context, status=shut.status)


def _typed(request, filling):
    """[(question, answer)] of what a form without scripts has just sent in vain; without the questions behind a link
    that does not open any more."""
    if request.method != "POST":
        return []
    if filling is None:
        return [("", text) for name, text in request.POST.items() if name.startswith("q-") and " " in text.strip()]
    values, _errors = filling.read(filling.questions, request.POST)
    return [
        (question.text, filling.in_words(question, value))
        for question, value in values.items()
        if value is not None and value != filling.values.get(question.key)
    ]
