"""Dated phrases: «до 13.10.2020», «2-4 октября», «ноябрь, апрель» → spans, years filled in."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from .moments import Impossible, Moment, Shape, a_bare_day, a_day, a_month, a_part, a_school_year, a_term, a_year
from .period import Period, PeriodKind, Span
from .school_year import SchoolYear
from .tokens import Token

# A moment: day month [year] | month [year] | date | number | term [year] | part month [year] | year
_MOMENT = "nmy?|my?|d|n|ts|ty?|pmy?|s|y"
_ITEM = re.compile(
    rf"[<)](?P<limit>{_MOMENT})"
    rf"|>(?P<since>{_MOMENT})(?:[<)-](?P<until>{_MOMENT}))?"
    rf"|(?P<start>{_MOMENT})-(?P<end>{_MOMENT})"
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

    def in_year(self, year: int) -> "Item":
        """The same mention, its end in ``year``."""
        return replace(self, end=self.end.in_year(year))


def items_of(tokens: list[Token]) -> list[Item] | None:
    """The dated mentions these tokens consist of, or None when they say something else too."""
    marks = "".join(token.mark for token in tokens)
    items: list[Item] = []
    at = 0
    while at < len(marks):
        if items and marks[at] == ",":
            at += 1
        found = _ITEM.match(marks, at)
        if not found:
            return None

        mentioned = {
            name: _moment(tokens[slice(*found.span(name))]) for name, text in found.groupdict().items() if text
        }
        end = mentioned.get("limit") or mentioned.get("until") or mentioned.get("end") or mentioned.get("alone")
        start = mentioned.get("since") or mentioned.get("start")
        if end:
            items.append(Item(end, start, is_limit="limit" in mentioned))
        elif start:
            items.append(Item(start, is_opening=True))
        at = found.end()
    return _with_months(items) if items else None


def period_of(text: str, items: list[Item], programme: Span, *, needs_review: bool = False) -> Period:
    """A period of one item or of a list. Raises ``Impossible``."""
    spans = settle(items, programme)
    needs_review |= any(_needs_a_look(*pair, programme) for pair in zip(items, spans, strict=True))
    if len(set(spans)) > 1:
        return Period.over(text, PeriodKind.LIST, spans, needs_review=needs_review)
    return Period.over(text, _kind(items[0], spans[0]), spans, needs_review=needs_review)


def settle(items: list[Item], programme: Span) -> list[Span]:
    """A span for every item. A year left out is the neighbour's, or else the programme's. Raises ``Impossible``."""
    spans: list[Span | None] = [_span(item, programme) if item.has_year else None for item in items]
    if not any(spans):
        return [_span(_in_programme(item, programme), programme) for item in items]
    for i in reversed(range(len(items) - 1)):
        if (following := spans[i + 1]) and not spans[i]:
            spans[i] = _span(_beside(items[i], following, is_before=True), programme)
    for i in range(1, len(items)):
        if (before := spans[i - 1]) and not spans[i]:
            spans[i] = _span(_beside(items[i], before, is_before=False), programme)
    return [span for span in spans if span]


def _moment(tokens: list[Token]) -> Moment:
    year = tokens[-1].value if tokens[-1].mark in "ys" and len(tokens) > 1 else None
    match tokens[0]:
        case Token("d", day):
            return day
        case Token("n", day):
            return a_day(day, tokens[1].value, year) if len(tokens) > 1 else a_bare_day(day)
        case Token("m", month):
            return a_month(month, year)
        case Token("t", (unit, first, last)):
            return a_term(unit, first, last, year)
        case Token("p", (first, last, is_vague)):
            return a_part(first, last, tokens[1].value, year, is_vague=is_vague)
        case Token("s", school_year):
            return a_school_year(school_year)
        case Token(_, year):
            return a_year(year)


def _with_months(items: list[Item]) -> list[Item]:
    """Bare days take the month, and its year, of the day that follows them. Raises ``Impossible``."""
    following: Moment | None = None
    completed = []
    for item in reversed(items):
        end = _with_month(item.end, following)
        start = _with_month(item.start, end) if item.start else None
        if start and start is not item.start and start.in_year(2000).span.first > end.in_year(2000).span.first:
            raise Impossible("Days of a month in reverse")
        following = start or end
        completed.append(replace(item, end=end, start=start))
    return completed[::-1]


def _with_month(moment: Moment, following: Moment | None) -> Moment:
    if moment.shape != Shape.BARE_DAY:
        return moment
    if not (following and following.shape == Shape.DAY and moment.day and following.month):
        raise Impossible("A day without a month")
    return a_day(moment.day, following.month, following.year)


def _span(item: Item, programme: Span) -> Span:
    start, end = item.start, item.end
    if item.is_opening:
        return _in_order(end.span.first, programme.due_on)
    if item.is_limit:
        return Span(None, _limit(end))
    if start is None:
        return end.span
    if start.year is None and end.year is not None:
        start = start.in_year(end.year)
        if start.span.first > end.span.due_on:
            start = start.in_year(end.year - 1)
    elif end.year is None and start.year is not None:
        end = end.in_year(start.year)
        if end.span.due_on < start.span.first:
            end = end.in_year(start.year + 1)
    return _in_order(start.span.first, end.span.due_on)


def _in_order(starts_on: date, due_on: date) -> Span:
    if starts_on > due_on:
        raise Impossible("Ends before it starts")
    return Span(starts_on, due_on)


def _limit(moment: Moment) -> date:
    """«до 1 июня» and «до конца мая» include that day; «до июня» ends the day before June."""
    return moment.span.due_on if _is_a_limit(moment) else moment.span.first - timedelta(days=1)


def _is_a_limit(moment: Moment) -> bool:
    return moment.shape == Shape.DAY or (moment.shape == Shape.PART and moment.span.due_on.day > 20)


def _needs_a_look(item: Item, span: Span, programme: Span) -> bool:
    """Whether the phrase can be taken in another way than it was."""
    if not item.has_year and (not span.overlaps(programme) or (item.start and span.within(programme) != span)):
        return True
    if item.is_limit:
        return not _is_a_limit(item.end if item.has_year else item.in_year(span.due_on.year).end)
    # «2025-2026» may be two calendar years or one school year.
    years = [moment.year for moment in item.moments if moment.shape == Shape.YEAR and moment.year]
    return any(moment.is_vague for moment in item.moments) or (len(years) == 2 and years[1] == years[0] + 1)


def _in_programme(item: Item, programme: Span) -> Item:
    """The item in the year that brings it into the programme's period, or nearest to it."""
    around = range(programme.first.year - 1, programme.due_on.year + 2)
    year = min(around, key=lambda year: _distance(_nearly(item.end, year), programme))
    item.end.span_in(year)
    return item.in_year(year)


