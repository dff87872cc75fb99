"""Starting a programme: template or the year before → year and dates → responsibles → review.

What is chosen lies in the database."""

from functools import partial

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from mentoring.kit.htmx import page_or_part
from organisations.access import Permission, may, requires
from roadmap import actions
from roadmap.enums import ProgrammeState
from roadmap.forms import StartForm
from roadmap.models import Programme, RoadmapTemplate
from roadmap.preview import moved_deadlines
from roadmap.responsible_forms import ResponsiblesForm
from roadmap.responsibles import Staff, phrases_of, unnamed_stages_of
from roadmap.shelves import programmes_to_continue, shelves_for
from roadmap.sources import source_of_programme, source_of_template
from roadmap.wizard import wizard_steps


@requires(Permission.PROGRAMME_EDIT)
def start(request):
    """Choose what to begin with: the plan of the year before, a template, or a plan of one's own."""
    organisation = _own_organisation(request)
    context = {
        "organisation": organisation,
        "shelves": shelves_for(organisation),
        "previous": programmes_to_continue(organisation),
        "put_away": RoadmapTemplate.objects.filter(organisation=organisation, put_away_at__isnull=False),
        "steps": wizard_steps(0),
        "unfinished": _unfinished(organisation),
    }
    return render(request, "roadmap/start.html", context)


@requires(Permission.PROGRAMME_EDIT)
def start_from(request, template):
    """The year, the name and the formats; below them the deadlines as they will be."""
    organisation = _own_organisation(request)
    template = get_object_or_404(RoadmapTemplate.objects.offered_to(organisation), slug=template)
    return _year_and_dates(
        request, organisation, source_of_template(template), partial(actions.start_programme, organisation, template)
    )


@requires(Permission.PROGRAMME_EDIT, of=Programme)
def next_year(request, programme):
    """The same from the programme of the year before; what was left undone may be taken along."""
    if programme.roadmap is None or programme.state == ProgrammeState.DISCARDED:
        raise Http404
    start_it = partial(actions.start_next_year, programme)
    source = source_of_programme(programme)
    return _year_and_dates(request, programme.organisation, source, start_it, previous=programme)


def _year_and_dates(request, organisation, source, start_it, previous=None):
    form = StartForm(request.POST or None, source=source, today=organisation.today, initial=request.GET.dict())
    if form.is_valid():
        given = {name: form.cleaned_data[name] for name in ("name", "formats")}
        if previous:
            given["without"] = form.left_behind
        if form.attempt(start_it, school_year=form.year, fits=form.is_squeezed, by=request.user, **given):
            request.workplace.enter(form.result)
            undo = f"undo={reverse('roadmap:discard_programme', args=[form.result.pk])}"
            messages.success(request, _("The draft “%(name)s” is made.") % {"name": form.result}, extra_tags=undo)
            return redirect("roadmap:responsibles", form.result.pk)
    return page_or_part(
        request,
        "roadmap/start_from.html",
        "roadmap/_moved.html",
        {
            "source": source,
            "previous": previous,
            "organisation": organisation,
            "form": form,
            "stages": moved_deadlines(source, form.chosen_year, form.chosen_fits),
            "event_count": len(source.events),
            "undated": sum(not event.period.text for event in source.events),
            "unfinished": _unfinished(organisation) if previous else None,
            "steps": wizard_steps(1, is_again=previous is not None),
        },
        status=422 if form.errors else None,
    )


def _unfinished(organisation):
    return Programme.objects.filter(organisation=organisation, state=ProgrammeState.PREPARED).first()


@requires(Permission.ROADMAP_EDIT, of=Programme)
def responsibles(request, programme):
    """Each phrase of the plan once: whom does it mean in this school?"""
    roadmap = programme.roadmap
    if roadmap is None:
        return redirect(programme)
    form = ResponsiblesForm(
        request.POST if request.method == "POST" else None,
        phrases=phrases_of(roadmap),
        staff=Staff(programme.organisation),
        stages=unnamed_stages_of(roadmap) if roadmap.is_editable else [],
    )
    if form.is_valid() and form.attempt(
        actions.assign_responsibles, roadmap, form.duties, stages=form.stage_duties, by=request.user
    ):
        messages.success(request, _("The responsibles are assigned."))
        return redirect("roadmap:review", programme.pk)
    steps = wizard_steps(2, is_own=programme.plan_drafts.exists())
    context = {"programme": programme, "form": form, "steps": steps, "is_draft": roadmap.is_editable}
    return render(request, "roadmap/responsibles.html", context)


def _own_organisation(request):
    organisation = request.workplace.organisation
    if organisation is None or not may(request.user, Permission.PROGRAMME_EDIT, organisation):
        raise PermissionDenied
    return organisation
