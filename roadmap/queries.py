"""The events of one version of a plan, and which of them wait for a signature."""

from documents.models import Order
from roadmap.kinds import shared
from roadmap.models import Event


def read_plan(roadmap):
    """The events of ``roadmap`` in order, with their stages, dates and responsibles: four queries."""
    events = (
        Event.objects.filter(stage__roadmap=roadmap)
        .order_by("stage__position", "position")
        .select_related("stage")
        .prefetch_related("occurrences", "responsibles__user")
    )
    events = list(events)
    for event in events:
        event.stage.roadmap = roadmap
    return events


def plan_events(programme):
    """The events of the plan ``programme`` lives by, in order; none without a plan. Read once for a page."""
    return shared(programme, "events", _plan_events)


def _plan_events(programme):
    return list(Event.objects.of(programme)) if programme.roadmap else []


def events_awaiting_signature(organisation):
    """Keys of the events about which an order lies on the director's desk."""
    return events_of(Order.objects.with_director().filter(organisation=organisation).only("context"))


def events_of(orders):
    """Keys of the events ``orders`` are about."""
    return {int(order.context["event"]) for order in orders if str(order.context.get("event") or "").isdecimal()}


def orders_on_desk(programme):
    """The orders that wait for the director of the programme's school, the longest first: read once for a page."""
    return shared(programme, "orders_on_desk", _orders_on_desk)


def _orders_on_desk(programme):
    return list(Order.objects.with_director().filter(organisation=programme.organisation).order_by("submitted_at"))
