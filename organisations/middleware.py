"""Every signed-in request knows its workplace and clock, its answer is kept in no cache; a first password opens nothing
but its own replacement."""

import zoneinfo

from django.shortcuts import redirect
from django.utils import timezone
from django.utils.cache import add_never_cache_headers

from organisations.workplace import Workplace


class WorkplaceMiddleware:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        request.workplace = Workplace(request) if request.user.is_authenticated else None
        organisation = request.workplace.organisation if request.workplace else None
        if organisation is None:
            return self.get_response(request)
        with timezone.override(zoneinfo.ZoneInfo(organisation.time_zone)):
            return self.get_response(request)


class NothingIsKeptMiddleware:
    """What somebody saw who had signed in, or held a personal link, stays in no cache: «Back» after signing out shows
    nothing, on a computer of the staff room as little as on one of a classroom. A view may say otherwise."""

    SECRETS = {"token", "card_code"}  # in addresses

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        secret = request.resolver_match and self.SECRETS & request.resolver_match.kwargs.keys()
        if (request.user.is_authenticated or secret) and not response.has_header("Cache-Control"):
            add_never_cache_headers(response)
        return response


class FirstPasswordMiddleware:
    """Whoever signed in with a password somebody else made chooses another first: until then two people know it.
    Who comes by a card (``request.card``) comes without it."""

    OPEN = ("organisations:own_password", "set_theme", "account_logout", "account_change_password")

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, view, _args, _kwargs):
        if not request.user.is_authenticated or not request.user.has_first_password or request.card:
            return None
        declared = getattr(view, "declared", None)
        if (declared and declared.is_public) or request.resolver_match.view_name in self.OPEN:
            return None
        return redirect("organisations:own_password")
