"""When an order about pairs or plans may be cancelled, and what becomes of them then.

An order under which people have worked is not undone: it is amended. What nobody has worked under yet goes back to
where it stood before the order."""

from django.db.models import Exists, OuterRef
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from mentoring.kit.errors import Refused
from organisations.models import AuditEntry
from pairs.actions.telling import tell_members
from pairs.enums import ENDED_STATES, PairState, PlanState
from pairs.models import IndividualPlan, Meeting, Pair, PairMember
from roadmap.actions.order_force import withdraw_order_evidence

NAMED = 3


def what_keeps_pairs(order):
    """Why the pairs of ``order`` can not be taken from under it: [(sentence, address)]; nothing when they can."""
    pairs = Pair.objects.with_people().filter(order=order).order_by("pk")
    meetings = Meeting.objects.held().filter(pair=OuterRef("pk"), held_on__gte=OuterRef("started_on"))
    found = []
    if ended := list(pairs.filter(state__in=ENDED_STATES)):
        text = _("Have ended their work under this order: %(names)s. It is amended by a new order, not cancelled.")
        found.append((text % {"names": names_of(ended)}, ended[0].get_absolute_url()))
    if met := list(pairs.exclude(state__in=ENDED_STATES).filter(Exists(meetings))):
        text = _("Have met under this order: %(names)s. It is amended by a new order, not cancelled.")
        found.append((text % {"names": names_of(met)}, met[0].get_absolute_url()))
    plan = IndividualPlan.objects.filter(pair__order=order, order__isnull=False).select_related("order").first()
    if plan:
        text = _("Plans of these pairs stand in the order “%(order)s”. Cancel it or delete its draft first.")
        found.append((text % {"order": plan.order.title}, plan.order.get_absolute_url()))
    return found


def take_pairs_from_order(order, by):
    """The ``order`` is cancelled: its pairs are confirmed as before it, may be changed and put into another order."""
    pairs = list(order.pairs.select_for_update(of=("self",)).select_related("programme__organisation").order_by("pk"))
    _refuse_when_kept(what_keeps_pairs(order))
    for pair in pairs:
        pair.move(PairState.CONFIRMED, expected=[PairState.WORKING], order=None, started_on=None, ends_on=None)
    PairMember.objects.filter(pair__in=pairs).update(joined_on=None)
    AuditEntry.objects.bulk_record(by, "pair.order_cancelled", pairs, order=order.pk)
    withdraw_order_evidence(order, by=by)
    text = _("Order No. %(number)s about your pair is cancelled. The curator will tell you what comes next.")
    tell_members(
        [pair.pk for pair in pairs], text % {"number": order.number}, f"pair-order-cancelled:{order.pk}", names=False
    )


def what_keeps_plans(order):
    """Why the plans of ``order`` can not be taken from under it: [(sentence, address)]; nothing when they can."""
    pairs = list(Pair.objects.with_people().filter(plan__order=order, state__in=ENDED_STATES).order_by("pk"))
    if not pairs:
        return []
    text = _("Have ended their work by these plans: %(names)s. The order stays in force.")
    return [(text % {"names": names_of(pairs)}, pairs[0].get_absolute_url())]


def take_plans_from_order(order, by):
    """The ``order`` is cancelled: its plans are agreed upon as before it, may be changed and approved anew."""
    plans = list(order.plans.select_for_update(of=("self",)).select_related("pair__programme__organisation"))
    _refuse_when_kept(what_keeps_plans(order))
    order.plans.update(state=PlanState.AGREED, order=None)
    AuditEntry.objects.bulk_record(by, "plan.order_cancelled", plans, order=order.pk)
    withdraw_order_evidence(order, by=by)


def names_of(pairs):
    """«Иванов И. — Петров П., Сидорова А. — Орлова М. и ещё 2»"""
    said, more = ", ".join(str(pair) for pair in pairs[:NAMED]), len(pairs) - NAMED
    if more <= 0:
        return said
    return ngettext("%(names)s and %(count)d more", "%(names)s and %(count)d more", more) % {
        "names": said,
        "count": more,
    }


def _refuse_when_kept(found):
    if found:
        raise Refused(found[0][0], code="people_work_under_it")
