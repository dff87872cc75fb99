"""Sections, notes and rows in the order of the page → stages with their events, every deadline understood."""

from dataclasses import dataclass, field, replace

from django.utils.translation import gettext as _

from mentoring.kit.periods import Span
from roadmap.enums import CanonicalStage
from roadmap.reader import cells
from roadmap.reader.events import Events, Stage, Years
from roadmap.reader.guesses import canonical_of_title
from roadmap.reader.headings import CONTENT, DEADLINE, NUMBER, RESPONSIBLES, STAGE, TITLE
from roadmap.reader.healing import in_one_line
from roadmap.reader.items import Entry, Item, Note, Section, Stray
from roadmap.reader.plan import Problem, ReadStage
from roadmap.reader.remarks import row_label


@dataclass
class Outline:
    """What the rows of a plan came to."""

    stages: list[ReadStage] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def outline_of(items: list[Item], *, window: Span, years: Years, default_title: str, is_municipal: bool) -> Outline:
    """Stages with their events, their deadlines understood in ``window``, known as well as ``years`` says."""
    outline = Outline()
    stages = _grouped(items, default_title, outline.problems)
    entries = [entry for stage in stages for entry in stage.entries]
    reader = Events(entries, window, years, is_municipal, outline.problems)
    for position, stage in enumerate(stages, 1):
        events = reader.events_of(stage, position if len(stages) > 1 or stage.number else 0)
        canonical = canonical_of_title(stage.title) or CanonicalStage.CROSS_CUTTING
        outline.stages.append(
            ReadStage(
                number=stage.number or (str(position) if len(stages) > 1 else ""),
                title=stage.title,
                **{what: "\n".join(texts) for what, texts in stage.notes.items()},
                canonical=canonical,
                events=tuple(replace(event, canonical=event.canonical or canonical) for event in events),
                where=stage.where,
            )
        )
    return outline


def _grouped(items: list[Item], default_title: str, problems: list[Problem]) -> list[Stage]:
    """The stages in order; one that came without rows of its own is the heading of those that follow, or a mistake."""
    stages: list[Stage] = []
    has_own_numbers = _events_are_numbered(items)
    for item in items:
        if isinstance(item, Section):
            stages.append(Stage(item.title, item.number, item.where))
        elif isinstance(item, Stray):
            problems.append(Problem(row_label(item.where), item.text[:500], item.reason))
        elif isinstance(item, Note):
            _stage_for(stages, default_title).notes.setdefault(item.what, []).append(item.text)
        else:
            written = in_one_line(item.cell(STAGE))
            if written and (not stages or written != stages[-1].title):
                number, title = cells.number_of(written)
                number = number or ("" if has_own_numbers else cells.number_of(item.cell(NUMBER))[0])
                stages.append(Stage(cells.section_title(title), number, item.where))
            _stage_for(stages, default_title).entries.append(item)
    return [_with_lead(stage) for stage in _without_empty(stages, problems)]


def _events_are_numbered(items: list[Item]) -> bool:
    """Whether the numbers beside a column of stages are those of the events: rows of one stage have each their own."""
    entries = [item for item in items if isinstance(item, Entry)]
    stage, inside = "", 0
    for entry in entries:
        written = in_one_line(entry.cell(STAGE))
        inside += bool(stage and written in ("", stage) and cells.number_of(entry.cell(NUMBER))[0])
        stage = written or stage
    return inside > 0


def _stage_for(stages: list[Stage], default_title: str) -> Stage:
    if not stages:
        stages.append(Stage(default_title))
    return stages[-1]


def _without_empty(stages: list[Stage], problems: list[Problem]) -> list[Stage]:
    kept = []
    for stage in stages:
        if stage.entries:
            kept.append(stage)
        else:
            problems.append(Problem(row_label(stage.where), stage.title, _("A section without events.")))
    return kept


def _with_lead(stage: Stage) -> Stage:
    """A stage told in a single row of several items: each item is an event, the words before them its objective."""
    if len(stage.entries) != 1 or not stage.entries[0].cell(STAGE) or stage.entries[0].cell(CONTENT):
        return stage
    entry = stage.entries[0]
    lead, items = cells.top_items(entry.cell(TITLE))
    if len(items) < 2:
        return stage
    deadlines = _for_each(entry.cell(DEADLINE), len(items))
    is_each_dated = len(items) > 1 and deadlines[0] != entry.cell(DEADLINE)
    people = _for_each(entry.cell(RESPONSIBLES), len(items) if is_each_dated else 0) or [entry.cell(RESPONSIBLES)]
    people = people if len(people) == len(items) else people * len(items)
    if lead:
        stage.notes.setdefault("objective", []).append(in_one_line(lead))
    stage.entries = [
        Entry(
            {
                **entry.cells,
                TITLE: item,
                DEADLINE: deadline,
                RESPONSIBLES: those,
                NUMBER: f"{stage.number}.{place}" if stage.number else "",
            },
            entry.where,
            entry.others,
            list(entry.remarks),
        )
        for place, (item, deadline, those) in enumerate(zip(items, deadlines, people, strict=True), 1)
    ]
    return stage


def _for_each(text: str, count: int) -> list[str]:
    """A cell told of several items: a line for each of them, or the whole of it for all."""
    lines = [line for line in text.split("\n") if line.strip()]
    return lines if len(lines) == count else [text] * count
