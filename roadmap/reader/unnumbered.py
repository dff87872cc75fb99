"""A table of stages told a cell a line, its rows without numbers: every row has a line for each column.

The deadlines count the lines: a line more than a row has between two of them is the stage that opens there.
"""

from roadmap.reader import headings
from roadmap.reader.anchors import is_deadline
from roadmap.reader.blocks import Table
from roadmap.reader.headings import DEADLINE, NUMBER, STAGE, TITLE
from roadmap.reader.vertical import Told

_FEWEST_ROWS = 3


def table_of_cells(lines: list[Told]) -> tuple[list[str], Table, list[tuple[int, ...]]] | None:
    """(texts above, the table, the source's rows of each of its rows), or ``None`` where a row has more or fewer."""
    texts = [text for _row, text, _gap in lines]
    found = _column_names(texts)
    if not found:
        return None
    first, last, fields = found
    own = [field for field in fields if field != STAGE]
    before = own.index(DEADLINE)
    dues = [place for place in range(last, len(texts)) if is_deadline(texts[place])]
    if len(dues) < _FEWEST_ROWS:
        return None
    starts = [due - before for due in dues]
    free = [
        (last, starts[0]),
        *((due + len(own) - before, start) for due, start in zip(dues, starts[1:], strict=False)),
    ]
    if any(not 0 <= end - begin <= 1 for begin, end in free) or dues[-1] + len(own) - before != len(texts):
        return None
    table, sources = Table([texts[first:last]]), [tuple(row for row, _text, _gap in lines[first:last])]
    for (begin, start), end in zip(free, [begin for begin, _end in free[1:]] + [len(texts)], strict=True):
        row = dict(zip(own, texts[start:end], strict=True)) | {STAGE: texts[begin] if begin < start else ""}
        table.rows.append([row[field] for field in fields])
        sources.append(tuple(row for row, _text, _gap in lines[begin:end]))
    return texts[:first], table, sources


def _column_names(texts: list[str]) -> tuple[int, int, list[str]] | None:
    """(first, after the last, fields) of lines that each name a column: of a stage, of its events and deadlines."""
    for first, before in enumerate(texts):
        if headings.field_of(before) != STAGE:
            continue
        last = first
        while last < len(texts) and headings.field_of(texts[last]) and headings.looks_like_heading(texts[last]):
            last += 1
        fields = headings.fields_of(texts[first:last])
        is_told = {STAGE, TITLE, DEADLINE} <= set(fields) and NUMBER not in fields and len(set(fields)) == len(fields)
        return (first, last, fields) if is_told and fields[0] == STAGE else None
    return None
