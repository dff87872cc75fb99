"""A point or stretch of the calendar as mentioned in a phrase, its year perhaps left out."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from .period import Span
from .school_year import SchoolYear


class Impossible(ValueError):
    """There is no such date or stretch: 31.02, «5 четверть», «с 10 по 4 октября»."""


class Shape(StrEnum):
    DAY = "day"
    BARE_DAY = "bare day"  # «2» of «2-4 октября»: the month is told by what follows
    MONTH = "month"
    PART = "part of a month"
    TERM = "term"
    YEAR = "year"


@dataclass(frozen=True)
class Moment:
    """``span_in(year)`` gives its days in the calendar year it begins in. Raises ``Impossible``."""

    shape: Shape
    span_in: Callable[[int], Span]
    year: int | None = None
    day: int | None = None
    month: int | None = None
    is_vague: bool = False

    @property
    def span(self) -> Span:
        if self.year is None:
            raise Impossible("The year is not known yet")
        return self.span_in(self.year)

    def in_year(self, year: int | None) -> "Moment":
        return replace(self, year=year)


def a_day(day: int, month: int, year: int | None = None) -> Moment:
    def span_in(year: int) -> Span:
        exact = _date(year, month, day)
        return Span(exact, exact)

    _date(2000, month, day)
    return Moment(Shape.DAY, span_in, year, day, month)


def a_bare_day(day: int) -> Moment:
    def span_in(year: int) -> Span:
        raise Impossible("A day without a month")

    return Moment(Shape.BARE_DAY, span_in, day=day)


def a_month(month: int, year: int | None = None) -> Moment:
    return Moment(Shape.MONTH, lambda year: month_span(year, month), year, month=month)


def a_part(first: int, last: int | None, month: int, year: int | None = None, *, is_vague: bool) -> Moment:
    """From the ``first`` to the ``last`` day of a month; None is the month's last day, vague is «конец», «начало»."""

    def span_in(year: int) -> Span:
        whole = month_span(year, month)
        return Span(whole.due_on.replace(day=first), whole.due_on.replace(day=last) if last else whole.due_on)

    return Moment(Shape.PART, span_in, year, month=month, is_vague=is_vague)


def a_year(year: int) -> Moment:
    return Moment(Shape.YEAR, lambda year: Span(_date(year, 1, 1), _date(year, 12, 31)), year)


def a_school_year(school_year: SchoolYear) -> Moment:
    return Moment(Shape.TERM, lambda year: SchoolYear(year).span, school_year.start)


def a_term(unit: str, first: int, last: int, year: int | SchoolYear | None = None) -> Moment:
    """The ``first`` to ``last`` четверть, триместр, полугодие or квартал.

    Alone or beside a school year a полугодие is the school's; beside a calendar year it may be either,
    so it is read as the calendar's and called vague. A квартал is always the calendar's.
    """
    calendar_half = unit == "half" and isinstance(year, int)
    if not 1 <= first <= last <= _TERMS_IN_YEAR[unit]:
        raise Impossible(f"No such {unit}")
    if unit == "calendar quarter" or calendar_half:
        months = 12 // _TERMS_IN_YEAR[unit]

        def span_in(year: int) -> Span:
            return Span(_date(year, (first - 1) * months + 1, 1), month_span(year, last * months).due_on)

        if isinstance(year, SchoolYear):
            year = next(y for y in (year.start, year.start + 1) if year.contains(span_in(y).due_on))
    else:
        is_spring = _school_terms(unit, SchoolYear(2000))[first - 1].due_on.year == 2001
        starts_in_spring = is_spring and not (unit == "trimester" and first == 2)

        def span_in(year: int) -> Span:
            parts = _school_terms(unit, SchoolYear(year - 1 if starts_in_spring else year))
            return Span(parts[first - 1].starts_on, parts[last - 1].due_on)

        if isinstance(year, SchoolYear):
            year = year.start + starts_in_spring
    return Moment(Shape.TERM, span_in, year, is_vague=calendar_half)


def month_span(year: int, month: int) -> Span:
    after = _date(year + month // 12, month % 12 + 1, 1)
    return Span(_date(year, month, 1), after - timedelta(days=1))


_TERMS_IN_YEAR = {"quarter": 4, "trimester": 3, "half": 2, "calendar quarter": 4}


def _school_terms(unit: str, year: SchoolYear) -> tuple[Span, ...]:
    return {"quarter": year.quarters, "trimester": year.trimesters, "half": year.half_years}[unit]


def _date(year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError as error:
        raise Impossible(str(error)) from error
