"""The roadmap against the calendar: what ``?view=months`` draws."""

from dataclasses import dataclass

from mentoring.kit.charts import Gantt
from roadmap.lines import EventLine


@dataclass(frozen=True)
class Bar:
    line: EventLine
    drawing: str


@dataclass(frozen=True)
class Group:
    title: str
    drawing: str
    bars: list


class Months:
    """Shown sections as groups of bars over the months their events cover."""

    def __init__(self, programme, sections, today):
        dated = [line.event for section in sections for line in section.lines if line.event.due_on]
        first = min((event.starts_on or event.due_on for event in dated), default=programme.starts_on)
        last = max((event.due_on for event in dated), default=programme.ends_on)
        self.gantt = Gantt(first, last, today)
        self.groups = [self._group(section) for section in sections]

    @property
    def names(self):
        return self.gantt.months

    @property
    def scale(self):
        return self.gantt.scale()

    @property
    def grid(self):
        return self.gantt.grid()

    def _group(self, section):
        drawing = self.gantt.span(*section.span) if section.span else ""
        return Group(f"{section.position}. {section.title}", drawing, [self._bar(line) for line in section.shown])

    def _bar(self, line):
        event = line.event
        if not event.due_on:
            return Bar(line, "")
        return Bar(line, self.gantt.bar(event.starts_on or event.due_on, event.due_on, line.state.value, line.share))
