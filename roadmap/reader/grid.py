"""A table → its rows by field: finds the heading, lines up rows that lost cells, joins rows a page break cut."""

import re
from dataclasses import dataclass
from dataclasses import field as made_by

from django.utils.translation import gettext as _

from mentoring.kit.periods.words import MONTH_PATTERN
from roadmap.reader import cells, headings
from roadmap.reader.anchors import is_deadline
from roadmap.reader.blocks import Table
from roadmap.reader.headings import (
    CONTENT,
    DEADLINE,
    DOCUMENT,
    END,
    INDICATOR,
    MONTH,
    NOTE,
    NUMBER,
    RESPONSIBLES,
    RESULT,
    STAGE,
    START,
    TITLE,
)
from roadmap.reader.healing import folded, heal, in_one_line
from roadmap.reader.items import Entry, Item, Note, Section, Stray
from roadmap.reader.posts import is_responsibles, post_ends

_SEARCHED_ROWS = 25
_SHARED_FIELDS = (DEADLINE, MONTH, RESPONSIBLES, START, END)
_LABELS = (
    ("objective", re.compile(r"задач[аи]\w*(?:\s+(?:этапа|раздела|работы))?\s*[:.–—-]\s*", re.IGNORECASE)),
    ("aim", re.compile(r"цел[ьи](?:\s+(?:этапа|раздела|работы))?\s*[:.–—-]\s*", re.IGNORECASE)),
    (
        "result",
        re.compile(
            r"(?:(?:ожидаем|планируем|предполагаем)\w+\s+)?результат\w*(?:\s+этапа)?\s*[:.–—-]\s*", re.IGNORECASE
        ),
    ),
)
_DEADLINE_BEGINS = re.compile(
    r"(?:в\s+течени|на\s+протяжени|до\s|не\s+позднее|весь\b|по\s+мере|в\s+соответстви|согласно)", re.IGNORECASE
)
_FEWEST_MONTHS = 3
_STRETCH = re.compile(
    rf"(?:{MONTH_PATTERN}|(?:x|ix|iv|v?i{{1,3}}|v|xi{{1,2}}|[1-4])(?:\s*(?:кв\w*|четв\w*|полуг\w*)\.?)?)(?:\s*20\d\d)?"
)
_MARK = re.compile(r"[+*xхvу√✓✔✗✘●•■#V]{1,2}|да", re.IGNORECASE)
_FOOT = re.compile(
    r"(?:итого|всего|примечани[ея]|исполнител[ья]:|директор\b.*(?:_{2,}|/)|подпись|м\.\s?п\.)", re.IGNORECASE
)


@dataclass
class Columns:
    """What the columns of a table are: their fields and headings as written; ``row`` is the last row of the heading."""

    fields: list[str]
    headings: list[str]
    row: int = -1
    months: dict[int, str] = made_by(default_factory=dict)  # columns that are a month each, marked with a sign

    @property
    def width(self) -> int:
        return len(self.fields)

    def at(self, field: str) -> int | None:
        return self.fields.index(field) if field in self.fields else None


def find_columns(table: Table) -> Columns | None:
    """The columns by the heading, of one row or two, or else by what the cells say; ``None`` for other tables."""
    searched = table.rows[:_SEARCHED_ROWS]
    for number, row in enumerate(searched):
        is_tall = (
            number + 1 < len(table.rows)
            and all(_is_heading_row(table, at) for at in (number, number + 1))
            and not _is_one_cell(table, number + 1)
        )
        candidates = [(1, _two_rows(table, number))] if is_tall else []
        for height, texts in [*candidates, (0, _distinct(table, number, row))]:
            if columns := _with_months(table, texts, number + height):
                return columns
            fields = headings.fields_of(texts)
            if headings.is_heading(fields) and _is_worded_as_heading(texts, fields):
                return Columns(fields, texts, number + height)
    return _columns_by_content(table)


def label_of(text: str) -> tuple[str, str] | None:
    """«Задача: …» → («objective», «…»)."""
    for what, pattern in _LABELS:
        if (found := pattern.match(text)) and found.end() < len(text):
            return what, text[found.end() :]
    return None


