"""The events of one version of a plan, and which of them wait for a signature."""

from documents.models import Order
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


def events_awaiting_signature(organisation):
    """Keys of the events about which an order lies on the director's desk."""
    contexts = Order.objects.for_signature().filter(organisation=organisation).values_list("context", flat=True)
    return {int(context["event"]) for context in contexts if str(context.get("event") or "").isdigit()}
