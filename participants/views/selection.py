"""Entry requirements: what a programme asks of its mentors, who has met it, the mark of one and of many."""

from urllib.parse import urlencode

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from mentoring.kit.errors import Refused
from mentoring.kit.keys import keys_of
from mentoring.kit.paging import counted_page
from organisations.access import Permission, may, requires
from participants.actions import requirements as actions
from participants.models import EntryRequirement, Participation, RequirementMark, RequirementTemplate
from participants.queries import event_of
from participants.selection.board import SHOWS, ReadinessBoard, section_tabs
from participants.selection.forms import MarkForm, RequirementForm, SettingsForm
from participants.selection.readiness import standing_of
from participants.views.registers import COUNTED_AT_ONCE
from roadmap.models import Programme

PER_PAGE = 50


@requires(Permission.SELECTION_VIEW, of=Programme)
def selection(request, programme):
    """Who is ready and who is not, with the reason; narrowed to one requirement, many are marked at once."""
    board = ReadinessBoard(
        programme, request.GET.get("show", ""), request.GET.get("requirement", ""), request.GET.get("q", "")
    )
    here = reverse("participants:selection", args=[programme.pk])
    may_manage = may(request.user, Permission.SELECTION_MANAGE, programme.organisation)
    page = counted_page(Paginator(board.shown, PER_PAGE), request.GET.get("page"), board.listed)
    context = {
        "programme": programme,
        "board": board,
        "pages": section_tabs(programme, "selection"),
        "tabs": _tabs(board, here),
        "lacking": [(one, n, _lacking_url(one, here)) for one, n in board.lacking],
        "page": page,
        "rows": board.with_standings(page),
        "event": event_of(programme, "interview", "training", is_measured=board.total <= COUNTED_AT_ONCE),
        "may_manage": may_manage,
        "can_mark": may_manage and board.requirement is not None and board.requirement.is_by_hand,
        "here": here,
    }
    return render(request, "participants/selection/selection.html", context)


def _tabs(board, here):
    labels = {"missing": _("Not ready yet"), "ready": _("Ready"), "all": _("All")}
    counts = {"missing": board.total - board.ready, "ready": board.ready, "all": board.total}
    return [
        {
            "label": labels[show],
            "url": f"{here}?show={show}",
            "count": counts[show],
            "is_current": show == board.show and board.requirement is None,
        }
        for show in SHOWS
    ]


def _lacking_url(asked, here):
    return f"{here}?requirement={asked.requirement.pk}" if asked.requirement else ""


@requires(Permission.SELECTION_MANAGE, of=EntryRequirement)
@require_POST
def mark_many(request, entryrequirement):
    """Everybody ticked has met it today; taken back by the toast."""
    programme = entryrequirement.programme
    rows = Participation.objects.filter(programme=programme).mentors().active().select_related("person")
    rows = rows.filter(pk__in=keys_of(request.POST.getlist("ids")))
    back = f"{reverse('participants:selection', args=[programme.pk])}?requirement={entryrequirement.pk}"
    try:
        keys = actions.mark_many(entryrequirement, rows, programme.organisation.today, by=request.user)
    except Refused:
        messages.warning(request, _("Tick those you mean first."))
        return redirect(back)
    undo = reverse("participants:forget_marks", args=[entryrequirement.pk])
    text = ngettext("Marked as met: %(n)d person.", "Marked as met: %(n)d people.", len(keys)) % {"n": len(keys)}
    messages.success(request, text, extra_tags=f"undo={undo}?{urlencode([('ids', key) for key in keys])}")
    return redirect(back)


@requires(Permission.SELECTION_MANAGE, of=EntryRequirement)
@require_POST
def forget_marks(request, entryrequirement):
    actions.forget_marks(entryrequirement, keys_of(request.GET.getlist("ids")), by=request.user)
    messages.success(request, _("The marks are taken back."))
    return redirect(
        f"{reverse('participants:selection', args=[entryrequirement.programme_id])}?requirement={entryrequirement.pk}"
    )


