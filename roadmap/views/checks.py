"""The warnings of a plan on one page: why, which events, and what one click would do."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from organisations.access import Permission, may, requires
from roadmap import actions
from roadmap.checks import facts_of, grouped, warnings_of
from roadmap.models import DismissedWarning, Programme
from roadmap.versions import may_see_next
from roadmap.views.back import back_to
from roadmap.views.saying import undo_tag

AT_ONCE = 25  # warnings a page shows; a plan with more of them shows the first of each kind
FIRST = 5


@requires(Permission.ROADMAP_VIEW, of=Programme)
def checks(request, programme):
    return _page(request, programme)


@require_POST
@requires(Permission.ROADMAP_EDIT, of=Programme)
def mend(request, programme):
    """One click: the remedy named by ``remedy`` for the warning ``key``."""
    try:
        change = actions.mend_warning(
            programme.version_at_work, request.POST.get("key", ""), request.POST.get("remedy", ""), by=request.user
        )
    except ValidationError as refusal:
        messages.error(request, " ".join(refusal.messages))
    else:
        done = _("Done: %(words)s") % {"words": change}
        messages.success(request, done, extra_tags=undo_tag(change, _url(programme)))
    return redirect(back_to(request, _url(programme)))


@require_POST
@requires(Permission.ROADMAP_EDIT, of=Programme)
def dismiss(request, programme):
    """Let a warning stand, with a note why."""
    key, note = request.POST.get("key", ""), request.POST.get("note", "")[:300]
    try:
        actions.dismiss_warning(programme.version_at_work, key, note, by=request.user)
    except ValidationError as refusal:
        return _page(request, programme, refused=key, refusal=" ".join(refusal.messages), status=422)
    messages.success(request, _("The warning stands dismissed; the note is kept."))
    return redirect(back_to(request, _url(programme)))


@require_POST
@requires(Permission.ROADMAP_EDIT, of=DismissedWarning)
def restore_warning(request, dismissedwarning):
    programme = dismissedwarning.programme
    actions.restore_warning(dismissedwarning, by=request.user)
    messages.success(request, _("The plan warns of it again."))
    return redirect(_url(programme))


def open_warnings(roadmap, events=None):
    """(warnings to look at, those dismissed) of ``roadmap``; ``events`` as in ``facts_of``."""
    dismissed = {row.key: row for row in roadmap.programme.dismissed_warnings.select_related("by")}
    found = warnings_of(facts_of(roadmap, events))
    still = [(warning, dismissed[warning.key]) for warning in found if warning.key in dismissed]
    return [warning for warning in found if warning.key not in dismissed], still


def _page(request, programme, *, refused="", refusal="", status=None):
    roadmap = programme.version_at_work if may_see_next(request.user, programme) else programme.roadmap
    warnings, dismissed = open_warnings(roadmap) if roadmap else ([], [])
    groups = grouped(warnings)
    chosen = next((group for group in groups if group.key == request.GET.get("kind")), None)
    context = {
        "programme": programme,
        "roadmap": roadmap,
        "warnings": warnings,
        "here": request.get_full_path() if request.method == "GET" else _url(programme),
        **_laid_out(request, [w for w in warnings if w.key == refused] or warnings, groups, chosen),
        "dismissed": dismissed,
        "may_edit": may(request.user, Permission.ROADMAP_EDIT, programme.organisation),
        "refused": refused,
        "refusal": refusal,
    }
    return render(request, "roadmap/checks.html", context, status=status)


def _laid_out(request, warnings, groups, chosen):
    """A page of the ``chosen`` group, all of few warnings, or the first of every group of many."""
    if chosen:
        page = Paginator(chosen.warnings, AT_ONCE).get_page(request.GET.get("page"))
        return {"chosen": chosen, "page": page, "warning_lists": [{"warnings": list(page)}]}
    if len(warnings) <= AT_ONCE:
        return {"warning_lists": [{"warnings": warnings}] if warnings else []}
    return {
        "warning_lists": [
            {"group": g, "warnings": g.warnings[:FIRST], "has_more": len(g.warnings) > FIRST} for g in groups
        ]
    }


def _url(programme):
    return reverse("roadmap:checks", args=[programme.pk])
