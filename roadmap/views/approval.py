"""Reviewing a roadmap, sending it on and deciding on it."""

from functools import partial

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import transaction
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from documents.enums import WITH_DIRECTOR
from organisations.access import Permission, may, requires
from roadmap import actions
from roadmap.approval import approval_of, nobody_decides_words
from roadmap.approval_forms import AnswerForm, ApproveForm, DecisionForm, ReviewForm
from roadmap.approval_orders import draft_order_of, orders_to_choose
from roadmap.approver import approver_of
from roadmap.enums import RoadmapState, SubmittedTo
from roadmap.models import Programme
from roadmap.review import decides_as, remarks_for, review_of, with_fields
from roadmap.versions import version_to_review
from roadmap.views.checks import open_warnings
from roadmap.wizard import wizard_steps

CURRENT = "current"  # ``?version=``: what is in force, while a newer version is prepared


@requires(Permission.ROADMAP_VIEW, of=Programme)
def review(request, programme):
    """The whole plan on one page: the author corrects it and answers remarks, the approvers decide on it.

    ``?show=changed|remarks`` narrows it."""
    roadmap = _reviewed(request, programme)
    if roadmap is None:
        return redirect(programme)
    found = _review_of(request, programme, roadmap)
    form = answers = None
    if _may_write(request.user, roadmap):
        data = request.POST or None
        form = ReviewForm(data, events=[row.event for row in found.rows])
        answers = AnswerForm(data, remarks=found.remarks)
        if data and form.is_valid() and answers.is_valid() and form.attempt(_save, form, answers, by=request.user):
            return _saved(request, programme, form, answers)
    return _page(request, programme, found, form=form, answers=answers)


@transaction.atomic
def _save(form, answers, *, by):
    actions.review_events(form.changes, by=by)
    actions.answer_remarks(answers.answered, answers.replied, by=by)


def _saved(request, programme, form, answers):
    """On with what was pressed beside saving, or back to the page."""
    programme.forget_versions()
    if "send_again" in request.POST:  # in new words it is approved first
        return (submit if programme.next_version else send_up)(request, programme=programme.pk)
    for name, view in (("submit", submit), ("prepare_order", prepare_order)):
        if name in request.POST:
            return view(request, programme=programme.pk)
    events, said = len(form.changes), len(answers.answered) + len(answers.replied)
    told = []
    if events or not said:
        told.append(
            ngettext("%(count)d event is changed.", "%(count)d events are changed.", events) % {"count": events}
        )
    if said:
        told.append(ngettext("%(count)d answer is kept.", "%(count)d answers are kept.", said) % {"count": said})
    messages.success(request, " ".join(told))
    return redirect(request.get_full_path())


@require_POST
@requires(Permission.ROADMAP_EDIT, of=Programme)
def submit(request, programme):
    return _step(
        request,
        programme,
        partial(actions.submit_roadmap, programme.version_at_work),
        _("The roadmap is sent for approval."),
        to="roadmap:roadmap",
    )


@require_POST
@requires(Permission.ROADMAP_EDIT, of=Programme)
def withdraw(request, programme):
    """Of two versions that wait, the one that was on the screen."""
    is_from_office = request.POST.get("from") == SubmittedTo.MUNICIPALITY
    roadmap = programme.roadmap if is_from_office else programme.version_at_work
    return _step(
        request, programme, partial(actions.withdraw_roadmap, roadmap), _("The roadmap is withdrawn."), roadmap=roadmap
    )


@require_POST
@requires(Permission.ROADMAP_APPROVE, of=Programme)
def approve(request, programme):
    """``order`` is an order in force that approves the plan; without it the order may be linked later."""
    form = ApproveForm(request.POST, orders=orders_to_choose(programme))
    order = form.cleaned_data.get("order") if form.is_valid() else None
    roadmap = programme.version_at_work
    return _step(
        request,
        programme,
        partial(actions.approve_roadmap, roadmap, order=order, seen=request.POST.get("submission", "")),
        _("The roadmap is approved and in force."),
        to="roadmap:roadmap",
    )


@require_POST
@requires(Permission.ROADMAP_EDIT, of=Programme)
def prepare_order(request, programme):
    """The order that approves the plan, the plan as its annex; a plan being prepared is sent for approval with it."""
    roadmap = _reviewed(request, programme)
    try:
        post = request.workplace.membership.title
        order = actions.prepare_approval_order(roadmap, by=request.user, post=post)
    except ValidationError as refusal:
        messages.error(request, " ".join(refusal.messages))
        return redirect(_address(programme, roadmap))
    messages.success(request, _("The draft of the order is ready: the roadmap is its annex."))
    return redirect(order)


@require_POST
@requires(Permission.ROADMAP_EDIT, of=Programme)
def link_order(request, programme):
    """Name the order that approved the plan in force."""
    form = ApproveForm(request.POST, orders=orders_to_choose(programme))
    order = form.cleaned_data.get("order") if form.is_valid() else None
    if order is None:
        messages.error(request, _("Choose the order that approved the roadmap."))
        return redirect(_address(programme, programme.roadmap))
    return _step(
        request,
        programme,
        partial(actions.link_order, programme.roadmap, order),
        _("The roadmap names its order."),
        roadmap=programme.roadmap,
    )


@require_POST
@requires(Permission.ROADMAP_EDIT, of=Programme)
def send_up(request, programme):
    return _step(
        request,
        programme,
        partial(actions.submit_upward, programme.roadmap),
        _("The roadmap is sent to the municipality."),
        roadmap=programme.roadmap,
    )


