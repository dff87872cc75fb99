"""Templates of plans: the common ones, and those a school writes itself."""

from django.contrib import messages
from django.core.exceptions import NON_FIELD_ERRORS
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from mentoring.kit.errors import Refused
from organisations.access import Permission, requires
from pairs import actions
from pairs.plan_template_forms import PlanTemplateForm, TaskFormSet
from pairs.plan_templates import stamp_of, templates_of
from roadmap.models import MentoringFormat, Programme


@requires(Permission.PAIR_PROPOSE, of=Programme)
def plan_templates(request, programme):
    """What pairs may begin their plans with, and whose it is."""
    formats = dict(MentoringFormat.objects.values_list("slug", "name"))
    rows = [{"template": row, "format": formats.get(row.format, "")} for row in templates_of(programme)]
    return render(request, "pairs/plan_templates.html", {"programme": programme, "rows": rows})


@requires(Permission.PAIR_PROPOSE, of=Programme)
def new_plan_template(request, programme):
    return _edit(request, programme, None)


@requires(Permission.PAIR_PROPOSE, of=Programme)
def plan_template(request, programme, plan_template):
    """A common template changed becomes the school's own; plans that were begun keep their tasks."""
    return _edit(request, programme, _found(programme, plan_template))


def _edit(request, programme, template):
    initial = template.items if template else []
    facts = {name: getattr(template, name) for name in PlanTemplateForm.Meta.fields} if template else {}
    facts["seen"] = stamp_of(template) if template else ""
    form = PlanTemplateForm(request.POST or None, programme=programme, initial=facts)
    tasks = TaskFormSet(request.POST or None, initial=initial, prefix="tasks")
    if request.method == "POST" and form.is_valid() and tasks.is_valid():
        done = form.attempt(
            actions.save_template, programme, template, **form.cleaned_data, items=tasks.items, by=request.user
        )
        if done:
            messages.success(request, _("The template is kept: pairs may begin their plans with it."))
            return redirect("pairs:plan_templates", programme.pk)
        if form.has_error(NON_FIELD_ERRORS, "changed_meanwhile"):
            form.data = form.data.copy()
            form.data["seen"] = facts["seen"]  # saved once more, it is meant
    context = {"programme": programme, "template": template, "form": form, "tasks": tasks}
    return render(request, "pairs/plan_template.html", context)


@requires(Permission.PAIR_PROPOSE, of=Programme)
@require_POST
def drop_plan_template(request, programme, plan_template):
    try:
        actions.drop_template(programme, _found(programme, plan_template), by=request.user)
    except Refused as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("The template is taken away. Plans begun from it stay."))
    return redirect("pairs:plan_templates", programme.pk)


def _found(programme, slug):
    """The template in use under ``slug``; that of a common one leads to what the school has put in its place."""
    rows = templates_of(programme)
    found = next((row for row in rows if slug in (row.slug, row.replaces and row.replaces.slug)), None)
    if found is None:
        raise Http404
    return found
