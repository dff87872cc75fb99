"""Lines of running text that belong together, by the numbers, labels, bullets and headings they begin with."""

import re
from dataclasses import dataclass, field

from roadmap.reader.healing import in_one_line, plain_bullets
from roadmap.reader.labels import label_of
from roadmap.reader.sectioning import begins_anew, begins_event, is_heading_line, stage_mark

_NUMBERED = re.compile(
    r"(?P<number>\d{1,2}(?:\.\d{1,2}){1,3}|\d{1,2}|[IVXІХ]{1,5})(?P<end>[.)]*)(?:\s+|(?=[А-ЯЁ«\"])|$)(?P<rest>.*)"
)
BULLET = re.compile(r"- ")


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


class Units:
    """Cuts the chunks of a plan of ``size`` rows into units; knows how this plan numbers its rows."""

    def __init__(self, chunks, size: int, is_staged: bool):
        self.chunks = chunks
        self.size = size
        self.is_staged = is_staged
        self.style = self._row_style()
        self.is_centred = self._is_centred()
        self.section = ""
        self.stage_marks = self._stage_marks() if is_staged else set()

    def of(self, chunk) -> list[Unit]:
        """The units of a chunk of (row, text, empty lines above)."""
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
            units and units[-1].kind == "number" and any(BULLET.match(line) for line in units[-1].lines)
        ):
            return None
        wanted = {str(int(self.section) + 1) if self.section.isdecimal() else "1", "1"}
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
        if BULLET.match(text) or not current.lines:
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

    def _row_style(self):
        """How rows are numbered: the number of parts and the sign after it, or ``None``. «1.2.» is (2, …)."""
        styles: dict[tuple, int] = {}
        for chunk in self.chunks[:-1]:
            last = next((found for _row, text, _gap in reversed(chunk) if (found := self._number(text))), None)
            if last:
                styles[last[0]] = styles.get(last[0], 0) + 1
        best = max(styles, key=styles.__getitem__, default=None)
        if best and styles[best] >= max(2, self.size * 0.5):
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
        is_roman = not number[0].isdecimal()
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
            if (found := self._number(text)) and found[0][0] == 1 and found[1].isdecimal() and found[0][2] != ")"
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
