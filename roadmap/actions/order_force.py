"""An order that lost its force proves nothing any more."""

from django.db import transaction

from organisations.models import AuditEntry
from roadmap.actions.events import reopen_event
from roadmap.conditions import conditions_of
from roadmap.kinds import ProgressBoard
from roadmap.models import Event, Evidence


@transaction.atomic
def withdraw_order_evidence(order, *, by):
    """Take the cancelled ``order`` from the events it proved; what lacks something without it is open again.

    Call it when everything else the order did is undone: the events are measured anew. Returns those opened again."""
    proved = Evidence.objects.filter(order=order)
    events = list(Event.objects.filter(pk__in=proved.values("event")).select_related("stage__roadmap__programme"))
    proved.delete()
    AuditEntry.objects.bulk_record(by, "event.evidence_removed", events, order=order.pk, was=order.title)
    boards, opened = {}, []
    for event in events:
        roadmap = event.stage.roadmap
        board = boards.setdefault(roadmap.programme_id, ProgressBoard(roadmap.programme))
        lacks = not all(condition.is_met for condition in conditions_of(event, board))
        if event.is_closed and roadmap.is_in_force and lacks:
            reopen_event(event, by=by)
            opened.append(event)
    return opened
