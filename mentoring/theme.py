"""Light, dark or as the computer is set: a cookie, so that the choice works signed out and costs no query."""

from django.http import HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from mentoring.kit.way_back import page_of_ours
from organisations.access import public
from organisations.context import THEMES

COOKIE_AGE = 365 * 24 * 3600


@public
@require_POST
def set_theme(request):
    """Remember ``theme``; anything but light and dark means to follow the computer again."""
    response = HttpResponseRedirect(page_of_ours(request, request.POST.get("next", "")) or reverse("front_door"))
    if request.POST.get("theme") in THEMES:
        response.set_cookie(
            "theme",
            request.POST["theme"],
            max_age=COOKIE_AGE,
            secure=request.is_secure(),
            httponly=True,
            samesite="Lax",
        )
    else:
        response.delete_cookie("theme", samesite="Lax")
    return response
