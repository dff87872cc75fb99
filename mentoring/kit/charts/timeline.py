"""The roadmap against the calendar: rows of equal months, and the whole way in one line for the head of a report."""

import calendar
import datetime
from functools import cached_property

from django.utils.formats import date_format
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from mentoring.kit.charts.svg import Drawing, element, plain

GRID = "gantt-grid"
STOP_ROOM = 1.6  # in beads
NAME_ROOM = 4  # a stage of few events still needs room for its name


class Gantt:
    """Rows of bars over equal months, placed in percent so that they stretch with the table's cells.

    Months are equal whatever their length: a bar stands where its day stands within its month.
    """

    def __init__(self, starts_on, ends_on, today=None):
        self.first = starts_on.replace(day=1)
        self.count = (ends_on.year - starts_on.year) * 12 + ends_on.month - starts_on.month + 1
        self.today = today

    @cached_property
    def months(self) -> list[str]:
        """Names for the head of the table; with the year when the calendar covers more than one school year."""
        shape = "N" if self.count <= 12 else "N y"
        return [date_format(self._month(index), shape).lower() for index in range(self.count)]

    def _month(self, index):
        years, month = divmod(self.first.month - 1 + index, 12)
        return datetime.date(self.first.year + years, month + 1, 1)

    def at(self, day) -> float:
        """Percent of the width where ``day`` begins, kept inside the calendar."""
        months = (day.year - self.first.year) * 12 + day.month - self.first.month
        within = (day.day - 1) / calendar.monthrange(day.year, day.month)[1]
        return min(max((months + within) / self.count * 100, 0.0), 100.0)

    def after(self, day) -> float:
        return self.at(day + datetime.timedelta(days=1))

    def scale(self) -> SafeString:
        """Today's mark in the head of the table."""
        if not self._shows_today:
            return mark_safe("")
        place = _percent(self.at(self.today))
        mark = element("line", look="g-today", x1=place, x2=place, y1=50, y2="100%")
        words = date_format(self.today, "j E")
        mark += element("text", look="g-now", x=place, y=46, text_anchor="middle", content=words)
        return mark_safe(element("svg", aria_hidden="true", content=mark))

    def span(self, start, end) -> SafeString:
        """A stage: a thin line from its first day to its last."""
        left, right = self.at(start), self.after(end)
        bar = element("rect", look="g-span", x=_percent(left), y=-2, width=_percent(right - left), height=4, rx=2)
        return self._row(bar)

    def bar(self, start, end, state, share=0.0) -> SafeString:
        """An event, filled by ``share`` (0–1) of what is done; an overdue one trails to today."""
        left, right = self.at(start), self.after(end)
        wide = max(right - left, 0.6)
        bar = element("rect", look="g-bar", x=_percent(left), y=-5.5, width=_percent(wide), height=11, rx=3)
        filled = 1.0 if state == "done" else min(max(share, 0.0), 1.0)
        if filled and state != "plan":
            width = _percent(wide * filled)
            bar += element("rect", look=f"g-fill-{state}", x=_percent(left), y=-6, width=width, height=12, rx=3)
        edge = left + wide
        if state == "late" and self._shows_today and self.at(self.today) > edge:
            bar += element("line", look="g-tail", x1=_percent(edge), x2=_percent(self.at(self.today)), y1=0, y2=0)
            edge = self.at(self.today)
        near_the_end = edge > 92
        place = (
            {"x": _percent(left), "dx": -7, "text_anchor": "end"} if near_the_end else {"x": _percent(edge), "dx": 7}
        )
        bar += element("text", look="g-text", y=4, content=f"{end:%d.%m}", **place)
        label = f"{end:%d.%m}"
        if start != end:
            label = _("from %(start)s to %(end)s") % {"start": f"{start:%d.%m}", "end": label}
        return self._row(bar, label)

    @property
    def _shows_today(self):
        return self.today is not None and 0 < self.at(self.today) < 100

    def grid(self) -> SafeString:
        """The lines of months and of today, drawn once: every row refers to them."""
        lines = ""
        for index in range(1, self.count):
            place = _percent(index / self.count * 100)
            lines += element("line", look="g-line", x1=place, x2=place, y1=0, y2="100%")
        if self._shows_today:
            place = _percent(self.at(self.today))
            lines += element("line", look="g-today", x1=place, x2=place, y1=0, y2="100%")
        lines = element("g", id=GRID, content=mark_safe(lines))
        return mark_safe(element("svg", look="drawn-once", aria_hidden="true", content=lines))

    def _row(self, bar, label="") -> SafeString:
        bar = element("svg", y="50%", overflow="visible", content=bar)
        named = {"role": "img", "aria_label": label} if label else {"aria_hidden": "true"}
        return mark_safe(element("svg", content=element("use", href=f"#{GRID}") + bar, **named))


