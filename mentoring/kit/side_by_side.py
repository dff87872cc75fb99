"""Two lists beside each other on one sheet: 7 «А» on the left and 7 «Б» on the right are two tables."""

from mentoring.kit.opening import Table
from mentoring.kit.text import collapse

FEWEST_COLUMNS = 2


def parted(table, heading):
    """``table`` cut into those that stand beside each other under the same ``heading``; usually it is the only one."""
    starts = _starts([collapse(text) for text in heading.texts]) if heading else []
    if len(starts) < 2:
        return [table]
    ends = [*starts[1:], max(map(len, table.rows))]
    return [_columns(table, start, end) for start, end in zip([0, *starts[1:]], ends, strict=True)]


def _starts(texts):
    """The columns in which the same row of headings begins anew."""
    filled = [column for column, text in enumerate(texts) if text]
    told = [texts[column] for column in filled]
    for count in range(len(told) // FEWEST_COLUMNS, 1, -1):
        length, over = divmod(len(told), count)
        if not over and len(set(told[:length])) == length and told == told[:length] * count:
            return filled[::length]
    return []


def _columns(table, start, end):
    rows = [row[start:end] for row in table.rows]
    covered = {
        (row, column - start): (top, left - start)
        for (row, column), (top, left) in table.covered.items()
        if start <= column < end and start <= left < end
    }
    return Table(table.name, rows, covered)
