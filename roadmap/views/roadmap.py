"""The roadmap as a list and by months, and the settings of its programme."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from organisations.access import Permission, may, requires
from roadmap import actions
from roadmap.approval import approval_of
from roadmap.enums import RoadmapState
from roadmap.filters import LineFilter
from roadmap.forms import ProgrammeForm
from roadmap.models import Programme
from roadmap.months import Months
from roadmap.queries import programme_lines, sections_of


@requires(Permission.ROADMAP_VIEW, of=Programme)
def roadmap(request, programme):
    """Stages with their events and how each stands today; ``?view=months`` lays them against the calendar."""
    plan, user, organisation = programme.roadmap, request.user, programme.organisation
    lines = request.workplace.lines = programme_lines(programme) if plan else []
    narrowed = LineFilter(request, lines)
    sections = narrowed.sections(sections_of(lines))
    by_months = request.GET.get("view") == "months"
    may_edit = may(user, Permission.ROADMAP_EDIT, organisation)
    shown = sum(len(section.shown) for section in sections)
    context = {
        "programme": programme,
        "roadmap": plan,
        "approval": approval_of(plan) if plan else None,
        "stages": sections,
        "filter": narrowed,
        "views": narrowed.views(),
        "by_months": by_months,
        "shown_words": ngettext("%(count)d event", "%(count)d events", shown) % {"count": shown},
        "may_edit": may_edit,
        "may_start": may(user, Permission.PROGRAMME_EDIT, organisation),
        "may_send_up": bool(
            may_edit and plan and plan.state == RoadmapState.APPROVED and organisation.parent_id is not None
        ),
    }
    if by_months and lines:
        context["months"] = Months(programme, sections, organisation.today)
    return render(request, "roadmap/roadmap.html", context)


@requires(Permission.PROGRAMME_EDIT, of=Programme)
def programme_settings(request, programme):
    """Formats, limits and reminders of a programme."""
    form = ProgrammeForm(request.POST or None, instance=programme)
    if form.is_valid() and form.attempt(actions.save_programme, form, by=request.user):
        messages.success(request, _("The settings are saved."))
        return redirect("roadmap:programme", programme.pk)
    return render(
        request, "roadmap/programme.html", {"programme": programme, "form": form}, status=422 if form.errors else None
    )
