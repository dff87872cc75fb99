"""The lines of a plan grouped into stages: how far each has come, and where the programme stands among them."""

from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from django.utils.dates import MONTHS
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from mentoring.kit.periods import PeriodKind
from mentoring.kit.text import shortened
from roadmap.enums import CanonicalStage, Standing

BEGUN = {Standing.DONE, Standing.NOW, Standing.WAIT, Standing.LATE}
OWN_STAGES = range(3, 9)  # how many stages of its own a roadmap needs to be drawn by them
NAME = 40  # characters of a stage's title on the route
VAGUE = {PeriodKind.RECURRING, PeriodKind.WHOLE_PERIOD, PeriodKind.LIST}


@dataclass
class Section:
    """A stage with its lines: the roadmap's own one, or a canonical one when the plan has no stages of its own."""

    position: int
    title: str
    name: str
    objective: str
    result: str
    stage: Any = None  # the roadmap's own
    lines: list = field(default_factory=list)
    shown: list = field(default_factory=list)  # those a filter lets through
    state: str = "ahead"

    @property
    def anchor(self):
        return f"stage-{self.position}"

    @property
    def done(self):
        return sum(line.state == Standing.DONE for line in self.lines)

    @property
    def total(self):
        return len(self.lines)

    @property
    def done_words(self):
        return _("%(done)d of %(total)d") % {"done": self.done, "total": self.total}

    @property
    def late(self):
        return sum(line.state == Standing.LATE for line in self.lines)

    @property
    def late_words(self):
        return ngettext("%(count)d overdue", "%(count)d overdue", self.late) % {"count": self.late}

    @property
    def is_open(self):
        """Whether it stands unfolded: finished stages and those far ahead are folded."""
        return (
            self.state == "here" or bool(self.late) or any(line.state in BEGUN - {Standing.DONE} for line in self.lines)
        )

    @cached_property
    def span(self):
        """First and last day of its events; vague ones count only when there are no others. ``None`` without dates."""
        dated = [line.event for line in self.lines if line.event.due_on]
        exact = [event for event in dated if event.deadline_kind not in VAGUE] or dated
        if not exact:
            return None
        return min(event.starts_on or event.due_on for event in exact), max(event.due_on for event in exact)

    @property
    def months(self):
        """«октябрь», «ноябрь — май»."""
        if not self.span:
            return ""
        first, last = (str(MONTHS[day.month]).lower() for day in self.span)
        return first if first == last else f"{first} — {last}"


def sections_of(lines):
    """``lines`` in stages, with where the programme stands: what is behind, here and ahead."""
    stages = {line.event.stage_id: line.event.stage for line in lines}
    has_own = len(stages) in OWN_STAGES
    sections = {}
    for line in lines:
        event = line.event
        key = event.stage_id if has_own else event.canonical
        if key not in sections:
            sections[key] = _own_section(event.stage) if has_own else _canonical_section(key)
        sections[key].lines.append(line)
    ordered = [sections[key] for key in (stages if has_own else CanonicalStage.values) if key in sections]
    for position, section in enumerate(ordered, 1):
        section.position = position
    _place(ordered)
    return ordered


def _own_section(stage):
    name = stage.short_title or shortened(stage.title, NAME)
    return Section(stage.position, stage.title, name, stage.objective, stage.result, stage)


def _canonical_section(key):
    label = str(CanonicalStage(key).label)
    return Section(0, label, label, "", "")


def _place(sections):
    """Mark where the programme is: the last stage at least half of which has begun, or the one after a finished one."""
    here = 0
    for index, section in enumerate(sections):
        if sum(line.state in BEGUN for line in section.lines) * 2 >= section.total:
            here = index
    while here < len(sections) and sections[here].done == sections[here].total:
        here += 1
    for index, section in enumerate(sections):
        is_passed = index < here and section.done
        section.state = "done" if is_passed else "here" if index == here else "ahead"
