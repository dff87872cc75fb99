"""A tidied phrase cut into tokens, each with a one-letter mark so that a grammar can be a regular expression.

d date · n number · m month · M month with its year in figures · y year · s school year · t term · h season, holidays ·
p part («1 неделя», «конец») · a the year without its number · k weekday · < up to · > from · ) to · - dash ·
, separator · w a word that says nothing about time.
"""

import re
from dataclasses import dataclass
from typing import Any

from .moments import Impossible, Moment, Part, a_day
from .school_year import SchoolYear
from .words import (
    LAST,
    MONTH_PATTERN,
    ORDINAL_PATTERN,
    ROMAN_MONTHS,
    WEEKDAY_PATTERN,
    month_number,
    ordinal,
    season_of,
    weekday_number,
)

_ENDING = r"(?:[- ]{0,2}(?:[аоеыи]?[йяюе]|[ыои]х|го|ого|его|му|ому|ей|ой|ая|ья|ую|ью)\b)?"  # «1-я», «2го»
_RANK = rf"\b(?P<%s>{ORDINAL_PATTERN}){_ENDING}"
_RANKS = rf"{_RANK % '%s'}(?:\s*-\s*{_RANK % '%s_to'})?"
_TOKEN = re.compile(
    rf"""
      (?P<iso>(?:19|20|21)[0-9]{{2}}(?:-[0-9]{{2}}-[0-9]{{2}}|\.[0-9]{{2}}\.[0-9]{{2}}|/[0-9]{{2}}/[0-9]{{2}})t?(?![0-9]))
    | (?P<school_year>[0-9]{{4}}\s*[-/]\s*(?:[0-9]{{4}}|[0-9]{{2}})\s*уч[а-я]*\.?(?:\s*г(?:од[а-я]*)?\b\.?)?
        | [0-9]{{4}}\s*/\s*(?:[0-9]{{4}}|[0-9]{{2}})(?![0-9]))
    | (?P<term>{_RANKS % ("first", "first")}\s*(?:учебн[а-я]+\s*)?
        (?P<unit>четверт(?:ь|и|ей|ям|ях|ью)|полугоди[а-я]+|триместр[а-я]*|квартал[а-я]*|кв\b\.?
            |половин[а-я]*\ учебного\ года))
    | (?P<part>{_RANKS % ("rank", "rank")}\s*
          (?P<piece>декад[а-я]*|половин[а-я]*|недел(?:[яюе]|ей|ями)\b|(?<=[а-я]\ )недели\b)
        | {_RANK % "nth"}\s*(?P<nth_day>{WEEKDAY_PATTERN})
        | \b(?P<edge>начал(?=[оаеу]\b)|середин(?=[аыеу]\b)|кон(?=ец|ц[аеу]\b))[а-я]+)
    | (?P<annum>(?P<school>\bучебн[а-я]+|\bкалендарн[а-я]+)\ год[а-я]*)
    | (?P<stay>\b(?:осенн|зимн|весенн|летн)[а-я]+\ (?P<holidays>каникул[а-я]*|(?:период|сезон|месяц)[а-я]*)
        |\b(?:осен(?:ь|и|ью)|зим(?:а|ы|ой)|весн(?:а|ы|ой)|лет(?:о|а|ом))\b)
    | (?P<span>[0-9]+(?:-?х|-?ти|-?ми)?\s*(?:(?:рабоч|календарн|учебн|банковск)[а-я]*\s*)?
        (?:дн(?:я|ей|и|ям)|день|сут[а-я]+|недел[а-я]+|месяц(?:а|ев)?|час[а-я]*|минут[а-я]*|лет|год(?:а|у)?|раза?)\b)
    | (?P<month_year>(?<![0-9.])(?:0?[1-9]|1[0-2])[./](?:19|20|21)[0-9]{{2}}(?![0-9]))
    | (?P<short_year>\b(?:янв|февр?|мар|апр|июн|июл|авг|сент?|окт|нояб?|дек)\b\.?[ -]?(?P<yy>2[0-9]|3[0-9])(?![0-9.]))
    | (?P<date>(?<![0-9.])[0-9]{{1,2}}\.[0-9]{{1,2}}(?:\.(?:[0-9]{{4}}|[0-9]{{2}}))?(?!\.?[0-9])
        | [0-9]{{1,2}}/[0-9]{{1,2}}/[0-9]{{4}}(?![0-9]) | [0-9]{{2}}-[0-9]{{2}}-[0-9]{{4}}(?![0-9])
        | [0-9]{{1,2}}\.(?P<roman_month>x|ix|iv|v?i{{1,3}}|v|xi{{1,2}})\b(?:\.[0-9]{{4}}|\.[0-9]{{2}})?(?![0-9]))
    | (?P<year>(?:19|20|21)[0-9]{{2}}(?![0-9]))
    | (?P<number>[0-9]+)(?:\ ?-?(?:го|му|ое|е|ого|м|х)\b)?
    | (?P<month>\b{MONTH_PATTERN})
    | (?P<roman>\b(?:x|ix|iv|v?i{{1,3}}|v|xi{{1,2}})\b)
    | (?P<weekday>\b(?:{WEEKDAY_PATTERN}))
    | (?P<until>\b(?:(?:не\s+)?(?:позднее|позже)(?:,?\s+чем)?|до|к|ко)\b)
    | (?P<since>\b(?:начиная\s+с|не\s+ранее|после|с|со|от)\b)
    | (?P<through>\bпо\b)
    | (?P<dash>-)
    | (?P<comma>[,;:]|\b(?:и|а\s+также)\b)
    | (?P<noise>\b(?:в|во|за|на|срок|течени[еюи]|период|месяц[а-я]*|числ[аоу]|г|включительно|весь|всего)\b|[.])
    | (?P<word>[^\W\d_]+|[^\s])
    """,
    re.VERBOSE,
)
_MARKS = {
    "iso": "d", "school_year": "s", "term": "t", "part": "p", "annum": "a", "stay": "h", "span": "w", "date": "d",
    "month_year": "M", "short_year": "M", "year": "y", "number": "n", "month": "m", "roman": "r", "weekday": "k",
    "until": "<", "since": ">", "through": ")", "dash": "-", "comma": ",", "word": "w",
}  # fmt: skip
_UNITS = {
    "четв": "quarter", "полу": "half", "полов": "half", "трим": "trimester", "квар": "calendar quarter",
    "кв": "calendar quarter",
}  # fmt: skip
_DECADES = {1: (1, 10), 2: (11, 20), 3: (21, None), LAST: (21, None)}
_HALVES = {1: (1, 15), 2: (16, None), LAST: (16, None)}
_WEEKS = {1: (1, 7), 2: (8, 14), 3: (15, 21), 4: (22, 28), 5: (29, None), LAST: (-7, None)}
_PIECES = {"декад": _DECADES, "полов": _HALVES, "недел": _WEEKS}
_EDGES = {"начал": (1, 10), "середин": (11, 20), "кон": (21, None)}


