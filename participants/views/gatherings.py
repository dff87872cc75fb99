"""Gatherings: the list, a new one, its page, changing and cancelling it."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from mentoring.kit.errors import Refused
from organisations.access import Permission, may, requires
from participants.actions import gatherings as actions
from participants.actions.invitations import tell_invited
from participants.gathering_forms import CancelForm, GatheringForm, GroupForm
from participants.gathering_page import GatheringPage
from participants.invitations import plan_of
from participants.models import Gathering
from roadmap.models import Event, Programme

PER_PAGE = 50


@requires(Permission.PERSON_VIEW, of=Programme)
def gatherings(request, programme):
    rows = (
        Gathering.objects.filter(programme=programme)
        .select_related("event")
        .with_attendance()
        .order_by("-held_on", "-pk")
    )
    page = Paginator(rows, PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "programme": programme,
        "page": page,
        "today": programme.organisation.today,
        "may_manage": may_manage(request, programme),
    }
    return render(request, "participants/gatherings.html", context)


def may_manage(request, programme):
    return may(request.user, Permission.GATHERING_MANAGE, programme.organisation)


@requires(Permission.GATHERING_MANAGE, of=Programme)
def new_gathering(request, programme):
    """Planned from an event (``?event=``, ``?kind=``) the form is filled in beforehand."""
    event = Event.objects.asked_for(programme, request.GET.get("event"))
    form = GatheringForm(request.POST or None, programme=programme, event=event, kind=request.GET.get("kind", ""))
    if form.is_valid() and form.attempt(
        actions.plan_gathering, programme, form.gathering_fields, groups=form.chosen_groups, by=request.user
    ):
        messages.success(request, _("It is planned. Nobody has been told yet."))
        return redirect(form.result)
    context = {"programme": programme, "form": form, "title": _("New gathering"), "action": _("Plan the gathering")}
    return render(request, "participants/gathering_form.html", context, status=422 if form.errors else 200)


@requires(Permission.GATHERING_MANAGE, of=Gathering)
def edit_gathering(request, gathering):
    version = gathering.version
    form = GatheringForm(request.POST or None, instance=gathering, programme=gathering.programme)
    if form.is_valid() and form.attempt(actions.save_gathering, gathering, form.gathering_fields, by=request.user):
        if gathering.version > version and plan_of(gathering).know_of_another:
            messages.warning(request, _("It is saved. Those who were told know another date or place: tell them."))
        else:
            messages.success(request, _("The gathering is saved."))
        return redirect(gathering)
    context = {
        "programme": gathering.programme,
        "gathering": gathering,
        "form": form,
        "title": _("Change the gathering"),
        "action": _("Save the gathering"),
    }
    return render(request, "participants/gathering_form.html", context, status=422 if form.errors else 200)


@requires(Permission.PERSON_VIEW, of=Gathering)
def gathering(request, gathering):
    """Who is invited, who came, what is left to do: one page from the invitation to the protocol."""
    return show(request, gathering)


def show(request, gathering, *, counts_form=None, group_form=None):
    """The page; bound forms show what could not be saved."""
    page = GatheringPage(gathering, counts_form=counts_form)
    context = {
        "programme": gathering.programme,
        "gathering": gathering,
        "page": page,
        "group_form": group_form or GroupForm(),
        "may_manage": may_manage(request, gathering.programme),
    }
    status = 422 if counts_form or group_form else 200
    return render(request, "participants/gathering.html", context, status=status)


@requires(Permission.GATHERING_MANAGE, of=Gathering)
def cancel(request, gathering):
    """Why it is cancelled; whoever was told is told of it only when the person asks for it."""
    form = CancelForm(request.POST or None)
    if form.is_valid() and form.attempt(_cancel, gathering, form.cleaned_data, by=request.user):
        messages.success(request, _("The gathering is cancelled."))
        return redirect(gathering)
    told = gathering.attendances.filter(told_at__isnull=False).count()
    context = {"programme": gathering.programme, "gathering": gathering, "form": form, "told": told}
    return render(request, "participants/gathering_cancel.html", context, status=422 if form.errors else 200)


def _cancel(gathering, data, *, by):
    actions.cancel(gathering, data["note"], by=by)
    if data["is_told"]:
        tell_invited(gathering, by=by)


@requires(Permission.GATHERING_MANAGE, of=Gathering)
@require_POST
def restore(request, gathering):
    try:
        actions.restore(gathering, by=request.user)
        messages.success(request, _("The gathering takes place after all. Tell those who were told otherwise."))
    except Refused as refusal:
        messages.warning(request, str(refusal))
    return redirect(gathering)
