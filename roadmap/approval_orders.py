"""Orders that approve a plan: being prepared, signed, to be chosen; whether they still say what the plan says."""

from documents.enums import OrderKind, OrderState
from documents.models import Order
from roadmap.enums import RoadmapState, SubmittedTo
from roadmap.models import Roadmap

UNSIGNED = (OrderState.DRAFT, OrderState.FOR_SIGNATURE, OrderState.OUTSIDE, OrderState.RETURNED)
FITTING = (OrderKind.ROADMAP, OrderKind.LAUNCH)


def draft_order_of(roadmap):
    """The order with ``roadmap`` as its annex that is not signed yet, the newest; or ``None``."""
    orders = Order.objects.filter(kind__in=FITTING, state__in=UNSIGNED, context__roadmap=roadmap.pk)
    return orders.order_by("-pk").first()


def order_covering(roadmap):
    """The order that approves ``roadmap``, or the one being prepared that annexes it as it stands; or ``None``."""
    draft = draft_order_of(roadmap)
    return roadmap.order or (draft if draft is not None and covers(draft, roadmap) else None)


def orders_to_choose(programme):
    """Orders in force that may have approved its plan, the newest first."""
    orders = Order.objects.in_force().filter(organisation=programme.organisation_id, kind__in=FITTING)
    return orders.order_by("-issued_on", "-pk")


def roadmap_of(order):
    """The roadmap whose plan ``order`` annexes, or ``None``."""
    key = order.context.get("roadmap")
    rows = Roadmap.objects.select_related("programme__organisation", "submitted_by")
    return rows.filter(pk=key).first() if key else None


def submission_shown_by(roadmap):
    """As what the plan was laid before its approver: what is waited for, or what was approved."""
    return roadmap.submissions.filter(to=SubmittedTo.DIRECTOR).first()


def covers(order, roadmap):
    """Whether the annex of ``order`` is the plan that waits for approval, or the one approved."""
    if not (roadmap.state == RoadmapState.SUBMITTED or roadmap.is_in_force):
        return False
    shown = submission_shown_by(roadmap)
    return order.context.get("submission") == (shown.pk if shown else None)
