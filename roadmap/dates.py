"""Deadlines of a template moved into a programme: as many years later, or fitted into one school year."""

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta

from mentoring.kit.periods import Period, PeriodKind, SchoolYear, Span, read_period, render_period, shift_period
from mentoring.kit.working_days import is_working_day

SUMMER = 7  # a plan that begins in July or August prepares the school year that follows
WORKING_MONTHS = 10  # September to June: nothing is planned for the holidays
ONE_YEAR_MONTHS = 14  # a plan of one school year with its preparation and closing
_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")


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
            again = read_period(period.text, programme=self.window)
            return replace(again, needs_review=self._is_doubtful(again, period))
        if not period.occurrences:
            return period
        if not self.fits and not self.years:
            return period
        if self._is_settled_by_hand(period):
            period = replace(period, needs_review=True)
        if self.fits:
            return self._fitted(period)
        return self._worded(period, shift_period(period, first_year(self.source), self.year))

    def _is_doubtful(self, again, was):
        """Whether ``again`` is to be looked at: what nobody has looked at yet, what means no day here, and a doubt that
        the words did not raise in the years they come from."""
        is_new = again.needs_review and not read_period(was.text, programme=self.source).needs_review
        return was.needs_review or is_new or not again.occurrences

    def _is_settled_by_hand(self, period):
        """Whether somebody named the day beside words that name none: for those years, not for others."""
        return not read_period(period.text, programme=self.source).occurrences

    def _worded(self, was, shifted):
        """``shifted`` in the words of ``was`` where they still say the same, otherwise in the usual ones.

        A phrase that names no year stays; one that does gets the new year, and a day that is no working one moves."""
        for words in (was.text, self._with_years(was.text)):
            again = read_period(words, programme=self.window)
            if again.occurrences == shifted.occurrences:
                if words != was.text and (working := _on_working_day(again, was)) != again:
                    return working
                return replace(again, needs_review=was.needs_review)
        if self._is_settled_by_hand(was):
            return replace(shifted, text=was.text, needs_review=True)
        return _on_working_day(shifted, was)

    def _with_years(self, text):
        return _YEAR.sub(lambda year: str(int(year[0]) + self.years), text)

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


def _on_working_day(period, was):
    """A single day that was a working one and is no longer: the last before it for a limit, the next for the day."""
    if period.kind not in (PeriodKind.BY, PeriodKind.DAY) or len(period.occurrences) > 1:
        return period
    day = period.due_on
    if is_working_day(day) or not is_working_day(was.due_on):
        return period
    step = timedelta(days=-1 if period.kind == PeriodKind.BY else 1)
    while not is_working_day(day):
        day += step
    span = Span(period.starts_on and day, day)
    moved = Period.over(period.text, period.kind, [span], needs_review=period.needs_review, doubt=period.doubt)
    return replace(moved, text=render_period(moved))


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