def read_table(table: Table, columns: Columns, first_row: int) -> list[Item]:
    """The items of a table's rows below its heading; ``first_row`` is the number of the table's row 0 in the source."""
    items: list[Item] = []
    rows = _Rows(table, columns)
    for number in range(columns.row + 1, len(table.rows)):
        where = (first_row + number,)
        given = [_text_of(table, cell) for cell in table.rows[number]]
        if not any(given) or rows.is_noise(given):
            continue
        section = rows.section(number, given)
        if section:
            items += _of_section(section, where)
            rows.last = None
            continue
        entry = rows.entry(number, given, where)
        if rows.continues(entry, given):
            _join(rows.last, entry)
            continue
        if not entry.cells:
            items.append(Stray(" | ".join(filter(None, given)), _("This row has no event."), where))
            continue
        rows.last = entry
        items.append(entry)
    return items


class _Rows:
    """Rows of one table under its columns, each looked at in the light of the others."""

    def __init__(self, table: Table, columns: Columns):
        self.table = table
        self.columns = columns
        self.last: Entry | None = None
        self.last_place: list[int] = []
        body = [[_text_of(table, cell) for cell in row] for row in table.rows[columns.row + 1 :]]
        self.numbered = self._share(body, lambda row: cells.is_number(row[0]) if row else False) > 0.4
        self.low_titles = self._share(body, lambda row: self._title_of(row)[:1].islower()) > 0.4
        self.shares = {field: self._filled(body, field) for field in (DEADLINE, RESPONSIBLES)}
        self.first = min((row.index(text) for row in body for text in row if text), default=0)
        self.heading_texts = [folded(in_one_line(text)) for text in columns.headings if text]

    def _title_of(self, row):
        at = self.columns.at(TITLE)
        return row[at] if at is not None and at < len(row) else ""

    @staticmethod
    def _share(body, holds):
        rows = [row for row in body if any(row)]
        return sum(1 for row in rows if holds(row)) / len(rows) if rows else 0

    def _filled(self, body, field):
        at = self.columns.at(field)
        return self._share(body, lambda row: at is not None and at < len(row) and row[at])

    def is_noise(self, given):
        """A repeated heading, or the row of column numbers «1 2 3 4 5»."""
        texts = [folded(in_one_line(cell)) for cell in given if cell]
        if texts and all(text in self.heading_texts for text in texts) and len(texts) > 1:
            return True
        if headings.is_heading(headings.fields_of(given)) and all(headings.looks_like_heading(text) for text in texts):
            return True
        figures = [text.strip(".") for text in texts]
        return (
            len(figures) > 2 and figures == [str(n) for n in range(int(figures[0]), int(figures[0]) + len(figures))]
            if (figures and figures[0].isdigit())
            else False
        )

    def section(self, number, given):
        """The (number, text) of a row that heads the rows below it, or ``None``."""
        distinct = self._apart(number, given)
        if not distinct or len(distinct) > 2:
            return None
        texts = [text for _column, text in distinct]
        if len(texts) == 2:
            if not cells.is_number(texts[0]):
                return None
            column, text = distinct[1]
            if is_responsibles(text) or self._field(column) in (DEADLINE, RESPONSIBLES, RESULT):
                return None
            is_wide = self._is_merged(number, column)
            return (cells.number_of(texts[0])[0], text) if is_wide or self._heads(texts[0]) else None
        column, text = distinct[0]
        if label_of(text):
            return "", text
        figure, rest = cells.number_of(text)
        is_first = column == self.first and (len(given) > 1 or self._is_below_whole(text))
        if self._is_merged(number, column) or (is_first and self._is_alone(given, text)):
            return (figure, rest) if rest else None
        if figure and rest and (cells.is_roman(figure) or self._heads(figure)):
            return figure, rest
        return None

    def entry(self, number, given, where):
        """The row's cells by field, lined up with the columns when some vanished; shared merged cells included."""
        placed = self._aligned(number, given)
        if any(text for field, _heading, text in placed if field == TITLE):
            placed = [
                (field, heading, text or self._shared(number, column, field))
                for column, (field, heading, text) in enumerate(placed)
            ]
        entry = Entry({}, where)
        if marked := [month for column, month in self.columns.months.items() if column < len(given) and given[column]]:
            entry.cells[DEADLINE] = ", ".join(marked)
        for column, (field, heading, text) in enumerate(placed):
            if not text or column in self.columns.months:
                continue
            if field in ("", NOTE):
                entry.others.append((in_one_line(heading), in_one_line(text)))
            elif field in (START, END):
                entry.cells[field] = text
            else:
                entry.extend(field, text)
        _with_dates(entry)
        return entry

    def continues(self, entry, given):
        """Whether the row is the rest of the one above, cut by the end of a page."""
        if not self.last or not (entry.cells or entry.others):
            return False
        number, title, deadline = (entry.cell(field) for field in (NUMBER, TITLE, DEADLINE))
        if number and cells.is_number(number):
            return False
        if title[:1].isupper() and deadline and entry.cell(RESPONSIBLES) and self._is_whole(self.last):
            return False
        if self.numbered and not number and self.columns.at(NUMBER) is not None:
            return not (title and is_deadline(deadline) and title[:1].isupper())
        if not title:
            return bool(deadline or entry.cell(RESPONSIBLES) or entry.cell(RESULT) or entry.cell(INDICATOR))
        if title[:1].islower() and not self.low_titles:
            complete = is_deadline(deadline) and is_deadline(self.last.cell(DEADLINE) or "-")
            return not complete
        return False

    @staticmethod
    def _is_whole(entry):
        """Whether a row has all that rows have, so that the next capital letter begins another."""
        ends = cells.UNFINISHED.search(entry.cell(TITLE).rstrip())
        return bool(entry.cell(DEADLINE) and entry.cell(RESPONSIBLES)) and not ends

    # --- lining up ----------------------------------------------------------------------------------------------------
    def _aligned(self, number, given):
        texts = self.columns.headings
        fields = self.columns.fields
        if not self.table.is_loose or len(given) >= len(fields):
            return [
                (self._field(column), texts[column] if column < len(texts) else "", text)
                for column, text in enumerate(given)
            ]
        place = self.last_place
        if not (self.last and len(place) == len(given) and given[0][:1].islower() | (not given[0])):
            place = _places(given, fields)
        self.last_place = place
        return [(fields[column], texts[column], text) for column, text in zip(place, given, strict=True)]

    def _shared(self, number, column, field):
        """The deadline or people of several rows, told once in a cell merged over them."""
        top = self.table.covered.get((number, column))
        if (
            field not in (DEADLINE, MONTH, RESPONSIBLES, START, END)
            or top is None
            or top[0] == number
            or top[1] != column
        ):
            return ""
        return _text_of(self.table, self.table.rows[top[0]][top[1]])

    def _field(self, column):
        return self.columns.fields[column] if column < self.columns.width else ""

    def _apart(self, number, given):
        """The row's texts with their columns, a merged cell once."""
        found: list[tuple[int, str]] = []
        for column, text in enumerate(given):
            if text and (number, column) not in self.table.covered and not (found and found[-1][1] == text):
                found.append((column, text))
        return found

    def _is_merged(self, number, column):
        wide = sum(1 for key, top in self.table.covered.items() if top == (number, column) and key[0] == number)
        return wide + 1 >= max(2, self.columns.width - column - 1)

    def _is_alone(self, given, text):
        """A lone text in the first column: a section where rows have deadlines or people; elsewhere it may be a row."""
        if self.last and text[:1].islower() and not self.low_titles:
            return False
        if self.columns.fields[0] == NUMBER:
            return True
        return max(self.shares.values()) > 0.5 or len(given) == 1

    def _is_below_whole(self, text):
        """A line of its own among rows told by tabs: a heading where the row above it has ended."""
        return cells.number_of(text)[1][:1].isupper() and (self.last is None or self._is_whole(self.last))

    def _heads(self, figure):
        """Whether the numbers below begin with ``figure``, as 2.1 with 2."""
        figure = figure.rstrip(".)")
        if cells.is_roman(figure):
            return True
        at = self.columns.at(NUMBER) or 0
        return "." not in figure and any(
            re.match(rf"{re.escape(figure)}\.\d", heal(row[at])) for row in self.table.rows if at < len(row)
        )


