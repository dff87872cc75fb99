"""What a plan says of an event, as plain data: to compare, to keep as it was, and to write back.

What is done with an event (its state, evidence, comments, dates marked as done) is no part of the plan.
"""

from datetime import date
from hashlib import sha256
from json import dumps
from typing import Any

from django.db.models import Max

from mentoring.kit.periods import Period, PeriodKind, Span, format_span_ru
from roadmap.models import Event, EventResponsible, Occurrence, Stage

TITLES = ("number", "title")
DEADLINE = ("deadline_text", "deadline_kind", "starts_on", "due_on", "needs_review", "dates")
FIELDS = (
    *TITLES,
    "description",
    "deadline_text",
    "deadline_kind",
    "starts_on",
    "due_on",
    "needs_review",
    "expected_result",
    "indicator",
    "document_kind",
    "kinds",
    "audience",
    "canonical",
    "is_delegated",
)
DAYS = ("starts_on", "due_on")


def plan_of(event) -> dict[str, Any]:
    """Everything the plan says of ``event``, ready for JSON; reads its occurrences and responsibles."""
    plan = {name: getattr(event, name) for name in FIELDS}
    plan |= {name: _iso(plan[name]) for name in DAYS} | {"kinds": list(event.kinds)}
    plan["deadline_kind"] = str(plan["deadline_kind"])
    plan["stage"] = event.stage.position
    plan["dates"] = [[_iso(o.starts_on), _iso(o.due_on)] for o in event.occurrences.all()]
    plan["people"] = [[r.text, r.role, r.user_id] for r in event.responsibles.all()]
    return plan


def deadline_plan(period: Period) -> dict[str, Any]:
    """A deadline as the plan keeps it: the words and what they mean."""
    return {
        "deadline_text": period.text[:300],
        "deadline_kind": period.kind.value,
        "starts_on": _iso(period.starts_on),
        "due_on": _iso(period.due_on),
        "needs_review": period.needs_review,
        "dates": _dates(period.occurrences),
    }


def on_one_day(due_on: date) -> dict[str, Any]:
    """The day settled for a deadline whose words name none; the words stay."""
    return {"starts_on": None, "due_on": _iso(due_on), "needs_review": False, "dates": [[None, _iso(due_on)]]}


def period_of(event) -> Period:
    """The deadline of ``event`` as a period."""
    spans = [Span(o.starts_on, o.due_on) for o in event.occurrences.all()]
    return Period.over(event.deadline_text, PeriodKind(event.deadline_kind), spans, needs_review=event.needs_review)


def when(plan: dict[str, Any]) -> str:
    """A plan's deadline in words, as ``Event.when``."""
    if not plan["due_on"]:
        return plan["deadline_text"]
    spans = [(plan["starts_on"], plan["due_on"])]
    if plan["deadline_kind"] == PeriodKind.LIST:
        spans = plan["dates"] or spans
    return ", ".join(format_span_ru(_day(starts_on), _day(due_on)) for starts_on, due_on in spans)


def people_of(duties) -> list[list]:
    """Pairs (text as written, ``Duty``) as the plan keeps them."""
    return [[text, duty.role, duty.user.pk if duty.user else None] for text, duty in duties]


def stamp_of(event) -> str:
    """Changes whenever the plan of ``event`` does: tells that somebody else was quicker."""
    return sha256(dumps(plan_of(event), sort_keys=True).encode()).hexdigest()[:16]


def write_plans(changes: dict[Event, dict[str, Any]]) -> None:
    """Write what ``changes`` say (in part) of each event: a few statements whatever their number.

    Dates that are done stay, whether the plan still names them or not.
    """
    _move({event: change["stage"] for event, change in changes.items() if "stage" in change})
    for event, change in changes.items():
        for name in FIELDS:
            if name in change:
                setattr(event, name, _day(change[name]) if name in DAYS else change[name])
        event.rename(event.title)
    Event.objects.bulk_update(changes, [*FIELDS, "search_key"])
    _write_dates({event: change["dates"] for event, change in changes.items() if "dates" in change})
    _write_people({event: change["people"] for event, change in changes.items() if "people" in change})


def _move(places):
    """Put events at the end of another stage of their plan, named by its position."""
    for event, position in places.items():
        stage = Stage.objects.get(roadmap=event.stage.roadmap_id, position=position)
        if stage.pk != event.stage_id:
            stage.roadmap = event.stage.roadmap
            event.stage, event.position = stage, next_position(stage)
            event.save(update_fields=["stage", "position"])


def next_position(stage) -> int:
    """Where the next event of ``stage`` stands."""
    return (stage.events.aggregate(last=Max("position"))["last"] or 0) + 1


def _write_dates(dates):
    Occurrence.objects.filter(event__in=list(dates), done_on__isnull=True).delete()
    done = set(Occurrence.objects.filter(event__in=list(dates)).values_list("event", "due_on"))
    Occurrence.objects.bulk_create(
        Occurrence(event=event, starts_on=_day(starts_on), due_on=_day(due_on))
        for event, pairs in dates.items()
        for starts_on, due_on in pairs
        if (event.pk, _day(due_on)) not in done
    )
    for event in dates:
        _forget(event, "occurrences")


def _write_people(people):
    EventResponsible.objects.filter(event__in=list(people)).delete()
    EventResponsible.objects.bulk_create(
        EventResponsible(event=event, position=position, text=text, role=role, user_id=user)
        for event, rows in people.items()
        for position, (text, role, user) in enumerate(rows)
    )
    for event in people:
        _forget(event, "responsibles")


def _forget(event, name):
    """What was prefetched of ``event`` is no longer true."""
    getattr(event, "_prefetched_objects_cache", {}).pop(name, None)


def _dates(spans):
    return [[_iso(s.starts_on), _iso(s.due_on)] for s in {s.due_on: s for s in spans}.values()]


def _iso(day):
    return day.isoformat() if day else None


def _day(text):
    return date.fromisoformat(text) if text else None
