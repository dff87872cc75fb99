"""A plan begun from a template, with days counted from when the pair began; templates in the school's own words."""

import uuid
from datetime import timedelta

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from mentoring.kit.errors import Refused
from organisations.models import AuditEntry
from pairs.actions.plan_agreements import drop_agreements, pair_that_plans
from pairs.models import IndividualPlan, PlanItem, PlanTemplate
from pairs.plan_templates import in_place_of, stamp_of


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


@transaction.atomic
def save_template(programme, template, *, seen, by, **facts):
    """The school's own template with ``facts`` (title, goal, format, role_model, items). Returns it.

    ``template``: its own that is changed, a common one in whose place it stands, or ``None`` for a new one. Raises
    ``Refused("changed_meanwhile")`` when it is not as ``seen`` (``stamp_of`` it) any more."""
    own = {"organisation": programme.organisation, "model": programme.model, **facts}
    held = template and _held(programme, template, seen)
    if held is None:
        last = PlanTemplate.objects.order_by("-position").values_list("position", flat=True).first() or 0
        saved = PlanTemplate.objects.create(slug=uuid.uuid4().hex, position=last + 1, **own)
    elif held.organisation_id is None:
        saved = PlanTemplate.objects.create(slug=uuid.uuid4().hex, position=held.position, replaces=held, **own)
    else:
        for name, value in facts.items():
            setattr(held, name, value)
        held.save(update_fields=list(facts))
        saved = held
    AuditEntry.record(by, "plan_template.changed", programme, template=saved.slug)
    return saved


def _held(programme, template, seen):
    """``template``, or the school's own in its place by now; nobody else changes it until the transaction ends."""
    held = PlanTemplate.objects.select_for_update().filter(pk=template.pk).first()
    if held is not None and held.organisation_id is None:
        held = in_place_of(held, programme) or held
    if held is None or stamp_of(held) != seen:
        raise Refused(
            _("Somebody has changed this meanwhile. Compare with what is written now and save once more."),
            code="changed_meanwhile",
        )
    return held


@transaction.atomic
def drop_template(programme, template, *, by):
    """The school's own template goes; a common one it replaced is in use again. Plans begun from it stay."""
    if template.organisation_id != programme.organisation_id:
        raise Refused(_("A common template stays: change it, and yours is used instead."), code="common_template")
    template.delete()
    AuditEntry.record(by, "plan_template.dropped", programme, template=template.slug)
