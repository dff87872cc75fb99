"""A row of the list changed in its place: htmx gets the row back, a plain visit gets a page of the same form."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST
from django_htmx.http import HttpResponseClientRefresh

from mentoring.kit.errors import Refused
from mentoring.kit.htmx import page_or_part
from organisations.access import Permission, requires
from roadmap import actions
from roadmap.lines import line_for
from roadmap.models import Event, PlanChange
from roadmap.queries import read_plan
from roadmap.responsibles import Staff
from roadmap.row_forms import DATES, WORDS, DeadlineForm, PeopleForm
from roadmap.versions import next_difference, pending_of, row_to_change
from roadmap.views.back import back_to
from roadmap.views.saying import into_version, next_version_words, undo_tag


@requires(Permission.ROADMAP_EDIT, of=Event)
def row(request, event):
    """The row as it stands: what a form in its place is left for."""
    if not request.htmx:
        return redirect(_list_url(event))
    return _row(request, event, request.GET.get("focus", ""))


@requires(Permission.ROADMAP_EDIT, of=Event)
def deadline(request, event):
    """The deadline as a phrase or as days; ``?part=meaning`` tells how what is being typed is understood."""
    given = request.POST if request.method == "POST" else request.GET
    typed = request.POST or (request.GET if "part" in request.GET else None)
    way = DATES if given.get("way") == DATES else WORDS
    target = row_to_change(event)
    form = DeadlineForm(typed, event=target, way=way, plan=read_plan(target.stage.roadmap))
    if "part" in request.GET:
        context = {"event": event, "form": form, "meaning": form.is_valid() and form.meaning}
        return render(request, "roadmap/_meaning.html", context)
    if form.is_bound and form.is_valid() and form.is_agreed:
        moved, when = len(form.ticked), form.said
        if form.attempt(
            actions.change_events, form.changes, words=_words(event), seen=form.seen_stamps, by=request.user
        ):
            return _answer(request, event, form.result, _deadline_words(when, moved), "deadline", is_alone=not moved)
    asks_again = form.is_bound and not form.errors
    context = {
        "form": form,
        "meaning": None if form.errors else form.meaning,
        "asks_again": asks_again,
        "ways": _ways(request, event, form.way),
    }
    return _form(request, event, "deadline", context)


@requires(Permission.ROADMAP_EDIT, of=Event)
def people(request, event):
    """Who answers for the event."""
    target = row_to_change(event)
    form = PeopleForm(request.POST or None, event=target, staff=Staff(event.stage.roadmap.programme.organisation))
    if form.is_valid() and form.attempt(
        actions.change_events, {target: form.change}, words=_words(event), seen=form.seen_stamps, by=request.user
    ):
        return _answer(request, event, form.result, _("The responsibles are changed."), "people")
    return _form(request, event, "people", {"form": form})


@require_POST
@requires(Permission.ROADMAP_EDIT, of=PlanChange)
def undo(request, planchange):
    """Take a change back; what was changed again since is left alone and named."""
    roadmap = planchange.roadmap
    try:
        left = actions.undo_change(planchange, by=request.user)
    except Refused as refusal:
        messages.error(request, " ".join(refusal.messages))
    else:
        messages.success(request, _("Taken back: %(words)s") % {"words": planchange.words})
        if left:
            messages.warning(
                request,
                ngettext(
                    "%(count)d event was changed again since and stays as it is.",
                    "%(count)d events were changed again since and stay as they are.",
                    len(left),
                )
                % {"count": len(left)},
            )
    return redirect(back_to(request, roadmap.get_absolute_url()))


def _words(event):
    return _("Event %(number)s") % {"number": event.number}


def _deadline_words(when, moved):
    words = _("The deadline is changed: %(when)s.") % {"when": when}
    if not moved:
        return words
    along = ngettext("%(count)d event has moved along.", "%(count)d events have moved along.", moved) % {"count": moved}
    return f"{words} {along}"


def _answer(request, event, change, done, focus, *, is_alone=True):
    """The row anew with a message, for htmx; the whole list when other rows have changed too, or without scripts."""
    event.stage.roadmap.programme.forget_versions()
    if change:
        is_elsewhere = change.roadmap_id != event.stage.roadmap_id
        said = into_version(done, change.roadmap) if is_elsewhere else done
        messages.success(request, said, extra_tags=undo_tag(change))
    if request.htmx and is_alone:
        return _row(request, event, focus)
    if request.htmx:
        return HttpResponseClientRefresh()
    return redirect(back_to(request, _list_url(event)))


def _row(request, event, focus):
    programme = event.stage.roadmap.programme
    is_live = event.stage.roadmap == programme.roadmap
    pending = pending_of(programme, next_difference(programme)).get(event.pk) if is_live else None
    context = {"line": line_for(event, pending), "focus": focus}
    return render(request, "roadmap/_row_answer.html", context)


def _form(request, event, name, context):
    programme = event.stage.roadmap.programme
    context |= {
        "event": event,
        "programme": programme,
        "state": line_for(event).state.value if request.htmx else "",
        "name": name,
        "part": f"roadmap/_row_{name}.html",
        "next_version": next_version_words(programme) if event.stage.roadmap.is_in_force else "",
        "back": request.htmx.current_url_abs_path if request.htmx else back_to(request, _list_url(event)),
    }
    status = 422 if context["form"].errors and not request.htmx else None  # htmx swaps only what succeeded
    return page_or_part(request, "roadmap/row_form.html", "roadmap/_row_form.html", context, status=status)


def _ways(request, event, way):
    url, back = reverse("roadmap:deadline", args=[event.pk]), back_to(request, "")
    rest = f"&back={back}" if back else ""
    return [
        {"label": _("In words"), "url": f"{url}?way={WORDS}{rest}", "is_current": way == WORDS},
        {"label": _("In the calendar"), "url": f"{url}?way={DATES}{rest}", "is_current": way == DATES},
    ]


def _list_url(event):
    return f"{event.stage.roadmap.get_absolute_url()}#event-{event.pk}"
