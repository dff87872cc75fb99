"""An event: one address serves its page and, for htmx, the drawer beside the list."""

from functools import partial, wraps
from urllib.parse import urlencode

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from mentoring.kit.htmx import page_or_part
from organisations.access import Permission, requires
from roadmap import actions
from roadmap.event_forms import CloseForm, CommentForm, EvidenceForm
from roadmap.event_page import event_page
from roadmap.models import Event, Evidence, Occurrence
from roadmap.versions import living_row, may_see
from roadmap.views.back import back_to


@requires(Permission.ROADMAP_VIEW, of=Event)
def event(request, event):
    """The wording of a replaced version leads to the event itself; that of the next is for those who prepare it."""
    if event.origin_id and living_row(request.user, event) != event:
        return redirect("roadmap:event", event.origin_id)
    return _page(request, event)


def _done_where_it_lives(view=None, *, is_said=False):
    """What is done for an event is done where it lives: any other version says so and leads there; ``is_said``: a
    wording being prepared may be talked about."""
    if view is None:
        return partial(_done_where_it_lives, is_said=is_said)

    @wraps(view)
    def guarded(request, event, *args, **kwargs):
        if not event.origin_id and not may_see(request.user, event.stage.roadmap):
            raise Http404
        living = living_row(request.user, event, is_read=is_said)
        if living == event:
            return view(request, event, *args, **kwargs)
        if living is None:
            messages.error(request, _("This version of the plan is over, and the event is in no later one."))
            return redirect(event.stage.roadmap.programme)
        messages.error(request, _("That was the wording of another version. This is the event itself: do it here."))
        return redirect(living)

    return guarded


@require_POST
@requires(Permission.EVENT_WORK, of=Event)
@_done_where_it_lives
def close_event(request, event):
    """Evidence chosen but not attached yet is attached first: it stays even when the closing is refused."""
    form = CloseForm(request.POST)
    if request.FILES or any(request.POST.get(name, "").strip() for name in ("url", "text")):
        evidence = EvidenceForm(request.POST, request.FILES)
        if not (
            evidence.is_valid() and evidence.attempt(_keep_evidence, event, evidence.cleaned_data, by=request.user)
        ):
            return _page(request, event, close_form=form, evidence_form=evidence, status=422)
    if form.is_valid() and form.attempt(actions.close_event, event, note=form.cleaned_data["note"], by=request.user):
        back = _back(request, event)
        undo = f"undo={reverse('roadmap:reopen_event', args=[event.pk])}?{urlencode({'back': back})}"
        messages.success(request, _("Event %(number)s is completed.") % {"number": event.number}, extra_tags=undo)
        return redirect(back)
    return _page(request, event, close_form=form, status=422)


@require_POST
@requires(Permission.EVENT_WORK, of=Event)
@_done_where_it_lives
def reopen_event(request, event):
    return _do(request, event, actions.reopen_event, event, done=_("The event is open again."))


@require_POST
@requires(Permission.EVENT_WORK, of=Event)
@_done_where_it_lives
def add_evidence(request, event):
    form = EvidenceForm(request.POST, request.FILES)
    if form.is_valid() and form.attempt(_keep_evidence, event, form.cleaned_data, by=request.user):
        return redirect(event)
    return _page(request, event, evidence_form=form, status=422)


@require_POST
@requires(Permission.EVENT_WORK, of=Event)
@_done_where_it_lives
def remove_evidence(request, event, evidence):
    evidence = get_object_or_404(Evidence.objects.select_related("event"), event=event, pk=evidence)
    return _do(request, event, actions.remove_evidence, evidence, done=_("The evidence is removed."))


@require_POST
@requires(Permission.EVENT_WORK, of=Event)
@_done_where_it_lives(is_said=True)
def comment(request, event):
    form = CommentForm(request.POST)
    if form.is_valid() and form.attempt(actions.comment, event, form.cleaned_data["text"], by=request.user):
        return redirect(event)
    return _page(request, event, comment_form=form, status=422)


@require_POST
@requires(Permission.EVENT_WORK, of=Event)
@_done_where_it_lives
def mark_occurrence(request, event, occurrence):
    """Done, or not done after all: ``done`` is 1 or 0."""
    occurrence = Occurrence.objects.filter(event=event, pk=occurrence).first()
    if occurrence is None:
        messages.error(request, _("Somebody has changed the dates of this event. Look at it again."))
        return redirect(_back(request, event))
    occurrence.event = event
    is_done = request.POST.get("done") == "1"
    return _do(request, event, actions.mark_occurrence if is_done else actions.unmark_occurrence, occurrence)


def _page(request, event, *, close_form=None, evidence_form=None, comment_form=None, status=None):
    if not may_see(request.user, event.stage.roadmap):
        raise Http404
    context = {
        "page": event_page(event, request.user),
        "event": event,
        "programme": event.stage.roadmap.programme,
        "close_form": close_form or CloseForm(),
        "evidence_form": evidence_form or EvidenceForm(),
        "comment_form": comment_form or CommentForm(),
        "back": request.htmx.current_url_abs_path if request.htmx else "",
    }
    status = None if request.htmx else status  # htmx swaps only what succeeded; the drawer shows the errors too
    return page_or_part(request, "roadmap/event.html", "roadmap/_drawer.html", context, status=status)


def _keep_evidence(event, given, *, by):
    if given["file"]:
        return actions.add_file(event, given["file"], title=given["text"], by=by)
    if given["url"]:
        return actions.add_link(event, given["url"], title=given["text"], by=by)
    return actions.add_note(event, given["text"], by=by)


def _do(request, event, action, row, *, done=""):
    try:
        action(row, by=request.user)
    except ValidationError as refusal:
        messages.error(request, " ".join(refusal.messages))
    else:
        if done:
            messages.success(request, done)
    return redirect(_back(request, event))


def _back(request, event):
    return back_to(request, event.get_absolute_url())
