"""Days as people say them."""

from datetime import datetime

from django.utils import timezone
from django.utils.formats import date_format


def day_words(day, today=None):
    """«1 ноября»; a day of another year says which: «1 ноября 2025». A moment is taken by the school's clock."""
    if isinstance(day, datetime):
        day = timezone.localdate(day)
    today = today or timezone.localdate()
    return date_format(day, "j E" if day.year == today.year else "j E Y")
