"""Running text that was a table once: rows are found by their deadlines and the people named beside them.

A copy of a table out of a PDF or a page has no cells: «Обучение наставников Май 2021 г. Куратор программы», with line
ends anywhere. A deadline that stands where a cell may begin and is followed by a responsible, or by the end of its
line, makes a row; what is left between two rows is ``chunks``' business.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from itertools import pairwise

from roadmap.reader import headings
from roadmap.reader.anchors import Spot, deadlines
from roadmap.reader.chunks import Chunker
from roadmap.reader.dated_first import read_dated_first
from roadmap.reader.front import read_front
from roadmap.reader.headings import DEADLINE, RESPONSIBLES, STAGE, TITLE
from roadmap.reader.items import Entry, Item
from roadmap.reader.posts import post_ends, responsibles_end

HEADING_LINES = 14
_HEADING_WORDS = 60
_NEAR = 20  # signs beside a place that tell whether it opens or ends its line
_ROWS_MAX = 3_000
_GIANT = 400  # a line so long holds several rows
_CELL_START = re.compile(
    r"(?<!№)\s+(?=\d{1,2}\s+[А-ЯЁ][а-яё]{3,})|"
    r"(?<=[а-яё)»])\s+(?=[А-ЯЁ][а-яё]{2,})|\s+(?=\d{1,2}\.\d{1,2}\.?\s+[А-ЯЁа-яё])|(?<=\.)\s+(?=\d{1,2}\.\s+[А-ЯЁ])"
)
_LIST_BEGINS = re.compile(r"(?<=[а-яё)])\s+(?=1[.)]\s+[А-ЯЁ])")  # «4. Отбор и обучение 1. Анализ банка»
_PAGE_MARK = re.compile(r"(?:стр(?:аница|\.)?\s*|[-–—]\s*)\d{1,3}\s*[-–—]?(?:\s*из\s*\d+)?|\d{1,3}", re.IGNORECASE)


@dataclass
class Running:
    """What running text came to: the texts above the plan, and the source's row below which the plan has ended."""

    items: list[Item] = field(default_factory=list)
    above: list[str] = field(default_factory=list)
    tail_row: int = 0
    has_stages: bool = False  # the heading names a column of them


@dataclass
class Body:
    """Lines of the plan below its heading, as one text; ``numbers`` are their rows in the source."""

    lines: list[str]
    numbers: list[int]
    gaps: list[int]

    def __post_init__(self):
        self.starts: list[int] = []
        at = 0
        for line in self.lines:
            self.starts.append(at)
            at += len(line) + 1
        self.text = "\n".join(self.lines)

    def line_at(self, place: int) -> int:
        return max(0, bisect_right(self.starts, place) - 1)

    def rows_between(self, start: int, end: int) -> tuple[int, ...]:
        first, last = self.line_at(start), self.line_at(max(start, end - 1))
        return tuple(dict.fromkeys(self.numbers[first : last + 1]))

    def pieces(self, start: int, end: int) -> list[tuple[int, str, int]]:
        """(row in the source, text, empty lines above) of each line between two places."""
        found = []
        at = start
        for piece in self.text[start:end].split("\n"):
            if piece.strip():
                line = self.line_at(at)
                found.append((self.numbers[line], piece.strip(), self.gaps[line] if at <= self.starts[line] else 0))
            at += len(piece) + 1
        return found


@dataclass
class Row:
    """Where a deadline stands and where the people named for it do."""

    deadline: tuple[int, int]
    people: tuple[int, int]
    starts: int
    ends: int


def read_lines(lines: list[str], numbers: list[int], gaps: list[int]) -> Running:
    """The items of a plan told in ``lines``, whose rows in the source are ``numbers``."""
    lines, numbers, gaps = _apart_from_heading(lines, numbers, gaps)
    opening, closing, order = find_heading(lines)
    if not order:
        opening = closing = _below_title(lines, numbers, gaps)
    body = _body(lines[closing:], numbers[closing:], gaps[closing:], order)
    if order and DEADLINE in order and order.index(DEADLINE) < order.index(TITLE):
        items, tail_row = read_dated_first(body)
        return Running(items, lines[:opening], tail_row)
    rows = find_rows(body, order)
    chunker = Chunker(body, order or [TITLE, DEADLINE, RESPONSIBLES], [(row.starts, row.ends) for row in rows])
    items = chunker.items([Entry(_cells(body, row), body.rows_between(row.starts, row.ends)) for row in rows])
    return Running(items, lines[:opening], chunker.tail_row, STAGE in order)