@require_POST
@requires(Permission.ROADMAP_AGREE, of=Programme)
def agree(request, programme):
    seen = request.POST.get("submission", "")
    return _step(
        request,
        programme,
        partial(actions.agree_roadmap, programme.roadmap, seen=seen),
        _("The roadmap is agreed."),
        roadmap=programme.roadmap,
    )


@require_POST
@requires(Permission.ROADMAP_APPROVE, of=Programme)
def return_to_curator(request, programme):
    return _return(request, programme, programme.version_at_work, RoadmapState.SUBMITTED)


@require_POST
@requires(Permission.ROADMAP_AGREE, of=Programme)
def return_to_school(request, programme):
    return _return(request, programme, programme.roadmap, RoadmapState.WITH_MUNICIPALITY)


def _return(request, programme, roadmap, at):
    found = _review_of(request, programme, roadmap)
    form = DecisionForm(request.POST, events=[row.event for row in found.rows])
    if form.is_valid() and form.attempt(
        actions.return_roadmap,
        roadmap,
        at=at,
        remark=form.cleaned_data["remark"],
        event_remarks=form.event_remarks,
        seen=form.cleaned_data["submission"],
        by=request.user,
    ):
        messages.success(request, _("The roadmap is returned; its author sees the remarks."))
        return redirect(_address(programme, roadmap))
    return _page(request, programme, found, decision=form, status=422)


def _step(request, programme, action, done, *, to="", roadmap=None):
    """Take ``action``; on to the page ``to``, or back to the version that was reviewed."""
    back = _address(programme, roadmap or programme.version_at_work)
    try:
        action(by=request.user)
    except ValidationError as refusal:
        messages.error(request, " ".join(refusal.messages))
        return redirect(back)
    messages.success(request, done)
    return redirect(to, programme.pk) if to else redirect(back)


def _reviewed(request, programme):
    return version_to_review(request.user, programme, wants_current=request.GET.get("version") == CURRENT)


def _address(programme, roadmap):
    """The review of ``roadmap``: what is in force has an address of its own while a newer version is prepared."""
    url = reverse("roadmap:review", args=[programme.pk])
    return f"{url}?version={CURRENT}" if programme.next_version and roadmap == programme.roadmap else url


def _review_of(request, programme, roadmap):
    roadmap.programme = programme
    to = remarks_for(request.user, programme)
    return review_of(roadmap, show=request.GET.get("show", ""), remarks_to=to)


def _may_write(user, roadmap):
    """Whether the plan is with its author: being prepared, or back from the municipality."""
    programme = roadmap.programme
    is_with_author = roadmap.is_editable or (roadmap.state == RoadmapState.SENT_BACK and not programme.next_version)
    return is_with_author and may(user, Permission.ROADMAP_EDIT, programme.organisation)


def _page(request, programme, found, *, form=None, answers=None, decision=None, status=None):
    roadmap, user = found.roadmap, request.user
    role = decides_as(user, roadmap)
    if role and decision is None:
        initial = {"submission": found.waiting.pk if found.waiting else ""}
        decision = DecisionForm(events=[row.event for row in found.rows], initial=initial)
    decision = decision if role else None
    with_fields(found, form=form, answers=answers, decision=decision)
    may_edit = may(user, Permission.ROADMAP_EDIT, programme.organisation)
    reads_orders = may(user, Permission.ORDER_VIEW, programme.organisation)
    draft = draft_order_of(roadmap) if reads_orders else None
    lacks_order = not roadmap.order_id and (roadmap.is_in_force or roadmap.state == RoadmapState.SUBMITTED)
    links_order = reads_orders and lacks_order and (role == SubmittedTo.DIRECTOR or (may_edit and roadmap.is_in_force))
    orders = ApproveForm(orders=orders_to_choose(programme)) if links_order else None
    is_first = roadmap.version == 1 and not found.remarks
    other = programme.roadmap if roadmap == programme.next_version else programme.next_version
    return render(
        request,
        "roadmap/review.html",
        {
            "programme": programme,
            "roadmap": roadmap,
            "review": found,
            "tabs": found.tabs(request.GET),
            "approval": approval_of(roadmap, may_withdraw=may_edit),
            "approver": approver_of(programme.organisation),
            "nobody_decides": nobody_decides_words(programme.organisation) if form else "",
            "shows_approval": roadmap.state != RoadmapState.DRAFT,
            "form": form,
            "answers": answers,
            "replies": [(s, answers[f"reply-{s.pk}"] if answers else None) for s in found.remarks.general],
            "decision": decision,
            "decides_as": role,
            "may_edit": may_edit,
            "reads_orders": reads_orders,
            "may_withdraw": may_edit and found.waiting is not None,
            "may_send_again": bool(form) and roadmap.state == RoadmapState.SENT_BACK,
            "may_send_up": may_edit
            and roadmap.state == RoadmapState.APPROVED
            and programme.organisation.is_school
            and programme.organisation.parent_id is not None,
            "orders": orders,
            "has_orders": orders is not None and orders.fields["order"].queryset.exists(),
            "may_prepare_order": may(user, Permission.ORDER_PREPARE, programme.organisation)
            and not roadmap.order_id
            and (bool(form) or lacks_order),
            "draft_order": draft,
            "order_awaits_signature": draft is not None and draft.state in WITH_DIRECTOR,
            "other_version": _other(request, programme, other),
            "warnings": open_warnings(roadmap)[0],
            "event_count": len(found.rows),
            "steps": wizard_steps(3, is_own=programme.plan_drafts.exists()) if form and is_first else [],
        },
        status=status,
    )


def _other(request, programme, other):
    """The other of two versions, for those who may see both."""
    if other is None or version_to_review(request.user, programme) != programme.next_version:
        return None
    return {"version": other.version, "state": other.get_state_display(), "url": _address(programme, other)}
