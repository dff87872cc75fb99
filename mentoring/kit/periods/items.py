"""The dated mentions of a phrase: «до 13.10.2020», «2-4 октября», «ноябрь, апрель» → items, years perhaps left out."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from .moments import (
    Impossible,
    Moment,
    Part,
    Shape,
    a_day,
    a_month,
    a_part,
    a_school_year,
    a_season,
    a_term,
    a_year,
    an_edge,
    bare,
    holidays,
    lessons,
    year_of,
)
from .school_year import SchoolYear
from .tokens import Token

# A moment: day month [year] | month [year] | date | number | term [year] | season [year] | part of one of them | year
_MOMENT = "nm[ys]?|m[ys]?|M|d|n|ts|ty?|h[ys]?|pM|pm[ys]?|pts|pty?|ph[ys]?|p[asy]|p|s|y"
_ITEM = re.compile(
    rf"[<)](?P<by>{_MOMENT})-(?P<last>y)"
    rf"|[<)](?P<limit>{_MOMENT})"
    rf"|>(?P<since>{_MOMENT})(?:-?[<)-](?P<until>{_MOMENT}))?"
    rf"|(?P<start>{_MOMENT})[-)](?P<end>{_MOMENT})"
    rf"|(?P<alone>{_MOMENT})"
)


@dataclass(frozen=True)
class Item:
    """One dated mention: a moment, a limit («до …»), an opening («с …» and on), or from ``start`` to ``end``."""

    end: Moment
    start: Moment | None = None
    is_limit: bool = False
    is_opening: bool = False

    @property
    def moments(self) -> list[Moment]:
        return [moment for moment in (self.start, self.end) if moment]

    @property
    def has_year(self) -> bool:
        return any(moment.year is not None for moment in self.moments)

    @property
    def is_plain_month(self) -> bool:
        return self.end.shape == Shape.MONTH and not (self.start or self.is_limit or self.is_opening)

    @property
    def is_whole_year(self) -> bool:
        is_alone = not (self.start or self.is_limit or self.is_opening)
        return is_alone and (self.end.shape == Shape.YEAR or self.end.is_school_year)

    @property
    def is_two_years(self) -> bool:
        """«2025-2026» may be two calendar years or one school year."""
        years = [moment.year for moment in self.moments if moment.shape == Shape.YEAR and moment.year]
        return len(years) == 2 and years[1] == years[0] + 1

    @property
    def is_bare(self) -> bool:
        return all(moment.shape == Shape.BARE for moment in self.moments) and not self.is_opening

    def in_year(self, year: int) -> "Item":
        """The same mention, its end in ``year``."""
        return replace(self, end=self.end.in_year(year))

    def in_whole_year(self, year: Moment) -> "Item":
        """The same mention in a calendar or a school ``year``. Raises ``Impossible`` when that is not certain."""
        if self.is_bare:
            return self
        is_of_two_years = self.start is not None and self.start.year not in (None, self.end.year)
        if self.is_opening or is_of_two_years or not (self.end.year or self.end.month):
            raise Impossible("Which year it is of is not certain")
        new = _within(year, self.end)
        start = self.start.in_year(new) if self.start and self.start.year else self.start
        return replace(self, end=self.end.in_year(new), start=start)


def _within(year: Moment, day: Moment) -> int | None:
    if not year.is_school_year:
        return year.year
    if day.month:
        return year_of(day.month, SchoolYear(year.year or 0))
    return (day.year or 0) + (year.year or 0) - SchoolYear.of(day.span.first).start


def items_of(tokens: list[Token], month: tuple[int, int] | None = None) -> list[Item] | None:
    """The dated mentions these tokens consist of, or None when they say something else too.

    ``month`` with its year is the one bare days belong to. Raises ``Impossible``."""
    items = bare_items_of(tokens)
    return _with_months(items, month) if items else None


def bare_items_of(tokens: list[Token]) -> list[Item] | None:
    """The mentions as they stand, days perhaps without their month; days of the week are left to be checked."""
    tokens = [token for token in tokens if token.mark != "k"]
    while tokens and tokens[0].mark == ",":
        tokens = tokens[1:]
    marks = "".join(token.mark for token in tokens)
    items: list[Item] = []
    at = 0
    while at < len(marks):
        while items and marks[at : at + 1] == ",":
            at += 1
        if at == len(marks):
            break
        found = _ITEM.match(marks, at)
        if not found:
            return None
        mentioned = {
            name: _moment(tokens[slice(*found.span(name))]) for name, text in found.groupdict().items() if text
        }
        end = mentioned.get("limit") or mentioned.get("until") or mentioned.get("end") or mentioned.get("alone")
        start = mentioned.get("since") or mentioned.get("start")
        if "by" in mentioned:  # «до 1 июня 2024-2026»
            if mentioned["by"].year is None:
                raise Impossible("A year torn from its day")
            items += [replace(day, is_limit=True) for day in _in_each_year(mentioned["by"], mentioned["last"])]
        elif start and end and "start" in mentioned and _is_month_in_years(start, end):
            items += _in_each_year(start, end)
        elif start and end and start.shape == Shape.YEAR and end.year is None:
            raise Impossible("From a year to a month of no year")  # «2023, 2024 гг. – март»
        elif end:
            if "limit" in mentioned and _is_inclusive(tokens[at], end, is_first=not items):
                end = replace(end, is_last=True)
            if "start" in mentioned and start and {start.shape, end.shape} == {Shape.TERM, Shape.MONTH}:
                end = replace(end, is_vague=True)  # «I полугодие – декабрь» may be the December of that half
            items.append(Item(end, start, is_limit="limit" in mentioned))
        elif start:
            items.append(Item(start, is_opening=True))
        at = found.end()
    ways = {
        token.mark == "s" for token in tokens if token.mark in "sy" or (token.mark in "dM" and _moment([token]).year)
    }
    return _in_listed_years(items, is_certain=len(ways) < 2) or None


def _is_inclusive(limit: Token, end: Moment, *, is_first: bool) -> bool:
    """«по май», «не позднее мая» are to its last day, «до мая» is not."""
    if limit.mark == ")":
        return is_first and end.month is not None
    return limit.value is True and not end.is_vague


def _in_listed_years(items: list[Item], *, is_certain: bool) -> list[Item]:
    """«до 1 июня 2023, 2024», «март, октябрь 2023, 2024», «2023, 2024: март»: the same days of every year listed.

    A single year told apart («сентябрь, 2025») is left as it is. ``is_certain`` unless years and school years are told
    side by side. Raises ``Impossible`` for what may mean anything."""
    runs = [(is_year, list(run)) for is_year, run in groupby(items, key=lambda item: item.is_whole_year)]
    years = [item for is_year, run in runs if is_year for item in run]
    has_dates = len(years) < len(items)
    if not (years and has_dates) or (len(years) == 1 and not any(i.has_year for i in items if i is not years[0])):
        return items
    if not is_certain:
        raise Impossible("Years and school years")
    if runs[0][0] and len(runs) == 2 and not any(item.has_year for item in runs[1][1]):
        return [item for year in years for item in _of_year(runs[1][1], year)]
    found: list[Item] = []
    for is_year, run in runs:
        if not (is_year and found):
            found += run
            continue
        same = len(found) - 1
        while same and not found[same - 1].has_year:
            same -= 1
        days = found[same:]
        if days[-1].has_year:
            run = [_year_of(days[-1].end, run[0]), *run]
        found[same:] = [item for year in run for item in _of_year(days, year)]
    return found


def _of_year(items: list[Item], year: Item) -> list[Item]:
    """Neighbours that share a year, as told beside the last of them, in ``year`` instead."""
    told = [item.in_whole_year(year.end) for item in items]
    dated = [item.end.span for item in told if item.end.year is not None]
    if any(before.first > after.first for before, after in pairwise(dated)):
        raise Impossible("Months of several years, their order unclear")
    return told


def _year_of(day: Moment, like: Item) -> Item:
    """«2023» of «до 1 июня 2023», or its school year when ``like`` is one."""
    if like.end.is_school_year:
        return Item(a_school_year(SchoolYear.of(day.span.first)))
    return Item(a_year(day.year or 0))


def _is_month_in_years(start: Moment, end: Moment) -> bool:
    """«сентябрь 2024-2025», «1 мая 2024-2026»: not from a day to the end of a year, yet not certain either."""
    return start.shape != Shape.YEAR and start.year is not None and end.shape == Shape.YEAR


def _in_each_year(month: Moment, last: Moment) -> list[Item]:
    """The days of the school year «2024-2025», or of every year up to the last; doubtful in either case."""
    first, until = month.year or 0, last.year or 0
    if until == first + 1:
        year = year_of(month.month or 9, SchoolYear(first))
        return [Item(replace(month, year=year, is_vague=True, is_vague_limit=True))]
    if not first < until <= first + 12:
        raise Impossible("Not a stretch of years")
    is_vague = (
        month.shape != Shape.DAY
    )  # «1 октября 2022–2024» is a day of each, «октябрь 2022–2024» may be all between
    return [Item(replace(month, year=year, is_vague=is_vague)) for year in range(first, until + 1)]


def mentions_only_years(items: Iterable[Item]) -> bool:
    return all(moment.shape == Shape.YEAR for item in items for moment in item.moments)


def _moment(tokens: list[Token]) -> Moment:
    year = tokens[-1].value if tokens[-1].mark in "ys" and len(tokens) > 1 else None
    match tokens[0]:
        case Token("d", day):
            return day
        case Token("n", day):
            return a_day(day, tokens[1].value, year_of(tokens[1].value, year)) if len(tokens) > 1 else bare(day)
        case Token("m", month):
            return a_month(month, year_of(month, year))
        case Token("M", (month, year, is_vague)):
            return a_month(month, year, is_vague=is_vague)
        case Token("t", (unit, first, last)):
            return a_term(unit, first, last, year)
        case Token("h", (months, is_holidays)):
            return holidays(months, year) if is_holidays else a_season(months, year)
        case Token("p", part):
            return _part(part, tokens[1:])
        case Token("s", school_year):
            return a_school_year(school_year)
        case Token(_, year):
            return a_year(year)


def _part(part: Part, of: list[Token]) -> Moment:
    """«1 неделя», «вторая половина октября», «конец I четверти», «начало учебного года»."""
    if not of:
        if part.edge:
            raise Impossible("The edge of nothing")
        return bare(part=part)
    match of[0]:
        case Token("m" | "M"):
            month = _moment(of)
            return a_part(part, month.month or 0, month.year)
        case Token("a", is_school):
            if not is_school:
                return an_edge(part, replace(a_year(0), year=None))
            return an_edge(part, lessons(), is_vague_limit=True)
        case Token("s", school_year):
            return an_edge(part, lessons(school_year), is_vague_limit=True)
    return an_edge(part, _moment(of))


def _with_months(items: list[Item], month: tuple[int, int] | None) -> list[Item]:
    """Bare days take the month, and its year, of the day that follows them, or of the month they are told of.

    «2, 3 октября» and «октябрь: 2, 3» are the same days. Raises ``Impossible``."""
    if items[0].is_plain_month and len(items) > 1 and all(item.is_bare for item in items[1:]):
        told = items[0].end
        items = [_of_month(item, told.month or 0, told.year) for item in items[1:]]
    following: Moment | None = None
    completed = []
    for item in reversed(items):
        end = _with_month(item.end, following, month)
        start = _with_month(item.start, end, month) if item.start else None
        if start and start is not item.start and start.in_year(2000).span.first > end.in_year(2000).span.first:
            raise Impossible("Days of a month in reverse")
        following = start or end
        completed.append(replace(item, end=end, start=start))
    return completed[::-1]


def _of_month(item: Item, month: int, year: int | None) -> Item:
    start = item.start.in_month(month, year) if item.start else None
    return replace(item, end=item.end.in_month(month, year), start=start)


def _with_month(moment: Moment, following: Moment | None, month: tuple[int, int] | None) -> Moment:
    if moment.shape != Shape.BARE:
        return moment
    if following and following.month and following.shape in (Shape.DAY, Shape.PART):
        return moment.in_month(following.month, following.year)
    if month is None:
        raise Impossible("A day without a month")
    return moment.in_month(*month)
