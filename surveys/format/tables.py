"""Sheets by their names and headings → rows of named cells."""

import difflib
from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import gettext as _
from openpyxl.utils import get_column_letter

from surveys.format import layout
from surveys.format.answers import folded
from surveys.format.nodes import tidy

HEADING_WITHIN = 20  # rows


@dataclass(frozen=True)
class Row:
    """``cells`` by column; ``columns`` say where each stands, ``number`` is the row's, from 1."""

    sheet: str
    number: int
    cells: dict
    columns: dict

    def place(self, column=""):
        if column in self.columns:
            return f"«{self.sheet}», {get_column_letter(self.columns[column] + 1)}{self.number}"
        return _("“%(sheet)s”, row %(row)s") % {"sheet": self.sheet, "row": self.number}

    def text(self, column, *, is_long=False):
        return tidy(self.cells.get(column, ""), is_long=is_long)

    def given(self, *columns):
        """{column: value} of those that are filled in."""
        return {column: self.cells[column] for column in columns if self.cells.get(column, "") != ""}


def find_tables(tables, gathered):
    """{sheet: its ``Row``s}; what cannot be found is noted with ``gathered.wrong``."""
    by_name = {folded(table.name): table for table in tables}
    found = {}
    if head := by_name.get(folded(layout.HEAD)):
        found[layout.HEAD] = _head_rows(head, gathered)
    for name, columns in layout.TABLES.items():
        table = by_name.get(folded(name))
        if table is None and name == layout.QUESTIONS:
            table = next((one for one in tables if _heading(one, columns) is not None), None)
            if table is None:
                text = _("The workbook has no sheet “%(name)s”.")
                gathered.wrong("", "no_questions_sheet", text % {"name": layout.QUESTIONS})
        if table is not None:
            found[name] = _rows(table, name, columns, gathered)
    return found


def _head_rows(table, gathered):
    names = {folded(label): name for name, label in layout.HEAD_ROWS.items()}
    rows = []
    for number, cells in enumerate(table.rows, 1):
        label, value = [*cells, "", ""][:2]
        if (known := folded(str(label).replace(",", "").rstrip(": "))) in names:
            row = {"name": names[known], "value": _plain(value)}
            rows.append(Row(table.name, number, row, {"name": 0, "value": 1}))
        elif str(label).strip() and str(value).strip():
            text = _("“%(name)s” is not known here.") % {"name": str(label)[:40]}
            gathered.wrong(f"«{table.name}», A{number}", "unknown_field", text)
    return rows


def _heading(table, columns):
    """The number of the row that names the columns, from 0; ``None`` without one."""
    wanted = {folded(label) for label in columns.values()}
    for number, cells in enumerate(table.rows[:HEADING_WITHIN]):
        named = {folded(str(cell)) for cell in cells} & wanted
        if len(named) >= 2 and (columns is not layout.QUESTION_COLUMNS or folded(columns["text"]) in named):
            return number
    return None


def _rows(table, name, columns, gathered):
    start = _heading(table, columns)
    if start is None:
        if any(any(cell != "" for cell in row) for row in table.rows):
            text = _("The sheet has no row of headings. Known headings: %(names)s.")
            gathered.wrong(f"«{table.name}»", "no_heading", text % {"names": ", ".join(columns.values())})
        return []
    keys = {folded(label): key for key, label in columns.items()}
    at = {}
    for column, cell in enumerate(table.rows[start]):
        word = folded(str(cell))
        if word in keys:
            at.setdefault(keys[word], column)
        elif word:
            near = difflib.get_close_matches(word, keys, 1)
            text = _("“%(name)s” is not known here.") % {"name": str(cell)[:40]}
            if near:
                text += " " + _("Perhaps “%(near)s” was meant.") % {"near": columns[keys[near[0]]]}
            gathered.wrong(f"«{table.name}», {get_column_letter(column + 1)}{start + 1}", "unknown_field", text)
    rows = []
    for number, cells in enumerate(table.rows[start + 1 :], start + 2):
        row = {key: _plain(cells[column]) for key, column in at.items()}
        for key in layout.NO_DATES & row.keys():
            if isinstance(cells[at[key]], date):
                place = f"«{table.name}», {get_column_letter(at[key] + 1)}{number}"
                gathered.wrong(place, "made_a_date", _made_a_date())
                row[key] = ""
        if any(value != "" for value in row.values()):
            rows.append(Row(table.name, number, row, at))
    return rows


def _made_a_date():
    return _("The table program has made a date of this. Give the cell the format “Text” and write it once more.")


def _plain(value):
    """A cell's value as a document has it: text, number, flag."""
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, str):
        return tidy(value, is_long=True)
    return value
