"""Questionnaires opened by a code from paper: from then on their link opens by the code alone, in the browser where it
was typed last, because the address stays in the history of a computer that a whole class uses."""

from datetime import timedelta

from django.conf import settings
from django.core.cache import cache
from django.urls import reverse

SESSION, KEPT = "survey_code", int(timedelta(days=60).total_seconds())  # longer than a questionnaire is open


def let_in(request, invitation):
    """Remember that the code of ``invitation`` was typed here; the one typed before opens nothing here any more."""
    cache.set(_door(invitation), True, KEPT)
    request.session[SESSION] = invitation.pk
    if not request.user.is_authenticated:
        request.session.set_expiry(0)


def came_by_code(request, invitation):
    return request.session.get(SESSION) == invitation.pk


def is_behind_code(request, invitation):
    """Whether the link is not for this reader now."""
    if came_by_code(request, invitation):
        return False
    is_owner = request.user.is_authenticated and request.user.pk == invitation.person.account_id
    return not is_owner and bool(cache.get(_door(invitation)))


def _door(invitation):
    return f"by-code:{invitation.link_id}"


def door_address():
    """What is typed by hand: without «https://»."""
    return (settings.PUBLIC_URL + reverse("surveys:code_door")).split("://", 1)[1]
