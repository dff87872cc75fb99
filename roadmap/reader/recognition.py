"""From blocks to a ``ReadPlan``: tables or lines, what stands around them, the years. Runs apart."""

import re
from datetime import date, timedelta

from django.utils.translation import gettext as _

from mentoring.kit.periods import PeriodKind, SchoolYear, Span, read_period
from roadmap.reader import augusts, cells
from roadmap.reader.anchors import has_year, is_month
from roadmap.reader.blocks import Block, Line, Table
from roadmap.reader.columns import Columns, find_columns
from roadmap.reader.events import Years
from roadmap.reader.front import Front, read_front, stage_title_from
from roadmap.reader.grid import read_table
from roadmap.reader.headings import DEADLINE
from roadmap.reader.healing import heal, in_one_line
from roadmap.reader.items import Entry, Item, Note, Section, Stray
from roadmap.reader.labelled import read_labelled
from roadmap.reader.labels import label_of
from roadmap.reader.monthly import read_monthly
from roadmap.reader.outline import outline_of
from roadmap.reader.plan import Problem, ReadPlan
from roadmap.reader.remarks import row_label
from roadmap.reader.running import read_lines
from roadmap.reader.sectioning import stage_mark
from roadmap.reader.stacked import Stacked, table_of_lines
from roadmap.reader.targets import read_targets
from roadmap.reader.unnumbered import table_of_cells
from roadmap.reader.vertical import table_of_paragraphs

_PAGE_MARK = re.compile(r"(?:стр\.?\s*)?\d+\s*(?:/|из)\s*\d+", re.IGNORECASE)
_SIGNED_SHEET = re.compile(r"\W*лист\s+(?:согласования|ознакомления)", re.IGNORECASE)
_SIGNATURE = re.compile(r"_{3,}|директор\b|подпись|исполнитель|тел\.|ознакомлен", re.IGNORECASE)

_NEARLY_SAME = timedelta(days=92)  # by so much a plan of one year may be longer than it: August, the summer


def read_blocks(blocks: list[Block], *, window: Span | None, today: date) -> ReadPlan:
    """Blocks in the order of the page → the plan they make. A plan that names no year is of the one of ``today``."""
    return _Reading(blocks, today).plan(window)


