"""What stands in a calendar, and who puts it there.

An app registers what it knows of a person's days in its ``calendar_entries.py``:

    @fills_calendar
    def meetings(user):
        return [Entry(…)]

Calendars are read by services outside the school: an entry names no persons. Its address opens the page, to those who
sign in.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from django.contrib.contenttypes.models import ContentType
from django.db.models import Count, Max

from organisations.models import AuditEntry

SOURCES: list[Callable] = []


class Certainty(StrEnum):
    CONFIRMED = "CONFIRMED"
    TENTATIVE = "TENTATIVE"
    CANCELLED = "CANCELLED"


@dataclass(frozen=True)
class Entry:
    """``starts`` and ``ends`` are days, both included, or moments with a zone. ``key`` stays the same for ever.

    ``changes`` counts how often it was changed, ``changed_at`` says when last."""

    key: str
    title: str
    starts: date | datetime
    ends: date | datetime
    url: str
    changed_at: datetime
    changes: int = 0
    text: str = ""
    place: str = ""
    category: str = ""
    certainty: Certainty = Certainty.CONFIRMED


def fills_calendar(find):
    """Register ``find(user) -> [Entry]``: what ``user`` has to do, whatever the programme."""
    SOURCES.append(find)
    return find


def entries_of(user):
    """Everything the apps know of ``user``'s days, by day."""
    return in_order(entry for find in SOURCES for entry in find(user))


def in_order(entries):
    return sorted(entries, key=lambda entry: (entry.starts.isoformat(), entry.key))


def changes_of(model, keys):
    """{key: (how often the row was changed, when last)} by the history of rows of ``model``; one query."""
    rows = (
        AuditEntry.objects.filter(subject_type=ContentType.objects.get_for_model(model), subject_id__in=keys)
        .order_by()
        .values_list("subject_id")
        .annotate(Count("pk"), Max("at"))
    )
    return {key: (count, at) for key, count, at in rows}