def _below_title(lines: list[str], numbers: list[int], gaps: list[int]) -> int:
    """Without a heading the plan begins below its title."""
    body = _body(lines, numbers, gaps, [])
    rows = find_rows(body, [])
    last = body.numbers[body.line_at(rows[0].starts)] if rows else 0
    above = [line for line, number in zip(lines, numbers, strict=True) if number < last]
    return read_front(above).last_line + 1


def _apart_from_heading(lines: list[str], numbers: list[int], gaps: list[int]):
    """Where everything is one line, the heading inside it put on a line of its own."""
    found: list[tuple[str, int, int]] = []
    for line, number, gap in zip(lines, numbers, gaps, strict=True):
        words = line.split() if len(line) >= _GIANT else []
        for first in range(min(len(words), 150)):
            last = first
            while last < min(len(words), first + _HEADING_WORDS) and headings.looks_like_heading(words[last]):
                last += 1
            if last - first > 2 and headings.is_heading(headings.order_of(" ".join(words[first:last]))):
                parts = (words[:first], words[first:last], words[last:])
                found += [(" ".join(part), number, gap) for part in parts if part]
                break
        else:
            found.append((line, number, gap))
    return [line for line, _n, _g in found], [number for _l, number, _g in found], [gap for _l, _n, gap in found]


def find_heading(lines: list[str]) -> tuple[int, int, list[str]]:
    """(first line, line after it, fields in order) of the heading told in lines; no fields when there is none."""
    best: tuple[int, int, list[str]] = (0, 0, [])
    after = 0
    for first in range(len(lines)):
        if first < after or lines[first][0].islower() or not headings.looks_like_heading(lines[first]):
            continue
        last = first
        while last + 1 < len(lines) and headings.looks_like_heading(lines[last + 1]):
            last += 1
        after = last + 1
        last = min(last, first + HEADING_LINES)
        order = headings.order_of(" ".join(lines[first : last + 1]))
        if headings.is_heading(order) and len(order) > len(best[2]):
            best = (first, last + 1, order)
    return best


def _body(lines: list[str], numbers: list[int], gaps: list[int], order: list[str]) -> Body:
    """Lines without repeated headings, column numbers and page marks; giant lines cut where cells may begin."""
    is_spread = sum(gap == 1 for gap in gaps) > len(gaps) / 2  # an empty line below every line says nothing
    kept: list[tuple[str, int, int]] = []
    for place, (line, number, gap) in enumerate(zip(lines, numbers, gaps, strict=True)):
        if order and headings.looks_like_heading(line) and headings.is_heading(headings.order_of(line)):
            continue
        if re.fullmatch(r"(?:\d\s+){2,}\d", line) or (_PAGE_MARK.fullmatch(line) and _is_page_mark(lines, place)):
            continue
        for cut, piece in enumerate(_cut(line, STAGE in order)):
            kept.append((piece, number, max(0, gap - is_spread) if not cut else 0))
    return Body([line for line, _n, _g in kept], [number for _l, number, _g in kept], [gap for _l, _n, gap in kept])


def _is_page_mark(lines: list[str], place: int) -> bool:
    """A figure alone is a page's or a column's number unless a row's text follows it in its turn."""
    line = lines[place]
    if not line.isdecimal():
        return True
    before = next((other for other in reversed(lines[:place]) if other.isdecimal()), "")
    after = next((other for other in lines[place + 1 :] if other.isdecimal()), "")
    in_turn = (before and int(before) == int(line) - 1) or (after and int(after) == int(line) + 1)
    beside = (place + 1 < len(lines) and lines[place + 1].isdecimal()) or (place > 0 and lines[place - 1].isdecimal())
    return bool(beside or not in_turn)


