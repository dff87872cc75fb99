"""Lines of words under columns that only white parts → rows: between drawn rules, around numbers, or by wider gaps."""

import re
import statistics
from itertools import pairwise

from roadmap.reader import cells

Word = dict
Line = list[Word]
Columns = list[tuple[float, float]]  # from … to, in points

GUTTER = 6.0  # points of white between two columns
_NUMBER = re.compile(r"\d{1,2}(?:\.\d{1,2})*\.?")


def rows_of(lines: list[Line], columns: Columns, rules: list[float]) -> list[list[str]]:
    """The rows below the heading. ``rules`` are the heights of lines drawn across the page."""
    inside = [rule for rule in rules if lines and lines[0][0]["top"] < rule]
    groups = _between(lines, rules) if len(inside) >= 3 else _around_numbers(lines, columns)
    return [_row(group, columns) for group in groups or _by_gaps(lines, columns)]


def heading_rows(lines: list[Line], columns: Columns) -> list[list[str]]:
    return [_row(lines, columns, may_spread=False)]


def begins_heading(line: Line, left: float) -> bool:
    """Whether a line begins at the left edge with no number and goes on without white: a section's heading."""
    if line[0]["x0"] > left + 3 or cells.is_number(line[0]["text"]) or line[0]["text"][:1].islower():
        return False
    return all(after["x0"] - before["x1"] < GUTTER for before, after in pairwise(line))


def _between(lines: list[Line], rules: list[float]) -> list[list[Line]]:
    """Lines between the same two rules are a row."""
    groups: dict[int, list[Line]] = {}
    for line in lines:
        middle = (line[0]["top"] + line[0]["bottom"]) / 2
        groups.setdefault(sum(rule < middle for rule in rules), []).append(line)
    return [groups[number] for number in sorted(groups)]


def _around_numbers(lines: list[Line], columns: Columns) -> list[list[Line]]:
    """Every number of the first column has its row, however the other cells stand beside it.

    Two rows part at the widest gap between their numbers; without three numbers in turn there is nothing to go by."""
    marks: list[tuple[int, bool]] = []  # (line, whether it is a heading)
    for place, line in enumerate(lines):
        is_first = line[0]["x0"] <= columns[0][1]
        if is_first and _NUMBER.fullmatch(line[0]["text"]) and line[0]["x1"] <= columns[0][1] + 3:
            marks.append((place, False))
        elif is_first and begins_heading(line, columns[0][0]):
            marks.append((place, True))
    if sum(not is_heading for _place, is_heading in marks) < 3:
        return []
    tops = [line[0]["top"] for line in lines]
    edges = [0]
    for (here, is_heading), (following, is_next_heading) in pairwise(marks):
        if is_heading and is_next_heading and following == here + 1:
            continue  # a heading of two lines
        if is_next_heading:
            edges.append(following)
        elif is_heading:
            edges.append(here + 1)
        else:
            gaps = [round(tops[at] - tops[at - 1], 1) for at in range(here + 1, following + 1)]
            widest = max(place for place, gap in enumerate(gaps) if gap >= max(gaps) - 0.5)
            edges.append(here + 1 + widest)
    first = marks[0][0]
    if first and (marks[0][1] or tops[first] - tops[first - 1] > 1.3 * _usual_gap(tops)):
        edges.insert(1, first)  # the rest of a row of the page before
    return [lines[start:end] for start, end in pairwise([*dict.fromkeys(edges), len(lines)]) if start < end]


def _usual_gap(tops: list[float]) -> float:
    return statistics.median([after - before for before, after in pairwise(tops)] or [0.0])


def _by_gaps(lines: list[Line], columns: Columns) -> list[list[Line]]:
    """A wider gap, or a number in the first column, begins the next row; so does a heading, and what follows it."""
    gaps = [after[0]["top"] - before[0]["top"] for before, after in pairwise(lines)]
    height = statistics.median(line[0]["bottom"] - line[0]["top"] for line in lines) if lines else 0
    within = min((gap for gap in gaps if gap > height * 0.8), default=0)  # between two lines of one cell
    groups: list[list[Line]] = []
    was_spread = False
    for number, line in enumerate(lines):
        spread = _is_across(line, columns)
        first = " ".join(word["text"] for word in line if spread or _column_of(word, columns) == 0)
        is_numbered = re.match(r"\d{1,2}(?:\.\d{1,2})*\.?(?:\s|$)", first) or (
            spread and re.match(r"[IVX\d]+\.", first)
        )
        if not groups or is_numbered or gaps[number - 1] > within * 1.3 or spread != was_spread:
            groups.append([])
        groups[-1].append(line)
        was_spread = spread
    return groups


def _row(lines: list[Line], columns: Columns, *, may_spread: bool = True) -> list[str]:
    """The cells of a row; a heading that goes over the columns is told in the first."""
    is_spread = may_spread and all(
        _is_across(line, columns) or (_has_numbers(columns) and begins_heading(line, columns[0][0])) for line in lines
    )
    found: list[list[str]] = [[] for _column in columns]
    for line in lines:
        of_line: list[list[str]] = [[] for _column in columns]
        for word in line:
            of_line[0 if is_spread else _column_of(word, columns)].append(word["text"])
        for cell, words in zip(found, of_line, strict=True):
            if words:
                cell.append(" ".join(words))
    return ["\n".join(cell) for cell in found]


def _has_numbers(columns: Columns) -> bool:
    """Whether the first column is as narrow as numbers are."""
    return len(columns) > 2 and columns[0][1] - columns[0][0] < 40


def _is_across(line: Line, columns: Columns) -> bool:
    """Whether a line runs over a gutter: a section's heading."""
    for before, after in pairwise(line):
        if after["x0"] - before["x1"] >= GUTTER:
            return False
    first, last = _column_of(line[0], columns), _column_of(line[-1], columns)
    return last > first + (1 if _has_numbers(columns) and first == 0 else 0)


def _column_of(word: Word, columns: Columns) -> int:
    middle = (word["x0"] + word["x1"]) / 2
    distances = [
        0 if left <= middle <= right else min(abs(left - middle), abs(right - middle)) for left, right in columns
    ]
    return distances.index(min(distances))
