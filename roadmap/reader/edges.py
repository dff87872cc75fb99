"""What the rows of a table leave to the eye: a month told once for its group, the signature under the last row."""

from dataclasses import replace

from roadmap.reader import cells
from roadmap.reader.anchors import is_deadline, is_month
from roadmap.reader.blocks import Table
from roadmap.reader.columns import Columns
from roadmap.reader.headings import DEADLINE, MONTH, NUMBER, RESPONSIBLES, TITLE
from roadmap.reader.healing import heal
from roadmap.reader.names import find_names
from roadmap.reader.posts import is_responsibles

_FEWEST_MONTHS = 2
_SIGNATURE_CELLS = 4


def with_months_below(table: Table, columns: Columns) -> Table:
    """The table with its months told for every row of their groups, as cells merged down would tell them.

    A column of months before the events, each told once, heads the rows below it; elsewhere a blank is a deadline
    that nobody wrote. A row with a single text, the heading of a section, ends the group."""
    column = next((place for field in (MONTH, DEADLINE) if (place := columns.at(field)) is not None), None)
    title = columns.at(TITLE)
    if column is None or title is None or column > title or any(key[1] == column for key in table.covered):
        return table
    body = range(columns.row + 1, len(table.rows))
    told = [text for number in body if (text := _text(table, number, column))]
    months = [text for text in told if is_month(text)]
    if len(set(told)) < len(told) or len(months) < max(_FEWEST_MONTHS, len(told) / 2):
        return table
    if not all(is_deadline(text) for text in told):
        return table
    covered, top = dict(table.covered), None
    for number in body:
        given = [place for place in range(len(table.rows[number])) if _text(table, number, place)]
        if column in given:
            top = number
        elif title in given and len(given) > 1 and top is not None:
            covered[number, column] = (top, column)
        elif given:
            top = None
    return replace(table, covered=covered)


def below_rows(table: Table, columns: Columns) -> int:
    """The row below the last of the plan: what is left of the table are blanks and who signed it."""
    end = len(table.rows)
    for number in range(len(table.rows) - 1, columns.row, -1):
        if any(_text(table, number, place) for place in range(len(table.rows[number]))):
            if not _is_signature(table, number, columns):
                break
            end = number
    return end


def _is_signature(table: Table, number: int, columns: Columns) -> bool:
    """«Куратор программы … Н. В. Щукина»: a post and a name where rows have an event and its deadline."""
    given = {place: text for place in range(len(table.rows[number])) if (text := _text(table, number, place))}
    if len(given) > _SIGNATURE_CELLS or any((number, place) in table.covered for place in given):
        return False
    if any(cells.is_number(text) for place, text in given.items() if place == columns.at(NUMBER)):
        return False
    texts = [text.strip(" _/\n") for text in given.values()]
    if not all(not text or is_responsibles(text) or is_deadline(text) for text in texts):
        return False
    signed = [place for place, text in given.items() if _is_name(text.strip(" _/\n"))]
    stands_apart = number > columns.row + 1 and not any(map(heal, table.rows[number - 1]))
    return bool(signed) and (stands_apart or (len(given) > 1 and columns.at(RESPONSIBLES) not in signed))


def _is_name(text: str) -> bool:
    names = list(find_names(text))
    return len(names) == 1 and names[0][1][1] - names[0][1][0] >= len(text) - 1


def _text(table: Table, number: int, column: int) -> str:
    row = table.rows[number]
    return heal(row[column]) if column < len(row) else ""
