"""From a period back to a phrase that ``read_period`` understands the same way."""

import re
from datetime import date, timedelta
from itertools import pairwise

from .moments import month_span
from .period import Period, PeriodKind, Span, is_whole_months
from .rules import TERM_ENDS, TERMS, TWICE_A_TERM, WEEKDAY_CODES
from .school_year import SchoolYear
from .words import GENITIVE, LAST, NOMINATIVE, ROMAN, WEEKDAY_NAMES, WEEKDAYS

WHOLE_PERIOD = "в течение всего периода"
_NAMED = {
    TERMS["term"]: "1 раз в четверть",
    TERMS["trimester"]: "1 раз в триместр",
    TERMS["half"]: "1 раз в полугодие",
    TWICE_A_TERM: "2 раза в четверть",
    TERM_ENDS["term"]: "в конце каждой четверти",
    TERM_ENDS["trimester"]: "в конце каждого триместра",
    TERM_ENDS["half"]: "в конце каждого полугодия",
    TERM_ENDS["quarter"]: "в конце каждого квартала",
    TERM_ENDS["month"]: "в конце каждого месяца",
}
_ORDINALS = {
    1: ("первый", "первая", "первое"),
    2: ("второй", "вторая", "второе"),
    3: ("третий", "третья", "третье"),
    4: ("четвёртый", "четвёртая", "четвёртое"),
    5: ("пятый", "пятая", "пятое"),
    LAST: ("последний", "последняя", "последнее"),
}


def format_span_ru(starts_on: date | None, due_on: date) -> str:
    """«до 17 октября 2025», «17 октября 2025», «1–17 октября 2025»; whole months «октябрь — ноябрь 2025»."""
    if starts_on and is_whole_months(Span(starts_on, due_on)):
        return _months(starts_on, due_on)
    return _days(starts_on, due_on)


def render_period(period: Period) -> str:
    """The canonical wording; a period without dates keeps its text as written."""
    if not period.occurrences:
        return period.text
    span = period.occurrences[0]
    match period.kind:
        case PeriodKind.WHOLE_PERIOD:
            return WHOLE_PERIOD
        case PeriodKind.RECURRING:
            return _recurring(period)
        case PeriodKind.LIST:
            return ", ".join(format_span_ru(each.starts_on, each.due_on) for each in period.occurrences)
        case PeriodKind.TERM:
            return _term(span) or _days(span.starts_on, span.due_on)
        case PeriodKind.MONTH | PeriodKind.MONTHS:
            return format_span_ru(span.starts_on, span.due_on)
        case _:
            return _days(span.starts_on, span.due_on)


def _day(day: date, *, with_year: bool = True) -> str:
    return f"{day.day} {GENITIVE[day.month - 1]}" + (f" {day.year}" if with_year else "")


def _days(starts_on: date | None, due_on: date) -> str:
    if starts_on is None:
        return f"до {_day(due_on)}"
    if starts_on == due_on:
        return _day(due_on)
    if (starts_on.year, starts_on.month) == (due_on.year, due_on.month):
        return f"{starts_on.day}–{_day(due_on)}"
    return f"{_day(starts_on, with_year=starts_on.year != due_on.year)} — {_day(due_on)}"


def _months(starts_on: date, due_on: date) -> str:
    first, last = NOMINATIVE[starts_on.month - 1], f"{NOMINATIVE[due_on.month - 1]} {due_on.year}"
    if starts_on.year != due_on.year:
        return f"{first} {starts_on.year} — {last}"
    return f"{first} — {last}" if starts_on.month != due_on.month else last


def _term(span: Span) -> str | None:
    """The name of the term that has exactly these days."""
    year = SchoolYear.of(span.first)
    if span == year.span:
        return f"{year} уч. год"
    named = {"полугодие": year.half_years, "четверть": year.quarters, "триместр": year.trimesters}
    for unit, terms in named.items():
        for number, first in enumerate(terms):
            for last in range(number, len(terms)):
                if Span(first.starts_on, terms[last].due_on) == span:
                    return f"{_numbered(number, last, unit)} {year} уч. года"
    for unit, months in (("квартал", 3), ("полугодие", 6)):
        number, last = (span.first.month - 1) // months, (span.due_on.month - 1) // months
        first_day = date(span.first.year, number * months + 1, 1)
        if Span(first_day, month_span(first_day.year, (last + 1) * months).due_on) == span:
            return f"{_numbered(number, last, unit)} {span.due_on.year} года"
    return None


def _numbered(first: int, last: int, unit: str) -> str:
    return f"{ROMAN[first]} {unit}" if first == last else f"{ROMAN[first]}–{ROMAN[last]} {unit}"


