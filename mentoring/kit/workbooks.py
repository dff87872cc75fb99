"""Rows of values → an .xlsx that opens ready to read and to print."""

import io
import re
from datetime import date, datetime

from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter

CELL_MAX_LENGTH = 32_767
_FORBIDDEN_SIGNS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
_FORMULA_STARTS = ("=", "+", "-", "@")
_EDGE = Side(style="thin", color="B9C2BC")
_GRID = Border(left=_EDGE, right=_EDGE, top=_EDGE, bottom=_EDGE)
_HEADER_FILL = PatternFill("solid", start_color="E3EDE6")
_TOP_WRAPPED = Alignment(vertical="top", wrap_text=True)


def write_workbook(headers, widths, rows, *, title="", notes=(), about=()):
    """``headers`` with ``rows`` under them, ``title`` and ``notes`` above; text stays text, never a formula.

    ``about``: (what, value) of a second sheet that tells of the file itself; the number of rows is added to them."""
    workbook = Workbook()
    sheet = workbook.active
    sheet.title = re.sub(r"[\\/*?:\[\]]", " ", str(title))[:31] or "1"
    workbook.properties.title = str(title)
    _write_lines_above(sheet, [line for line in (title, *notes) if line], len(headers), bool(title))
    header_row = sheet.max_row + 1 if title or notes else 1
    for column, (header, width) in enumerate(zip(headers, widths, strict=True), 1):
        cell = sheet.cell(header_row, column)
        write_cell(cell, header)
        cell.font, cell.fill, cell.border = Font(bold=True), _HEADER_FILL, _GRID
        cell.alignment = Alignment(vertical="center", wrap_text=True)
        sheet.column_dimensions[get_column_letter(column)].width = width
    last_row = _write_rows(sheet, rows, header_row)
    sheet.freeze_panes = sheet.cell(header_row + 1, 1)
    sheet.auto_filter.ref = f"A{header_row}:{get_column_letter(len(headers))}{last_row}"
    _set_up_print(sheet, header_row)
    if about:
        write_about(workbook, [*about, (_("Rows"), last_row - header_row)])
    stream = io.BytesIO()
    workbook.save(stream)
    return stream.getvalue()


def _write_rows(sheet, rows, header_row):
    """Write ``rows`` under the heading; the number of the last. What cells look like is worked out once: asking the
    workbook for it cell by cell takes most of the time of a long list."""
    last_row, looks = header_row, {}
    kind: object
    for last_row, row in enumerate(rows, header_row + 1):
        for column, value in enumerate(row, 1):
            cell = sheet.cell(last_row, column)
            is_text = isinstance(value, str)
            if is_text and not value.startswith(_FORMULA_STARTS):
                kind = "text"
                if value:
                    cell.value, cell.data_type = _FORBIDDEN_SIGNS.sub("", value)[:CELL_MAX_LENGTH], "s"
            else:
                kind = "like a formula" if is_text else type(value)
                write_cell(cell, value)
            if kind not in looks:
                cell.border, cell.alignment = _GRID, _TOP_WRAPPED
                looks[kind] = cell._style
            cell._style = looks[kind]
    return last_row


def write_about(workbook, lines):
    """A sheet of (what, value) that tells of the file itself."""
    sheet = workbook.create_sheet(_("About the file"))
    for row, (what, value) in enumerate(lines, 1):
        for column, part in enumerate((what, value), 1):
            cell = sheet.cell(row, column)
            write_cell(cell, str(part) if isinstance(part, Promise) else part)
            cell.alignment = Alignment(vertical="top", horizontal="left", wrap_text=True)
        sheet.cell(row, 1).font = Font(bold=True)
    sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width = 22, 80


def write_cell(cell, value):
    """Put ``value`` in ``cell`` as what it is: a number, a date or text."""
    if isinstance(value, datetime):
        cell.value = timezone.localtime(value).replace(tzinfo=None) if timezone.is_aware(value) else value
        cell.number_format = "DD.MM.YYYY HH:MM"
    elif isinstance(value, date):
        cell.value, cell.number_format = value, "DD.MM.YYYY"
    elif isinstance(value, int | float) and not isinstance(value, bool):
        cell.value = value
    elif value not in (None, ""):
        text = _FORBIDDEN_SIGNS.sub("", str(value))[:CELL_MAX_LENGTH]
        cell.value, cell.data_type = text, "s"
        cell.quotePrefix = text.startswith(_FORMULA_STARTS)  # stays text when a person edits the cell


def _write_lines_above(sheet, lines, width, first_is_title):
    for row, line in enumerate(lines, 1):
        cell = sheet.cell(row, 1)
        write_cell(cell, str(line) if isinstance(line, Promise) else line)
        cell.alignment = Alignment(vertical="center", wrap_text=True)
        sheet.row_dimensions[row].height = 15 * (1 + str(line).count("\n"))
        if first_is_title and row == 1:
            cell.font = Font(bold=True, size=14)
            sheet.row_dimensions[row].height = 24
        if width > 1:
            sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=width)


def _set_up_print(sheet, header_row):
    """A4 on its side, all columns on one sheet's width, the heading on every page."""
    sheet.page_setup.orientation = sheet.ORIENTATION_LANDSCAPE
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_title_rows = f"{header_row}:{header_row}"
    sheet.page_margins.left = sheet.page_margins.right = 0.4
    sheet.page_margins.top = sheet.page_margins.bottom = 0.5
    sheet.oddFooter.right.text = "&P / &N"