def _cut(line: str, is_staged: bool) -> list[str]:
    """A line that holds whole rows, cut wherever a cell may begin; spots of deadlines and people stay whole."""
    if is_staged and len(line) < _GIANT:
        return _LIST_BEGINS.split(line)
    if len(line) < _GIANT or len(deadlines(line)) < 3:
        return [line]
    whole = [(spot.start, spot.end) for spot in deadlines(line)]
    for start, end in list(whole):
        at = end + len(line[end:]) - len(line[end:].lstrip(" ."))
        reached = responsibles_end(line, at)
        whole.append((start, reached if reached > at else end))
    inside = set().union(*(range(start + 1, end) for start, end in whole))
    cuts = [found.start() for found in _CELL_START.finditer(line) if found.start() not in inside]
    edges = [0, *cuts, len(line)]
    return [piece for first, last in pairwise(edges) if (piece := line[first:last].strip())]


# --- rows -------------------------------------------------------------------------------------------------------------
def find_rows(body: Body, order: list[str]) -> list[Row]:
    """Every deadline that makes a row, with its people. What only mentions a date makes none."""
    spots = deadlines(body.text)[:_ROWS_MAX]
    strong = {spot.start for spot in spots if not spot.is_weak}
    people_first = RESPONSIBLES in order and DEADLINE in order and order.index(RESPONSIBLES) < order.index(DEADLINE)
    last = order.index(RESPONSIBLES) if RESPONSIBLES in order else -1
    has_next_cell = 0 <= last < len(order) - 1
    rows: list[Row] = []
    for spot in spots:
        if rows and spot.start < rows[-1].ends:
            continue
        row = _row_before(body, spot, rows) if people_first else _row_after(body, spot, strong, has_next_cell)
        if row and spot.is_weak and not _stands_alone(body, row, spots):
            continue
        if row:
            rows.append(row)
    return rows


def _row_after(body: Body, spot: Spot, strong: set[int], has_next_cell: bool) -> Row | None:
    """A row whose people stand after its deadline."""
    text = body.text
    end = _with_stop(text, spot.end)
    following = _next_sign(text, end)
    people_end = responsibles_end(text, following, lambda place: place in strong, has_next_cell=has_next_cell)
    at_line_start = not text[max(0, spot.start - _NEAR) : spot.start].rpartition("\n")[2].strip(" (")
    ends_line = not text[end : end + _NEAR].partition("\n")[0].strip(" .,;)")
    if people_end > following:
        is_beside = "\n" not in text[end:following]
        if is_beside or (at_line_start and ends_line):
            return Row((spot.start, end), (following, people_end), spot.start, people_end)
        if ends_line and not at_line_start:
            return Row((spot.start, end), (following, people_end), spot.start, people_end)
    if at_line_start and ends_line and not spot.is_weak:
        return Row((spot.start, end), (end, end), spot.start, end)
    return None


def _row_before(body: Body, spot: Spot, rows: list[Row]) -> Row | None:
    """A row whose people stand before its deadline, which ends the row or its line."""
    text = body.text
    floor = max(rows[-1].ends if rows else 0, spot.start - 300)
    for found in re.finditer(r"(?<![\w-])[А-ЯЁа-яё]", text[floor : spot.start]):
        start = floor + found.start()
        if post_ends(text, start) > start and not text[responsibles_end(text, start) : spot.start].strip(" .,;\n"):
            end = _with_stop(text, spot.end)
            return Row((spot.start, end), (start, spot.start), start, end)
    return None


def _stands_alone(body: Body, row: Row, spots: list[Spot]) -> bool:
    """Whether a mere year may be the deadline: no better one follows before the next line that begins anew."""
    following = next((spot for spot in spots if spot.start >= row.deadline[1] and not spot.is_weak), None)
    has_people = row.people[1] > row.people[0]
    return has_people and (following is None or bool(body.text[row.ends : following.start].strip()))


def _cells(body: Body, row: Row) -> dict[str, str]:
    found = {
        DEADLINE: body.text[slice(*row.deadline)].strip(),
        RESPONSIBLES: body.text[slice(*row.people)].strip(" \n,;"),
    }
    return {name: text for name, text in found.items() if text}


def _with_stop(text: str, end: int) -> int:
    """«Сентябрь 2020 г» → with the stop that belongs to «г.»."""
    shortened = re.search(r"(?:\bг|\bуч|\b[а-яА-Я]{3,4})$", text[max(0, end - 8) : end])
    return end + 1 if shortened and text[end : end + 1] == "." else end


def _next_sign(text: str, at: int) -> int:
    while at < len(text) and (text[at].isspace() or text[at] in ".,;"):
        at += 1
    return at
