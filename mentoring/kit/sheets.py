"""One description of a table both reads it from a school's file and writes it to .xlsx.

MENTEES = Sheet(
    _("Mentees"),
    Column("name", _("Full name"), "ФИО", required=True, width=34, parse=split_full_name),
    Column("class", _("Class"), parse=parse_class),
    about=("наставляемый", "ученик", "обучающийся"),
)
content = MENTEES.read(upload)                         # Refused: this is not such a table
parsed = [MENTEES.parse(row) for row in content.rows]  # errors of each row, by column
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from mentoring.kit import opening
from mentoring.kit.errors import Refused
from mentoring.kit.headings import find_heading, is_number_column
from mentoring.kit.kinds import Kind
from mentoring.kit.text import collapse
from mentoring.kit.uploads import check_spreadsheet, content_of, open_apart
from mentoring.kit.workbooks import write_workbook

_REMARK = re.compile(r"(итого|всего|примечани[ея])\b|\*|.*_{3}", re.IGNORECASE)
_WIDE_MERGE = 3


@dataclass(frozen=True)
class RawRow:
    """A row as it stands in the file: ``number`` is its number there, ``values`` are by column key.

    ``joined`` names columns whose cell is merged with one above, with the number of that row."""

    number: int
    values: dict[str, Any]
    joined: dict[str, int] = field(default_factory=dict)

    def texts(self):
        """Values as a person would type them; ``Sheet.parse`` reads them back alike."""
        return {key: as_text(value) for key, value in self.values.items()}


@dataclass(frozen=True)
class ParsedRow:
    number: int
    values: dict[str, Any]
    errors: dict[str, str]


@dataclass(frozen=True)
class SheetContent:
    """What was found: ``mapping`` leads from column keys to column numbers (from 0), ``headers`` are by column number.

    ``notes`` are lines that are no rows: headings inside the table, totals, remarks under it."""

    sheet_name: str
    header_row: int
    headers: list[str]
    mapping: dict[str, int]
    rows: list[RawRow]
    notes: list[str]
    unknown_columns: list[str]
    missing_columns: list[str]


class Column:
    """A column: its title on paper and other titles it goes by.

    ``required``: the file must have it and every row must fill it. ``parse`` turns a filled cell into a value or raises
    ``ValidationError``; without it the value is text. ``parts`` are columns that may stand in its place, joined by
    spaces: surname, first name and patronymic for the full name."""

    def __init__(
        self,
        key: str,
        title,
        *aliases: str,
        required=False,
        width=18,
        parse: Callable[[Any], Any] | None = None,
        parts: "Sequence[Column]" = (),
    ):
        self.key, self.title, self.aliases = key, title, aliases
        self.required, self.width, self.parse, self.parts = required, width, parse, parts

    @property
    def names(self):
        return [str(self.title), *self.aliases]

    def value(self, raw):
        """The value of a filled cell."""
        return self.parse(raw) if self.parse else as_text(raw)

    def keys_in(self, mapping):
        """The keys its value is made of, of those that ``mapping`` found."""
        return [self.key] if self.key in mapping else [part.key for part in self.parts if part.key in mapping]

    def is_found(self, mapping):
        return self.key in mapping or any(part.key in mapping for part in self.parts)


class Sheet:
    """A table with a title. ``about`` are words that add nothing to a heading in it: «ФИО ученика» among pupils."""

    def __init__(self, title, *columns: Column, about: Sequence[str] = ()):
        self.title, self.columns, self.about = title, columns, about

    def column(self, key):
        return next(column for column in self.columns if column.key == key)

    # --- reading ------------------------------------------------------------------------------------------------------
    def read(self, file, filename="", mapping=None) -> SheetContent:
        """Read ``file`` (an upload, a path or bytes with ``filename``): .xlsx, .xls, .ods, .csv.

        ``mapping`` (key → column number) overrides what the headings say. Raises ``Refused`` when the file is no table,
        has no rows, or lacks a required column: then it names those missing and those found."""
        content = self.look(file, filename, mapping)
        if content.missing_columns:
            raise Refused(
                _("The table has no columns: %(missing)s. Found: %(found)s. Rename the columns and choose it again."),
                "wrong_columns",
                {"missing": _listed(content.missing_columns), "found": _listed(filter(None, content.headers))},
            )
        if not content.rows:
            raise Refused(_("There are no rows under the heading of the table."), "no_rows")
        return content

    def look(self, file, filename="", mapping=None) -> SheetContent:
        """The same, without refusing for missing columns or rows: to ask a person which column is which."""
        kind = check_spreadsheet(file, filename)
        opener = opening.text_tables if kind == Kind.TEXT else opening.workbook_tables
        tables = open_apart(opener, content_of(file))
        names = {column.key: column.names for owner in self.columns for column in (owner, *owner.parts)}
        found = [(table, heading) for table in tables if (heading := find_heading(table, names, self.about))]
        if not found:
            raise Refused(
                _("The heading of the table was not found. One row should name the columns: %(columns)s."),
                "no_heading",
                {"columns": _listed(column.title for column in self.columns)},
            )
        table, heading = max(found, key=lambda pair: len(pair[1].columns))
        if mapping is None:
            return self._content(table, heading, heading.columns)
        chosen = {key: column for key, column in mapping.items() if 0 <= column < len(heading.texts)}
        return self._content(table, heading, chosen)

    def _content(self, table, heading, mapping):
        found = [column for column in self.columns if column.is_found(mapping)]
        used = {mapping[key] for column in found for key in column.keys_in(mapping)}
        rows, notes = [], []
        for index in range(heading.row + 1, len(table.rows)):
            cells = table.rows[index]
            if not any(cell != "" for cell in cells) or _counts_columns(cells, index, heading):
                continue
            if _is_note(table, index, used):
                notes.append(_line(cells))
            elif any(cells[column] != "" or (index, column) in table.covered for column in used):
                rows.append(_raw_row(table, index, found, mapping))
        return SheetContent(
            sheet_name=table.name,
            header_row=heading.row + 1,
            headers=heading.texts,
            mapping=mapping,
            rows=rows,
            notes=notes,
            unknown_columns=[
                text
                for column, text in enumerate(heading.texts)
                if text and column not in used and not is_number_column(text)
            ],
            missing_columns=[str(column.title) for column in self.columns if column.required and column not in found],
        )

    def parse(self, row: RawRow) -> ParsedRow:
        """Values of ``row`` by column key; a column with a message among ``errors`` has no value."""
        values, errors = {}, {}
        for column in self.columns:
            raw = row.values.get(column.key, "")
            if raw not in ("", None):
                try:
                    values[column.key] = column.value(raw)
                except ValidationError as error:
                    errors[column.key] = " ".join(error.messages)
            elif column.key in row.joined:
                errors[column.key] = gettext("The cell is merged with row %(row)s: fill in each row.") % {
                    "row": row.joined[column.key]
                }
            elif column.required:
                errors[column.key] = gettext("Fill in “%(column)s”.") % {"column": column.title}
            else:
                values[column.key] = None if column.parse else ""
        return ParsedRow(row.number, values, errors)

    # --- writing ------------------------------------------------------------------------------------------------------
    def write(self, rows, *, title="", notes=()) -> bytes:
        """An .xlsx of ``rows`` (dictionaries by column key); ``title`` and ``notes`` stand above the table."""
        return write_workbook(
            [str(column.title) for column in self.columns],
            [column.width for column in self.columns],
            ([row.get(column.key) for column in self.columns] for row in rows),
            title=title or self.title,
            notes=notes,
        )


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


def _raw_row(table, index, columns, mapping):
    values, joined = {}, {}
    for column in columns:
        keys = column.keys_in(mapping)
        cells = [table.rows[index][mapping[key]] for key in keys]
        values[column.key] = cells[0] if len(cells) == 1 else collapse(" ".join(as_text(cell) for cell in cells))
        for key in keys:
            top, left = table.covered.get((index, mapping[key]), (index, 0))
            if top < index and table.rows[top][left] != "":
                joined[column.key] = top + 1
    return RawRow(index + 1, values, joined)


def _counts_columns(cells, index, heading):
    """The row 1, 2, 3… that official forms have under the heading."""
    filled = [as_text(cell) for cell in cells if cell != ""]
    return index == heading.row + 1 and len(filled) > 1 and filled == [str(n) for n in range(1, len(filled) + 1)]


def _is_note(table, index, used):
    """A line of text among rows of cells: a heading across the table, a total, a remark, a place for a signature."""
    cells = table.rows[index]
    line, filled = _line(cells), [column for column, cell in enumerate(cells) if cell != ""]
    if _REMARK.match(line):
        return True
    if len(filled) > 1 or line.isdecimal():
        return False
    covers = sum(table.covered.get((index, other)) == (index, filled[0]) for other in range(len(cells)))
    return covers + 1 >= _WIDE_MERGE or filled[0] not in used or line.endswith(":")


def _line(cells):
    return collapse(" ".join(as_text(cell) for cell in cells))


def _listed(names):
    return ", ".join(f"«{name}»" for name in names)
