"""A school's own plan: read in, corrected, made a programme; nothing is a programme before the person agrees."""

from dataclasses import replace

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from mentoring.kit.errors import Refused
from mentoring.kit.periods import SchoolYear, read_period
from organisations.models import AuditEntry
from roadmap.actions.events import replace_deadline
from roadmap.actions.learning import remember_kinds
from roadmap.actions.sequence import propose_dependencies
from roadmap.dates import Move
from roadmap.enums import CanonicalStage
from roadmap.learned import LearnedNames
from roadmap.models import (
    CoverageTarget,
    Event,
    EventResponsible,
    Occurrence,
    PlanDraft,
    Programme,
    Roadmap,
    Stage,
)
from roadmap.models.plan_draft import WorkingPlan
from roadmap.reader.plan import ReadEvent
from roadmap.reader.reading import read_plan, read_text
from roadmap.reader.responsibles import split_responsibles
from roadmap.responsibles import Staff
from roadmap.wording import Proposal, propose_kinds

NAME, NUMBER, TITLE, DEADLINE, PERSON = 300, 16, 400, 300, 200


def read_into_draft(organisation, *, school_year, by, file=None, text=""):
    """Read an uploaded ``file`` or a pasted ``text`` into a ``PlanDraft``; dates are those of the plan.

    Raises ``Refused`` for what cannot be opened and for a plan without a single event."""
    plan = _read(file, text, SchoolYear(school_year))
    if not any(plan.events):
        raise Refused(
            gettext_lazy("No table with events was found. Check that this is the plan and not its title page."),
            code="no_events",
        )
    plan = LearnedNames(organisation).read(plan)
    return _keep(organisation, plan, file.name if file else _("Pasted text"), school_year, by)


def _read(file, text, year):
    """The plan's own words decide its years; when they are silent it is of the school year asked for."""
    if file:
        file.seek(0)
        return read_plan(file.read(), file.name, when_silent=year.span)
    return read_text(text, when_silent=year.span)


@transaction.atomic
def _keep(organisation, plan, name, school_year, by):
    draft = PlanDraft.objects.create(
        organisation=organisation,
        source_name=name[:200],
        school_year=school_year,
        plan=plan.as_json(),
        keys=WorkingPlan.keys_for(plan),
        made_by=by,
    )
    AuditEntry.record(by, "plan_draft.read", draft, events=sum(len(stage.events) for stage in plan.stages))
    return draft


@transaction.atomic
def correct_event(draft, key, *, by, title, number, deadline_text, responsibles, expected_result, kinds, stage):
    """What a person made of one event; whatever was to be looked at has been looked at."""
    working = _open(draft)
    _stage, _at, event = _find(working, key)
    if not title.strip():
        raise Refused({"title": gettext_lazy("An event needs a name.")}, code="title_missing")
    deadline = {}
    if deadline_text != event.deadline_text:
        deadline = {"deadline_text": deadline_text, "period": read_period(deadline_text, programme=window_of(working))}
    kept = {proposal.kind: proposal for proposal in event.kinds}
    if set(kept) != set(kinds):
        remember_kinds(draft.organisation, [(title, kinds)], by=by)
    changed = replace(
        event,
        title=title.strip(),
        number=number.strip()[:NUMBER],
        responsibles=tuple(split_responsibles(responsibles)),
        expected_result=expected_result.strip(),
        kinds=tuple(kept.get(kind) or _by_hand(kind) for kind in kinds),
        remarks=(),
        **deadline,
    )
    working.change(key, changed, stage)
    working.save()
    return changed


@transaction.atomic
def accept_event(draft, key, *, by):
    """It was understood rightly: nothing is left to look at."""
    working = _open(draft)
    event = _find(working, key)[2]
    working.change(key, replace(event, remarks=()))
    working.save()


@transaction.atomic
def accept_all(draft, *, by):
    working = _open(draft)
    for events in working.stages:
        events[:] = [(key, replace(event, remarks=())) for key, event in events]
    working.save()


@transaction.atomic
def drop_event(draft, key, *, by):
    """It is no event: take it out; it can be put back."""
    working = _open(draft)
    _find(working, key)
    working.drop(key)
    working.save()


@transaction.atomic
def put_event_back(draft, key, *, by):
    working = _open(draft)
    try:
        working.put_back(key)
    except LookupError as error:
        raise Refused(gettext_lazy("There is nothing to put back."), code="not_dropped") from error
    working.save()


@transaction.atomic
def join_to_previous(draft, key, *, by):
    """It continues the event above: a row broken by a page."""
    working = _open(draft)
    at_stage, at, event = _find(working, key)
    if not at:
        raise Refused(gettext_lazy("There is no event above it in this stage."), code="no_previous")
    above_key, above = working.stages[at_stage][at - 1]
    joined = replace(
        above,
        title=f"{above.title} {event.title}".strip(),
        description="\n".join(filter(None, [above.description, event.description])),
        deadline_text=above.deadline_text or event.deadline_text,
        period=above.period if above.deadline_text else event.period,
        responsibles=(*above.responsibles, *(r for r in event.responsibles if r not in above.responsibles)),
        expected_result="\n".join(filter(None, [above.expected_result, event.expected_result])),
        where=(*above.where, *event.where),
    )
    working.stages[at_stage].pop(at)
    working.change(above_key, joined)
    working.save()
    return above_key


