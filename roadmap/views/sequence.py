"""What an event comes after."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from organisations.access import Permission, requires
from roadmap import actions
from roadmap.following import Links
from roadmap.models import Event, Programme
from roadmap.queries import read_plan
from roadmap.sequence_forms import OrderForm
from roadmap.views.back import back_to


@requires(Permission.ROADMAP_EDIT, of=Event)
def event_order(request, event):
    """The events that have to be over before this one begins."""
    plan = read_plan(event.stage.roadmap)
    links = Links(plan)
    this = links.events[event.identity]
    form = OrderForm(request.POST or None, event=this, plan=plan, links=links)
    if form.is_valid() and form.attempt(actions.set_dependencies, event, form.befores, by=request.user):
        messages.success(request, _("The order is changed."))
        return redirect(event)
    context = {
        "event": event,
        "form": form,
        "after": links.after(this),
        "may_propose": not links.rows,
        "programme": event.stage.roadmap.programme,
    }
    return render(request, "roadmap/event_order.html", context, status=422 if form.errors else None)


@require_POST
@requires(Permission.ROADMAP_EDIT, of=Programme)
def propose_order(request, programme):
    """Put the usual order of the kinds into a plan that has none."""
    count = actions.propose_dependencies(programme.roadmap)
    messages.success(
        request,
        ngettext("%(count)d link is proposed.", "%(count)d links are proposed.", count) % {"count": count},
    )
    return redirect(back_to(request, programme.get_absolute_url()))
