"""Orders that are themselves events of the roadmap: a curator appointed, a programme launched, a roadmap approved."""

from documents.enums import OrderKind
from documents.order_kinds import OrderKindRules, register
from roadmap import actions
from roadmap.actions.order_force import withdraw_order_evidence
from roadmap.models import Event, Roadmap


def event_of(order):
    """The event an order is about, or ``None``: a newer version of the roadmap may no longer have it."""
    key = str(order.context.get("event") or "")
    events = Event.objects.filter(stage__roadmap__programme__organisation=order.organisation_id)
    return (
        events.select_related("stage__roadmap__programme__organisation").filter(pk=key).first()
        if key.isdigit()
        else None
    )


def prove_event(order, by):
    event = event_of(order)
    if event is None:
        return
    if order.kind == OrderKind.ROADMAP:
        event.stage.roadmap.order = order
        event.stage.roadmap.save(update_fields=["order"])
    actions.close_events_with_order(event.stage.roadmap.programme, order=order, events=[event], by=by)


def unprove_event(order, by):
    """The order is cancelled: the roadmap it approved names it no more, and events it proved are open again."""
    Roadmap.objects.filter(order=order).update(order=None)
    withdraw_order_evidence(order, by=by)


for kind in (OrderKind.CURATOR, OrderKind.LAUNCH, OrderKind.ROADMAP):
    register(OrderKindRules(kind, take_effect=prove_event, lose_effect=unprove_event))
