"""Reviewing a roadmap and deciding on it."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from organisations.access import Permission, may, requires
from roadmap import actions
from roadmap.approval import approval_of
from roadmap.enums import RoadmapState
from roadmap.forms import DecisionForm, ReviewForm
from roadmap.models import Event, Programme
from roadmap.review import review_stages
from roadmap.views.checks import open_warnings
from roadmap.wizard import wizard_steps


@requires(Permission.ROADMAP_VIEW, of=Programme)
def review(request, programme):
    """The whole plan on one page: the curator corrects it, the director and the office decide on it."""
    roadmap, user = programme.roadmap, request.user
    may_edit = may(user, Permission.ROADMAP_EDIT, programme.organisation) and roadmap.is_editable
    form = ReviewForm(request.POST or None, events=_events(programme)) if may_edit else None
    if form and form.is_valid() and form.attempt(actions.review_events, form.changes, by=user):
        if "submit" in request.POST:
            return submit(request, programme=programme.pk)
        count = len(form.changes)
        messages.success(
            request, ngettext("%(count)d event is changed.", "%(count)d events are changed.", count) % {"count": count}
        )
        return redirect("roadmap:review", programme.pk)
    return _page(request, programme, form=form)


@require_POST
@requires(Permission.ROADMAP_EDIT, of=Programme)
def submit(request, programme):
    return _step(
        request, programme, actions.submit_roadmap, _("The roadmap is with the director."), to="roadmap:roadmap"
    )


@require_POST
@requires(Permission.ROADMAP_EDIT, of=Programme)
def withdraw(request, programme):
    return _step(request, programme, actions.withdraw_roadmap, _("The roadmap is withdrawn."))


@require_POST
@requires(Permission.ROADMAP_APPROVE, of=Programme)
def approve(request, programme):
    return _step(
        request, programme, actions.approve_roadmap, _("The roadmap is approved and in force."), "roadmap:roadmap"
    )


@require_POST
@requires(Permission.ROADMAP_EDIT, of=Programme)
def send_up(request, programme):
    return _step(
        request, programme, actions.submit_upward, _("The roadmap is sent to the municipality."), "roadmap:roadmap"
    )


@require_POST
@requires(Permission.ROADMAP_AGREE, of=Programme)
def agree(request, programme):
    return _step(request, programme, actions.agree_roadmap, _("The roadmap is agreed."))


@require_POST
@requires(Permission.ROADMAP_APPROVE, of=Programme)
def return_to_curator(request, programme):
    return _return(request, programme, RoadmapState.SUBMITTED)


@require_POST
@requires(Permission.ROADMAP_AGREE, of=Programme)
def return_to_school(request, programme):
    return _return(request, programme, RoadmapState.WITH_MUNICIPALITY)


def _return(request, programme, at):
    form = DecisionForm(request.POST, events=_events(programme))
    if form.is_valid() and form.attempt(
        actions.return_roadmap,
        programme.roadmap,
        at=at,
        remark=form.cleaned_data["remark"],
        event_remarks=form.event_remarks,
        by=request.user,
    ):
        messages.success(request, _("The roadmap is returned; its author sees the remarks."))
        return redirect("roadmap:review", programme.pk)
    return _page(request, programme, decision=form, status=422)


def _step(request, programme, action, done, to="roadmap:review"):
    try:
        action(programme.roadmap, by=request.user)
    except ValidationError as refusal:
        messages.error(request, " ".join(refusal.messages))
        return redirect("roadmap:review", programme.pk)
    messages.success(request, done)
    return redirect(to, programme.pk)


def _page(request, programme, *, form=None, decision=None, status=None):
    roadmap, user, events = programme.roadmap, request.user, _events(programme)
    decides_as = _decides_as(user, programme)
    if decides_as and decision is None:
        decision = DecisionForm(events=events)
    return render(
        request,
        "roadmap/review.html",
        {
            "programme": programme,
            "roadmap": roadmap,
            "approval": approval_of(roadmap),
            "shows_approval": roadmap.state != RoadmapState.DRAFT,
            "form": form,
            "decision": decision if decides_as else None,
            "decides_as": decides_as,
            "may_withdraw": may(user, Permission.ROADMAP_EDIT, programme.organisation)
            and roadmap.state in (RoadmapState.SUBMITTED, RoadmapState.WITH_MUNICIPALITY),
            "stages": review_stages(roadmap, events, form, decision if decides_as else None),
            "warnings": open_warnings(roadmap)[0],
            "event_count": len(events),
            "steps": wizard_steps(3) if form else [],
        },
        status=status,
    )


def _decides_as(user, programme):
    """``director`` or ``municipality``: whose decision the roadmap waits for, when the user is the one to make it."""
    state = programme.roadmap.state
    if state == RoadmapState.SUBMITTED and may(user, Permission.ROADMAP_APPROVE, programme.organisation):
        return "director"
    if state == RoadmapState.WITH_MUNICIPALITY and may(user, Permission.ROADMAP_AGREE, programme.organisation):
        return "municipality"
    return ""


def _events(programme):
    events = Event.objects.of(programme).select_related("stage").prefetch_related("responsibles__user")
    events = list(events)
    for event in events:
        event.stage.roadmap = programme.roadmap
    return events