def _recurring(period: Period) -> str:
    limits, _, rule = (period.rrule or "").rpartition("\nRRULE:")
    parts = dict(part.split("=") for part in rule.split(";"))
    until = parts.pop("UNTIL", "")
    rhythm, says_days = _rhythm(parts, period.occurrences)
    if parts["FREQ"] == "YEARLY" and says_days:
        rhythm = ", ".join([rhythm, *_days_of_years(parts, period.occurrences)])
    if not limits:
        return rhythm
    first = limits.removeprefix("DTSTART:")
    if parts["FREQ"] == "YEARLY" and first.endswith("0101") and (not until or until.endswith("1231")):
        return f"{rhythm}, с {first[:4]} года" + (f" по {until[:4]} год" if until else "")
    return f"{rhythm}, с {_day(date.fromisoformat(first))} по {_day(date.fromisoformat(until))}"


def _rhythm(parts: dict[str, str], spans: tuple[Span, ...]) -> tuple[str, bool]:
    """The words for a rule without its years, and whether it names days of a year that must be told beside it."""
    rule = ";".join(f"{key}={value}" for key, value in parts.items())
    every = int(parts.get("INTERVAL", 1))
    if rule in _NAMED:
        return _NAMED[rule], False
    match parts["FREQ"]:
        case "DAILY":
            return f"1 раз в {every} дней", False
        case "WEEKLY":
            return _weekly(parts, spans, every), False
        case "MONTHLY":
            return _monthly(parts, spans, every), False
    names_months = "BYMONTH" in parts
    if names_months and "BYMONTHDAY" not in parts and _fills_a_year(spans, len(parts["BYMONTH"].split(","))):
        return f"{_times(len(parts['BYMONTH'].split(',')))} в год", False
    return ("ежегодно" if every == 1 else f"1 раз в {every} {'года' if every < 5 else 'лет'}"), names_months


def _weekly(parts: dict[str, str], spans: tuple[Span, ...], every: int) -> str:
    if "BYDAY" not in parts:
        return "еженедельно" if every == 1 else f"1 раз в {every} {'недели' if every < 5 else 'недель'}"
    days = [WEEKDAY_CODES.index(code) for code in parts["BYDAY"].split(",")]
    if not _are_days(spans):
        return f"{_times(len(days))} в неделю"
    each = {"у": "каждую", "е": "каждое"}.get(WEEKDAY_NAMES[days[0]][-1], "каждый")
    return f"{each} {', '.join(WEEKDAY_NAMES[day] for day in days)}"


def _monthly(parts: dict[str, str], spans: tuple[Span, ...], every: int) -> str:
    if "BYDAY" in parts:
        codes = parts["BYDAY"].split(",")
        weekday = WEEKDAYS[WEEKDAY_CODES.index(codes[0][-2:])]
        gender = {"а": 1, "е": 2}.get(weekday[-1], 0)
        return f"{' и '.join(_ORDINALS[int(code[:-2])][gender] for code in codes)} {weekday} каждого месяца"
    if "BYMONTHDAY" not in parts:
        return _months_apart(every)
    days = [int(day) for day in parts["BYMONTHDAY"].split(",")]
    rhythm = "ежеквартально" if "BYMONTH" in parts else _months_apart(every)
    limit = "" if spans[0].starts_on else "до "
    if days[0] < 0:
        return f"{rhythm}, последняя неделя"
    if "BYSETPOS" in parts or len(days) == 1:
        return f"{rhythm}, {limit}{days[-1]} числа"
    if days[-1] - days[0] == len(days) - 1:
        return f"{rhythm}, {days[0]}–{days[-1]} числа"
    if _are_days(spans):
        return f"{rhythm}, {limit}{', '.join(map(str, days))} числа"
    return f"{_times(len(days))} в месяц"


def _are_days(spans: tuple[Span, ...]) -> bool:
    return all(span.starts_on in (None, span.due_on) for span in spans)


def _fills_a_year(spans: tuple[Span, ...], times: int) -> bool:
    """Whether the spans follow each other without a gap, as those of «5 раз в год» do."""
    return times > 4 and all(after.starts_on == span.due_on + timedelta(days=1) for span, after in pairwise(spans))


def _months_apart(months: int) -> str:
    named = {1: "ежемесячно", 3: "1 раз в квартал", 6: "2 раза в год", 4: "3 раза в год"}
    return named.get(months, f"1 раз в {months} {'месяца' if months < 5 else 'месяцев'}")


def _times(times: int) -> str:
    return f"{times} {'раза' if 2 <= times <= 4 else 'раз'}"


def _days_of_years(parts: dict[str, str], spans: tuple[Span, ...]) -> list[str]:
    """The days or months a yearly rule names; a single one is told by its days, for it may be a longer stretch."""
    months = [int(month) for month in parts["BYMONTH"].split(",")]
    days = [int(day) for day in parts.get("BYMONTHDAY", "").split(",") if day]
    if len(months) == 1 and len(days) <= 1:
        return [re.sub(r" [0-9]{4}\b", "", format_span_ru(spans[0].starts_on, spans[0].due_on))]
    limit = "" if spans[0].starts_on else "до "
    return [f"{limit}{day} {GENITIVE[m - 1]}" for m in months for day in days] or [NOMINATIVE[m - 1] for m in months]
