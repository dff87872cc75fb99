"""A plan without a table whose every event says its own deadline: «1. Разработать приказ. Срок: до 5 сентября.
Ответственный: директор.»"""

import re
from itertools import pairwise

from roadmap.reader import cells
from roadmap.reader.headings import DEADLINE, NUMBER, RESPONSIBLES, RESULT, TITLE
from roadmap.reader.items import Entry, Item, Note, Section
from roadmap.reader.labels import label_of
from roadmap.reader.sectioning import is_heading_line, stage_mark

_FEWEST = 3
_LABELS = (
    (DEADLINE, r"срок\w*(?:\s+(?:исполнени|реализаци|проведени|выполнени)\w+)?|дат[аы](?:\s+проведения)?"),
    (RESPONSIBLES, r"ответственн\w+(?:\s+(?:лиц\w+|исполнител\w+|за\s+исполнение))?|отв\.?|исполнител[ьи]"),
    (RESULT, r"(?:(?:ожидаем|планируем)\w+\s+)?результат\w*|итогов\w+\s+документ"),
)
_NAMED = "|".join(rf"(?P<{field}>{words})" for field, words in _LABELS)
_LABEL = re.compile(rf"(?:(?<=[.;,)»])|^)\s*(?:[-–—•]\s*)?(?:{_NAMED})\s*[:–—]\s*", re.IGNORECASE)


def read_labelled(lines: list[tuple[int, str, int]]) -> tuple[list[Item], list[str], int] | None:
    """(items, texts above them, the source's row where the plan has ended); ``None`` for text of another kind."""
    told = [_LABEL.search(text) for _row, text, _gap in lines]
    if sum(found is not None and found.lastgroup == DEADLINE for found in told) < _FEWEST:
        return None
    first = next(place for place, found in enumerate(told) if found)
    start = first if told[first] and lines[first][1][: told[first].start()].strip() else first - 1
    if start < 0:
        return None
    while start > 0 and _heads(lines[start - 1][1]):
        start -= 1
    items: list[Item] = []
    tail = lines[start][0]
    is_open = False  # whether the event's labels are still to come
    for row, text, _gap in lines[start:]:
        parts = _parts(text)
        head = parts.pop(0)[1]
        if head and not (is_open and not _begins_event(head)):
            if not parts and _heads(head):
                mark = stage_mark(head)
                number, title = mark or cells.number_of(head)
                items.append(Section(cells.section_title(title), number, (row,)))
                is_open = False
                continue
            if label := label_of(head):
                items.append(Note(label[0], label[1], (row,)))
                continue
            number, title = cells.number_of(head)
            told_cells = {NUMBER: number, TITLE: title.rstrip(" .;")}
            items.append(Entry({name: cell for name, cell in told_cells.items() if cell}, (row,)))
            is_open = True
        elif head:
            items[-1].extend(TITLE, head.rstrip(" .;"))
            items[-1].where += (row,)
        for field, cell in parts:
            if items and isinstance(items[-1], Entry):
                items[-1].extend(field, cell.strip(" .;"))
                items[-1].where += (row,)
                is_open = is_open and field != DEADLINE
        if parts:
            tail = row
    while items and not (isinstance(items[-1], Entry) and items[-1].cell(DEADLINE)):
        items.pop()  # what follows the last deadline is no event
    return items, [text for _row, text, _gap in lines[:start]], tail + 1


def _parts(text: str) -> list[tuple[str, str]]:
    """The words before the first label, then what each label says."""
    found = list(_LABEL.finditer(text))
    edges = [*(label.start() for label in found), len(text)]
    parts = [("", text[: edges[0]].strip())]
    return parts + [
        (label.lastgroup or "", text[label.end() : end].strip())
        for label, (_start, end) in zip(found, pairwise(edges), strict=True)
    ]


def _begins_event(text: str) -> bool:
    return bool(cells.number_of(text)[0]) or text[:1] in "-•"


def _heads(text: str) -> bool:
    """«I. Подготовка» and «Этап 1. Подготовка» head a section, «1. Выбор лидеров» is an event."""
    number, rest = cells.number_of(text)
    if number and rest and cells.is_roman(number):
        return True
    return bool(stage_mark(text)) or (not number and is_heading_line(text))
