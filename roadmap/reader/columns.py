"""What the columns of a table are: by its heading of one row or two, by signs under months, or by the cells."""

import re
from dataclasses import dataclass
from dataclasses import field as made_by

from mentoring.kit.periods.words import MONTH_PATTERN
from roadmap.reader import cells, headings
from roadmap.reader.anchors import is_deadline
from roadmap.reader.blocks import Table
from roadmap.reader.headings import DEADLINE, INDICATOR, NOTE, NUMBER, RESPONSIBLES, RESULT, TITLE
from roadmap.reader.healing import folded, heal, in_one_line
from roadmap.reader.posts import is_responsibles

_SEARCHED_ROWS = 25
_FEWEST_MONTHS = 3
_STRETCH = re.compile(
    rf"(?:{MONTH_PATTERN}|(?:x|ix|iv|v?i{{1,3}}|v|xi{{1,2}}|[1-4])(?:\s*(?:кв\w*|четв\w*|полуг\w*)\.?)?)(?:\s*20\d\d)?"
)
_MARK = re.compile(r"[+*xхvу√✓✔✗✘●•■#V]{1,2}|да", re.IGNORECASE)


@dataclass
class Columns:
    """What the columns of a table are: their fields and headings as written; ``row`` is the last row of the heading."""

    fields: list[str]
    headings: list[str]
    row: int = -1
    months: dict[int, str] = made_by(default_factory=dict)  # columns that are a month each, marked with a sign

    @property
    def width(self) -> int:
        return len(self.fields)

    def at(self, field: str) -> int | None:
        return self.fields.index(field) if field in self.fields else None


def find_columns(table: Table) -> Columns | None:
    """The columns by the heading, of one row or two, or else by what the cells say; ``None`` for other tables."""
    searched = table.rows[:_SEARCHED_ROWS]
    for number, row in enumerate(searched):
        is_tall = (
            number + 1 < len(table.rows)
            and all(_is_heading_row(table, at) for at in (number, number + 1))
            and not _is_one_cell(table, number + 1)
        )
        candidates = [(1, _two_rows(table, number))] if is_tall else []
        for height, texts in [*candidates, (0, _distinct(table, number, row))]:
            if columns := _with_months(table, texts, number + height):
                return columns
            fields = headings.fields_of(texts)
            if headings.is_heading(fields) and _is_worded_as_heading(texts, fields):
                return Columns(fields, texts, number + height)
    return _columns_by_content(table)


def _distinct(table, number, row):
    """The row's texts, a merged cell only once."""
    return ["" if (number, column) in table.covered else heal(cell) for column, cell in enumerate(row)]


def _with_months(table, texts, row):
    """The columns of a table where every month or term has a column and a sign says when; or ``None``."""
    months = {
        column: in_one_line(text) for column, text in enumerate(texts) if _STRETCH.fullmatch(folded(text).strip())
    }
    if len(months) < _FEWEST_MONTHS:
        return None
    body = [row for row in table.rows[row + 1 :] if any(row)]
    marks = [heal(row[column]) for row in body for column in months if column < len(row) and row[column].strip()]
    if not marks or sum(1 for mark in marks if _MARK.fullmatch(mark)) < len(marks):
        return None
    fields = headings.fields_of(["" if column in months else text for column, text in enumerate(texts)])
    return Columns(fields, texts, row, months) if TITLE in fields else None


def _two_rows(table, number):
    """A heading of two rows, «Срок» above «начало» and «окончание»: the lower text where there is one."""
    upper, lower = table.rows[number], table.rows[number + 1]
    texts = []
    for column in range(max(len(upper), len(lower))):
        above = heal(upper[column]) if column < len(upper) else ""
        below = heal(lower[column]) if column < len(lower) and (number + 1, column) not in table.covered else ""
        texts.append(below or above)
    return texts


def _is_worded_as_heading(texts, fields):
    """Not a row that merely names a plan and a period: its words are mostly those of headings, none is a deadline."""
    known = [text for text, field in zip(texts, fields, strict=True) if field]
    alike = sum(1 for text in known if headings.looks_like_heading(text))
    short = all(len(text) <= headings.HEADING_MAX_LENGTH for text in texts)
    return short and alike * 2 >= len(known) and not any(is_deadline(text) for text in texts if text)


def _is_heading_row(table, number):
    texts = [heal(cell) for column, cell in enumerate(table.rows[number]) if (number, column) not in table.covered]
    given = [text for text in texts if text]
    return bool(given) and all(headings.looks_like_heading(text) for text in given)


def _is_one_cell(table, number):
    """A cell over the whole row heads what follows, «1. Мероприятия», even where its words are those of headings."""
    row = table.rows[number]
    return len(row) > 1 and all((number, column) in table.covered for column in range(1, len(row)))


def _columns_by_content(table):
    """Columns of a table without a heading: deadlines, people and numbers are known by their words."""
    rows = [[heal(cell) for cell in row] for row in table.rows]
    width = max((sum(1 for cell in row if cell) for row in rows), default=0)
    if width < 2:
        return None
    full = [row for row in rows if sum(1 for cell in row if cell) >= max(2, width - 1)]
    columns = max(map(len, rows))
    if len(full) < 2:
        return None
    fields = [""] * columns
    for field, holds in ((NUMBER, cells.is_number), (DEADLINE, is_deadline), (RESPONSIBLES, is_responsibles)):
        shares = [_share_of(full, column, holds) if not fields[column] else 0 for column in range(columns)]
        best = max(range(columns), key=shares.__getitem__)
        if shares[best] >= 0.5:
            fields[best] = field
    lengths = [0 if fields[c] else sum(len(row[c]) for row in full if c < len(row)) for c in range(columns)]
    longest = max(range(columns), key=lengths.__getitem__)
    if not lengths[longest] or DEADLINE not in fields:
        return None
    first = next(c for c in range(columns) if lengths[c] > lengths[longest] / 3)
    fields[first] = TITLE
    rest = [c for c in range(columns) if not fields[c] and lengths[c]]
    for column, field in zip(rest, (RESULT, INDICATOR, NOTE), strict=False):
        fields[column] = field
    return Columns(fields, [""] * columns)


def _share_of(rows, column, holds):
    given = [row[column] for row in rows if column < len(row) and row[column]]
    return sum(1 for text in given if holds(text)) / max(len(rows), 1)
