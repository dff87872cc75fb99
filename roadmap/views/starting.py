"""Starting a programme: template → year and dates → responsibles → review. What is chosen lies in the database."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db.models import Count
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from mentoring.kit.htmx import page_or_part
from organisations.access import Permission, may, requires
from roadmap import actions
from roadmap.dates import spans_years
from roadmap.enums import MentoringModel
from roadmap.forms import StartForm, length_words
from roadmap.models import Programme, RoadmapTemplate
from roadmap.preview import moved_deadlines
from roadmap.responsible_forms import ResponsiblesForm
from roadmap.responsibles import Staff, phrases_of, unnamed_stages_of
from roadmap.wizard import wizard_steps


@requires(Permission.PROGRAMME_EDIT)
def start(request):
    """Choose a model roadmap to begin with."""
    organisation = _own_organisation(request)
    templates = RoadmapTemplate.objects.annotate(
        stage_count=Count("stages", distinct=True), event_count=Count("stages__events", distinct=True)
    )
    cards = [
        {
            "template": template,
            "model": MentoringModel(template.model).label,
            "length": length_words(template.window),
            "is_municipal": template.level != organisation.kind,
        }
        for template in templates
    ]
    cards.sort(key=lambda card: (card["is_municipal"], card["template"].model, -card["template"].event_count))
    return render(
        request,
        "roadmap/start.html",
        {
            "organisation": organisation,
            "cards": cards,
            "steps": wizard_steps(0),
            "unfinished": Programme.objects.filter(organisation=organisation, state="prepared").first(),
        },
    )


@requires(Permission.PROGRAMME_EDIT)
def start_from(request, template):
    """The year, the name and the formats; below them the deadlines as they will be."""
    organisation = _own_organisation(request)
    template = get_object_or_404(RoadmapTemplate, slug=template)
    form = StartForm(request.POST or None, template=template, today=organisation.today, initial=request.GET.dict())
    if form.is_valid() and form.attempt(
        actions.start_programme,
        organisation,
        template,
        school_year=form.year,
        fits=form.is_squeezed,
        name=form.cleaned_data["name"],
        formats=form.cleaned_data["formats"],
        by=request.user,
    ):
        request.workplace.enter(form.result)
        return redirect("roadmap:responsibles", form.result.pk)
    return page_or_part(
        request,
        "roadmap/start_from.html",
        "roadmap/_moved.html",
        {
            "template": template,
            "organisation": organisation,
            "form": form,
            "stages": moved_deadlines(template, form.chosen_year, form.chosen_fits),
            "spans_years": spans_years(template.window),
            "steps": wizard_steps(1),
        },
        status=422 if form.errors else None,
    )


@requires(Permission.ROADMAP_EDIT, of=Programme)
def responsibles(request, programme):
    """Each phrase of the plan once: whom does it mean in this school?"""
    roadmap = programme.roadmap
    form = ResponsiblesForm(
        request.POST if request.method == "POST" else None,
        phrases=phrases_of(roadmap),
        staff=Staff(programme.organisation),
        stages=unnamed_stages_of(roadmap),
    )
    if form.is_valid() and form.attempt(
        actions.assign_responsibles, roadmap, form.duties, stages=form.stage_duties, by=request.user
    ):
        messages.success(request, _("The responsibles are assigned."))
        return redirect("roadmap:review", programme.pk)
    context = {"programme": programme, "form": form, "steps": wizard_steps(2), "is_draft": roadmap.is_editable}
    return render(request, "roadmap/responsibles.html", context)


def _own_organisation(request):
    organisation = request.workplace.organisation
    if organisation is None or not may(request.user, Permission.PROGRAMME_EDIT, organisation):
        raise PermissionDenied
    return organisation
