"""The many names of a plan's columns → the fields they fill."""

import re
from functools import lru_cache

from roadmap.reader.healing import folded, in_one_line

NUMBER, STAGE, TITLE, CONTENT, DEADLINE, START, END = "number", "stage", "title", "content", "deadline", "start", "end"
RESPONSIBLES, RESULT, DOCUMENT, INDICATOR, NOTE = "responsibles", "result", "document", "indicator", "note"
MONTH = "month"  # beside a column of deadlines
HEADING_MAX_LENGTH = 120

_NUMBER = re.compile(
    r"(?:[№#n]{1,2}[°oо]?\.?\s*)?(?:п\s*[/\\.-]?\s*п\.?|[№#n][°oо]?|номер(?:\s+п/п)?|№\s*(?:этапа|мероприятия))"
)
_KEYWORDS = (  # the one that stands first in a heading says what the column is
    (START, r"(?:планов\w+\s+|дата\s+|срок\s+)?начал[оа]|[сc]$"),
    (END, r"(?:планов\w+\s+|дата\s+|срок\s+)?(?:окончани[ея]|завершени[ея])|(?:по|до)$"),
    (INDICATOR, r"(?:\w+\s+)?(?:показател|критери|индикатор|планов\w+ значени|целев\w+ значени)"),
    (DOCUMENT, r"вид\w*\s+документ|документ|форм\w+\s+(?:отчет|завершени|подведени|итог|результат|представлени"
        r"|предъявлени|контрол|фиксаци)"
        r"|подтверждающ|отчетн|подтверждени"),
    (RESULT, r"результат|(?:планируем|ожидаем|предполагаем)\w+\s+(?:результат|итог)|итог|продукт|выход\b|эффект"
        r"|(?:чего|что)\s+(?:ждем|ожидаем|получим|получаем|получится|будет)"),
    (RESPONSIBLES, r"ответствен|отв\b|исп\b|исполнител|соисполнител|кто\b|организатор|чья"),
    (DEADLINE, r"(?:\w+\s+)?срок|дата|даты|период|время|когда|месяц|четверт|полугоди|планируем\w+ дат"),
    (NOTE, r"участник|класс|аудитори|категори|для кого|отметк|примечан|статус|исполнени[ея]\b|место|ресурс|источник"
        r"|финанс|методы|бюджет"),
    (STAGE, r"этап|раздел|модуль|направлени|блок\b|задач"),
    (TITLE, r"мероприяти|содержани|дел[ао]\b|событи|вид\w*\s+(?:работ|деятельност)|форм\w+\s+(?:работ|деятельност"
        r"|проведен)|действи|тем[аы]\b|план\b|пункт|что\s+(?:делаем|делать|сделать|нужно|планируем|проводим|будем)"
        r"|занят|шаги\b|активност|задани"),
)  # fmt: skip
_FIELDS = [(field, re.compile(rf"(?<!\w)(?:{pattern})")) for field, pattern in _KEYWORDS]
_MONTH = re.compile(r"месяц\w*|четверт\w*|полугоди\w*")
_STRAY_WORDS = re.compile(r"\([^)]*\)?")
_HEADING_STEMS = re.compile(
    r"(?:№|nn?[°oо]?|отв|исп|п|п/п|пп|номер|наименован\w*|назван\w*|этап\w*|мероприят\w*|содержан\w*|деятельност\w*"
    r"|работ\w*|примерн\w*"
    r"|план\w*|перечен\w*|срок\w*|реализац\w*|исполнен\w*|выполнен\w*|проведен\w*|дат\w*|период\w*|врем\w*|месяц\w*"
    r"|ответствен\w*"
    r"|исполнител\w*|соисполнител\w*|результат\w*|ожидаем\w*|предполагаем\w*|вид\w*|документ\w*|показател\w*"
    r"|эффективност\w*"
    r"|контрольн\w*|критери\w*|индикатор\w*|целев\w*|класс\w*|участник\w*|отметк\w*|примечан\w*|форм\w*"
    r"|отчетност\w*|представлен\w*"
    r"|дел[ао]?|событ\w*|тем[аы]?|направлен\w*|задач\w*|подтвержда\w*|лиц\w*|итог\w*|начал\w*|окончан\w*"
    r"|завершен\w*|кто|проводит|проводят|отвечает|делает|что|делаем|делать|сделать|когда|чего|ждем|ожидаем|получим"
    r"|с|c|до|подведен\w*|продукт\w*|организатор\w*"
    r"|и|о|об|за|по|основн\w*|ключев\w*|планов\w*|значени\w*|раздел\w*|модул\w*|действи\w*)"
)


