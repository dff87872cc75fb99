"""Answering by a personal link: a phone in the hand, one section a screen, every change kept."""

from pathlib import Path

from django.conf import settings
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import time_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from mentoring.kit.errors import Refused
from organisations.access import Permission, public, requires
from surveys import saving
from surveys.filling import Filling
from surveys.models import Invitation
from surveys.views.opening import by_link, check_taken, to_save_by_link, wants_json

WORKER = Path(settings.BASE_DIR) / "static" / "js" / "answering" / "worker.js"


@by_link
def answer(request, filling):
    """The first page: what is asked, how long it takes, who reads it."""
    filling.invitation.link.mark_opened()
    return render(
        request,
        "surveys/answer/start.html",
        {
            "filling": filling,
            "place": "start",
            "is_begun": bool(filling.values),
            "start_url": _address(filling, filling.first_open_section if filling.values else 1),
        },
    )


@by_link
def section(request, filling, number):
    """The questionnaire with one of its sections open. Without scripts the section is sent whole by «next»."""
    if not 1 <= number <= len(filling.sections):
        return redirect("surveys:answer", filling.invitation.link.token)
    here = filling.sections[number - 1]
    if request.method != "POST":
        return _page(request, filling, here)
    values, errors = filling.read(here.questions, request.POST)
    values |= {question: None for question in here.questions if question.key == request.POST.get("clear")}
    saved = saving.save_answers(filling.invitation, values, seen=_number(request.POST.get("seen")))
    typed = {question: filling.typed(question, request.POST) for question in errors}
    filling = Filling(filling.invitation)
    here = next(screen for screen in filling.screens if screen.questions == here.questions)
    if not here.number:  # answers given elsewhere do not lead here any more
        return redirect(_address(filling, filling.first_open_section))
    if "back" in request.POST:
        return redirect(_address(filling, number - 1))
    if "clear" in request.POST:
        return redirect(f"{_address(filling, number)}#q-{request.POST['clear']}")
    shown = request.POST.getlist("shown")
    appeared = [row for row in here.questions if shown and filling.is_visible(row) and row.key not in shown]
    gaps = {row: _("This question needs an answer.") for row in filling.unanswered(here) if row not in appeared}
    errors = gaps | errors
    errors |= {row: _elsewhere() for row in here.questions if row.key in saved.overtaken}
    if errors:
        return _page(request, filling, here, errors, typed)
    if appeared:
        return redirect(f"{_address(filling, number)}?more=1#q-{appeared[0].key}")
    return redirect(_address(filling, len(filling.sections) + 1 if "check" in request.GET else number + 1))


def _elsewhere():
    return _("Meanwhile this was answered on another device, that answer is kept.")


def _page(request, filling, here, errors=None, typed=None):
    return render(
        request,
        "surveys/answer/section.html",
        {
            "filling": filling,
            "here": here,
            "screens": [(screen, filling.fields(screen, errors, typed)) for screen in filling.screens],
            "following": filling.sections[here.number] if 0 < here.number < len(filling.sections) else None,
            "errors": errors or {},
            "has_more": "more" in request.GET,
            "is_checking": "check" in request.GET,
            "way": _way(filling, here.number),
        },
        status=422 if errors else 200,
    )


def _way(filling, here):
    """The beads over the questions: (title, state) of every section and of the review that closes the way; ``None``
    for a section that is not asked."""
    steps = [(part.title, _bead(filling, part, here)) for part in filling.screens]
    return [*steps, (_("Check"), "now" if here > len(filling.sections) else "")]


def _bead(filling, part, here):
    """Filled: nothing required is missing, and the respondent has been there."""
    if not part.number or part.number == here:
        return "now" if part.number else None
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


def _number(text):
    """What a form says it knows; a form that says nothing knows everything."""
    return int(text) if text and text.isdecimal() and len(text) < 13 else None


@require_POST
@to_save_by_link
def save(request, filling):
    """What a script keeps: of the questions ``changed`` («key:how many ms ago») the newest change stands. The reply
    says when, what was refused, and gives what was changed elsewhere since the save ``seen``."""
    moments = _moments(request.POST.getlist("changed"))
    seen = _number(request.POST.get("seen")) or 0
    if not moments:  # a script asks whether the connection is back
        check_taken(filling)
        return _kept(filling, filling.response, seen)
    values, errors = filling.read(filling.questionnaire.questions.filter(key__in=moments), request.POST)
    saved = saving.save_answers(filling.invitation, values, moments=moments)
    own = {question.key for question in values} - set(saved.overtaken)
    return _kept(filling, saved.response, seen, own, {question.key: text for question, text in errors.items()})


def _kept(filling, response, seen, own=(), errors=None):
    saves = response.saves if response else 0
    others = saving.changed_elsewhere(response, seen, own) if saves > seen else []
    time = time_format(timezone.localtime(response.saved_at), "H:i") if saves else ""
    return JsonResponse(
        {
            "saved": _("saved at %(time)s") % {"time": time} if saves else "",
            "saves": saves,
            "errors": errors or {},
            "fields": _fields(Filling(filling.invitation), others) if others else {},
        }
    )


def _moments(changed):
    """{question key: when it was changed, ms since 1970} of «key:how many ms ago»."""
    now = timezone.now().timestamp() * 1000
    found = {}
    for part in changed:
        key, _colon, ago = part.rpartition(":")
        found[key] = int(now - (_number(ago) or 0))
    return found


def _fields(filling, keys):
    asked = [question for question in filling.questions if question.key in keys]
    fields = [filling.field(question, filling.values.get(question.key)) for question in asked]
    return {field.question.key: render_to_string(field.template, {"field": field}) for field in fields}


@by_link
def review(request, filling):
    """Everything once more, and the one button that sends it."""
    refusal = None
    if request.method == "POST":
        try:
            saving.submit_response(filling.invitation, seen=_number(request.POST.get("seen")))
        except Refused as problem:
            if problem.code in ("response_submitted", "survey_closed"):
                raise
            refusal, filling = problem, Filling(filling.invitation)
        else:
            if wants_json(request):
                return JsonResponse({"sent": True})
            return redirect("surveys:answer", filling.invitation.link.token)
    return render(
        request,
        "surveys/answer/review.html",
        {
            "filling": filling,
            "place": "check",
            "missing": filling.missing,
            "way": _way(filling, len(filling.sections) + 1),
            "refusal": refusal,
            "back_url": _address(filling, len(filling.sections)),
        },
        status=422 if refusal else 200,
    )


@public
def worker(request):
    """The script that hands out an opened questionnaire where there is no connection: beside the pages it is for."""
    reply = HttpResponse(WORKER.read_bytes(), content_type="text/javascript; charset=utf-8")
    reply["Cache-Control"] = "no-cache"
    return reply


@requires(Permission.SURVEY_ANSWER, of=Invitation)
def answer_own(request, invitation):
    """From the cabinet to one's own questionnaire, without looking for the letter."""
    return redirect("surveys:answer", invitation.link.token)
