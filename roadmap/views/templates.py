"""Templates of one's own: kept from a plan, renamed, put away and taken back."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from mentoring.kit.errors import Refused
from organisations.access import Permission, requires
from roadmap.actions import templates as actions
from roadmap.models import Roadmap, RoadmapTemplate
from roadmap.nameless import Nameless
from roadmap.sources import source_of_template
from roadmap.template_forms import SaveTemplateForm, TemplateForm


@requires(Permission.PROGRAMME_EDIT, of=Roadmap)
def save_template(request, roadmap):
    """How the template will be called, what it keeps, and which names are left out of it."""
    programme = roadmap.programme
    nameless = Nameless(programme.organisation)
    _stages, events = actions.template_rows(RoadmapTemplate(), roadmap, nameless)
    form = SaveTemplateForm(
        request.POST or None,
        own=RoadmapTemplate.objects.filter(organisation=programme.organisation).kept(),
        may_divide=programme.is_of_office and any(event.is_delegated for event in events),
        title=nameless.text(programme.name),
    )
    if form.is_valid() and form.attempt(actions.save_template, roadmap, by=request.user, **form.cleaned_data):
        undo = f"undo={reverse('roadmap:put_template_away', args=[form.result.pk])}"
        messages.success(request, _("The template “%(name)s” is kept.") % {"name": form.result}, extra_tags=undo)
        return redirect(form.result)
    context = {"roadmap": roadmap, "programme": programme, "form": form, "count": len(events)}
    context["names"] = sorted(nameless.replaced)
    return render(request, "roadmap/save_template.html", context, status=422 if form.errors else None)


@requires(Permission.PROGRAMME_EDIT, of=RoadmapTemplate)
def template(request, roadmaptemplate):
    """What a template of one's own holds, its name, and the way to put it away."""
    form = TemplateForm(request.POST or None, initial={"title": roadmaptemplate.title})
    if form.is_valid() and form.attempt(
        actions.rename_template, roadmaptemplate, title=form.cleaned_data["title"], by=request.user
    ):
        messages.success(request, _("The template is renamed."))
        return redirect(roadmaptemplate)
    source = source_of_template(roadmaptemplate)
    context = {
        "template": roadmaptemplate,
        "form": form,
        "source": source,
        "organisation": roadmaptemplate.organisation,
        "is_for_below": roadmaptemplate.organisation_id and not roadmaptemplate.organisation.is_school,
    }
    return render(request, "roadmap/template.html", context, status=422 if form.errors else None)


@require_POST
@requires(Permission.PROGRAMME_EDIT, of=RoadmapTemplate)
def put_away(request, roadmaptemplate):
    undo = f"undo={reverse('roadmap:take_template_back', args=[roadmaptemplate.pk])}"
    done = _("The template “%(name)s” is put away.") % {"name": roadmaptemplate}
    return _do(request, actions.put_template_away, roadmaptemplate, done, undo)


@require_POST
@requires(Permission.PROGRAMME_EDIT, of=RoadmapTemplate)
def take_back(request, roadmaptemplate):
    done = _("The template “%(name)s” is offered again.") % {"name": roadmaptemplate}
    return _do(request, actions.take_template_back, roadmaptemplate, done)


def _do(request, action, template, done, tags=""):
    try:
        action(template, by=request.user)
        messages.success(request, done, extra_tags=tags)
    except Refused as refusal:
        messages.error(request, str(refusal))
    return redirect("roadmap:start")
