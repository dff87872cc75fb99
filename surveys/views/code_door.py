"""The door for a code from paper, and what is asked of the school's own staff."""

from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.cache import never_cache

from mentoring.kit.errors import Refused
from organisations.access import public, signed_in
from surveys.by_code import let_in
from surveys.codes import open_by_code
from surveys.models import Invitation


@public
@never_cache
def code_door(request):
    """A code, and the questionnaire it opens."""
    typed, error, status = request.POST.get("code", "")[:60], "", 200
    if request.method == "POST":
        try:
            invitation = open_by_code(request, typed)
        except Refused as refusal:
            error, status = str(refusal), 429 if refusal.code == "too_many_tries" else 422
        else:
            let_in(request, invitation)
            return redirect("surveys:answer", invitation.link.token)
    context = {"typed": typed, "error": error, "is_again": "again" in request.GET}
    return render(request, "surveys/answer/code.html", context, status=status)


@signed_in
@never_cache
def asked_of_me(request):
    """Questionnaires that the school has given to this member of its team."""
    rows = Invitation.objects.filter(member=request.user)
    waiting = rows.takes_answers().unanswered().select_related("survey__questionnaire", "survey__programme")
    done = rows.answered().select_related("survey").order_by("-response__submitted_at")[:20]
    context = {"waiting": waiting.order_by("survey__closes_on"), "done": done}
    return render(request, "surveys/asked_of_me.html", context)


@signed_in
@never_cache
def answer_asked(request, asked):
    """On to one of them."""
    found = get_object_or_404(Invitation.objects.select_related("link"), pk=asked, member=request.user)
    return redirect("surveys:answer", found.link.token)
