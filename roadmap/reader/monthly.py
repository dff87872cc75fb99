"""A plan without a table, a list below each month: «Сентябрь / • Знакомство с молодым специалистом / Октябрь / …»."""

import re

from roadmap.reader import cells
from roadmap.reader.anchors import is_deadline, is_month
from roadmap.reader.headings import DEADLINE, MONTH, NUMBER, TITLE, looks_like_heading
from roadmap.reader.healing import plain_bullets
from roadmap.reader.items import Entry, Item, Section
from roadmap.reader.posts import is_responsibles

_FEWEST = 3  # months
_BULLET = re.compile(r"^[-–—•▪◦*·]\s*")
_IN_BRACKETS = re.compile(r"\s*\(([^()]+)\)[\s.;]*$")


def read_monthly(lines: list[tuple[int, str, int]]) -> tuple[list[Item], list[str]] | None:
    """(items, texts above them), or ``None`` for text of another kind: one with columns, or with people beside."""
    months = [place for place, (_row, text, _gap) in enumerate(lines) if is_month(text)]
    names = {lines[place][1].strip(" .:").lower() for place in months}
    if len(months) < _FEWEST or len(names) < len(months):
        return None
    if any(after - before < 2 for before, after in zip(months, [*months[1:], len(lines)], strict=True)):
        return None
    told = [text for _row, text, _gap in lines[months[0] :]]
    if any(is_responsibles(text) or (is_deadline(text) and not is_month(text)) for text in told):
        return None
    if any(looks_like_heading(text) and len(text.split()) > 1 for _row, text, _gap in lines):
        return None
    items: list[Item] = []
    month = ""
    for row, raw, _gap in lines[months[0] :]:
        if is_month(raw):
            month = raw.strip(" .:")
            items.append(Section(cells.section_title(month), "", (row,)))
            continue
        text = _BULLET.sub("", plain_bullets(raw)).strip()
        last = items[-1]
        if isinstance(last, Entry) and text[:1].islower():
            last.extend(TITLE, text)
            last.where += (row,)
            continue
        items.append(_entry(text, month, row))
    return items, [text for _row, text, _gap in lines[: months[0]]]


def _entry(text: str, month: str, row: int) -> Entry:
    """An item of a month's list; a deadline in brackets at its end is its own."""
    number, title = cells.number_of(text)
    own = _IN_BRACKETS.search(title)
    deadline = own[1] if own and is_deadline(own[1]) else ""
    title = title[: own.start()] if own and deadline else title.rstrip(" ;.")
    told = {NUMBER: number, TITLE: title, MONTH: month, DEADLINE: deadline}
    return Entry({name: cell for name, cell in told.items() if cell}, (row,))
