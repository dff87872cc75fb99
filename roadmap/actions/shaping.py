"""Events added to a plan and taken out of it; both can be taken back."""

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from mentoring.kit.errors import Refused
from organisations.models import AuditEntry
from roadmap.actions.learning import remember_kinds, take_back_kinds
from roadmap.actions.taking_out import put_together, take_out
from roadmap.actions.versions import rows_at_work, version_to_change
from roadmap.learned import proposals_for
from roadmap.models import Event, PlanChange, Stage
from roadmap.plan import next_position, plan_of, write_plans

EVIDENCE_ATTACHED = gettext_lazy("Evidence is attached to this event. Remove it first.")


@transaction.atomic
def add_event(stage, plan, *, by):
    """A new event at the end of ``stage`` with what ``plan`` (in part) says of it; of a plan in force in its next
    version. Returns the ``PlanChange``; its event is ``change.items[0]["event"]``."""
    draft = version_to_change(stage.roadmap, by=by)
    home = Stage.objects.get(roadmap=draft, position=stage.position)
    home.roadmap = draft
    kinds, learned = _kinds_of_new(home, plan, by)
    event = _written(home, plan | {"kinds": kinds})
    AuditEntry.record(by, "event.added", event)
    words = _("Added: %(number)s") % {"number": event.number}
    items = [{"event": event.pk, "added": True}]
    return PlanChange.objects.create(roadmap=draft, words=words, items=items, learned=learned, by=by)


def _kinds_of_new(stage, plan, by):
    """What was ticked, and is remembered; where nothing was, what was decided before or the words speak for.

    Returns the kinds and what was learned."""
    organisation = stage.roadmap.programme.organisation
    if plan.get("kinds"):
        return plan["kinds"], remember_kinds(organisation, [(plan.get("title", ""), plan["kinds"])], by=by)
    texts = ("title", "description", "expected_result", "indicator", "document_kind")
    worded = Event(**{name: plan.get(name, "") for name in texts})
    return [proposal.kind for proposal in proposals_for(worded, organisation, stage.title)], []


@transaction.atomic
def remove_event(event, *, by):
    """Take ``event`` out of the plan: of one in force in its next version. What was done for it and said of it is kept.

    Raises ``Refused`` when papers of a plan that was never in force hang on it."""
    row = rows_at_work([event], by=by)[event]
    if row.origin_id is None and row.evidence.exists():
        raise Refused(EVIDENCE_ATTACHED, code="event_has_evidence")
    roadmap = row.stage.roadmap
    words = _("Taken out: %(number)s") % {"number": row.number}
    removed = plan_of(row) | {"position": row.position, "origin": row.origin_id}
    key, was = row.pk, f"{row.number} {row.title}"
    left = take_out(row)
    change = PlanChange.objects.create(
        roadmap=roadmap, words=words, items=[{"event": key, "removed": removed, "left": left}], by=by
    )
    AuditEntry.record(by, "roadmap.event_removed", roadmap, was=was)
    return change


def undo_shaping(change, *, by):
    """Take out what was added, put back what was taken out. Raises ``Refused`` once the version has been sent."""
    if not change.roadmap.is_editable:
        raise Refused(
            gettext_lazy("There is nothing to take back: the plan has moved on since."), code="nothing_to_undo"
        )
    for item in change.items:
        if "added" in item:
            for event in Event.objects.filter(pk=item["event"], stage__roadmap=change.roadmap):
                if event.evidence.exists():
                    raise Refused(EVIDENCE_ATTACHED, code="event_has_evidence")
                AuditEntry.record(by, "roadmap.event_removed", change.roadmap, was=str(event))
                take_out(event)
        else:
            _put_back(change.roadmap, item, by)
    take_back_kinds(change.roadmap.programme.organisation, change.learned)


def _put_back(roadmap, item, by):
    """The event as it was, under its own key: whatever names it, an order, the history, names it again."""
    removed = item["removed"]
    stage = Stage.objects.filter(roadmap=roadmap, position=removed["stage"]).first()
    origin = removed["origin"]
    is_there = origin and Event.objects.filter(stage__roadmap=roadmap, origin=origin).exists()
    if stage is None or is_there or Event.objects.filter(pk=item["event"]).exists():
        raise Refused(
            gettext_lazy("There is nothing to take back: the plan has moved on since."), code="nothing_to_undo"
        )
    stage.roadmap = roadmap
    event = _written(stage, removed, key=item["event"], origin=origin, position=removed["position"])
    put_together(event, item.get("left", {}))
    AuditEntry.record(by, "event.added", event)


def _written(stage, plan, *, key=None, origin=None, position=None):
    """A saved event with its dates and people."""
    taken = position is None or stage.events.filter(position=position).exists()
    event = Event(pk=key, stage=stage, canonical=stage.canonical, origin_id=origin)
    event.position = next_position(stage) if taken else position
    event.number = plan.get("number") or f"{stage.position}.{event.position}"
    event.rename(plan.get("title", ""))
    event.save()
    write_plans({event: {name: value for name, value in plan.items() if name not in ("stage", "position", "origin")}})
    return event
