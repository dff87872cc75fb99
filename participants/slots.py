"""Convenient time as it is stored: day of the week and part of the day, “tue-afternoon”."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

DAYS = {
    "mon": _("Monday"),
    "tue": _("Tuesday"),
    "wed": _("Wednesday"),
    "thu": _("Thursday"),
    "fri": _("Friday"),
    "sat": _("Saturday"),
}
PARTS = {
    "morning": pgettext_lazy("part of the day", "in the morning"),
    "afternoon": pgettext_lazy("part of the day", "in the afternoon"),
    "evening": pgettext_lazy("part of the day", "in the evening"),
}
SLOTS = tuple(f"{day}-{part}" for day in DAYS for part in PARTS)


def slot_words(slots):
    """«вторник: днём, вечером; суббота: утром»; unknown keys are left out."""
    said = []
    for day, name in DAYS.items():
        parts = [str(words) for part, words in PARTS.items() if f"{day}-{part}" in slots]
        if parts:
            said.append(f"{str(name).lower()}: {', '.join(parts)}")
    return "; ".join(said)