class _Reading:
    """One document: its blocks with the numbers of their rows in the source."""

    def __init__(self, blocks: list[Block], today: date):
        self.today = today
        self.source: list[tuple[str, ...]] = []
        self.lines: list[tuple[int, str, int]] = []  # (row, text, empty lines above) outside tables
        self.tables: list[tuple[int, Table]] = []
        self.sheets: set[int] = set()  # rows that name the sheet below them
        for block in blocks:
            if isinstance(block, Line):
                text = heal(block.text)
                if text and not _PAGE_MARK.fullmatch(text):
                    self.source.append((text,))
                    self.lines.append((len(self.source), text, block.gap))
                    if block.heads_table:
                        self.sheets.add(len(self.source))
            else:
                self.tables.append((len(self.source) + 1, block))
                self.source += [tuple(heal(cell) for cell in row) for row in block.rows]
        self.problems: list[Problem] = []

    def plan(self, window: Span | None) -> ReadPlan:
        items, above, below = self._from_tables()
        if sum(isinstance(item, Entry) for item in items) < 2:
            items, above, below = self._from_lines()
        front = read_front(above)
        targets, used = read_targets([text for _row, text in below])
        self._tell_of_the_rest([pair for place, pair in enumerate(below) if place not in used], bool(targets))
        if not any(isinstance(item, Entry) for item in items):
            self.problems.append(Problem("", "", _("No table with events was found.")))
        span, years = self._window(window, front, items)
        is_municipal = is_of_municipality(front.title, front.organisation)
        default_title = stage_title_from(front.title) or _("Events")
        outline = outline_of(
            items,
            window=span,
            years=years,
            default_title=default_title,
            is_municipal=is_municipal,
        )
        return ReadPlan(
            title=front.title,
            organisation=front.organisation,
            period=None if years == Years.ASSUMED else span,
            period_text=front.period_text,
            stages=tuple(augusts.placed(outline.stages, span)),
            targets=tuple(targets),
            problems=(*self.problems, *outline.problems),
            source=tuple(self.source),
        )

    # --- tables and lines ---------------------------------------------------------------------------------------------
    def _from_tables(self) -> tuple[list[Item], list[str], list[tuple[int, str]]]:
        """The items of every table that is a plan, the texts above the first, the (row, text) lines below the last."""
        plans: list[tuple[int, Table, Columns]] = []
        for first_row, table in self.tables:
            if plans and self._is_signed_sheet(first_row):
                break
            columns = find_columns(table)
            if plans and (columns is None or not any(columns.headings)):
                before = plans[-1][2]
                alike = max(map(len, table.rows), default=0) == before.width
                columns = Columns(before.fields, before.headings) if alike else columns
            if columns:
                plans.append((first_row, table, columns))
        if not plans:
            return [], [], []
        items: list[Item] = []
        end = plans[0][0]
        for first_row, table, columns in plans:
            if items:
                items += self._between(end, first_row)
            items += read_table(table, columns, first_row)
            end = first_row + len(table.rows)
        first_row, table, columns = plans[0]
        last_line = max((row for row, _text, _gap in self.lines if row < first_row), default=0)
        top = self._heading_top(table, columns)
        name = self.source[last_line - 1][0] if 0 < last_line == first_row - 1 else ""
        if last_line in self.sheets and len(plans) > 1:
            items.insert(0, Section(cells.section_title(name), "", (last_line,)))
        elif top == 0 and (mark := stage_mark(name) or _numbered_heading(name)):
            items.insert(0, Section(cells.section_title(mark[1]), mark[0], (last_line,)))
        above = [
            in_one_line(" ".join(row))
            for number, row in enumerate(self.source[: first_row - 1 + max(0, top)], 1)
            if number not in self.sheets
        ]
        return items, above, [(row, text) for row, text, _gap in self.lines if row >= end]

    def _is_signed_sheet(self, first_row: int) -> bool:
        """Whether the table under a plan tells who agreed with it: said on the line above or in its first row."""
        return any(_SIGNED_SHEET.match(" ".join(row)) for row in self.source[first_row - 2 : first_row])

    @staticmethod
    def _heading_top(table: Table, columns: Columns) -> int:
        """How many rows stand above the heading inside the table itself."""
        if columns.row < 0:
            return 0
        top = columns.row
        is_tall = top and find_columns(Table(table.rows[: top + 1], table.covered)) is not None
        return top - 1 if is_tall and sum(1 for cell in table.rows[top - 1] if cell) > 1 else top

    def _between(self, start: int, end: int) -> list[Item]:
        """Lines between two tables of one plan: the last is the heading of the second, labels tell of it."""
        lines = [(row, text) for row, text, _gap in self.lines if start <= row < end]
        items: list[Item] = []
        for row, text in lines:
            if label := label_of(text):
                items.append(Note(label[0], in_one_line(label[1]), (row,)))
            elif len(text) <= 250 and not re.fullmatch(r"[\W\d_]*", text):
                number, rest = stage_mark(text) or cells.number_of(text)
                items.append(Section(cells.section_title(rest or text), number, (row,)))
            else:
                items.append(Stray(in_one_line(text), _("This text stands between the tables."), (row,)))
        return items

    def _from_lines(self) -> tuple[list[Item], list[str], list[tuple[int, str]]]:
        """The same from running text; cells of tables that are no plan are read as lines."""
        lines = [(row, text, gap) for row, text, gap in self.lines]
        for first_row, table in self.tables:
            for number, row in enumerate(table.rows):
                lines += [(first_row + number, piece, 0) for cell in row for piece in heal(cell).split("\n") if piece]
        lines.sort(key=lambda line: line[0])
        if labelled := read_labelled(lines):
            items, above, tail_row = labelled
            return items, above, [(row, text) for row, text, _gap in lines if row >= tail_row]
        if monthly := read_monthly(lines):
            return *monthly, []
        if stacked := table_of_lines(lines):
            columns = find_columns(stacked.table)
            if columns and columns.row == 0:
                self._tell_of_doubtful(stacked)
                items = _moved(read_table(stacked.table, columns, 0), stacked.sources)
                return items, stacked.above, [(row, text) for row, text, _gap in stacked.below]
        if found := table_of_paragraphs(lines):
            above, table, sources, below = found
            columns = find_columns(table)
            if columns and columns.row == 0:
                items = _moved(read_table(table, columns, 0), sources)
                return items, above, [(row, text) for row, text, _gap in below]
        if staged := table_of_cells(lines):
            above, table, sources = staged
            columns = find_columns(table)
            if columns and columns.row == 0:
                return _moved(read_table(table, columns, 0), sources), above, []
        texts = [text for _row, text, _gap in lines]
        running = read_lines(texts, [row for row, _t, _g in lines], [gap for _r, _t, gap in lines])
        if running.has_stages and not any(isinstance(item, Section) for item in running.items):
            reason = _("The plan has a column of stages, but which events they head could not be told.")
            self.problems.append(Problem("", "", reason))
        return running.items, running.above, [(row, text) for row, text, _gap in lines if row >= running.tail_row]

    def _tell_of_doubtful(self, stacked: Stacked) -> None:
        for place in stacked.doubtful:
            reason = _("The lines of this row were put into columns by their wording: check them.")
            text = " | ".join(filter(None, stacked.table.rows[place]))[:500]
            self.problems.append(Problem(row_label(stacked.sources[place]), text, reason))

    def _tell_of_the_rest(self, lines: list[tuple[int, str]], has_targets: bool) -> None:
        """Text below the plan that means nothing to it, told once."""
        texts = [(row, text) for row, text in lines if len(text) > 2 and not _SIGNATURE.search(text)]
        if texts:
            where = row_label((texts[0][0], texts[-1][0]))
            text = "\n".join(text for _row, text in texts)[:500]
            self.problems.append(Problem(where, text, _("This text stands below the plan and was left out.")))

    # --- the years ----------------------------------------------------------------------------------------------------
    def _window(self, window: Span | None, front: Front, items: list[Item]) -> tuple[Span, Years]:
        """The span deadlines are understood in, and how well it is known."""
        texts = [in_one_line(item.cell(DEADLINE)) for item in items if isinstance(item, Entry) and item.cell(DEADLINE)]
        texts += [item.title for item in items if isinstance(item, Section) and is_month(item.title)]
        dated = [text for text in texts if has_year(text)]
        front.period = _in_calendar_years(front, dated)
        if window and front.period and front.is_period_certain and _runs_beyond(front.period, window):
            return front.period, Years.TOLD
        if window:
            if front.period and not front.period.overlaps(window):
                self.problems.append(
                    Problem("", front.period_text, _("The plan is for another period than the programme."))
                )
            return window, Years.TOLD
        if front.period:
            return front.period, Years.TOLD
        if span := _span_of(dated):
            is_of_one_year = span == SchoolYear.of(span.first).span
            return span, Years.ASSUMED if len(dated) < len(texts) / 2 and not is_of_one_year else Years.INFERRED
        year = SchoolYear.of(front.approved_on or self.today)
        if front.approved_on and front.approved_on.month in (6, 7, 8):
            year = SchoolYear(front.approved_on.year)
        if texts:
            reason = _("The plan does not say its period: deadlines without a year are understood in %(year)s.") % {
                "year": year
            }
            self.problems.append(Problem("", "", reason))
        return year.span, Years.ASSUMED


