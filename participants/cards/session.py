"""What a card opens: the cabinet alone, on whatever computer, until it is left, for half an hour without a deed."""

import time

from django.contrib.auth import login, logout
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.cache import add_never_cache_headers

from organisations.enums import Role
from organisations.workplace import Workplace
from participants.models import AccessCard

CABINETS = {Role.PARTICIPANT, Role.GUARDIAN}
CARD, STAMP, SEEN, PENDING = "card", "card_stamp", "card_seen", "card_pending"
IDLE_SECONDS = 30 * 60
SEEN_EVERY = 60  # seconds; or the session would be saved on every page
PENDING_SECONDS = 5 * 60
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
NOT_BY_CARD = ("account_", "admin:", "roadmap:calendar", "roadmap:renew_calendar", "roadmap:switch_off_calendar")
OPEN = ("account_logout", "account_login")


def may_enter(user):
    """Whether nothing but cabinets hangs on the account: a card and four figures open no school's register."""
    return user.is_active and not user.is_staff and {m.role for m in user.current_memberships} <= CABINETS


def wait_for_pin(request, card):
    """The first PIN was right: the holder now makes up one of their own."""
    request.session.cycle_key()
    request.session[PENDING] = [card.pk, card.pin_nonce, int(time.time())]


def awaited(request):
    """The card whose holder is making up a PIN in this browser, or ``None``."""
    pk, stamp, at = request.session.get(PENDING) or (None, "", 0)
    if pk is None or time.time() - at > PENDING_SECONDS:
        return None
    rows = AccessCard.objects.living().filter(pk=pk, pin_nonce=stamp, pin="")
    return rows.select_related("person__organisation__parent", "person__user", "guardian__user").first()


def begin(request, card, membership):
    """Sign the holder of ``card`` in, as ``membership``; whoever was signed in here before is signed out."""
    request.session.pop(PENDING, None)
    login(request, membership.user, backend=BACKEND)  # with a new key of the session
    request.session.set_expiry(0)
    request.session.update({CARD: card.pk, STAMP: card.pin_nonce, SEEN: int(time.time())})
    request.session[Workplace.MEMBERSHIP_KEY] = membership.pk


class CardMiddleware:
    """``request.card`` is the card somebody has come in by; once it is revoked, it lets nobody on."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        request.card = None
        if CARD not in request.session:
            return self.get_response(request)
        request.card = _card_of(request)
        if request.card is None:
            logout(request)
            return redirect(f"{reverse('participants:card_door')}?over=1")
        if time.time() - request.session[SEEN] > SEEN_EVERY:
            request.session[SEEN] = int(time.time())
        response = self.get_response(request)
        add_never_cache_headers(response)  # «Back» on a shared computer shows nothing
        return response

    def process_view(self, request, _view, _args, _kwargs):
        name = request.resolver_match.view_name or ""
        if request.card and name.startswith(NOT_BY_CARD) and name not in OPEN:
            raise PermissionDenied


def _card_of(request):
    session = request.session
    if time.time() - session[SEEN] > IDLE_SECONDS or not request.user.is_authenticated:
        return None
    rows = AccessCard.objects.living().filter(pk=session[CARD], pin_nonce=session[STAMP])
    card = rows.select_related("person", "guardian").first()
    whose = card and (card.guardian or card.person).user_id
    return card if card and whose == request.user.pk and may_enter(request.user) else None
