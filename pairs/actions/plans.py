"""The individual plan of a pair: tasks drawn up, agreed by both, done one by one."""

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext_lazy as _

from mentoring.kit.errors import Refused
from organisations.models import AuditEntry
from pairs.enums import PlanItemState, PlanState
from pairs.models import IndividualPlan, PlanItem


def plan_of(pair):
    """The pair's plan, begun at the first need."""
    return IndividualPlan.objects.get_or_create(pair=pair)[0]


@transaction.atomic
def set_goal(plan, *, goal, by):
    plan = _open(plan)
    plan.goal = goal
    plan.save(update_fields=["goal"])
    AuditEntry.record(by, "plan.edited", plan)


@transaction.atomic
def add_item(plan, *, task, due_on, planned_result, by):
    plan = _open(plan)
    position = (plan.items.aggregate(last=Max("position"))["last"] or 0) + 1
    item = PlanItem.objects.create(
        plan=plan, position=position, task=task, due_on=due_on, planned_result=planned_result
    )
    AuditEntry.record(by, "plan.item_added", plan, item=item.pk)
    return item


@transaction.atomic
def edit_item(item, *, task, due_on, planned_result, by):
    _open(item.plan)
    item.task, item.due_on, item.planned_result = task, due_on, planned_result
    item.save(update_fields=["task", "due_on", "planned_result"])
    AuditEntry.record(by, "plan.edited", item.plan, item=item.pk)


@transaction.atomic
def remove_item(item, *, by):
    _open(item.plan)
    AuditEntry.record(by, "plan.item_removed", item.plan, task=item.task)
    item.delete()


@transaction.atomic
def finish_item(item, *, actual_result, assessment="", by):
    """The task is done; its result may be corrected by finishing it again."""
    item = PlanItem.objects.select_for_update(of=("self",)).select_related("plan__pair__programme").get(pk=item.pk)
    item.state, item.actual_result, item.assessment = PlanItemState.DONE, actual_result, assessment
    item.done_on = item.done_on or item.plan.pair.programme.organisation.today
    item.save(update_fields=["state", "actual_result", "assessment", "done_on"])
    AuditEntry.record(by, "plan.item_done", item.plan, item=item.pk)


@transaction.atomic
def reopen_item(item, *, by):
    if not item.is_done:
        raise Refused(_("This task is not marked as done."), code="item_open")
    item.state, item.done_on = PlanItemState.PLANNED, None
    item.save(update_fields=["state", "done_on"])
    AuditEntry.record(by, "plan.item_reopened", item.plan, item=item.pk)


@transaction.atomic
def agree_plan(plan, *, by):
    """Both sides agree with the plan as it stands; it is ready for the order."""
    plan = _open(plan)
    if not plan.items.exists():
        raise Refused(_("Add at least one task first."), code="plan_empty")
    plan.state = PlanState.AGREED
    plan.save(update_fields=["state"])
    AuditEntry.record(by, "plan.agreed", plan)


@transaction.atomic
def redraw_plan(plan, *, by):
    """Take an agreed plan back to change it, as long as no order holds it."""
    plan = IndividualPlan.objects.select_for_update(of=("self",)).get(pk=plan.pk)
    if plan.state != PlanState.AGREED or plan.order_id:
        raise Refused(_("The plan is in an order and is not changed any more."), code="plan_in_order")
    plan.state = PlanState.DRAFT
    plan.save(update_fields=["state"])
    AuditEntry.record(by, "plan.redrawn", plan)


def _open(plan):
    plan = IndividualPlan.objects.select_for_update(of=("self",)).get(pk=plan.pk)
    if not plan.is_open:
        raise Refused(_("The plan is agreed upon. Take it back to change its tasks."), code="plan_agreed")
    return plan
