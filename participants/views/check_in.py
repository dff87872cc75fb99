"""Coming in by one's own phone: the page on the screen, and the page the phone opens."""

import zoneinfo
from functools import wraps
from math import ceil

from django import forms
from django.conf import settings
from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from mentoring.kit.errors import Refused
from mentoring.kit.forms import ActionForm
from mentoring.kit.limits import chances_taken, count_try, give_chance_back, take_chance
from mentoring.kit.pdf import qr_svg
from organisations.access import Permission, public, requires
from organisations.enums import LinkPurpose
from organisations.models import PersonalLink
from participants.actions import check_in as actions
from participants.gathering_page import GatheringPage
from participants.models import Gathering
from participants.protocol import when_of

WRONG_LINKS, WRONG_LINK_WINDOW = 30, 60  # tries from one address, in so many seconds
NAME_TRIES, NAME_WINDOW = 600, 600  # a whole school comes from one address
WRONG_CODES = 400  # at one door as long as it is open, from all addresses together: a school's own is one


class CheckInForm(ActionForm, forms.Form):
    name = forms.CharField(label=gettext_lazy("Surname and first name"), max_length=160)
    birth_year = forms.IntegerField(
        label=gettext_lazy("Year of birth"),
        min_value=1900,
        max_value=2100,
        help_text=gettext_lazy("Parents write the year of birth of the child."),
        widget=forms.NumberInput(attrs={"inputmode": "numeric"}),
    )
    code = forms.CharField(
        label=gettext_lazy("Code on the screen"),
        max_length=12,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
    )


@requires(Permission.GATHERING_MANAGE, of=Gathering)
@require_POST
def door(request, gathering):
    """``act=open`` or ``act=close``."""
    if request.POST.get("act") == "close":
        actions.close_door(gathering, by=request.user)
        messages.success(request, _("Nobody can note themselves any more."))
        return redirect(gathering)
    try:
        actions.open_door(gathering, by=request.user)
    except Refused as refusal:
        messages.warning(request, str(refusal))
        return redirect(gathering)
    return redirect("participants:check_in_screen", gathering.pk)


@requires(Permission.GATHERING_MANAGE, of=Gathering)
@never_cache
def screen(request, gathering):
    """For the projector: the QR, the address, the code of the moment, how many have come; no names."""
    page = GatheringPage(gathering)
    if page.door is None:
        messages.warning(request, _("Self check-in is closed."))
        return redirect(gathering)
    address = settings.PUBLIC_URL + reverse("participants:check_in", args=[page.door.token])
    context = {
        "gathering": gathering,
        "page": page,
        "is_worn_out": chances_taken(_guesses_at(page.door)) >= WRONG_CODES,
        "address": address,
        "qr": qr_svg(address),
        "code": actions.code_of(page.door),
    }
    template = "participants/_check_in_now.html" if request.htmx else "participants/check_in_screen.html"
    return render(request, template, context)


def _by_door(view):
    @wraps(view)
    def opened(request, token):
        try:
            link = PersonalLink.objects.open_with(token, LinkPurpose.CHECK_IN)
        except Refused as refusal:
            return _closed(request, refusal)
        gathering = Gathering.objects.select_related("programme__organisation", "door").filter(door=link).first()
        if gathering is None:
            return _closed(request, Refused(_("Self check-in is closed."), code="link_revoked"))
        with timezone.override(zoneinfo.ZoneInfo(gathering.programme.organisation.time_zone)):
            return view(request, gathering)

    return public(never_cache(opened))


def _closed(request, refusal):
    status = 404 if refusal.code == "link_unknown" else 410
    text = str(refusal) if status == 404 else _("Self check-in is closed. Tell the organiser that you are here.")
    try:
        if status == 404:
            count_try(request, "wrong-link", limit=WRONG_LINKS, seconds=WRONG_LINK_WINDOW)
    except Refused as too_many:
        text, status = str(too_many), 429
    return render(request, "participants/check_in_closed.html", {"text": text}, status=status)


@_by_door
def check_in(request, gathering):
    """Title and date, no list. Who is signed in taps once; others give name, year of birth and the code."""
    context = {"gathering": gathering, "when": when_of(gathering)}
    if request.method == "POST" and "account" in request.POST and request.user.is_authenticated:
        try:
            actions.check_in_account(gathering, request.user)
            return render(request, "participants/check_in_done.html", context)
        except Refused as refusal:
            context["refusal"] = str(refusal)
    form = CheckInForm(request.POST if "code" in request.POST else None)
    if form.is_valid() and form.attempt(_note, request, gathering, form.cleaned_data):
        return render(request, "participants/check_in_done.html", context)
    return render(request, "participants/check_in.html", {**context, "form": form}, status=422 if form.errors else 200)


def _note(request, gathering, data):
    """Beyond so many wrong codes the right one opens nothing either: a guesser has one chance in a thousand at a door,
    however long it is open and wherever the guesses come from. The organiser closes it and opens a new one."""
    count_try(request, f"check-in:{gathering.pk}", limit=NAME_TRIES, seconds=NAME_WINDOW)
    door = gathering.door
    life = ceil((door.expires_at - timezone.now()).total_seconds())
    if not take_chance(_guesses_at(door), limit=WRONG_CODES, seconds=life):
        raise Refused(_("Self check-in is closed. Tell the organiser that you are here."), code="door_worn_out")
    if actions.code_is_right(door, data["code"]):
        give_chance_back(_guesses_at(door))
    return actions.check_in_by_name(gathering, **data)


def _guesses_at(door):
    return f"check-in-code:{door.token}"
