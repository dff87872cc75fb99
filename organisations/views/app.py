"""What a phone reads to put the product on its home screen. Nothing is kept on the phone: pages stay in no cache."""

from django.http import JsonResponse
from django.templatetags.static import static
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control

from organisations.access import public

BOARD, PAPER = "#0E3A31", "#F3F5F1"  # tokens of the design
ICONS = (
    ("img/app/icon-192.png", "192x192", "any"),
    ("img/app/icon-512.png", "512x512", "any"),
    ("img/app/maskable-512.png", "512x512", "maskable"),
)


@public
@cache_control(max_age=86400, public=True)
def manifest(request):
    """The web app manifest (W3C): names, colours, icons, where it opens."""
    front_door = reverse("front_door")
    told = {
        "id": front_door,
        "name": _("Mentoring"),
        "short_name": _("Mentoring"),
        "lang": "ru",
        "dir": "ltr",
        "start_url": front_door,
        "scope": "/",
        "display": "standalone",
        "background_color": PAPER,
        "theme_color": BOARD,
        "icons": [
            {"src": static(path), "sizes": sizes, "type": "image/png", "purpose": purpose}
            for path, sizes, purpose in ICONS
        ],
    }
    return JsonResponse(told, content_type="application/manifest+json", json_dumps_params={"ensure_ascii": False})
