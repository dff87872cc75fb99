"""From confirmed pairs to the order that fixes them, into force and back out of a draft."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from documents.actions import compose_order
from documents.enums import OrderKind
from mentoring.kit.errors import Refused
from organisations.models import AuditEntry
from pairs.actions.one_at_a_time import one_at_a_time
from pairs.actions.order_wording import (
    annex_of,
    dates_of,
    drop_released_drafts,
    event_due,
    event_key,
    fields_of,
    readers_of,
)
from pairs.actions.telling import tell_members
from pairs.answers import awaited_of
from pairs.enums import PairState
from pairs.models import Pair, PairMember
from pairs.queries import mentees_without_pair
from participants.enums import ConsentPurpose
from participants.gate import missing_papers_for
from roadmap.actions import close_events_with_order


@dataclass(frozen=True)
class OrderPlan:
    """What an order would hold now: ``ready`` pairs, ``waiting`` ones with the papers they lack, ``unanswered`` ones
    with those who have not accepted; a pair may wait for both."""

    ready: list
    waiting: list  # (pair, [(participation, Missing)])
    unanswered: list  # (pair, [Answer])


def plan_order(programme):
    """The ``OrderPlan`` of the confirmed pairs that no order has taken yet."""
    pairs = list(
        Pair.objects.filter(programme=programme)
        .awaiting_order()
        .with_people()
        .select_related("format")
        .order_by("confirmed_at", "pk")
    )
    missing = missing_papers_of_pairs(pairs)
    awaited = {pair.pk: awaited_of(pair) if programme.asks_both_sides else [] for pair in pairs}
    return OrderPlan(
        ready=[pair for pair in pairs if not missing[pair.pk] and not awaited[pair.pk]],
        waiting=[(pair, missing[pair.pk]) for pair in pairs if missing[pair.pk]],
        unanswered=[(pair, awaited[pair.pk]) for pair in pairs if awaited[pair.pk]],
    )


def missing_papers_of_pairs(pairs):
    """{pair key: [(participation, Missing)]} for pairs read ``with_people``."""
    people = {row.pk: row for pair in pairs for row in (*pair.mentors, *pair.mentees)}
    missing = missing_papers_for(people.values(), purpose=ConsentPurpose.ORDER)
    return {
        pair.pk: [(row, paper) for row in (*pair.mentors, *pair.mentees) for paper in missing[row.pk]] for pair in pairs
    }


def compose_pairs_order(programme, *, by):
    """A draft of the order fixing every confirmed pair that is ready for it; the pairs wait in it.

    A returned draft of the same kind is replaced: its pairs were released and stand here again."""
    with one_at_a_time(programme):
        plan = plan_order(programme)
        if not plan.ready:
            raise Refused(
                gettext_lazy("No confirmed pair has all the consents and was accepted by both sides yet."),
                code="no_pairs_for_order",
            )
        drop_released_drafts(programme, OrderKind.PAIRS, by=by)
        dates = dates_of(programme)
        order = compose_order(
            programme.organisation,
            OrderKind.PAIRS,
            by=by,
            fields=fields_of(programme, dates, plan.ready, by=by),
            school_year=programme.school_year,
            annex=annex_of(plan.ready),
            context={
                "programme": programme.pk,
                "event": event_key(programme, "pair_order"),
                "starts_on": dates["starts_on"].isoformat(),
                "ends_on": dates["ends_on"].isoformat(),
            },
            due_on=event_due(programme, "pair_order"),
            readers=readers_of(programme),
        )
        put_in_order(plan.ready, order, by=by)
    return order


def put_in_order(pairs, order, *, by):
    """Confirmed ``pairs`` wait in the draft ``order``."""
    for pair in pairs:
        pair.move(PairState.UNDER_ORDER, expected=[PairState.CONFIRMED], order=order)
    AuditEntry.objects.bulk_record(by, "pair.put_in_order", pairs, order=order.pk)


def put_pairs_to_work(order, by):
    """The signed ``order`` is in force: its pairs work from the day it names, people are told, events are proved."""
    pairs = list(order.pairs.select_for_update(of=("self",)).select_related("programme__organisation").order_by("pk"))
    for pair in pairs:
        pair.move(
            PairState.WORKING,
            expected=[PairState.UNDER_ORDER],
            started_on=order.context["starts_on"],
            ends_on=order.context["ends_on"],
        )
    AuditEntry.objects.bulk_record(by, "pair.works", pairs, order=order.pk)
    PairMember.objects.filter(pair__in=pairs, joined_on=None).update(joined_on=order.context["starts_on"])
    programme = pairs[0].programme
    close_events_with_order(programme, order=order, kinds=kinds_proved(programme), by=by)
    text = _("Your pair is fixed by order No. %(number)s. Agree on the first meeting.") % {"number": order.number}
    tell_members([pair.pk for pair in pairs], text, f"pair-order:{order.pk}")


def kinds_proved(programme):
    """Event kinds an order about pairs proves: that of the order itself, and the matching once nobody is left."""
    return ["pair_order"] if mentees_without_pair(programme).exists() else ["pair_order", "matching"]


def release_pairs(order):
    """The draft was returned or deleted: its pairs are confirmed as before and may be changed."""
    pairs = list(order.pairs.select_for_update(of=("self",)))
    for pair in pairs:
        pair.move(PairState.CONFIRMED, expected=[PairState.UNDER_ORDER], order=None)
