"""From a template, or from the year before, to a programme with its own roadmap."""

from django.db import transaction
from django.utils.translation import gettext_lazy

from mentoring.kit.errors import Refused
from organisations.models import AuditEntry
from roadmap.actions.events import change_event
from roadmap.actions.holding import hold, hold_programme
from roadmap.actions.writing import begin
from roadmap.dates import Move
from roadmap.models import Event, EventResponsible
from roadmap.sources import source_of_programme, source_of_template


@transaction.atomic
def start_programme(organisation, template, *, school_year, name, by, formats=(), fits=False):
    """A programme of ``organisation`` with a draft roadmap copied from ``template``, its dates moved.

    ``school_year`` is the year it begins in. ``fits`` squeezes a template of several years into that school year.
    Responsibles are proposed from the staff; whoever is not recognised stays a question to the curator.
    """
    source = source_of_template(template)
    programme = begin(organisation, source, Move(source.window, school_year, fits), name=name, formats=formats)
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
    programme = begin(previous.organisation, source, Move(source.window, school_year, fits), name=name, formats=formats)
    AuditEntry.record(by, "programme.started", programme, previous=previous.pk)
    return programme


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
    """Only what was changed: the state and the rest of it are other people's to change meanwhile."""
    programme = form.instance
    hold_programme(programme)
    programme.save(update_fields=[name for name in form.changed_data if name != "formats"])
    if "formats" in form.changed_data:
        programme.formats.set(form.cleaned_data["formats"])
    AuditEntry.record(by, "programme.edited", programme, fields=form.changed_data)
    return programme
