"""Lines that head what follows: «Этап 2. Формирование базы», «II. Работа пар», «ПОДГОТОВКА», «Сентябрь»."""

import re

from roadmap.reader import cells
from roadmap.reader.anchors import is_month
from roadmap.reader.guesses import canonical_of_title

_MARK = re.compile(
    r"(?:(?:этап|раздел|модуль|блок|направление|шаг|часть|глава|задача)\s*(?:№\s*)?(?:\d{1,2}"
    r"|[IVXІХ]{1,5})(?:-?[йяео])?\b[.:)]?"
    r"|(?:\d{1,2}|[IVXІХ]{1,5})(?:\s*-?\s*[йяео]{1,2})?\s+(?:этап|раздел|модуль|блок)\b[.:]?"
    r"|(?:модуль|раздел|блок|направление)\s*[«\":]"
    r"|(?:перв|втор|трет|четв[её]рт|пят|шест|седьм|подготовительн|организационн|основн|практическ|заключительн"
    r"|итогов|аналитическ"
    r"|завершающ|диагностическ|внедренческ|рефлексивн|адаптационн|проектировочн)\w+\s+этап\b)\s*(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_SECTION_WORDS = re.compile(
    r"(?:подготов\w+|организацион\w+|информацион\w+|аналитическ\w+|методическ\w+|программно|нормативн\w+|мониторинг"
    r"|управлени\w+"
    r"|координаци\w+|координировани\w+|содействи\w+|завершени\w+|отбор|научно|кадров\w+|психолог\w+|ресурсн\w+"
    r"|материально|внедрени\w+|работа\s+с"
    r"|поддержк\w+|диссеминаци\w+|контрол\w+|обеспечени\w+|взаимодействи\w+)",
    re.IGNORECASE,
)
_DEEDS = re.compile(
    r"(?:[а-яё]+(?:ние|ния|ка|ки|ция|ции|ство|зация|тие|ча|чи|ование)|анализ|отбор|сбор|выбор|поиск|подбор"
    r"|мониторинг|контроль"
    r"|кругл\w+|семинар\w*|тренинг\w*|приказ\w*|конкурс\w*|консульт\w+|заняти\w+|работа|день|дни|неделя|школа"
    r"|педсовет|педагогическ\w+"
    r"|заседани\w+|собрани\w+|регулярн\w+|участие|запуск|итогов\w+|перв\w+|индивидуальн\w+|открыт\w+|час\w*|старт"
    r"|диалог\w*|деловая|мастер"
    r"|отч[её]т\w*|фестивал\w*|издание|обзор|опрос\w*|тестирование|вебинар\w*|экскурси\w+|проектн\w+|беседа"
    r"|лектори\w+|праздник\w*|разработать"
    r"|встреч\w*|провести|утвердить|[а-яё]+(?:ить|ать|ять|сти|еть))\b",
    re.IGNORECASE,
)


def stage_mark(text: str) -> tuple[str, str] | None:
    """«Этап 2. Формирование базы» → («2», «Формирование базы»); the words themselves when nothing follows them."""
    found = _MARK.match(text)
    if not found or len(text) > 300:
        return None
    number = re.search(r"\d{1,2}|\b[IVXІХ]{1,5}\b", text[: found.start("rest")])
    if not number:
        return "", text.strip(" .:")
    return number[0], re.sub(r"^[\s.:–—-]+", "", found["rest"]) or text.strip(" .:")


def is_heading_line(text: str) -> bool:
    """Whether a line by itself looks like the heading of a section and not like an event."""
    bare = text.strip(" .:")
    if not bare or len(bare) > 200 or bare[0].islower() or bare[-1] in ",;(-":
        return False
    letters = [sign for sign in bare if sign.isalpha()]
    if len(letters) > 5 and all(sign.isupper() for sign in letters):
        return True
    if is_month(bare) or stage_mark(bare):
        return True
    return bool(canonical_of_title(bare) or _SECTION_WORDS.match(bare)) and not cells.UNFINISHED.search(bare)


def begins_event(text: str) -> bool:
    """Whether a line begins as events do: with a deed («Проведение», «Сбор») in a capital letter."""
    return bool(text) and text[0].isupper() and bool(_DEEDS.match(text))


def begins_anew(line: str, before: str) -> bool:
    """Whether ``line`` begins with a capital letter that is no abbreviation, and ``before`` is finished."""
    first = re.match(r"[«\"(]*([^\W\d_]+)", line)
    if not first or not first[1][0].isupper() or (first[1].isupper() and len(first[1]) > 1):
        return False
    return not cells.UNFINISHED.search(before.rstrip())
