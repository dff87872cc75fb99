"""A table under its columns → items: lines up rows that lost cells, joins rows a page break cut, finds sections."""

import re

from django.utils.translation import gettext as _

from roadmap.reader import cells, headings
from roadmap.reader.anchors import is_deadline
from roadmap.reader.blocks import Table
from roadmap.reader.columns import Columns
from roadmap.reader.edges import below_rows, with_months_below
from roadmap.reader.fitting import places_for
from roadmap.reader.headings import (
    DEADLINE,
    END,
    INDICATOR,
    MONTH,
    NOTE,
    NUMBER,
    RESPONSIBLES,
    RESULT,
    START,
    TITLE,
)
from roadmap.reader.healing import folded, heal, in_one_line
from roadmap.reader.items import Entry, Item, Note, Section, Stray
from roadmap.reader.labels import label_of
from roadmap.reader.posts import is_responsibles

_SHARED_FIELDS = (DEADLINE, MONTH, RESPONSIBLES, START, END)
_NOTHING = re.compile(r"\W*")  # «–» in a column of dates
_FOOT = re.compile(
    r"(?:(?:итого|всего)\b|примечани[ея]|исполнител[ья]:|директор\b.*(?:_{2,}|/)|подпись|м\.\s?п\.)", re.IGNORECASE
)

_PLANNED_AND_DONE = re.compile(r"(?:план|факт)(?:ическ\w+|ируем\w+|овая|овый)?(?:\s+(?:дата|срок))?\.?")


def read_table(table: Table, columns: Columns, first_row: int) -> list[Item]:
    """The items of a table's rows below its heading; ``first_row`` is the number of the table's row 0 in the source."""
    items: list[Item] = []
    table = with_months_below(table, columns)
    rows = _Rows(table, columns)
    end = below_rows(table, columns)
    for number in range(columns.row + 1, end):
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
    for number, row in enumerate(table.rows[end:], first_row + end):
        if any(map(heal, row)):
            items.append(Stray(" | ".join(filter(None, map(heal, row))), _("This row closes the table."), (number,)))
    return items


_NO_ANSWER = re.compile(r"[-–—―_.…\s]*")  # a cell left empty on purpose


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
        """A repeated heading, its «план» and «факт», or the row of column numbers «1 2 3 4 5»."""
        texts = [folded(in_one_line(cell)) for cell in given if cell]
        if len(texts) > 1 and all(_PLANNED_AND_DONE.fullmatch(text) for text in texts):
            return True
        if texts and all(text in self.heading_texts for text in texts) and len(texts) > 1:
            return True
        if headings.is_heading(headings.fields_of(given)) and all(headings.looks_like_heading(text) for text in texts):
            return True
        figures = [text.strip(".") for text in texts]
        return (
            len(figures) > 2 and figures == [str(n) for n in range(int(figures[0]), int(figures[0]) + len(figures))]
            if (figures and figures[0].isdecimal())
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
            if column in self.columns.months or _NO_ANSWER.fullmatch(text):
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
            place = places_for(given, fields)
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
    start, end = (in_one_line(entry.cells.pop(name, "")) for name in (START, END))
    if start and end and start != end and not _NOTHING.fullmatch(start) and not _NOTHING.fullmatch(end):
        entry.cells[DEADLINE] = f"{start} – {end}"
    elif start or end:
        entry.cells[DEADLINE] = end if _NOTHING.fullmatch(start) and end else start or end
