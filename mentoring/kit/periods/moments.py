"""A point or stretch of the calendar as mentioned in a phrase, its year perhaps left out."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from .period import Span
from .school_year import SchoolYear
from .words import LAST


class Impossible(ValueError):
    """There is no such date or stretch: 31.02, «5 четверть», «с 10 по 4 октября»."""


class Shape(StrEnum):
    DAY = "day"
    BARE = "day or week without its month"  # «2» of «2-4 октября»: the month is told by what follows
    MONTH = "month"
    PART = "part of a month"
    TERM = "term"
    YEAR = "year"


@dataclass(frozen=True)
class Part:
    """A part of some month: from the ``first`` to the ``last`` day, or the ``rank``-th ``weekday``.

    None is the month's last day, a negative day counts from its end; an ``edge`` («конец») is a part of other
    stretches as well."""

    first: int = 1
    last: int | None = None
    is_vague: bool = False
    edge: str = ""
    weekday: int | None = None
    rank: int = 0

    @property
    def is_middle(self) -> bool:
        return self.edge == "середин"

    def of_month(self, year: int, month: int) -> Span:
        whole = month_span(year, month)
        if self.weekday is not None:
            day = self._nth_weekday(whole)
            return Span(day, day)
        ends = whole.due_on.day
        first = self.first if self.first > 0 else ends + 1 + self.first
        if first > ends:
            raise Impossible("The month is too short for a fifth week")
        return Span(whole.due_on.replace(day=first), whole.due_on.replace(day=min(self.last or ends, ends)))

    def of_stretch(self, stretch: Span) -> Span:
        """«начало», «конец» of a term or a year: ten days."""
        ten_days = timedelta(days=9)
        if self.edge == "начал":
            return Span(stretch.first, min(stretch.first + ten_days, stretch.due_on))
        if self.edge == "кон":
            return Span(max(stretch.due_on - ten_days, stretch.first), stretch.due_on)
        raise Impossible("Only the beginning and the end of a term or a year are certain")

    def _nth_weekday(self, whole: Span) -> date:
        days = [whole.first + timedelta(days=n) for n in range(whole.due_on.day)]
        found = [day for day in days if day.weekday() == self.weekday]
        if self.rank > len(found):
            raise Impossible("No fifth such weekday")
        return found[self.rank - 1] if self.rank != LAST else found[-1]


@dataclass(frozen=True)
class Moment:
    """``span_in(year)`` gives its days in the calendar year it begins in. Raises ``Impossible``.

    ``is_last``: as a limit it includes its last day («до 1 июня», «до конца мая»; «до июня» ends the day before);
    ``is_half``: a полугодие of a calendar year, vague but in a programme of such years;
    ``is_vague_limit``: that day is not certain («до конца учебного года»)."""

    shape: Shape
    span_in: Callable[[int], Span]
    year: int | None = None
    day: int | None = None
    month: int | None = None
    part: Part | None = None
    is_vague: bool = False
    is_half: bool = False
    is_last: bool = False
    is_vague_limit: bool = False
    is_school_year: bool = False

    @property
    def span(self) -> Span:
        if self.year is None:
            raise Impossible("The year is not known yet")
        return self.span_in(self.year)

    def in_year(self, year: int | None) -> "Moment":
        return replace(self, year=year)

    def in_month(self, month: int, year: int | None) -> "Moment":
        """A bare day or week of that month."""
        return a_part(self.part, month, year) if self.part else a_day(self.day or 0, month, year)


def a_day(day: int, month: int, year: int | None = None) -> Moment:
    def span_in(year: int) -> Span:
        exact = _date(year, month, day)
        return Span(exact, exact)

    _date(2000, month, day)
    return Moment(Shape.DAY, span_in, year, day, month, is_last=True)


def bare(day: int | None = None, part: Part | None = None) -> Moment:
    def span_in(year: int) -> Span:
        raise Impossible("A day without a month")

    return Moment(Shape.BARE, span_in, day=day, part=part)


def a_month(month: int, year: int | None = None, *, is_vague: bool = False) -> Moment:
    return Moment(Shape.MONTH, lambda year: month_span(year, month), year, month=month, is_vague=is_vague)


def a_part(part: Part, month: int, year: int | None = None) -> Moment:
    return Moment(
        Shape.PART,
        lambda year: part.of_month(year, month),
        year,
        month=month,
        part=part,
        is_vague=part.is_vague,
        is_last=part.weekday is not None or part.last is None,
    )


def an_edge(part: Part, whole: Moment, *, is_vague_limit: bool = False) -> Moment:
    """«конец I четверти», «начало учебного года»."""
    if not part.edge:
        raise Impossible("A week or a decade of something that is no month")
    return Moment(
        Shape.TERM,
        lambda year: part.of_stretch(whole.span_in(year)),
        whole.year,
        is_vague=True,
        is_last=part.edge == "кон",
        is_vague_limit=is_vague_limit,
    )


def a_year(year: int) -> Moment:
    return Moment(Shape.YEAR, lambda year: Span(_date(year, 1, 1), _date(year, 12, 31)), year)


def a_school_year(school_year: SchoolYear) -> Moment:
    return Moment(Shape.TERM, lambda year: SchoolYear(year).span, school_year.start, is_school_year=True)


def lessons(school_year: SchoolYear | None = None) -> Moment:
    """The school year as far as «начало» and «конец учебного года» go: September to May."""

    def span_in(year: int) -> Span:
        return Span(_date(year, 9, 1), _date(year + 1, 5, 31))

    return Moment(Shape.TERM, span_in, school_year.start if school_year else None)


def a_season(months: tuple[int, int], year: int | SchoolYear | None = None) -> Moment:
    """«осень», «летом»; the winter of a year is the one that begins in it."""
    first, last = months

    def span_in(year: int) -> Span:
        return Span(_date(year, first, 1), month_span(year + (last < first), last).due_on)

    return Moment(Shape.MONTH, span_in, year_of(first, year), is_vague=last < first and isinstance(year, int))


def holidays(months: tuple[int, int], year: int | SchoolYear | None = None) -> Moment:
    """The days most schools have; a school's own calendar differs, so they are vague."""
    start, end = {
        9: ((10, 25), (11, 4)),
        12: ((12, 30), (1, 11)),
        3: ((3, 25), (4, 2)),
        6: ((6, 1), (8, 31)),
    }[months[0]]

    def span_in(year: int) -> Span:
        return Span(_date(year, *start), _date(year + (end < start), *end))

    return Moment(Shape.TERM, span_in, year_of(start[0], year), is_vague=True)


