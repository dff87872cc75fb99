"""Versions of a plan: how they followed each other, and what each changed."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from organisations.access import Permission, may, requires
from roadmap import actions
from roadmap.models import Programme, Roadmap
from roadmap.queries import read_plan
from roadmap.versions import changes_of_versions, difference_from_previous, may_see, next_difference, versions_seen
from roadmap.views.saying import version_url


@requires(Permission.ROADMAP_VIEW, of=Programme)
def versions(request, programme):
    """Every version, the newest first."""
    rows = versions_seen(request.user, programme)
    may_edit = may(request.user, Permission.ROADMAP_EDIT, programme.organisation)
    in_force = programme.roadmap if programme.roadmap and programme.roadmap.is_in_force else None
    rows = list(rows.select_related("approved_by", "agreed_by", "order", "submitted_by"))
    told = changes_of_versions(rows)
    if programme.next_version in rows:
        told[programme.next_version.pk] = next_difference(programme).words
    context = {
        "programme": programme,
        "versions": [{"roadmap": row, "is_in_force": row == in_force, "changes": told.get(row.pk, "")} for row in rows],
        "may_begin": may_edit and in_force is not None and programme.next_version is None,
        "may_give_up": may_edit and programme.next_version is not None and programme.next_version.is_editable,
    }
    return render(request, "roadmap/versions.html", context)


@requires(Permission.ROADMAP_VIEW, of=Roadmap)
def version(request, roadmap):
    """One version: what it changed, who decided on it, and the whole plan as it worded it."""
    programme = roadmap.programme
    if not may_see(request.user, roadmap):
        raise Http404
    may_talk = may(request.user, Permission.EVIDENCE_VIEW, programme.organisation)
    may_put_back = roadmap.is_editable and may(request.user, Permission.ROADMAP_EDIT, programme.organisation)
    stages = {}
    for event in read_plan(roadmap):
        stages.setdefault(event.stage, []).append(event)
    context = {
        "programme": programme,
        "roadmap": roadmap,
        "changes": difference_from_previous(roadmap),
        "submissions": roadmap.submissions.select_related("by", "decided_by"),
        "stages": list(stages.items()),
        "taken_out": roadmap.changes.taken_out() if may_put_back else [],
        "said_of_removed": roadmap.comments_left.select_related("author") if may_talk else [],
    }
    return render(request, "roadmap/version.html", context)


@require_POST
@requires(Permission.ROADMAP_EDIT, of=Programme)
def begin(request, programme):
    """Begin the next version of the plan in force."""
    try:
        draft = actions.open_version(programme, by=request.user)
    except ValidationError as refusal:
        messages.error(request, " ".join(refusal.messages))
        return redirect("roadmap:versions", programme.pk)
    messages.success(
        request, _("Version %(version)d is begun. The plan in force stays as it is.") % {"version": draft.version}
    )
    return redirect(version_url(programme, draft))


@requires(Permission.ROADMAP_EDIT, of=Programme)
def give_up(request, programme):
    """What would be lost, and a button that gives the version up."""
    draft = programme.next_version
    if draft is None or not draft.is_editable:
        messages.warning(request, _("There is no version to give up."))
        return redirect("roadmap:versions", programme.pk)
    if request.method == "POST":
        version = draft.version
        try:
            actions.discard_version(draft, by=request.user)
        except ValidationError as refusal:
            messages.error(request, " ".join(refusal.messages))
            return redirect("roadmap:versions", programme.pk)
        messages.success(request, _("Version %(version)d is given up.") % {"version": version})
        return redirect(programme)
    context = {"programme": programme, "roadmap": draft, "changes": next_difference(programme)}
    return render(request, "roadmap/version_give_up.html", context)
