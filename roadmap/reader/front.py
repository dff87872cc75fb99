"""What stands above the table: the plan's title, whose it is, what it runs over."""

import re
from dataclasses import dataclass
from datetime import date

from mentoring.kit.periods import PeriodKind, SchoolYear, Span, read_period
from roadmap.reader.headings import looks_like_heading
from roadmap.reader.healing import in_one_line
from roadmap.reader.sectioning import stage_mark

_TITLE = re.compile(
    r"дорожн\w+\s+карт|план\w*\s+(?:мероприяти|работ|реализаци|внедрени|по\s|организаци)|план[-–—\s]*график"
    r"|программ\w+ мероприяти"
    r"|календарн\w+\s+план|комплекс\s+мер|этапы\s+(?:реализаци|внедрени)|^план$",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"^(?:[а-яё(«]|на\s+\d|на\s+период|в\s+М|МБОУ|МАОУ|МКОУ|МОУ|ГБОУ|МБДОУ|МАДОУ|на\s)|^\(?(?:дорожн|план)",
    re.IGNORECASE,
)
_STAMP = re.compile(
    r"утвержд|согласован|рассмотрен|принят|приложени[ея]|к приказу|приказ\w*\s|протокол|директор|заведующ|начальник"
    r"|председател"
    r"|_{2,}|от\s+[«\"]?_*\d|^\W*\d{1,2}\W*\s*\w+\s+\d{4}|№\s*\d+\s*$|подпис|сертификат|владелец|действителен"
    r"|м\.\s?п\.",
    re.IGNORECASE,
)
_ORGANISATION = re.compile(
    r"(?:(?:М[БАК]{0,2}|ГБ|ГАП|ГА|ГКП|ГК|ФГБ|ЧО|Г|КГБ|КГК|ОГБ|МКД|МБД|МАД|МД|ГБП)ОУ(?:\s+(?:ДО|ДОД|СПО|ВО))?)\b[^,;\n]*"
    r"|(?:М[БАК]?|Г[БАК]?|ОГБ|ОГА|КГБ|КГА)У\s+(?:ДО|ДОД|ДПО)\b[^,;\n]*"
    r"|(?:[Мм]униципальн|[Гг]осударственн)\w+\s+(?:\w+\s+){0,3}учреждени\w+[^,;\n]*"
    r"|(?:[Уу]правлени[ея]|[Оо]тдел|[Кк]омитет|[Дд]епартамент)а?\s+(?:\w+\s+){0,3}?образовани\w*[^,;\n]*",
)
_STAMP_NAMES = re.compile(r"(?:управления|отдела|комитета|департамента)\b")
_OFFICE = re.compile(r"(управлени(?=[ея]\b)|отдел|комитет|департамент)[еая]?\b", re.IGNORECASE)
_NAME_ENDS = re.compile(
    r"\s+(?:(?:на\s+|в\s+|с\s+)?20\d\d|от\s+\W?\d|на\s+период|с$|\(|,?\s*в том числе|приказ|протокол|_{2,})"
)
_NAME_ALONE = re.compile(rf"(?:(?:в|для)\s+)?(?:{_ORGANISATION.pattern})")
_QUOTED = re.compile(r"«[^»]*»")
_PLACE = re.compile(
    r"\b(?:[А-ЯЁ][а-яё]+(?:ого|его|ской|ский|ском)\s+(?:район|муниципальн|городск|округ|област"
    r"|кра)\w*(?:\s+(?:округ|район|образовани)\w*)?)"
)
_PERIODS = (
    re.compile(r"(20\d\d)\s*[-–—/]\s*(20\d\d|\d\d)\s*(?:уч\w*\.?\s*г\w*\.?)", re.IGNORECASE),
    re.compile(r"(20\d\d)\s*[-–—/]\s*(20\d\d)", re.IGNORECASE),
    re.compile(r"\bс\s+(20\d\d)\s*(?:г\.?|года?)?\s+(?:по|до)\s+(20\d\d)", re.IGNORECASE),
    re.compile(r"(?:на|в)\s+(20\d\d)\s*(?:календарн\w+\s*)?(?:г\b\.?|год\w*)", re.IGNORECASE),
)
_YEARS_AND_NEXT = re.compile(r"(?<!\d)(20\d\d)\s*[-–—/]\s*(20\d\d|\d\d)(?!\d)")
_MONTHS_SPAN = re.compile(
    r"\(?([а-яё]+\s+20\d\d\s*(?:г\.?|года?)?\s*(?:[-–—]|по\b)\s*[а-яё]+\s+20\d\d\s*(?:г\.?|года?)?)\)?", re.IGNORECASE
)
_DAY = r"(?:\d{1,2}\.\d{1,2}\.|[«\"]?\d{1,2}[»\"]?\s+[а-яё]+\s+)20\d\d"
_DAYS_SPAN = re.compile(
    rf"(?:\bс\s+)?(?<!\d)({_DAY})\s*(?:г\b\.?|года?\b)?\s*(?:[-–—]|по|до)\s*({_DAY})(?!\d)", re.IGNORECASE
)
_TELLS_PERIOD = re.compile(r"\W*(?:на\b|срок|период)", re.IGNORECASE)  # «Срок реализации: …», «на 2022–2025 годы»
_LEFTOVER = re.compile(r"\s*\((?:далее|в том числе)[^)]*\)")
_APPROVED = re.compile(r"(?:от\s+)?[«\"]?(\d{1,2})[»\"]?[.\s]+(?:(\d{1,2})\.|[а-яё]+\s+)(20\d\d)", re.IGNORECASE)