def field_of(heading: str) -> str:
    """The field a column of this heading fills; ``""`` when the heading says nothing known."""
    text = folded(in_one_line(heading)).strip(" .:*")
    if not text or len(text) > HEADING_MAX_LENGTH:
        return ""
    if _NUMBER.fullmatch(text):
        return NUMBER
    bare = _STRAY_WORDS.sub(" ", text).strip() or text
    found = [
        (match.start(), order, field)
        for order, (field, pattern) in enumerate(_FIELDS)
        if (match := pattern.search(bare))
    ]
    if not found:
        return ""
    field = min(found)[2]
    if field == DOCUMENT and any(other == RESULT for _at, _order, other in found):
        return RESULT
    if field == STAGE and any(other == TITLE for _at, _order, other in found):
        return TITLE
    return field


def fields_of(headings: list[str]) -> list[str]:
    """A field for each column, ``""`` where the heading is not known. No field stands twice but ``NOTE``.

    Of two columns that name the event, «Мероприятия» and «Содержание деятельности», the second tells more of it."""
    fields = [field_of(heading) for heading in headings]
    if fields.count(DEADLINE) == 2:
        for column, heading in enumerate(headings):
            if fields[column] == DEADLINE and _MONTH.fullmatch(folded(in_one_line(heading)).strip(" .:")):
                fields[column] = MONTH
                break
    for field, other in ((TITLE, CONTENT), (RESULT, INDICATOR), (DEADLINE, NOTE), (STAGE, TITLE), (DOCUMENT, NOTE)):
        places = [column for column, each in enumerate(fields) if each == field]
        for column in places[1:]:
            fields[column] = other if other not in fields else NOTE
    if DEADLINE in fields and (START in fields) != (END in fields):
        fields = [NOTE if field in (START, END) else field for field in fields]
    if fields.count(START) == 1 and END not in fields and DEADLINE not in fields:
        fields[fields.index(START)] = DEADLINE
    if fields.count(END) == 1 and START not in fields and DEADLINE not in fields:
        fields[fields.index(END)] = DEADLINE
    if TITLE not in fields:
        replacement = next((field for field in (CONTENT, STAGE) if field in fields), None)
        if replacement:
            fields[fields.index(replacement)] = TITLE
    for field in (NUMBER, RESPONSIBLES, INDICATOR, TITLE, CONTENT):
        for column in [column for column, each in enumerate(fields) if each == field][1:]:
            fields[column] = NOTE
    return fields


def is_heading(fields: list[str]) -> bool:
    """Whether columns so understood make the heading of a plan."""
    known = set(fields) - {"", NOTE}
    return TITLE in known and len(known - {NUMBER}) >= 2


@lru_cache(4096)
def looks_like_heading(text: str) -> bool:
    """Whether every word of ``text`` is a word of headings: «№ Мероприятия Сроки Ответственные»."""
    if len(text) > 3 * HEADING_MAX_LENGTH:
        return False
    words = re.findall(r"[№#]|[^\W\d_]+°?", folded(text))
    return bool(words) and all(_HEADING_STEMS.fullmatch(word) for word in words)


def order_of(text: str) -> list[str]:
    """The fields named by headings that run together, in their order: «№ Мероприятия Сроки Ответственные»."""
    low = folded(in_one_line(text))
    found: list[tuple[int, str]] = []
    if re.match(r"\W*(?:№|nn?[°oо]?\b|п/п|пп\b)", low):
        found.append((-1, NUMBER))
    for field, pattern in _FIELDS:
        if match := pattern.search(low):
            found.append((match.end(), field))
    order: list[str] = []
    for _at, field in sorted(found):
        if field not in order and field != NOTE:
            order.append(field)
    if STAGE in order and TITLE not in order:
        order[order.index(STAGE)] = TITLE
    return order
