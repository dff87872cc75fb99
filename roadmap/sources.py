"""What a programme is begun from: a template, the programme of the year before, a plan read in. Written in one way."""

from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from mentoring.kit.periods import Period, PeriodKind, SchoolYear, Span, read_period
from organisations.enums import Role
from organisations.models import Membership
from roadmap.dates import first_year
from roadmap.enums import CanonicalStage, EventState, ProgrammeState
from roadmap.following import Links
from roadmap.models.template import EVENT_CONTENT, STAGE_CONTENT
from roadmap.own_columns import columns_in
from roadmap.plan import period_of
from roadmap.queries import read_plan
from roadmap.reader.roles import recognise
from roadmap.responsibles import Duty, Staff

TITLE, NUMBER, PHRASE = 400, 16, 200  # characters the columns hold
SETTINGS = (  # what a school has settled once and keeps from year to year
    *("mentees_per_mentor", "youngest_mentee_grade", "interview_required", "training_required", "pair_signal_days"),
    *("keeps_journal", "asks_both_sides"),
    *("satisfied_from_percent", "low_satisfaction_percent"),
    *("reminder_days", "director_after_days", "municipality_after_days"),
)


@dataclass(frozen=True)
class SourceEvent:
    """``period`` is the deadline in the source's own years; ``people`` are pairs (words, ``Duty``), the latter ``None``
    where the staff is to be asked. ``after``: pairs (key of what it comes after, whether proposed)."""

    key: Any
    content: dict
    period: Period
    people: tuple
    after: tuple = ()
    left_from: int | None = None


@dataclass(frozen=True)
class SourceStage:
    content: dict
    events: tuple[SourceEvent, ...]


@dataclass(frozen=True)
class PlanSource:
    """``targets`` are (group, school year, percent); ``next_year`` is the first year it may be begun in, if it says."""

    title: str
    name: str
    model: str
    window: Span
    stages: tuple[SourceStage, ...]
    targets: tuple = ()
    is_ladder_kept: bool = False
    next_year: SchoolYear | None = None
    formats: tuple = ()
    settings: dict = field(default_factory=dict)
    template: Any = None
    columns: list = field(default_factory=list)  # of the school's own plan

    @property
    def events(self):
        return [event for stage in self.stages for event in stage.events]

    @property
    def left(self):
        """What was left undone and may be taken along."""
        return [event for event in self.events if event.left_from]

    def without(self, keys):
        """The same without the events of ``keys``, and without stages that hold nothing else."""
        keys = set(keys)
        kept = [replace(s, events=tuple(e for e in s.events if e.key not in keys)) for s in self.stages]
        return replace(self, stages=tuple(stage for stage in kept if stage.events))


def understood(event, window) -> Period:
    """The deadline of ``event``, with its rule where the words say what it means."""
    settled = settled_otherwise(event, window)
    if settled:
        return settled
    read = read_period(event.deadline_text, programme=window)
    return replace(read, needs_review=is_doubtful(event, read))


def is_doubtful(event, read) -> bool:
    """Whether somebody has still to look at the deadline: nobody has, or its words mean no day."""
    return event.needs_review or not read.occurrences


def settled_otherwise(event, window) -> Period | None:
    """What a person made of a deadline whose words alone say something else; ``None`` when they say the same."""
    settled, read = period_of(event), read_period(event.deadline_text, programme=window)
    if set(settled.occurrences) == set({span.due_on: span for span in read.occurrences}.values()):
        return None
    return replace(settled, kind=PeriodKind.LIST) if settled.kind == PeriodKind.RECURRING else settled


def meaning_as_json(event, window) -> dict:
    """What a template keeps beside the words of a deadline: what was settled, or that it is still to be looked at."""
    if settled := settled_otherwise(event, window):
        return _period_as_json(settled)
    read = read_period(event.deadline_text, programme=window)
    doubtful = is_doubtful(event, read)
    return {} if doubtful == read.needs_review else {"needs_review": doubtful}


def _period_as_json(period: Period) -> dict:
    dates = [[s.starts_on and s.starts_on.isoformat(), s.due_on.isoformat()] for s in period.occurrences]
    return {"kind": period.kind.value, "needs_review": period.needs_review, "dates": dates}


def source_of_template(template) -> PlanSource:
    stages = []
    for stage in template.stages.prefetch_related("events"):
        events = tuple(_template_event(event, template.window) for event in stage.events.all())
        stages.append(SourceStage(_content(stage, STAGE_CONTENT), events))
    return PlanSource(
        title=template.title,
        name="",
        model=template.model,
        window=template.window,
        stages=tuple(stages),
        targets=tuple((target["group"], target["year"], target["percent"]) for target in template.targets),
        template=template,
        columns=template.columns,
    )


def _template_event(event, window):
    return SourceEvent(
        key=(event.stage.position, event.position),
        content=_content(event, EVENT_CONTENT),
        period=template_period(event, window),
        people=tuple((phrase, None) for phrase in event.responsibles),
        after=tuple(((stage, position), is_proposed) for stage, position, is_proposed in event.after),
    )


