"""Dated mentions → the days they mean in a programme: years filled in, doubts told."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from .items import Item
from .moments import Impossible, Moment, Shape, a_school_year, month_span
from .period import Doubt, Period, PeriodKind, Span
from .school_year import SchoolYear

NEAR = timedelta(days=31)  # what is planned so soon before or after a programme's period still belongs to it
BEFORE = timedelta(days=92)  # a quarter may begin as long before it


@dataclass(frozen=True)
class Frame:
    """Where a phrase stands: in a programme's period, and perhaps under a heading («Сентябрь») of its own."""

    window: Span
    section: Span | None = None

    @property
    def years(self) -> Span:
        """What a year left out is taken from."""
        return self.section or self.window

    @property
    def month(self) -> tuple[int, int] | None:
        """The (month, year) a bare day belongs to."""
        if self.section and _is_one_month(self.section):
            return self.section.due_on.month, self.section.due_on.year
        return None


def period_of(text: str, items: list[Item], frame: Frame) -> Period:
    """A period of one item or of a list. Raises ``Impossible``."""
    items, frame = _under_their_year(items, frame)
    spans = settle(items, frame)
    has_year = any(item.has_year for item in items)
    doubts = [doubt for item, span in zip(items, spans, strict=True) if (doubt := _doubt(item, span, frame, has_year))]
    kind = PeriodKind.LIST if len(set(spans)) > 1 else _kind(items[0], spans[0])
    return Period.over(text, kind, spans, doubt=doubts[0] if doubts else "")


def _under_their_year(items: list[Item], frame: Frame) -> tuple[list[Item], Frame]:
    """«2025-2026 уч. год: сентябрь», «сентябрь, 2025»: a year told apart is the year of the rest."""
    if len(items) == 1:
        return [_as_school_year(items[0], frame.window)], frame
    years = [item for item in items if item.is_whole_year]
    others = [item for item in items if not item.has_year]
    if len(years) == 1 and len(others) == len(items) - 1 and items.index(years[0]) in (0, len(items) - 1):
        return others, replace(frame, section=years[0].end.span)
    return items, frame


def _as_school_year(item: Item, window: Span) -> Item:
    """«2025-2026» in a programme of one school year is that year; it is called vague all the same."""
    if not item.is_two_years:
        return item
    school_year = SchoolYear(item.moments[0].year or 0)
    fits = school_year.starts_on - NEAR <= window.first and window.due_on <= school_year.ends_on + NEAR
    return Item(replace(a_school_year(school_year), is_vague=True)) if fits else item


def settle(items: list[Item], frame: Frame) -> list[Span]:
    """A span for every item. A year left out is the neighbour's, or else the programme's. Raises ``Impossible``."""
    spans: list[Span | None] = [_span(item, frame) if item.has_year else None for item in items]
    if not any(spans):
        return [_span(_in_frame(item, frame), frame) for item in items]
    for i in reversed(range(len(items) - 1)):
        if (following := spans[i + 1]) and not spans[i]:
            spans[i] = _span(_beside(items[i], following, is_before=True), frame)
    for i in range(1, len(items)):
        if (before := spans[i - 1]) and not spans[i]:
            spans[i] = _span(_beside(items[i], before, is_before=False), frame)
    return [span for span in spans if span]


def _span(item: Item, frame: Frame) -> Span:
    start, end = item.start, item.end
    if item.is_opening:
        return _in_order(end.span.first, frame.window.due_on)
    if item.is_limit and end.part and end.part.is_middle:
        return Span(None, end.span.first.replace(day=15))
    if item.is_limit:
        return Span(None, end.span.due_on if end.is_last else end.span.first - timedelta(days=1))
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


def _doubt(item: Item, span: Span, frame: Frame, has_year: bool) -> str:
    """Why the phrase should be looked at: it can be taken in another way than it was, or lies elsewhere.

    ``has_year``: a year is told, if not of this item, then of its neighbour."""
    if not has_year and fits_another_year(item, frame.years):
        return Doubt.WHICH_YEAR
    if _is_outside(item, span, frame.window, has_year):
        return Doubt.OUTSIDE
    if frame.section and not span.overlaps(frame.section):
        return Doubt.OTHER_SECTION
    if item.is_limit:
        return "" if item.end.is_last and not item.end.is_vague_limit else Doubt.VAGUE
    if _is_calendar(frame.window) and (all(moment.is_half for moment in item.moments) or span == frame.window):
        return ""
    return Doubt.VAGUE if item.is_two_years or any(moment.is_vague for moment in item.moments) else ""


def _is_calendar(window: Span) -> bool:
    """Whether a programme runs over whole calendar years."""
    return (window.first.month, window.first.day, window.due_on.month, window.due_on.day) == (1, 1, 12, 31)


def _is_outside(item: Item, span: Span, window: Span, has_year: bool) -> bool:
    is_all = span.first <= window.first and window.due_on <= span.due_on
    if item.end.shape == Shape.YEAR and is_all and (span.first.year, span.due_on.year) == _years_of(window):
        return False  # «2020–2024»: the years of the programme
    if has_year:  # as written: August of that year prepares a school year
        near = Span(window.first - NEAR, window.due_on + NEAR)
        return not span.overlaps(near) or span.first < window.first - BEFORE or span.due_on > near.due_on
    return not span.overlaps(window) or (item.start is not None and span.within(window) != span)


def _years_of(window: Span) -> tuple[int, int]:
    return window.first.year, window.due_on.year


def fits_another_year(item: Item, window: Span) -> bool:
    """Whether the programme has several such months, or one just before it begins: August prepares a school year."""
    near = [year for year in _years_around(window) if _is_near(_nearly(item.start or item.end, year), window)]
    return len(near) > 1


def _is_near(span: Span, window: Span) -> bool:
    return span.overlaps(window) or window.first - NEAR <= span.first <= span.due_on < window.first


def _years_around(window: Span) -> range:
    return range(window.first.year - 1, window.due_on.year + 2)


def _in_frame(item: Item, frame: Frame) -> Item:
    """The item in the year its heading says; «июнь» below «Октябрь» is the June of the programme next to it."""
    found = _in_programme(item, frame.years)
    if frame.section is None or _span(found, frame).overlaps(frame.section):
        return found
    section, years = frame.section, _years_around(frame.window)
    inside = [year for year in years if _nearly(item.end, year).overlaps(frame.window)]
    if not inside:
        return found
    year = min(inside, key=lambda year: _distance(_nearly(item.end, year), section))
    item.end.span_in(year)
    return item.in_year(year)


def _in_programme(item: Item, window: Span) -> Item:
    """The item in the year that brings it into the programme's period, or nearest to it."""
    year = min(_years_around(window), key=lambda year: _distance(_nearly(item.end, year), window))
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
    """Its days in ``year``; 29 February and a fifth Monday are looked for in their month even when it has none."""
    try:
        return moment.span_in(year)
    except Impossible:
        if not moment.month:
            raise
        return month_span(year, moment.month)


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
        return PeriodKind.MONTH if _is_one_month(span) else PeriodKind.MONTHS
    is_plain_term = shapes == {Shape.TERM} and not item.start and not item.is_opening
    return PeriodKind.TERM if is_plain_term and (item.end.is_school_year or not item.end.is_vague) else PeriodKind.DAYS


def _is_one_month(span: Span) -> bool:
    return (span.first.year, span.first.month) == (span.due_on.year, span.due_on.month)
