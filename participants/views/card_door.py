"""Coming in by a card: the page a phone opens from the QR, the first PIN replaced, leaving a shared computer."""

from django.contrib import messages
from django.contrib.auth import logout
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from mentoring.kit.errors import Refused
from organisations.access import public
from participants.actions import cards as actions
from participants.cards.forms import DoorForm, OwnPinForm
from participants.cards.session import PENDING, awaited, begin, wait_for_pin
from participants.models.access_card import CODE_LENGTH, GROUP, tidy_code

STATUSES = {"too_many_tries": 429}


@public
@never_cache
@sensitive_post_parameters("pin")
def door(request, card_code=""):
    """One answer for every code, known or not: a field for the PIN. Nothing is looked up before the form is sent."""
    if PENDING in request.session:
        del request.session[PENDING]  # whoever was making up a PIN here has gone: this is the next one
    code = tidy_code(card_code or request.POST.get("code", ""))[:CODE_LENGTH]
    form = DoorForm(request.POST if "pin" in request.POST else None, initial={"code": code})
    status = None
    if form.is_valid():
        try:
            card = actions.open_card(request, form.cleaned_data["code"], form.cleaned_data["pin"])
            return _let_in(request, card) if card.has_own_pin else _first_pin(request, card)
        except Refused as refusal:
            form.add_error("pin", refusal)
            status = STATUSES.get(refusal.code)
    shown = tidy_code(form["code"].value() or "")
    context = {
        "form": form,
        "code": shown if len(shown) == CODE_LENGTH and "code" not in form.errors else "",
        "code_words": " ".join(shown[at : at + GROUP] for at in range(0, len(shown), GROUP)),
        "is_over": "over" in request.GET and not request.POST,
    }
    return render(request, "participants/cards/door.html", context, status=status or (422 if form.errors else None))


def _let_in(request, card):
    begin(request, card, actions.enter(card))
    return redirect("front_door")


def _first_pin(request, card):
    wait_for_pin(request, card)
    return redirect("participants:card_pin")


@public
@never_cache
@sensitive_post_parameters("pin", "again")
def own_pin(request):
    """After the first PIN, before anything else."""
    card = awaited(request)
    if card is None:
        request.session.pop(PENDING, None)
        return redirect("participants:card_door")
    form = OwnPinForm(request.POST or None)
    if form.is_valid() and form.attempt(actions.choose_pin, card, form.cleaned_data["pin"]):
        try:
            answer = _let_in(request, card)
            messages.success(request, _("The PIN is saved. Next time come in with it and the card."))
            return answer
        except Refused as refusal:
            form.add_error(None, refusal)
    context = {"form": form, "holder": actions.holder_of(card)}
    return render(request, "participants/cards/own_pin.html", context, status=422 if form.errors else None)


@public
@require_POST
def leave(request):
    """Back to the door, for the next one at the same computer."""
    logout(request)
    return redirect("participants:card_door")
