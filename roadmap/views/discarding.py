"""Putting a draft programme away, and back."""

from django.contrib import messages
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from mentoring.kit.errors import Refused
from organisations.access import Permission, requires
from roadmap.actions import discarding as actions
from roadmap.models import Programme


@require_POST
@requires(Permission.PROGRAMME_EDIT, of=Programme)
def discard(request, programme):
    try:
        actions.discard_programme(programme, by=request.user)
    except Refused as refusal:
        messages.error(request, str(refusal))
        return redirect("roadmap:programme", programme.pk)
    request.workplace.leave(programme)
    undo = f"undo={reverse('roadmap:restore_programme', args=[programme.pk])}"
    messages.success(request, _("The draft “%(name)s” is put away.") % {"name": programme.name}, extra_tags=undo)
    return redirect("front_door")


@require_POST
@requires(Permission.PROGRAMME_EDIT, of=Programme)
def restore(request, programme):
    try:
        actions.restore_programme(programme, by=request.user)
        messages.success(request, _("The draft “%(name)s” is back.") % {"name": programme.name})
    except Refused as refusal:
        messages.error(request, str(refusal))
    return redirect(programme)
