"""Files opened with the libraries that know them. Only plain values come back, because all of it runs apart."""

import csv
import io
from collections import Counter
from typing import NamedTuple

from django.utils.translation import gettext_lazy as _

from mentoring.kit.errors import Refused
from mentoring.kit.kinds import DAMAGED, LOCKED, decoded
from mentoring.kit.packages import check_dimensions
from mentoring.kit.photos import open_photo

PIXELS_MAX = 60_000_000  # A3 at 400 dpi is 31 million


def picture_pixels(content):
    """Decode a whole picture, as a browser will."""
    from PIL import Image, UnidentifiedImageError

    try:
        with open_photo(content) as picture:
            pixels = picture.width * picture.height
            if pixels > PIXELS_MAX:
                raise Image.DecompressionBombError
            picture.load()
    except Image.DecompressionBombError as error:
        raise Refused(_("The picture is too large: reduce it to 5000 pixels a side."), "too_many_pixels") from error
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError) as error:
        raise Refused(DAMAGED, "damaged") from error
    return pixels


def pdf_pages(content):
    """Count the pages of a PDF that opens without a password."""
    from pypdf import PdfReader
    from pypdf.errors import FileNotDecryptedError, PyPdfError

    try:
        pages = len(PdfReader(io.BytesIO(content)).pages)
    except FileNotDecryptedError as error:
        raise Refused(_("The PDF is protected by a password. Save it without one."), "locked") from error
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise Refused(DAMAGED, "damaged") from error
    if not pages:
        raise Refused(DAMAGED, "damaged")
    return pages


class Table(NamedTuple):
    """One sheet from its cell A1 on. Values are text, numbers, dates, times and booleans; an empty cell is ``""``.

    ``covered`` leads from a cell under a merged one to the cell with its value: ``(row, column)``, from 0."""

    name: str
    rows: list[list]
    covered: dict[tuple[int, int], tuple[int, int]]


def workbook_tables(content):
    """``Table`` of each visible sheet of an .xlsx, .xls or .ods."""
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetVisibleEnum

    try:
        with CalamineWorkbook.from_filelike(io.BytesIO(content)) as workbook:
            sheets = workbook.sheets_metadata
            visible = [sheet.name for sheet in sheets if sheet.visible == SheetVisibleEnum.Visible]
            return [_workbook_table(workbook.get_sheet_by_name(name)) for name in visible]
    except PasswordError as error:
        raise Refused(LOCKED, "locked") from error
    except (CalamineError, ValueError) as error:
        raise Refused(DAMAGED, "damaged") from error


def text_tables(content):
    """The one ``Table`` of a .csv or .tsv in any usual encoding, divided by ``;``, ``,`` or tabs."""
    text = decoded(content)
    lines = text.splitlines(keepends=True)
    if lines and lines[0].strip().lower().startswith("sep="):  # Excel's own mark
        lines = lines[1:]
    delimiter = max(";\t,", key=lambda sign: _evenness(lines[:100], sign))
    try:
        rows = [[cell.strip() for cell in row] for row in csv.reader(lines, delimiter=delimiter)]
    except csv.Error as error:
        raise Refused(DAMAGED, "damaged") from error
    width = max(map(len, rows), default=0)
    check_dimensions(len(rows), width)
    return [Table("", [row + [""] * (width - len(row)) for row in rows], {})]


def _workbook_table(sheet):
    check_dimensions(sheet.total_height, sheet.total_width)
    rows = [[_plain(value) for value in row] for row in sheet.to_python(skip_empty_area=False)]
    height, width = len(rows), max(map(len, rows), default=0)
    covered = {
        (row, column): (top, left)
        for (top, left), (bottom, right) in sheet.merged_cell_ranges or ()
        for row in range(top, min(bottom + 1, height))
        for column in range(left, min(right + 1, width))
        if (row, column) != (top, left)
    }
    return Table(sheet.name, rows, covered)


def _plain(value):
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return value.strip() if isinstance(value, str) else value


def _evenness(lines, delimiter):
    """How table-like ``lines`` look when divided so: rows of the commonest width, then that width."""
    try:
        widths = Counter(len(row) for row in csv.reader(lines, delimiter=delimiter) if len(row) > 1)
    except csv.Error:
        return (0, 0)
    return max(((count, width) for width, count in widths.items()), default=(0, 0))
