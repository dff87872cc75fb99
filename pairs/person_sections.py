"""What a person's page shows of their pairs: whom they work with, meetings, plans, orders, two steps of their way."""

from django.db.models import Q
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from documents.models import Order
from organisations.access import Permission, may
from pairs.agreements import standing_of
from pairs.enums import LIVING_STATES, MeetingState, PairState
from pairs.models import IndividualPlan, Meeting, Pair
from participants.person_sections import (
    PersonPaper,
    WayStep,
    register_papers,
    register_section,
    register_steps,
)

MEETINGS_SHOWN = 10
MARKS = {MeetingState.HELD: "done", MeetingState.PLANNED: "now", MeetingState.CANCELLED: "plan"}


def pairs_of(person, user):
    """The person's pairs as ``user`` may see them, the newest first; ``None`` where pairs are not for them."""
    if not may(user, Permission.PAIR_VIEW, person.organisation):
        return None
    if not hasattr(person, "_pairs_shown"):
        rows = Pair.objects.permitted(user, Permission.PAIR_VIEW).filter(members__participation__person=person)
        rows = rows.with_meetings().with_people().select_related("programme", "order").order_by("-pk")
        person._pairs_shown = list(rows.distinct())
    return person._pairs_shown


def _living(pairs):
    return next((pair for pair in pairs if pair.state in LIVING_STATES), None)


def show_pairs(person, user):
    pairs = pairs_of(person, user)
    if pairs is None:
        return None
    joined = person.participations.active().select_related("programme").order_by("-pk").first()
    context = {
        "pairs": pairs,
        "programme": joined.programme if joined else None,
        "may_propose": may(user, Permission.PAIR_PROPOSE, person.organisation),
    }
    return "pairs/_person_pairs.html", context


def show_meetings(person, user):
    pairs = pairs_of(person, user)
    if pairs is None:
        return None
    names = {pair.pk: pair for pair in pairs}
    rows = list(Meeting.objects.filter(pair__in=names).order_by("-held_on", "-pk")[: MEETINGS_SHOWN + 1])
    lines = [{"row": row, "pair": names[row.pair_id], "state": MARKS[row.state]} for row in rows[:MEETINGS_SHOWN]]
    context = {"lines": lines, "has_more": len(rows) > MEETINGS_SHOWN, "pair": _living(pairs)}
    return "pairs/_person_meetings.html", context


def show_plans(person, user):
    pairs = pairs_of(person, user)
    if pairs is None:
        return None
    names = {pair.pk: pair for pair in pairs}
    plans = IndividualPlan.objects.filter(pair__in=names).prefetch_related("items", "agreements").order_by("-pk")
    lines = [
        {"plan": plan, "pair": names[plan.pair_id], "standing": standing_of(plan, names[plan.pair_id])}
        for plan in plans
    ]
    return "pairs/_person_plans.html", {"lines": lines, "pair": _living(pairs)}


def orders(person, user):
    """Orders in which the person's pairs and plans stand."""
    pairs = pairs_of(person, user)
    if not pairs or not may(user, Permission.ORDER_VIEW, person.organisation):
        return []
    rows = Order.objects.permitted(user, Permission.ORDER_VIEW).filter(
        Q(pairs__in=pairs) | Q(pairs_left__in=pairs) | Q(plans__pair__in=pairs)
    )
    return [
        PersonPaper(
            _("Order %(title)s") % {"title": row.title}, row.get_absolute_url(), row.get_state_display(), row.issued_on
        )
        for row in rows.distinct()
    ]


def steps(participation):
    """«Пара» and «Первая встреча»."""
    pairs = list(
        Pair.objects.filter(members__participation=participation).with_people().select_related("order").order_by("-pk")
    )
    settled = [pair for pair in pairs if pair.state != PairState.PROPOSED]
    first = next((pair for pair in settled if pair.state in LIVING_STATES), settled[0] if settled else None)
    held = Meeting.objects.held().filter(pair__in=settled).order_by("held_on").first()
    return [
        WayStep(
            _("Pair"),
            "" if first is None else first.mentee_names if participation.is_mentor else first.mentor_names,
            "done" if first and first.state not in (PairState.CONFIRMED, PairState.UNDER_ORDER) else "",
            first.get_absolute_url() if first else "",
        ),
        WayStep(
            _("First meeting"),
            date_format(held.held_on, "j E") if held else "",
            "done" if held else "",
        ),
    ]


register_section("pairs", gettext_lazy("Pairs"), show_pairs, position=30)
register_section("meetings", gettext_lazy("Meetings"), show_meetings, position=35)
register_section("plans", gettext_lazy("Plan"), show_plans, position=40)
register_papers(orders)
register_steps(60, steps)
