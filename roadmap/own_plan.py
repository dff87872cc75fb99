"""What the review of a plan just read shows: each event beside the rows it came from, what needs a look first."""

import re
from dataclasses import dataclass

from django.utils.translation import gettext as _

from mentoring.kit.periods import format_span_ru, read_period
from roadmap.kinds import REGISTRY
from roadmap.reader.plan import ReadEvent

DATES_NAMED = 3
_TEACHERS = re.compile(r"педагог|учител|молод\w+ специалист", re.IGNORECASE)
_PUPILS = re.compile(r"обучающ|ученик|учащ|школьник|родител", re.IGNORECASE)


@dataclass(frozen=True)
class DraftRow:
    """An event as read. ``source`` are the cells it came from, ``when`` what its deadline will mean here,
    ``likely`` other kinds it may be: (key, label, reason)."""

    key: int
    event: ReadEvent
    source: list
    when: str
    moved: bool
    kinds: list
    likely: list

    @property
    def remarks(self):
        return self.event.remarks

    @property
    def needs_look(self):
        return bool(self.remarks or self.likely)


@dataclass(frozen=True)
class DraftStage:
    title: str
    objective: str
    result: str
    rows: list


class DraftPage:
    """The whole review; ``move`` leads from the plan's years to the programme's."""

    def __init__(self, working, move):
        self.working, self.plan, self.move = working, working.plan, move
        self.stages = [
            DraftStage(stage.title or _("Events"), stage.objective, stage.result, [self.row(k, e) for k, e in events])
            for stage, events in zip(self.plan.stages, working.stages, strict=True)
            if events
        ]

    @property
    def rows(self):
        return [row for stage in self.stages for row in stage.rows]

    @property
    def flagged(self):
        return [row for row in self.rows if row.needs_look]

    @property
    def problems(self):
        return list(enumerate(self.plan.problems))

    @property
    def undated(self):
        return sum(not row.event.deadline_text for row in self.rows)

    @property
    def dropped(self):
        """(key, title) of what was taken out."""
        return [(kept["key"], kept["plan"]["stages"][0]["events"][0]["title"]) for kept in self.working.draft.dropped]

    def row(self, key, event):
        when, moved = self._when(event)
        kinds = [(REGISTRY[p.kind].label, p.why) for p in event.kinds if p.kind in REGISTRY]
        likely = [(p.kind, REGISTRY[p.kind].label, p.why) for p in event.likely if p.kind in REGISTRY]
        return DraftRow(key, event, self._source(event), when, moved, kinds, likely)

    def _source(self, event):
        rows = [self.plan.source[number - 1] for number in event.where if 0 < number <= len(self.plan.source)]
        return [[cell for cell in row if cell] for row in rows]

    def _when(self, event):
        if not event.deadline_text:
            return _("no deadline"), False
        read = event.period or read_period(event.deadline_text, programme=self.move.window)
        period = self.move.carry(read)
        if not period.occurrences:
            return _("no date"), False
        spans = [format_span_ru(span.starts_on, span.due_on) for span in period.occurrences[:DATES_NAMED]]
        left = len(period.occurrences) - len(spans)
        words = "; ".join(spans) + (" " + _("and %(count)d more dates") % {"count": left} if left else "")
        return words, period.occurrences != read.occurrences


def looks_like_teachers(plan):
    """Whether a plan is about mentoring of teachers, by the words of its title, else of its events."""
    text = (
        plan.title
        if _TEACHERS.search(plan.title) or _PUPILS.search(plan.title)
        else " ".join(e.title for e in plan.events)
    )
    return len(_TEACHERS.findall(text)) > 2 * len(_PUPILS.findall(text))
