"""What a respondent does: every change is kept, the newest of each question, and sent once.

A change may come late (a phone without connection keeps it), twice (the reply was lost) or beside another one (two
devices). Each has a moment; the row of the response is held meanwhile, so that one after the other decides.
"""

from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from mentoring.kit.errors import Refused
from organisations.models import AuditEntry
from surveys.filling import Filling
from surveys.models import Answer, Response
from surveys.signals import look_at


@dataclass(frozen=True)
class Saved:
    """``overtaken``: keys of the questions that keep another answer, given on another device."""

    response: Response
    overtaken: tuple


@transaction.atomic
def save_answers(invitation, values, *, moments=None, seen=None):
    """Keep ``values`` (by question; ``None`` takes an answer back), each exactly once however often it is sent.

    With ``moments`` (by question key, ms since 1970, when each was changed) the newest change of a question stands.
    With ``seen`` (``Response.saves`` as the page knew it) what was changed since then stands. Otherwise the last one
    to come. Raises ``Refused`` after the answers were sent or the survey closed."""
    response = open_response(invitation)
    stored = dict(response.answers.filter(question__in=values).values_list("question_id", "value"))
    now = _now()
    changed, overtaken = {}, []
    for question, value in values.items():
        moment = now if moments is None else min(moments[question.key], now)
        last, save = response.changes.get(question.key, (0, 0))
        is_other = stored.get(question.pk) != value
        if moment < last or (seen is not None and save > seen and is_other):
            overtaken.append(question.key)
        elif is_other or moments is not None:
            changed[question] = value
            response.changes[question.key] = [moment, response.saves + 1]
    if changed:
        _write(response, changed)
    return Saved(response, tuple(overtaken))


def _write(response, changed):
    given = {question: value for question, value in changed.items() if value is not None}
    Answer.objects.bulk_create(
        [Answer(response=response, question=question, value=value) for question, value in given.items()],
        update_conflicts=True,
        unique_fields=["response", "question"],
        update_fields=["value"],
    )
    if taken_back := changed.keys() - given.keys():
        response.answers.filter(question__in=taken_back).delete()
    response.saved_at, response.saves = timezone.now(), response.saves + 1
    response.save(update_fields=["saved_at", "saves", "changes"])


def changed_elsewhere(response, seen, own):
    """Keys of the questions changed after the save number ``seen`` by somebody else than the change of ``own``."""
    return [key for key, (_moment, save) in response.changes.items() if save > seen and key not in own]


def _now():
    return int(timezone.now().timestamp() * 1000)


def open_response(invitation):
    """The response to write to, held until the transaction is over; begun when this is the first answer."""
    rows = Response.objects.select_for_update(of=("self",)).select_related("invitation__survey")
    response = rows.filter(invitation=invitation).first()
    if response is None:
        Response.objects.bulk_create([Response(invitation_id=invitation.pk)], ignore_conflicts=True)
        response = rows.get(invitation=invitation)
    if response.is_complete:
        raise Refused(_("These answers were already sent."), code="response_submitted")
    if not response.invitation.survey.takes_answers:
        raise Refused(_("The questionnaire is closed, answers are no longer taken."), code="survey_closed")
    return response


@transaction.atomic
def submit_response(invitation, *, seen=None):
    """Send the answers for good. Raises ``Refused`` when something required is missing, they were sent already, or
    changed since the save number ``seen``, after which they were looked over."""
    response = open_response(invitation)
    filling = Filling(invitation)  # read while the response is held
    if seen is not None and response.saves > seen:
        raise Refused(_("The answers were changed on another device meanwhile. Look them over once more."), "changed")
    if filling.missing:
        raise Refused(_("Some questions still wait for an answer."), code="answers_missing")
    asked = [question.pk for question in filling.questions if filling.is_visible(question)]
    response.answers.exclude(question__in=asked).delete()
    response.submit()
    link = invitation.link
    link.used_at = timezone.now()
    link.save(update_fields=["used_at"])
    look_at(response, [question for question in filling.questions if filling.is_visible(question)])
    if not filling.survey.is_anonymous:
        AuditEntry.record(None, "response.submitted", response, participation=invitation.participation_id)
    return response
