"""The individual plan of a pair: tasks drawn up, agreed by every member, done one by one.

Everything here locks the pair first: a pair that ends meanwhile keeps its plan as it was.
"""

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext_lazy as _

from mentoring.kit.errors import Refused
from organisations.models import AuditEntry
from pairs.actions.files import attach_file
from pairs.actions.plan_agreements import drop_agreements, pair_that_plans
from pairs.enums import PlanItemState, PlanState
from pairs.models import IndividualPlan, PlanItem


@transaction.atomic
def set_goal(pair, *, goal, by):
    plan = _to_be_changed(pair)
    if plan.goal == goal:
        return
    plan.goal = goal
    plan.save(update_fields=["goal"])
    _note_change(plan, "plan.edited", by)


@transaction.atomic
def add_item(pair, *, task, due_on, planned_result, by):
    plan = _to_be_changed(pair)
    position = (plan.items.aggregate(last=Max("position"))["last"] or 0) + 1
    item = PlanItem.objects.create(
        plan=plan, position=position, task=task, due_on=due_on, planned_result=planned_result
    )
    _note_change(plan, "plan.item_added", by, item=item.pk)
    return item


@transaction.atomic
def edit_item(item, *, task, due_on, planned_result, by):
    plan = _to_be_changed(item.plan.pair)
    kept = PlanItem.objects.get(pk=item.pk)  # the form has put the new words into ``item`` already
    if (kept.task, kept.due_on, kept.planned_result) == (task, due_on, planned_result):
        return
    kept.task, kept.due_on, kept.planned_result = task, due_on, planned_result
    kept.save(update_fields=["task", "due_on", "planned_result"])
    _note_change(plan, "plan.edited", by, item=item.pk)


@transaction.atomic
def remove_item(item, *, by):
    plan = _to_be_changed(item.plan.pair)
    _note_change(plan, "plan.item_removed", by, task=item.task)
    item.delete()


@transaction.atomic
def finish_item(item, *, actual_result, assessment=None, grade=None, file=None, by):
    """The task is done; its result may be corrected by finishing it again. ``assessment`` and ``grade`` (a
    ``DeliveryGrade``): the mentor's, as they were when nothing is given; ``file``: uploaded evidence."""
    pair = pair_that_plans(item.plan.pair)
    item = PlanItem.objects.select_related("plan").get(pk=item.pk)
    item.state, item.actual_result = PlanItemState.DONE, actual_result
    item.assessment = item.assessment if assessment is None else assessment
    item.grade = item.grade if grade is None else grade
    item.done_on = item.done_on or pair.programme.organisation.today
    item.save(update_fields=["state", "actual_result", "assessment", "grade", "done_on"])
    if file:
        attach_file(item, file, by=by)
    AuditEntry.record(by, "plan.item_done", item.plan, item=item.pk)


@transaction.atomic
def reopen_item(item, *, by):
    pair_that_plans(item.plan.pair)
    item = PlanItem.objects.select_related("plan").get(pk=item.pk)
    if not item.is_done:
        raise Refused(_("This task is not marked as done."), code="item_open")
    item.state, item.done_on = PlanItemState.PLANNED, None
    item.save(update_fields=["state", "done_on"])
    AuditEntry.record(by, "plan.item_reopened", item.plan, item=item.pk)


@transaction.atomic
def redraw_plan(pair, *, by):
    """Take an agreed plan back to change it, as long as no order holds it; everybody agrees anew."""
    plan = IndividualPlan.objects.select_for_update(of=("self",)).filter(pair=pair_that_plans(pair)).first()
    if plan is None or plan.is_open:
        raise Refused(_("The plan is being drawn up already."), code="plan_open")
    if not plan.may_be_redrawn:
        raise Refused(_("The plan is in an order and is not changed any more."), code="plan_in_order")
    plan.state = PlanState.DRAFT
    plan.save(update_fields=["state"])
    AuditEntry.record(by, "plan.redrawn", plan)
    drop_agreements(plan, by=by)


def _to_be_changed(pair):
    """The pair's plan, begun at the first need; refused when it is agreed upon."""
    plan, _made = IndividualPlan.objects.get_or_create(pair=pair_that_plans(pair))
    if not plan.is_open:
        raise Refused(_("The plan is agreed upon. Take it back to change its tasks."), code="plan_agreed")
    return plan


def _note_change(plan, deed, by, **details):
    """A changed plan is another one: whoever agreed with the former agrees anew."""
    AuditEntry.record(by, deed, plan, **details)
    drop_agreements(plan, by=by)
