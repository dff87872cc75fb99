"""An OpenDocument text or table → blocks, cells as they are shown. Runs apart."""

import io
import zipfile
from collections.abc import Iterator

from lxml import etree

from mentoring.kit.errors import Refused
from mentoring.kit.kinds import DAMAGED
from roadmap.reader.blocks import ROWS_MAX, Block, Line, Table
from roadmap.reader.formats.limits import checked

_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_WIDTH_MAX = 256
_NOT_SHOWN = {f"{_TEXT}note", f"{_OFFICE}annotation", f"{_TEXT}tracked-changes", f"{_TEXT}sequence-decls"}


def blocks_of_opendocument(data: bytes) -> list[Block]:
    """Paragraphs and tables in the order of the page or of the sheets. Raises ``Refused``."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package, package.open("content.xml") as stream:
            root = etree.parse(stream, etree.XMLParser(resolve_entities=False, no_network=True)).getroot()
    except (KeyError, etree.XMLSyntaxError, zipfile.BadZipFile) as error:
        raise Refused(DAMAGED, "damaged") from error
    body = root.find(f"{_OFFICE}body")
    if body is None or not len(body):
        raise Refused(DAMAGED, "damaged")
    return checked(_blocks(body[0], frozenset(_numbered_lists(root))))


def _blocks(element, numbered: frozenset[str]) -> Iterator[Block]:
    for child in element:
        if child.tag in (f"{_TEXT}p", f"{_TEXT}h"):
            text = _text(child).strip()
            yield from (Line(line) for line in text.split("\n") if line.strip())
        elif child.tag == f"{_TEXT}list":
            is_numbered = child.get(f"{_TEXT}style-name") in numbered
            for number, item in enumerate(child.findall(f"{_TEXT}list-item"), 1):
                for block in _blocks(item, numbered):
                    mark = f"{number}." if is_numbered else "-"
                    yield Line(f"{mark} {block.text}") if isinstance(block, Line) else block
        elif child.tag == f"{_TABLE}table":
            yield from _table(child, numbered)
        elif child.tag in (f"{_TEXT}section", f"{_TEXT}soft-page-break", f"{_TABLE}shapes"):
            yield from _blocks(child, numbered)


def _numbered_lists(root) -> Iterator[str]:
    """The names of list styles whose first level is counted."""
    for style in root.iter(f"{_TEXT}list-style"):
        first = next(iter(style), None)
        if first is not None and first.tag == f"{_TEXT}list-level-style-number" and first.get(f"{_STYLE}num-format"):
            yield style.get(f"{_STYLE}name", "")


def _table(element, numbered) -> Iterator[Block]:
    rows: list[list[str]] = []
    covered: dict[tuple[int, int], tuple[int, int]] = {}
    for row in element.iter(f"{_TABLE}table-row"):
        if next(row.iterancestors(f"{_TABLE}table")) is not element:
            continue  # of a table inside a cell
        cells = _cells(row, len(rows), covered, numbered)
        times = int(row.get(f"{_TABLE}number-rows-repeated", 1))
        rows += [list(cells) for _time in range(min(times, ROWS_MAX + 1) if any(cells) else min(times, 1))]
        if len(rows) > ROWS_MAX:
            break
    if any(any(row) for row in rows):
        yield Table(rows, covered)


def _cells(row, number, covered, numbered) -> list[str]:
    texts: list[str] = []
    for cell in row:
        if cell.tag == f"{_TABLE}covered-table-cell":
            times = int(cell.get(f"{_TABLE}number-columns-repeated", 1))
            texts += [""] * min(times, _WIDTH_MAX - len(texts))
        elif cell.tag == f"{_TABLE}table-cell":
            text = "\n".join(
                block.text if isinstance(block, Line) else _flat(block) for block in _blocks(cell, numbered)
            )
            day = cell.get(f"{_OFFICE}date-value", "")[:10]
            if day and not any(sign.isalpha() for sign in text):
                text = ".".join(reversed(day.split("-")))
            times = int(cell.get(f"{_TABLE}number-columns-repeated", 1))
            width = min(int(cell.get(f"{_TABLE}number-columns-spanned", 1)), _WIDTH_MAX)
            height = min(int(cell.get(f"{_TABLE}number-rows-spanned", 1)), ROWS_MAX)
            column = len(texts)
            if (width > 1 or height > 1) and width * height < 10_000:
                covered |= {
                    (number + down, column + right): (number, column)
                    for down in range(height)
                    for right in range(width)
                    if down or right
                }
            texts += [text] * min(times if text else min(times, _WIDTH_MAX), _WIDTH_MAX - len(texts))
    while texts and not texts[-1] and (number, len(texts) - 1) not in covered:
        texts.pop()
    return texts


def _flat(table: Table) -> str:
    return "\n".join(" ".join(filter(None, row)) for row in table.rows)


def _text(element) -> str:
    if element.tag in _NOT_SHOWN:
        return element.tail or ""
    text = element.text or ""
    for child in element:
        if child.tag == f"{_TEXT}line-break":
            text += "\n"
        elif child.tag in (f"{_TEXT}s", f"{_TEXT}tab"):
            text += " "
        elif isinstance(child.tag, str) and child.tag not in _NOT_SHOWN:
            text += _text(child)
        text += child.tail or ""
    return text
