"""What is done with an event: dated, given to people, completed, taken up again."""

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from mentoring.kit.errors import Refused
from mentoring.kit.periods import read_period
from organisations.models import AuditEntry
from roadmap.actions.changing import change_events
from roadmap.actions.holding import hold_event, hold_events, hold_programme
from roadmap.conditions import conditions_of
from roadmap.kinds import ProgressBoard
from roadmap.models import Event, Occurrence
from roadmap.plan import deadline_plan, on_one_day, people_of


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


def change_event(event, *, by, seen="", **given):
    """Change what is given of ``title``, ``duties``, ``deadline_text`` and ``due_on``. Returns the ``PlanChange``.

    ``seen`` is the stamp of the plan as the person saw it; see ``change_events``."""
    words = _("Event %(number)s") % {"number": event.number}
    return change_events(
        {event: plan_from(event, **given)}, words=words, by=by, seen={event.pk: seen} if seen else None
    )


def plan_from(event, *, title=None, duties=None, deadline_text=None, due_on=None):
    """What was given as the plan keeps it."""
    change = {}
    if title is not None:
        change["title"] = title
    if deadline_text is not None and deadline_text != event.deadline_text:
        change |= deadline_plan(read_period(deadline_text, programme=event.stage.roadmap.programme.window))
    if due_on is not None:
        change |= on_one_day(due_on)
    if duties is not None:
        change["people"] = people_of(duties)
    return change


@transaction.atomic
def close_event(event, *, by, note="", board=None):
    """Complete ``event``. What is lacking has to be explained in ``note``. Raises ``Refused``."""
    hold_event(event)
    _close(event, by, note, board)


def _close(event, by, note="", board=None):
    """The event is held."""
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
    hold_event(event)
    _reopen(event, by)


def _reopen(event, by):
    event.reopen()
    AuditEntry.record(by, "event.reopened", event)


@transaction.atomic
def close_events(events, *, by):
    """Complete ``events`` of one programme, all or none. Raises ``Refused`` when one of them is not ready."""
    hold_events(events)
    board = ProgressBoard(events[0].stage.roadmap.programme)
    for event in events:
        _close(event, by, board=board)


@transaction.atomic
def reopen_events(events, *, by):
    """Take up again those of ``events`` that are completed; returns how many."""
    if not events:
        return 0
    hold_events(events)
    closed = [event for event in events if event.is_closed]
    for event in closed:
        _reopen(event, by)
    return len(closed)


@transaction.atomic
def mark_occurrence(occurrence, *, by):
    """One of the dates of a recurring event is done. Raises ``Refused``."""
    _hold_date(occurrence)
    if occurrence.done_on:
        raise Refused(gettext_lazy("This date is already marked as done."), code="occurrence_done")
    occurrence.done_on = occurrence.event.stage.roadmap.programme.organisation.today
    occurrence.done_by = by
    occurrence.save(update_fields=["done_on", "done_by"])
    AuditEntry.record(by, "event.occurrence_done", occurrence.event, due_on=occurrence.due_on.isoformat())


@transaction.atomic
def unmark_occurrence(occurrence, *, by):
    _hold_date(occurrence)
    if not occurrence.done_on:
        raise Refused(gettext_lazy("This date is not marked as done."), code="occurrence_open")
    occurrence.done_on = occurrence.done_by = None
    occurrence.save(update_fields=["done_on", "done_by"])
    AuditEntry.record(by, "event.occurrence_undone", occurrence.event, due_on=occurrence.due_on.isoformat())


def _hold_date(occurrence):
    """``occurrence`` says what is written of it now. Raises ``Refused``: a plan is carried out once it is in force."""
    hold_event(occurrence.event)
    if not occurrence.event.stage.roadmap.is_in_force:
        raise Refused(
            gettext_lazy("The roadmap is not approved yet: dates are marked after that."), code="roadmap_not_in_force"
        )
    try:
        occurrence.refresh_from_db(fields=["due_on", "done_on", "done_by"])
    except Occurrence.DoesNotExist as error:
        raise Refused(
            gettext_lazy("Somebody has changed the dates of this event. Look at it again."), code="date_gone"
        ) from error


@transaction.atomic
def close_events_with_order(programme, *, order, by, kinds=(), events=()):
    """Events of ``programme`` carrying one of ``kinds`` (and ``events``) get the signed ``order`` as evidence.

    Those whose measures are then complete are completed too; returns them. Called when an order comes into force, so
    it never refuses: an event that lacks something stays open with its evidence.
    """
    from roadmap.actions.evidence import add_order_evidence

    hold_programme(programme)
    given = {event.pk for event in events}
    ours = Event.objects.of(programme).select_related("stage__roadmap__programme__organisation")
    wanted = [event for event in ours if event.pk in given or set(kinds) & set(event.kinds)]
    add_order_evidence(wanted, order, by=by)
    board = ProgressBoard(programme)
    closed = []
    for event in wanted:
        ready = all(condition.is_met for condition in conditions_of(event, board))
        if not event.is_closed and event.stage.roadmap.is_in_force and ready:
            _close(event, by, board=board)
            closed.append(event)
    return closed
