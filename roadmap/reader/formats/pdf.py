"""A PDF with a text layer → blocks: ruled tables by their lines, others by the white between columns. Runs apart."""

import io
import re
from collections.abc import Iterator
from itertools import pairwise

import pdfplumber
from django.utils.translation import gettext_lazy as _
from pdfminer.pdfparser import PDFSyntaxError
from pdfplumber.utils.exceptions import PdfminerException

from mentoring.kit.errors import Refused
from mentoring.kit.kinds import DAMAGED
from roadmap.reader import headings
from roadmap.reader.blocks import Block, Line, Table
from roadmap.reader.formats.limits import checked
from roadmap.reader.formats.unruled import GUTTER, Columns, begins_heading, heading_rows, rows_of

PAGES_MAX = 80
_LETTERS_MIN = 40
_EDGES_MAX = 20_000  # a page of small ruled cells has a few hundred
_SETTINGS = {"intersection_tolerance": 5, "snap_tolerance": 4, "join_tolerance": 4}


def blocks_of_pdf(data: bytes) -> list[Block]:
    """Lines and tables from page to page; a table going on over a page is one. Raises ``Refused``."""
    try:
        with pdfplumber.open(io.BytesIO(data)) as document:
            if len(document.pages) > PAGES_MAX:
                raise Refused(
                    _("The PDF has more than %(limit)s pages. Leave only the plan in it."),
                    "too_long",
                    {"limit": PAGES_MAX},
                )
            blocks: list[Block] = []
            letters = 0
            columns: Columns = []
            for page in document.pages:
                letters += len(page.chars)
                of_page, columns = _of_page(page, columns)
                blocks += of_page
                page.close()
    except (PDFSyntaxError, PdfminerException, KeyError, TypeError, ValueError, IndexError, AssertionError) as error:
        raise Refused(DAMAGED, "damaged") from error
    if letters < _LETTERS_MIN:
        raise Refused(
            _(
                "The PDF is a scan without text. "
                "Choose the Word or Excel file it was made from, or a PDF saved from it."
            ),
            "no_text",
        )
    return checked(_joined(blocks))


def _of_page(page, columns: Columns) -> tuple[list[Block], Columns]:
    """The page's blocks, and the columns of a table without rules that may go on over the page."""
    if len(page.edges) > _EDGES_MAX:
        raise Refused(_("There is too much drawn in the PDF. Leave only the plan in it."), "too_heavy")
    page = page.dedupe_chars(tolerance=1)
    upright = [edge for edge in page.edges if edge["orientation"] == "v" and edge["bottom"] - edge["top"] > 8]
    ends = _ends(upright) if upright else []
    # A row cut by the end of a page has no line below it there, and none above it on the next.
    tables = [t for t in page.find_tables(_SETTINGS | {"explicit_horizontal_lines": ends}) if _is_table(t)]
    placed: list[tuple[float, Block]] = [(table.bbox[1], _ruled(table)) for table in tables]
    boxes = [table.bbox for table in tables]
    outside = page.filter(lambda item: not any(_is_within(item, box) for box in boxes)) if boxes else page
    if tables:
        placed += [(line["top"], Line(line["text"])) for line in outside.extract_text_lines(return_chars=False)]
        return [block for _top, block in sorted(placed, key=lambda pair: pair[0])], []
    blocks, columns = _by_gutters(page, columns)
    return blocks or [Line(line["text"]) for line in page.extract_text_lines(return_chars=False)], columns


def _ends(upright) -> list[dict]:
    """Lines along both ends of the upright ones, as wide as these stand, even past the edge of the page."""
    left, right = min(edge["x0"] for edge in upright), max(edge["x1"] for edge in upright)
    reach = {"x0": left, "x1": right, "width": right - left}
    heights = min(edge["top"] for edge in upright), max(edge["bottom"] for edge in upright)
    return [{"object_type": "line", "top": at, "bottom": at, "height": 0, **reach} for at in heights]


def _is_table(table) -> bool:
    widths = [sum(1 for cell in row.cells if cell) for row in table.rows]
    return max(widths, default=0) >= 2 and len(widths) >= 1