@dataclass(frozen=True)
class Token:
    mark: str
    value: Any = None
    is_roman: bool = False


def tokens_of(tidied: str) -> list[Token]:
    """Every mention in order. Raises ``Impossible`` for a date or part that cannot be."""
    found = []
    for match in _TOKEN.finditer(tidied):
        name = match.lastgroup or "noise"
        if name != "noise":
            found.append(Token(_MARKS[name], _value(name, match)))
    return _school_years(_roman_months(found))


def _school_years(tokens: list[Token]) -> list[Token]:
    """«I полугодие 2025-2026»: beside a term two years in a row are a school year."""
    marks = "".join(token.mark for token in tokens)
    for found in reversed(list(re.finditer("(?<=[tha])y-y", marks))):
        first, last = tokens[found.start()].value, tokens[found.end() - 1].value
        if last == first + 1:
            tokens[found.start() : found.end()] = [Token("s", SchoolYear(first))]
    return tokens


def _roman_months(tokens: list[Token]) -> list[Token]:
    """«IX–X» are months when one of the figures can be nothing else; «I–II» alone may be anything."""
    romans = [token.value for token in tokens if token.mark == "r"]
    mark = "m" if any(number > 4 for number in romans) else "w"
    return [Token(mark, token.value, is_roman=True) if token.mark == "r" else token for token in tokens]


def _value(name: str, match: re.Match[str]) -> Any:
    text = match[0]
    match name:
        case "iso":
            return _day(*reversed(re.split(r"[-./]", text.rstrip("t"))))
        case "date" if match["roman_month"]:
            day, month, *year = text.split(".")
            return _day(day, str(_roman(month)), *year)
        case "date":
            return _day(*re.split(r"[./-]", text))
        case "number":
            return int(match["number"]) if len(match["number"]) <= 2 else 0
        case "year":
            return int(text)
        case "month":
            return month_number(text)
        case "month_year":
            figures = re.split(r"[./]", text)
            return int(figures[0]), int(figures[1]), False
        case "short_year":  # «сен.25», as Excel shows a month
            return month_number(text), 2000 + int(match["yy"]), True
        case "roman":
            return _roman(text)
        case "weekday":
            return weekday_number(text)
        case "until":
            return text.startswith("не")  # «не позднее мая» has the whole of May, «до мая» ends before it
        case "annum":
            return match["school"].startswith("уч")
        case "stay":
            return season_of(text), bool(match["holidays"]) and match["holidays"].startswith("кан")
        case "school_year":
            try:
                return SchoolYear.parse(text)
            except ValueError as error:
                raise Impossible(str(error)) from error
        case "term":
            unit = next(unit for stem, unit in _UNITS.items() if match["unit"].startswith(stem))
            return unit, *_ranks(match["first"], match["first_to"])
        case "part":
            return _part(match)
    return None


def _part(match: re.Match[str]) -> Part:
    if match["edge"]:
        return Part(*_EDGES[match["edge"]], is_vague=True, edge=match["edge"])
    if match["nth"]:
        rank = ordinal(match["nth"])
        if not (rank == LAST or 1 <= rank <= 5):
            raise Impossible(match[0])
        return Part(weekday=weekday_number(match["nth_day"]), rank=rank)
    pieces = _PIECES[match["piece"][:5]]
    first, last = _ranks(match["rank"], match["rank_to"])
    if first not in pieces or last not in pieces or first > last:
        raise Impossible(match[0])
    return Part(pieces[first][0], pieces[last][1])


def _ranks(first: str, last: str | None) -> tuple[int, int]:
    return ordinal(first), ordinal(last or first)


def _roman(text: str) -> int:
    if text not in ROMAN_MONTHS:
        raise Impossible(text)
    return ROMAN_MONTHS.index(text) + 1


def _day(day: str, month: str, year: str | None = None) -> Moment:
    """A day from its digits; two of a year mean this century."""
    full_year = None if year is None else int(year) + (2000 if len(year) == 2 else 0)
    moment = a_day(int(day), int(month), full_year)
    if full_year is not None:
        moment.span_in(full_year)
    return moment
