"""A workbook → a table for each sheet with something in it. Runs apart."""

import io
import re
from datetime import date, datetime, time

from mentoring.kit import opening
from mentoring.kit.periods.words import NOMINATIVE as MONTHS
from roadmap.reader.blocks import Block, Line, Table
from roadmap.reader.formats.limits import checked

_USUAL_NAME = re.compile(r"(?:лист|sheet|table|таблица)\s*\d*", re.IGNORECASE)


def blocks_of_workbook(data: bytes) -> list[Block]:
    """The visible sheets in order; a sheet's own name stands above it when there are several. Raises ``Refused``."""
    tables = [table for table in opening.workbook_tables(data) if any(any(row) for row in table.rows)]
    months = _months_shown(data) if any(_has_first_days(table) for table in tables) else {}
    blocks: list[Block] = []
    for table in tables:
        if len(tables) > 1 and not _USUAL_NAME.fullmatch(table.name.strip()):
            blocks.append(Line(table.name, heads_table=True))
        rows = [
            [months.get((table.name, row, column)) or _shown(value) for column, value in enumerate(values)]
            for row, values in enumerate(table.rows)
        ]
        while rows and not any(rows[-1]):
            rows.pop()
        blocks.append(Table(rows, table.covered))
    return checked(blocks)


def _shown(value) -> str:
    if isinstance(value, datetime):
        return f"{value:%d.%m.%Y}"
    if isinstance(value, date):
        return f"{value:%d.%m.%Y}"
    if isinstance(value, bool | time):
        return ""
    return str(value)


def _has_first_days(table) -> bool:
    return any(isinstance(value, date) and value.day == 1 for row in table.rows for value in row)


def _months_shown(data: bytes) -> dict[tuple[str, int, int], str]:
    """Cells of an .xlsx that hold the first day of a month but show only the month: text by sheet, row, column."""
    from openpyxl import load_workbook

    shown = {}
    try:
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
    except Exception:
        return {}
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                value = cell.value
                if isinstance(value, date) and value.day == 1 and "d" not in _bare(cell.number_format):
                    has_year = "y" in _bare(cell.number_format)
                    text = MONTHS[value.month - 1] + (f" {value.year}" if has_year else "")
                    shown[sheet.title, cell.row - 1, cell.column - 1] = text
    return shown


def _bare(number_format: str) -> str:
    return re.sub(r"\[[^\]]*\]|\"[^\"]*\"", "", number_format or "d").lower()
