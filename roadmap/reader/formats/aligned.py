"""Text whose columns are aligned by blanks alone, as ``pdftotext -layout`` prints a page → a table.

Between two headings a column ends where the fewest words are cut. A row's number tells where it is: its cells
stand from the number downwards, or centred around it.
"""

import re
from dataclasses import dataclass
from itertools import groupby, pairwise

from roadmap.reader import cells, headings
from roadmap.reader.blocks import Table

_WORD = re.compile(r"\S+")
_WIDE = re.compile(r"\S {3,}\S")
_PART = re.compile(r"\S+(?: \S+)*")
_HEADING_PART = re.compile(r"(?:№(?: ?п(?: ?/ ?п?)?)?|п ?/ ?п?|п)(?!\w)|\S+(?: \S+)*")
_FIGURES = re.compile(r"\s*(?:\d\s+){2,}\d\s*|\s*[-–—]?\s*\d{1,3}\s*[-–—]?\s*")
_LINES_MAX = 4_000
_HEADING_LINES = 8
_OVERHANG = 3  # letters of a last word that may stand over the edge
_REACH = 30  # lines of one row, above its number or below


@dataclass
class _Line:
    """A line of the table: where it stands, and the words of each column."""

    place: int
    cells: list[str]
    is_section: bool = False
    stage: str = ""  # of the column before the number


def aligned_table(lines: list[str]) -> tuple[int, Table, int] | None:
    """(lines above, the table, lines above and inside), or ``None`` for text of another kind."""
    told = [line for line in lines[:_LINES_MAX] if line.strip()]
    if len(lines) > _LINES_MAX or sum(bool(_WIDE.search(line)) for line in told) < max(5, len(told) / 3):
        return None
    found = _heading(lines)
    if not found:
        return None
    first, last = found
    known = {line.strip() for line in lines[first:last]}
    body = [
        (place, line.rstrip())
        for place, line in enumerate(lines[last:], last)
        if line.strip() and line.strip() not in known
    ]
    edges = _edges(lines[first:last], [line for _place, line in body])
    if len(edges) < 3:
        return None
    heading = [_heading_line(place, lines[place], edges) for place in range(first, last)]
    fields = headings.fields_of(_row(heading))
    has_numbers = fields[0] == headings.NUMBER
    if fields[:2] == [headings.STAGE, headings.NUMBER]:
        rows, end = _beside_stages(body, edges)
        return (first, Table([_row(heading), *rows], is_wrapped=True), end) if len(rows) > 2 else None
    if headings.NUMBER in fields[1:]:
        return None
    content = [
        _line(place, line, edges, has_numbers=has_numbers)
        for place, line in body
        if not _FIGURES.fullmatch(line) or (has_numbers and len(line) - len(line.lstrip()) < edges[1])
    ]
    opening = fields.index(headings.TITLE) if fields[0] == headings.STAGE else 0  # a stage is told in its first row
    rows, end = _rows(content, has_numbers, opening)
    if len(rows) < 2:
        return None
    return first, Table([_row(heading), *rows], is_wrapped=True), end


def _heading(lines: list[str]) -> tuple[int, int] | None:
    """(first line, line after the last) of neighbouring lines that are made of words of headings."""
    at = 0
    while at < len(lines):
        last = at
        while last < len(lines) and last - at < _HEADING_LINES and headings.looks_like_heading(lines[last].strip()):
            last += 1
        band = lines[at:last]
        if any(_WIDE.search(line) for line in band) and headings.is_heading(headings.order_of(" ".join(band))):
            while last - at > 1 and not _WIDE.search(band[0]) and len(band[0].strip()) > 30:
                at, band = at + 1, band[1:]
            return at, last
        at = max(last, at + 1)
    return None


def _edges(heading: list[str], body: list[str]) -> list[int]:
    """Where every column begins: between the middles of two headings, where most words begin and fewest are cut."""
    named: list[tuple[int, int]] = []
    for part in sorted(part.span() for line in heading for part in _HEADING_PART.finditer(line)):
        if named and part[0] < named[-1][1]:
            named[-1] = (named[-1][0], max(named[-1][1], part[1]))
        else:
            named.append(part)
    edges = [0]
    for (start, end), (next_start, next_end) in pairwise(named):
        here, there = (start + end) // 2, (next_start + next_end) // 2
        scores = {at: _score(at, [*heading, *body]) for at in range(here + 1, max(next_start, there) + 1)}
        if scores:
            edges.append(max(scores, key=lambda at: (scores[at], at)))
    return edges


