"""A Word document → blocks: merged and nested cells, automatic numbers, what was deleted left out. Runs apart."""

import io
import zipfile
from collections import defaultdict
from collections.abc import Iterator

from docx import Document
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml.ns import qn

from mentoring.kit.errors import Refused
from mentoring.kit.kinds import DAMAGED
from roadmap.reader.blocks import Block, Line, Table
from roadmap.reader.formats.limits import check_rows, checked

_SKIPPED = {qn(f"w:{name}") for name in ("del", "moveFrom", "instrText", "delText", "rPr", "pPr", "fldData")}
_SKIPPED |= {"{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"}
_CELLS_IN_A_ROW = 20  # as many as a plan has at most
_BREAKS = {qn("w:br"), qn("w:cr")}
_SIGNS = {qn("w:tab"): " ", qn("w:ptab"): " ", qn("w:noBreakHyphen"): "-"}
_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def blocks_of_word(data: bytes) -> list[Block]:
    """Paragraphs and tables in the order of the page. Raises ``Refused``."""
    _check_size(data)
    try:
        document = Document(io.BytesIO(data))
        body = document.element.body
    except (PackageNotFoundError, KeyError, ValueError, SyntaxError, AttributeError, zipfile.BadZipFile) as error:
        raise Refused(DAMAGED, "damaged") from error
    return checked(_Walk(_Numbering(document)).blocks(body))


