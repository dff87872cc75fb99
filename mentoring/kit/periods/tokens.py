"""A tidied phrase cut into tokens, each with a one-letter mark so that a grammar can be a regular expression.

d date · n number · m month · y year · s school year · t term · p part of a month · < up to · > from · ) to ·
- dash · , separator · w a word that says nothing about time.
"""

import re
from dataclasses import dataclass
from typing import Any

from .moments import Impossible, Moment, a_day
from .school_year import SchoolYear
from .words import MONTH_PATTERN, ORDINALS, month_number

_ORDINAL = r"(?:iv|i{1,3}|[0-9]|перв[а-я]+|втор[а-я]+|трет[а-я]+|четверт(?:ая|ой|ую|ый|ом|ое))"
_ENDING = r"(?:-?[а-я]{1,2}\b)?"  # «1-я», «2го»
_TOKEN = re.compile(
    rf"""
      (?P<iso>[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}(?![0-9]))
    | (?P<school_year>[0-9]{{4}}\s*[-/]\s*(?:[0-9]{{4}}|[0-9]{{2}})\s*уч[а-я]*\.?(?:\s*г(?:од[а-я]*)?\b\.?)?
        | [0-9]{{4}}\s*/\s*(?:[0-9]{{4}}|[0-9]{{2}})(?![0-9]))
    | (?P<term>\b(?P<first>{_ORDINAL}){_ENDING}(?:\s*(?:-|и)\s*(?P<last>{_ORDINAL}){_ENDING})?\s*
        (?P<unit>четверт(?:ь|и|ей|ям|ях)|полугоди[а-я]+|триместр[а-я]*|квартал[а-я]*|кв\b\.?))
    | (?P<part>\b(?P<rank>{_ORDINAL}){_ENDING}\s*(?P<piece>декад[а-я]*|половин[а-я]*)
        | \b(?P<edge>начал(?=[оаеу]\b)|середин(?=[аыеу]\b)|кон(?=ец|ц[аеу]\b))[а-я]+)
    | (?P<date>[0-9]{{1,2}}\.[0-9]{{1,2}}(?:\.(?:[0-9]{{4}}|[0-9]{{2}}))?(?![0-9])
        | [0-9]{{1,2}}/[0-9]{{1,2}}/[0-9]{{4}}(?![0-9]))
    | (?P<year>(?:19|20|21)[0-9]{{2}}(?![0-9]))
    | (?P<number>[0-9]+)(?:-?(?:го|му|ое|е|ого|м)\b)?
    | (?P<month>\b{MONTH_PATTERN})
    | (?P<until>\b(?:(?:не\s+)?(?:позднее|позже)|до|к|ко)\b)
    | (?P<since>\b(?:начиная\s+с|не\s+ранее|после|с|со|от)\b)
    | (?P<through>\bпо\b)
    | (?P<dash>-)
    | (?P<comma>[,;]|\b(?:и|а\s+также)\b)
    | (?P<noise>\b(?:в|во|за|срок|течение|период|месяц[а-я]*|числа|г)\b|[.])
    | (?P<word>[^\W\d_]+|[^\s])
    """,
    re.VERBOSE,
)
_MARKS = {
    "iso": "d", "school_year": "s", "term": "t", "part": "p", "date": "d", "year": "y", "number": "n", "month": "m",
    "until": "<", "since": ">", "through": ")", "dash": "-", "comma": ",", "word": "w",
}  # fmt: skip
_UNITS = {"четв": "quarter", "полу": "half", "трим": "trimester", "квар": "calendar quarter", "кв": "calendar quarter"}
_PARTS = {
    ("декад", 1): (1, 10), ("декад", 2): (11, 20), ("декад", 3): (21, None),
    ("полов", 1): (1, 15), ("полов", 2): (16, None),
    "начал": (1, 10), "середин": (11, 20), "кон": (21, None),
}  # fmt: skip


@dataclass(frozen=True)
class Token:
    mark: str
    value: Any = None


def tokens_of(tidied: str) -> list[Token]:
    """Every mention in order. Raises ``Impossible`` for a date or part that cannot be."""
    found = []
    for match in _TOKEN.finditer(tidied):
        name = match.lastgroup or "noise"
        if name != "noise":
            found.append(Token(_MARKS[name], _value(name, match)))
    return found


def _value(name: str, match: re.Match[str]) -> Any:
    text = match[0]
    match name:
        case "iso":
            year, month, day = text.split("-")
            return _day(day, month, year)
        case "date":
            return _day(*re.split(r"[./]", text))
        case "number":
            return int(match["number"]) if len(match["number"]) <= 2 else 0
        case "year":
            return int(text)
        case "month":
            return month_number(text)
        case "school_year":
            try:
                return SchoolYear.parse(text)
            except ValueError as error:
                raise Impossible(str(error)) from error
        case "term":
            first = _ordinal(match["first"])
            last = _ordinal(match["last"]) if match["last"] else first
            return _UNITS[match["unit"].rstrip(".")[:4]], first, last
        case "part" if match["edge"]:
            return *_PARTS[match["edge"]], True
        case "part":
            try:
                return *_PARTS[match["piece"][:5], _ordinal(match["rank"])], False
            except KeyError as error:
                raise Impossible(text) from error
    return None


def _day(day: str, month: str, year: str | None = None) -> Moment:
    """A day from its digits; two of a year mean this century."""
    full_year = None if year is None else int(year) + (2000 if len(year) == 2 else 0)
    moment = a_day(int(day), int(month), full_year)
    if full_year is not None:
        moment.span_in(full_year)
    return moment


def _ordinal(text: str) -> int:
    if text.isdigit():
        return int(text)
    return ORDINALS[text] if text in ORDINALS else next(n for stem, n in ORDINALS.items() if text.startswith(stem))
