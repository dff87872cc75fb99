"""What stands between two rows of running text: the rest of the first, section headings, the title of the second."""

import re
from dataclasses import dataclass, field
from itertools import pairwise, takewhile

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from roadmap.reader import cells
from roadmap.reader.grid import label_of
from roadmap.reader.headings import DEADLINE, INDICATOR, NUMBER, RESPONSIBLES, RESULT, STAGE, TITLE
from roadmap.reader.healing import in_one_line, plain_bullets
from roadmap.reader.items import Entry, Item, Note, Section, Stray
from roadmap.reader.posts import is_responsibles
from roadmap.reader.sectioning import begins_anew, begins_event, is_heading_line, stage_mark

_NUMBERED = re.compile(
    r"(?P<number>\d{1,2}(?:\.\d{1,2}){1,3}|\d{1,2}|[IVXІХ]{1,5})(?P<end>[.)]*)(?:\s+|(?=[А-ЯЁ«\"])|$)(?P<rest>.*)"
)
_BULLET = re.compile(r"- ")


_APART = gettext_lazy("The deadline was found apart from the event: check that it belongs here.")


@dataclass
class Unit:
    """Lines that belong together: a paragraph with a label, a numbered line and what follows it, or plain text."""

    kind: str
    lines: list[str] = field(default_factory=list)
    rows: list[int] = field(default_factory=list)
    number: str = ""
    label: str = ""
    gaps: list[int] = field(default_factory=list)

    def add(self, row: int, text: str, gap: int = 0) -> None:
        self.lines.append(text)
        self.rows.append(row)
        self.gaps.append(gap)

    @property
    def text(self) -> str:
        return "\n".join(self.lines)

    @property
    def last(self) -> str:
        return self.lines[-1] if self.lines else ""


