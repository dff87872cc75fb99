"""Plain text → blocks: tables told by tabs, bars, semicolons or blanks, lines for the rest. Runs apart."""

import csv
import re
from collections import Counter
from itertools import groupby, pairwise

from mentoring.kit import opening
from roadmap.reader.blocks import Block, Line, Table
from roadmap.reader.formats.aligned import aligned_table
from roadmap.reader.formats.limits import checked
from roadmap.reader.headings import field_of

_BARRED = re.compile(r"\s*\|.*\|\s*")
_RULE = re.compile(r"[\s|:+=_-]+")
_CORNERS = "┌┬┐├┼┤└┴┘╔╦╗╠╬╣╚╩╝╟╫╢┏┳┓┣╋┫┗┻┛"
_DRAWN = str.maketrans(dict.fromkeys("│┃║¦", "|") | dict.fromkeys("─━═", "-") | dict.fromkeys(_CORNERS, "+"))


def blocks_of_text(text: str) -> list[Block]:
    """``text`` as pasted or saved: lines with tabs make a table, so do lines of a Markdown table."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n\n").split("\n")
    if sum("\t" in line.strip("\n ") for line in lines) >= 2:
        return _tabbed(lines)
    lines = _undrawn(lines)
    if _is_barred_cells(lines):
        return _barred_cells(lines)
    if sum(bool(_BARRED.fullmatch(line)) for line in lines) >= 3:
        return _barred(lines)
    if found := aligned_table(lines):
        above, table, end = found
        return [*as_lines(lines[:above]), table, *as_lines(lines[end:])]
    return as_lines(lines)


def blocks_of_pasted_text(text: str) -> list[Block]:
    """The same when a stranger pasted it. Raises ``Refused`` when it is too much."""
    return checked(blocks_of_text(text))


def blocks_of_text_file(text: str, filename: str) -> list[Block]:
    """A .txt, .csv or .tsv. Raises ``Refused``."""
    lines = [line for line in text.split("\n") if line.strip()]
    has_tabs = sum("\t" in line for line in lines) >= 2
    if not has_tabs and (filename.lower().endswith(".csv") or _is_divided(lines)):
        table = opening.text_tables(text.encode())[0]
        return checked([Table([[str(cell) for cell in row] for row in table.rows])])
    return checked(blocks_of_text(text))


def _is_divided(lines: list[str]) -> bool:
    """Whether most lines have the same number of semicolons, at least two."""
    counts = Counter(line.count(";") for line in lines)
    commonest, alike = counts.most_common(1)[0] if counts else (0, 0)
    return commonest >= 2 and alike > len(lines) * 0.6


def as_lines(lines: list[str]) -> list[Block]:
    """Lines without the empty ones, each told how many stood above it."""
    found: list[Block] = []
    gap = 0
    for line in lines:
        if line.strip():
            found.append(Line(line.strip(), gap))
            gap = 0
        else:
            gap += 1
    return found


def _tabbed(lines: list[str]) -> list[Block]:
    """From the first line with tabs to the last is one table; a broken row is put together again."""
    tabbed = [number for number, line in enumerate(lines) if "\t" in line.strip(" ")]
    first, last = tabbed[0], tabbed[-1]
    rows = [_row(line) for line in lines[first : last + 1] if line.strip()]
    table = Table(_rejoined(rows), is_loose=True)
    return [*as_lines(lines[:first]), table, *as_lines(lines[last + 1 :])]


def _row(line: str) -> list[str]:
    if '"' in line:
        return next(csv.reader([line], delimiter="\t"), [""])
    return line.split("\t")


def _rejoined(rows: list[list[str]]) -> list[list[str]]:
    """Rows whose cells had line breaks of their own: pieces that make one row together."""
    width = max((size for size, alike in _sizes(rows) if alike > 1), default=max(map(len, rows), default=0))
    joined: list[list[str]] = []
    for row in rows:
        before = joined[-1] if joined else None
        is_piece = (
            before is not None
            and 1 < len(before) < width
            and len(before) + len(row) - 1 == width
            and before[-1].strip()
        )
        opens_row = re.match(r"\d+(?:\.\d+)*[.)]?$", row[0].strip())
        if is_piece and not opens_row and len(row) < width and (len(row) > 1 or len(before) > 1) and row[0].strip():
            before[-1] = f"{before[-1]}\n{row[0]}"
            before.extend(row[1:])
        else:
            joined.append(list(row))
    return joined


def _sizes(rows: list[list[str]]) -> list[tuple[int, int]]:
    return [(size, len(list(alike))) for size, alike in groupby(sorted(map(len, rows)))]


def _undrawn(lines: list[str]) -> list[str]:
    """Tables drawn with ┌─┬─┐ or ¦ as tables of bars."""
    drawn = [line.translate(_DRAWN) for line in lines]
    return drawn if sum(bool(_BARRED.fullmatch(line)) for line in drawn) >= 3 else lines


def _barred(lines: list[str]) -> list[Block]:
    """«| 1 | Название | срок |»: a line a row, or with rules between the rows several lines a row."""
    blocks: list[Block] = []
    for is_row, group in groupby(lines, key=lambda line: bool(_BARRED.fullmatch(line) or _is_rule(line))):
        told = list(group)
        if not is_row or not any(_BARRED.fullmatch(line) and not _RULE.fullmatch(line) for line in told):
            blocks += as_lines([line for line in told if not _is_rule(line)])
            continue
        rules = [place for place, line in enumerate(told) if _RULE.fullmatch(line)]
        parts = [told[first + 1 : last] for first, last in pairwise([-1, *rules, len(told)])]
        parts = [part for part in parts if part]
        if len(parts) < 4 or len(parts) > len(told) - len(rules):  # only the heading is ruled off
            rows = [_cells(line) for part in parts for line in part]
            blocks.append(Table([[cell.replace("<br>", "\n") for cell in row] for row in rows]))
        else:
            blocks.append(Table([_joined(part) for part in parts], is_wrapped=True))
    return blocks


def _is_rule(line: str) -> bool:
    return len(line.strip()) > 5 and bool(_RULE.fullmatch(line)) and "-" in line


def _cells(line: str) -> list[str]:
    bare = line.strip()
    return [cell.strip() for cell in bare.removeprefix("|").removesuffix("|").split("|")]


def _joined(lines: list[str]) -> list[str]:
    """The cells of a row told in several lines."""
    rows = [_cells(line) for line in lines]
    width = max(map(len, rows))
    cells = [[row[column] for row in rows if column < len(row) and row[column]] for column in range(width)]
    return ["\n".join(cell) for cell in cells]


def _is_barred_cells(lines: list[str]) -> bool:
    """Whether every cell stands on lines of its own and ends with a bar."""
    given = [line.strip() for line in lines if line.strip()]
    return sum(1 for line in given if line.endswith("|") and not line.startswith("|")) > max(5, len(given) / 4)


def _barred_cells(lines: list[str]) -> list[Block]:
    first = next(number for number, line in enumerate(lines) if line.strip().endswith("|"))
    last = max(number for number, line in enumerate(lines) if line.strip().endswith("|"))
    pieces = "\n".join(lines[first : last + 1]).split("|")
    cells = [piece.strip() for piece in pieces]
    width = next((place for place, cell in enumerate(cells) if not field_of(cell)), len(cells))
    rows = [cells[at : at + width] for at in range(0, len(cells), width)] if width > 1 else [[cell] for cell in cells]
    return [*as_lines(lines[:first]), Table(rows), *as_lines(lines[last + 1 :])]