def way(stages, *, width=860) -> SafeString:
    """The route in print colours; ``stages`` as on the board: position, name, state (done, here, ahead), beads."""
    stages = list(stages)
    here = next((number for number, stage in enumerate(stages, 1) if stage.state == "here"), len(stages))
    label = _("Stage %(here)s of %(total)s") % {"here": here, "total": len(stages)}
    drawing = Drawing(width, 70, label, look="way")
    rooms = [STOP_ROOM + max(len(stage.beads), NAME_ROOM) for stage in stages]
    unit = (width - 30) / (sum(rooms) or 1)
    stops, x = [], 15.0
    for room in rooms:
        stops.append(x)
        x += unit * room
    reached = stops[here - 1] if stops else 15
    drawing.add("line", x1=15, x2=reached, y1=18, y2=18, stroke="#0A6A56", stroke_width=4)
    drawing.add(
        "line", x1=reached, x2=width - 15, y1=18, y2=18, stroke="#76857D", stroke_width=3, stroke_dasharray="4 5"
    )
    for stage, stop in zip(stages, stops, strict=True):
        for index, bead in enumerate(stage.beads):
            _bead(drawing, stop + unit * (STOP_ROOM * 0.9 + index), bead.state)
    for stage, stop, room in zip(stages, stops, rooms, strict=True):
        _stop(drawing, stage, stop, unit * room)
    return drawing.render()


def _bead(drawing, x, state):
    if state == "late":
        drawing.add("path", d=f"M{plain(x)} 11l7 7-7 7-7-7z", fill="#AE214B", stroke="#fff", stroke_width=1.5)
    elif state == "done":
        drawing.add("circle", cx=x, cy=18, r=5.5, fill="#0A6A56", stroke="#fff", stroke_width=2)
    else:
        edge = {"now": "#CC6C1F", "wait": "#1F5CA6"}.get(state, "#76857D")
        drawing.add("circle", cx=x, cy=18, r=4.5, fill="#fff", stroke=edge, stroke_width=2)
        if state == "now":
            drawing.add("path", d=f"M{plain(x)} 13.5a4.5 4.5 0 0 0 0 9z", fill=edge)
        elif state == "wait":
            drawing.add("circle", cx=x, cy=18, r=1.8, fill=edge)


def _stop(drawing, stage, x, room):
    fill, edge, ink = {
        "done": ("#0A6A56", "#0A6A56", "#fff"),
        "here": ("#CC6C1F", "#CC6C1F", "#261200"),
    }.get(stage.state, ("#fff", "#76857D", "#43524B"))
    drawing.add("circle", cx=x, cy=18, r=14, fill=fill, stroke=edge, stroke_width=2)
    drawing.add(
        "text", x=x, y=23, text_anchor="middle", font_size=14, font_weight=700, fill=ink, content=escape(stage.position)
    )
    for row, words in enumerate(_two_lines(stage.name, int(room / 7.2))):
        drawing.text(x - 14, 51 + 15 * row, words, size=12.5, bold=stage.state == "here")


def _two_lines(words, letters) -> list[str]:
    """``words`` broken into at most two lines of about ``letters``; what is left over ends in an ellipsis."""
    lines = [""]
    for word in str(words).split():
        joined = f"{lines[-1]} {word}".strip()
        if lines[-1] and len(joined) > letters:
            lines.append(word)
        else:
            lines[-1] = joined
    return lines if len(lines) <= 2 else [lines[0], lines[1] + "…"]


def _percent(value) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".") + "%"