def _check_size(data: bytes) -> None:
    """Rows and cells are counted before a library makes an object of each."""
    with zipfile.ZipFile(io.BytesIO(data)) as package, package.open("word/document.xml") as stream:
        rows, cells, tail = 0, 0, b""
        while chunk := stream.read(2**20):
            window = tail + chunk
            rows += window.count(b"<w:tr>") + window.count(b"<w:tr ")
            cells += window.count(b"<w:tc>") + window.count(b"<w:tc ")
            tail = window[-5:]
            check_rows(max(rows, cells // _CELLS_IN_A_ROW))


class _Walk:
    """Goes through a document once, top to bottom, counting its automatic numbers on the way."""

    def __init__(self, numbering: "_Numbering"):
        self.numbering = numbering

    def blocks(self, container) -> Iterator[Block]:
        gap = 0
        for element in _content(container):
            if element.tag == qn("w:p"):
                text = self.paragraph(element)
                if text.strip():
                    yield from (Line(line, gap if not place else 0) for place, line in enumerate(text.split("\n")))
                    gap = 0
                else:
                    gap += 1
            elif element.tag == qn("w:tbl"):
                yield from self.table(element)
                gap = 0

    def paragraph(self, element) -> str:
        text = "".join(self._texts(element)).strip()
        if not text and element.find(qn("w:pPr") + "/" + qn("w:numPr")) is None:
            return ""
        label = self.numbering.label(element)
        return f"{label} {text}".strip() if label else text

    def _texts(self, element) -> Iterator[str]:
        for child in element:
            tag = child.tag
            if tag == qn("w:t"):
                yield child.text or ""
            elif tag in _BREAKS:
                yield "\n"
            elif tag in _SIGNS:
                yield _SIGNS[tag]
            elif tag == qn("w:txbxContent"):
                yield from (f"\n{self.paragraph(paragraph)}" for paragraph in child.iter(qn("w:p")))
            elif tag in _SKIPPED or (tag == qn("w:r") and _is_footnote(child)):
                continue
            elif isinstance(tag, str):
                yield from self._texts(child)

    def table(self, element) -> Iterator[Block]:
        rows = [row for row in _content(element) if row.tag == qn("w:tr") and not _is_deleted(row)]
        cells_in = [[cell for cell in _content(row) if cell.tag == qn("w:tc")] for row in rows]
        if all(len(cells) <= 1 for cells in cells_in) and any(
            list(_tables_in(cell)) for row in cells_in for cell in row
        ):
            for row in cells_in:  # a frame around the page
                for cell in row:
                    yield from self.blocks(cell)
            return
        texts: list[list[str]] = []
        covered: dict[tuple[int, int], tuple[int, int]] = {}
        above: dict[int, tuple[int, int]] = {}
        for number, (row, cells) in enumerate(zip(rows, cells_in, strict=True)):
            line: list[str] = [""] * _skipped(row)
            for cell in cells:
                column, width = len(line), _span(cell)
                merge = cell.find(qn("w:tcPr") + "/" + qn("w:vMerge"))
                goes_on = merge is not None and merge.get(qn("w:val")) != "restart" and column in above
                top = above[column] if goes_on else (number, column)
                if merge is not None and not goes_on:
                    above[column] = top
                elif merge is None:
                    above.pop(column, None)
                line += ["" if goes_on else self.cell(cell), *[""] * (width - 1)]
                covered |= {(number, at): top for at in range(column, column + width) if (number, at) != top}
            texts.append(line)
        yield Table(texts, covered)

    def cell(self, element) -> str:
        parts = []
        for block in self.blocks(element):
            if isinstance(block, Line):
                parts.append(block.text)
            else:
                parts += [" ".join(filter(None, row)) for row in block.rows]
        return "\n".join(part for part in parts if part.strip())


class _Numbering:
    """Numbers Word counts by itself: «1.», «2.1.», bullets."""

    def __init__(self, document):
        self.counts: dict[str, dict[int, int]] = defaultdict(dict)
        self.levels: dict[str, dict[int, tuple[str, str, int]]] = {}
        self.abstract: dict[str, str] = {}
        self.styles = {style.style_id: style.element for style in document.styles}
        try:
            root = document.part.numbering_part.element
        except (KeyError, NotImplementedError, AttributeError):
            return
        for abstract in root.findall(qn("w:abstractNum")):
            levels = {int(level.get(qn("w:ilvl"), 0)): _level(level) for level in abstract.findall(qn("w:lvl"))}
            self.levels[abstract.get(qn("w:abstractNumId"))] = levels
        for number in root.findall(qn("w:num")):
            target = number.find(qn("w:abstractNumId"))
            if target is not None:
                self.abstract[number.get(qn("w:numId"))] = target.get(qn("w:val"))

    def label(self, paragraph) -> str:
        properties = self._properties(paragraph)
        if not properties:
            return ""
        identity, depth = properties
        abstract = self.abstract.get(identity, "")
        levels = self.levels.get(abstract, {})
        if depth not in levels:
            return ""
        kind, wording, start = levels[depth]
        if kind == "bullet":
            return "-"
        if kind == "none":
            return ""
        counts = self.counts[abstract]
        counts[depth] = counts.get(depth, start - 1) + 1
        for deeper in [level for level in counts if level > depth]:
            del counts[deeper]
        for level, (level_kind, _wording, level_start) in levels.items():
            wording = wording.replace(f"%{level + 1}", _written(counts.get(level, level_start), level_kind))
        return wording

    def _properties(self, paragraph):
        own = paragraph.find(qn("w:pPr") + "/" + qn("w:numPr"))
        style = paragraph.find(qn("w:pPr") + "/" + qn("w:pStyle"))
        seen = 0
        while own is None and style is not None and seen < 10:
            element = self.styles.get(style.get(qn("w:val")))
            if element is None:
                return None
            own = element.find(qn("w:pPr") + "/" + qn("w:numPr"))
            style, seen = element.find(qn("w:basedOn")), seen + 1
        if own is None:
            return None
        identity, depth = own.find(qn("w:numId")), own.find(qn("w:ilvl"))
        if identity is None or identity.get(qn("w:val")) == "0":
            return None
        return identity.get(qn("w:val")), int(depth.get(qn("w:val"), 0)) if depth is not None else 0


def _level(element) -> tuple[str, str, int]:
    def value(name, default):
        found = element.find(qn(f"w:{name}"))
        return default if found is None else found.get(qn("w:val"), default)

    start = value("start", "1")
    return value("numFmt", "decimal"), value("lvlText", ""), int(start) if start.isdecimal() else 1


def _written(number: int, kind: str) -> str:
    if kind in ("upperRoman", "lowerRoman"):
        text = ""
        for value, sign in _ROMAN:
            while number >= value:
                text, number = text + sign, number - value
        return text if kind == "upperRoman" else text.lower()
    if kind in ("russianLower", "russianUpper"):
        letter = "абвгдежзиклмнопрстуфхцчшщэюя"[(number - 1) % 28]
        return letter if kind == "russianLower" else letter.upper()
    if kind in ("lowerLetter", "upperLetter"):
        letter = chr(97 + (number - 1) % 26)
        return letter if kind == "lowerLetter" else letter.upper()
    return f"{number:02d}" if kind == "decimalZero" else str(number)


def _content(element) -> Iterator:
    """The children, those inside content controls and insertions included."""
    for child in element:
        if child.tag == qn("w:sdt"):
            inner = child.find(qn("w:sdtContent"))
            if inner is not None:
                yield from _content(inner)
        elif child.tag in (qn("w:ins"), qn("w:customXml"), qn("w:smartTag")):
            yield from _content(child)
        else:
            yield child


def _tables_in(cell) -> Iterator:
    return (child for child in _content(cell) if child.tag == qn("w:tbl"))


def _span(cell) -> int:
    found = cell.find(qn("w:tcPr") + "/" + qn("w:gridSpan"))
    return min(max(int(found.get(qn("w:val"), 1)), 1), 60) if found is not None else 1


def _skipped(row) -> int:
    found = row.find(qn("w:trPr") + "/" + qn("w:gridBefore"))
    return min(int(found.get(qn("w:val"), 0)), 60) if found is not None else 0


def _is_deleted(row) -> bool:
    return row.find(qn("w:trPr") + "/" + qn("w:del")) is not None


def _is_footnote(run) -> bool:
    """A figure or star set above the line."""
    raised = run.find(qn("w:rPr") + "/" + qn("w:vertAlign"))
    if raised is None or raised.get(qn("w:val")) != "superscript":
        return False
    text = "".join(node.text or "" for node in run.iter(qn("w:t")))
    return len(text) <= 3 and not any(sign.isalpha() for sign in text)
