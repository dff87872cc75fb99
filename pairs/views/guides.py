"""What meetings are for: the school's own words over the common ones, beside how mentors see them."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from organisations.access import Permission, requires
from pairs import actions
from pairs.enums import MeetingKind
from pairs.guides import guide_to, guides_of
from pairs.journal import TITLES
from pairs.meeting_forms import GuideForm
from roadmap.models import Programme


@requires(Permission.PAIR_PROPOSE, of=Programme)
def guides(request, programme):
    """Every kind of meeting with its guide, and whose it is."""
    found = guides_of(programme)
    rows = [{"kind": kind.value, "title": TITLES[kind], "guide": found.get(kind.value)} for kind in MeetingKind]
    return render(request, "pairs/guides.html", {"programme": programme, "rows": rows})


@requires(Permission.PAIR_PROPOSE, of=Programme)
def guide(request, programme, meeting_kind):
    """The words beside their look; meetings of the kind show them from now on."""
    kind = _kind_or_404(meeting_kind)
    found = guide_to(kind, programme)
    initial = {name: getattr(found, name) for name in ("aim", "agenda", "tasks")} if found else {}
    form = GuideForm(request.POST or None, initial=initial)
    if not request.htmx and form.is_valid():
        if form.attempt(actions.save_guide, programme, kind, **form.cleaned_data, by=request.user):
            messages.success(request, _("The words are kept: mentors read them at their meetings."))
            return redirect("pairs:guides", programme.pk)
    elif form.is_bound:
        form.is_valid()
    context = {
        "programme": programme,
        "kind": kind,
        "title": TITLES[kind],
        "form": form,
        "shown": form.cleaned_data if form.is_bound else initial,
        "is_own": found is not None and found.organisation_id is not None,
    }
    return render(request, "pairs/_guide_shown.html" if request.htmx else "pairs/guide.html", context)


@requires(Permission.PAIR_PROPOSE, of=Programme)
@require_POST
def drop_guide(request, programme, meeting_kind):
    """Back to the common words."""
    actions.drop_guide(programme, _kind_or_404(meeting_kind), by=request.user)
    messages.success(request, _("Mentors read the common words again."))
    return redirect("pairs:guides", programme.pk)


def _kind_or_404(kind):
    if kind not in MeetingKind.values:
        raise Http404
    return MeetingKind(kind)
