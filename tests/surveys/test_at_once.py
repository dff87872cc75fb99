"""Many changes at the same moment, lost replies, a second press of «send»: PostgreSQL has the last word."""

import http.client
import json
from concurrent.futures import ThreadPoolExecutor
from itertools import product
from random import Random
from urllib.parse import urlencode, urlsplit

import pytest
from django.db import connection

from mentoring.kit.errors import Refused
from surveys import saving
from surveys.enums import ResponseState
from surveys.models import Answer, Invitation, Response, Survey
from tests.factories.surveys import InvitationFactory, QuestionFactory

pytestmark = [
    pytest.mark.database,
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(connection.vendor == "sqlite", reason="SQLite writes one at a time"),
]


def at_once(function, arguments, threads=8):
    def alone(argument):
        try:
            return function(argument)
        except Refused as refusal:
            return refusal.code
        finally:
            connection.close()

    with ThreadPoolExecutor(threads) as pool:
        return list(pool.map(alone, arguments))


def test_answers_that_come_together_are_kept_once(invitation):
    asked = {question.key: question for question in invitation.survey.questionnaire.questions.all()}
    at_once(lambda mark: saving.save_answers(invitation, {asked["interest"]: mark}), [7, 8, 9] * 8)
    assert Response.objects.count() == 1
    assert Answer.objects.get().value in (7, 8, 9)


def test_two_presses_send_once(invitation):
    asked = {question.key: question for question in invitation.survey.questionnaire.questions.all()}
    saving.save_answers(invitation, {asked["interest"]: 8, asked["channel"]: "chat"})

    def press(_number):
        saving.submit_response(Invitation.objects.get(pk=invitation.pk))
        return "sent"

    assert sorted(at_once(press, range(6))) == ["response_submitted"] * 5 + ["sent"]


def test_three_devices_of_ten_people_lose_replies_and_every_newest_answer_is_there_once(live_server, survey):
    """Thirty devices save at once, a third of the replies get lost and the change is sent again; then all press «send».

    The device with the greatest number made its changes last, in whatever order they come."""
    for number in range(6):
        QuestionFactory(questionnaire=survey.questionnaire, key=f"more{number}", position=9 + number, section="Ещё")
    addresses = {one: f"/a/{one.link.token}/" for one in InvitationFactory.create_batch(10, survey=survey)}
    devices = list(product(addresses, (1, 2, 3)))

    def mark(invitation, device, number):
        return (invitation.pk + 3 * device + number) % 10 + 1

    def answer(place):
        invitation, device = place
        chance = Random(f"{invitation.pk}:{device}")
        changes = {f"more{number}": mark(invitation, device, number) for number in range(6)} | {"interest": device}
        for key, value in chance.sample(sorted(changes.items()), k=len(changes)):
            sent = {f"q-{key}": value, "changed": f"{key}:{60_000 - 10_000 * device}", "seen": 0}
            if chance.random() < 1 / 3:
                _post(live_server, addresses[invitation] + "save/", sent, reads=False)
            assert _post(live_server, addresses[invitation] + "save/", sent)[0] == 200
        _post(live_server, addresses[invitation] + "save/", {"q-channel": "chat", "changed": "channel:0"})

    at_once(answer, devices, threads=30)
    stored = {
        row.pk: dict(row.response.answers.values_list("question__key", "value")) for row in survey.invitations.all()
    }
    assert stored == {
        row.pk: {f"more{number}": mark(row, 3, number) for number in range(6)} | {"interest": 3, "channel": "chat"}
        for row in addresses
    }
    assert Answer.objects.count() == 10 * 8

    replies = at_once(lambda place: _post(live_server, addresses[place[0]] + "check/", {})[1], devices, threads=30)
    assert [reply["sent"] for reply in replies] == [True] * 30
    assert Response.objects.filter(state=ResponseState.SUBMITTED).count() == 10
    assert Answer.objects.count() == 10 * 8


def _post(server, path, fields, *, reads=True):
    """(status, JSON) of a script's request; without ``reads`` the line breaks before the reply comes."""
    line = http.client.HTTPConnection(urlsplit(server.url).netloc, timeout=60)
    kind = {"Content-Type": "application/x-www-form-urlencoded", "Accept": "application/json"}
    line.request("POST", path, urlencode(fields), kind)
    if not reads:
        line.close()
        return None
    reply = line.getresponse()
    return reply.status, json.loads(reply.read())


def test_ten_send_an_anonymous_questionnaire_at_once_and_each_five_raise_their_signals_once(survey):
    asked = survey.questionnaire.questions.get(key="interest")
    asked.options = asked.options | {"alarm": {"at_most": 3}}
    asked.save()
    Survey.objects.filter(pk=survey.pk).update(is_anonymous=True)
    invitations = InvitationFactory.create_batch(10, survey=survey)
    channel = survey.questionnaire.questions.get(key="channel")
    for invitation in Invitation.objects.filter(pk__in=[row.pk for row in invitations]):
        saving.save_answers(invitation, {asked: 2, channel: "chat"})

    def send(invitation):
        saving.submit_response(Invitation.objects.get(pk=invitation.pk))
        return "sent"

    assert at_once(send, invitations, threads=10) == ["sent"] * 10
    keys = [f"{count}:{reason}" for count in (5, 10) for reason in ("low", f"q{asked.pk}")]
    assert sorted(survey.signals.values_list("key", flat=True)) == sorted(keys)
