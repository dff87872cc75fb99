"""A page, or a piece of one pasted from Word or a browser → blocks. Runs apart."""

import re
from collections.abc import Iterator

from bs4 import BeautifulSoup, NavigableString, Tag
from bs4.element import PreformattedString
from django.utils.translation import gettext_lazy as _

from mentoring.kit.errors import Refused
from roadmap.reader.blocks import ROWS_MAX, Block, Line, Table
from roadmap.reader.formats.limits import checked

_PAGE = re.compile(r"<(?:table|html|body|!doctype)\b", re.IGNORECASE)
_OPENED = re.compile(r"\s*(?:<!--.*?-->\s*)?<(?:p|div|span|h[1-6])\b", re.IGNORECASE | re.DOTALL)
_UNSEEN = ("script", "style", "template", "head", "noscript", "iframe", "object", "svg", "button", "select", "nav")
_BLOCKS = {
    "p",
    "div",
    "br",
    "li",
    "ol",
    "ul",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "section",
    "article",
    "tr",
    "td",
    "th",
}
_SPAN_MAX = 60
_NESTED_MAX = 30
_TABLE_TAG = re.compile(r"<(/?)table\b", re.IGNORECASE)


def is_page(text: str) -> bool:
    return bool(_PAGE.search(text) or _OPENED.match(text))


def blocks_of_page(text: str) -> list[Block]:
    """Paragraphs and tables in order; scripts and styles are thrown away. Raises ``Refused``."""
    if _deepest(text) > _NESTED_MAX:
        raise Refused(_("The tables stand inside each other too deep. Leave only the plan."), "too_heavy")
    soup = BeautifulSoup(text, "lxml")
    for unseen in soup(_UNSEEN):
        unseen.decompose()
    return checked(_blocks(soup))


def _deepest(text: str) -> int:
    """How many tables stand inside each other at most."""
    depth = deepest = 0
    for tag in _TABLE_TAG.finditer(text):
        depth = max(0, depth - 1) if tag[1] else depth + 1
        deepest = max(deepest, depth)
    return deepest


def _blocks(element: Tag) -> Iterator[Block]:
    """A table that frames others is gone into; what stands between tables are lines."""
    pending: list[str] = []
    for child in element.children:
        if isinstance(child, NavigableString):
            if not isinstance(child, PreformattedString):
                pending.append(re.sub(r"\s+", " ", str(child)))
            continue
        if not isinstance(child, Tag):
            continue
        if child.name == "table" or child.find("table"):
            yield from _lines(pending)
            pending = []
            is_plain = child.name == "table" and not child.find("table")
            yield from (_table(child) if is_plain else _blocks(child))
        else:
            pending.append(_text(child))
    yield from _lines(pending)


def _lines(pending: list[str]) -> Iterator[Block]:
    yield from (Line(line.strip()) for line in "".join(pending).split("\n") if line.strip())


def _table(element: Tag) -> Iterator[Block]:
    rows: list[list[str]] = []
    covered: dict[tuple[int, int], tuple[int, int]] = {}
    for number, row in enumerate(element.find_all("tr", limit=ROWS_MAX + 1)):
        line: dict[int, str] = {}
        column = 0
        for cell in row.find_all(("td", "th"), recursive=False):
            while (number, column) in covered:
                column += 1
            width, height = _span(cell, "colspan"), _span(cell, "rowspan")
            line[column] = re.sub(r"\s*\n\s*", "\n", _text(cell)).strip()
            covered |= {
                (number + down, column + right): (number, column)
                for down in range(height)
                for right in range(width)
                if down or right
            }
            column += width
        size = max([*(at + 1 for at in line), *(at + 1 for row_at, at in covered if row_at == number)], default=0)
        rows.append([line.get(at, "") for at in range(size)])
    if any(any(row) for row in rows):
        yield Table(rows, {key: top for key, top in covered.items() if key[0] < len(rows)})


def _span(cell: Tag, name: str) -> int:
    value = str(cell.get(name, "1")).strip()
    return min(max(int(value), 1), _SPAN_MAX) if value.isdecimal() else 1


def _text(element: Tag) -> str:
    if element.name == "br":
        return "\n"
    parts = []
    for child in element.descendants:
        if isinstance(child, NavigableString):
            if not isinstance(child, PreformattedString):
                parts.append(re.sub(r"\s+", " ", str(child)))
        elif isinstance(child, Tag) and child.name in _BLOCKS:
            parts.append("\n- " if child.name == "li" and child.parent and child.parent.name == "ul" else "\n")
    text = "".join(parts)
    return f"\n{text}\n" if element.name in _BLOCKS else text