_LONGEST = 500  # of a line that may be a title
_SEVERAL = 300  # of a line that holds more than a title


@dataclass
class Front:
    """The plan's own words about itself."""

    title: str = ""
    organisation: str = ""
    period: Span | None = None
    period_text: str = ""
    is_period_certain: bool = False  # said in the title or in a line of its own, not beside something else
    approved_on: date | None = None
    last_line: int = -1  # of the title, counted in the lines given


def read_front(lines: list[str]) -> Front:
    """``lines`` stand above the table. The title begins at the last line that names a plan, or else is what is left."""
    texts = [in_one_line(line) for line in lines]
    if texts and len(texts[-1]) >= _SEVERAL and (last := list(_TITLE.finditer(texts[-1]))):
        texts.append(texts[-1][last[-1].start() :])  # everything is one line: the title ends it
    front = Front()
    named = [
        n for n, text in enumerate(texts) if _TITLE.search(text) and not _is_reference(text) and len(text) < _LONGEST
    ]
    starts = [n for n in named if _TITLE.search(texts[n]).start() < 40] or named
    if starts:
        first = _first_of(texts, starts)
        parts, last = _title_lines(texts, first)
        front.title, front.last_line = _titled(parts), last
    else:
        rest = [text for text in texts[-6:] if text and not _STAMP.search(text) and len(text) > 12]
        front.title = _titled(rest)[:300]
    front.organisation = _organisation(front.title, texts)
    front.period, front.period_text = period_in(front.title)
    front.is_period_certain = front.period is not None
    if not front.period:
        for text in texts:
            tells = _TELLS_PERIOD.match(text) is not None
            if len(text) < 160 and not _STAMP.search(text) and (tells or not _DAYS_SPAN.search(text)):
                front.period, front.period_text = period_in(text)
                front.is_period_certain = tells
                if front.period:
                    break
    front.approved_on = _approved(texts)
    return front


def period_in(text: str) -> tuple[Span | None, str]:
    """The span a title names: «на 2025-2026 уч. год», «сентябрь 2022 г. - май 2024 г.», «с … по …»."""
    anywhere = Span(date(2000, 1, 1), date(2060, 12, 31))
    if found := _DAYS_SPAN.search(text):
        period = read_period(f"{found[1]} - {found[2]}", programme=anywhere)
        if period.kind == PeriodKind.DAYS and period.starts_on and period.due_on:
            return Span(period.starts_on, period.due_on), found[0]
    if found := _MONTHS_SPAN.search(text):
        period = read_period(found[1], programme=anywhere)
        if period.kind == PeriodKind.MONTHS and period.starts_on and period.due_on:
            return Span(period.starts_on, period.due_on), found[1]
    if several := _school_years(text):
        return several
    for pattern in _PERIODS:
        if not (found := pattern.search(text)):
            continue
        first = int(found[1])
        if pattern is _PERIODS[-1]:
            return Span(date(first, 1, 1), date(first, 12, 31)), found[0]
        last = int(found[2]) if len(found[2]) == 4 else first // 100 * 100 + int(found[2])
        if not first < last <= first + 12:
            return None, ""
        if pattern is _PERIODS[0] or last == first + 1:
            return Span(SchoolYear(first).starts_on, SchoolYear(last - 1).ends_on), found[0]
        return Span(date(first, 1, 1), date(last, 12, 31)), found[0]
    return None, ""


def _school_years(text: str) -> tuple[Span, str] | None:
    """«2023/2024, 2024/2025 учебные годы»: several school years, one after another."""
    found = [year for year in _YEARS_AND_NEXT.finditer(text) if int(year[2][-2:]) == (int(year[1]) + 1) % 100]
    starts = [int(year[1]) for year in found]
    if len(starts) < 2 or starts != list(range(starts[0], starts[0] + len(starts))):
        return None
    span = Span(SchoolYear(starts[0]).starts_on, SchoolYear(starts[-1]).ends_on)
    return span, text[found[0].start() : found[-1].end()]


def stage_title_from(title: str) -> str:
    """A name for the only section of a plan without sections: «Дорожная карта внедрения …» → «Внедрение …»."""
    found = re.search(r"\b(внедрени|реализаци|организаци|развити|проведени)(?:я|и|ю)\s+(.+)", title, re.IGNORECASE)
    if not found:
        return ""
    rest = re.split(r"\s*\(|\s+(?:в|на|для)\s+(?=[А-ЯЁ\d«]|период|20)|\s+(?=[МГ][БАКО]{0,3}ОУ)|,", found[2])[0]
    ending = {"внедрени": "Внедрение", "реализаци": "Реализация", "организаци": "Организация", "развити": "Развитие"}
    first = ending.get(found[1].lower(), "Проведение")
    return f"{first} {rest}".strip(" .")[:200]


