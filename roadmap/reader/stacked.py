"""A numbered table told a cell a line, the headings of its stages and the numbers of pages between its rows."""

from dataclasses import dataclass, field

from roadmap.reader import cells, headings
from roadmap.reader.anchors import is_deadline
from roadmap.reader.blocks import Table
from roadmap.reader.headings import DEADLINE, NUMBER, STAGE
from roadmap.reader.posts import is_responsibles
from roadmap.reader.sectioning import is_heading_line, stage_mark
from roadmap.reader.vertical import Told, spread

_FEWEST_ROWS = 3
_MOST_COLUMNS = 12
_LEAST_FITTING = 0.7  # of rows that have a line for every column


@dataclass
class Stacked:
    """The table put together again: for each of its rows those of the source; ``doubtful`` are rows of the table."""

    above: list[str]
    table: Table
    sources: list[tuple[int, ...]] = field(default_factory=list)
    doubtful: list[int] = field(default_factory=list)
    below: list[Told] = field(default_factory=list)

    def add(self, row: list[str], lines: list[Told]) -> None:
        self.table.rows.append(row)
        self.sources.append(tuple(line[0] for line in lines))


def table_of_lines(lines: list[Told]) -> Stacked | None:
    """The table in ``lines``, or ``None`` where most rows do not have a line for every column."""
    found = _column_names([text for _row, text, _gap in lines])
    if not found:
        return None
    first, last, fields = found
    body = _without_figures(lines[last:])
    starts = _starts([text for _row, text, _gap in body])
    if len(starts) < _FEWEST_ROWS:
        return None
    stacked = Stacked([text for _row, text, _gap in lines[:first]], Table([]))
    stacked.add([text for _row, text, _gap in lines[first:last]], lines[first:last])
    _add_sections(stacked, body[: starts[0]], len(fields))
    for start, end in zip(starts, [*starts[1:], len(body)], strict=True):
        _add_row(stacked, body[start:end], fields, is_last=end == len(body))
    return stacked if len(starts) - len(stacked.doubtful) >= len(starts) * _LEAST_FITTING else None


def _column_names(texts: list[str]) -> tuple[int, int, list[str]] | None:
    """(first, after the last, fields) of lines that each name a column: of a row's number, its deadline and more."""
    for first, text in enumerate(texts):
        if headings.field_of(text) != NUMBER:
            continue
        last = first + 1
        end = min(len(texts), first + _MOST_COLUMNS)
        while last < end and headings.field_of(texts[last]) and headings.looks_like_heading(texts[last]):
            last += 1
        fields = headings.fields_of(texts[first:last])
        if last - first > 2 and headings.is_heading(fields) and DEADLINE in fields and STAGE not in fields:
            return first, last, fields
    return None


def _without_figures(body: list[Told]) -> list[Told]:
    """Without the numbers of columns, some of which a copy may lack: figures that grow line by line."""
    count = 0
    while count < len(body) and body[count][1].isdecimal():
        if count and int(body[count][1]) <= int(body[count - 1][1]):
            break
        count += 1
    return body[count:] if count > 1 else body


def _starts(texts: list[str]) -> list[int]:
    """Where rows begin: numbers that follow each other. Those of pages stand out of turn, or right above a row's."""
    places: list[int] = []
    before: list[int] = []
    for place, text in enumerate(texts):
        parts = _parts(text)
        following = _parts(texts[place + 1]) if place + 1 < len(texts) else []
        if parts and _follows(before, parts) and not (following and _follows(before, following)):
            places.append(place)
            before = parts
    return places


def _parts(text: str) -> list[int]:
    parts = text.strip(" .)").split(".")
    return [int(part) for part in parts] if all(part.isdecimal() and len(part) < 4 for part in parts) else []


def _follows(before: list[int], parts: list[int]) -> bool:
    if parts[-1] == 1:
        return not before or (len(parts) == len(before) and (parts[:-1] > before[:-1] or len(parts) == 1))
    return len(parts) == len(before) and parts[:-1] == before[:-1] and parts[-1] == before[-1] + 1


def _add_sections(stacked: Stacked, lines: list[Told], width: int) -> None:
    for line in lines:
        number = len(stacked.table.rows)
        stacked.table.covered |= {(number, column): (number, 0) for column in range(1, width)}
        stacked.add([line[1]] + [""] * (width - 1), [line])


def _add_row(stacked: Stacked, group: list[Told], fields: list[str], *, is_last: bool) -> None:
    """The row and the heading below it; in the last one, what stands below the table."""
    own, rest = group[1:], []
    if is_last:
        own, rest = _cut_below(own, fields)
    elif len(own) > 1 and _is_surely_heading(own[-1][1]):
        own, rest = own[:-1], own[-1:]
    texts = _fitting(own, fields)
    if not texts and not is_last and not rest and own and is_heading_line(own[-1][1]):
        texts = _fitting(own[:-1], fields)
        own, rest = (own[:-1], own[-1:]) if texts else (own, rest)
    if not texts:
        stacked.doubtful.append(len(stacked.table.rows))
        told = _joined([text for _row, text, _gap in own], keeps_people=True)
        texts = [""] * (len(fields) - 1)
        for column, text in zip(spread(told, fields[1:]), told, strict=True):
            texts[column] = f"{texts[column]}\n{text}".strip()
    stacked.add([group[0][1], *texts], [group[0], *own])
    if is_last:
        stacked.below = rest
    else:
        _add_sections(stacked, rest, len(fields))


def _is_surely_heading(text: str) -> bool:
    number, rest = cells.number_of(text)
    return not is_deadline(text) and bool(stage_mark(text) or (number and rest[:1].isupper()))


def _cut_below(own: list[Told], fields: list[str]) -> tuple[list[Told], list[Told]]:
    """The lines of the last row, which ends where it is full, and those below it."""
    for end in range(len(fields) - 1, len(own) + 1):
        if _fitting(own[:end], fields):
            while end < len(own) and own[end][1][:1].islower():
                end += 1
            return own[:end], own[end:]
    return own, []


def _fitting(own: list[Told], fields: list[str]) -> list[str]:
    """A text for every column but the number, the deadline in its place; nothing when there are more or fewer."""
    raw = [text for _row, text, _gap in own]
    without_pages = [text for text in raw if not text.isdecimal()]
    for texts in (raw, without_pages):
        for told in (texts, _joined(texts, keeps_people=True), _joined(texts, keeps_people=False)):
            if len(told) == len(fields) - 1 and is_deadline(told[fields.index(DEADLINE) - 1]):
                return told
    return []


def _joined(texts: list[str], *, keeps_people: bool) -> list[str]:
    """Lines that go on in a small letter put after those before them; people may be a cell of their own."""
    told: list[str] = []
    for text in texts:
        is_cell = is_deadline(text) or (keeps_people and is_responsibles(text) and not _is_open(told))
        if told and text[:1].islower() and not is_cell:
            told[-1] = f"{told[-1]} {text}"
        else:
            told.append(text)
    return told


def _is_open(told: list[str]) -> bool:
    return bool(told and cells.UNFINISHED.search(told[-1]))
