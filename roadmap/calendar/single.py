"""One event for one's calendar: the address in reminders, without a password.

It tells what the feed tells of the event, names nobody, and opens for a season as long as whoever got the letter may
see the plan: a letter lies about for longer.
"""

from datetime import timedelta

from django.core import signing
from django.urls import reverse

from mentoring.kit.keys import key_of
from organisations.access import Permission, may
from organisations.models import User
from roadmap.calendar.entries import changes_of
from roadmap.calendar.feed import feed_of
from roadmap.calendar.plan import dates_of
from roadmap.models import Event

SALT = "roadmap.event-calendar"
LIVES = timedelta(days=120)


def calendar_path(event, user):
    """The address of the dates of ``event`` for ``user``; nothing for one without dates."""
    if event.due_on is None:
        return ""
    return reverse("roadmap:event_calendar", args=[_signer().sign(f"{event.pk}-{user.pk}")])


def opened_by(token):
    """The event of a plan in force whose address ``token`` is, or ``None``: its reader must still be one."""
    try:
        event_key, _dash, user_key = _signer().unsign(token, max_age=LIVES).partition("-")
    except signing.BadSignature:
        return None
    rows = Event.objects.in_force().select_related("stage__roadmap__programme__organisation")
    event = rows.prefetch_related("occurrences").filter(pk=key_of(event_key)).first()
    user = User.objects.filter(pk=key_of(user_key), is_active=True).first()
    if event is None or user is None:
        return None
    return event if may(user, Permission.ROADMAP_VIEW, event.stage.roadmap.programme.organisation) else None


def _signer():
    return signing.TimestampSigner(salt=SALT)


def calendar_of(event):
    """.ics bytes; the same entries as those of the feed, so that a calendar holds each date once."""
    changes = changes_of(Event, [event.pk]).get(event.pk)
    entries = list(dates_of(event, event.stage.roadmap.programme, changes))
    return feed_of(f"{event.number} {event.title}".strip(), entries)
