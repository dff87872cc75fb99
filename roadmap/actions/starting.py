"""From a template to a programme with its own roadmap."""

from django.db import transaction
from django.utils.translation import gettext as _

from organisations.models import AuditEntry
from roadmap.actions.events import change_event, replace_deadline
from roadmap.actions.sequence import propose_dependencies
from roadmap.dates import Move
from roadmap.models import CoverageTarget, Event, EventResponsible, Occurrence, Programme, Roadmap, Stage
from roadmap.models.template import EVENT_CONTENT, STAGE_CONTENT
from roadmap.responsibles import Staff


@transaction.atomic
def start_programme(organisation, template, *, school_year, name, by, formats=(), fits=False):
    """A programme of ``organisation`` with a draft roadmap copied from ``template``, its dates moved.

    ``school_year`` is the year it begins in. ``fits`` squeezes a template of several years into that school year.
    Responsibles are proposed from the staff; whoever is not recognised stays a question to the curator.
    """
    move = Move(template.window, school_year, fits)
    window = move.window
    programme = Programme.objects.create(
        organisation=organisation,
        name=name,
        model=template.model,
        school_year=school_year.start,
        starts_on=window.starts_on,
        ends_on=window.due_on,
        template=template,
    )
    programme.formats.set(formats)
    CoverageTarget.objects.bulk_create(
        CoverageTarget(
            programme=programme,
            group=target["group"],
            school_year=target["year"] + move.years,
            percent=target["percent"],
        )
        for target in template.targets
    )
    roadmap = Roadmap.objects.create(programme=programme, title=_title(programme))
    _copy(template, roadmap, move, Staff(organisation))
    propose_dependencies(roadmap)
    AuditEntry.record(by, "programme.started", programme, template=template.slug)
    return programme


def _title(programme):
    return _("%(name)s, %(organisation)s, %(year)s school year") % {
        "name": programme.name,
        "organisation": programme.organisation.short_name,
        "year": programme.year,
    }


def _copy(template, roadmap, move, staff):
    """Stages, events, their occurrences and responsibles: a few statements whatever the number of events."""
    sources = list(template.stages.prefetch_related("events"))
    stages = Stage.objects.bulk_create(
        Stage(roadmap=roadmap, **{name: getattr(source, name) for name in ("position", *STAGE_CONTENT)})
        for source in sources
    )
    pairs, periods = [], []
    for source_stage, stage in zip(sources, stages, strict=True):
        for source in source_stage.events.all():
            event = Event(stage=stage, **{name: getattr(source, name) for name in ("position", *EVENT_CONTENT)})
            event.rename(source.title)
            periods.append(replace_deadline(event, move.place(source.deadline_text)))
            pairs.append((source, event))
    Event.objects.bulk_create(event for _source, event in pairs)
    Occurrence.objects.bulk_create(occurrence for occurrences in periods for occurrence in occurrences)
    EventResponsible.objects.bulk_create(
        EventResponsible(event=event, position=position, text=phrase, role=duty.role, user=duty.user)
        for source, event in pairs
        for position, phrase in enumerate(source.responsibles)
        for duty in [staff.duty_of(phrase)]
    )


@transaction.atomic
def assign_responsibles(roadmap, duties, *, by, stages=()):
    """Map phrases to people: ``duties`` is {phrase as written: Duty}, for all events of ``roadmap`` at once.

    ``stages``: {stage key: Duty} for its events for which the plan names nobody."""
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
