"""Deadlines moved by days, weeks, working days or months; the words are written anew."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext_lazy

from mentoring.kit.periods import Period, PeriodKind, Span, render_period
from mentoring.kit.periods.period import is_whole_months
from mentoring.kit.working_days import is_working_day
from roadmap.plan import period_of

DAYS, WORKING_DAYS, WEEKS, MONTHS = "days", "working_days", "weeks", "months"
UNITS = {
    DAYS: gettext_lazy("days"),
    WORKING_DAYS: gettext_lazy("working days"),
    WEEKS: gettext_lazy("weeks"),
    MONTHS: gettext_lazy("months"),
}
COUNTED = {
    DAYS: ngettext_lazy("%(count)d day", "%(count)d days", "count"),
    WORKING_DAYS: ngettext_lazy("%(count)d working day", "%(count)d working days", "count"),
    WEEKS: ngettext_lazy("%(count)d week", "%(count)d weeks", "count"),
    MONTHS: ngettext_lazy("%(count)d month", "%(count)d months", "count"),
}
MOST = 400  # of whatever unit: more is a slip of the finger
RHYTHMS = (PeriodKind.RECURRING, PeriodKind.WHOLE_PERIOD)


class Stays(ValueError):
    """Why a deadline cannot be moved; the reason is for people."""


@dataclass(frozen=True)
class Shift:
    """By how much: ``count`` is negative for earlier."""

    count: int
    unit: str

    def __str__(self):
        words = str(COUNTED[self.unit] % {"count": abs(self.count)})
        return (_("%(words)s later") if self.count > 0 else _("%(words)s earlier")) % {"words": words}

    def of(self, day: date) -> date:
        match self.unit:
            case "weeks":
                return day + timedelta(weeks=self.count)
            case "working_days":
                return _by_working_days(day, self.count)
            case "months":
                return _by_months(day, self.count)
            case _:
                return day + timedelta(days=self.count)

    def span(self, span: Span) -> Span:
        """Whole months moved by months stay whole."""
        if self.unit == MONTHS and is_whole_months(span):
            return Span(self.of(span.first), _last_of_month(self.of(span.due_on.replace(day=1))))
        return Span(span.starts_on and self.of(span.starts_on), self.of(span.due_on))


def moved(event, shift: Shift) -> Period:
    """The deadline of ``event`` moved. Raises ``Stays`` for what has no date of its own to move."""
    period = period_of(event)
    if not period.occurrences:
        raise Stays(_("has no date"))
    if period.kind in RHYTHMS:
        raise Stays(_("recurs: change its rhythm in the event itself"))
    return moved_period(period, shift)


def moved_period(period: Period, shift: Shift) -> Period:
    spans = [shift.span(span) for span in period.occurrences]
    kind = _kind(period, spans)
    after = Period.over(period.text, kind, spans, needs_review=period.needs_review)
    return after if _keeps_words(period) else replace(after, text=render_period(after))


def working_days_between(first: date, last: date) -> int:
    """How many working days ``last`` is after ``first``; negative when it is before."""
    if last < first:
        return -working_days_between(last, first)
    return sum(is_working_day(day) for day in _days_after(first, last))


def _days_after(first: date, last: date) -> Iterator[date]:
    for step in range(1, (last - first).days + 1):
        yield first + timedelta(days=step)


def _by_working_days(day: date, count: int) -> date:
    step = timedelta(days=1 if count > 0 else -1)
    while count:
        day += step
        if is_working_day(day):
            count -= 1 if count > 0 else -1
    return day


def _by_months(day: date, months: int) -> date:
    index = day.year * 12 + day.month - 1 + months
    first = date(index // 12, index % 12 + 1, 1)
    return first.replace(day=min(day.day, _last_of_month(first).day))


def _last_of_month(day: date) -> date:
    following = day.replace(day=28) + timedelta(days=4)
    return following - timedelta(days=following.day)


def _kind(period, spans):
    """Months that are no longer whole are days; a term moved is months or days."""
    if period.kind == PeriodKind.LIST or _keeps_words(period):
        return period.kind
    span = spans[0]
    if period.kind in (PeriodKind.MONTH, PeriodKind.MONTHS, PeriodKind.TERM, PeriodKind.DAYS) and is_whole_months(span):
        return PeriodKind.MONTH if span.first.month == span.due_on.month else PeriodKind.MONTHS
    return PeriodKind.DAYS if period.kind in (PeriodKind.MONTH, PeriodKind.MONTHS, PeriodKind.TERM) else period.kind


def _keeps_words(period):
    """A day settled beside words that name none: «по отдельному графику»."""
    return period.kind in (PeriodKind.OWN_SCHEDULE, PeriodKind.UNKNOWN)
