"""The order that approves a plan: prepared with the plan as its annex, signed, and cancelled."""

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from documents.actions import compose_order
from documents.enums import OrderKind
from documents.wording import fields_of
from mentoring.kit.errors import Refused
from organisations.models import AuditEntry
from organisations.outbox import tell
from roadmap.actions.approval import approve_roadmap, link_order, review_url, submit_roadmap
from roadmap.actions.holding import hold, hold_programme
from roadmap.approval_orders import covers, draft_order_of, submission_shown_by
from roadmap.enums import RoadmapState
from roadmap.models import Roadmap
from roadmap.printing.annex import annex_of


@transaction.atomic
def prepare_approval_order(roadmap, *, by, post):
    """A draft order approving ``roadmap``, the plan as its annex; the one there is already while it says the same.

    A plan still being prepared is sent for approval first: what the order annexes no longer changes. ``post`` is what
    ``by`` is called here. Raises ``Refused`` when an order approves it already."""
    hold(roadmap)
    if roadmap.order_id:
        raise Refused(gettext_lazy("An order already approves this roadmap."), code="order_linked")
    if roadmap.is_editable:
        submit_roadmap(roadmap, by=by)
    if not (roadmap.is_in_force or roadmap.state == RoadmapState.SUBMITTED):
        raise Refused(gettext_lazy("This version has been replaced: there is nothing to approve."), code="replaced")
    draft = draft_order_of(roadmap)
    if draft is not None and covers(draft, roadmap):
        return draft
    programme = roadmap.programme
    submission = submission_shown_by(roadmap)
    return compose_order(
        programme.organisation,
        OrderKind.ROADMAP,
        by=by,
        fields=fields_of(programme.organisation, programme, by=by, post=post, annex=_(" (annex)")),
        school_year=programme.school_year,
        annex=annex_of(roadmap),
        context={"programme": programme.pk, "roadmap": roadmap.pk, "submission": submission.pk if submission else None},
    )


@transaction.atomic
def approve_by_order(roadmap, order, *, by):
    """``order`` is signed: what waits for approval is approved by it, what is in force already names it."""
    if roadmap.state == RoadmapState.SUBMITTED:
        approve_roadmap(roadmap, by=by, order=order, seen=order.context.get("submission") or "")
    elif roadmap.is_in_force:
        link_order(roadmap, order, by=by)


@transaction.atomic
def name_order(roadmap, order, *, by):
    """A plan in force names ``order``, unless it names one already: of two signed at once the first stays."""
    hold(roadmap)
    if roadmap.is_in_force and not roadmap.order_id:
        link_order(roadmap, order, by=by)


@transaction.atomic
def let_order_go(order, *, by):
    """``order`` is cancelled: the plans it approved name it no more. They stay in force, as their approver decided, and
    whoever sent them hears that another order is needed."""
    roadmaps = list(Roadmap.objects.filter(order=order).select_related("programme__organisation", "submitted_by"))
    for roadmap in roadmaps:
        hold_programme(roadmap.programme)
        roadmap.order = None
        roadmap.save(update_fields=["order"])
        AuditEntry.record(by, "roadmap.order_let_go", roadmap, order=order.pk, was=order.title)
        if roadmap.is_in_force and roadmap.submitted_by:
            tell(
                [roadmap.submitted_by],
                reason=f"roadmap-order-cancelled:{roadmap.pk}:{order.pk}",
                text=_("Order No. %(number)s is cancelled. The roadmap stays in force; prepare another order for it.")
                % {"number": order.number},
                url=review_url(roadmap),
                organisation=roadmap.programme.organisation,
            )
