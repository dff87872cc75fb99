"""What every page gets."""

from django.utils.functional import SimpleLazyObject

from organisations.models import User

THEMES = ("light", "dark")


def workplace(request):
    theme = request.COOKIES.get("theme", "")
    return {
        "workplace": getattr(request, "workplace", None),
        "theme": theme if theme in THEMES else "auto",
        "awaits_set_up": SimpleLazyObject(lambda: not User.objects.exists()),  # asked by the page of signing in alone
    }
