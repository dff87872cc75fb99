"""A list in a school's file: the sheets, the heading and the rows it is made of, and the lines that are no rows.

Every line under a heading with something in it is either a row or named among ``lines`` with the reason: nothing that
stands in the file disappears silently.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from openpyxl.utils import get_column_letter

from mentoring.kit.headings import Heading, find_heading, heading_in, is_number_column
from mentoring.kit.side_by_side import parted
from mentoring.kit.text import collapse

_REMARK = re.compile(
    r"(итого|всего|примечани[ея]|директор|заместитель|зам\.|классн\w+ рук|кл\.\s*рук|куратор|исполнитель|исп\.|составил"
    r"|соц(\.|иальн)|методист|секретар|председател|мальчик|девоч|юнош|девуш|кол-во|количеств|ответственн|подпись|согласован|утвержд|дата\b|м\.\s*п\.)|\*|.*_{3}",
    re.IGNORECASE,
)
_WIDE_MERGE = 3
_SAMPLES = 3
_SAMPLE_LENGTH = 60
_MAY_BE_REMARK = 2  # filled cells, beside figures

WHY_NOT_ROWS = {
    "heading": _("the heading once more"),
    "numbers": _("numbers of the columns"),
    "section": _("a heading above rows"),
    "number": _("only a number"),
    "note": _("a remark"),
}


@dataclass(frozen=True)
class RawRow:
    """A row as it stands in the file: ``number`` is its number there, ``values`` are by column key.

    ``joined`` names columns whose value stands in a cell merged with one above, with the number of that row;
    ``given`` columns whose value stands above the rows: in a line between them, in the title, in the sheet's name.
    ``sheet`` is its sheet's name where the list goes over several."""

    number: int
    values: dict[str, Any]
    joined: dict[str, int] = field(default_factory=dict)
    sheet: str = ""
    given: tuple[str, ...] = ()

    def texts(self):
        """Values as a person would type them; ``Sheet.parse`` reads them back alike."""
        return {key: as_text(value) for key, value in self.values.items()}


@dataclass(frozen=True)
class Line:
    """A line of the file that is no row; ``reason`` is a key of ``WHY_NOT_ROWS``."""

    sheet: str
    number: int
    text: str
    reason: str


@dataclass(frozen=True)
class Choice:
    """What a person says instead of what was recognised.

    ``sheet``: this one alone; ``header_row``: the heading is in this row, counted from 1, or there is none (0);
    ``mapping``: column keys to column numbers, from 0."""

    sheet: str | None = None
    header_row: int | None = None
    mapping: Mapping[str, int] | None = None


@dataclass(frozen=True)
class SheetContent:
    """What was found: ``mapping`` leads from column keys to column numbers (from 0), ``headers`` are by column number.

    ``sheet_names`` are the sheets read, ``other_sheets`` those that look otherwise and were not; ``samples`` are some
    values of each column, ``lines`` what is no row."""

    sheet_name: str
    sheet_names: list[str]
    other_sheets: list[str]
    header_row: int
    headers: list[str]
    samples: list[list[str]]
    mapping: dict[str, int]
    rows: list[RawRow]
    lines: list[Line]
    unknown_columns: list[str]
    missing_columns: list[str]

    @property
    def notes(self):
        """Texts of the lines that may say something."""
        return [line.text for line in self.lines if line.reason in ("note", "section")]


def look_through(sheet, tables, choice, guess=None):
    """``tables`` read by the description ``sheet``, or ``None`` when there is no heading in them.

    Sheets with the same columns are one list: a sheet for each class. ``guess(rows)`` → mapping of a table without a
    heading, or ``None``."""
    tables = [table for table in tables if any(any(cell != "" for cell in row) for row in table.rows)]
    tables = [part for table in tables for part in parted(table, _heading_of(sheet, table, choice, guess))]
    wanted = [table for table in tables if choice.sheet in (None, "", table.name)] or tables
    found = [(table, heading) for table in wanted if (heading := _heading_of(sheet, table, choice, guess))]
    if not found:
        return None
    main, heading = max(found, key=lambda pair: len(pair[1].columns))
    columns = choice.mapping if choice.mapping is not None else heading.columns
    mapping = {key: column for key, column in columns.items() if 0 <= column < len(heading.texts)}
    parts = [_Part(sheet, main, heading, mapping)]
    for table, other in found:
        if table is not main and (alike := _carried_over(mapping, heading, other)):
            parts.append(_Part(sheet, table, other, alike))
    parts.sort(key=lambda part: tables.index(part.table))
    read = {part.table.name for part in parts}
    return _content(sheet, parts, mapping, [table.name for table in tables if table.name not in read])


