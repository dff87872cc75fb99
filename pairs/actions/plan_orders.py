"""From agreed plans to the order that approves them."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from documents.actions import compose_order
from documents.enums import OrderKind
from documents.wording import fields_of as common_fields
from mentoring.kit.errors import Refused
from organisations.models import AuditEntry
from pairs.actions.one_at_a_time import one_at_a_time
from pairs.actions.order_wording import curator_post, drop_released_drafts, event_key, readers_of
from pairs.enums import PairState, PlanState
from pairs.models import IndividualPlan, Pair
from roadmap.actions import close_events_with_order

PROVED = ["plan_approval", "individual_plans"]


def plans_for_order(programme):
    """Plans every member agreed with, of pairs that work or are about to, in no order yet."""
    pairs = Pair.objects.filter(programme=programme, state__in=[PairState.UNDER_ORDER, PairState.WORKING])
    return (
        IndividualPlan.objects.filter(pair__in=pairs, state=PlanState.AGREED, order=None)
        .select_related("pair__format")
        .prefetch_related("items", "pair__members__participation__person")
        .order_by("pair")
    )


def compose_plans_order(programme, *, by):
    """A draft of the order approving every agreed plan."""
    with one_at_a_time(programme):
        plans = list(plans_for_order(programme).select_for_update(of=("self",)))
        if not plans:
            raise Refused(gettext_lazy("No plan has been agreed upon yet."), code="no_plans_for_order")
        drop_released_drafts(programme, OrderKind.INDIVIDUAL_PLANS, by=by)
        order = compose_order(
            programme.organisation,
            OrderKind.INDIVIDUAL_PLANS,
            by=by,
            fields=common_fields(programme.organisation, programme, by=by, post=curator_post(programme, by)),
            school_year=programme.school_year,
            annex={
                "title": _("LIST\nof individual mentoring plans"),
                "columns": [
                    {"title": _("Mentor"), "width": 46},
                    {"title": _("Mentee"), "width": 46},
                    {"title": _("Goal")},
                    {"title": _("Tasks"), "width": 20},
                ],
                "rows": [
                    [plan.pair.mentor_names, plan.pair.mentee_names, plan.goal or "—", str(len(plan.items.all()))]
                    for plan in plans
                ],
            },
            context={"programme": programme.pk, "event": event_key(programme, "plan_approval")},
            readers=readers_of(programme),
        )
        IndividualPlan.objects.filter(pk__in=[plan.pk for plan in plans]).update(order=order)
        AuditEntry.objects.bulk_record(by, "plan.put_in_order", plans, order=order.pk)
    return order


def approve_plans(order, by):
    """The signed ``order`` approves its plans."""
    plans = list(order.plans.select_for_update(of=("self",)).select_related("pair__programme__organisation"))
    order.plans.update(state=PlanState.APPROVED)
    AuditEntry.objects.bulk_record(by, "plan.approved", plans, order=order.pk)
    programme = plans[0].pair.programme
    close_events_with_order(programme, order=order, kinds=PROVED, by=by)


def release_plans(order):
    order.plans.update(order=None)
