"""From a template, or from the year before, to a programme with its own roadmap."""

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from mentoring.kit.errors import Refused
from organisations.models import AuditEntry
from roadmap.actions.events import change_event, replace_deadline
from roadmap.actions.holding import hold
from roadmap.actions.sequence import propose_dependencies
from roadmap.dates import Move
from roadmap.models import (
    CoverageTarget,
    Event,
    EventDependency,
    EventResponsible,
    Occurrence,
    Programme,
    Roadmap,
    Stage,
)
from roadmap.responsibles import Staff
from roadmap.sources import source_of_programme, source_of_template


@transaction.atomic
def start_programme(organisation, template, *, school_year, name, by, formats=(), fits=False):
    """A programme of ``organisation`` with a draft roadmap copied from ``template``, its dates moved.

    ``school_year`` is the year it begins in. ``fits`` squeezes a template of several years into that school year.
    Responsibles are proposed from the staff; whoever is not recognised stays a question to the curator.
    """
    source = source_of_template(template)
    programme = _begin(organisation, source, Move(source.window, school_year, fits), name, formats)
    AuditEntry.record(by, "programme.started", programme, template=template.slug)
    return programme


@transaction.atomic
def start_next_year(previous, *, school_year, name, by, formats=(), fits=False, without=()):
    """The programme that follows ``previous``: its plan, its people and settings, none of what was done in it.

    ``without``: keys of events left undone that are not taken along. Raises ``Refused``."""
    if previous.roadmap is None:
        raise Refused(gettext_lazy("This programme has no roadmap to copy."), code="no_roadmap")
    source = source_of_programme(previous)
    left = {event.key for event in source.left}
    source = source.without(left.intersection(without))
    if not source.events:
        raise Refused(gettext_lazy("A plan needs at least one event."), code="no_events")
    programme = _begin(previous.organisation, source, Move(source.window, school_year, fits), name, formats)
    AuditEntry.record(by, "programme.started", programme, previous=previous.pk)
    return programme


def _begin(organisation, source, move, name, formats):
    window = move.window
    programme = Programme.objects.create(
        organisation=organisation,
        name=name,
        model=source.model,
        school_year=move.year.start,
        starts_on=window.starts_on,
        ends_on=window.due_on,
        template=source.template,
        **source.settings,
    )
    programme.formats.set(formats)
    CoverageTarget.objects.bulk_create(
        CoverageTarget(programme=programme, group=group, school_year=year, percent=percent)
        for (group, year), percent in _targets(source, move).items()
    )
    roadmap = Roadmap.objects.create(programme=programme, title=_title(programme))
    _copy(source, roadmap, move, Staff(organisation))
    propose_dependencies(roadmap)
    return programme


def _targets(source, move):
    """{(group, school year): percent}. A model's promises count from its beginning; those of a programme name their
    years, and the last of them goes on holding."""
    if not source.is_ladder_kept:
        return {(group, year + move.years): percent for group, year, percent in source.targets}
    kept = {(group, year): percent for group, year, percent in source.targets if year >= move.year.start}
    last = {group: percent for group, _year, percent in sorted(source.targets, key=lambda target: target[1])}
    ahead = {group for group, _year in kept}
    return kept | {(group, move.year.start): percent for group, percent in last.items() if group not in ahead}


def _title(programme):
    return _("%(name)s, %(organisation)s, %(year)s school year") % {
        "name": programme.name,
        "organisation": programme.organisation.short_name,
        "year": programme.year,
    }


def _copy(source, roadmap, move, staff):
    """Stages, events with their order, occurrences and responsibles: a few statements whatever their number."""
    stages = Stage.objects.bulk_create(
        Stage(roadmap=roadmap, position=position, **stage.content) for position, stage in enumerate(source.stages, 1)
    )
    pairs, periods = [], []
    for source_stage, stage in zip(source.stages, stages, strict=True):
        for position, told in enumerate(source_stage.events, 1):
            event = Event(stage=stage, position=position, left_from=told.left_from, **told.content)
            event.rename(event.title)
            periods.append(replace_deadline(event, move.carry(told.period)))
            pairs.append((told, event))
    Event.objects.bulk_create(event for _told, event in pairs)
    Occurrence.objects.bulk_create(occurrence for occurrences in periods for occurrence in occurrences)
    EventResponsible.objects.bulk_create(
        EventResponsible(event=event, position=position, text=phrase, role=duty.role, user=duty.user)
        for told, event in pairs
        for position, (phrase, known) in enumerate(told.people)
        for duty in [known or staff.duty_of(phrase)]
    )
    events = {told.key: event for told, event in pairs}
    EventDependency.objects.bulk_create(
        EventDependency(event=event, after=events[before], is_proposed=is_proposed)
        for told, event in pairs
        for before, is_proposed in told.after
        if before in events
    )


@transaction.atomic
def assign_responsibles(roadmap, duties, *, by, stages=()):
    """Map phrases to people: ``duties`` is {phrase as written: Duty}, for all events of ``roadmap`` at once.

    ``stages``: {stage key: Duty} for its events for which the plan names nobody, of a plan still being prepared: it
    says more then. Raises ``Refused``."""
    hold(roadmap)
    if stages and not roadmap.is_editable:
        raise Refused(
            gettext_lazy("The plan is in force: name who answers in the event itself, it goes into the next version."),
            code="roadmap_not_editable",
        )
    for phrase, duty in duties.items():
        EventResponsible.objects.filter(event__stage__roadmap=roadmap, text=phrase).update(
            role=duty.role, user=duty.user
        )
    for stage, duty in dict(stages).items():
        EventResponsible.objects.bulk_create(
            EventResponsible(event=event, text=duty.words, role=duty.role, user=duty.user)
            for event in Event.objects.filter(stage__roadmap=roadmap, stage=stage, responsibles=None)
        )
    AuditEntry.record(by, "roadmap.responsibles_assigned", roadmap, phrases=len(duties))


@transaction.atomic
def review_events(changes, *, by):
    """Apply what was corrected on the review page: (event, arguments of ``change_event``) each."""
    for event, change in changes:
        change_event(event, by=by, **change)


@transaction.atomic
def save_programme(form, *, by):
    programme = form.save()
    AuditEntry.record(by, "programme.edited", programme, fields=form.changed_data)
    return programme
