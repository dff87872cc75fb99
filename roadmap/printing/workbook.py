"""The paper of a roadmap as .xlsx: the plan on the first sheet, the agreement on the second; text stays text."""

import io
import math

from django.utils.translation import gettext as _
from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter

from mentoring.kit.workbooks import write_cell
from roadmap.printing.agreement import TITLES

EDGE = Side(style="thin", color="8FA096")
GRID = Border(left=EDGE, right=EDGE, top=EDGE, bottom=EDGE)
HEAD_FILL, STAGE_FILL = PatternFill("solid", start_color="DCE7DF"), PatternFill("solid", start_color="E9F0EB")
TOP, MIDDLE, CENTRED = (
    Alignment(vertical="top", wrap_text=True),
    Alignment(vertical="center", wrap_text=True),
    Alignment(horizontal="center", vertical="center", wrap_text=True),
)
WIDTH = 190  # characters, shared by the columns
LINE = 15  # points
AGREEMENT_WIDTHS = (6, 18, 32, 36, 30, 50)


def xlsx_of(sheet):
    """.xlsx bytes of a ``PlanSheet``."""
    workbook = Workbook()
    workbook.properties.title = sheet.name
    workbook.properties.creator = sheet.organisation
    page = workbook.active
    page.title = _("Roadmap")
    _plan(page, sheet)
    _agreement(workbook.create_sheet(_("Sheet of agreement")), sheet)
    stream = io.BytesIO()
    workbook.save(stream)
    return stream.getvalue()


def _plan(page, sheet):
    count = len(sheet.columns)
    for number, column in enumerate(sheet.columns, 1):
        page.column_dimensions[get_column_letter(number)].width = round(WIDTH * column.share / 100, 1)
    _stamps(page, sheet, count)
    lines = [sheet.title, sheet.subtitle, sheet.organisation, f"{sheet.period} · {sheet.version}"]
    if sheet.is_draft:
        lines.insert(0, _("DRAFT of the roadmap"))
    for text in filter(None, lines):
        font = Font(bold=True, size=14) if text == sheet.title else Font(size=11)
        _across(page, page.max_row + 1, 1, count, text, font, CENTRED)
    page.append([])
    head = page.max_row + 1
    _heads(page, head, [column.title for column in sheet.columns])
    for part in sheet.parts:
        _across(page, page.max_row + 1, 1, count, part.title, Font(bold=True), MIDDLE, STAGE_FILL)
        for aspect in part.aspects:
            _across(page, page.max_row + 1, 1, count, aspect, Font(italic=True), MIDDLE, ruled=True)
        for cells in part.rows:
            _row(page, cells)
    _set_up_print(page, head)


def _stamps(page, sheet, count):
    """Agreement over the left half of the columns, approval over the right."""
    half = max(count // 2, 1)
    for stamp, first, last in ((sheet.agree, 1, half), (sheet.approve, half + 1, count)):
        if stamp:
            for row, text in enumerate((stamp.word, *stamp.lines), 1):
                _across(page, row, first, last, text, Font(bold=row == 1), MIDDLE)
    page.cell(page.max_row + 1, 1).value = None
    page.append([])


def _agreement(page, sheet):
    for number, width in enumerate(AGREEMENT_WIDTHS, 1):
        page.column_dimensions[get_column_letter(number)].width = width
    _across(page, 1, 1, 6, _("Sheet of agreement"), Font(bold=True, size=14), MIDDLE)
    _across(page, 2, 1, 6, sheet.name, Font(size=11), MIDDLE)
    _heads(page, 3, TITLES)
    for number, decision in enumerate(sheet.decisions, 1):
        remarks = "\n".join(decision.remarks)
        _row(page, (number, decision.when, decision.who, decision.post, decision.words, remarks))
    _set_up_print(page, 3)


def _heads(page, row, titles):
    for column, title in enumerate(titles, 1):
        cell = page.cell(row, column)
        write_cell(cell, str(title))
        cell.font, cell.fill, cell.border, cell.alignment = Font(bold=True), HEAD_FILL, GRID, MIDDLE
    page.freeze_panes = page.cell(row + 1, 1)


def _row(page, values):
    """Rows without a height of their own are fitted to their text when the file is opened."""
    row = page.max_row + 1
    for column, value in enumerate(values, 1):
        cell = page.cell(row, column)
        write_cell(cell, value)
        cell.border, cell.alignment = GRID, TOP


def _across(page, row, first, last, text, font, alignment, fill=None, *, ruled=False):
    """A line over several columns; merged cells are not fitted to their text by anybody, so the height is reckoned."""
    cell = page.cell(row, first)
    write_cell(cell, str(text))
    cell.font, cell.alignment = font, alignment
    if last > first:
        page.merge_cells(start_row=row, end_row=row, start_column=first, end_column=last)
    width = sum(page.column_dimensions[get_column_letter(column)].width for column in range(first, last + 1))
    lines = sum(
        math.ceil(max(len(line), 1) * (font.size or 11) / 10 / width) for line in str(text).splitlines() or [""]
    )
    wanted = LINE * lines * max((font.size or 11) / 11, 1) + 3
    page.row_dimensions[row].height = max(wanted, page.row_dimensions[row].height or 0)
    if fill or ruled:
        for column in range(first, last + 1):
            page.cell(row, column).border = GRID
            if fill:
                page.cell(row, column).fill = fill


def _set_up_print(page, head):
    """A4 on its side, all columns on one sheet's width, the heading on every page, pages numbered."""
    page.page_setup.orientation, page.page_setup.paperSize = page.ORIENTATION_LANDSCAPE, page.PAPERSIZE_A4
    page.page_setup.fitToWidth, page.page_setup.fitToHeight = 1, 0
    page.sheet_properties.pageSetUpPr.fitToPage = True
    page.print_title_rows = f"{head}:{head}"
    page.page_margins.left, page.page_margins.right = 0.6, 0.4
    page.page_margins.top = page.page_margins.bottom = 0.5
    page.oddFooter.right.text = "&P / &N"
