"""The column «Анкета» of the registers, and the saved view of those who have not filled it in."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext

from participants.register_columns import (
    Cell,
    RegisterColumn,
    RegisterFact,
    RegisterView,
    register_column,
    register_fact,
    register_view,
)
from surveys.enums import ResponseState
from surveys.queries import applications_of, has_applied


def cells(participations):
    return {pk: _cell(invitation) for pk, invitation in applications_of(participations).items()}


def _cell(invitation):
    response = getattr(invitation, "response", None)
    address = reverse("surveys:survey", args=[invitation.survey_id])
    if response is None:
        word = _("the link is opened") if invitation.link.opened_at else _("the link is not opened")
        return Cell("plan", word, address)
    if not response.is_complete:
        return Cell("now", pgettext("questionnaire", "begun"), address)
    if response.state == ResponseState.ACCEPTED:
        return Cell("done", pgettext("questionnaire", "accepted"), reverse("surveys:response", args=[response.pk]))
    return Cell("wait", _("waits to be accepted"), reverse("surveys:applications", args=[invitation.survey_id]))


register_column(RegisterColumn("application", _("Questionnaire"), cells, position=30))
register_fact(RegisterFact("has_applied", lambda register: has_applied()))
register_view(RegisterView("no_application", _("Questionnaire not filled in"), {"has_applied": False}, position=40))
