"""What in named answers calls somebody, whom, and what they do about it; anonymous answers: ``test_anonymity``."""

import pytest

from mentoring.kit.errors import Refused
from organisations.enums import Role
from organisations.models import AuditEntry, Letter, Message
from surveys import signals
from surveys.enums import QuestionKind, Readers, SignalKind, SignalState
from surveys.saving import save_answers, submit_response
from tests.factories.organisations import user_with
from tests.factories.surveys import InvitationFactory, QuestionFactory, ScaleFactory

ALARMING, CALM = {"interest": 2, "home": "a1"}, {"interest": 9, "home": "a2"}


@pytest.fixture
def asked(survey):
    """A scale, what happens at home (the psychologist's) and a score of it; alarms in each."""
    QuestionFactory(
        questionnaire=survey.questionnaire,
        key="home",
        kind=QuestionKind.ONE,
        options={
            "choices": [{"value": "a1", "label": "Страшно", "points": 2}, {"value": "a2", "label": "Хорошо"}],
            "alarm": {"is": "a1"},
            "readers": Readers.SPECIALIST,
        },
    )
    bands = [{"from": 0, "to": 1, "label": "спокойно"}, {"from": 2, "to": 2, "label": "тревожно", "alarm": True}]
    items = [{"question": "home"}]
    fields = {"questionnaire": survey.questionnaire, "items": items, "bands": bands, "readers": Readers.HELPERS}
    ScaleFactory(title="Тревога", **fields)
    ScaleFactory(title="Искренность", is_control=True, **fields)
    return survey


def send(survey, values):
    invitation = InvitationFactory(survey=survey)
    questions = {question.key: question for question in survey.questionnaire.questions.all()}
    save_answers(invitation, {questions[key]: value for key, value in (values | {"channel": "chat"}).items()})
    return submit_response(invitation)


@pytest.fixture
def psychologist(school):
    return user_with(Role.SPECIALIST, school, email="psy@example.org")


def test_an_answer_a_score_and_low_marks_call_each_their_own_readers(asked, curator, psychologist):
    response = send(asked, ALARMING)
    raised = asked.signals.order_by("kind").values_list("kind", "readers", "response")
    assert list(raised) == [
        (SignalKind.ANSWER, Readers.SPECIALIST, response.pk),
        (SignalKind.SATISFACTION, Readers.REGISTER, response.pk),
        (SignalKind.SCALE, Readers.HELPERS, response.pk),  # of the control scale none
    ]
    assert Message.objects.filter(user=psychologist).count() == 2
    assert Message.objects.filter(user=curator).count() == 2
    letter = Letter.objects.filter(user=psychologist).first()
    assert response.invitation.person.last_name not in letter.body
    assert "Страшно" not in letter.body


def test_calm_answers_call_nobody(asked, psychologist):
    send(asked, CALM)
    assert not asked.signals.exists()
    assert not Message.objects.exists()


def test_one_letter_a_day_however_many_signals(asked, psychologist):
    for _pupil in range(3):
        send(asked, ALARMING)
    assert asked.signals.count() == 9
    assert Letter.objects.filter(user=psychologist, key__contains=Readers.SPECIALIST).count() == 1


def test_the_same_sheet_typed_in_twice_calls_once(asked, as_curator, curator):
    invitation = InvitationFactory(survey=asked)
    for mark in ("2", "1"):
        row = {"row": invitation.pk, "c-interest": mark, "c-channel": "1"}
        as_curator.post(f"/surveys/{asked.pk}/paper/", row)
    assert asked.signals.values_list("kind", flat=True).get() == SignalKind.SATISFACTION


def test_a_sheet_that_is_not_whole_any_more_loses_its_score(asked, psychologist, client):
    client.force_login(psychologist)
    invitation, address = InvitationFactory(survey=asked), f"/surveys/{asked.pk}/paper/"
    row = {"row": invitation.pk, "c-interest": "8", "c-channel": "1", "c-home": "2"}
    client.post(address, row)
    assert [kept.value for kept in invitation.response.scores.all()] == [0, 0]
    client.post(address, row | {"c-home": ""})
    assert not invitation.response.scores.exists()


def test_without_a_psychologist_the_curator_learns_that_one_is_needed(asked, curator):
    send(asked, {"interest": 9, "home": "a1"})
    texts = Message.objects.filter(user=curator).values_list("text", flat=True)
    assert any("психолог" in text for text in texts)
    assert not any("Страшно" in text for text in texts)


def test_who_is_not_called_does_not_learn_that_there_is_a_signal(asked, as_curator, psychologist, client):
    send(asked, ALARMING)
    hidden = asked.signals.get(kind=SignalKind.ANSWER)
    assert as_curator.get(f"/signals/{hidden.pk}/").status_code == 404
    client.force_login(psychologist)
    page = client.get(f"/signals/{hidden.pk}/").content.decode()
    assert "Страшно" in page
    assert AuditEntry.objects.filter(deed="signal.read", by=psychologist).count() == 1
    assert not psychologist.notices.unread().filter(reason=f"signal:{hidden.pk}").exists()


def test_a_signal_is_taken_closed_with_words_and_opened_again(asked, curator, psychologist):
    send(asked, ALARMING)
    signal = asked.signals.get(kind=SignalKind.SCALE)
    signals.take_signal(signal, by=psychologist)
    assert not Message.objects.unread().filter(user=curator, reason=f"signal:{signal.pk}").exists()
    for deed, code in ((signals.take_signal, "signal_taken"), (signals.reopen_signal, "signal_open")):
        with pytest.raises(Refused) as refusal:
            deed(signal, by=curator)
        assert refusal.value.code == code
    with pytest.raises(Refused):
        signals.close_signal(signal, note="", by=psychologist)
    signals.close_signal(signal, note="Поговорили", by=psychologist)
    signal.refresh_from_db()
    assert (signal.state, signal.closed_by, signal.done) == (SignalState.CLOSED, psychologist, "Поговорили")
    assert "Поговорили" not in str(signal.note)  # it lies sealed
    signals.reopen_signal(signal, by=curator)
    signal.refresh_from_db()
    assert (signal.state, signal.closed_by) == (SignalState.TAKEN, None)
    deeds = AuditEntry.objects.about(signal).order_by("pk").values_list("deed", flat=True)
    assert list(deeds) == ["signal.raised", "signal.taken", "signal.closed", "signal.reopened"]