class Chunker:
    """Reads the chunks before, between and after the rows at ``spans``; knows how this plan numbers its rows."""

    def __init__(self, body, order: list[str], spans: list[tuple[int, int]]):
        self.body = body
        self.order = order
        self.spans = spans
        edges = [0, *(place for span in spans for place in span), len(body.text)]
        self.chunks = [body.pieces(edges[at], edges[at + 1]) for at in range(0, len(edges), 2)]
        self.style = self._row_style()
        self.is_centred = self._is_centred()
        self.tail_row = body.numbers[-1] + 1 if body.numbers else 0
        self.after = [f for f in order if f not in (NUMBER, TITLE, DEADLINE, RESPONSIBLES)]
        self.section = ""
        self.is_staged = STAGE in order
        self.stage_marks = self._stage_marks() if self.is_staged else set()

    def items(self, entries: list[Entry]) -> list[Item]:
        """The plan's items, ``entries`` among them with their titles."""
        items: list[Item] = []
        before: Entry | None = None
        for chunk, entry in zip(self.chunks, entries, strict=False):
            units = self._units(chunk)
            units = self._of_row_before(units, before)
            items += self._between(units, entry)
            items.append(entry)
            before = entry
        if self.is_staged and not entries:
            return self._staged(self._units(self.chunks[0]))
        if entries:
            items += self._tail(self._units(self.chunks[-1]), before)
        else:
            self.tail_row = self.body.numbers[0] if self.body.numbers else 0
        return _paired(items)

    # --- numbers ------------------------------------------------------------------------------------------------------
    def _row_style(self):
        """How rows are numbered: the number of parts and the sign after it, or ``None``. «1.2.» is (2, …)."""
        styles: dict[tuple, int] = {}
        for chunk in self.chunks[:-1]:
            last = next((found for _row, text, _gap in reversed(chunk) if (found := self._number(text))), None)
            if last:
                styles[last[0]] = styles.get(last[0], 0) + 1
        best = max(styles, key=styles.__getitem__, default=None)
        if best and styles[best] >= max(2, len(self.spans) * 0.5):
            return best
        deep: dict[tuple, int] = {}
        for chunk in self.chunks:
            for _row, text, _gap in chunk:
                if (found := self._number(text)) and found[0][0] > 1:
                    deep[found[0]] = deep.get(found[0], 0) + 1
        best = max(deep, key=deep.__getitem__, default=None)
        return best if best and deep[best] >= 3 else None

    @staticmethod
    def _number(text):
        """((parts, is roman, sign), number, rest) of a line that begins with a number."""
        found = _NUMBERED.fullmatch(text)
        if not found:
            return None
        number, sign = found["number"], found["end"][:1]
        is_roman = not number[0].isdigit()
        if is_roman and not sign and found["rest"] and not found["rest"][:1].isupper():
            return None
        parts = number.count(".") + 1
        if parts == 1 and not sign and not is_roman and found["rest"] and not found["rest"][:1].isupper():
            return None
        if parts > 1 and re.match(r"\d{1,2}\.\d{2}\.\d{2,4}", text):
            return None
        sign = "" if parts > 1 or sign != ")" else ")"
        return (parts, is_roman, sign), number, found["rest"]

    def _is_centred(self):
        """Whether numbers stand in the middle of their cells: most are followed by the rest of a sentence."""
        if not self.style or self.style[0] < 1:
            return False
        rests = [
            found[2]
            for chunk in self.chunks
            for _row, text, _gap in chunk
            if (found := self._number(text)) and found[0] == self.style
        ]
        low = sum(1 for rest in rests if rest[:1].islower())
        return len(rests) >= 3 and low > len(rests) * 0.4

    def _stage_marks(self):
        """Which numbered lines open a stage and which an item of the list inside it, both being 1, 2, 3…"""
        lines = [
            (row, text, int(found[1]), not found[2])
            for chunk in self.chunks
            for row, text, _gap in chunk
            if (found := self._number(text)) and found[0][0] == 1 and found[1].isdigit() and found[0][2] != ")"
        ]
        marks, stage, item = set(), 0, 0
        stands_alone = bool(lines) and lines[0][3]  # a stage's number is a cell of its own
        for place, (row, text, number, is_alone) in enumerate(lines):
            following = lines[place + 1][2] if place + 1 < len(lines) else 0
            goes_on = item and number == item + 1 and following != 1
            if number == stage + 1 and (is_alone if stands_alone else not goes_on):
                stage, item = number, 0
                marks.add((row, text))
            elif number in (1, item + 1):
                item = number
        return marks

    def _staged(self, units, allow_plain=False) -> list[Item]:
        """Stages told with their contents: an entry for each, its list written as in one cell."""
        entries: list[Entry] = []
        for unit in units:
            if unit.kind == "stage":
                title, content = _stage_and_content(unit)
                entries.append(Entry({NUMBER: unit.number, STAGE: title, TITLE: content}, tuple(unit.rows)))
                continue
            text = f"{unit.number}. {unit.text}" if unit.kind == "number" else unit.text
            if not entries:
                if not allow_plain:
                    continue
                entries.append(Entry({}))
            entries[-1].extend(TITLE, text)
            entries[-1].where += tuple(unit.rows)
        return [Entry({name: text for name, text in entry.cells.items() if text}, entry.where) for entry in entries]

    # --- units --------------------------------------------------------------------------------------------------------
    def _units(self, chunk) -> list[Unit]:
        units: list[Unit] = []
        for row, raw, gap in chunk:
            text = plain_bullets(raw)
            current = units[-1] if units else None
            label = label_of(text)
            numbered = None if label else self._numbered(text, units)
            mark = stage_mark(text) if not label and not numbered else None
            if label:
                units.append(Unit("label", label=label[0]))
                units[-1].add(row, label[1])
            elif numbered and self.is_staged:
                kind = "stage" if (row, raw) in self.stage_marks else "number"
                units.append(Unit(kind, rows=[row], number=numbered[1]))
                if numbered[2]:
                    units[-1].lines, units[-1].gaps = [numbered[2]], [gap]
            elif numbered:
                self._add_numbered(units, row, *numbered)
            elif mark and begins_anew(text, current.last if current else ""):
                units.append(Unit("mark", number=mark[0]))
                units[-1].add(row, mark[1])
            elif current is None or self._starts_unit(current, text, gap):
                units.append(Unit("plain"))
                units[-1].add(row, text, gap)
            else:
                current.add(row, text, gap)
        return [part for unit in units for part in self._split(unit)]

    def _numbered(self, text, units):
        found = self._number(text)
        if not found:
            return None
        style, number, rest = found
        if style == self.style or self.is_staged:
            return found
        if style[1]:  # roman
            return found if rest else None
        if self.style and style[0] > self.style[0] and style[0] > 1:
            return found
        if style[2] == ")" or (
            units and units[-1].kind == "number" and any(_BULLET.match(line) for line in units[-1].lines)
        ):
            return None
        wanted = {str(int(self.section) + 1) if self.section.isdigit() else "1", "1"}
        if style[0] == 1 and (self.style is None or self.style[0] > 1) and number in wanted:
            self.section = number
            return found
        return None

    def _add_numbered(self, units, row, style, number, rest):
        current = units[-1] if units else None
        if (
            self.is_centred
            and style == self.style
            and (not rest or rest[0].islower())
            and current
            and current.kind == "plain"
        ):
            cut = next((at for at in reversed(range(len(current.lines))) if current.lines[at][:1].isupper()), 0)
            units.append(Unit("number", current.lines[cut:], current.rows[cut:], number))
            del current.lines[cut:], current.rows[cut:]
            if not current.lines:
                units.remove(current)
        else:
            units.append(Unit("number" if style == self.style or style[0] > 1 else "section", number=number))
        if rest:
            units[-1].add(row, rest)
        elif not units[-1].rows:
            units[-1].rows.append(row)

    def _starts_unit(self, current, text, gap):
        if _BULLET.match(text) or not current.lines:
            return False
        if current.kind in ("label", "mark"):
            return begins_anew(text, current.last)
        if current.kind == "section" and (self.style is None or begins_event(text)):
            return begins_anew(text, current.last)
        if current.kind == "number" and self.is_centred:
            return begins_anew(text, current.last)
        return current.kind == "plain" and gap >= 2 and begins_anew(text, current.last) and is_heading_line(text)

    def _split(self, unit) -> list[Unit]:
        """Plain text that begins with the heading of a section is cut below it."""
        if unit.kind != "plain" or len(unit.lines) < 2:
            return [unit]
        for at in range(1, min(4, len(unit.lines))):
            head = in_one_line("\n".join(unit.lines[:at]))
            if begins_anew(unit.lines[at], head):
                if is_heading_line(head) and (begins_event(unit.lines[at]) or head.isupper()):
                    return [
                        Unit("mark", unit.lines[:at], unit.rows[:at]),
                        Unit("plain", unit.lines[at:], unit.rows[at:]),
                    ]
                return [unit]
        return [unit]

    # --- meaning ------------------------------------------------------------------------------------------------------
    def _of_row_before(self, units, before):
        """What comes first in a chunk may still be the row's above: its result, or the end of its title."""
        if not before or not units or units[0].kind != "plain" or not (self.style or self.after):
            return units
        first = units[0]
        if len(units) == 1:
            return units if self.style else self._without_result(first, before)
        if self.after:
            before.extend(
                self.after[0] if self.after[0] in (RESULT, INDICATOR) else RESULT, cells.unwrapped(first.text)
            )
        elif first.lines[0][0].islower() or not is_heading_line(first.lines[0]):
            self._finish(before, first)
        else:
            return units
        before.where += tuple(row for row in first.rows if row not in before.where)
        return units[1:]

    def _without_result(self, unit, before) -> list[Unit]:
        """Without numbers, a result ends and the next title begins where a line begins as events do."""
        new = [at for at in range(1, len(unit.lines)) if begins_anew(unit.lines[at], unit.lines[at - 1])]
        cut = next((at for at in new if begins_event(unit.lines[at])), new[-1] if new else 0)
        if not cut:
            return [unit]
        before.extend(
            self.after[0] if self.after[0] in (RESULT, INDICATOR) else RESULT,
            cells.unwrapped("\n".join(unit.lines[:cut])),
        )
        before.where += tuple(row for row in unit.rows[:cut] if row not in before.where)
        return [Unit("plain", unit.lines[cut:], unit.rows[cut:])]

    @staticmethod
    def _finish(before, unit):
        """Text left over beside a row whose cells were written across each other: people's, or the title's rest."""
        for line in unit.lines:
            before.extend(RESPONSIBLES if is_responsibles(line) else TITLE, line)
        before.remarks.append(_("The columns were mixed in the text: check the wording."))

    def _between(self, units, entry) -> list[Item]:
        """Items above the row of ``entry``; the last unit is its title."""
        items: list[Item] = []
        if self.is_staged and units and not any(unit.kind == "label" for unit in units):
            *between, staged = self._staged(units, allow_plain=True) or [None]
            if staged:
                entry.cells = {**staged.cells, **entry.cells}
                entry.where = tuple(dict.fromkeys((*staged.where, *entry.where)))
                return between
        title = units.pop() if units and units[-1].kind in ("plain", "number") else None
        for unit, following in pairwise([*units, title]):
            items += self._item(unit, following)
        if title is None and units:
            items += self._item(units[-1], None)
        if title is None and items and isinstance(items[-1], Section):
            section = items.pop()
            title = Unit("plain", [section.title], list(section.where), section.number)
        if title:
            entry.cells = (
                {NUMBER: title.number, TITLE: title.text, **entry.cells}
                if title.number
                else {TITLE: title.text, **entry.cells}
            )
            entry.where = tuple(dict.fromkeys((*title.rows, *entry.where)))
        return items

    def _item(self, unit, following) -> list[Item]:
        where = tuple(dict.fromkeys(unit.rows))
        text = in_one_line(unit.text)
        if unit.kind == "label":
            return [Note(unit.label, text, where)]
        if unit.kind in ("mark", "section"):
            return [Section(cells.section_title(text), unit.number, where)]
        if unit.kind == "number":
            if following and following.number and following.number.startswith(f"{unit.number}."):
                return [Section(cells.section_title(text), unit.number, where)]
            return [Entry({NUMBER: unit.number, TITLE: unit.text}, where)]
        heads = following is None or following.kind != "plain"
        if (
            heads
            and len(text) <= 300
            and (following is None or following.kind in ("label", "number", "mark") or is_heading_line(text))
        ):
            return [Section(cells.section_title(text), "", where)]
        return [Stray(text, _("It is not clear to which row this text belongs."), where)]

    def _tail(self, units, before) -> list[Item]:
        """Below the last row: numbered rows without a deadline still belong to the plan, a result to the last row."""
        items: list[Item] = []
        for place, unit in enumerate(units):
            if unit.kind == "plain" and not place and self.after and before and not is_heading_line(unit.lines[0]):
                size = next(
                    (at for at in range(1, len(unit.lines)) if begins_anew(unit.lines[at], unit.lines[at - 1])),
                    len(unit.lines),
                )
                before.extend(RESULT, cells.unwrapped("\n".join(unit.lines[:size])))
                before.where += tuple(row for row in unit.rows[:size] if row not in before.where)
                if size < len(unit.lines):
                    self.tail_row = unit.rows[size]
                    break
            elif unit.kind == "plain" and not place and unit.lines[0][0].islower() and self.style:
                self._finish(before, unit)
            elif unit.kind == "number" and self.style and _follows(unit.number, before):
                entry = Entry({NUMBER: unit.number, TITLE: unit.text}, tuple(unit.rows))
                items.append(entry)
                before = entry
            else:
                self.tail_row = unit.rows[0]
                break
        return items


