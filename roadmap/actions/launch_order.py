"""The order that launches a programme: the regulation in words and the plan are its annexes."""

from django.db import transaction
from django.utils.translation import gettext as _

from documents.actions import compose_order, year_of
from documents.enums import OrderKind
from documents.wording import fields_of, template_of
from mentoring.kit.errors import Refused
from organisations.access import Permission, may
from roadmap.actions.approval import submit_roadmap
from roadmap.actions.holding import hold
from roadmap.approval_orders import submission_shown_by
from roadmap.enums import RoadmapState
from roadmap.printing.annex import annex_of


@transaction.atomic
def prepare_launch_order(organisation, programme, *, by, post, context):
    """A draft with the regulation, and with the plan of ``programme`` where no order approves it yet.

    A plan still being prepared is sent for approval first, if ``by`` may: what the order annexes no longer changes."""
    roadmap = _plan_to_annex(programme, by) if programme else None
    if roadmap is not None:
        submission = submission_shown_by(roadmap)
        context = context | {
            "programme": programme.pk,
            "roadmap": roadmap.pk,
            "submission": submission.pk if submission else None,
        }
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
    if roadmap is None or roadmap.order_id:
        return None
    hold(roadmap)
    if roadmap.is_editable and may(by, Permission.ROADMAP_EDIT, programme.organisation):
        try:
            submit_roadmap(roadmap, by=by)
        except Refused:  # it has no events, or says nothing new
            return None
    return roadmap if roadmap.is_in_force or roadmap.state == RoadmapState.SUBMITTED else None


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