def _heading_of(sheet, table, choice, guess):
    if choice.header_row is not None and choice.header_row > 0:
        return heading_in(table, choice.header_row - 1, sheet)
    if choice.header_row is None and (heading := find_heading(table, sheet)):
        return heading
    named = guess(table.rows) if guess else None
    if not named and choice.header_row is None:
        return None
    width = max(map(len, table.rows), default=0)
    return Heading(-1, [""] * width, named or {}, first=0)


def _carried_over(mapping, heading, other):
    """``mapping`` of a sheet with ``heading`` for one with the heading ``other``, or ``None``: other columns there."""
    if heading.row < 0 or other.row < 0:
        return None
    places = {text: column for column, text in reversed(list(enumerate(other.texts))) if text}
    carried = {key: places.get(heading.texts[column]) for key, column in mapping.items()}
    return carried if carried and None not in carried.values() else None


class _Part:
    """One sheet of the list."""

    def __init__(self, sheet, table, heading, mapping):
        self.sheet, self.table, self.heading, self.mapping = sheet, table, heading, mapping
        self.found = [column for column in sheet.columns if column.is_found(mapping)]
        self.spans = {key: self._span(key, column) for key, column in mapping.items()}
        self.used = {column for span in self.spans.values() for column in span}
        self.words = {
            text
            for row in table.rows[max(heading.first, 0) : heading.row + 1]
            for cell in row
            if (text := collapse(cell))
        }
        self.rows, self.lines, self.label = [], [], ""

    def _span(self, key, column):
        """A full name may take several cells under one heading: merged over them, or with none of their own."""
        owner = next((c for c in self.sheet.columns if c.key == key), None)
        if owner is None or not owner.parts or self.heading.row < 0:
            return [column]
        span, here, texts = [column], (self.heading.row, column), self.heading.texts
        cells = [row[column] for row in self.table.rows[self.heading.row + 1 :] if row[column] != ""]
        has_single_words = 2 * sum(len(as_text(cell).split()) == 1 for cell in cells) > len(cells)
        for other in range(column + 1, min(column + len(owner.parts), len(texts))):
            is_under = self.table.covered.get((self.heading.row, other)) == self.table.covered.get(here, here)
            if other in self.mapping.values() or not (is_under or (not texts[other] and has_single_words)):
                break
            span.append(other)
        return span

    def read(self):
        heading, table = self.heading, self.table
        section: dict[str, str] = {}
        above = [_line(row) for row in table.rows[: max(heading.first, 0)]]
        for text in (table.name, *above):
            section |= self._section_in(text)
        for index in range(heading.row + 1, len(table.rows)):
            cells = table.rows[index]
            filled = [column for column, cell in enumerate(cells) if cell != ""]
            if not filled:
                continue
            reason = self._why_no_row(index, filled)
            if reason is None:
                self.rows.append(self._raw_row(index, section))
                continue
            if reason == "section":
                section = section | self._section_in(_line(cells))
            self.lines.append(Line(self.label, index + 1, _line(cells), reason))

    def _section_in(self, text):
        return (self.sheet.section(text) or {}) if self.sheet.section and text else {}

    def _why_no_row(self, index, filled):
        """The reason why line ``index`` is no row, or ``None``: it is one."""
        cells, covered = self.table.rows[index], self.table.covered
        own = [column for column in filled if column in self.used]
        if len(filled) > 1 and all(collapse(cells[column]) in self.words for column in filled):
            return "heading"
        texts = [as_text(cells[column]) for column in filled]
        is_counted = len(texts) > (1 if index == self.heading.row + 1 else 2)
        if is_counted and texts == [str(number) for number in range(1, len(texts) + 1)]:
            return "numbers"
        line = collapse(" ".join(texts))
        if len(filled) == 1 and self._section_in(line):
            return "section"
        words = [column for column in own if not as_text(cells[column]).isdecimal()]
        if _REMARK.match(line) and len(words) <= _MAY_BE_REMARK:
            return "note"
        if not own and not any(covered.get((index, column), (index, 0))[0] < index for column in self.used):
            return "number" if len(filled) == 1 and line.rstrip(".").isdecimal() else "note"
        if len(filled) > 1 or line.isdecimal() or not own:
            return None
        covers = sum(covered.get((index, other)) == (index, filled[0]) for other in range(len(cells)))
        return "note" if covers + 1 >= _WIDE_MERGE or line.endswith(":") else None

    def _raw_row(self, index, section):
        values, joined, given = {}, {}, []
        for column in self.found:
            cells = []
            for key in column.keys_in(self.mapping):
                for place in self.spans[key]:
                    top, left = self.table.covered.get((index, place), (index, place))
                    cells.append(self.table.rows[top][left] if top < index else self.table.rows[index][place])
                    if top < index and cells[-1] != "":
                        joined[column.key] = top + 1
            values[column.key] = cells[0] if len(cells) == 1 else collapse(" ".join(as_text(cell) for cell in cells))
        for key, text in section.items():
            if values.get(key, "") in ("", None):
                values[key] = text
                given.append(key)
        return RawRow(index + 1, values, joined, self.label, tuple(given))


