"""A school's own plan: read in, corrected, made a programme; nothing is a programme before the person agrees."""

from dataclasses import replace

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from mentoring.kit.errors import Refused
from mentoring.kit.periods import Doubt, SchoolYear, read_period
from organisations.models import AuditEntry
from roadmap.actions.learning import remember_kinds
from roadmap.actions.writing import begin
from roadmap.dates import Move
from roadmap.learned import LearnedNames
from roadmap.models import PlanDraft
from roadmap.models.plan_draft import WorkingPlan, stamp_of_read
from roadmap.reader.plan import ReadEvent
from roadmap.reader.reading import read_plan, read_text
from roadmap.reader.remarks import doubt_of
from roadmap.reader.responsibles import split_responsibles
from roadmap.sources import source_of_draft, window_of
from roadmap.wording import Proposal, read_kinds

NAME, NUMBER, TITLE = 300, 16, 400
TOLD = ("description", "expected_result", "document_kind", "indicator")


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
def correct_event(draft, key, *, by, title, number, deadline_text, responsibles, kinds, stage, seen="", **told):
    """What a person made of one event; whatever was to be looked at has been looked at, unless the deadline they
    typed is not understood.

    ``told``: what else it says, by the names of ``TOLD``; what is not given stays. ``seen``: stamp of the event the
    person looked at; raises ``Refused`` when somebody was quicker."""
    working = _open(draft)
    _stage, _at, event = _find(working, key)
    if seen and seen != stamp_of_read(event):
        raise Refused(
            gettext_lazy("Somebody has changed this event while you were looking at it. Look at it again."),
            code="event_changed_meanwhile",
        )
    if not title.strip():
        raise Refused({"title": gettext_lazy("An event needs a name.")}, code="title_missing")
    deadline, remarks = {}, ()
    if deadline_text != event.deadline_text:
        period = read_period(deadline_text, programme=window_of(working))
        deadline = {"deadline_text": deadline_text, "period": period}
        if period.doubt == Doubt.NOT_UNDERSTOOD:
            remarks = (doubt_of(period),)
    kept = {proposal.kind: proposal for proposal in event.kinds}
    if set(kept) != set(kinds):
        remember_kinds(draft.organisation, [(title, kinds)], by=by)
    changed = replace(
        event,
        title=title.strip(),
        number=number.strip()[:NUMBER],
        responsibles=tuple(split_responsibles(responsibles)),
        kinds=tuple(kept.get(kind) or _by_hand(kind) for kind in kinds),
        likely=(),
        remarks=remarks,
        **{name: told[name].strip() for name in TOLD if name in told},
        **deadline,
    )
    working.change(key, changed, stage)
    working.save()
    return changed


@transaction.atomic
def accept_event(draft, key, *, by):
    """It was understood rightly: nothing is left to look at but a deadline that has no day yet."""
    working = _open(draft)
    working.change(key, _agreed(_find(working, key)[2]))
    working.save()


def _agreed(event):
    """``event`` with the days proposed for it taken as they are."""
    period = event.period
    if period and period.occurrences:
        period = replace(period, needs_review=False, doubt="")
    return replace(event, remarks=(), period=period, likely=())


@transaction.atomic
def accept_all(draft, *, by):
    working = _open(draft)
    for events in working.stages:
        events[:] = [(key, _agreed(event)) for key, event in events]
    working.save()


@transaction.atomic
def choose_kind(draft, key, *, by, kind):
    """It opens ``kind`` and nothing else; remembered for wordings like it."""
    working = _open(draft)
    event = _find(working, key)[2]
    remember_kinds(draft.organisation, [(event.title, [kind])], by=by)
    working.change(key, replace(event, kinds=(_by_hand(kind),), likely=()))
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
    reading = read_kinds(title, rest)
    kinds = LearnedNames(working.draft.organisation).proposals(title, reading.kinds)
    event = ReadEvent(
        number="",
        title=title.strip(),
        description=rest.strip(),
        kinds=kinds,
        likely=reading.likely if kinds == reading.kinds else (),
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
    source, move = source_of_draft(working, model=model), move_of(working, fits=fits)
    programme = begin(
        draft.organisation, source, move, name=name[:NAME], formats=formats, title=(source.title or name)[:TITLE]
    )
    draft.programme = programme
    draft.save(update_fields=["programme"])
    AuditEntry.record(by, "programme.started", programme, source=draft.source_name)
    return programme


def move_of(working, *, fits):
    """From the years of the plan to the school year chosen for the programme."""
    return Move(window_of(working), working.draft.year, fits)


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
