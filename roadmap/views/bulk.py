"""Acting on many events of a plan: choose → see who changes and who is skipped → do it → take it back."""

from urllib.parse import urlencode

from django.contrib import messages
from django.http import QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from mentoring.kit.errors import Refused
from mentoring.kit.keys import keys_of
from organisations.access import Permission, requires
from roadmap import actions, bulk
from roadmap.bulk_forms import form_for
from roadmap.filters import LineFilter
from roadmap.following import Links
from roadmap.lines import programme_lines
from roadmap.models import Event, Programme
from roadmap.plan import stamp_of
from roadmap.queries import read_plan
from roadmap.responsibles import Staff
from roadmap.views.back import back_to
from roadmap.views.saying import into_version, undo_tag

MEANWHILE = ("event_changed_meanwhile", "event_taken_out", "event_closed")  # somebody was quicker: look at it again


@requires(Permission.ROADMAP_EDIT, of=Programme)
def bulk_act(request, programme):
    """The address names the act, the events and what was asked; a POST does what the preview showed."""
    given = request.POST or request.GET
    act = given.get("action", "")
    events = _chosen(request, programme, given, act)
    back = back_to(request, programme.get_absolute_url())
    if not events or act not in bulk.acts_for(programme.organisation):
        messages.warning(request, _("Tick the events first."))
        return redirect(back)
    form = form_for(act, given, programme=programme, staff=Staff(programme.organisation))
    preview = form.preview(events) if form.is_bound and form.is_valid() else None
    is_confirmed = request.method == "POST" and preview is not None
    if is_confirmed and preview.changes and given.get("stamp") == preview.stamp:
        try:
            return _do(request, act, preview, back)
        except Refused as refusal:
            if refusal.code not in MEANWHILE:
                messages.error(request, " ".join(refusal.messages))
                return redirect(back)
            programme.forget_versions()
            events = _chosen(request, programme, given, act)
            preview = form.preview(events)
    context = {
        "programme": programme,
        "act": act,
        "label": bulk.ACTS[act],
        "events": events,
        "form": form,
        "preview": preview,
        "behind": bulk.left_behind(preview, Links(read_plan(programme.version_at_work))) if preview else [],
        "changed_meanwhile": is_confirmed and bool(preview.changes),
        "back": back,
    }
    return render(request, "roadmap/bulk.html", context, status=422 if form.errors else None)


@require_POST
@requires(Permission.ROADMAP_EDIT, of=Programme)
def reopen_many(request, programme):
    """The inverse of completing many: those named by ``ids`` are open again."""
    events = _named(programme, request.GET.getlist("ids"), programme.roadmap)
    try:
        count = actions.reopen_events(events, by=request.user)
    except Refused as refusal:
        messages.error(request, " ".join(refusal.messages))
        return redirect(back_to(request, programme.get_absolute_url()))
    messages.success(
        request,
        ngettext("%(count)d event is open again.", "%(count)d events are open again.", count) % {"count": count},
    )
    return redirect(back_to(request, programme.get_absolute_url()))


def _do(request, act, preview, back):
    count = len(preview.changes)
    done = ngettext("%(count)d event is changed.", "%(count)d events are changed.", count) % {"count": count}
    events = [change.event for change in preview.changes]
    if act == bulk.COMPLETE:
        actions.close_events(events, by=request.user)
        programme = events[0].stage.roadmap.programme
        query = urlencode({"ids": [event.pk for event in events], "back": back}, doseq=True)
        undo = f"undo={reverse('roadmap:reopen_many', args=[programme.pk])}?{query}"
    else:
        plans = {change.event: change.plan for change in preview.changes}
        words = f"{preview.words}. {done}"
        in_force = events[0].stage.roadmap.programme.roadmap
        seen = {event.pk: stamp_of(event) for event in events}
        change = actions.change_events(plans, words=words, seen=seen, by=request.user)
        undo = undo_tag(change, back)
        if in_force.is_in_force and change.roadmap_id != in_force.pk:
            done = into_version(done, change.roadmap)
    messages.success(request, done, extra_tags=undo)
    return redirect(back)


def _chosen(request, programme, given, act):
    """The ticked events in their order; all of a filter when that was asked for.

    Completed is what is in force; changed is the version that is being prepared, if there is one."""
    keys = given.getlist("ids")
    if given.get("all_in_filter"):
        view = LineFilter(QueryDict(given.get("filter", "")), request.user, programme_lines(programme))
        keys = [line.event.pk for line in view.shown]
    return _named(programme, keys, programme.roadmap if act == bulk.COMPLETE else programme.version_at_work)


def _named(programme, keys, version):
    """The events of ``version`` that ``keys`` name in whatever version."""
    rows = Event.objects.filter(pk__in=keys_of(keys), stage__roadmap__programme=programme)
    identities = {origin or key for key, origin in rows.values_list("pk", "origin")}
    return [event for event in read_plan(version) if event.identity in identities] if identities else []