def _is_within(item, box) -> bool:
    if "x0" not in item:
        return False
    across, down = (item["x0"] + item["x1"]) / 2, (item["top"] + item["bottom"]) / 2
    return box[0] <= across <= box[2] and box[1] <= down <= box[3]


def _ruled(table) -> Table:
    """Cells by their frames; a frame over several columns or rows covers them."""
    texts = table.extract(x_tolerance=2)
    frames = [
        (number, column, cell) for number, row in enumerate(table.rows) for column, cell in enumerate(row.cells) if cell
    ]
    covered = {}
    columns = {
        column: min(cell[0] for _n, c, cell in frames if c == column) for column in {c for _n, c, _cell in frames}
    }
    tops = {number: min(cell[1] for n, _c, cell in frames if n == number) for number in {n for n, _c, _cell in frames}}
    for number, column, (left, top, right, bottom) in frames:
        for other, place in columns.items():
            for below, height in tops.items():
                if (below, other) == (number, column) or not (
                    left - 1 <= place < right - 3 and top - 1 <= height < bottom - 3
                ):
                    continue
                if other < len(table.rows[below].cells) and table.rows[below].cells[other] is None:
                    covered[below, other] = (number, column)
    return Table([[text or "" for text in row] for row in texts], covered, is_wrapped=True)


# --- tables without rules ---------------------------------------------------------------------------------------------
def _by_gutters(page, before: Columns) -> tuple[list[Block], Columns]:
    """Lines above a heading, then a table whose columns are parted by white, and these columns.

    A page without a heading goes on with the columns of the one ``before`` it, where its words keep to them."""
    lines = _text_lines(page)
    rules = _rules(page)
    found = _heading_at(lines)
    if found is None:
        if before and lines and sum(1 for line in lines if _keeps_to(line, before)) > len(lines) * 0.8:
            return [Table(rows_of(lines, before, rules), is_wrapped=True)], before
        return [], []
    first, last = found
    columns = _gutters(lines[first:], page.width)
    if len(columns) < 2:
        return [], []
    rows = heading_rows(lines[first : last + 1], columns) + rows_of(lines[last + 1 :], columns, rules)
    return [*(Line(_words(line)) for line in lines[:first]), Table(rows, is_wrapped=True)], columns


def _rules(page) -> list[float]:
    """Where lines are drawn across the page."""
    drawn: dict[int, float] = {}
    for edge in page.edges:
        if edge["orientation"] == "h":
            drawn[round(edge["top"])] = drawn.get(round(edge["top"]), 0) + edge["x1"] - edge["x0"]
    return sorted(place for place, length in drawn.items() if length > page.width * 0.6)


def _keeps_to(line, columns: Columns) -> bool:
    """Whether every word stands inside a column."""
    return all(any(left - 3 <= word["x0"] and word["x1"] <= right + 3 for left, right in columns) for word in line)


def _text_lines(page) -> list[list[dict]]:
    words = page.extract_words(x_tolerance=2, y_tolerance=3, keep_blank_chars=False)
    lines: list[list[dict]] = []
    for word in sorted(words, key=lambda w: (round(w["top"]), w["x0"])):
        if lines and abs(lines[-1][0]["top"] - word["top"]) <= 3:
            lines[-1].append(word)
        else:
            lines.append([word])
    lines = [sorted(line, key=lambda w: w["x0"]) for line in lines]
    for edge in (0, -1):
        if lines and re.fullmatch(r"[-–— ]*\d{1,3}[-–— ]*", _words(lines[edge])):
            del lines[edge]  # the page's own number
    return lines


def _words(line: list[dict]) -> str:
    return " ".join(word["text"] for word in line)


def _heading_at(lines) -> tuple[int, int] | None:
    for first, line in enumerate(lines):
        if not headings.looks_like_heading(_words(line)):
            continue
        last = first
        while last + 1 < len(lines) and last - first < 5 and headings.looks_like_heading(_words(lines[last + 1])):
            last += 1
        fields = _fields_named(lines[first : last + 1])
        if headings.is_heading(fields):
            while first < last and set(_fields_named(lines[first + 1 : last + 1])) >= set(fields):
                first += 1  # «План работы» above the heading
            return first, last
    return None


