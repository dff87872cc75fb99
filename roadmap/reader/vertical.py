"""A table told a cell a paragraph, as pages show documents: its heading and its numbered rows make it a table again."""

from itertools import pairwise

from roadmap.reader import cells, headings
from roadmap.reader.anchors import is_deadline
from roadmap.reader.blocks import Table
from roadmap.reader.fitting import fitness
from roadmap.reader.headings import NUMBER, RESULT, STAGE, TITLE

_FEWEST = 12  # paragraphs of a plan with its heading

Told = tuple[int, str, int]  # row in the source, text, empty lines above


def table_of_paragraphs(lines: list[Told]) -> tuple[list[str], Table, list[tuple[int, ...]], list[Told]] | None:
    """(texts above, the table, the source's rows of each of its rows, lines below), or ``None`` for other text."""
    paragraphs = _paragraphs(lines)
    found = _heading(paragraphs) if len(paragraphs) >= _FEWEST else None
    if not found and len(lines) >= _FEWEST:  # nothing between the cells: a line each, or several
        paragraphs = _by_lines(lines)
        found = _heading(paragraphs)
        if not found or NUMBER not in found[2] or STAGE not in found[2]:
            return None
    if not found:
        return None
    first, last, fields = found
    titles = [text for _rows, text in paragraphs[first:last]]
    body = _without_figures(paragraphs[last:], len(fields))
    starts = [place for place, (_rows, text) in enumerate(body) if _begins_row(text)]
    if NUMBER not in fields or len(starts) < 3 or not _are_in_turn([body[place][1] for place in starts]):
        return None
    rows, sources, below = [titles], [tuple(row for rows, _text in paragraphs[first:last] for row in rows)], []
    for start, end in zip(starts, [*starts[1:], len(body)], strict=True):
        group = body[start:end]
        row, used = _row(group, fields, is_last=end == len(body))
        rows.append(row)
        sources.append(tuple(row for rows_of, _text in group[:used] for row in rows_of))
        below = group[used:]
    tail = {row for rows_of, _text in below for row in rows_of}
    return (
        [text for _rows, text in paragraphs[:first]],
        Table(rows),
        sources,
        [line for line in lines if line[0] in tail],
    )


def _paragraphs(lines: list[Told]) -> list[tuple[list[int], str]]:
    """Lines with nothing between them are one paragraph."""
    found: list[tuple[list[int], str]] = []
    for row, text, gap in lines:
        if found and not gap:
            found[-1][0].append(row)
            found[-1] = (found[-1][0], f"{found[-1][1]}\n{text}")
        else:
            found.append(([row], text))
    return found


def _by_lines(lines: list[Told]) -> list[tuple[list[int], str]]:
    """Each line a paragraph, but one that goes on in a small letter after an unfinished one."""
    found: list[tuple[list[int], str]] = []
    for row, text, _gap in lines:
        goes_on = text[:1].islower() and not is_deadline(text) and not cells.is_number(found[-1][1] if found else "1")
        if found and goes_on:
            found[-1] = ([*found[-1][0], row], f"{found[-1][1]} {text}")
        else:
            found.append(([row], text))
    return found


def _heading(paragraphs) -> tuple[int, int, list[str]] | None:
    """(first, after the last, fields): at least three paragraphs in a row that are each the heading of a column."""
    for first in range(len(paragraphs)):
        last = first
        while last < len(paragraphs) and headings.field_of(paragraphs[last][1]) and len(paragraphs[last][1]) < 90:
            last += 1
        fields = headings.fields_of([text for _rows, text in paragraphs[first:last]])
        if last - first >= 3 and headings.is_heading(fields):
            return first, last, fields
    return None


def _without_figures(paragraphs, width):
    """Without the row of column numbers below the heading."""
    figures = [text.strip(" .") for _rows, text in paragraphs[:width]]
    return paragraphs[width:] if figures == [str(number + 1) for number in range(width)] else paragraphs


def _begins_row(text: str) -> bool:
    number, rest = cells.number_of(text)
    return bool(number) and (not rest or "." in number) and (cells.is_number(text) or rest[:1].isupper())


def _are_in_turn(texts: list[str]) -> bool:
    """Whether the numbers mostly grow: figures that are somebody's answer do not."""
    parts = [[int(part) for part in cells.number_of(text)[0].split(".") if part.isdecimal()] for text in texts]
    grown = sum(1 for before, after in pairwise(parts) if after > before or after[:1] == [1])
    return grown >= (len(parts) - 1) * 0.8


def _row(group, fields, is_last) -> tuple[list[str], int]:
    """The cells of a row from its paragraphs, and how many of them it took: the last row ends where it is full."""
    number, rest = cells.number_of(group[0][1])
    texts = ([rest] if rest else []) + [cells.unwrapped(text) for _rows, text in group[1:]]
    others = [place for place, field in enumerate(fields) if field != NUMBER]
    if is_last and len(texts) > len(others):
        texts = texts[: len(others)]
    row = [""] * len(fields)
    row[fields.index(NUMBER)] = number if number else group[0][1]
    places = range(len(others)) if len(texts) == len(others) else spread(texts, [fields[place] for place in others])
    if TITLE in fields and fields.index(TITLE) not in (others[place] for place in places):
        untold = [others[place] for place in places]  # the stage is told once, above: the first text is the event
        if STAGE in fields and fields.index(STAGE) in untold:
            stage, title = others.index(fields.index(STAGE)), others.index(fields.index(TITLE))
            places = [title if place == stage else place for place in places]
    for place, text in zip(places, texts, strict=True):
        column = others[place]
        row[column] = f"{row[column]}\n{text}" if row[column] else text
    return row, len(texts) + (0 if rest else 1)


def spread(texts: list[str], fields: list[str]) -> list[int]:
    """A column for each paragraph, never going back: where its words fit best; a cell may have several."""
    best: list[dict[int, tuple[float, list[int]]]] = [{} for _text in texts]
    for at, text in enumerate(texts):
        for column, field in enumerate(fields):
            fit = fitness(text, field) + (0.4 if field in (TITLE, RESULT) and at else 0)
            if not at:
                if column == 0 or fields[0] != TITLE:
                    best[at][column] = (fit - column, [column])
                continue
            before = max(
                (way for earlier, way in best[at - 1].items() if earlier <= column),
                key=lambda way: way[0],
                default=None,
            )
            if before:
                best[at][column] = (before[0] + fit, [*before[1], column])
    return max(best[-1].values(), key=lambda way: way[0])[1] if texts and best[-1] else [0] * len(texts)