def _content(sheet, parts, mapping, other_sheets):
    for part in parts:
        part.label = part.table.name if len(parts) > 1 else ""
        part.read()
    main = max(parts, key=lambda part: part.mapping is mapping)
    rows = [row for part in parts for row in part.rows]
    samples = _samples(main)
    headers = [text or (_unnamed(column) if samples[column] else "") for column, text in enumerate(main.heading.texts)]
    has = {column.key for column in main.found} | {key for row in rows for key in row.given}
    return SheetContent(
        sheet_name=main.table.name,
        sheet_names=list(dict.fromkeys(part.table.name for part in parts)),
        other_sheets=other_sheets,
        header_row=main.heading.row + 1,
        headers=headers,
        samples=samples,
        mapping=mapping,
        rows=rows,
        lines=[line for part in parts for line in part.lines],
        unknown_columns=[
            text
            for column, text in enumerate(headers)
            if text and column not in main.used and not is_number_column(text) and not _counts_rows(main, column, text)
        ],
        missing_columns=[str(column.title) for column in sheet.columns if column.required and column.key not in has],
    )


def _unnamed(column):
    return gettext("column %(letter)s, without a heading") % {"letter": get_column_letter(column + 1)}


def _counts_rows(part, column, text):
    """A column without a heading that only numbers the rows."""
    if column < len(part.heading.texts) and part.heading.texts[column]:
        return False
    texts = [as_text(row[column]).rstrip(".") for row in part.table.rows[part.heading.row + 1 :] if row[column] != ""]
    return bool(texts) and all(text.isdecimal() for text in texts) and column == 0


def _samples(part):
    samples = []
    numbers = [row.number - 1 for row in part.rows] or range(part.heading.row + 1, len(part.table.rows))
    for column in range(len(part.heading.texts)):
        seen: dict[str, None] = {}
        for index in numbers:
            if text := collapse(as_text(part.table.rows[index][column])):
                seen.setdefault(text[:_SAMPLE_LENGTH])
            if len(seen) == _SAMPLES:
                break
        samples.append(list(seen))
    return samples


def as_text(value):
    """A cell's value as a person would type it: 14.03.2011, 10:30, да."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return gettext("yes") if value else gettext("no")
    if isinstance(value, datetime):
        return f"{value:%d.%m.%Y %H:%M}" if value.time() != time() else f"{value:%d.%m.%Y}"
    if isinstance(value, date):
        return f"{value:%d.%m.%Y}"
    if isinstance(value, time):
        return f"{value:%H:%M}"
    return str(value).strip()


def _line(cells):
    return collapse(" ".join(as_text(cell) for cell in cells))
