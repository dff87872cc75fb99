"""What the plan says of an event: changed, added, taken out. Of a plan in force it all goes into the next version."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from mentoring.kit.keys import key_of
from organisations.access import Permission, requires
from roadmap import actions
from roadmap.event_forms import PlanForm
from roadmap.models import Event, Programme, Stage
from roadmap.responsibles import Staff
from roadmap.versions import row_to_change
from roadmap.views.back import back_to
from roadmap.views.saying import into_version, next_version_words, undo_tag, version_url


@requires(Permission.ROADMAP_EDIT, of=Event)
def edit_event(request, event):
    """All the plan says of an event on one page."""
    row = row_to_change(event)
    programme = event.stage.roadmap.programme
    form = PlanForm(request.POST or None, roadmap=row.stage.roadmap, staff=Staff(programme.organisation), event=row)
    words = _("Event %(number)s") % {"number": event.number}
    if form.is_valid() and form.attempt(
        actions.change_events, {row: form.plan}, words=words, seen=form.seen_stamps, by=request.user
    ):
        return answer_change(request, event, form.result, _("The event is changed."))
    context = {"event": event, "programme": programme, "form": form, "next_version": next_version_words(programme)}
    return render(request, "roadmap/event_edit.html", context, status=422 if form.errors else None)


@requires(Permission.ROADMAP_EDIT, of=Programme)
def add_event(request, programme):
    """A new event; ``stage`` in the address says where."""
    roadmap = programme.version_at_work
    asked = Stage.objects.filter(roadmap__programme=programme, pk=key_of(request.GET.get("stage")) or 0).first()
    initial = {"stage": asked.position} if asked else {}
    form = PlanForm(request.POST or None, roadmap=roadmap, staff=Staff(programme.organisation), initial=initial)
    if form.is_valid():
        stage = roadmap.stages.get(position=form.cleaned_data["stage"])
        stage.roadmap = roadmap
        if form.attempt(actions.add_event, stage, form.plan, by=request.user):
            added = Event.objects.select_related("stage__roadmap__programme").get(pk=form.result.items[0]["event"])
            return answer_change(request, added, form.result, _("The event is added."))
    context = {"programme": programme, "form": form, "next_version": next_version_words(programme)}
    return render(request, "roadmap/event_add.html", context, status=422 if form.errors else None)


@require_POST
@requires(Permission.ROADMAP_EDIT, of=Event)
def remove_event(request, event):
    programme = event.stage.roadmap.programme
    try:
        change = actions.remove_event(event, by=request.user)
    except ValidationError as refusal:
        messages.error(request, " ".join(refusal.messages))
        return redirect(event)
    programme.forget_versions()
    url = version_url(programme, change.roadmap)
    messages.success(
        request, _("Event %(number)s is taken out.") % {"number": event.number}, extra_tags=undo_tag(change, url)
    )
    return redirect(url)


def answer_change(request, event, change, done):
    """Back to where one came from, saying into which version the change went."""
    if change is None:
        return redirect(back_to(request, event.get_absolute_url()))
    programme = event.stage.roadmap.programme
    programme.forget_versions()
    if change.roadmap_id != event.stage.roadmap_id:
        done = into_version(done, change.roadmap)
    messages.success(request, done, extra_tags=undo_tag(change))
    return redirect(back_to(request, event.get_absolute_url()))