def _in_calendar_years(front: Front, dated: list[str]) -> Span | None:
    """The plan's period; «2023-2024 годы» are two calendar years where its deadlines lie outside the school year."""
    year = SchoolYear.of(front.period.first) if front.period else None
    if not front.period or not year or front.period != year.span or re.search("уч", front.period_text, re.IGNORECASE):
        return front.period
    whole = Span(date(year.start, 1, 1), date(year.start + 1, 12, 31))
    told = _span_of(dated)
    is_outside = told and (told.first < year.starts_on - _NEARLY_SAME or told.due_on > year.ends_on + _NEARLY_SAME)
    return whole if told and is_outside and whole.first <= told.first and told.due_on <= whole.due_on else front.period


def _runs_beyond(period: Span, window: Span) -> bool:
    """Whether a plan of several years runs through ``window``: its rows are understood in all of them."""
    return period.overlaps(window) and period.due_on - period.first > window.due_on - window.first + _NEARLY_SAME


def _numbered_heading(text: str) -> tuple[str, str] | None:
    """«I. Нормативное обеспечение» above the first of several tables heads it as the lines between them do."""
    number, rest = cells.number_of(text)
    return (number, rest) if cells.is_roman(number) and rest else None


def _moved(items: list[Item], sources: list[tuple[int, ...]]) -> list[Item]:
    """Items of a table made of paragraphs, their rows those of the paragraphs."""
    for item in items:
        item.where = tuple(dict.fromkeys(row for place in item.where for row in sources[place]))
    return items


def _span_of(texts: list[str]) -> Span | None:
    """What deadlines with a year stretch over; one in August prepares the school year that follows."""
    anywhere = Span(date(2015, 1, 1), date(2045, 12, 31))
    periods = [read_period(text, programme=anywhere) for text in texts]
    spans = [span for period in periods if period.kind != PeriodKind.RECURRING for span in period.occurrences]
    if not spans:
        return None
    first, last = min(span.first for span in spans), max(span.due_on for span in spans)
    if (first.month == 8 and last.year > first.year) or (first.month == 8 and last.month > 8):
        first = date(first.year, 9, 1)
    if SchoolYear.of(first) == SchoolYear.of(last):
        return SchoolYear.of(first).span
    return Span(first, last)


def is_of_municipality(title: str, organisation: str) -> bool:
    """Whether a plan is a municipality's and not a school's."""
    if re.search(r"\b[А-Я]{2,4}ОУ\b|школ|лице|гимнази|детск\w+ сад", organisation, re.IGNORECASE):
        return False
    return bool(
        re.search(
            r"муниципальн|район|городск\w+ округ|управлени\w+ образовани|отдел\w* образовани|региональн",
            title,
            re.IGNORECASE,
        )
    )
