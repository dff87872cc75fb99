"""Which event comes after which: proposed by their kinds, settled by people."""

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from mentoring.kit.errors import Refused
from organisations.models import AuditEntry
from roadmap.actions.holding import hold_event, hold_programme
from roadmap.following import Links
from roadmap.models import Event, EventDependency
from roadmap.sequence import proposed_links


@transaction.atomic
def propose_dependencies(roadmap):
    """The usual order of the kinds of a plan that has none yet; returns how many rows."""
    hold_programme(roadmap.programme)
    events = list(Event.objects.filter(stage__roadmap=roadmap).order_by("stage__position", "position"))
    if EventDependency.objects.filter(event__in=events).exists():
        return 0
    rows = [EventDependency(event=event, after=before, is_proposed=True) for event, before in proposed_links(events)]
    return len(EventDependency.objects.bulk_create(rows))


@transaction.atomic
def set_dependencies(event, befores, *, by):
    """``event`` comes after ``befores`` of its plan and after nothing else.

    Raises ``Refused`` for a circle, and in a version that is over."""
    hold_event(event, is_said=True)
    plan = list(Event.objects.filter(stage__roadmap=event.stage.roadmap))
    links = Links(plan)
    wanted = {before.identity for before in befores}
    this = links.events[event.identity]
    for before in wanted:
        if before not in links.events:
            raise Refused(_("Both events have to stand in one plan."), code="event_of_another_plan")
        if links.leads(this, links.events[before]):
            raise Refused(
                _("Event %(number)s itself comes after this one: that would be a circle.")
                % {"number": links.events[before].number},
                code="events_in_a_circle",
            )
    key = event.identity
    held = {row.after_id: row for row in links.rows if row.event_id == key}
    if set(held) == wanted:
        EventDependency.objects.filter(pk__in=[row.pk for row in held.values()]).update(is_proposed=False)
        return
    EventDependency.objects.filter(event=key).exclude(after__in=wanted).delete()
    EventDependency.objects.filter(event=key).update(is_proposed=False)
    EventDependency.objects.bulk_create(EventDependency(event_id=key, after_id=before) for before in wanted - set(held))
    numbers = [e.number for e in plan if e.identity in wanted]
    AuditEntry.record(by, "event.order_set", event, now=", ".join(numbers))
