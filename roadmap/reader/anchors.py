"""Where a deadline stands in running text, told by its words alone.

A word gets a one-letter mark, so that the grammar is a short regular expression over marks; a blank in it may be a line
end. What a deadline means is ``read_period``'s business: here only its place matters.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from roadmap.reader.healing import folded

_TOKEN = re.compile(
    r"""
      (?P<D>\d{1,2}\.\s?(?:0?[1-9]|1[0-2])\.\s?(?:\d{4}|\d\d)(?![\d.]*\d)|\d{1,2}\.(?:0[1-9]|1[0-2])(?![\d.]*\d)\.?
        |\d{4}-\d\d-\d\d|\d{1,2}/\d{1,2}/\d{4})
    | (?P<y>(?:19|20)\d\d(?:\s?[-–—/]\s?(?:(?:19|20)\d\d|\d\d)(?!\d))?(?!\d))
    | (?P<o>(?:iv|i{1,3}|[1-4]-?(?:я|й|ая|ой|ое|ый|ую))(?!\w))
    | (?P<n>[«"“„]?\d{1,2}[»"”]?(?:-?(?:го|е|ое|х|ти|му))?(?![\w%])(?!\.\d))
    | (?P<word>[^\W\d_]+)
    | (?P<line>\n)
    | (?P<tab>\t)
    | (?P<dash>[-–—−])
    | (?P<comma>[,;/])
    | (?P<open>\()
    | (?P<close>\))
    | (?P<dot>\.)
    | (?P<x>\S)
    """,
    re.VERBOSE,
)
_SIGNS = {"line": "/", "tab": "|", "dash": "-", "comma": ",", "open": "(", "close": ")", "dot": "."}
_MARKS = (  # of a whole word, the first that fits
    ("m", r"январ[ьяею]|феврал[ьяею]|март[аеу]?|апрел[ьяею]|ма[йяею]|июн[ьяею]|июл[ьяею]|август[аеу]?|сентябр[ьяею]"),
    ("m", r"октябр[ьяею]|ноябр[ьяею]|декабр[ьяею]|янв|февр?|мар|апр|авг|сент?|окт|нояб?|дек"),
    ("g", r"гг?|год|года|году|годы|годов|годах|уч|учебн(?:ый|ого|ом|ых|ые)|календарн(?:ый|ого)|текущего|следующего"),
    (
        "t",
        r"четверт(?:ь|и|ей|ям|ях|ью)|полугоди\w+|полгода|семестр\w*|триместр\w*|квартал\w*|декад\w+|половин\w+|недел\w+|месяц\w*",
    ),
    ("t", r"дн(?:я|ей|и)|смен\w*|числ[аоу]"),
    ("h", r"каникул\w*"),
    (",", r"далее|затем"),
    ("o", r"перв\w+|втор(?:ая|ой|ую|ое|ого)|трет(?:ья|ьей|ий|ьего|ью)|четверт(?:ая|ой|ую|ый|ого|ое)|последн\w+"),
    ("e", r"начал[оае]|середин[аеуы]|кон(?:ец|ца|це|цу)"),
    ("u", r"течени[ею]|протяжении"),
    ("w", r"весь|всего|всей|вс[яёе]"),
    ("p", r"период\w*|срок(?:а|и|у|ам|ами|е|ов)?|врем(?:я|ени)"),
    ("i", r"по|при"),
    ("l", r"до|позднее|позже|с|со|от|к|ко|после|в|во|на|не|начиная|ранее|момента|за"),
    ("r", r"раза?"),
    ("R", r"еже(?:недельн|месячн|квартальн|годн|дневн)\w+"),
    ("z", r"реже|менее|минимум"),
    ("k", r"кажд\w+"),
    ("d", r"понедельник\w*|вторник\w*|сред(?:а|у|ам)|четверг\w*|пятниц\w*|суббот\w*"),
    ("c", r"один|одного|два|двух|дв[аеу]|три|тр[её]х|четыре|пять|дважды|трижды"),
    ("a", r"постоянно|систематически|регулярно|непрерывно|круглогодично|бессрочно|постоянн"),
    ("b", r"согласно|соответствии|соответственно"),
    ("s", r"график\w*|план(?:а|у|ом|ам)|планов|расписани\w+|мер[еу]|необходимост\w+|запрос(?:у|ам)|требовани\w+"),
    ("s", r"согласовани\w+|потребност\w+|договор[её]нност\w+|окончани\w+|завершени\w+|факту|поступлени\w+|заявк\w+"),
    ("s", r"возможност\w+|итогам|обращени\w+|наличи\w+|приказ(?:у|ом)|проект\w*|положени(?:ем|ю)"),
    ("j", r"отдельн\w+|утвержд[её]нн\w+|индивидуальн\w+|согласованн\w+|особ\w+|своем\w+|собственн\w+|установленн\w+"),
    ("q", r"реализац\w+|внедрени\w+|действи[яей]+|работ[ыае]|программ\w*|модел\w+|целев\w+|наставничеств\w*|цмн|мн"),
    ("q", r"оо|оу|доу|школ\w+|пар[аы]?|групп[аы]?|мероприяти[йяе]|дорожн\w+|карт[ыа]|систем\w+|педагог\w*|обучени\w+"),
    ("q", r"наставническ\w+|наставника|организаци\w+|учреждени\w+|персонализированн\w+|образовательн\w+|курс\w*"),
    (
        "q",
        r"рнц|рмц|ирро|ипк|иро|имц|муниципал\w+|региональн\w+|организатор\w*|взаимодействи\w+|деятельности|лет|проекта",
    ),
    ("q", r"педагогическ\w+|обучающ\w+|встреч\w*|этап[а]?|цикла?"),
)
_WORDS = [(mark, re.compile(pattern)) for mark, pattern in _MARKS]


def _grammar(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern.replace(" ", "/*"))


_YEARS = r"(?:y(?: [-,] y)*(?: g\.?)*)"
_MONTH = rf"m\.?(?: ,? {_YEARS})?"
_TERM = rf"[on](?: [-,] [on])? t(?: (?:m|{_YEARS}|g))*"
_PART = rf"e (?:g|m|p)(?: [gq])*(?: {_YEARS})?"
_MOMENT = rf"(?:D(?: g)?\.?|n {_MONTH}|(?:e )?{_MONTH}|{_TERM}|{_PART})"
_LIMIT = r"(?:(?:l )*p l |(?:[li] )+|l )"
_DAYS = r"(?:n (?:[-,] |[li] ))*"  # «15 – 20 октября»
_LINKED = rf"(?: [-,] | i |l )(?:{_LIMIT})?{_DAYS}{_MOMENT}|(?: - | [li] ){_YEARS}"
_DATED = rf"(?:{_LIMIT})?{_DAYS}{_MOMENT}(?:{_LINKED})*"
_THROUGHOUT = rf"(?:l )?u (?:[wgonjy] )*(?:g\.?|p|t|m|q|{_YEARS})(?: [qgpw]| {_YEARS})*"
_WHOLE = r"w (?:[gj] )*(?:p|g)(?: [qgw])*"
_PLANNED = r"(?:(?:l )?b (?:l )?(?:[xjwg] ){0,2}(?:s|p)|i (?:[jw] )*s)(?: [sqjg])*"
_RHYTHM = (
    r"(?:(?:l )?z )?(?:(?:n|c) (?:- (?:n|c) )?)?r [lix]?(?: [ncw])?(?: [tg]\.?)+(?: [qg])*|c l (?:g |n )?[tgp]"
    r"|R(?: [qt])*|(?:k|i) (?:o )?(?:d|t)(?:(?: , (?:i )?| l | x )d)*|i d(?: , (?:i )?d)*"
)
_UNIT = rf"(?:{_THROUGHOUT}|{_WHOLE}|{_PLANNED}|(?:{_RHYTHM})(?: {_DATED}| {_THROUGHOUT})?|a|(?:l )?(?:x )?h|{_DATED})"
_DEADLINE = _grammar(
    rf"{_UNIT}(?:(?:(?: [,-]){{1,3}} |-){_UNIT}| ?(?:{_RHYTHM})| a|(?: , |)\({_UNIT}\)|(?: ,| [li])* {_YEARS})*"
)
_LONGEST = 120  # words and signs of a deadline; the grammar is slow on what never ends
_ONLY_YEARS = _grammar(rf"(?:[li] )*(?:p )?{_YEARS}(?: [-,] {_YEARS})*")


@dataclass(frozen=True)
class Spot:
    """A place in the text: from ``start`` up to ``end``. ``is_weak``: only years, which any sentence may name."""

    start: int
    end: int
    is_weak: bool = False


def deadlines(text: str) -> list[Spot]:
    """Every place in ``text`` that words a deadline, in order; also those inside sentences."""
    marks, spans = _marked(text)
    found = []
    at = 0
    while at < len(marks):
        strong = _DEADLINE.match(marks, at, at + _LONGEST)
        match = strong or _ONLY_YEARS.match(marks, at, at + _LONGEST)
        if not match or not match[0].strip("/"):
            at += 1
            continue
        last = match.end() - 1
        while marks[last] in "/.":
            last -= 1
        found.append(Spot(spans[at][0], spans[last][1], is_weak=strong is None))
        at = match.end()
    return found


def is_deadline(text: str) -> bool:
    """Whether ``text`` is worded as a deadline from its first word to its last."""
    text = text.strip(" .,;:\n")
    if "\n" in text and all(is_deadline(line) for line in text.split("\n")):
        return True
    spots = deadlines(text)
    return len(spots) == 1 and text[: spots[0].start].strip(" (") == "" and text[spots[0].end :].strip(" ).,;") == ""


def _marked(text: str) -> tuple[str, list[tuple[int, int]]]:
    marks, spans = [], []
    low = folded(text)
    for token in _TOKEN.finditer(low):
        name = token.lastgroup or "x"
        mark = _mark_of(token[0]) if name == "word" else _SIGNS.get(name, name)
        written = text[token.start() : token.end()]
        if mark in "qsj" and written[0].isupper() and not written.isupper():  # «…всего периода Реализация планов»
            mark = "x"
        marks.append(mark)
        spans.append(token.span())
    return "".join(marks), spans


@lru_cache(4096)
def _mark_of(word: str) -> str:
    return next((mark for mark, pattern in _WORDS if pattern.fullmatch(word)), "x")


_MONTHS = "январ|феврал|март|апрел|ма[йя]|июн|июл|август|сентябр|октябр|ноябр|декабр"
_MONTH_ALONE = re.compile(rf"(?:(?:{_MONTHS})\w*\s*(?:[-–—,/и]\s*)?)+(?:(?:19|20)\d\d)?\s*(?:г\.?|год[а]?)?[.:]?")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)|\d\.\d\d\.\d\d(?!\d)")
_MONTHLESS = re.compile(
    r"(?:(?:до|с|к|не позднее)\s+)?\d{1,2}(?:\s*[-–—,]\s*\d{1,2}|\s+по\s+\d{1,2})*(?:\s*числ[аоу])?\.?"
    r"|.*недел\w*\.?|.*декад\w*\.?"
)


def is_month(text: str) -> bool:
    """Whether ``text`` is a month and nothing else: «Сентябрь», «НОЯБРЬ 2025 г.»."""
    return bool(_MONTH_ALONE.fullmatch(folded(text).strip()))


def has_year(text: str) -> bool:
    return bool(_YEAR.search(text))


def lacks_month(text: str) -> bool:
    """Whether days or a week are named without their month: «до 15», «15–20», «1 неделя»."""
    low = folded(text).strip()
    return bool(_MONTHLESS.fullmatch(low)) and not re.search(_MONTHS, low)
