"""«1 раз в квартал», «по пятницам», «в конце каждой четверти» → how often, before any dates are known."""

import re
from dataclasses import dataclass

from .moments import Impossible
from .words import LAST, NUMERALS, ORDINAL_PATTERN, WEEKDAY_PATTERN, ordinal, weekday_number

_NUMBER = rf"(?:[0-9]{{1,2}}|{'|'.join(NUMERALS)})"
_UNIT = (
    r"(?P<day>дн(?:я|ей)|день)|(?P<week>недел[а-я]+)|(?P<month>месяц[а-я]*)|(?P<term>(?:учебн[а-я]+ )?четверт[а-я]+)"
    r"|(?P<trimester>триместр[а-я]*)|(?P<quarter>квартал[а-я]*)|(?P<half>полугоди[а-я]+)|(?P<half_year>полгода)"
    r"|(?P<decade>декад[а-я]+)|(?P<year>(?:(?:учебн[а-я]+|уч\.?|календарн[а-я]+) )?(?:год[а-я]*|лет))"
)
UNITS = ("day", "week", "month", "term", "trimester", "quarter", "half", "half_year", "decade", "year")
_FREQUENCY = re.compile(
    r"\b(?:(?:не (?:реже|менее)|минимум|как минимум)(?: чем)? )?"
    rf"(?:(?P<times>{_NUMBER})(?P<upto> ?- ?[0-9])?(?:-?(?:го|х))? )?"
    rf"раза?(?: ?/ ?|,? в | за )(?:(?:кажд[а-я]+ )?(?P<every>{_NUMBER})(?:-?х)? )?(?:{_UNIT})\b"
)
_EACH = re.compile(
    rf"\bкажд[а-я]+ (?:(?P<every>{_NUMBER}|втор[а-я]+|трет[а-я]+) )?(?:{_UNIT})\b"
    r"|\bеже(?P<ly>недельн|месячн|квартальн|годн)[а-я]+|\bпо(?P<wise>недельно|месячно|квартально)\b"
    r"|\bпо (?:(?P<terms>четвертям)|(?P<halves>полугодиям)|(?P<trimesters>триместрам)|(?P<quarters>кварталам)"
    r"|(?P<months>месяцам)|(?P<weeks>неделям))\b"
)
_LY = {
    "недельн": "week", "месячн": "month", "квартальн": "quarter", "годн": "year",
    "недельно": "week", "месячно": "month", "квартально": "quarter",
}  # fmt: skip
_WISE = {
    "terms": "term", "halves": "half", "trimesters": "trimester",
    "quarters": "quarter", "months": "month", "weeks": "week",
}  # fmt: skip
_AT_END = re.compile(
    r"\b(?:(?:(?:в|к|на) )?кон(?:це|цу|ец)|по (?:итогам|результатам|окончани[июя]|завершени[июя]))"
    r"(?: кажд[а-я]+)?(?: учебн[а-я]+)? (?:(?P<term>четверт(?:и|ей|ям))|(?P<trimester>триместр(?:а|ов))"
    r"|(?P<half>полугоди(?:я|й))|(?P<quarter>квартал(?:а|ов))|(?P<month>месяц(?:а|ев)))(?! [0-9])"
)
_EDGE_OF_YEARS = re.compile(
    r"\b(?:(?:в|к|на) )?(?P<edge>начал|кон)[а-я]* (?:каждого|всякого) (?P<school>учебного |уч\.? )?года"
)
_AT_START = re.compile(r"\b(?:в )?начал[оае] каждого месяца\b")
_ON_WEEKDAYS = re.compile(
    rf"\b(?:кажд[а-я]+|по|еженедельно(?:,? (?:в|во|по))?,?) (?:{WEEKDAY_PATTERN})"
    rf"(?:(?:,| и|, по| и по|, и) (?:{WEEKDAY_PATTERN}))*"
)
_NTH = rf"(?:кажд[а-я]+ )?{ORDINAL_PATTERN}(?:-?[а-я]{{1,2}})?"
_NTH_OF_MONTH = re.compile(  # «первая пятница месяца», «последняя неделя каждого месяца», «1 и 3 среда месяца»
    rf"\b(?P<which>{_NTH}(?:(?: и|,) {_NTH})?) (?P<piece>{WEEKDAY_PATTERN}|недел[а-я]+|декад[а-я]+)"
    r"(?: (?:каждого )?месяца| ежемесячно)"
)
_NTH_BESIDE = re.compile(
    rf"\bежемесячно,? (?:(?:в|во|на) )?(?P<which>{_NTH}) (?P<piece>{WEEKDAY_PATTERN}|недел[а-я]+|декад[а-я]+)"
)
_DAY = r"[0-9]{1,2}(?:-?(?:го|е|му|ое|х)\b)?"
_DAYS_OF_MONTH = re.compile(
    rf"(?P<limit>\b(?:до|не позднее|к) )?(?:\bс )?"
    rf"(?P<days>{_DAY}(?:(?: ?- ?| ?, ?| и | по | до ){_DAY}){{0,5}}) числ[а-я]*"
    r"(?: (?:(?:первого |следующего |кажд[а-я]+ )?месяца))?"
    r"(?P<reported>,? ?следующ[а-я]+ за отчетн[а-я]+(?: (?P<of>месяц|квартал|период|год)[а-я]*)?)?"
)


