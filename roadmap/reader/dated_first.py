"""Running text of a table whose first column is the deadline: «Сентябрь | Анкетирование педагогов | Психолог»."""

import re

from roadmap.reader import cells
from roadmap.reader.anchors import deadlines
from roadmap.reader.headings import DEADLINE, NUMBER, RESPONSIBLES, TITLE
from roadmap.reader.items import Entry, Item, Section
from roadmap.reader.posts import post_ends, responsibles_end
from roadmap.reader.sectioning import is_heading_line, stage_mark

_CELLS_BEGIN = (  # in a capital letter, or else at the beginning of a line
    re.compile(r"(?:^|\n|(?<=[а-яё»).,;\d]))\s*(?=[А-ЯЁ])"),
    re.compile(r"(?:^|\n|(?<=[.,;)]))\s*(?=[а-яё])|(?<=[а-яё»])\s+(?=зам)"),
)


def read_dated_first(body) -> tuple[list[Item], int]:
    """The items below a heading that begins with the deadline, and the source's row where the plan has ended."""
    text = body.text
    spots = [spot for spot in deadlines(text) if not spot.is_weak and _opens_row(text, spot.start)]
    items: list[Item] = []
    ends = [spot.start for spot in spots[1:]] + [len(text)]
    for spot, end in zip(spots, ends, strict=False):
        start = spot.end + (text[spot.end : spot.end + 1] == ".")
        items += _entries(body, text[spot.start : start].strip(), spot.start, start, end)
    tail = body.numbers[-1] + 1 if body.numbers else 0
    return items, tail


def _opens_row(text: str, start: int) -> bool:
    """Whether only a number stands before the place on its line."""
    before = text[max(0, start - 20) : start].rpartition("\n")[2].strip()
    return not before or cells.is_number(before)


def _entries(body, deadline: str, opening: int, start: int, end: int) -> list[Item]:
    """Each list of responsibles ends an event; what heads the next section stands below the last of them."""
    text = body.text
    entries: list[Item] = []
    at = start
    while at < end:
        people = _people(text, at, end)
        if not people:
            break
        title = text[at : people[0]].strip(" \n,;")
        if title:
            number, title = cells.number_of(title)
            told = {NUMBER: number, TITLE: title, DEADLINE: deadline, RESPONSIBLES: text[slice(*people)].strip(" \n,;")}
            rows = body.rows_between(at if entries else opening, people[1])
            entries.append(Entry({name: cell for name, cell in told.items() if cell}, rows))
        at = people[1]
    if not text[start:end].strip(" \n.,;|"):
        number = text[text.rfind("\n", 0, opening) + 1 : opening].strip(" .")
        return [Section(cells.section_title(deadline), number, body.rows_between(opening, start))]
    rest = [piece for piece in body.pieces(at, end) if not cells.is_number(piece[1])]
    if not entries and rest:
        rows = tuple(dict.fromkeys(row for row, _text, _gap in rest))
        return [Entry({TITLE: "\n".join(piece for _row, piece, _gap in rest), DEADLINE: deadline}, rows)]
    for row, piece, _gap in rest:
        if mark := stage_mark(piece):
            entries.append(Section(cells.section_title(mark[1]), mark[0], (row,)))
        elif is_heading_line(piece):
            entries.append(Section(cells.section_title(cells.number_of(piece)[1]), cells.number_of(piece)[0], (row,)))
        elif entries and isinstance(entries[-1], Entry):
            entries[-1].extend(TITLE, piece)
    return entries


def _people(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The first responsibles after ``start`` that reach the end of a line."""
    found_at = sorted({found.end() for begins in _CELLS_BEGIN for found in begins.finditer(text, start, end)})
    for at in found_at:
        if at == start or post_ends(text, at) == at:
            continue
        reached = min(responsibles_end(text, at), end)
        line_end = text.find("\n", reached)
        if not text[reached : line_end if 0 <= line_end < end else end].strip(" .,;"):
            return at, reached
    return None
