"""A plan begun from a template: its goal and tasks, with days counted from when the pair began."""

from datetime import timedelta

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from mentoring.kit.errors import Refused
from organisations.models import AuditEntry
from pairs.actions.plan_agreements import drop_agreements, pair_that_plans
from pairs.models import IndividualPlan, PlanItem


@transaction.atomic
def begin_plan(pair, template, *, by):
    """Copy ``template`` into the plan of ``pair``, which has no tasks yet. Returns the plan.

    A day past the end of the pair or the programme is left to the pair: the task comes without one."""
    pair = pair_that_plans(pair)
    plan, _made = IndividualPlan.objects.get_or_create(pair=pair)
    if not plan.is_open or plan.items.exists():
        raise Refused(_("The plan has tasks already: a template is for an empty plan."), code="plan_begun")
    plan.goal = plan.goal or template.goal
    plan.save(update_fields=["goal"])
    starts_on = pair.started_on or pair.programme.organisation.today
    ends_on = pair.ends_on or pair.programme.ends_on
    items = []
    for position, row in enumerate(template.items, 1):
        due_on = starts_on + timedelta(days=row["after_days"]) if row.get("after_days") else None
        items.append(
            PlanItem(
                plan=plan,
                position=position,
                task=row["task"][:300],
                planned_result=row.get("result", "")[:300],
                due_on=due_on if due_on and due_on <= ends_on else None,
            )
        )
    PlanItem.objects.bulk_create(items)
    AuditEntry.record(by, "plan.begun_from_template", plan, template=template.slug)
    drop_agreements(plan, by=by)
    return plan