def a_term(unit: str, first: int, last: int, year: int | SchoolYear | None = None) -> Moment:
    """The ``first`` to ``last`` четверть, триместр, полугодие or квартал.

    Alone or beside a school year a полугодие is the school's; beside a calendar year it may be either,
    so it is read as the calendar's and called vague. A квартал is always the calendar's.
    """
    calendar_half = unit == "half" and isinstance(year, int)
    terms = _TERMS_IN_YEAR[unit]
    first, last = (terms if number == LAST else number for number in (first, last))
    if not 1 <= first <= last <= terms:
        raise Impossible(f"No such {unit}")
    if unit == "calendar quarter" or calendar_half:
        months = 12 // terms

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
    return Moment(Shape.TERM, span_in, year, is_vague=calendar_half, is_half=calendar_half)


def month_span(year: int, month: int) -> Span:
    after = _date(year + month // 12, month % 12 + 1, 1)
    return Span(_date(year, month, 1), after - timedelta(days=1))


_TERMS_IN_YEAR = {"quarter": 4, "trimester": 3, "half": 2, "calendar quarter": 4}


def _school_terms(unit: str, year: SchoolYear) -> tuple[Span, ...]:
    return {"quarter": year.quarters, "trimester": year.trimesters, "half": year.half_years}[unit]


def year_of(month: int, year: int | SchoolYear | None) -> int | None:
    """The calendar year of a month in a school year; a calendar year as it is."""
    if isinstance(year, SchoolYear):
        return year.start + (month < 9)
    return year


def _date(year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError as error:
        raise Impossible(str(error)) from error