def _stage_and_content(unit) -> tuple[str, str]:
    """The lines of a stage's own cell, and those of its contents: they begin anew, or after an empty line."""
    for at in range(1, len(unit.lines)):
        line = unit.lines[at]
        if unit.gaps[at] or _BULLET.match(line) or begins_anew(line, unit.lines[at - 1]):
            return in_one_line("\n".join(unit.lines[:at])), "\n".join(unit.lines[at:])
    return in_one_line(unit.text), ""


def _follows(number, before):
    """Whether ``number`` is the next after the number of the entry ``before``: 7.3 after 7.2."""
    last = before.cell(NUMBER) if before else ""
    if not last:
        return False
    *head, tail = last.rstrip(".").split(".")
    return tail.isdigit() and number == ".".join([*head, str(int(tail) + 1)])


def _lacks_deadline(item: Item) -> bool:
    return isinstance(item, Entry) and bool(item.cell(TITLE)) and not item.cell(DEADLINE)


def _extend_deadline(entry: Entry, run: list[Entry]) -> None:
    """One cell of several deadlines, a line each."""
    entry.cells[DEADLINE] = ", ".join(each.cell(DEADLINE).rstrip(",;") for each in (entry, *run))
    for each in run:
        entry.extend(RESPONSIBLES, each.cell(RESPONSIBLES))
        entry.where = tuple(dict.fromkeys((*entry.where, *each.where)))


