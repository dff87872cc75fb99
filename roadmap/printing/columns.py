"""The columns of a plan: those it fills, each as wide as it needs."""

import re
from dataclasses import dataclass, replace
from typing import Any

from django.utils.translation import pgettext_lazy

from roadmap.own_columns import NOTE


@dataclass(frozen=True)
class Column:
    """``weight`` is how much room it wants beside the others, ``share`` what it is given: percents of the width."""

    key: str
    title: Any
    weight: int
    share: float = 0.0


COLUMNS = (
    Column("number", pgettext_lazy("column of a roadmap", "No."), 5),
    Column("title", pgettext_lazy("column of a roadmap", "Event"), 32),
    Column("description", pgettext_lazy("column of a roadmap", "Contents"), 22),
    Column("deadline", pgettext_lazy("column of a roadmap", "Deadline"), 15),
    Column("responsibles", pgettext_lazy("column of a roadmap", "Responsible"), 20),
    Column("expected_result", pgettext_lazy("column of a roadmap", "Expected result"), 22),
    Column("document_kind", pgettext_lazy("column of a roadmap", "Document"), 13),
    Column("indicator", pgettext_lazy("column of a roadmap", "Indicator"), 17),
)
NOTE_WEIGHT = 12
ALWAYS = {"number", "title", "deadline", "responsibles"}
SPARSE = 0.25  # a column filled in fewer rows is narrower
WORD = re.compile(r"[^\s/-]+[/-]?")
SIGN, EDGES, MOST = 0.62, 1.4, 14.0  # percents: a letter, the cell's edges, and what a longest word may claim


def columns_of(rows, own=()):
    """The columns of a plan whose cells are ``rows`` ({key: text}); no word need be broken if there is room.

    ``own`` are those of the school's own plan, [field, heading] each: they come first and in their order."""
    filled = {key: sum(bool(texts[key]) for texts in rows) for key in (rows[0] if rows else ())}
    wanted = [_own(field, heading) for field, heading in own]
    named = {column.key for column in wanted}
    always = {"title"} if own else ALWAYS
    numbered = {"number"} if own else set()  # a plan without a column of numbers has none
    wanted += [
        column
        for column in COLUMNS
        if column.key not in named | numbered and (column.key in always or filled.get(column.key))
    ]
    found = [
        replace(column, weight=column.weight * 6 // 10)
        if column.key not in ALWAYS and filled.get(column.key, 0) < SPARSE * len(rows)
        else column
        for column in wanted
    ]
    least = {column.key: _least(column, rows) for column in found}
    shares = _shares({column.key: column.weight for column in found}, least)
    return tuple(replace(column, share=shares[column.key]) for column in found)


def note_key(heading):
    """The key of the cells of a column for which a roadmap has no field of its own."""
    return f"{NOTE}: {heading}"


def _own(field, heading):
    if field == NOTE:
        return Column(note_key(heading), heading, NOTE_WEIGHT)
    column = next(column for column in COLUMNS if column.key == field)
    return replace(column, title=heading) if heading else column


def _least(column, rows):
    words = (word for text in (str(column.title), *(row[column.key] for row in rows)) for word in WORD.findall(text))
    return min(EDGES + SIGN * max(map(len, words), default=0), MOST)


def _shares(weights, least):
    """Percents by weight; whoever would get less than its least gets that, and the others share the rest."""
    fixed = {}
    while True:
        left = 100 - sum(fixed.values())
        total = sum(weight for key, weight in weights.items() if key not in fixed)
        shares = {key: left * weight / total for key, weight in weights.items() if key not in fixed}
        tight = {key: least[key] for key, share in shares.items() if share < least[key]}
        if not tight or len(tight) == len(shares):
            return fixed | shares
        fixed |= tight