def _score(at: int, lines: list[str]) -> float:
    score = 0.0
    for line in lines:
        before, here = line[at - 1 : at], line[at : at + 1]
        if before.strip() and here.strip():
            score -= 8
        elif here.strip():
            score += 1 if not line[max(0, at - 2) : at].strip() else 0.5
    return score


def _heading_line(place: int, line: str, edges: list[int]) -> _Line:
    found = [""] * len(edges)
    for part in _HEADING_PART.finditer(line):
        column = max(column for column, edge in enumerate(edges) if edge <= (part.start() + part.end()) / 2)
        found[column] = f"{found[column]} {part[0].strip()}".strip()
    return _Line(place, found)


def _line(place: int, line: str, edges: list[int], *, has_numbers: bool) -> _Line:
    words = list(_WORD.finditer(line))
    if _goes_across(line, words, edges, has_numbers=has_numbers):
        return _Line(place, [line.strip(), *[""] * (len(edges) - 1)], is_section=True)
    found: list[list[str]] = [[] for _edge in edges]
    before = 0
    for number, word in enumerate(words):
        is_apart = word.start() - words[number - 1].end() > 1 if number else not cells.is_number(word[0])
        start = word.start() + 2 * is_apart  # on some pages columns slip to the left
        column = max(column for column, edge in enumerate(edges) if edge <= start)
        if number and not is_apart and column > before and len(word[0]) <= _OVERHANG:
            column = before
        before = column
        is_beside_number = has_numbers and number > 0 and not column and cells.is_number(words[0][0])
        found[column + is_beside_number].append(word[0])
    return _Line(place, [" ".join(cell) for cell in found])


def _goes_across(line: str, words: list[re.Match[str]], edges: list[int], *, has_numbers: bool) -> bool:
    """Whether a line heads a section: it runs over an edge without white, and is no row's first words."""
    if not _PART.fullmatch(line.strip()):
        return False
    start, end = words[0].start(), words[-1].end()
    if has_numbers and start < edges[1] - 2:
        is_numbered = cells.is_number(words[0][0])
        return not is_numbered or (len(words) > 1 and words[1].start() < edges[1] - 1)
    column = max(place for place, edge in enumerate(edges) if edge <= start)
    is_indented = min(abs(start - edge) for edge in edges) > 2
    return is_indented and column + 1 < len(edges) and end > edges[column + 1] + 2


# --- rows -------------------------------------------------------------------------------------------------------------
def _rows(content: list[_Line], has_numbers: bool, opening: int) -> tuple[list[list[str]], int]:
    """The rows below the heading, and the line after the last."""
    numbered = [bool(has_numbers and not line.is_section and cells.is_number(line.cells[0])) for line in content]
    by_numbers = sum(numbered) >= 3
    rows: list[list[str]] = []
    end = content[-1].place + 1 if content else 0
    stretches = [list(group) for _is, group in groupby(content, key=lambda line: line.is_section)]
    for stretch in stretches:
        if stretch[0].is_section:
            runs = _by_blank_lines(stretch)
            rows += [[" ".join(line.cells[0] for line in run), *[""] * (len(run[0].cells) - 1)] for run in runs]
        elif by_numbers:
            groups, used = _around_numbers(stretch, is_last=stretch is stretches[-1])
            rows += map(_row, groups)
            end = stretch[used - 1].place + 1 if stretch is stretches[-1] and used else end
        else:
            rows += map(_row, _by_beginnings(stretch, opening))
    return rows, end