def _spread_deadlines(events: list[Entry], told: list[Entry]) -> None:
    """As many deadlines as events, both in order; people likewise when there are as many."""
    deadlines = [entry.cell(DEADLINE) for entry in told]
    people = [line for entry in told for line in entry.cell(RESPONSIBLES).split("\n") if line]
    for place, (event, deadline) in enumerate(zip(events, deadlines, strict=True)):
        event.cells.pop(RESPONSIBLES, None)
        event.cells[DEADLINE] = deadline
        if len(people) == len(events):
            event.cells[RESPONSIBLES] = people[place]
        event.where = tuple(dict.fromkeys((*event.where, *told[place].where)))
        event.remarks.append(str(_APART))


def _paired(items: list[Item]) -> list[Item]:
    """Columns printed one after the other: titles without deadlines, then as many deadlines without titles."""
    result: list[Item] = []
    at = 0
    while at < len(items):
        run = list(takewhile(lambda item: isinstance(item, Entry) and not item.cell(TITLE), items[at:]))
        if not run:
            result.append(items[at])
            at += 1
            continue
        at += len(run)
        before = result.pop() if result and isinstance(result[-1], Entry) else None
        waiting = list(takewhile(_lacks_deadline, reversed(result)))[::-1]
        if before and not waiting:
            _extend_deadline(before, run)
        elif before and len(waiting) == len(run):
            _spread_deadlines([*waiting, before], [before, *run])
        else:
            text = "; ".join(in_one_line(" ".join(entry.cells.values())) for entry in run)
            where = tuple(row for entry in run for row in entry.where)
            result.append(Stray(text, _("Deadlines that stand apart from their events."), where))
            if before:
                before.remarks.append(str(_APART))
        if before:
            result.append(before)
    return result
