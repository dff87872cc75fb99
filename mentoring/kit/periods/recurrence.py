"""«1 раз в квартал», «ежегодно, до 1 июня», «каждый понедельник» → a rule and its occurrences.

A rule without a day («ежемесячно») asks for one deed in every stretch of time, so its occurrences are
stretches that fill the programme's period; a rule with a day asks for it on, or by, that day.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from dateutil.rrule import rrulestr

from .dates import items_of, settle
from .moments import Impossible, Shape
from .period import Period, PeriodKind, Span
from .school_year import SchoolYear
from .tokens import tokens_of
from .words import NUMERALS, WEEKDAYS

WEEKDAY_CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
SCHOOL_QUARTERS = "FREQ=YEARLY;BYMONTH=1,4,9,11"
QUARTER_STARTS = "FREQ=MONTHLY;BYMONTH=1,4,7,10"

_NUMBER = rf"(?:[0-9]{{1,2}}|{'|'.join(NUMERALS)})"
_UNIT = (
    r"(?P<week>недел[а-я]+)|(?P<month>месяц[а-я]*)|(?P<term>(?:учебн[а-я]+ )?четверт[а-я]+)|(?P<quarter>квартал[а-я]*)"
    r"|(?P<half>полугоди[а-я]+|полгода)|(?P<year>(?:(?:учебн[а-я]+|уч\.?|календарн[а-я]+) )?(?:год[а-я]*|лет))"
)
_PHRASE = re.compile(
    rf"\b(?:(?:не (?:реже|менее)|минимум|как минимум) )?(?:(?P<times>{_NUMBER})(?:-[0-9])?(?:-?(?:го|х))? )?раза?"
    rf" ?(?:\bв|\bза|/) ?(?:(?P<every>{_NUMBER}) )?(?:{_UNIT})\b"
    rf"|\bкажд[а-я]+ (?:{_UNIT.replace('?P<', '?P<each_')})\b"
    r"|\bеже(?P<ly>недельн|месячн|квартальн|годн)[а-я]+"
)
_LY = {"недельн": "week", "месячн": "month", "квартальн": "quarter", "годн": "year"}
_ON_WEEKDAYS = re.compile(
    rf"\b(?:кажд[а-я]+|по) (?:{'|'.join(WEEKDAYS)})[а-я]*(?:(?:, | и |, по )(?:{'|'.join(WEEKDAYS)})[а-я]*)*"
)
_DAY_OF_MONTH = re.compile(
    r"(?P<limit>\b(?:до|не позднее|к) )?(?P<day>[0-9]{1,2})(?:-?(?:го|е|му|ое))? числ[а-я]+"
    r"(?: (?:первого |следующего )?месяца)?"
    r"(?:,? ?следующ[а-я]+ за отчетн[а-я]+(?: (?:месяцем|кварталом|периодом|годом))?)?"
)
_YEARS = re.compile(r"(?:\b(?:начиная )?с )(?P<first>[0-9]{4})(?: ?(?:по|до|-) ?(?P<last>[0-9]{4}))?(?![0-9.-])")
_SEVERAL_A_WEEK = {2: "MO,TH", 3: "MO,WE,FR", 4: "MO,TU,TH,FR", 5: "MO,TU,WE,TH,FR"}


@dataclass(frozen=True)
class _Rhythm:
    """``times`` deeds in every ``every`` units; ``weekdays`` when they are named."""

    unit: str
    times: int = 1
    every: int = 1
    weekdays: tuple[int, ...] = ()


def has_rhythm(tidied: str) -> bool:
    return bool(_ON_WEEKDAYS.search(tidied) or _PHRASE.search(_as_numbers(tidied)))


def read_recurrence(text: str, tidied: str, programme: Span) -> Period:
    """The recurring period a phrase with a rhythm names. Raises ``Impossible`` when it is not understood."""
    rhythm, rest = _rhythm_of(_as_numbers(tidied))
    limits = ""
    years = _YEARS.search(rest)
    if years:
        rest = _cut(rest, years)
        first, last = date(int(years["first"]), 1, 1), date(int(years["last"]), 12, 31) if years["last"] else None
        programme = Span(max(first, programme.first), min(last or programme.due_on, programme.due_on))
        limits = _limits(first, last) if rhythm.unit == "year" else _limits(programme.first, programme.due_on)
    on_day = _DAY_OF_MONTH.search(rest)
    if on_day:
        rest = _cut(rest, on_day)
    told = tokens_of(rest)
    says_more = any(token.mark not in "w," for token in told)
    if says_more and rhythm.unit == "year":
        rule, spans = _yearly(rhythm, rest, programme)
    else:
        if says_more:
            programme = _narrowed(rest, programme)
            limits = _limits(programme.first, programme.due_on)
        if on_day:
            rule, spans = _days_of_month(rhythm, int(on_day["day"]), bool(on_day["limit"]), programme)
        else:
            rule, spans = _stretches(rhythm, programme)
    if limits:
        start, _, until = limits.partition("/")
        rule = f"DTSTART:{start}\nRRULE:{rule}" + (f";UNTIL={until}" if until else "")
    return Period.over(text, PeriodKind.RECURRING, spans, rule, any(token.mark == "w" for token in told))


def _as_numbers(tidied: str) -> str:
    return re.sub(r"\b(дважды|трижды)\b", lambda word: {"дважды": "2 раза", "трижды": "3 раза"}[word[0]], tidied)


def _rhythm_of(tidied: str) -> tuple[_Rhythm, str]:
    """The rhythm a phrase names, and what else it says. Raises ``Impossible`` when it names none."""
    weekdays = _ON_WEEKDAYS.search(tidied)
    if weekdays:
        named = sorted(number for stem, number in WEEKDAYS.items() if re.search(rf"\b{stem}", weekdays[0]))
        rest = re.sub(r"\bеженедельно\b", "", _cut(tidied, weekdays))
        return _Rhythm("week", weekdays=tuple(named)), _plain(rest)
    phrase = _PHRASE.search(tidied)
    if not phrase:
        raise Impossible("Nothing recurs")
    groups = {name.removeprefix("each_"): value for name, value in phrase.groupdict().items() if value}
    unit = _LY.get(groups.get("ly", "")) or next(
        u for u in ("week", "month", "term", "quarter", "half", "year") if u in groups
    )
    return _Rhythm(unit, _number(groups.get("times")), _number(groups.get("every"))), _cut(tidied, phrase)


def _number(text: str | None) -> int:
    return 1 if text is None else int(text) if text.isdigit() else NUMERALS[text]


def _cut(text: str, match: re.Match[str]) -> str:
    return _plain(text[: match.start()] + " " + text[match.end() :])


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip(" ,;.:()")


def _limits(first: date, last: date | None) -> str:
    return f"{first:%Y%m%d}" + (f"/{last:%Y%m%d}" if last else "")


def _days_of_month(rhythm: _Rhythm, day: int, is_limit: bool, programme: Span) -> tuple[str, list[Span]]:
    """«ежемесячно, до 10 числа»; for quarters, the day in the month that opens one: when the last is reported."""
    if not 1 <= day <= 31 or rhythm.times > 1:
        raise Impossible("Not one day of a month")
    # A month too short for the day ends it.
    by_day = f"BYMONTHDAY={day}" if day <= 28 else f"BYMONTHDAY={','.join(map(str, range(28, day + 1)))};BYSETPOS=-1"
    if rhythm.unit == "month":
        rule = f"FREQ=MONTHLY;{_interval(rhythm.every)}{by_day}"
    elif rhythm.unit == "quarter" and rhythm.every == 1:
        rule = f"{QUARTER_STARTS};{by_day}"
    else:
        raise Impossible("A day of the month needs months or quarters")
    return rule, [Span(None if is_limit else day, day) for day in _dates(rule, programme.first, programme)]


def _yearly(rhythm: _Rhythm, rest: str, programme: Span) -> tuple[str, list[Span]]:
    """«ежегодно, до 1 июня», «май, ежегодно»: the same days of every year of the programme."""
    items = items_of(tokens_of(rest))
    if not items or rhythm.times not in (1, len(items)) or any(item.has_year or item.is_opening for item in items):
        raise Impossible("Not the same days of every year")
    spans = [
        span
        for year in range(programme.first.year - 1, programme.due_on.year + 2)
        for item in items
        for span in settle([item.in_year(year)], programme)
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
    rule = f"FREQ=YEARLY;{_interval(rhythm.every)}BYMONTH={_numbers(months)}"
    return rule + (f";BYMONTHDAY={_numbers(days)}" if firsts[0].shape == Shape.DAY else ""), spans


def _numbers(values: Iterable[int | None]) -> str:
    return ",".join(str(value) for value in sorted({value for value in values if value}))


def _narrowed(rest: str, programme: Span) -> Span:
    """«…с сентября по май»: the part of the calendar the rhythm is kept in."""
    items = items_of(tokens_of(rest))
    if not items or len(items) > 1 or items[0].is_limit:
        raise Impossible("Not a stretch to repeat in")
    return settle(items, programme)[0]


def _stretches(rhythm: _Rhythm, programme: Span) -> tuple[str, list[Span]]:
    if rhythm.weekdays:
        rule = f"FREQ=WEEKLY;BYDAY={','.join(WEEKDAY_CODES[day] for day in rhythm.weekdays)}"
        return rule, [Span(day, day) for day in _dates(rule, programme.first, programme)]
    if rhythm.unit == "term":
        if rhythm.times > 1 or rhythm.every > 1:
            raise Impossible("Only once in every term")
        years = range(programme.first.year - 1, programme.due_on.year + 1)
        terms = [term for year in years for term in SchoolYear(year).quarters]
        return SCHOOL_QUARTERS, [term.within(programme) for term in terms if term.overlaps(programme)]
    rule = _rule(rhythm, programme.first.month)
    monday = programme.first - timedelta(days=programme.first.weekday())
    anchor = monday if rhythm.unit == "week" else programme.first.replace(day=1)
    starts = _dates(rule, anchor, Span(anchor, programme.due_on))
    bounds = pairwise([*starts, programme.due_on + timedelta(days=1)])
    stretches = [Span(start, following - timedelta(days=1)) for start, following in bounds]
    return rule, [stretch.within(programme) for stretch in stretches if stretch.overlaps(programme)]


def _rule(rhythm: _Rhythm, first_month: int) -> str:
    """Its RFC 5545 rule. Raises ``Impossible`` for what cannot be spread evenly."""
    unit, times, every = rhythm.unit, rhythm.times, rhythm.every
    if times == 1:
        freq, months = {"week": ("WEEKLY", 1), "year": ("YEARLY", 1)}.get(
            unit, ("MONTHLY", {"quarter": 3, "half": 6}.get(unit, 1))
        )
        return f"FREQ={freq};{_interval(every * months)}".rstrip(";")
    if every > 1 or times < 1:
        raise Impossible("Several times in several units")
    if unit == "week" and times in _SEVERAL_A_WEEK:
        return f"FREQ=WEEKLY;BYDAY={_SEVERAL_A_WEEK[times]}"
    if unit == "month" and times <= 4:
        return f"FREQ=MONTHLY;BYMONTHDAY={_numbers(1 + i * 30 // times for i in range(times))}"
    a_year = times * {"quarter": 4, "half": 2, "year": 1}.get(unit, 13)
    if a_year > 12:
        raise Impossible("More often than monthly")
    if 12 % a_year == 0:
        return f"FREQ=MONTHLY;{_interval(12 // a_year)}".rstrip(";")
    return f"FREQ=YEARLY;BYMONTH={_numbers((first_month - 1 + i * 12 // a_year) % 12 + 1 for i in range(a_year))}"


def _interval(every: int) -> str:
    if every < 1:
        raise Impossible("Every nothing")
    return f"INTERVAL={every};" if every > 1 else ""


def _dates(rule: str, anchor: date, within: Span) -> list[date]:
    """The days the rule names from ``anchor``, a day, to the end of ``within``."""
    found = rrulestr(f"DTSTART:{anchor:%Y%m%d}\nRRULE:{rule};UNTIL={within.due_on:%Y%m%d}")
    return [moment.date() for moment in found if moment.date() >= within.first]
