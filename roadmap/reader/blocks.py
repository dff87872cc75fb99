"""What every format is brought to: lines and tables of plain text, in the order of the page."""

from dataclasses import dataclass, field

ROWS_MAX = 4_000
CHARACTERS_MAX = 500_000  # ten times the longest plan seen


@dataclass
class Line:
    """A paragraph outside tables. ``gap`` is the number of empty lines above it.

    One that ``heads_table`` is the name of the sheet that follows."""

    text: str
    gap: int = 0
    heads_table: bool = False


@dataclass
class Table:
    """Rows of cells; a cell keeps its own line breaks.

    ``is_loose`` is a table told by tabs or blanks alone: its rows may lack empty cells and break in the middle.
    In one that ``is_wrapped`` line breaks stand where the column was too narrow, not where the author put them.
    ``covered`` are cells under a merged one: ``(row, column)`` → the cell with the text."""

    rows: list[list[str]]
    covered: dict[tuple[int, int], tuple[int, int]] = field(default_factory=dict)
    is_loose: bool = False
    is_wrapped: bool = False


Block = Line | Table