def _is_reference(text: str) -> bool:
    """A line that only mentions a plan: «Приложение 2 к приказу …», «утвердить план мероприятий»."""
    return bool(
        re.match(
            r"(?:приложени|утвердить|во исполнение|в соответствии|на основании|срок реализации)", text, re.IGNORECASE
        )
    )


def _first_of(texts: list[str], starts: list[int]) -> int:
    """Of neighbouring lines that name a plan, the first: «План мероприятий» / «(дорожная карта)»."""
    first = starts[-1]
    while first - 1 in starts or (first - 2 in starts and not texts[first - 1]):
        first = first - 1 if first - 1 in starts else first - 2
    return first


def _title_lines(texts: list[str], first: int) -> tuple[list[str], int]:
    parts, last = [texts[first]], first
    for number in range(first + 1, min(first + 12, len(texts))):
        text = texts[number]
        if not text:
            continue
        if (
            (looks_like_heading(text) and not _TITLE.search(text))
            or stage_mark(text)
            or re.match(r"[IVXІХ]{1,5}[.)]\s+[А-ЯЁ]", text)
            or (_STAMP.search(text) and not text[0].islower())
            or re.match(r"(?:цел|задач|срок|пояснительн|форм[аы]\b|куратор|наставник)\w*\W", text, re.IGNORECASE)
        ):
            break
        if len(" ".join(parts)) > 450 or re.match(r"[•\-–]|\d+[.)]\s", text):
            break
        if (
            text[0].isupper()
            and not _GOES_ON.match(text)
            and not text.isupper()
            and len(parts[-1]) < 45
            and parts[-1].endswith(".")
        ):
            break
        last = number
        name = _NAME_ALONE.match(text)
        if rest := text[len(_NAME_ENDS.split(name[0])[0]) :].strip(" ,.;") if name else text:
            parts.append(rest)  # whose plan it is stands apart from what it is called
    return parts, last


def _titled(parts: list[str]) -> str:
    text = _LEFTOVER.sub("", " ".join(map(_cased, parts))).strip(" .")
    text = re.sub(r"^(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,4})\.\s+", "", text)
    return text[:1].upper() + text[1:]


def _cased(text: str) -> str:
    """A line in capitals as a sentence; abbreviations and what stands in quotes are left."""
    letters = [sign for sign in _QUOTED.sub("", text) if sign.isalpha()]
    if len(letters) < 4 or sum(map(str.isupper, letters)) < 0.8 * len(letters):
        return text

    def lowered(word: re.Match[str]) -> str:
        return word[0].lower() if len(word[0]) > 5 or word[0].lower() in _SMALL_WORDS else word[0]

    return re.sub(r"\b[А-ЯЁ]+\b(?!\.)", lowered, text)


_SMALL_WORDS = {
    "план",
    "карта",
    "по",
    "на",
    "в",
    "и",
    "с",
    "для",
    "работы",
    "год",
    "уч",
    "учебный",
    "о",
    "об",
    "или",
    "из",
    "при",
}


def _organisation(title: str, texts: list[str]) -> str:
    place = _PLACE.search(title)
    for text in (title, *sorted(texts, key=_is_stamp)):
        if (found := _ORGANISATION.search(text)) and len(found[0]) > 5:
            if place and text != title and _is_stamp(text) and _OFFICE.match(found[0]):
                break  # whoever approved it says less than the place it is for
            return _nominative(_NAME_ENDS.split(found[0])[0].strip(" .,-–_(")[:300])
    return place[0] if place else ""


def _is_stamp(text: str) -> bool:
    """A line of the stamp of approval names whoever approved, mostly in the genitive: the last to be asked."""
    return bool(_STAMP.search(text) or _STAMP_NAMES.match(text))


def _nominative(name: str) -> str:
    """«муниципальном бюджетном учреждении «…»» of a title as the school is called."""
    if found := _OFFICE.match(name):
        return found[1].capitalize() + ("е" if found[1].lower() == "управлени" else "") + name[found.end() :]
    words, quote, rest = name.partition("«")
    if not re.search(r"учреждени(?:и|я|ю|ем)\b", words):
        return name
    words = re.sub(r"\b([а-яё-]{4,})(?:ом|ого|ым|ому)\b", r"\1ое", words, flags=re.IGNORECASE)
    words = re.sub(r"учреждени(?:и|я|ю|ем)\b", "учреждение", words)
    return words[:1].upper() + words[1:] + quote + rest


def _approved(texts: list[str]) -> date | None:
    days = []
    for text in texts:
        if not (_STAMP.search(text) or re.search(r"20\d\d", text)):
            continue
        for found in _APPROVED.finditer(text):
            period = read_period(found[0].replace("от", "").strip(), programme=Span(date(2000, 1, 1), date(2060, 1, 1)))
            if period.kind == PeriodKind.DAY and period.due_on:
                days.append(period.due_on)
    return max(days, default=None)
