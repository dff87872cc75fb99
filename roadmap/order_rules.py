"""Orders that are themselves events of the roadmap: a curator appointed, a programme launched, a roadmap approved."""

import re

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from documents.enums import OrderKind
from documents.order_kinds import Check, OrderKindRules, register
from roadmap import actions
from roadmap.actions.approval import review_url
from roadmap.actions.order_force import withdraw_order_evidence
from roadmap.approval_orders import covers, roadmap_of
from roadmap.enums import RoadmapState
from roadmap.models import Event, Roadmap

APPROVAL = "roadmap_approval"
APPROVED = "положение о программе наставничества (приложение № 1) и дорожную карту (приложение № 2)"

REGULATION = re.compile(r"\bположени\w+\s+об?\b", re.IGNORECASE)
NUMBERED_ANNEX = re.compile(r"\bприложени\w+\s+№\s*(\d+)", re.IGNORECASE)


def event_of(order):
    """The event an order is about, or ``None``: a newer version of the roadmap may no longer have it."""
    key = str(order.context.get("event") or "")
    events = Event.objects.filter(stage__roadmap__programme__organisation=order.organisation_id)
    return (
        events.select_related("stage__roadmap__programme__organisation").filter(pk=key).first()
        if key.isdecimal()
        else None
    )


def prove_event(order, by):
    event = event_of(order)
    if event is not None:
        actions.close_events_with_order(event.stage.roadmap.programme, order=order, events=[event], by=by)


def check_annex(order):
    """A plan withdrawn or sent anew since is not what the order says; one order approves a plan."""
    roadmap = roadmap_of(order)
    if roadmap is None:
        return _check_named(event_of(order))
    url = review_url(roadmap)
    if not covers(order, roadmap):
        text = _(
            "The roadmap was withdrawn, returned or changed after this order was prepared. Prepare the order anew."
        )
        return [Check(text, ok=False, blocks=True, url=url)]
    if roadmap.state == RoadmapState.SUBMITTED:
        return [Check(_("The annex is the roadmap that waits for approval: the signature approves it."), url=url)]
    if roadmap.order_id:
        text = (
            _(
                "The order No. %(number)s “%(heading)s” already approves this roadmap. "
                "Prepare this order anew, without it."
            )
            if order.kind == OrderKind.LAUNCH
            else _(
                "The order No. %(number)s “%(heading)s” already approves this roadmap. "
                "To name another one, cancel it first."
            )
        )
        named = {"number": roadmap.order.number, "heading": roadmap.order.heading}
        return [Check(text % named, ok=False, blocks=True, url=url)]
    return [Check(_("The annex is the roadmap in force: it will name this order."), url=url)]


def _check_named(event):
    """Of an order about an event: whether the plan will name it."""
    named = event.stage.roadmap.order if event is not None else None
    if named is None:
        return []
    text = _(
        "The roadmap keeps naming the order No. %(number)s “%(heading)s”: "
        "this order becomes evidence of its event only."
    )
    return [Check(text % {"number": named.number, "heading": named.heading}, ok=False, url=event.get_absolute_url())]


def approve_with(order, by):
    """A plan annexed is approved; an order written about an event of a plan in force is named by that plan, unless
    another one is named already."""
    roadmap, event = roadmap_of(order), event_of(order)
    if roadmap is not None:
        actions.approve_by_order(roadmap, order, by=by)
    elif event is not None and event.stage.roadmap.is_in_force and not event.stage.roadmap.order_id:
        actions.name_order(event.stage.roadmap, order, by=by)
    programme = (roadmap and roadmap.programme) or (event and event.stage.roadmap.programme)
    if programme:
        programme.forget_versions()
        events = [event] if event else []
        actions.close_events_with_order(programme, order=order, kinds=[APPROVAL], events=events, by=by)


def check_cancelling(order):
    if not Roadmap.objects.filter(order=order).exists():
        return []
    return [Check(_("The roadmap it approved stays in force without an order: another one will be needed."), ok=False)]


def let_go(order, by):
    actions.let_order_go(order, by=by)
    withdraw_order_evidence(order, by=by)


def check_launch(order):
    """What it annexes; of the roadmap the same as an order about nothing else."""
    found = [Check(_("The regulation is annexed."))] if order.regulation else []
    found += _check_references(order)
    if roadmap_of(order) is not None:
        return [*found, *check_annex(order)]
    text, url = actions.why_without_plan(order)
    return [*found, Check(text, ok=False, url=url)]


def _check_references(order):
    """What the text names and the order does not annex: the regulation taken away, an annex of a number too high."""
    text = " ".join([order.preamble, *(item["text"] for item in order.items)])
    lacks = []
    if not order.regulation and REGULATION.search(text):
        lacks.append(_("The text names a regulation, and none is annexed."))
    annexes = bool(order.regulation) + bool(order.annex)
    for number in sorted({int(number) for number in NUMBERED_ANNEX.findall(text)}):
        if number > annexes:
            lacks.append(_("The text names annex No. %(number)d, and the order has none.") % {"number": number})
    return [Check(text, ok=False) for text in lacks]


def launch(order, by):
    """The roadmap it annexes is approved, the event it is about is proved."""
    (approve_with if roadmap_of(order) else prove_event)(order, by)


register(OrderKindRules(OrderKind.CURATOR, take_effect=prove_event, cancel_checks=check_cancelling, lose_effect=let_go))
register(
    OrderKindRules(
        OrderKind.LAUNCH,
        fields={"approved": (gettext_lazy("what is approved, with the numbers of the annexes"), APPROVED)},
        checks=check_launch,
        take_effect=launch,
        cancel_checks=check_cancelling,
        lose_effect=let_go,
        compose=actions.prepare_launch_order,
    )
)
register(
    OrderKindRules(
        OrderKind.ROADMAP,
        checks=check_annex,
        take_effect=approve_with,
        cancel_checks=check_cancelling,
        lose_effect=let_go,
    )
)