def _text_of(table, cell):
    text = heal(cell)
    return cells.unwrapped(text) if table.is_wrapped else text


def _join(last, entry):
    for field, text in entry.cells.items():
        last.extend(field, text)
    last.others += entry.others
    last.where += entry.where


def _of_section(section, where):
    number, text = section
    label = label_of(text)
    if label:
        return _labelled(text, where)
    head, *rest = re.split(r"\n+(?=(?:задач|цел[ьи]|результат|ожидаем)\w*[^\n]{0,20}:)", text, flags=re.IGNORECASE)
    items: list[Item] = [Section(cells.section_title(head), number, where)]
    if _FOOT.match(head):
        return [Stray(in_one_line(text), _("This row closes the table."), where)]
    for part in rest:
        items += _labelled(part, where)
    return items


def _labelled(text, where):
    parts = re.split(r"\n+(?=(?:задач|цел[ьи]|результат|ожидаем)\w*[^\n]{0,20}:)", text, flags=re.IGNORECASE)
    notes = []
    for part in parts:
        label = label_of(part)
        if label:
            notes.append(Note(label[0], in_one_line(label[1]), where))
    return notes


def _with_dates(entry):
    """«Начало» and «Окончание» in two columns → one deadline."""
    start, end = entry.cells.pop(START, ""), entry.cells.pop(END, "")
    if start and end and in_one_line(start) != in_one_line(end):
        entry.cells[DEADLINE] = f"{in_one_line(start)} – {in_one_line(end)}"
    elif start or end:
        entry.cells[DEADLINE] = in_one_line(start or end)


