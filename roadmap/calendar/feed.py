"""Entries as an iCalendar file: the same entries make the same bytes, so that an unchanged feed is not sent again."""

from datetime import UTC, date, datetime, timedelta
from urllib.parse import urlsplit

from django.conf import settings
from icalendar import Calendar, Event, vText

READ_AGAIN = timedelta(hours=6)


def feed_of(name, entries):
    """The bytes of a calendar called ``name``."""
    calendar = Calendar()
    calendar.add("prodid", "-//Nastavnichestvo//Roadmap//RU")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    for title in ("name", "x-wr-calname"):
        calendar.add(title, vText(name))
    calendar.add("refresh-interval", READ_AGAIN, parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", vText(f"PT{READ_AGAIN.seconds // 3600}H"))
    for entry in entries:
        calendar.add_component(_component(entry))
    return calendar.to_ical()


def changed_at(entries):
    """The moment of the last change, or ``None`` for an empty calendar."""
    return max((entry.changed_at for entry in entries), default=None)


def _component(entry):
    component = Event()
    component.add("uid", f"{entry.key}@{urlsplit(settings.PUBLIC_URL).hostname}")
    changed = entry.changed_at.astimezone(UTC).replace(microsecond=0)
    component.add("dtstamp", changed)
    component.add("last-modified", changed)
    component.add("sequence", entry.changes)
    component.add("summary", entry.title)
    _add_time(component, entry)
    component.add("status", entry.certainty.value)
    component.add("url", entry.url)
    for name, value in (
        ("description", _with_address(entry)),
        ("location", entry.place),
        ("categories", entry.category),
    ):
        if value:
            component.add(name, [value] if name == "categories" else value)
    return component


def _add_time(component, entry):
    """Whole days end on the day after the last; they leave the person free for other things."""
    if isinstance(entry.starts, datetime):
        component.add("dtstart", entry.starts.astimezone(UTC))
        component.add("dtend", entry.ends.astimezone(UTC))
        return
    component.add("dtstart", _day(entry.starts))
    component.add("dtend", _day(entry.ends) + timedelta(days=1))
    component.add("transp", "TRANSPARENT")


def _day(value: date):
    return date(value.year, value.month, value.day)


def _with_address(entry):
    """Not every calendar shows the address: it stands under the text as well."""
    return f"{entry.text}\n{entry.url}".strip()
