"""One event for one's calendar: the address in reminders, without a password.

It tells what the feed tells of the event, names nobody, and opens for a season: a letter lies about for longer.
"""

from datetime import timedelta

from django.core import signing
from django.urls import reverse

from mentoring.kit.keys import key_of
from roadmap.calendar.entries import changes_of
from roadmap.calendar.feed import feed_of
from roadmap.calendar.plan import dates_of
from roadmap.models import Event

SALT = "roadmap.event-calendar"
LIVES = timedelta(days=120)


def calendar_path(event):
    """The address of the dates of ``event``; nothing for one without dates."""
    if event.due_on is None:
        return ""
    return reverse("roadmap:event_calendar", args=[signing.TimestampSigner(salt=SALT).sign(event.pk)])


def opened_by(token):
    """The event of a plan in force whose address ``token`` is, or ``None``."""
    try:
        key = key_of(signing.TimestampSigner(salt=SALT).unsign(token, max_age=LIVES))
    except signing.BadSignature:
        return None
    rows = Event.objects.in_force().select_related("stage__roadmap__programme__organisation")
    return rows.prefetch_related("occurrences").filter(pk=key).first()


def calendar_of(event):
    """.ics bytes; the same entries as those of the feed, so that a calendar holds each date once."""
    changes = changes_of(Event, [event.pk]).get(event.pk)
    entries = list(dates_of(event, event.stage.roadmap.programme, changes))
    return feed_of(f"{event.number} {event.title}".strip(), entries)