# --- finding columns --------------------------------------------------------------------------------------------------
def _distinct(table, number, row):
    """The row's texts, a merged cell only once."""
    return ["" if (number, column) in table.covered else heal(cell) for column, cell in enumerate(row)]


def _with_months(table, texts, row):
    """The columns of a table where every month or term has a column and a sign says when; or ``None``."""
    months = {
        column: in_one_line(text) for column, text in enumerate(texts) if _STRETCH.fullmatch(folded(text).strip())
    }
    if len(months) < _FEWEST_MONTHS:
        return None
    body = [row for row in table.rows[row + 1 :] if any(row)]
    marks = [heal(row[column]) for row in body for column in months if column < len(row) and row[column].strip()]
    if not marks or sum(1 for mark in marks if _MARK.fullmatch(mark)) < len(marks):
        return None
    fields = headings.fields_of(["" if column in months else text for column, text in enumerate(texts)])
    return Columns(fields, texts, row, months) if TITLE in fields else None


def _two_rows(table, number):
    """A heading of two rows, «Срок» above «начало» and «окончание»: the lower text where there is one."""
    upper, lower = table.rows[number], table.rows[number + 1]
    texts = []
    for column in range(max(len(upper), len(lower))):
        above = heal(upper[column]) if column < len(upper) else ""
        below = heal(lower[column]) if column < len(lower) and (number + 1, column) not in table.covered else ""
        texts.append(below or above)
    return texts


def _is_worded_as_heading(texts, fields):
    """Not a row that merely names a plan and a period: its words are mostly those of headings, none is a deadline."""
    known = [text for text, field in zip(texts, fields, strict=True) if field]
    alike = sum(1 for text in known if headings.looks_like_heading(text))
    short = all(len(text) <= headings.HEADING_MAX_LENGTH for text in texts)
    return short and alike * 2 >= len(known) and not any(is_deadline(text) for text in texts if text)


def _is_heading_row(table, number):
    texts = [heal(cell) for column, cell in enumerate(table.rows[number]) if (number, column) not in table.covered]
    given = [text for text in texts if text]
    return bool(given) and all(headings.looks_like_heading(text) for text in given)


def _is_one_cell(table, number):
    """A cell over the whole row heads what follows, «1. Мероприятия», even where its words are those of headings."""
    row = table.rows[number]
    return len(row) > 1 and all((number, column) in table.covered for column in range(1, len(row)))


def _columns_by_content(table):
    """Columns of a table without a heading: deadlines, people and numbers are known by their words."""
    rows = [[heal(cell) for cell in row] for row in table.rows]
    width = max((sum(1 for cell in row if cell) for row in rows), default=0)
    if width < 2:
        return None
    full = [row for row in rows if sum(1 for cell in row if cell) >= max(2, width - 1)]
    columns = max(map(len, rows))
    if len(full) < 2:
        return None
    fields = [""] * columns
    for field, holds in ((NUMBER, cells.is_number), (DEADLINE, is_deadline), (RESPONSIBLES, is_responsibles)):
        shares = [_share_of(full, column, holds) if not fields[column] else 0 for column in range(columns)]
        best = max(range(columns), key=shares.__getitem__)
        if shares[best] >= 0.5:
            fields[best] = field
    lengths = [0 if fields[c] else sum(len(row[c]) for row in full if c < len(row)) for c in range(columns)]
    longest = max(range(columns), key=lengths.__getitem__)
    if not lengths[longest] or DEADLINE not in fields:
        return None
    first = next(c for c in range(columns) if lengths[c] > lengths[longest] / 3)
    fields[first] = TITLE
    rest = [c for c in range(columns) if not fields[c] and lengths[c]]
    for column, field in zip(rest, (RESULT, INDICATOR, NOTE), strict=False):
        fields[column] = field
    return Columns(fields, [""] * columns)


def _share_of(rows, column, holds):
    given = [row[column] for row in rows if column < len(row) and row[column]]
    return sum(1 for text in given if holds(text)) / max(len(rows), 1)


# --- rows that lost their empty cells ---------------------------------------------------------------------------------
def _places(given, fields):
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
