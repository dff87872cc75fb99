"""Tables of a web page: electronic journals export .xls files that are pages inside. Runs apart, as ``kit.opening``."""

from lxml import html

from mentoring.kit.errors import Refused
from mentoring.kit.kinds import DAMAGED, decoded
from mentoring.kit.opening import Table
from mentoring.kit.packages import check_dimensions

_SPAN_MAX = 1000
_LINE_END = "\u2028"


def page_tables(content):
    """``Table`` of each outermost <table> with a cell in it, named by its number. Raises ``Refused``."""
    text, parser = decoded(content) or "", html.HTMLParser(encoding="utf-8")
    root = html.document_fromstring(text.encode(), parser=parser) if text.strip() else None
    found = [] if root is None else root.xpath("//table[not(ancestor::table)]")
    tables = [_table(str(number), element) for number, element in enumerate(found, 1)]
    tables = [table for table in tables if table.rows]
    if not tables:
        raise Refused(DAMAGED, "damaged")
    return tables


def _table(name, element):
    cells, covered = {}, {}
    for row, line in enumerate(element.iter("tr")):
        column = 0
        for cell in line.iterchildren("td", "th"):
            while (row, column) in covered:
                column += 1
            cells[row, column] = _text(cell)
            down, right = _span(cell, "rowspan"), _span(cell, "colspan")
            check_dimensions(row + down, column + right)
            for place in ((row + r, column + c) for r in range(down) for c in range(right) if r or c):
                covered[place] = (row, column)
            column += right
    height = max((row for row, _column in cells), default=-1) + 1
    width = max((column for _row, column in {*cells, *covered}), default=-1) + 1
    covered = {place: cell for place, cell in covered.items() if place[0] < height}
    return Table(name, [[cells.get((row, column), "") for column in range(width)] for row in range(height)], covered)


def _span(cell, name):
    text = cell.get(name, "1").strip()
    return min(max(int(text), 1), _SPAN_MAX) if text.isdecimal() else 1


def _text(cell):
    """Lines as the page shows them: a <br> begins one, line ends in the source do not."""
    for line_break in cell.iter("br"):
        line_break.tail = f"{_LINE_END}{line_break.tail or ''}"
    lines = (" ".join(line.split()) for line in cell.text_content().split(_LINE_END))
    return "\n".join(filter(None, lines))