def template_period(event, window) -> Period:
    """The deadline of a ``TemplateEvent`` in the years of the template."""
    if not event.understood:
        return read_period(event.deadline_text, programme=window)
    told = event.understood
    if "dates" not in told:
        return replace(read_period(event.deadline_text, programme=window), needs_review=told["needs_review"])
    spans = [Span(first and date.fromisoformat(first), date.fromisoformat(last)) for first, last in told["dates"]]
    return Period.over(event.deadline_text, PeriodKind(told["kind"]), spans, needs_review=told["needs_review"])


def source_of_draft(working, *, model) -> PlanSource:
    """A plan read in and looked through; ``model`` is what the person said it is."""
    plan, window = working.plan, window_of(working)
    stages = [
        _read_stage(position, stage, [event for _key, event in events], window)
        for position, (stage, events) in enumerate(
            [pair for pair in zip(plan.stages, working.stages, strict=True) if pair[1]], 1
        )
    ]
    return PlanSource(
        title=plan.title,
        name="",
        model=model,
        window=window,
        stages=tuple(stages),
        targets=tuple((target.group, target.year, target.percent) for target in plan.targets),
        columns=columns_in(plan),
    )


def window_of(working) -> Span:
    """What the plan runs over by its own words; the chosen school year when it is silent."""
    return working.plan.period or working.draft.year.span


def _read_stage(position, stage, events, window):
    canonical = stage.canonical or _most([event.canonical for event in events]) or CanonicalStage.CROSS_CUTTING
    content = {name: getattr(stage, name, "") for name in STAGE_CONTENT}
    content |= {"title": (stage.title or _("Events"))[:TITLE], "canonical": canonical}
    return SourceStage(
        content, tuple(_read_event(position, at, event, canonical, window) for at, event in enumerate(events, 1))
    )


def _read_event(stage, position, event, canonical, window):
    content = {
        "number": (event.number or f"{stage}.{position}")[:NUMBER],
        "title": event.title,
        "description": "\n".join(filter(None, [event.description, *(f"{name}: {text}" for name, text in event.notes)])),
        "expected_result": event.expected_result,
        "indicator": event.indicator,
        "document_kind": event.document_kind[:PHRASE],
        "kinds": [proposal.kind for proposal in event.kinds],
        "audience": event.audience,
        "canonical": event.canonical or canonical,
        "is_delegated": event.is_delegated,
    }
    return SourceEvent(
        key=(stage, position),
        content=content,
        period=event.period or read_period(event.deadline_text, programme=window),
        people=tuple((phrase[:PHRASE], None) for phrase in event.responsibles),
    )


def _most(values):
    """The commonest of ``values`` that says something; of several the first."""
    said = [value for value in values if value]
    return max(said, key=said.count) if said else ""


def source_of_programme(programme) -> PlanSource:
    """The plan ``programme`` lives by, for the year after it; what was left undone knows since when."""
    roadmap = programme.roadmap
    events, staff = read_plan(roadmap), Kept(programme.organisation)
    befores = befores_of(events)
    by_stage = {}
    for event in events:
        by_stage.setdefault(event.stage_id, []).append(
            SourceEvent(
                key=event.identity,
                content=_content(event, EVENT_CONTENT),
                period=understood(event, programme.window),
                people=tuple((r.text, staff.duty_for(r)) for r in event.responsibles.all()),
                after=befores.get(event.identity, ()),
                left_from=programme.school_year if _is_left(event, programme) else None,
            )
        )
    stages = [SourceStage(_content(s, STAGE_CONTENT), tuple(by_stage.get(s.pk, ()))) for s in roadmap.stages.all()]
    return PlanSource(
        title=roadmap.title,
        name=programme.name,
        model=programme.model,
        window=programme.window,
        stages=tuple(stages),
        targets=tuple(programme.coverage_targets.values_list("group", "school_year", "percent")),
        is_ladder_kept=True,
        next_year=SchoolYear(first_year(programme.window).start + 1),
        formats=tuple(programme.formats.all()),
        settings={name: getattr(programme, name) for name in SETTINGS},
        template=programme.template,
        columns=roadmap.columns,
    )


def befores_of(events):
    """{identity: ((identity of what it comes after, whether proposed), …)}."""
    found = {}
    for row in Links(events).rows:
        found[row.event_id] = (*found.get(row.event_id, ()), (row.after_id, row.is_proposed))
    return found


def _is_left(event, programme):
    """Not completed though its time is over, or that of the whole programme."""
    today = programme.organisation.today
    is_over = programme.state == ProgrammeState.FINISHED or programme.ends_on < today
    return event.state == EventState.OPEN and (is_over or (event.due_on is not None and event.due_on < today))


def _content(row, names):
    return {name: getattr(row, name) for name in names}


class Kept:
    """Who keeps a duty from one year to the next: whoever still works here and has not lost the post it names."""

    def __init__(self, organisation):
        self.staff = Staff(organisation)
        held = Membership.objects.filter(organisation=organisation).values_list("user", "role")
        now = {(m.user_id, m.role) for m in self.staff.memberships}
        self.lost = {pair for pair in held if pair not in now}

    def duty_for(self, responsible):
        """The ``Duty`` to go on with; ``None`` where the staff is to be asked anew."""
        if not responsible.user_id:
            return Duty(role=responsible.role) if responsible.role else None
        told = recognise(responsible.text)
        role = told.role if told.role in Role.values else ""
        if responsible.user_id not in self.staff.users or (responsible.user_id, role) in self.lost:
            return None
        return Duty(user=self.staff.users[responsible.user_id])
