"""Every signed-in request knows its workplace; times are shown on the organisation's clock."""

import zoneinfo

from django.utils import timezone

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
