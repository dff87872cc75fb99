"""A sheet of paper becomes a response."""

from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from mentoring.kit.errors import Refused
from organisations.models import AuditEntry
from surveys import conditions
from surveys.enums import ResponseState, SurveyState
from surveys.kinds import is_answered
from surveys.models import Answer, Response
from surveys.signals import look_at


@dataclass(frozen=True)
class Entered:
    """``missing``: required questions the sheet says nothing of; while there are some it is kept and not sent."""

    response: Response
    missing: tuple


@transaction.atomic
def enter_sheet(invitation, questions, values, *, empty=(), by):
    """Keep ``values`` (by question key) of a sheet that ``by`` typed in, instead of what the sheet said before.

    ``questions``: all that are asked of the person; ``empty``: keys whose place on the sheet is empty, so that nobody
    waits for them. Raises ``Refused`` when the person has answered without paper, or the survey was closed by hand."""
    if invitation.survey.state == SurveyState.CLOSED:
        raise Refused(_("The survey is closed. Open it again first."), code="survey_closed")
    Response.objects.bulk_create([Response(invitation_id=invitation.pk)], ignore_conflicts=True)
    response = Response.objects.select_for_update(of=("self",)).get(invitation=invitation)
    if response.state == ResponseState.ACCEPTED or (response.is_complete and response.entered_by_id is None):
        raise Refused(_("These answers were already sent."), code="response_submitted")
    asked = conditions.asked(questions, values)
    kept = {row: values[row.key] for row in questions if row.key in asked and values.get(row.key) is not None}
    response.answers.all().delete()
    Answer.objects.bulk_create(Answer(response=response, question=row, value=value) for row, value in kept.items())
    missing = tuple(
        row
        for row in questions
        if row.is_required and row.key in asked and row.key not in empty and not is_answered(row, kept.get(row))
    )
    is_whole = bool(kept) and not missing
    _settle(response, by, is_whole=is_whole)
    if is_whole:
        look_at(response, [row for row in questions if row.key in asked])
    else:
        response.scores.all().delete()  # they were of a whole sheet
    return Entered(response, missing)


def _settle(response, by, *, is_whole):
    was_complete, now = response.is_complete, timezone.now()
    response.state = ResponseState.SUBMITTED if is_whole else ResponseState.STARTED
    response.submitted_at = (response.submitted_at or now) if is_whole else None
    response.entered_by, response.saved_at, response.changes = by, now, {}
    response.saves += 1
    response.save()
    if is_whole:
        response.invitation.link.used_at = now
        response.invitation.link.save(update_fields=["used_at"])
        deed = "response.corrected" if was_complete else "response.entered"
        AuditEntry.record(by, deed, response.invitation.survey, response=response.pk)
