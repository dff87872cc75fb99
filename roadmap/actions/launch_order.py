"""The order that launches a programme: the regulation in words and the plan are its annexes."""

from django.db import transaction
from django.utils.translation import gettext as _

from documents.actions import compose_order, year_of
from documents.enums import OrderKind
from documents.wording import fields_of, template_of
from mentoring.kit.errors import Refused
from organisations.access import Permission, may
from roadmap.actions.approval import plan_to_approve, review_url, submit_roadmap
from roadmap.actions.holding import hold
from roadmap.approval_orders import order_covering, submission_shown_by
from roadmap.enums import RoadmapState
from roadmap.models import Programme
from roadmap.printing.annex import annex_of


@transaction.atomic
def prepare_launch_order(organisation, programme, *, by, post, context):
    """A draft with the regulation, and with the plan of ``programme`` where no order approves it or is about to.

    A plan still being prepared is sent for approval first, if ``by`` may: what the order annexes no longer changes."""
    roadmap = _plan_to_annex(programme, by) if programme else None
    if programme is not None:
        context = context | {"programme": programme.pk}
    if roadmap is not None:
        submission = submission_shown_by(roadmap)
        context = context | {"roadmap": roadmap.pk, "submission": submission.pk if submission else None}
    return compose_order(
        organisation,
        OrderKind.LAUNCH,
        by=by,
        fields=fields_of(organisation, programme, by=by, post=post) | {"approved": _approved(organisation, roadmap)},
        school_year=year_of(organisation, programme),
        annex=annex_of(roadmap) if roadmap else None,
        context=context,
    )


def _plan_to_annex(programme, by):
    roadmap = programme.version_at_work
    if roadmap is None:
        return None
    hold(roadmap)
    if order_covering(roadmap) is not None:
        return None
    if roadmap.is_editable and may(by, Permission.ROADMAP_EDIT, programme.organisation):
        try:
            submit_roadmap(roadmap, by=by)
        except Refused:  # ``why_without_plan`` says it
            return None
    return roadmap if roadmap.is_in_force or roadmap.state == RoadmapState.SUBMITTED else None


def why_without_plan(order):
    """Why ``order``, a launch, annexes no plan: a sentence, and where to look at it (or nothing)."""
    key = order.context.get("programme")
    programme = Programme.objects.filter(organisation=order.organisation_id, pk=key).first() if key else None
    if programme is None:
        return _("The roadmap is not annexed: the order is about no programme."), ""
    roadmap = programme.version_at_work
    if roadmap is None:
        return _("The roadmap is not annexed: the programme has none yet."), ""
    other = order_covering(roadmap)
    if other is not None:
        text = (
            _("The roadmap is not annexed: the order No. %(number)s “%(heading)s” approves it.")
            if other.is_signed
            else _("The roadmap is not annexed: it is the annex of the order “%(heading)s”, not signed yet.")
        )
        return text % {"number": other.number, "heading": other.heading}, other.get_absolute_url()
    url = review_url(roadmap)
    if roadmap.is_editable:
        if not may(order.prepared_by, Permission.ROADMAP_EDIT, programme.organisation):
            text = _("The roadmap is not annexed: who prepared the order may not send it for approval.")
            return text, url
        try:
            plan_to_approve(roadmap)
        except Refused as refusal:
            return _("The roadmap is not annexed. %(refusal)s") % {"refusal": refusal}, url
    return _("The roadmap is not annexed, though it could be now: prepare the order anew."), url


def _approved(organisation, roadmap):
    """What the order approves, in the accusative, with its annexes."""
    has_regulation = bool(template_of(OrderKind.LAUNCH, organisation).regulation)
    if has_regulation and roadmap:
        return _("the regulation on the mentoring programme (annex No. 1) and the roadmap (annex No. 2)")
    if has_regulation:
        return _("the regulation on the mentoring programme (annex)")
    if roadmap:
        return _("the roadmap of the mentoring programme (annex)")
    return _("the mentoring programme")
