"""Meetings of a month as a calendar: weeks of days on a screen, days with meetings as a list on a phone."""

import re
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext_lazy

from mentoring.kit.working_days import is_working_day
from pairs.enums import MeetingState
from pairs.journal import TITLES
from pairs.models import Meeting
from roadmap.breaks import is_in_break

KEY = {
    "done": gettext_lazy("was held"),
    "now": gettext_lazy("is planned"),
    "late": gettext_lazy("was planned, is not in the journal"),
}
DAY_SHOWN = 4  # meetings of a day before the rest folds away
_MONTH = re.compile(r"(20\d\d)-(0[1-9]|1[0-2])")


@dataclass(frozen=True)
class Item:
    """A meeting on its day: ``words`` say whose it is."""

    words: str
    time: Any
    note: str
    url: str
    state: str
    state_label: str


@dataclass
class Day:
    on: date
    is_today: bool
    is_off: bool
    is_outside: bool  # of the month before or after: it only fills the week
    in_break: bool
    items: list = field(default_factory=list)

    @property
    def shown(self):
        return self.items[:DAY_SHOWN]

    @property
    def folded(self):
        return self.items[DAY_SHOWN:]

    @property
    def weekday(self):
        return date_format(self.on, "D").lower()


class Month:
    """The month ``asked`` for («2025-11»), or today's. ``programmes``: whose breaks are marked."""

    def __init__(self, asked, today, programmes=()):
        found = _MONTH.fullmatch(asked or "")
        self.today = today
        self.first = date(int(found[1]), int(found[2]), 1) if found else today.replace(day=1)
        self.last = _following(self.first) - timedelta(days=1)
        starts = self.first - timedelta(days=self.first.weekday())
        ends = self.last + timedelta(days=6 - self.last.weekday())
        days = [starts + timedelta(days=number) for number in range((ends - starts).days + 1)]
        self.days = {on: self._day(on, programmes) for on in days}

    def _day(self, on, programmes):
        return Day(
            on=on,
            is_today=on == self.today,
            is_off=not is_working_day(on),
            is_outside=not self.first <= on <= self.last,
            in_break=any(is_in_break(programme, on) for programme in programmes),
        )

    def put(self, meeting, words=""):
        """``meeting`` on its day, when that is shown; one that was called off is not. ``words``: whose it is, unless
        that goes without saying."""
        day = self.days.get(meeting.held_on)
        if day is None or day.is_outside or meeting.state == MeetingState.CANCELLED:
            return
        state = self._state(meeting)
        first, *note = filter(None, [words, str(TITLES[meeting.kind]), meeting.place])
        url = meeting.pair.get_absolute_url()
        day.items.append(Item(first, meeting.starts_at, ", ".join(note), url, state, str(KEY[state])))
        day.items.sort(key=lambda item: (item.time is None, item.time, item.words))

    def _state(self, meeting):
        if meeting.state == MeetingState.HELD:
            return "done"
        return "late" if meeting.held_on < self.today else "now"

    @property
    def key(self):
        """(mark, what it means) of the marks in this month."""
        seen = {item.state for day in self.cells for item in day.items}
        return [(state, words) for state, words in KEY.items() if state in seen]

    @property
    def title(self):
        return date_format(self.first, "F Y")

    @property
    def weekdays(self):
        return [day.weekday for day in list(self.days.values())[:7]]

    @property
    def cells(self):
        return list(self.days.values())

    @property
    def is_empty(self):
        return not any(day.items for day in self.cells)

    @property
    def is_now(self):
        return self.first <= self.today <= self.last

    @property
    def before(self):
        return (self.first - timedelta(days=1)).replace(day=1)

    @property
    def after(self):
        return _following(self.first)


def _following(first):
    return (first + timedelta(days=31)).replace(day=1)


def month_of_programme(programme, asked):
    """The ``Month`` with every meeting of the programme's pairs; three queries."""
    month = Month(asked, programme.organisation.today, [programme])
    rows = Meeting.objects.filter(pair__programme=programme, held_on__range=(month.first, month.last))
    for meeting in rows.select_related("pair").prefetch_related("pair__members__participation__person"):
        month.put(meeting, _couple(meeting.pair))
    return month


def _couple(pair):
    """«Ершова — Громов»: there is little room in a day."""
    sides = (pair.mentors, pair.mentees)
    return " — ".join(", ".join(row.person.last_name for row in side) for side in sides if side)