def _beside_stages(body: list[tuple[int, str]], edges: list[int]) -> tuple[list[list[str]], int]:
    """Rows whose stages stand in a column before their numbers; none where it is not certain which row opens one."""
    at, rest = edges[1], [0, *(edge - edges[1] for edge in edges[2:])]
    content = []
    for place, line in body:
        if line[at - 1 : at].strip() and line[at : at + 1].strip():
            return [], 0
        told = line[at:].rstrip()
        content.append(_line(place, told, rest, has_numbers=True) if told.strip() else _Line(place, [""] * len(rest)))
        content[-1].stage = line[:at].strip()
    if any(line.is_section for line in content):
        return [], 0
    groups, used = _around_numbers(content, is_last=True)
    rows = [["", *_row(lines)] for lines in groups]
    stage: list[str] = []
    for row, lines in zip(rows, groups, strict=True):
        for number, text in enumerate(filter(None, (line.stage for line in lines))):
            if not stage or (not number and text[0].isupper() and not cells.UNFINISHED.search(stage[0])):
                stage = row
                row[0] = text
            elif text[0].isupper():  # it begins in the middle of a row
                return [], 0
            else:
                stage[0] = f"{stage[0]} {text}"
    return rows, content[used - 1].place + 1 if used else 0


def _row(lines: list[_Line]) -> list[str]:
    return ["\n".join(filter(None, column)) for column in zip(*(line.cells for line in lines), strict=True)]


def _by_blank_lines(lines: list[_Line]) -> list[list[_Line]]:
    groups = [[lines[0]]]
    for before, line in pairwise(lines):
        if line.place - before.place > 1:
            groups.append([])
        groups[-1].append(line)
    return groups


def _by_beginnings(lines: list[_Line], opening: int) -> list[list[_Line]]:
    """Without numbers a row begins below an empty line, or where most cells and the ``opening`` one begin anew."""
    fullest = max(sum(map(bool, line.cells)) for line in lines)
    groups: list[list[_Line]] = []
    for number, line in enumerate(lines):
        is_below_gap = _is_below_gap(lines, number)
        full = sum(map(bool, line.cells))
        first = line.cells[opening]
        is_first = full >= max(2, fullest * 0.6) and bool(first) and not first[0].islower()
        if not groups or is_first or (is_below_gap and full > 1):
            groups.append([])
        groups[-1].append(line)
    return groups


def _around_numbers(lines: list[_Line], *, is_last: bool) -> tuple[list[list[_Line]], int]:
    """A row for every number, cut so that its cells stand best beside it; and how many lines the rows took."""
    at_numbers = [place for place, line in enumerate(lines) if cells.is_number(line.cells[0])]
    if not at_numbers:
        return ([lines] if not is_last else []), (0 if is_last else len(lines))
    cuts = _cuts(lines, at_numbers, is_last=is_last)
    return [lines[start:end] for start, end in pairwise(cuts)], cuts[-1]


def _cuts(lines: list[_Line], at_numbers: list[int], *, is_last: bool) -> list[int]:
    """Where the rows part: of all ways the one whose cells stand best beside their numbers."""
    best: dict[int, tuple[float, list[int]]] = {0: (0.0, [0])}
    for number, here in enumerate(at_numbers):
        following = at_numbers[number + 1] if number + 1 < len(at_numbers) else len(lines)
        ends = list(range(here + 1, min(following, here + _REACH) + 1))
        if following == len(lines):  # the last row ends with the section, or above an empty line
            ends = [end for end in ends if is_last and end < len(lines) and _is_below_gap(lines, end)] + [len(lines)]
        reached: dict[int, tuple[float, list[int]]] = {}
        for end in ends:
            ways = [
                (cost + _unevenness(lines[start:end], here - start), [*cuts, end])
                for start, (cost, cuts) in best.items()
            ]
            reached[end] = min(ways, key=lambda way: way[0])
        best = reached
    return min(best.values(), key=lambda way: (way[0], -way[1][-1]))[1]


def _is_below_gap(lines: list[_Line], at: int) -> bool:
    return at > 0 and lines[at].place - lines[at - 1].place > 1


def _unevenness(lines: list[_Line], number: int) -> float:
    """How badly the cells of a row stand beside its number, in lines: centred around it, or from it downwards."""
    centred, downwards = 0.0, 0.1
    for column in range(1, len(lines[0].cells)):
        places = [place for place, line in enumerate(lines) if line.cells[column]]
        if places:
            holes = places[-1] - places[0] + 1 - len(places)
            centred += abs((places[0] + places[-1]) / 2 - number) + 0.02 * holes
            downwards += abs(places[0] - number) + holes
    return min(centred, downwards)
