"""What is done with an event: dated, given to people, completed, taken up again."""

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from mentoring.kit.errors import Refused
from mentoring.kit.periods import read_period
from organisations.models import AuditEntry
from organisations.outbox import tell
from roadmap.conditions import conditions_of
from roadmap.kinds import ProgressBoard
from roadmap.models import Event, EventResponsible, Occurrence
from roadmap.responsibles import Staff


def replace_deadline(event, period):
    """Write what ``period`` means into ``event`` (unsaved) and return its ``Occurrence`` rows (unsaved)."""
    event.deadline_text = period.text[:300]
    event.deadline_kind = period.kind
    event.starts_on, event.due_on = period.starts_on, period.due_on
    event.needs_review = period.needs_review
    return [
        Occurrence(event=event, starts_on=span.starts_on, due_on=due_on)
        for due_on, span in {span.due_on: span for span in period.occurrences}.items()
    ]


DEADLINE_FIELDS = ["deadline_text", "deadline_kind", "starts_on", "due_on", "needs_review"]


@transaction.atomic
def set_deadline(event, *, by, text=None, due_on=None):
    """Give ``event`` a deadline: as ``text``, read in the programme's period, or the day ``due_on`` beside the text.

    Occurrences that were done and are due on the same day stay done.
    """
    was = event.when
    programme = event.stage.roadmap.programme
    if text is not None and text != event.deadline_text:
        occurrences = replace_deadline(event, read_period(text, programme=programme.window))
    else:
        occurrences = list(event.occurrences.all())
    if due_on is not None:
        event.starts_on, event.due_on, event.needs_review = None, due_on, False
        occurrences = [Occurrence(event=event, due_on=due_on)]
    event.save(update_fields=DEADLINE_FIELDS)
    keep = {occurrence.due_on for occurrence in occurrences}
    event.occurrences.exclude(due_on__in=keep).delete()
    known = set(event.occurrences.values_list("due_on", flat=True))
    Occurrence.objects.bulk_create(o for o in occurrences if o.due_on not in known)
    AuditEntry.record(by, "event.deadline_set", event, was=was, now=event.when)


@transaction.atomic
def change_event(event, *, by, title=None, duties=None, **deadline):
    """Change what is given: the title, the responsibles, ``deadline_text`` and ``due_on``."""
    if title is not None:
        edit_event(event, title=title, by=by)
    if deadline:
        set_deadline(event, text=deadline.get("deadline_text"), due_on=deadline.get("due_on"), by=by)
    if duties is not None:
        set_responsibles(event, duties, by=by)


@transaction.atomic
def edit_event(event, *, title, by):
    was = event.title
    event.rename(title)
    event.save(update_fields=["title", "search_key"])
    AuditEntry.record(by, "event.edited", event, was=was, now=title)


@transaction.atomic
def set_responsibles(event, duties, *, by):
    """``duties`` are pairs (text as written, Duty) in their order; whoever newly answers is told."""
    staff = Staff(event.stage.roadmap.programme.organisation)
    before = {user.pk for responsible in event.responsibles.all() for user in staff.meant_by(responsible)}
    event.responsibles.all().delete()
    rows = EventResponsible.objects.bulk_create(
        EventResponsible(event=event, position=position, text=text, role=duty.role, user=duty.user)
        for position, (text, duty) in enumerate(duties)
    )
    AuditEntry.record(by, "event.responsibles_set", event, now=", ".join(text for text, _duty in duties))
    if event.stage.roadmap.is_in_force:
        newly = {u.pk: u for row in rows if row.user_id for u in staff.meant_by(row) if u.pk not in before | {by.pk}}
        _tell_responsibles(event, list(newly.values()))


def _tell_responsibles(event, users):
    tell(
        users,
        reason=f"responsible:{event.pk}",
        text=_("You answer for an event: %(event)s") % {"event": event},
        url=event.get_absolute_url(),
        organisation=event.stage.roadmap.programme.organisation,
        due_on=event.due_on,
    )


@transaction.atomic
def close_event(event, *, by, note="", board=None):
    """Complete ``event``. What is lacking has to be explained in ``note``. Raises ``Refused``."""
    if not event.stage.roadmap.is_in_force:
        raise Refused(
            gettext_lazy("The roadmap is not approved yet: events are completed after that."),
            code="roadmap_not_in_force",
        )
    board = board or ProgressBoard(event.stage.roadmap.programme)
    lacking = [str(condition.text) for condition in conditions_of(event, board) if not condition.is_met]
    if lacking and not note.strip():
        raise Refused(
            gettext_lazy("Not everything is done yet. Write why the event is completed all the same."),
            code="explanation_missing",
        )
    event.close(by, note.strip())
    AuditEntry.record(by, "event.closed", event, note=note.strip(), lacking=lacking)


@transaction.atomic
def reopen_event(event, *, by):
    event.reopen()
    AuditEntry.record(by, "event.reopened", event)


@transaction.atomic
def mark_occurrence(occurrence, *, by):
    """One of the dates of a recurring event is done. Raises ``Refused``."""
    if occurrence.done_on:
        raise Refused(gettext_lazy("This date is already marked as done."), code="occurrence_done")
    occurrence.done_on = occurrence.event.stage.roadmap.programme.organisation.today
    occurrence.done_by = by
    occurrence.save(update_fields=["done_on", "done_by"])
    AuditEntry.record(by, "event.occurrence_done", occurrence.event, due_on=occurrence.due_on.isoformat())


@transaction.atomic
def unmark_occurrence(occurrence, *, by):
    if not occurrence.done_on:
        raise Refused(gettext_lazy("This date is not marked as done."), code="occurrence_open")
    occurrence.done_on = occurrence.done_by = None
    occurrence.save(update_fields=["done_on", "done_by"])
    AuditEntry.record(by, "event.occurrence_undone", occurrence.event, due_on=occurrence.due_on.isoformat())


@transaction.atomic
def close_events_with_order(programme, *, order, by, kinds=(), events=()):
    """Events of ``programme`` carrying one of ``kinds`` (and ``events``) get the signed ``order`` as evidence.

    Those whose measures are then complete are completed too; returns them. Called when an order comes into force, so
    it never refuses: an event that lacks something stays open with its evidence.
    """
    from roadmap.actions.evidence import add_order_evidence

    given = {event.pk for event in events}
    ours = Event.objects.of(programme).select_related("stage__roadmap__programme__organisation")
    wanted = [event for event in ours if event.pk in given or set(kinds) & set(event.kinds)]
    add_order_evidence(wanted, order, by=by)
    board = ProgressBoard(programme)
    closed = []
    for event in wanted:
        ready = all(condition.is_met for condition in conditions_of(event, board))
        if not event.is_closed and event.stage.roadmap.is_in_force and ready:
            close_event(event, by=by, board=board)
            closed.append(event)
    return closed
