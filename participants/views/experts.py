"""Experts of a programme: the list with the form beside it, one expert, the table to download."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from mentoring.kit.downloads import XLSX, hand_out
from organisations.access import Permission, may, requires
from participants.actions import experts as actions
from participants.enums import ExpertAnswer
from participants.expert_forms import ExpertForm
from participants.experts import KIND, experts_file, wanted_in
from participants.exporting import note_export
from participants.models import Expert
from participants.queries import event_of
from participants.views.asking import shown_for
from roadmap.models import Programme

PER_PAGE = 50
MARKS = {ExpertAnswer.AGREED: "done", ExpertAnswer.AWAITED: "now", ExpertAnswer.DECLINED: "plan"}


@requires(Permission.PERSON_VIEW, of=Programme)
def experts(request, programme):
    may_manage = may(request.user, Permission.GATHERING_MANAGE, programme.organisation)
    form = ExpertForm(request.POST if may_manage and request.method == "POST" else None)
    if form.is_valid() and form.attempt(actions.add_expert, programme, form.expert_fields, by=request.user):
        messages.success(request, _("%(name)s is on the list of experts.") % {"name": form.result.name})
        return redirect("participants:experts", programme.pk)
    rows = Expert.objects.filter(programme=programme)
    page = Paginator(rows.in_order(), PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "programme": programme,
        "event": event_of(programme, KIND),
        "page": page,
        "rows": [(row, MARKS[row.answer]) for row in page],
        "agreed": rows.agreed().count(),
        "wanted": wanted_in(programme),
        "form": form if may_manage else None,
        "may_export": may(request.user, Permission.REGISTER_EXPORT, programme.organisation),
        "agreed_value": ExpertAnswer.AGREED.value,
    }
    return render(request, "participants/experts.html", context, status=422 if form.errors else None)


@requires(Permission.GATHERING_MANAGE, of=Expert)
def edit_expert(request, expert):
    form = ExpertForm(request.POST or None, instance=expert)
    if form.is_valid() and form.attempt(actions.save_expert, expert, form.expert_fields, by=request.user):
        messages.success(request, _("The expert is saved."))
        return redirect("participants:experts", expert.programme_id)
    context = {"programme": expert.programme, "expert": expert, "form": form}
    return render(request, "participants/expert.html", context, status=422 if form.errors else None)


@requires(Permission.GATHERING_MANAGE, of=Expert)
@require_POST
def agree(request, expert):
    """One press for the answer that is waited for."""
    actions.save_expert(expert, {"answer": ExpertAnswer.AGREED}, by=request.user)
    messages.success(request, _("Noted: %(name)s agrees.") % {"name": expert.name})
    return redirect("participants:experts", expert.programme_id)


@requires(Permission.GATHERING_MANAGE, of=Expert)
@require_POST
def remove_expert(request, expert):
    programme = expert.programme_id
    actions.remove_expert(expert, by=request.user)
    messages.success(request, _("The expert is off the list."))
    return redirect("participants:experts", programme)


@requires(Permission.REGISTER_EXPORT, of=Programme)
def download(request, programme):
    shown, page = shown_for(request, _("Experts"), reverse("participants:experts", args=[programme.pk]))
    if page:
        return page
    name = _("Experts, %(school)s.xlsx") % {"school": programme.organisation.short_name}
    content = experts_file(programme, shown, by=request.user)
    rows = Expert.objects.filter(programme=programme).count()
    note_export(programme, "experts", by=request.user, rows=rows, purpose=shown.purpose)
    return hand_out(content, name, XLSX)
