"""Individual plans: all of a programme, one of a pair, its paper and the order that approves them."""

from urllib.parse import urlencode

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext
from django.views.decorators.http import require_POST

from mentoring.kit.downloads import PDF, hand_out
from mentoring.kit.errors import Refused
from mentoring.kit.keys import keys_of
from organisations.access import Permission, may, requires
from organisations.models import AuditEntry
from pairs import actions
from pairs.agreements import sides_of, standing_of
from pairs.delivery import delivery_percent
from pairs.enums import PairState, PlanState
from pairs.files import files_of
from pairs.forms import FinishItemForm, GoalForm, PlanItemForm
from pairs.models import Pair, PlanItem
from pairs.plan_templates import templates_for
from pairs.printing import plan_pdf
from pairs.queries import plan_figures
from pairs.reporting import report_pdf, report_word
from pairs.strip import strip_of
from roadmap.models import Programme

PER_PAGE = 50
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


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
    rows = views[chosen][1].with_people().select_related("plan__order").order_by("pk")
    rows = rows.prefetch_related("plan__items__grade", "plan__agreements")
    page = Paginator(rows, PER_PAGE).get_page(request.GET.get("page"))
    ready = actions.plans_for_order(programme).count()
    return render(
        request,
        "pairs/plans.html",
        {
            "programme": programme,
            "may_word": may(request.user, Permission.PAIR_PROPOSE, programme.organisation),
            "page": page,
            "rows": [
                {
                    "pair": pair,
                    "plan": plan,
                    "standing": standing_of(plan, pair),
                    "delivered": delivery_percent(plan.items.all()) if plan else None,
                }
                for pair in page
                for plan in [getattr(pair, "plan", None)]
            ],
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


def _plan_page(request, pair, *, goal_form=None, item_form=None):
    pair = (
        Pair.objects.with_people()
        .select_related("programme__organisation", "plan__order")
        .prefetch_related("plan__items__grade", "plan__items__files__attachment", "plan__agreements__recorded_by")
        .get(pk=pair.pk)
    )
    found, today = getattr(pair, "plan", None), pair.programme.organisation.today
    is_curator = may(request.user, Permission.PAIR_PROPOSE, pair.programme.organisation)
    may_edit = _may_edit(request, pair)
    is_open = found is None or found.is_open
    sides = sides_of(found, pair, request.user, is_curator=is_curator) if found and found.total else []
    return render(
        request,
        "pairs/plan.html",
        {
            "pair": pair,
            "programme": pair.programme,
            "standing": standing_of(found, pair),
            "plan": found,
            "items": [
                {"item": item, "is_late": not item.is_done and item.due_on is not None and item.due_on < today}
                for item in (found.items.all() if found else ())
            ],
            "may_edit": may_edit,
            "is_open": is_open,
            "may_redraw": may_edit and found is not None and found.may_be_redrawn,
            "may_agree": may_edit and is_open and _has_not_agreed(found, pair.member_of(request.user)),
            "sides": sides,
            "is_curator": is_curator,
            "is_member": pair.member_of(request.user) is not None,
            "may_order": may(request.user, Permission.ORDER_VIEW, pair.programme.organisation),
            "delivered": delivery_percent(found.items.all()) if found else None,
            "templates": templates_for(pair) if may_edit and is_open and not (found and found.total) else [],
            "goal_form": goal_form or GoalForm(instance=found),
            "item_form": item_form or PlanItemForm(),
            "history": AuditEntry.objects.about(found).select_related("by")[:20] if found else [],
        },
    )


def _may_edit(request, pair):
    return pair.is_settled and Pair.objects.permitted(request.user, Permission.PLAN_EDIT).filter(pk=pair.pk).exists()


def _has_not_agreed(plan, member):
    return bool(
        plan and plan.total and member and member.pk not in {agreement.member_id for agreement in plan.agreements.all()}
    )


@requires(Permission.PLAN_EDIT, of=Pair)
@require_POST
def goal(request, pair):
    form = GoalForm(request.POST)
    if form.is_valid() and form.attempt(actions.set_goal, pair, goal=form.cleaned_data["goal"], by=request.user):
        messages.success(request, _("The goal is saved."))
        return redirect("pairs:plan", pair.pk)
    return _plan_page(request, pair, goal_form=form)


@requires(Permission.PLAN_EDIT, of=Pair)
@require_POST
def begin(request, pair):
    """The tasks of a template become those of an empty plan."""
    offered = {template.slug: template for template in templates_for(pair)}
    template = offered.get(request.POST.get("template", ""))
    if template is None:
        raise Http404
    text = _("The tasks of the template are in the plan: change what does not fit.")
    return _act(request, pair, actions.begin_plan, pair, template, text=text)


@requires(Permission.PLAN_EDIT, of=Pair)
@require_POST
def add(request, pair):
    form = PlanItemForm(request.POST)
    if form.is_valid() and form.attempt(actions.add_item, pair, **form.cleaned_data, by=request.user):
        messages.success(request, _("The task is added."))
        return redirect("pairs:plan", pair.pk)
    return _plan_page(request, pair, item_form=form)


@requires(Permission.PLAN_EDIT, of=Pair)
@require_POST
def redraw(request, pair):
    return _act(request, pair, actions.redraw_plan, pair, text=_("The plan can be changed again."))


# --- who agrees -------------------------------------------------------------------------------------------------------
@requires(Permission.PLAN_EDIT, of=Pair)
@require_POST
def agree(request, pair):
    """A member agrees for themselves."""
    undo = reverse("pairs:take_back_agreement", args=[pair.pk])
    return _act(request, pair, actions.agree_plan, pair, text=_("You have agreed with the plan."), undo=undo)


@requires(Permission.PLAN_EDIT, of=Pair)
@require_POST
def take_back(request, pair):
    text = _("Your agreement is taken back.")
    return _act(request, pair, actions.take_back_agreement, pair, text=text)


@requires(Permission.PAIR_PROPOSE, of=Pair)
@require_POST
def agree_on_paper(request, pair):
    """The curator records who signed the printed plan."""
    members = keys_of(request.POST.getlist("members"))
    undo = f"{reverse('pairs:take_back_paper', args=[pair.pk])}?{urlencode({'members': members}, doseq=True)}"
    text = _("The agreement on paper is recorded.")
    return _act(request, pair, actions.agree_on_paper, pair, members, text=text, undo=undo)


@requires(Permission.PAIR_PROPOSE, of=Pair)
@require_POST
def take_back_paper(request, pair):
    members = keys_of(request.POST.getlist("members") or request.GET.getlist("members"))
    text = _("The record of the agreement on paper is taken back.")
    return _act(request, pair, actions.take_back_paper, pair, members, text=text)


@requires(Permission.PAIR_VIEW, of=Pair)
def pdf(request, pair):
    return hand_out(plan_pdf(pair), _("Individual plan.pdf"), PDF, inline=True)


@requires(Permission.PAIR_VIEW, of=Pair)
def report(request, pair):
    """The mentor's report; ``?as=word`` to be written on."""
    if request.GET.get("as") == "word":
        return hand_out(report_word(pair), _("Mentor's report.docx"), DOCX)
    return hand_out(report_pdf(pair), _("Mentor's report.pdf"), PDF, inline=True)


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
    member = pair.member_of(request.user)
    is_mentee = member is not None and not member.is_mentor
    form = FinishItemForm(request.POST or None, request.FILES or None, instance=planitem, is_mentee=is_mentee)
    if form.is_valid() and form.attempt(actions.finish_item, planitem, **form.cleaned_data, by=request.user):
        messages.success(request, _("The task is done: %(task)s") % {"task": planitem.task})
        return redirect("pairs:plan", pair.pk)
    files = files_of(planitem.files.select_related("attachment"), request.user)
    return render(
        request, "pairs/plan_item.html", {"pair": pair, "item": planitem, "form": form, "is_done": True, "files": files}
    )


@requires(Permission.PLAN_EDIT, of=PlanItem)
@require_POST
def again(request, planitem):
    text = _("The task is open again.")
    return _act(request, planitem.plan.pair, actions.reopen_item, planitem, text=text)


@requires(Permission.PLAN_EDIT, of=PlanItem)
@require_POST
def remove(request, planitem):
    return _act(request, planitem.plan.pair, actions.remove_item, planitem, text=_("The task is removed."))


def _act(request, pair, action, *args, text, undo=""):
    try:
        action(*args, by=request.user)
    except Refused as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, text, extra_tags=f"undo={undo}" if undo else "")
    return redirect("pairs:plan", pair.pk)
