"""Rules of RFC 5545 for rhythms, and the spans they name.

The terms of a school are written in its own order of months («9,11,1,4»), every other rule in the calendar's: so a rule
alone tells what it is a rule of.
"""

from collections.abc import Iterable
from datetime import date, timedelta
from itertools import pairwise

from dateutil.rrule import rrulestr

from .moments import Impossible, Part
from .period import Span
from .rhythms import Rhythm
from .school_year import SchoolYear
from .words import LAST

WEEKDAY_CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
QUARTER_STARTS = "FREQ=MONTHLY;BYMONTH=1,4,7,10"
TERMS = {
    "term": "FREQ=YEARLY;BYMONTH=9,11,1,4",
    "trimester": "FREQ=YEARLY;BYMONTH=9,12,3",
    "half": "FREQ=YEARLY;BYMONTH=9,1",
}
TWICE_A_TERM = "FREQ=YEARLY;BYMONTH=9,10,11,12,1,2,4,5"
_LAST_DAYS = ";BYMONTHDAY=-10,-9,-8,-7,-6,-5,-4,-3,-2,-1"
TERM_ENDS = {
    "term": "FREQ=YEARLY;BYMONTH=10,12,3,5" + _LAST_DAYS,
    "trimester": "FREQ=YEARLY;BYMONTH=11,2,5" + _LAST_DAYS,
    "half": "FREQ=YEARLY;BYMONTH=12,5" + _LAST_DAYS,
    "quarter": "FREQ=YEARLY;BYMONTH=12,3,6,9" + _LAST_DAYS,
    "month": "FREQ=MONTHLY" + _LAST_DAYS,
}
_SEVERAL_A_WEEK = {2: "MO,TH", 3: "MO,WE,FR", 4: "MO,TU,TH,FR", 5: "MO,TU,WE,TH,FR"}
_WEEK_STARTS = {1: 1, 2: 8, 3: 15, 4: 22, 5: 29, LAST: -7}
_DECADE_STARTS = {1: 1, 2: 11, 3: 21, LAST: 21}


def rule_of(rhythm: Rhythm, programme: Span) -> tuple[str, list[Span]]:
    """The rule of a rhythm and its occurrences inside the programme. Raises ``Impossible`` when it has none."""
    if rhythm.at_end:
        return TERM_ENDS[rhythm.unit], _ends(rhythm.unit, programme)
    if rhythm.weekdays:
        rule = f"FREQ=WEEKLY;BYDAY={','.join(WEEKDAY_CODES[day] for day in rhythm.weekdays)}"
        return rule, [Span(day, day) for day in _dates(rule, programme.first, programme)]
    if rhythm.days:
        return _days_of_month(rhythm, programme)
    if rhythm.pieces:
        return _pieces_of_month(rhythm.pieces, programme)
    is_twice_a_term = rhythm.unit == "term" and rhythm.times == 2
    if rhythm.unit in TERMS and rhythm.every == 1 and (rhythm.times == 1 or is_twice_a_term):
        return _terms(rhythm, programme)
    return _stretches(rhythm, programme)


def numbers(values: Iterable[int | None]) -> str:
    return ",".join(str(value) for value in sorted({value for value in values if value}))


def interval(every: int) -> str:
    if every < 1:
        raise Impossible("Every nothing")
    return f"INTERVAL={every};" if every > 1 else ""


def _days_of_month(rhythm: Rhythm, programme: Span) -> tuple[str, list[Span]]:
    """«ежемесячно, до 10 числа», «с 15 по 20 число»; for quarters, in the month that opens one: when the last is
    reported. A month too short for a day ends with it."""
    if rhythm.times not in (1, len(rhythm.days)) or (len(rhythm.days) > 1 and any(a != b for a, b in rhythm.days)):
        raise Impossible("Not certain days of a month")
    if rhythm.unit == "month":
        freq = f"FREQ=MONTHLY;{interval(rhythm.every)}"
    elif rhythm.unit == "quarter" and rhythm.every == 1 and len(rhythm.days) == 1:
        freq = f"{QUARTER_STARTS};"
    else:
        raise Impossible("A day of the month needs months or quarters")
    first, last = rhythm.days[0]
    if len(rhythm.days) > 1:
        rule = f"{freq}BYMONTHDAY={numbers(day for day, _ in rhythm.days)}"
        return rule, [Span(None if rhythm.is_limit else day, day) for day in _dates(rule, programme.first, programme)]
    if first < last:
        rule = f"{freq}BYMONTHDAY={numbers(range(first, last + 1))}"
        return rule, _runs(rule, programme, Part(first, last))
    rule = f"{freq}BYMONTHDAY={last if last <= 28 else numbers(range(28, last + 1)) + ';BYSETPOS=-1'}"
    return rule, [Span(None if rhythm.is_limit else day, day) for day in _dates(rule, programme.first, programme)]


def _pieces_of_month(pieces: tuple[tuple[int, str], ...], programme: Span) -> tuple[str, list[Span]]:
    """«первая пятница месяца», «последняя неделя каждого месяца»."""
    if all(piece.isdecimal() for _rank, piece in pieces):
        rule = f"FREQ=MONTHLY;BYDAY={','.join(f'{rank}{WEEKDAY_CODES[int(piece)]}' for rank, piece in pieces)}"
        return rule, [Span(day, day) for day in _dates(rule, programme.first, programme)]
    if len(pieces) > 1:
        raise Impossible("Several weeks of every month")
    rank, piece = pieces[0]
    starts, length = (_WEEK_STARTS, 7) if piece == "week" else (_DECADE_STARTS, 11 if rank in (3, LAST) else 10)
    first = starts.get(rank)
    if first is None or rank == 5:
        raise Impossible("No such part in every month")
    days = range(first, first + length)
    rule = f"FREQ=MONTHLY;BYMONTHDAY={','.join(str(day) for day in days)}"
    return rule, _runs(rule, programme, Part(first, None if days[-1] in (-1, 31) else days[-1]))


