"""The roadmap as a list and by months, and the settings of its programme."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from organisations.access import Permission, may, requires
from organisations.enums import OrganisationKind
from roadmap import actions
from roadmap.actions.discarding import is_discardable
from roadmap.agenda import BY_MONTHS, Agenda
from roadmap.approval import approval_of
from roadmap.bulk import acts_for
from roadmap.delegation import tasks_in_view
from roadmap.enums import RoadmapState
from roadmap.filters import LOOKS, LineFilter
from roadmap.forms import ProgrammeForm
from roadmap.lines import programme_lines
from roadmap.models import Programme
from roadmap.months import Months
from roadmap.sections import sections_of
from roadmap.shelves import next_year_words
from roadmap.versions import may_see_next, next_difference, pending_of, version_tabs
from roadmap.views.checks import open_warnings


@requires(Permission.ROADMAP_VIEW, of=Programme)
def roadmap(request, programme):
    """Stages with their events and how each stands today; ``?view=`` lays them against the calendar.

    ``?version=next`` shows the version being prepared beside the one in force."""
    user, organisation = request.user, programme.organisation
    sees_next = programme.next_version is not None and may_see_next(user, programme)
    changes = next_difference(programme) if sees_next else None
    is_next = sees_next and request.GET.get("version") == "next"
    plan = programme.next_version if is_next else programme.roadmap
    pending = pending_of(programme, changes) if sees_next and not is_next else None
    may_edit = may(user, Permission.ROADMAP_EDIT, organisation)
    is_checked = bool(may_edit and plan and not is_next and plan == programme.version_at_work)
    with_dates = is_checked or request.GET.get("view") in LOOKS
    lines = programme_lines(programme, roadmap=plan, pending=pending, with_dates=with_dates) if plan else []
    if not is_next:
        request.workplace.lines = lines
    narrowed = LineFilter(request.GET, user, lines, request.path)
    sections = narrowed.sections(sections_of(lines))
    read = [line.event for line in lines] if is_checked else None
    may_change = may_edit and programme.is_changeable
    picks = may_change and narrowed.picks and not narrowed.view
    starts = may(user, Permission.PROGRAMME_EDIT, organisation)
    context = {
        "programme": programme,
        "roadmap": plan,
        "approval": approval_of(plan, may_withdraw=may_edit) if plan else None,
        "versions": version_tabs(programme, changes, is_next) if sees_next else [],
        "next_version": programme.next_version if sees_next else None,
        "changes": changes,
        "stages": sections,
        "filter": narrowed,
        "views": narrowed.views(),
        "shown_words": _shown_words(narrowed),
        "shown_count": len(narrowed.shown),
        "may_edit": may_edit,
        "may_change": may_change,
        "warning_count": len(open_warnings(programme.version_at_work, read)[0]) if may_edit and plan else 0,
        "picking": picks,
        "pick_url": narrowed.pick_url(True) if may_change and lines and not picks else "",
        "unpick_url": narrowed.pick_url(False),
        "bulk_actions": [{"value": k, "label": label} for k, label in acts_for(organisation).items()] if picks else [],
        "may_see_evidence": may(user, Permission.EVIDENCE_VIEW, organisation),
        "may_start": starts,
        "tasks": tasks_in_view(organisation) if may(user, Permission.TASK_REPORT, organisation) else None,
        "next_year_words": next_year_words(programme, lines) if starts and not is_next else "",
        "may_send_up": bool(
            may_edit
            and plan
            and plan.state == RoadmapState.APPROVED
            and organisation.kind == OrganisationKind.SCHOOL
            and organisation.parent_id is not None
        ),
    }
    if narrowed.view and lines:
        context["agenda"] = Agenda(narrowed.shown, organisation.today, by=narrowed.view)
    if narrowed.view == BY_MONTHS and lines:
        context["months"] = Months(programme, sections, organisation.today)
    return render(request, "roadmap/roadmap.html", context)


def _shown_words(narrowed):
    shown = len(narrowed.shown)
    return ngettext("%(count)d event", "%(count)d events", shown) % {"count": shown}


@requires(Permission.PROGRAMME_EDIT, of=Programme)
def programme_settings(request, programme):
    """Formats, limits and reminders of a programme."""
    form = ProgrammeForm(request.POST or None, instance=programme)
    if form.is_valid() and form.attempt(actions.save_programme, form, by=request.user):
        messages.success(request, _("The settings are saved."))
        return redirect("roadmap:programme", programme.pk)
    return render(
        request,
        "roadmap/programme.html",
        {"programme": programme, "form": form, "may_discard": is_discardable(programme)},
        status=422 if form.errors else None,
    )
