"""What a script keeps: change by change, late, twice, beside another device."""

import json

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from participants.models import Consent
from surveys import saving
from surveys.enums import QuestionKind
from surveys.models import Answer, Response
from tests.factories.surveys import QuestionFactory

JSON = {"HTTP_ACCEPT": "application/json"}


@pytest.fixture
def save(client, address):
    """``save({"q-interest": "7"}, ago=…)``: the reply to a change made ``ago`` ms ago by a page that knows ``seen``."""

    def save(fields, *, ago=0, seen=0):
        changed = {name.removeprefix("q-").partition("-")[0] for name in fields}
        sent = {**fields, "changed": [f"{key}:{ago}" for key in changed], "seen": seen}
        reply = client.post(address + "save/", sent, **JSON)
        return reply.status_code, json.loads(reply.content)

    return save


def stored(invitation):
    rows = Answer.objects.filter(response__invitation=invitation)
    return dict(rows.values_list("question__key", "value"))


def test_every_change_is_saved_exactly_once_and_the_reply_says_when(save, invitation):
    for mark in ("7", "8", "8"):
        status, reply = save({"q-interest": mark})
    assert (status, reply["saved"], reply["saves"]) == (200, "сохранено в 14:05", 3)
    assert stored(invitation) == {"interest": 8}
    assert Response.objects.count() == 1


def test_only_what_was_changed_is_written(save, invitation):
    save({"q-interest": "7"})
    save({"q-words": "Больше встреч"})
    assert stored(invitation) == {"interest": 7, "words": "Больше встреч"}


def test_a_change_that_comes_late_does_not_undo_a_newer_one(save, invitation):
    save({"q-interest": "9"}, ago=1_000)
    _status, reply = save({"q-interest": "2"}, ago=60_000)
    assert stored(invitation) == {"interest": 9}
    assert 'value="9" checked' in reply["fields"]["interest"]


def test_an_answer_taken_back_later_stays_taken_back(save, client, address, invitation):
    save({"q-interest": "9"}, ago=9_000)
    client.post(address + "save/", {"changed": "interest:1000", "seen": 1}, **JSON)
    save({"q-interest": "2"}, ago=60_000)
    assert stored(invitation) == {}


def test_what_another_device_changed_comes_with_the_reply(save, invitation):
    save({"q-interest": "9"})
    _status, reply = save({"q-words": "Больше встреч"}, seen=0)
    assert set(reply["fields"]) == {"interest"}
    _status, reply = save({"q-words": "Чаще"}, seen=reply["saves"])
    assert reply["fields"] == {}


def test_a_form_without_scripts_does_not_overwrite_what_another_device_changed(client, save, address, invitation):
    save({"q-interest": "9"})
    reply = client.post(address + "1/", {"q-interest": "3", "q-words": "Чаще", "seen": "0"})
    assert "на другом устройстве" in reply.content.decode()
    assert stored(invitation) == {"interest": 9, "words": "Чаще"}


def test_what_does_not_fit_is_told_at_its_question_and_the_rest_is_kept(save, invitation):
    _status, reply = save({"q-interest": "11", "q-words": "Чаще\x00"})
    assert reply["errors"] == {"interest": "Нужно выбрать деление шкалы."}
    assert stored(invitation) == {"words": "Чаще"}


def test_answers_already_sent_do_not_change_and_the_script_is_told(save, client, address, invitation):
    asked = {question.key: question for question in invitation.survey.questionnaire.questions.all()}
    saving.save_answers(invitation, {asked["interest"]: 8, asked["channel"]: "chat"})
    assert json.loads(client.post(address + "check/", **JSON).content) == {"sent": True}
    status, reply = save({"q-interest": "1"})
    assert (status, reply["sent"]) == (409, True)
    assert stored(invitation) == {"interest": 8, "channel": "chat"}
    invitation.response.refresh_from_db()
    assert invitation.response.changes == {}


def test_sending_once_more_after_a_lost_reply_says_thank_you(client, address, invitation):
    asked = {question.key: question for question in invitation.survey.questionnaire.questions.all()}
    saving.save_answers(invitation, {asked["interest"]: 8, asked["channel"]: "chat"})
    first, second = (client.post(address + "check/") for _press in range(2))
    assert first.url == address
    assert "Спасибо" in second.content.decode()


def test_answers_changed_after_they_were_looked_over_are_looked_over_again(client, save, address, invitation):
    asked = {question.key: question for question in invitation.survey.questionnaire.questions.all()}
    saving.save_answers(invitation, {asked["interest"]: 8, asked["channel"]: "chat"})
    save({"q-interest": "2"})
    reply = client.post(address + "check/", {"seen": "1"})
    assert reply.status_code == 422
    assert "на другом устройстве" in reply.content.decode()
    assert not Response.objects.get().is_complete


def test_a_closed_survey_says_so_to_a_script_and_gives_back_what_was_typed_without(client, save, survey, address):
    survey.close()
    status, reply = save({"q-words": "Больше встреч"})
    assert (status, reply["sent"]) == (409, False)
    assert "Анкета закрыта" in reply["shut"]
    page = client.post(address + "1/", {"q-words": "Больше встреч"}).content.decode()
    assert "Больше встреч" in page


@pytest.mark.parametrize("lock", ["revoked", "unpapered"])
def test_other_locks_keep_nothing_and_give_back_what_was_typed(client, save, invitation, address, lock):
    if lock == "revoked":
        invitation.link.revoke()
    else:
        Consent.objects.all().delete()
    status, _reply = save({"q-words": "Больше встреч"})
    assert status == {"revoked": 410, "unpapered": 403}[lock]
    assert stored(invitation) == {}
    assert "Больше встреч" in client.post(address + "1/", {"q-words": "Больше встреч"}).content.decode()


def test_asking_whether_the_connection_is_back_begins_nothing(client, address):
    reply = client.post(address + "save/", {"seen": "0"}, **JSON)
    assert json.loads(reply.content) == {"saved": "", "saves": 0, "errors": {}, "fields": {}}
    assert Response.objects.count() == 0


@pytest.mark.parametrize("sent", [{"changed": "nothing:1"}, {"changed": ":"}, {"changed": "interest:-5x", "seen": "x"}])
def test_nonsense_changes_nothing(client, invitation, address, sent):
    assert client.post(address + "save/", sent, **JSON).status_code == 200
    assert stored(invitation) == {}


def test_saving_costs_the_same_however_many_changes(save, survey, django_assert_num_queries):
    for number in range(4, 40):
        QuestionFactory(
            questionnaire=survey.questionnaire, key=f"more{number}", position=number, kind=QuestionKind.SCALE
        )
    save({"q-more4": "4"})
    with CaptureQueriesContext(connection) as one:
        save({"q-more4": "5"})
    with django_assert_num_queries(len(one)):
        save({f"q-more{number}": "6" for number in range(4, 40)}, seen=2)
