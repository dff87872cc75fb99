"""Amending an order in force: pairs that ended their work leave it, newly confirmed ones join it."""

from dataclasses import dataclass, replace

from django.db.models import Q
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from documents.actions import change_annex, compose_order
from documents.enums import OrderKind, OrderState
from documents.papers import day_in_words
from mentoring.kit.errors import Refused
from organisations.models import AuditEntry
from pairs.actions.cancelling import take_pairs_from_order
from pairs.actions.one_at_a_time import one_at_a_time
from pairs.actions.order_wording import dates_of, drop_released_drafts, event_key, fields_of, readers_of
from pairs.actions.orders import kinds_proved, plan_order, put_in_order, put_pairs_to_work, release_pairs
from pairs.enums import PairState
from pairs.models import Pair
from roadmap.actions import close_events_with_order


@dataclass(frozen=True)
class AmendmentPlan:
    """What an amendment would change now: pairs ``leaving`` the order and ``joining`` it, those that wait for a paper,
    [(pair, [(participation, Missing)])], and those somebody has not accepted, [(pair, [Answer])]."""

    leaving: list
    joining: list
    waiting: list
    unanswered: list

    @property
    def is_empty(self):
        return not self.leaving and not self.joining


def plan_amendment(order, programme):
    """The ``AmendmentPlan`` of an ``order`` in force that fixed pairs of ``programme``."""
    family = Q(order=order) | Q(order__amends=order, order__state=OrderState.IN_FORCE)
    ended = Pair.objects.filter(family, state=PairState.ENDED_EARLY, left_by_order=None, programme=programme)
    plan = plan_order(programme)
    return AmendmentPlan(
        leaving=list(ended.with_people().select_related("format").order_by("ended_on", "pk")),
        joining=plan.ready,
        waiting=plan.waiting,
        unanswered=plan.unanswered,
    )


def compose_amendment(order, programme, *, by):
    """A draft that amends ``order``: who leaves it and who joins it. Returns the draft.

    A draft that is there already is returned, with what has changed since it was begun: nothing stands in two."""
    with one_at_a_time(programme):
        order.refresh_from_db()
        if order.kind != OrderKind.PAIRS or order.state != OrderState.IN_FORCE:
            raise Refused(gettext_lazy("Only an order about pairs that is in force is amended."), code="not_amendable")
        plan = plan_amendment(order, programme)
        draft = order.amendments.filter(state=OrderState.DRAFT).order_by("-pk").first()
        if plan.is_empty and draft is None:
            raise Refused(
                gettext_lazy("There is nothing to amend: no pair has ended early, no new one is ready for an order."),
                code="nothing_to_amend",
            )
        if draft is None:
            drop_released_drafts(programme, OrderKind.AMENDMENT, by=by)
            draft = _begin(order, programme, plan, by=by)
        elif not plan.is_empty:
            draft = change_annex(draft, _annex(_whole(draft, plan), dates_of(programme)), by=by)
        _bind(plan, draft, by=by)
    return draft


def _begin(order, programme, plan, *, by):
    dates = dates_of(programme)
    return compose_order(
        programme.organisation,
        OrderKind.AMENDMENT,
        by=by,
        fields={
            **fields_of(programme, dates, plan.joining, by=by),
            "amended_on": day_in_words(order.issued_on),
            "amended_number": order.number,
        },
        school_year=programme.school_year,
        annex=_annex(plan, dates),
        context={
            "programme": programme.pk,
            "event": event_key(programme, "pair_order"),
            "starts_on": dates["starts_on"].isoformat(),
            "ends_on": dates["ends_on"].isoformat(),
        },
        amends=order,
        readers=readers_of(programme),
    )


def _whole(draft, plan):
    """What ``draft`` holds already, and what ``plan`` adds to it."""
    held_back, held = (rows.with_people().order_by("pk") for rows in (draft.pairs_left, draft.pairs))
    return replace(plan, leaving=[*held_back, *plan.leaving], joining=[*held, *plan.joining])


def _bind(plan, draft, *, by):
    put_in_order(plan.joining, draft, by=by)
    for pair in plan.leaving:
        pair.left_by_order = draft
    Pair.objects.bulk_update(plan.leaving, ["left_by_order"])
    AuditEntry.objects.bulk_record(by, "pair.put_in_amendment", plan.leaving, order=draft.pk)


def amend_pairs(order, by):
    """The signed amendment is in force: who joins works from now on, who leaves has left the order."""
    left = list(order.pairs_left.select_related("programme__organisation"))
    AuditEntry.objects.bulk_record(by, "pair.left_order", left, order=order.pk)
    if order.pairs.exists():
        put_pairs_to_work(order, by)
    elif left:
        programme = left[0].programme
        close_events_with_order(programme, order=order, kinds=kinds_proved(programme), by=by)


def release_amendment(order):
    """The draft was returned or deleted: everything stands as before it."""
    release_pairs(order)
    order.pairs_left.update(left_by_order=None)


def cancel_amendment(order, by):
    """The amendment is cancelled: who joined by it is confirmed only, who left stands in the amended order again."""
    take_pairs_from_order(order, by)
    order.pairs_left.update(left_by_order=None)


def _annex(plan, dates):
    term = f"{dates['starts_on']:%d.%m.%Y} – {dates['ends_on']:%d.%m.%Y}"
    leaving = [[_("take out"), *_who(pair), date_format(pair.ended_on, "d.m.Y")] for pair in plan.leaving]
    joining = [[_("put in"), *_who(pair), term] for pair in plan.joining]
    return {
        "title": _("CHANGES\nin the list of mentoring pairs and groups"),
        "columns": [
            {"title": _("Change to be made"), "width": 24},
            {"title": _("Full name of the mentor"), "width": 46},
            {"title": _("Full name of the mentee"), "width": 46},
            {"title": _("From when, term")},
        ],
        "rows": [*leaving, *joining],
    }


def _who(pair):
    return [", ".join(row.person.full_name for row in rows) for rows in (pair.mentors, pair.mentees)]
