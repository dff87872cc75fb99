"""What an event opens, changed in one press; and what the organisation has learned of the words of its plans."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from organisations.access import Permission, requires
from organisations.models import Organisation
from roadmap import actions
from roadmap.kinds import REGISTRY
from roadmap.models import Event, LearnedName
from roadmap.versions import row_to_change
from roadmap.views.back import back_to
from roadmap.views.shaping import answer_change


@require_POST
@requires(Permission.ROADMAP_EDIT, of=Event)
def event_kinds(request, event):
    """``add`` or ``drop`` names the kind."""
    row = row_to_change(event)
    add, drop = request.POST.get("add", ""), request.POST.get("drop", "")
    if (add or drop) not in REGISTRY:
        raise Http404
    kinds = [key for key in row.kinds if key not in (add, drop)] + ([add] if add else [])
    words = _("Event %(number)s") % {"number": event.number}
    try:
        change = actions.change_events({row: {"kinds": kinds}}, words=words, by=request.user)
    except ValidationError as refusal:
        messages.error(request, " ".join(refusal.messages))
        return redirect(back_to(request, event.get_absolute_url()))
    return answer_change(request, event, change, _("The event opens something else now; it is remembered."))


@requires(Permission.PROGRAMME_EDIT, of=Organisation)
def learned_names(request, organisation):
    """What was decided here and above; one's own can be forgotten."""
    rows = LearnedName.objects.serving(organisation).select_related("organisation", "decided_by")
    named = [(row, [REGISTRY[key].label for key in row.kinds if key in REGISTRY]) for row in rows]
    context = {
        "organisation": organisation,
        "ours": [pair for pair in named if pair[0].organisation_id == organisation.pk],
        "from_above": [pair for pair in named if pair[0].organisation_id != organisation.pk],
    }
    return render(request, "roadmap/learned_names.html", context)


@require_POST
@requires(Permission.PROGRAMME_EDIT, of=LearnedName)
def forget_name(request, learnedname):
    organisation = learnedname.organisation_id
    actions.forget_kinds(learnedname, by=request.user)
    messages.success(request, _("Forgotten: the words decide again. Plans that exist stay as they are."))
    return redirect("roadmap:learned_names", organisation)
