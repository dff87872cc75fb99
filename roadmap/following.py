"""What else moves when an event moves: whatever would begin before the one it comes after is over."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from mentoring.kit.periods import Period
from mentoring.kit.periods.period import is_whole_months
from roadmap.models import Event, EventDependency
from roadmap.moving import MONTHS, WORKING_DAYS, Shift, Stays, moved, working_days_between
from roadmap.plan import deadline_plan, period_of, when


@dataclass(frozen=True)
class Follower:
    """An event that would begin too early, the one it comes after, and where it would move; or why it stays."""

    event: Event
    after: Event
    period: Period | None = None
    reason: str = ""

    @property
    def plan(self) -> dict:
        return deadline_plan(self.period)

    @property
    def now(self) -> str:
        return when(self.plan) if self.period else ""


class Links:
    """Which events of a plan come after which. A version being changed has the order of the one it replaces."""

    def __init__(self, events):
        self.events = {key_of(event): event for event in events}
        self.afters, self.befores = {}, {}
        rows = EventDependency.objects.filter(event__in=list(self.events), after__in=list(self.events))
        self.rows = list(rows.order_by("pk"))
        for row in self.rows:
            self.afters.setdefault(row.after_id, []).append(self.events[row.event_id])
            self.befores.setdefault(row.event_id, []).append(self.events[row.after_id])

    def after(self, event):
        """The events that come after ``event``."""
        return self.afters.get(key_of(event), [])

    def before(self, event):
        """The events that ``event`` comes after."""
        return self.befores.get(key_of(event), [])

    def leads(self, first, last) -> bool:
        """Whether ``last`` comes after ``first``, directly or through others."""
        waiting, seen = deque([first]), set()
        while waiting:
            event = waiting.popleft()
            if event is last:
                return True
            if event.pk not in seen:
                seen.add(event.pk)
                waiting.extend(self.after(event))
        return False


def key_of(event) -> int:
    """Which event it is, in whatever version of the plan."""
    return event.identity


def comes_before(event, other) -> bool:
    """Whether ``event`` is over before ``other`` even begins, as far as their dates are known."""
    first = other.starts_on or other.due_on
    return event.due_on is not None and first is not None and event.due_on < first


def followers_of(event, period: Period, after: Callable) -> list[Follower]:
    """The ``Follower``s of ``event`` moved to ``period``, the nearest first; ``after(event)`` as in ``Links``.

    They move as many working days as the event does; whole months by whole months when it moves by them.
    """
    was = period_of(event)
    if not was.due_on or not period.due_on or period.due_on <= was.due_on:
        return []
    ends = {event.pk: period.due_on}
    waiting, found = deque([event]), {}
    while waiting:
        before = waiting.popleft()
        for other in after(before):
            if other.pk in ends or other.is_closed or not _begins_before(other, ends[before.pk]):
                continue
            follower = _follower(other, before, was, period)
            found[other.pk] = follower
            ends[other.pk] = follower.period.due_on if follower.period else other.due_on
            if follower.period:
                waiting.append(other)
    return list(found.values())


def _begins_before(event, day):
    first = event.starts_on or event.due_on
    return first is not None and first < day


def _follower(event, before, was, period):
    try:
        return Follower(event, before, period=moved(event, _shift_for(event, was, period)))
    except Stays as reason:
        return Follower(event, before, reason=str(reason))


def _shift_for(event, was, period):
    spans = [*was.occurrences[-1:], *period.occurrences[-1:], *period_of(event).occurrences]
    if all(is_whole_months(span) for span in spans):
        months = (period.due_on.year - was.due_on.year) * 12 + period.due_on.month - was.due_on.month
        return Shift(months, MONTHS)
    return Shift(working_days_between(was.due_on, period.due_on) or 1, WORKING_DAYS)
