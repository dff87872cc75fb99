"""What stands between two rows of running text: the rest of the first, section headings, the title of the second."""

from itertools import pairwise

from django.utils.translation import gettext as _

from roadmap.reader import cells
from roadmap.reader.headings import DEADLINE, INDICATOR, NUMBER, RESPONSIBLES, RESULT, STAGE, TITLE
from roadmap.reader.healing import in_one_line
from roadmap.reader.items import Entry, Item, Note, Section, Stray
from roadmap.reader.pairing import paired
from roadmap.reader.posts import is_responsibles
from roadmap.reader.sectioning import begins_anew, begins_event, is_heading_line
from roadmap.reader.units import BULLET, Unit, Units


class Chunker:
    """Reads the chunks before, between and after the rows at ``spans``; knows how this plan numbers its rows."""

    def __init__(self, body, order: list[str], spans: list[tuple[int, int]]):
        self.body = body
        edges = [0, *(place for span in spans for place in span), len(body.text)]
        self.chunks = [body.pieces(edges[at], edges[at + 1]) for at in range(0, len(edges), 2)]
        self.is_staged = STAGE in order
        self.units = Units(self.chunks, len(spans), self.is_staged)
        self.style = self.units.style
        self.tail_row = body.numbers[-1] + 1 if body.numbers else 0
        self.after = [f for f in order if f not in (NUMBER, TITLE, DEADLINE, RESPONSIBLES)]

    def items(self, entries: list[Entry]) -> list[Item]:
        """The plan's items, ``entries`` among them with their titles."""
        items: list[Item] = []
        before: Entry | None = None
        for chunk, entry in zip(self.chunks, entries, strict=False):
            units = self.units.of(chunk)
            units = self._of_row_before(units, before)
            items += self._between(units, entry)
            items.append(entry)
            before = entry
        if self.is_staged and not entries:
            return self._staged(self.units.of(self.chunks[0]))
        if entries:
            items += self._tail(self.units.of(self.chunks[-1]), before)
        else:
            self.tail_row = self.body.numbers[0] if self.body.numbers else 0
        return paired(items)

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
        if unit.gaps[at] or BULLET.match(line) or begins_anew(line, unit.lines[at - 1]):
            return in_one_line("\n".join(unit.lines[:at])), "\n".join(unit.lines[at:])
    return in_one_line(unit.text), ""


def _follows(number, before):
    """Whether ``number`` is the next after the number of the entry ``before``: 7.3 after 7.2."""
    last = before.cell(NUMBER) if before else ""
    if not last:
        return False
    *head, tail = last.rstrip(".").split(".")
    return tail.isdecimal() and number == ".".join([*head, str(int(tail) + 1)])
