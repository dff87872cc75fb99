"""Gatherings: the list, a new one, who came, the protocol."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from mentoring.kit.errors import Refused
from mentoring.kit.keys import key_of
from organisations.access import Permission, may, requires
from participants.actions import gatherings as actions
from participants.gathering_forms import AttendanceForm, GatheringForm
from participants.models import Gathering
from participants.printing import protocol_pdf
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
    context = {"programme": programme, "page": page, "may_manage": _may_manage(request, programme)}
    return render(request, "participants/gatherings.html", context)


def _may_manage(request, programme):
    return may(request.user, Permission.GATHERING_MANAGE, programme.organisation)


@requires(Permission.GATHERING_MANAGE, of=Programme)
def new_gathering(request, programme):
    """Planned from an event (``?event=``, ``?kind=``) the form is filled in beforehand."""
    key = key_of(request.GET.get("event"))
    event = Event.objects.of(programme).filter(pk=key).first() if key and programme.roadmap else None
    form = GatheringForm(request.POST or None, programme=programme, event=event, kind=request.GET.get("kind", ""))
    if form.is_valid() and form.attempt(
        actions.plan_gathering, programme, form.gathering_fields, roles=form.cleaned_data["roles"], by=request.user
    ):
        messages.success(request, _("The gathering is planned."))
        return redirect(form.result)
    context = {"programme": programme, "form": form, "title": _("New gathering"), "action": _("Plan the gathering")}
    return render(request, "participants/gathering_form.html", context)


@requires(Permission.GATHERING_MANAGE, of=Gathering)
def edit_gathering(request, gathering):
    form = GatheringForm(request.POST or None, instance=gathering, programme=gathering.programme)
    if form.is_valid() and form.attempt(actions.save_gathering, gathering, form.gathering_fields, by=request.user):
        messages.success(request, _("The gathering is saved."))
        return redirect(gathering)
    context = {
        "programme": gathering.programme,
        "gathering": gathering,
        "form": form,
        "title": _("Change the gathering"),
        "action": _("Save the gathering"),
    }
    return render(request, "participants/gathering_form.html", context)


@requires(Permission.PERSON_VIEW, of=Gathering)
def gathering(request, gathering):
    """The list of those invited, with ticks for those who came; on paper it is the attendance sheet."""
    may_manage = _may_manage(request, gathering.programme)
    form = AttendanceForm(request.POST if may_manage and request.method == "POST" else None, gathering=gathering)
    if form.is_valid():
        data = form.cleaned_data
        actions.note_attendance(
            gathering,
            [attendance.pk for attendance in data["came"]],
            counts=(data["invited_count"], data["attended_count"]),
            decisions=data["decisions"],
            by=request.user,
        )
        back = reverse("participants:forget_attendance", args=[gathering.pk])
        messages.success(request, _("The attendance is saved."), extra_tags=f"undo={back}")
        return redirect(gathering)
    attendances = gathering.attendances.select_related("participation__person").order_by(
        "-participation__role", "participation__person__search_key"
    )
    context = {
        "programme": gathering.programme,
        "gathering": gathering,
        "form": form,
        "attendances": attendances,
        "figures": gathering.figures,
        "may_manage": may_manage,
    }
    return render(request, "participants/gathering.html", context)


@requires(Permission.GATHERING_MANAGE, of=Gathering)
@require_POST
def forget_attendance(request, gathering):
    actions.forget_attendance(gathering, by=request.user)
    messages.success(request, _("The marks of attendance are taken back."))
    return redirect(gathering)


@requires(Permission.GATHERING_MANAGE, of=Gathering)
@require_POST
def invite_the_rest(request, gathering):
    count = actions.invite_the_rest(gathering, by=request.user)
    if count:
        messages.success(request, _("Added to the list: %(n)d.") % {"n": count})
    else:
        messages.success(request, _("Everybody in these registers is already on the list."))
    return redirect(gathering)


@requires(Permission.PERSON_VIEW, of=Gathering)
def protocol(request, gathering):
    name = _("Protocol %(day)s.pdf") % {"day": f"{gathering.held_on:%d.%m.%Y}"}
    return HttpResponse(
        protocol_pdf(gathering),
        content_type="application/pdf",
        headers={"Content-Disposition": content_disposition_header(False, name)},
    )


@requires(Permission.GATHERING_MANAGE, of=Gathering)
@require_POST
def file_protocol(request, gathering):
    try:
        actions.file_protocol(gathering, by=request.user)
        messages.success(request, _("The protocol is filed with the event."))
    except Refused as refusal:
        messages.warning(request, str(refusal))
    return redirect(gathering)