@requires(Permission.SELECTION_MANAGE, of=Participation)
def mark(request, participation, requirement):
    """What was seen of one mentor: met or not, the day, a paper; ``take_back`` forgets it."""
    requirement = get_object_or_404(EntryRequirement, pk=requirement, programme=participation.programme_id)
    if not (requirement.is_by_hand and participation.is_mentor and requirement.concerns(participation.person)):
        raise Http404
    if request.method == "POST" and "take_back" in request.POST:
        actions.forget_marks(requirement, [participation.pk], by=request.user)
        messages.success(request, _("The mark is taken back."))
        return redirect(participation)
    known = RequirementMark.objects.filter(requirement=requirement, participation=participation).first()
    today = participation.programme.organisation.today
    form = MarkForm(request.POST or None, request.FILES or None, instance=known, today=today)
    if form.is_valid() and form.attempt(
        actions.mark_requirement,
        requirement,
        participation,
        form.mark_fields,
        paper=form.cleaned_data["paper"],
        by=request.user,
    ):
        is_ready = standing_of(participation).is_ready
        messages.success(
            request, _("Noted. Everything asked for is met: the mentor is ready.") if is_ready else _("Noted.")
        )
        return redirect(participation)
    context = {"participation": participation, "requirement": requirement, "form": form, "known": known}
    return render(request, "participants/selection/mark.html", context, status=422 if form.errors else None)


@requires(Permission.SELECTION_MANAGE, of=Programme)
def requirements(request, programme):
    """What the programme asks for, and what schools usually ask for."""
    return _requirements(request, programme, RequirementForm())


def _requirements(request, programme, form):
    asked = list(EntryRequirement.objects.filter(programme=programme))
    titles = {one.title.casefold() for one in asked}
    usual = RequirementTemplate.objects.filter(model__in=["", programme.model])
    context = {
        "programme": programme,
        "asked": asked,
        "usual": [one for one in usual if one.title.casefold() not in titles],
        "form": form,
        "settings_form": SettingsForm(instance=programme),
    }
    return render(request, "participants/selection/requirements.html", context, status=422 if form.errors else None)


@requires(Permission.SELECTION_MANAGE, of=Programme)
@require_POST
def add_requirement(request, programme):
    """``usual=``: one that is offered; otherwise what was typed."""
    if key := request.POST.get("usual"):
        template = get_object_or_404(RequirementTemplate, slug=key, model__in=["", programme.model])
        try:
            actions.take_usual(programme, template, by=request.user)
            messages.success(request, _("From now on it is asked for: %(title)s.") % {"title": template.title})
        except Refused as refusal:
            messages.warning(request, str(refusal))
        return redirect("participants:requirements", programme.pk)
    form = RequirementForm(request.POST)
    if form.is_valid() and form.attempt(actions.add_requirement, programme, form.requirement_fields, by=request.user):
        messages.success(request, _("From now on it is asked for: %(title)s.") % {"title": form.result.title})
        return redirect("participants:requirements", programme.pk)
    return _requirements(request, programme, form)


@requires(Permission.SELECTION_MANAGE, of=Programme)
@require_POST
def ask_for(request, programme):
    form = SettingsForm(request.POST, instance=programme)
    if form.is_valid() and form.attempt(actions.ask_for, programme, form.cleaned_data, by=request.user):
        messages.success(request, _("Saved: readiness is counted anew."))
    return redirect("participants:requirements", programme.pk)


@requires(Permission.SELECTION_MANAGE, of=EntryRequirement)
def edit_requirement(request, entryrequirement):
    form = RequirementForm(request.POST or None, instance=entryrequirement)
    if form.is_valid() and form.attempt(
        actions.save_requirement, entryrequirement, form.requirement_fields, by=request.user
    ):
        messages.success(request, _("The requirement is saved."))
        return redirect("participants:requirements", entryrequirement.programme_id)
    context = {"programme": entryrequirement.programme, "requirement": entryrequirement, "form": form}
    context["marks"] = entryrequirement.marks.count()
    return render(request, "participants/selection/requirement.html", context, status=422 if form.errors else None)


@requires(Permission.SELECTION_MANAGE, of=EntryRequirement)
@require_POST
def remove_requirement(request, entryrequirement):
    programme = entryrequirement.programme_id
    actions.remove_requirement(entryrequirement, by=request.user)
    messages.success(request, _("It is no longer asked for."))
    return redirect("participants:requirements", programme)
