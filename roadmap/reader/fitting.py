"""Cells that lost their columns: each goes where its words fit best, none before the one above it in order."""

import re

from roadmap.reader import cells
from roadmap.reader.anchors import is_deadline
from roadmap.reader.headings import CONTENT, DEADLINE, DOCUMENT, INDICATOR, NUMBER, RESPONSIBLES, RESULT, STAGE, TITLE
from roadmap.reader.posts import is_responsibles, post_ends

_DEADLINE_BEGINS = re.compile(
    r"(?:в\s+течени|на\s+протяжени|до\s|не\s+позднее|весь\b|по\s+мере|в\s+соответстви|согласно)", re.IGNORECASE
)


def places_for(given, fields):
    """A column for each cell of a row that has fewer than the table: in order, where their words fit best."""
    best: dict[tuple[int, int], tuple[float, list[int]]] = {}

    def solve(cell, column):
        if cell == len(given):
            return 0.0, []
        if len(fields) - column < len(given) - cell:
            return float("-inf"), []
        if (cell, column) not in best:
            taken, rest = solve(cell + 1, column + 1)
            here = (taken + fitness(given[cell], fields[column]), [column, *rest])
            best[cell, column] = max(here, solve(cell, column + 1), key=lambda way: way[0])
        return best[cell, column]

    return solve(0, 0)[1]


def fitness(text, field):
    """How well ``text`` suits a column of ``field``."""
    if not text:
        return 0.05
    if field == NUMBER:
        return 3.0 if cells.is_number(text) else -4.0
    if field == DEADLINE:
        if is_deadline(text):
            return 3.0
        return 1.0 if _DEADLINE_BEGINS.match(text) and len(text) < 40 else (-0.5 if len(text) < 40 else -3.0)
    if field == RESPONSIBLES:
        if is_responsibles(text):
            return 2.0
        return 1.5 if post_ends(text) and len(text) < 120 else (-0.2 if len(text) < 80 else -1.5)
    if cells.is_number(text) or is_deadline(text):
        return -2.0
    if field in (TITLE, STAGE):
        return 1.5 if len(text) > 12 else 0.5
    if is_responsibles(text) or (post_ends(text) and len(text) < 60):
        return -1.0
    if field == INDICATOR:
        return 0.7 if re.search(r"\d\s?%|не менее|количеств|числ[оа]|дол[яи]", text) else 0.3
    return {RESULT: 0.8, CONTENT: 0.8, DOCUMENT: 0.4}.get(field, 0.1)
