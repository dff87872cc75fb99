"""Many changes at the same moment, and a second press of «send»: PostgreSQL has the last word."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection

from mentoring.kit.errors import Refused
from surveys import actions
from surveys.filling import Filling
from surveys.models import Answer, Invitation, Response

pytestmark = [
    pytest.mark.database,
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(connection.vendor == "sqlite", reason="SQLite writes one at a time"),
]


def at_once(function, arguments):
    def alone(argument):
        try:
            return function(argument)
        except Refused as refusal:
            return refusal.code
        finally:
            connection.close()

    with ThreadPoolExecutor(8) as threads:
        return list(threads.map(alone, arguments))


def test_answers_that_come_together_are_kept_once(invitation):
    asked = {question.key: question for question in invitation.survey.questionnaire.questions.all()}
    at_once(lambda mark: actions.save_answers(invitation, {asked["interest"]: mark}), [7, 8, 9] * 8)
    assert Response.objects.count() == 1
    assert Answer.objects.get().value in (7, 8, 9)


def test_two_presses_send_once(invitation):
    asked = {question.key: question for question in invitation.survey.questionnaire.questions.all()}
    actions.save_answers(invitation, {asked["interest"]: 8, asked["channel"]: "chat"})

    def press(_number):
        actions.submit_response(Filling(Invitation.objects.get(pk=invitation.pk)))
        return "sent"

    assert sorted(at_once(press, range(6))) == ["response_submitted"] * 5 + ["sent"]
