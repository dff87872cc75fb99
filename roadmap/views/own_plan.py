"""A school's own plan: hand it in, look through what was read beside its source, make a programme of it."""

from functools import partial
from urllib.parse import urlencode

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from mentoring.kit.errors import Refused
from mentoring.kit.keys import key_of
from organisations.access import Permission, may, requires
from roadmap.actions import own_plan as actions
from roadmap.kinds import REGISTRY
from roadmap.models import PlanDraft
from roadmap.models.plan_draft import WorkingPlan
from roadmap.own_plan import DraftPage
from roadmap.own_plan_forms import READABLE, OwnEventForm, OwnPlanForm, StartOwnForm
from roadmap.sources import window_of
from roadmap.wizard import wizard_steps


@requires(Permission.PROGRAMME_EDIT)
def own_plan(request):
    """A file or a pasted text, and the school year."""
    organisation = request.workplace.organisation
    if organisation is None or not may(request.user, Permission.PROGRAMME_EDIT, organisation):
        raise PermissionDenied
    form = OwnPlanForm(request.POST or None, request.FILES or None, today=organisation.today)
    if form.is_valid():
        given = form.cleaned_data
        field = "file" if given["file"] else "text"
        try:
            draft = actions.read_into_draft(
                organisation,
                school_year=given["school_year"],
                file=given["file"],
                text=given["text"],
                by=request.user,
            )
        except Refused as refusal:
            form.add_error(field, refusal)
        else:
            return redirect("roadmap:own_plan_review", draft.pk)
    context = {
        "form": form,
        "accept": READABLE,
        "steps": wizard_steps(0, is_own=True),
        "drafts": PlanDraft.objects.filter(organisation=organisation).unfinished()[:3],
    }
    return render(request, "roadmap/own_plan.html", context, status=422 if form.errors else None)


@requires(Permission.PROGRAMME_EDIT, of=PlanDraft)
def review(request, plandraft):
    """Source and result side by side; agreeing makes the programme."""
    draft = plandraft
    if draft.programme_id:
        return redirect(draft.programme)
    working = WorkingPlan(draft)
    form = StartOwnForm(request.POST or None, working=working, window=window_of(working))
    if form.is_valid() and form.attempt(
        actions.start_from_draft,
        draft,
        name=form.cleaned_data["name"],
        model=form.cleaned_data["model"],
        formats=form.cleaned_data["formats"],
        fits=form.cleaned_data.get("fits", False),
        by=request.user,
    ):
        request.workplace.enter(form.result)
        undo = f"undo={reverse('roadmap:discard_programme', args=[form.result.pk])}"
        messages.success(request, _("The plan has been taken over: %(name)s.") % {"name": form.result}, extra_tags=undo)
        return redirect("roadmap:responsibles", form.result.pk)
    return _page(request, draft, working, start_form=form)


@requires(Permission.PROGRAMME_EDIT, of=PlanDraft)
def correct(request, plandraft, key):
    """One event: its own page, and where scripts run a form in its place in the review."""
    working = WorkingPlan(plandraft)
    try:
        at_stage, _at, event = working.find(key)
    except LookupError as error:
        raise Http404 from error
    form = OwnEventForm(request.POST or None, working=working, event=event, at_stage=at_stage)
    if form.is_valid() and form.attempt(actions.correct_event, plandraft, key, by=request.user, **form.cleaned_data):
        return redirect(_place(plandraft, key))
    page = DraftPage(working, actions.move_of(working, fits=False))
    context = {"draft": plandraft, "form": form, "row": page.row(key, event)}
    return render(request, "roadmap/own_plan_event.html", context, status=422 if form.errors else None)


ACTS = {
    "accept": actions.accept_event,
    "drop": actions.drop_event,
    "join": actions.join_to_previous,
    "back": actions.put_event_back,
}


@require_POST
@requires(Permission.PROGRAMME_EDIT, of=PlanDraft)
def decide(request, plandraft, key):
    """One click about an event: ``do`` is accept, drop, join (to the event above) or back; or ``kind`` is what it
    opens."""
    act, kind = ACTS.get(request.POST.get("do", "")), request.POST.get("kind", "")
    if act is None and kind in REGISTRY:
        act = partial(actions.choose_kind, kind=kind)
    if act is None:
        raise Http404
    try:
        result = act(plandraft, key, by=request.user)
    except Refused as refusal:
        messages.error(request, str(refusal))
        return redirect("roadmap:own_plan_review", plandraft.pk)
    if act is actions.drop_event:
        undo = f"undo={reverse('roadmap:own_plan_back', args=[plandraft.pk, key])}"
        messages.success(request, _("The row is left out."), extra_tags=undo)
    return redirect(_place(plandraft, result or key))


@require_POST
@requires(Permission.PROGRAMME_EDIT, of=PlanDraft)
def put_back(request, plandraft, key):
    try:
        actions.put_event_back(plandraft, key, by=request.user)
    except Refused as refusal:
        messages.error(request, str(refusal))
    return redirect(_place(plandraft, key))


@require_POST
@requires(Permission.PROGRAMME_EDIT, of=PlanDraft)
def accept_all(request, plandraft):
    try:
        actions.accept_all(plandraft, by=request.user)
    except Refused as refusal:
        messages.error(request, str(refusal))
    return redirect("roadmap:own_plan_review", plandraft.pk)


@require_POST
@requires(Permission.PROGRAMME_EDIT, of=PlanDraft)
def problem(request, plandraft):
    """A row that was not understood: ``do`` is event (make one of it) or forget."""
    number = key_of(request.POST.get("number"))
    number = -1 if number is None else number
    try:
        if request.POST.get("do") == "event":
            return redirect(_place(plandraft, actions.problem_to_event(plandraft, number, by=request.user)))
        actions.forget_problem(plandraft, number, by=request.user)
    except Refused as refusal:
        messages.error(request, str(refusal))
    return redirect("roadmap:own_plan_review", plandraft.pk)


def _place(draft, key):
    return f"{reverse('roadmap:own_plan_review', args=[draft.pk])}?{urlencode({'at': key})}#row-{key}"


def _page(request, draft, working, *, start_form):
    page = DraftPage(
        working,
        actions.move_of(working, fits=start_form["fits"].value() == "1" if "fits" in start_form.fields else False),
    )
    context = {
        "draft": draft,
        "page": page,
        "form": start_form,
        "steps": wizard_steps(1, is_own=True),
        "window": window_of(working),
        "is_moved": any(row.moved for row in page.rows),
        "at": key_of(request.GET.get("at")),
    }
    return render(request, "roadmap/own_plan_review.html", context, status=422 if start_form.errors else None)
