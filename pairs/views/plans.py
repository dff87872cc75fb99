"""Individual plans: all of a programme, one of a pair, its paper and the order that approves them."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext
from django.views.decorators.http import require_POST

from mentoring.kit.errors import Refused
from organisations.access import Permission, may, requires
from organisations.models import AuditEntry
from pairs import actions
from pairs.enums import PairState, PlanState
from pairs.forms import FinishItemForm, GoalForm, PlanItemForm
from pairs.models import Pair, PlanItem
from pairs.printing import plan_pdf
from pairs.queries import plan_figures
from pairs.strip import strip_of
from roadmap.models import Programme

PER_PAGE = 50
PLAN_MARKS = {PlanState.DRAFT: "plan", PlanState.AGREED: "now", PlanState.APPROVED: "done"}


@requires(Permission.PAIR_VIEW, of=Programme)
def plans(request, programme):
    """The plan of every working pair: whether it is there, agreed, approved, and how much of it is done."""
    working = Pair.objects.filter(programme=programme, state__in=[PairState.WORKING, PairState.UNDER_ORDER])
    views = {
        "all": (pgettext("plans", "All"), working),
        "none": (_("No plan"), working.filter(plan=None)),
        "draft": (_("Being drawn up"), working.filter(plan__state=PlanState.DRAFT)),
        "agreed": (_("Agreed, wait for an order"), working.filter(plan__state=PlanState.AGREED)),
        "approved": (pgettext("plans", "Approved"), working.filter(plan__state=PlanState.APPROVED)),
    }
    chosen = request.GET.get("view") if request.GET.get("view") in views else "all"
    rows = views[chosen][1].with_people().select_related("plan__order").prefetch_related("plan__items").order_by("pk")
    page = Paginator(rows, PER_PAGE).get_page(request.GET.get("page"))
    ready = actions.plans_for_order(programme).count()
    return render(
        request,
        "pairs/plans.html",
        {
            "programme": programme,
            "page": page,
            "rows": [{"pair": pair, **_standing(getattr(pair, "plan", None))} for pair in page],
            "tabs": [
                {"label": label, "url": f"?view={key}", "count": found.count(), "is_current": key == chosen}
                for key, (label, found) in views.items()
            ],
            "ready": ready,
            "order_words": ngettext("Draft order, %(count)d plan", "Draft order, %(count)d plans", ready)
            % {"count": ready},
            "figures": plan_figures(programme),
            "may_order": may(request.user, Permission.ORDER_PREPARE, programme.organisation),
            "strip": strip_of(programme, "individual_plans", "plan_approval", "plan_delivery"),
        },
    )


def _standing(plan):
    """A plan's mark and word; the order it waits in is named."""
    if plan is None:
        return {"plan": None, "state": "plan", "label": _("No plan")}
    if plan.state == PlanState.AGREED and plan.order_id:
        return {"plan": plan, "state": "wait", "label": _("In an order")}
    return {"plan": plan, "state": PLAN_MARKS[plan.state], "label": plan.get_state_display().capitalize()}


@requires(Permission.ORDER_PREPARE, of=Programme)
@require_POST
def order(request, programme):
    try:
        made = actions.compose_plans_order(programme, by=request.user)
    except Refused as refusal:
        messages.error(request, str(refusal))
        return redirect("pairs:plans", programme.pk)
    messages.success(request, _("The draft is ready. Check it and send it for signature."))
    return redirect(made)


# --- one plan ---------------------------------------------------------------------------------------------------------
@requires(Permission.PAIR_VIEW, of=Pair)
def plan(request, pair):
    return _plan_page(request, pair)


@requires(Permission.PLAN_EDIT, of=Pair)
@require_POST
def goal(request, pair):
    found = actions.plan_of(pair)
    form = GoalForm(request.POST, instance=found)
    if form.is_valid() and form.attempt(actions.set_goal, found, goal=form.cleaned_data["goal"], by=request.user):
        messages.success(request, _("The goal is saved."))
        return redirect("pairs:plan", pair.pk)
    return _plan_page(request, pair, goal_form=form)


