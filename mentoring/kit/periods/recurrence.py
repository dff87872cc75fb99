"""«1 раз в квартал», «ежегодно, до 1 июня», «каждый понедельник» → a rule and its occurrences.

A rule without a day («ежемесячно») asks for one deed in every stretch of time, so its occurrences are
stretches that fill the programme's period; a rule with a day asks for it on, or by, that day.
"""

import re
from dataclasses import replace
from datetime import date, timedelta

from .dates import Frame, fits_another_year, period_of, settle
from .items import Item, items_of
from .moments import Impossible, Shape
from .period import Doubt, Period, PeriodKind, Span, is_whole_months
from .rhythms import Rhythm, rhythm_of
from .rules import interval, numbers, rule_of
from .tokens import Token, tokens_of

LENGTHS = {  # a heading that is longer has room for a rhythm of this unit
    unit: timedelta(days=days)
    for unit, days in {
        "month": 45,
        "term": 100,
        "trimester": 120,
        "quarter": 120,
        "half": 200,
        "half_year": 200,
    }.items()
}
_YEARS = re.compile(r"\b(?:начиная )?с (?P<first>[0-9]{4})(?: ?(?:по|до|-) ?(?P<last>[0-9]{4}))?(?![0-9.-])")


def read_recurrence(text: str, tidied: str, frame: Frame, since: Item | None = None) -> Period | None:
    """The recurring period a phrase names, None when it names no rhythm.

    ``since`` is where it begins («сентябрь, далее ежемесячно»). Raises ``Impossible`` when it is not understood."""
    found = rhythm_of(tidied)
    if found is None:
        return None
    rhythm, rest = found
    programme, limits = frame.section or frame.window, ""
    if frame.section:
        limits = _limits(programme.first, programme.due_on)
    years = _YEARS.search(rest)
    if years:
        rest = f"{rest[: years.start()]} {rest[years.end() :]}"
        first, last = date(int(years["first"]), 1, 1), date(int(years["last"]), 12, 31) if years["last"] else None
        programme = Span(max(first, programme.first), min(last or programme.due_on, programme.due_on))
        limits = _limits(first, last) if rhythm.unit == "year" else _limits(programme.first, programme.due_on)
    tokens = tokens_of(rest)
    doubt = Doubt.WORDS_LEFT if any(token.mark == "w" for token in tokens) else ""
    doubt = doubt or (Doubt.VAGUE if rhythm.is_loose else "")
    if frame.section and rhythm.times == 1 and not _recurs_within(rhythm, frame.section):
        doubt = doubt or Doubt.BEYOND_SECTION
    if rhythm.unit == "year" and (since or _says_when(tokens)):
        items = [since] if since else _yearly_items(tokens)
        if since and since.has_year:
            began = min(moment.year for moment in since.moments if moment.year)
            limits = _limits(date(began, 1, 1), None)
            programme = Span(max(date(began, 1, 1), programme.first), programme.due_on)
            items = [_of_no_year(since)]
        try:
            rule, spans = _yearly(rhythm, items, replace(frame, window=programme))
        except Impossible:
            if len(items) != rhythm.times or rhythm.times == 1:
                raise
            return period_of(text, items, frame).doubted(doubt)  # «2 раза в год: начало и конец учебного года»
    else:
        if since:
            opening = settle([since], frame)[0].first
            programme = Span(max(opening, programme.first), programme.due_on)
            limits = _limits(programme.first, programme.due_on)
        elif _says_when(tokens):
            told = items_of(tokens, frame.month) or []
            if _are_the_deeds(told, rhythm):
                return period_of(text, told, frame).doubted(doubt)
            programme = _narrowed(told, frame)
            limits = _limits(programme.first, programme.due_on)
            doubt = doubt or (Doubt.VAGUE if told[0].is_limit else "")
            if not told[0].has_year and fits_another_year(told[0], frame.years):
                doubt = Doubt.WHICH_YEAR  # «ежемесячно с сентября по май» of several years
        rule, spans = rule_of(rhythm, programme)
    if limits:
        start, _, until = limits.partition("/")
        rule = f"DTSTART:{start}\nRRULE:{rule}" + (f";UNTIL={until}" if until else "")
    return Period.over(text, PeriodKind.RECURRING, spans, rule, doubt=doubt)


def _recurs_within(rhythm: Rhythm, section: Span) -> bool:
    """«еженедельно» below «Октябрь» has room to recur there; «ежемесячно» may mean every month of the programme."""
    return section.due_on - section.first >= LENGTHS.get(rhythm.unit, timedelta())


def _says_when(tokens: list[Token]) -> bool:
    return any(token.mark not in "w,k" for token in tokens)


def _limits(first: date, last: date | None) -> str:
    return f"{first:%Y%m%d}" + (f"/{last:%Y%m%d}" if last else "")


def _yearly_items(tokens: list[Token]) -> list[Item]:
    items = items_of(tokens)
    if not items or any(item.has_year or item.is_opening for item in items):
        raise Impossible("Not the same days of every year")
    return items


def _of_no_year(item: Item) -> Item:
    return replace(item, end=item.end.in_year(None), start=item.start and item.start.in_year(None))


def _yearly(rhythm: Rhythm, items: list[Item], frame: Frame) -> tuple[str, list[Span]]:
    """«ежегодно, до 1 июня», «май, ежегодно»: the same days of every year of the programme."""
    programme = frame.window
    if rhythm.times not in (1, len(items)):
        raise Impossible("Not as many days as deeds in a year")
    spans = [
        span
        for year in range(programme.first.year - 1, programme.due_on.year + 2)
        for item in items
        for span in settle([item.in_year(year)], frame)
        if span.overlaps(programme)
    ]
    if rhythm.every > 1:
        first = min((span.due_on.year for span in spans), default=0)
        spans = [span for span in spans if (span.due_on.year - first) % rhythm.every == 0]
    firsts = [(item.start or item.end).in_year(2000) for item in items]
    months, days = {moment.span.first.month for moment in firsts}, {moment.day for moment in firsts}
    shapes = {(item.is_limit, item.start is None, moment.shape) for item, moment in zip(items, firsts, strict=True)}
    # A rule of RFC 5545 means every one of its days in every one of its months.
    if len(items) > 1 and (len(months) * len(days) != len(items) or len(shapes) > 1 or not firsts[0].month):
        raise Impossible("More than one rule")
    rule = f"FREQ=YEARLY;{interval(rhythm.every)}BYMONTH={numbers(months)}"
    if firsts[0].shape == Shape.DAY:
        rule += f";BYMONTHDAY={numbers(days)}"
    elif len(items) == 1 and spans and not is_whole_months(spans[0]):
        rule += f";BYMONTHDAY={spans[0].first.day}"
    return rule, spans


def _are_the_deeds(items: list[Item], rhythm: Rhythm) -> bool:
    """«1 раз в четверть (октябрь, декабрь, март, май)»: what is listed are the deeds themselves."""
    is_plain = not (rhythm.weekdays or rhythm.days or rhythm.pieces)
    return is_plain and len(items) > 1 and not any(item.is_opening for item in items)


def _narrowed(items: list[Item], frame: Frame) -> Span:
    """«…с сентября по май», «до 31 мая»: the part of the calendar the rhythm is kept in."""
    if len(items) != 1 or items[0].end.is_vague:
        raise Impossible("Not a stretch to repeat in")
    span = settle(items, frame)[0]
    return Span(frame.window.first, span.due_on) if items[0].is_limit else span