@transaction.atomic
def problem_to_event(draft, number, *, by):
    """Make an event of a row that was not understood; returns its key. ``number`` counts the problems from 0."""
    working = _open(draft)
    problems = list(working.plan.problems)
    if not 0 <= number < len(problems) or not problems[number].text.strip():
        raise Refused(gettext_lazy("This row has already been dealt with."), code="no_problem")
    problem = problems.pop(number)
    title, _newline, rest = problem.text.partition("\n")
    event = ReadEvent(
        number="",
        title=title.strip(),
        description=rest.strip(),
        kinds=LearnedNames(working.draft.organisation).proposals(title, propose_kinds(title)),
        remarks=(_("Check what was made of this row."),),
    )
    key = working.add(len(working.stages) - 1, event)
    working.plan = replace(working.plan, problems=tuple(problems))
    working.save()
    return key


@transaction.atomic
def forget_problem(draft, number, *, by):
    """The row is no part of the plan."""
    working = _open(draft)
    problems = list(working.plan.problems)
    if 0 <= number < len(problems):
        problems.pop(number)
    working.plan = replace(working.plan, problems=tuple(problems))
    working.save()


@transaction.atomic
def start_from_draft(draft, *, name, model, formats, fits, by):
    """The agreed plan becomes a programme with a draft roadmap; its dates move to the chosen school year."""
    working = _open(draft)
    plan, move = working.plan, move_of(working, fits=fits)
    window = move.window
    programme = Programme.objects.create(
        organisation=draft.organisation,
        name=name[:NAME],
        model=model,
        school_year=draft.school_year,
        starts_on=window.starts_on,
        ends_on=window.due_on,
    )
    programme.formats.set(formats)
    CoverageTarget.objects.bulk_create(
        CoverageTarget(
            programme=programme, group=target.group, school_year=target.year + move.years, percent=target.percent
        )
        for target in {(target.group, target.year): target for target in plan.targets}.values()
    )
    roadmap = Roadmap.objects.create(programme=programme, title=(plan.title or name)[:TITLE])
    _write(roadmap, [(s, [e for _k, e in events]) for s, events in zip(plan.stages, working.stages, strict=True)], move)
    propose_dependencies(roadmap)
    draft.programme = programme
    draft.save(update_fields=["programme"])
    AuditEntry.record(by, "programme.started", programme, source=draft.source_name)
    return programme


def move_of(working, *, fits):
    """From the years of the plan to the school year chosen for the programme."""
    return Move(window_of(working), working.draft.year, fits)


def window_of(working):
    """What the plan runs over by its own words; the chosen school year when it is silent."""
    return working.plan.period or working.draft.year.span


def _write(roadmap, stages, move):
    staff = Staff(roadmap.programme.organisation)
    stages = [(stage, events) for stage, events in stages if events]
    rows = Stage.objects.bulk_create(
        Stage(
            roadmap=roadmap,
            position=position,
            title=(stage.title or _("Events"))[:TITLE],
            aim=stage.aim,
            objective=stage.objective,
            result=stage.result,
            canonical=_canonical(stage, events),
        )
        for position, (stage, events) in enumerate(stages, 1)
    )
    pairs, occurrences = [], []
    for row, (_stage, events) in zip(rows, stages, strict=True):
        for position, read in enumerate(events, 1):
            event = _event(row, position, read)
            period = move.carry(read.period) if read.period else read_period(read.deadline_text, programme=move.window)
            occurrences.append(replace_deadline(event, period))
            pairs.append((read, event))
    Event.objects.bulk_create(event for _read, event in pairs)
    Occurrence.objects.bulk_create(one for many in occurrences for one in many)
    EventResponsible.objects.bulk_create(
        EventResponsible(event=event, position=position, text=phrase[:PERSON], role=duty.role, user=duty.user)
        for read, event in pairs
        for position, phrase in enumerate(read.responsibles)
        for duty in [staff.duty_of(phrase)]
    )


def _event(stage, position, read):
    event = Event(
        stage=stage,
        position=position,
        number=(read.number or f"{stage.position}.{position}")[:NUMBER],
        description="\n".join(filter(None, [read.description, *(f"{name}: {text}" for name, text in read.notes)])),
        expected_result=read.expected_result,
        indicator=read.indicator,
        document_kind=read.document_kind[:PERSON],
        kinds=[proposal.kind for proposal in read.kinds],
        audience=read.audience,
        canonical=read.canonical or stage.canonical,
        is_delegated=read.is_delegated,
    )
    event.rename(read.title)
    return event


def _canonical(stage, events):
    if stage.canonical:
        return stage.canonical
    of_events = [event.canonical for event in events if event.canonical]
    return max(set(of_events), key=of_events.count) if of_events else CanonicalStage.CROSS_CUTTING


def _open(draft):
    draft = PlanDraft.objects.select_for_update(of=("self",)).select_related("organisation").get(pk=draft.pk)
    if draft.programme_id:
        raise Refused(
            gettext_lazy("A programme has already been made of this plan: change it in its roadmap."),
            code="plan_started",
        )
    return WorkingPlan(draft)


def _find(working, key):
    try:
        return working.find(key)
    except LookupError as error:
        raise Refused(gettext_lazy("This event is no longer in the plan."), code="event_gone") from error


def _by_hand(kind):
    """A kind somebody has chosen: no words of the event speak for it."""
    return Proposal(kind, "")
