"""Orders about pairs before they are drafts: who enters one, who waits for a paper, what an amendment changes."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from documents.enums import OrderKind, OrderState
from documents.models import Order
from mentoring.kit.errors import Refused
from mentoring.kit.keys import key_of
from organisations.access import Permission, requires
from pairs import actions
from pairs.enums import PairState
from pairs.models import Pair
from pairs.strip import strip_of
from roadmap.models import Programme


@requires(Permission.ORDER_PREPARE, of=Programme)
def order(request, programme):
    """Which pairs go into the order and which wait for a paper; then its draft."""
    if request.method == "POST":
        try:
            made = actions.compose_pairs_order(programme, by=request.user)
        except Refused as refusal:
            messages.error(request, str(refusal))
            return redirect("pairs:order", programme.pk)
        messages.success(request, _("The draft is ready. Check it and send it for signature."))
        return redirect(made)
    plan = actions.plan_order(programme)
    return render(
        request,
        "pairs/order.html",
        {
            "programme": programme,
            "plan": plan,
            "drafts": _drafts(programme),
            "strip": strip_of(programme, "pair_order"),
            "when_words": _when_words(programme),
        },
    )


def _when_words(programme):
    if not programme.asks_both_sides:
        return _("A confirmed pair enters the order when all its consents are there.")
    return _("A confirmed pair enters the order when both sides have accepted it and all consents are there.")


def _drafts(programme):
    """Orders that already hold pairs of the programme and are not in force."""
    pairs = Pair.objects.filter(programme=programme, state=PairState.UNDER_ORDER).select_related("order")
    return list({pair.order_id: pair.order for pair in pairs}.values())


@requires(Permission.ORDER_PREPARE, of=Order)
def amend(request, order):
    """What an amendment of an order in force would change; then its draft."""
    if order.kind != OrderKind.PAIRS or order.state != OrderState.IN_FORCE:
        messages.error(request, _("Only an order about pairs that is in force is amended."))
        return redirect(order)
    rows = Programme.objects.filter(organisation=order.organisation_id)
    programme = get_object_or_404(rows, pk=key_of(order.context.get("programme")))
    if request.method == "POST":
        known = set(order.amendments.values_list("pk", flat=True))
        try:
            made = actions.compose_amendment(order, programme, by=request.user)
        except Refused as refusal:
            messages.error(request, str(refusal))
            return redirect("pairs:amend", order.pk)
        if made.pk in known:
            messages.info(request, _("The amendment is being prepared already: what has changed since stands in it."))
        else:
            messages.success(request, _("The draft is ready. Check it and send it for signature."))
        return redirect(made)
    drafts = order.amendments.exclude(state__in=[OrderState.IN_FORCE, OrderState.CANCELLED])
    plan = actions.plan_amendment(order, programme)
    context = {"order": order, "programme": programme, "plan": plan, "drafts": drafts}
    return render(request, "pairs/amend.html", context)
