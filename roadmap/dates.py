"""Deadlines of a template moved into a programme: as many years later, or fitted into one school year."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from mentoring.kit.periods import Period, PeriodKind, SchoolYear, Span, read_period, render_period, shift_period

SUMMER = 7  # a plan that begins in July or August prepares the school year that follows
WORKING_MONTHS = 10  # September to June: nothing is planned for the holidays
ONE_YEAR_MONTHS = 14  # a plan of one school year with its preparation and closing


def first_year(window):
    """The school year a template begins with."""
    return SchoolYear(window.starts_on.year if window.starts_on.month >= SUMMER else window.starts_on.year - 1)


def spans_years(window):
    """Whether a plan of ``window`` runs longer than one school year, so that there is something to fit."""
    return months_of(window) > ONE_YEAR_MONTHS


def months_of(window):
    """How many calendar months ``window`` touches."""
    return _month_index(window.due_on) - _month_index(window.starts_on) + 1


@dataclass(frozen=True)
class Move:
    """From a template's ``source`` window into the school year ``year``; ``fits`` squeezes several years into one."""

    source: Span
    year: SchoolYear
    fits: bool = False

    @property
    def years(self):
        return self.year.start - first_year(self.source).start

    @property
    def window(self):
        """The programme's own period."""
        if self.fits:
            return self.year.span
        moved = shift_period(
            Period.over("", PeriodKind.DAYS, [self.source]), first_year(self.source), self.year
        ).occurrences[0]
        return Span(moved.starts_on, moved.due_on)

    def place(self, text):
        """What the deadline ``text`` of the template means in the programme. Never raises; see ``read_period``."""
        return self.carry(read_period(text, programme=self.source))

    def carry(self, period):
        """What ``period``, read in the source's window, means in the programme."""
        if period.kind == PeriodKind.WHOLE_PERIOD or (period.rrule and "DTSTART" not in period.rrule):
            return read_period(period.text, programme=self.window)
        if not period.occurrences:
            return period
        if self.fits:
            return self._fitted(period)
        return shift_period(period, first_year(self.source), self.year)

    def _fitted(self, period):
        """Whole months in proportion to the template's; the order of events stays."""
        spans = [self._fitted_span(span) for span in period.occurrences]
        kind = PeriodKind.LIST if len(set(spans)) > 1 else _kind(spans[0], period.kind)
        fitted = Period.over(period.text, kind, spans, needs_review=period.needs_review)
        return replace(fitted, text=render_period(fitted))

    def _fitted_span(self, span):
        due_on = _last_day(self._month(span.due_on))
        return Span(span.starts_on and _first_day(self._month(span.starts_on)), due_on)

    def _month(self, day):
        """The index of the month of this school year that corresponds to the month of ``day``."""
        at = _month_index(day) - _month_index(self.source.starts_on)
        share = min(max(at, 0) * WORKING_MONTHS // months_of(self.source), WORKING_MONTHS - 1)
        return _month_index(self.year.starts_on) + share


def _kind(span, was):
    if span.starts_on is None:
        return PeriodKind.BY
    if was == PeriodKind.TERM:
        return PeriodKind.MONTHS
    return PeriodKind.MONTH if span.starts_on.month == span.due_on.month else PeriodKind.MONTHS


def _month_index(day):
    return day.year * 12 + day.month - 1


def _first_day(index):
    return date(index // 12, index % 12 + 1, 1)


def _last_day(index):
    return _first_day(index + 1) - timedelta(days=1)