def _beside(item: Item, neighbour: Span, *, is_before: bool) -> Item:
    """The item in its neighbour's calendar year when that keeps their order, otherwise in its school year."""
    year = neighbour.due_on.year
    due_on = _nearly(item.end, year).due_on
    if due_on > neighbour.due_on if is_before else due_on < neighbour.due_on:
        school_year = SchoolYear.of(neighbour.due_on)
        both = (school_year.start, school_year.start + 1)
        year = next((year for year in both if school_year.contains(_nearly(item.end, year).due_on)), year)
    return item.in_year(year)


def _nearly(moment: Moment, year: int) -> Span:
    """Its days in ``year``; 29 February is looked for as the 28th, so that only its own year can refuse it."""
    if (moment.day, moment.month) == (29, 2):
        moment = a_day(28, 2)
    return moment.span_in(year)


def _distance(span: Span, programme: Span) -> int:
    starts_on = programme.first
    return max((starts_on - span.due_on).days, (span.due_on - programme.due_on).days, 0)


def _kind(item: Item, span: Span) -> PeriodKind:
    shapes = {moment.shape for moment in item.moments}
    if item.is_limit:
        return PeriodKind.BY
    if span.first == span.due_on:
        return PeriodKind.DAY
    if shapes <= {Shape.MONTH, Shape.YEAR} and not item.is_opening:
        is_one_month = (span.first.year, span.first.month) == (span.due_on.year, span.due_on.month)
        return PeriodKind.MONTH if is_one_month else PeriodKind.MONTHS
    if shapes == {Shape.TERM} and not item.start and not item.is_opening:
        return PeriodKind.TERM
    return PeriodKind.DAYS


def mentions_only_years(items: Iterable[Item]) -> bool:
    return all(moment.shape == Shape.YEAR for item in items for moment in item.moments)
