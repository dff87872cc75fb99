"""How long an organisation keeps data: its own periods over everybody's."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from organisations.access import Permission, may, requires
from organisations.models import Organisation
from participants.actions import retention as actions
from participants.models import RetentionRule
from participants.retention_forms import PeriodsForm


@requires(Permission.RETENTION_EDIT, of=Organisation)
def periods(request, organisation):
    now, inherited = RetentionRule.objects.of(organisation), actions.inherited_by(organisation)
    form = PeriodsForm(request.POST or None, now=now, inherited=inherited)
    if form.is_valid() and form.attempt(actions.set_periods, organisation, form.periods, by=request.user):
        messages.success(request, _("The periods are saved."))
        return redirect("participants:retention", organisation.pk)
    context = {
        "organisation": organisation,
        "form": form,
        "may_see_tasks": may(request.user, Permission.CONSENT_VIEW, organisation),
    }
    return render(request, "participants/erasing/periods.html", context, status=422 if form.errors else None)