def _runs(rule: str, programme: Span, part: Part) -> list[Span]:
    """The part of every month the rule has days in."""
    months = {(day.year, day.month) for day in _dates(rule, programme.first, programme)}
    return [part.of_month(*month).within(programme) for month in sorted(months)]


def _terms(rhythm: Rhythm, programme: Span) -> tuple[str, list[Span]]:
    terms = [term for year in _school_years(programme) for term in _school_terms(rhythm.unit, year)]
    if rhythm.times == 2:
        halves = [(term.first, term.first + (term.due_on - term.first) / 2, term.due_on) for term in terms]
        terms = [span for a, b, c in halves for span in (Span(a, b), Span(b + timedelta(days=1), c))]
        return TWICE_A_TERM, _inside(terms, programme)
    return TERMS[rhythm.unit], _inside(terms, programme)


def _ends(unit: str, programme: Span) -> list[Span]:
    """The last ten days of every term, quarter or month."""
    if unit in TERMS:
        dues = [term.due_on for year in _school_years(programme) for term in _school_terms(unit, year)]
    else:
        months = {"quarter": "BYMONTH=3,6,9,12;", "month": ""}[unit]
        rule = f"FREQ=MONTHLY;{months}BYMONTHDAY=-1"
        dues = _dates(rule, programme.first, Span(programme.first, programme.due_on + timedelta(days=31)))
    return _inside([Span(due - timedelta(days=9), due) for due in dues], programme)


def _inside(spans: list[Span], programme: Span) -> list[Span]:
    return [span.within(programme) for span in spans if span.overlaps(programme)]


def _school_years(programme: Span) -> list[SchoolYear]:
    return [SchoolYear(year) for year in range(programme.first.year - 1, programme.due_on.year + 1)]


def _school_terms(unit: str, year: SchoolYear) -> tuple[Span, ...]:
    return {"term": year.quarters, "trimester": year.trimesters, "half": year.half_years}[unit]


def _stretches(rhythm: Rhythm, programme: Span) -> tuple[str, list[Span]]:
    rule = _even_rule(rhythm, programme.first.month)
    monday = programme.first - timedelta(days=programme.first.weekday())
    anchor = {"week": monday, "day": programme.first}.get(rhythm.unit, programme.first.replace(day=1))
    starts = _dates(rule, anchor, Span(anchor, programme.due_on))
    bounds = pairwise([*starts, programme.due_on + timedelta(days=1)])
    stretches = [Span(start, following - timedelta(days=1)) for start, following in bounds]
    spans = _inside(stretches, programme)
    if rhythm.unit == "week" and rhythm.times == 1:
        spans = [span for span in spans if _is_a_week(span)] or spans
    return rule, spans


def _is_a_week(span: Span) -> bool:
    """A week cut off by the programme's beginning or end counts when half of its working days are left."""
    days = (span.first + timedelta(days=n) for n in range((span.due_on - span.first).days + 1))
    return sum(day.weekday() < 5 for day in days) > 2


def _even_rule(rhythm: Rhythm, first_month: int) -> str:
    """A rule without a day. Raises ``Impossible`` for what cannot be spread evenly."""
    unit, times, every = rhythm.unit, rhythm.times, rhythm.every
    if unit == "decade" and times == every == 1:
        unit, times = "month", 3
    if times == 1 and unit not in ("term", "trimester", "decade"):
        if unit == "day" and every == 1:
            raise Impossible("Every day is no list of deeds")
        freq, months = {"day": ("DAILY", 1), "week": ("WEEKLY", 1), "year": ("YEARLY", 1)}.get(
            unit, ("MONTHLY", {"quarter": 3, "half": 6, "half_year": 6}.get(unit, 1))
        )
        return f"FREQ={freq};{interval(every * months)}".rstrip(";")
    if every > 1 or times < 1:
        raise Impossible("Several times in several units")
    if unit == "week" and times in _SEVERAL_A_WEEK:
        return f"FREQ=WEEKLY;BYDAY={_SEVERAL_A_WEEK[times]}"
    if unit == "month" and times <= 4:
        return f"FREQ=MONTHLY;BYMONTHDAY={numbers(1 + i * 30 // times for i in range(times))}"
    a_year = times * {"quarter": 4, "half": 2, "half_year": 2, "trimester": 3, "year": 1}.get(unit, 13)
    if a_year > 12:
        raise Impossible("More often than monthly")
    if 12 % a_year == 0:
        return f"FREQ=MONTHLY;{interval(12 // a_year)}".rstrip(";")
    return f"FREQ=YEARLY;BYMONTH={numbers((first_month - 1 + i * 12 // a_year) % 12 + 1 for i in range(a_year))}"


def _dates(rule: str, anchor: date, within: Span) -> list[date]:
    """The days the rule names from ``anchor``, a day, to the end of ``within``."""
    found = rrulestr(f"DTSTART:{anchor:%Y%m%d}\nRRULE:{rule};UNTIL={within.due_on:%Y%m%d}")
    return [moment.date() for moment in found if moment.date() >= within.first]
