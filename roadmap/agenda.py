"""What is due week by week, or month by month: the plan as a calendar that reads as a list."""

from dataclasses import dataclass, field
from datetime import date, timedelta

from django.utils.dates import MONTHS
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from mentoring.kit.periods import PeriodKind
from mentoring.kit.working_days import is_working_day
from roadmap.enums import Standing
from roadmap.lines import EventLine

WEEK = timedelta(days=7)
WEEKS, BY_MONTHS = "weeks", "months"
EXACT = (PeriodKind.BY, PeriodKind.DAY, PeriodKind.LIST)


@dataclass(frozen=True)
class Item:
    """One dated obligation of an event."""

    line: EventLine
    due_on: date
    state: str

    @property
    def day(self) -> str:
        """«пт 14»."""
        return f"{date_format(self.due_on, 'D').lower()} {self.due_on.day}"

    @property
    def is_day_off(self) -> bool:
        """Whether the very day that was named is not a working one; a month ends when it ends."""
        return self.line.event.deadline_kind in EXACT and not is_working_day(self.due_on)


@dataclass
class Slot:
    """A week or a month with what is due in it; ``begins`` are events that start in it and are due later."""

    starts_on: date
    ends_on: date
    title: str
    note: str = ""
    is_now: bool = False
    is_past: bool = False
    items: list[Item] = field(default_factory=list)
    begins: list[EventLine] = field(default_factory=list)
    empty: int = 0  # so many slots in a row have nothing in them: this stands for them all

    @property
    def anchor(self):
        return "now" if self.is_now else f"from-{self.starts_on:%Y-%m-%d}"

    @property
    def left(self):
        """How many of its obligations are still open."""
        return sum(item.state != Standing.DONE for item in self.items)


class Agenda:
    """``slots`` from the first obligation to the last, today's among them; ``undated`` what has no date at all."""

    def __init__(self, lines, today, by=WEEKS):
        self.today, self.by = today, by
        self.undated = [line for line in lines if not line.event.occurrences.all() and not line.event.due_on]
        items = sorted(self._items(lines), key=lambda item: (item.due_on, item.line.event.stage.position))
        slots = self._slots(items)
        for item in items:
            slots[self._first(item.due_on)].items.append(item)
        for line in lines:
            begins = line.event.starts_on
            if (
                begins
                and line.due_on
                and self._first(begins) in slots
                and self._first(begins) != self._first(line.due_on)
            ):
                slots[self._first(begins)].begins.append(line)
        self.slots = list(_without_gaps(slots.values()))

    @property
    def past(self):
        return [slot for slot in self.slots if slot.is_past]

    @property
    def ahead(self):
        return [slot for slot in self.slots if not slot.is_past]

    @property
    def past_words(self):
        left = sum(slot.left for slot in self.past)
        if not left:
            return _("Everything that is past is completed")
        return ngettext(
            "Past: %(count)d obligation is still open", "Past: %(count)d obligations are still open", left
        ) % {"count": left}

    @property
    def has_open_past(self):
        return any(slot.left for slot in self.past)

    def _items(self, lines):
        for line in lines:
            for occurrence in line.event.occurrences.all():
                is_done = line.state == Standing.DONE or occurrence.done_on is not None
                is_late = not is_done and occurrence.due_on < self.today and line.state == Standing.LATE
                other = Standing.PLAN if occurrence.due_on != line.due_on else line.state
                state = Standing.DONE if is_done else Standing.LATE if is_late else other
                yield Item(line, occurrence.due_on, state.value)

    def _slots(self, items):
        days = [self.today, *(item.due_on for item in items)]
        at, last = self._first(min(days)), max(days)
        slots = {}
        while at <= last:
            following = self._next(at)
            slots[at] = self._slot(at, following - timedelta(days=1))
            at = following
        return slots

    def _slot(self, first, last):
        is_now = first <= self.today <= last
        return Slot(first, last, self._title(first, last), self._note(first, last), is_now, last < self.today)

    def _first(self, day):
        return day.replace(day=1) if self.by == BY_MONTHS else day - timedelta(days=day.weekday())

    def _next(self, first):
        return (first.replace(day=28) + timedelta(days=4)).replace(day=1) if self.by == BY_MONTHS else first + WEEK

    def _title(self, first, last):
        if self.by == BY_MONTHS:
            return f"{str(MONTHS[first.month]).capitalize()} {first.year}"
        return span_words(first, last)

    def _note(self, first, last):
        if first <= self.today <= last:
            return _("this month") if self.by == BY_MONTHS else _("this week")
        if self.by == BY_MONTHS:
            return ""
        weeks = (first - self._first(self.today)).days // 7
        if weeks == 1:
            return _("next week")
        return ngettext("in %(count)d week", "in %(count)d weeks", weeks) % {"count": weeks} if 1 < weeks <= 4 else ""


def span_words(first, last):
    """«3–9 ноября», «27 октября — 2 ноября»."""
    if first.month == last.month:
        return f"{first.day}–{date_format(last, 'j E')}"
    return f"{date_format(first, 'j E')} — {date_format(last, 'j E')}"


def _without_gaps(slots):
    """Slots with nothing in them drawn together, today's always kept."""
    gap = None
    for slot in slots:
        if slot.items or slot.begins or slot.is_now:
            if gap:
                yield gap
                gap = None
            yield slot
            continue
        if gap and gap.is_past != slot.is_past:
            yield gap
            gap = None
        if gap is None:
            gap = slot
        gap.empty, gap.ends_on = gap.empty + 1, slot.ends_on
        if gap.empty > 1:
            gap.title, gap.note = span_words(gap.starts_on, gap.ends_on), ""
    if gap:
        yield gap
