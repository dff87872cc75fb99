"""What follows a change of events: its lines in their history, and a word to whoever newly answers."""

from contextlib import contextmanager
from functools import partial

from django.utils.translation import gettext as _

from organisations.models import AuditEntry
from organisations.outbox import tell
from roadmap.calendar.single import calendar_path
from roadmap.plan import DEADLINE, plan_of, when
from roadmap.responsibles import Staff


def record_change(event, was, now, by):
    """Lines in the history of ``event`` for a change of its plan from ``was`` to ``now``, both in part."""
    if set(now) & set(DEADLINE):
        AuditEntry.record(by, "event.deadline_set", event, was=_deadline(event, was), now=_deadline(event, now))
    if "people" in now:
        AuditEntry.record(by, "event.responsibles_set", event, was=_duties(was), now=_duties(now))
    if "title" in now:
        AuditEntry.record(by, "event.edited", event, was=was["title"], now=now["title"])
    rest = sorted(set(now) - set(DEADLINE) - {"people", "title"})
    if rest:
        AuditEntry.record(by, "event.plan_changed", event, fields=rest)


def _deadline(event, part):
    return when({**plan_of(event), **part})


def _duties(part):
    """Whom it means, as keys: the history keeps no names, they are looked up when it is read."""
    return [f"user:{user}" if user else f"role:{role}" if role else "" for _text, role, user in part["people"]]


@contextmanager
def telling_newly_meant(events, by):
    """Whoever answers by name for one of ``events`` only after the block is told, once an event."""
    events = list(events)
    staff = Staff(events[0].stage.roadmap.programme.organisation) if events else None
    before = {event: _meant(event, staff) for event in events}
    yield
    for event in events:
        named = {u.pk: u for r in event.responsibles.all() if r.user_id for u in staff.meant_by(r)}
        tell(
            [user for key, user in named.items() if key not in before[event] | {by.pk}],
            reason=f"responsible:{event.pk}",
            text=_("You answer for an event: %(event)s") % {"event": event},
            url=event.get_absolute_url(),
            organisation=event.stage.roadmap.programme.organisation,
            due_on=event.due_on,
            calendar=partial(calendar_path, event),
        )


def _meant(event, staff):
    return {user.pk for responsible in event.responsibles.all() for user in staff.meant_by(responsible)}
