"""Who is on the list of a gathering and who came: one tap each, also without scripts."""

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from mentoring.kit.errors import Refused
from organisations.access import Permission, requires
from participants.actions import attendance as actions
from participants.gathering_forms import CountsForm, GroupForm
from participants.gathering_page import GatheringPage
from participants.models import Gathering
from participants.printing import sheet_pdf
from participants.views.gatherings import show

MARKS = {"yes": True, "no": False, "clear": None}


@requires(Permission.GATHERING_MANAGE, of=Gathering)
@require_POST
def mark(request, gathering):
    """``mark=12:yes``: the button of a row. With htmx the row and the meter come back, otherwise the page."""
    key, _colon, word = request.POST.get("mark", "").partition(":")
    if not key.isdecimal() or word not in MARKS:
        raise Http404
    row = get_object_or_404(gathering.attendances.with_people(), pk=key)
    actions.mark(row, MARKS[word], by=request.user)
    if request.htmx:
        context = {"row": row, "page": GatheringPage(gathering), "may_manage": True, "oob": True}
        return render(request, "participants/_attendance_row.html", context)
    return redirect(f"{gathering.get_absolute_url()}#row-{row.pk}")


@requires(Permission.GATHERING_MANAGE, of=Gathering)
@require_POST
def mark_the_rest(request, gathering):
    came = request.POST.get("came") == "yes"
    count = actions.mark_the_rest(gathering, came, by=request.user)
    back = reverse("participants:forget_attendance", args=[gathering.pk])
    text = _("Marked as present: %(n)d.") if came else _("Marked as absent: %(n)d.")
    messages.success(request, text % {"n": count}, extra_tags=f"undo={back}")
    return redirect(gathering)


@requires(Permission.GATHERING_MANAGE, of=Gathering)
@require_POST
def forget_attendance(request, gathering):
    actions.forget_attendance(gathering, by=request.user)
    messages.success(request, _("The marks of attendance are taken back."))
    return redirect(gathering)


@requires(Permission.GATHERING_MANAGE, of=Gathering)
@require_POST
def note_counts(request, gathering):
    form = CountsForm(request.POST, groups=gathering.groups.all())
    if form.is_valid() and form.attempt(actions.note_counts, gathering, form.counts, by=request.user):
        messages.success(request, _("The numbers are saved."))
        return redirect(gathering)
    return show(request, gathering, counts_form=form)


@requires(Permission.GATHERING_MANAGE, of=Gathering)
@require_POST
def invite_group(request, gathering):
    form = GroupForm(request.POST)
    if form.is_valid() and form.attempt(_invite, gathering, form.invitations(), by=request.user):
        messages.success(request, _("Added to the list. Nobody has been told yet."))
        return redirect(gathering)
    return show(request, gathering, group_form=form)


@transaction.atomic
def _invite(gathering, invitations, *, by):
    for fields in invitations:
        actions.invite_group(gathering, by=by, **fields)


@requires(Permission.GATHERING_MANAGE, of=Gathering)
@require_POST
def invite_the_rest(request, gathering):
    count = actions.invite_the_rest(gathering, by=request.user)
    if count:
        messages.success(request, _("Added to the list: %(n)d.") % {"n": count})
    else:
        messages.success(request, _("Everybody in these registers is already on the list."))
    return redirect(gathering)


@requires(Permission.GATHERING_MANAGE, of=Gathering)
@require_POST
def uninvite(request, gathering):
    """``group=`` or ``person=``: off the list, while nobody was told."""
    try:
        if (key := request.POST.get("group", "")).isdecimal():
            actions.uninvite_group(get_object_or_404(gathering.groups, pk=key), by=request.user)
        else:
            key = request.POST.get("person", "")
            row = get_object_or_404(gathering.attendances, pk=key if key.isdecimal() else None)
            actions.uninvite(row, by=request.user)
        messages.success(request, _("Taken off the list."))
    except Refused as refusal:
        messages.warning(request, str(refusal))
    return redirect(gathering)


@requires(Permission.PERSON_VIEW, of=Gathering)
def sheet(request, gathering):
    """The sheet to sign on, as PDF."""
    name = _("Sheet of attendance %(day)s.pdf") % {"day": f"{gathering.held_on:%d.%m.%Y}"}
    return HttpResponse(
        sheet_pdf(gathering),
        content_type="application/pdf",
        headers={"Content-Disposition": content_disposition_header(False, name)},
    )
