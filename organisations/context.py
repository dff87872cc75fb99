"""What every page gets."""

THEMES = ("light", "dark")


def workplace(request):
    theme = request.COOKIES.get("theme", "")
    return {
        "workplace": getattr(request, "workplace", None),
        "theme": theme if theme in THEMES else "auto",
    }