def _plan_page(request, pair, *, goal_form=None, item_form=None):
    pair = (
        Pair.objects.with_people()
        .select_related("programme__organisation", "plan__order")
        .prefetch_related("plan__items")
        .get(pk=pair.pk)
    )
    found, today = getattr(pair, "plan", None), pair.programme.organisation.today
    is_open = found is None or found.is_open
    return render(
        request,
        "pairs/plan.html",
        {
            "pair": pair,
            "programme": pair.programme,
            "standing": _standing(found),
            "plan": found,
            "items": [
                {"item": item, "is_late": not item.is_done and item.due_on is not None and item.due_on < today}
                for item in (found.items.all() if found else ())
            ],
            "may_edit": _may_edit(request, pair),
            "is_open": is_open,
            "may_redraw": found is not None and found.state == PlanState.AGREED and not found.order_id,
            "goal_form": goal_form or GoalForm(instance=found),
            "item_form": item_form or PlanItemForm(),
            "history": AuditEntry.objects.about(found).select_related("by")[:20] if found else [],
        },
    )


def _may_edit(request, pair):
    return pair.is_living and Pair.objects.permitted(request.user, Permission.PLAN_EDIT).filter(pk=pair.pk).exists()


@requires(Permission.PLAN_EDIT, of=Pair)
@require_POST
def add(request, pair):
    form = PlanItemForm(request.POST)
    if form.is_valid() and form.attempt(actions.add_item, actions.plan_of(pair), **form.cleaned_data, by=request.user):
        messages.success(request, _("The task is added."))
        return redirect("pairs:plan", pair.pk)
    return _plan_page(request, pair, item_form=form)


@requires(Permission.PLAN_EDIT, of=Pair)
@require_POST
def agree(request, pair):
    return _act(request, pair, actions.agree_plan, actions.plan_of(pair), text=_("The plan is agreed upon."))


@requires(Permission.PLAN_EDIT, of=Pair)
@require_POST
def redraw(request, pair):
    return _act(request, pair, actions.redraw_plan, actions.plan_of(pair), text=_("The plan can be changed again."))


@requires(Permission.PAIR_VIEW, of=Pair)
def pdf(request, pair):
    response = HttpResponse(plan_pdf(pair), content_type="application/pdf")
    response["Content-Disposition"] = 'inline; filename="plan.pdf"'
    return response


# --- one task ---------------------------------------------------------------------------------------------------------
@requires(Permission.PLAN_EDIT, of=PlanItem)
def item(request, planitem):
    """Change a task while the plan is being drawn up."""
    pair = planitem.plan.pair
    form = PlanItemForm(request.POST or None, instance=planitem)
    if form.is_valid() and form.attempt(actions.edit_item, planitem, **form.cleaned_data, by=request.user):
        messages.success(request, _("The task is saved."))
        return redirect("pairs:plan", pair.pk)
    return render(request, "pairs/plan_item.html", {"pair": pair, "item": planitem, "form": form})


@requires(Permission.PLAN_EDIT, of=PlanItem)
def done(request, planitem):
    """What came of the task; then it counts as done."""
    pair = planitem.plan.pair
    form = FinishItemForm(request.POST or None, instance=planitem)
    if form.is_valid() and form.attempt(actions.finish_item, planitem, **form.cleaned_data, by=request.user):
        messages.success(request, _("The task is done: %(task)s") % {"task": planitem.task})
        return redirect("pairs:plan", pair.pk)
    return render(request, "pairs/plan_item.html", {"pair": pair, "item": planitem, "form": form, "is_done": True})


@requires(Permission.PLAN_EDIT, of=PlanItem)
@require_POST
def again(request, planitem):
    text = _("The task is open again.")
    return _act(request, planitem.plan.pair, actions.reopen_item, planitem, text=text)


@requires(Permission.PLAN_EDIT, of=PlanItem)
@require_POST
def remove(request, planitem):
    return _act(request, planitem.plan.pair, actions.remove_item, planitem, text=_("The task is removed."))


def _act(request, pair, action, *args, text):
    try:
        action(*args, by=request.user)
    except Refused as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, text)
    return redirect("pairs:plan", pair.pk)