def _fields_named(lines) -> list[str]:
    return headings.order_of(" ".join(map(_words, lines)))


def _gutters(lines, width) -> list[tuple[float, float]]:
    """The columns: stretches of the page where most lines have ink, parted by white that nearly all lines keep."""
    step = 1.0
    ink = [0] * (int(width / step) + 2)
    counted = 0
    left = min((line[0]["x0"] for line in lines), default=0)
    for line in lines:
        if begins_heading(line, left):
            continue
        reach = line[-1]["x1"] - line[0]["x0"]
        widest = max((after["x0"] - before["x1"] for before, after in pairwise(line)), default=0.0)
        if reach > width * 0.6 and widest < GUTTER:
            continue  # a section's heading goes across the columns
        counted += 1
        for word in line:
            for place in range(int(word["x0"] / step), min(int(word["x1"] / step) + 1, len(ink))):
                ink[place] += 1
    if not counted:
        return []
    columns: list[tuple[float, float]] = []
    start = None
    white = 0
    for place, count in enumerate(ink):
        if count > max(0, counted * 0.02):
            if start is None:
                start = place
            white = 0
        elif start is not None:
            white += 1
            if white * step >= GUTTER:
                columns.append((start * step, (place - white + 1) * step))
                start = None
    if start is not None:
        columns.append((start * step, width))
    return columns


def _joined(blocks: list[Block]) -> Iterator[Block]:
    """Tables that go on from page to page put together; figures of pages between them left out."""
    pending: list[Block] = []
    table: Table | None = None
    for block in blocks:
        if isinstance(block, Line):
            if re.fullmatch(r"[-–—\s]*\d{1,3}[-–—\s]*", block.text) and table:
                continue
            pending.append(block)
            continue
        if table and not pending and _width(table) == _width(block):
            _append(table, block)
            continue
        if table:
            yield table
        yield from pending
        pending, table = [], block
    if table:
        yield table
    yield from pending


def _append(table: Table, following: Table) -> None:
    """The table of the next page below the one of this: a repeated heading goes, a row cut in two becomes one."""
    rows, shift = following.rows, len(table.rows)
    covered = following.covered
    if rows and rows[0] == table.rows[0]:
        rows, shift = rows[1:], shift - 1
        covered = {(row, column): top for (row, column), top in covered.items() if row}
    shift_rows = len(following.rows) - len(rows)
    goes_across = sum(key[0] == shift_rows == top[0] for key, top in following.covered.items()) >= _width(following) - 1
    if rows and not goes_across and _is_cut(table, rows):
        table.rows[-1] = ["\n".join(filter(None, pair)) for pair in zip(table.rows[-1], rows[0], strict=True)]
        rows, shift = rows[1:], shift - 1
        covered = {key: top for key, top in covered.items() if key[0] >= len(following.rows) - len(rows)}
    table.covered |= {(row + shift, column): (top + shift, left) for (row, column), (top, left) in covered.items()}
    table.rows += rows


def _is_cut(table: Table, rows: list[list[str]]) -> bool:
    """Whether the last row of a page goes on in the first of the next: each lacks a cell that rows usually have."""
    last, first = table.rows[-1], rows[0]
    if len(last) != len(first) or len(table.rows) < 2:
        return False
    body = [*table.rows[1:-1], *rows[1:]]
    usual = [
        column
        for column in range(len(first))
        if sum(1 for row in body if row[column : column + 1] not in ([], [""])) > len(body) * 0.7
    ]
    lacks_last, lacks_first = ([column for column in usual if not row[column]] for row in (last, first))
    text = next(filter(None, first), "")
    if text[:1].islower():
        return True
    return (
        bool(lacks_first)
        and (bool(lacks_last) or not first[usual[0]])
        and not (len(lacks_first) == len(usual) - 1 and not lacks_last)
    )


def _width(table: Table) -> int:
    return max(map(len, table.rows), default=0)