@dataclass(frozen=True)
class Rhythm:
    """``times`` deeds in every ``every`` units.

    ``weekdays``, and of a month its ``days`` (a first and a last one), ``pieces`` (rank and weekday, week or decade)
    say when; ``is_limit``: by then; ``at_end``: in the last days of each unit; ``is_loose``: «2-3 раза».
    """

    unit: str
    times: int = 1
    every: int = 1
    weekdays: tuple[int, ...] = ()
    days: tuple[tuple[int, int], ...] = ()
    is_limit: bool = False
    pieces: tuple[tuple[int, str], ...] = ()
    at_end: bool = False
    is_loose: bool = False


def has_rhythm(tidied: str) -> bool:
    return rhythm_of(tidied) is not None


def rhythm_of(tidied: str) -> tuple[Rhythm, str] | None:
    """The rhythm a phrase names, and what else it says; None when it names none. Raises ``Impossible``."""
    tidied = re.sub(r"\bкажд[а-я]+ (?=[0-9]{1,2}(?:-?[а-я]{1,2})? числ)", "ежемесячно, ", tidied)
    text = re.sub(r"\b(дважды|трижды)\b", lambda word: {"дважды": "2 раза", "трижды": "3 раза"}[word[0]], tidied)
    for read in (_weekdays, _nth_of_month, _at_edges, _frequency):
        if found := read(text):
            rhythm, rest = found
            return _on_days(rhythm, rest)
    days = _DAYS_OF_MONTH.search(text)
    if days and days["reported"]:
        unit = "quarter" if days["of"] == "квартал" else "month"
        return _on_days(Rhythm(unit, is_loose=days["of"] not in ("квартал", "месяц")), text)
    return None


def _weekdays(text: str) -> tuple[Rhythm, str] | None:
    match = _ON_WEEKDAYS.search(text)
    if not match:
        return None
    named = sorted({weekday_number(day[0]) for day in re.finditer(rf"\b(?:{WEEKDAY_PATTERN})", match[0])})
    rest = re.sub(r"\bеженедельно\b", "", _cut(text, match))
    return Rhythm("week", weekdays=tuple(named)), _plain(rest)


def _nth_of_month(text: str) -> tuple[Rhythm, str] | None:
    match = _NTH_OF_MONTH.search(text) or _NTH_BESIDE.search(text)
    if not match:
        return None
    ranks = [ordinal(rank[1]) for rank in re.finditer(rf"\b({ORDINAL_PATTERN})", match["which"])]
    if any(rank != LAST and not 1 <= rank <= 5 for rank in ranks):
        raise Impossible(match[0])
    return Rhythm("month", pieces=tuple((rank, _piece(match["piece"])) for rank in ranks)), _cut(text, match)


def _piece(word: str) -> str:
    return "week" if word.startswith("недел") else "decade" if word.startswith("декад") else str(weekday_number(word))


def _at_edges(text: str) -> tuple[Rhythm, str] | None:
    if yearly := _EDGE_OF_YEARS.search(text):
        edge = "начало" if yearly["edge"] == "начал" else "конец"
        year = "учебного года" if yearly["school"] else "года"
        return Rhythm("year", is_loose=True), f"{_cut(text, yearly)} {edge} {year}".strip()
    if start := _AT_START.search(text):
        return Rhythm("month", pieces=((1, "decade"),), is_loose=True), _cut(text, start)
    match = _AT_END.search(text)
    if not match:
        return None
    unit = next(unit for unit, value in match.groupdict().items() if value)
    said_twice = r"\bеже(?:квартально|месячно)\b|\b1 раз в (?:четверть|полугодие|месяц|квартал)\b"
    return Rhythm(unit, at_end=True, is_loose=True), _plain(re.sub(said_twice, "", _cut(text, match)))


def _frequency(text: str) -> tuple[Rhythm, str] | None:
    match = _FREQUENCY.search(text) or _EACH.search(text)
    if not match:
        return None
    groups = {name: value for name, value in match.groupdict().items() if value}
    unit = (
        _LY.get(groups.get("ly", ""))
        or _LY.get(groups.get("wise", ""))
        or next((unit for name, unit in _WISE.items() if name in groups), "")
        or next(unit for unit in UNITS if unit in groups)
    )
    rest = _cut(text, match)
    again = _EACH.search(rest)
    if again and again["ly"] and _LY[again["ly"]] == unit:  # «ежемесячно, 1 раз в месяц»
        rest = _cut(rest, again)
    rhythm = Rhythm(unit, _number(groups.get("times")), _number(groups.get("every")), is_loose="upto" in groups)
    return rhythm, rest


def _on_days(rhythm: Rhythm, rest: str) -> tuple[Rhythm, str]:
    """The rhythm with the days of the month told beside it."""
    found = _DAYS_OF_MONTH.search(rest)
    if not found or rhythm.weekdays or rhythm.pieces or rhythm.at_end:
        return rhythm, rest
    days = []
    for each in re.split(r" ?, ?| и ", found["days"]):
        bounds = [int(number) for number in re.findall("[0-9]+", each)]
        days.append((bounds[0], bounds[-1]))
    if any(not 1 <= first <= last <= 31 for first, last in days):
        raise Impossible(found[0])
    return (
        Rhythm(
            rhythm.unit,
            rhythm.times,
            rhythm.every,
            days=tuple(sorted(set(days))),
            is_limit=bool(found["limit"]),
            is_loose=rhythm.is_loose,
        ),
        _cut(rest, found),
    )


def _number(text: str | None) -> int:
    if text is None:
        return 1
    return int(text) if text.isdecimal() else NUMERALS.get(text) or ordinal(text)


def _cut(text: str, match: re.Match[str]) -> str:
    return _plain(text[: match.start()] + " " + text[match.end() :])


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip(" ,;.:()-")
