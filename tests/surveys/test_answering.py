"""Answering by a personal link."""

from datetime import date, timedelta

import pytest

from mentoring.kit.errors import Refused
from organisations.enums import Role
from organisations.models import PersonalLink
from pairs.enums import MeetingState
from participants.models import Consent
from surveys import actions, saving
from surveys.enums import QuestionKind, ResponseState
from surveys.filling import Filling
from surveys.models import Answer, Questionnaire
from tests.factories.organisations import user_with
from tests.factories.pairs import MeetingFactory, PairFactory
from tests.factories.surveys import InvitationFactory, QuestionFactory


def stored(invitation):
    rows = Answer.objects.filter(response__invitation=invitation)
    return dict(rows.values_list("question__key", "value"))


def questions_of(survey):
    return {question.key: question for question in survey.questionnaire.questions.all()}


def answer_everything(invitation):
    asked = questions_of(invitation.survey)
    saving.save_answers(invitation, {asked["interest"]: 8, asked["channel"]: "chat"})


def test_saving_needs_no_scripts(client, invitation, address):
    reply = client.post(address + "1/", {"q-interest": "9", "q-words": "Больше встреч"})
    assert reply.url == address + "2/"
    assert stored(invitation) == {"interest": 9, "words": "Больше встреч"}


def test_an_answer_can_be_taken_back(client, invitation, address):
    client.post(address + "1/", {"q-interest": "9", "q-words": "Больше встреч"})
    client.post(address + "1/", {"q-interest": "9", "q-words": ""})
    assert stored(invitation) == {"interest": 9}


def test_a_mark_that_cannot_be_unticked_is_taken_back_by_a_button(client, invitation, address):
    client.post(address + "1/", {"q-interest": "9", "q-words": "Больше"})
    reply = client.post(address + "1/", {"q-interest": "9", "q-words": "Больше встреч", "clear": "interest"})
    assert reply.url == address + "1/#q-interest"
    assert stored(invitation) == {"words": "Больше встреч"}


def test_what_was_answered_is_there_on_the_next_visit(client, invitation, address):
    client.post(address + "1/", {"q-words": "Больше встреч"})
    assert "Больше встреч" in client.get(address + "1/").content.decode()
    assert f'href="{address}1/"' in client.get(address).content.decode()


def test_a_required_question_is_named_where_it_stands(client, invitation, address):
    reply = client.post(address + "1/", {"q-words": "Больше встреч"})
    assert reply.status_code == 422
    assert '<p class="field-error" id="q-interest-error">Здесь нужен ответ.</p>' in reply.content.decode()
    assert stored(invitation) == {"words": "Больше встреч"}


def test_going_back_asks_for_nothing(client, address):
    assert client.post(address + "2/", {"back": "1"}).url == address + "1/"


def test_what_does_not_fit_the_question_is_not_kept_and_not_lost(client, survey, invitation, address):
    for position, kind in ((4, QuestionKind.NUMBER), (5, QuestionKind.SCALE)):
        QuestionFactory(questionnaire=survey.questionnaire, key=kind, position=position, kind=kind, section="Ещё")
    page = client.post(address + "3/", {"q-scale": "7", "q-number": "пять"}).content.decode()
    assert stored(invitation) == {"scale": 7}
    assert "Нужно целое число от 1 до 5" in page
    assert 'value="пять"' in page


def test_answers_are_sent_once(client, invitation, address):
    answer_everything(invitation)
    assert client.post(address + "check/").url == address
    reply = client.get(address)
    assert f"Спасибо, {invitation.participation.person.first_name}!" in reply.content.decode()
    invitation.refresh_from_db()
    assert invitation.response.state == ResponseState.SUBMITTED
    with pytest.raises(Refused) as refusal:
        saving.submit_response(invitation)
    assert refusal.value.code == "response_submitted"


def test_sent_answers_never_change(client, invitation, address):
    answer_everything(invitation)
    client.post(address + "check/")
    assert "Спасибо" in client.post(address + "1/", {"q-interest": "1"}).content.decode()
    assert stored(invitation) == {"interest": 8, "channel": "chat"}
    with pytest.raises(Refused) as refusal:
        saving.save_answers(invitation, {questions_of(invitation.survey)["interest"]: 1})
    assert refusal.value.code == "response_submitted"


def test_answers_are_not_sent_while_something_required_is_missing(client, invitation, address):
    saving.save_answers(invitation, {questions_of(invitation.survey)["interest"]: 8})
    reply = client.post(address + "check/")
    assert reply.status_code == 422
    assert f'href="{address}2/?check=1#q-channel"' in reply.content.decode()
    assert invitation.response.state == ResponseState.STARTED


def test_a_question_with_a_condition_is_asked_only_after_its_answer(survey, invitation):
    QuestionFactory(
        questionnaire=survey.questionnaire,
        key="why",
        position=4,
        kind=QuestionKind.LONG_TEXT,
        section="Общение",
        condition={"question": "channel", "is": "phone"},
    )
    asked = questions_of(survey)
    saving.save_answers(invitation, {asked["interest"]: 8, asked["channel"]: "chat", asked["why"]: "Так удобнее"})
    assert Filling(invitation).missing == []
    saving.submit_response(invitation)
    assert stored(invitation) == {"interest": 8, "channel": "chat"}


@pytest.mark.parametrize("token", ["1-" + "0" * 40, "nonsense", "zzzzz-1"])
def test_a_guessed_link_opens_nothing(client, invitation, token):
    reply = client.get(f"/a/{token}/")
    assert reply.status_code == 404
    assert invitation.survey.title not in reply.content.decode()


def test_a_link_of_another_mac_opens_nothing(client, invitation):
    head = invitation.link.token.split("-")[0]
    assert client.get(f"/a/{head}-{'a' * 40}/").status_code == 404


def test_guessing_is_slowed_down(client, db):
    statuses = [client.get(f"/a/1-{number:040}/").status_code for number in range(32)]
    assert statuses == [404] * 30 + [429] * 2


def test_an_expired_link_says_until_when_it_worked(client, invitation, address, today):
    today.shift(timedelta(days=15))
    reply = client.get(address)
    assert reply.status_code == 410
    assert "27 ноября" in reply.content.decode()


def test_a_renewed_link_opens_instead_of_the_old_one(client, invitation, address, curator):
    actions.renew_link(invitation, by=curator)
    assert client.get(address).status_code == 410
    assert client.get(f"/a/{invitation.link.token}/").status_code == 200


def test_a_closed_survey_takes_no_answers(client, invitation, address, today):
    today.shift(timedelta(days=8))
    assert "Анкета закрыта" in client.get(address).content.decode()
    with pytest.raises(Refused) as refusal:
        answer_everything(invitation)
    assert refusal.value.code == "survey_closed"


def test_a_survey_does_not_open_before_its_day(client, survey, address, today):
    today.shift(timedelta(days=-20))
    assert "Анкета откроется 1 ноября." in client.get(address).content.decode()


def test_a_withdrawn_consent_closes_the_questions(client, invitation, address):
    Consent.objects.all().delete()
    reply = client.get(address + "1/")
    assert reply.status_code == 403
    assert "нужен документ" in reply.content.decode()


def test_a_link_of_another_purpose_does_not_open_a_questionnaire(client, invitation, address):
    PersonalLink.objects.update(purpose="consent")
    assert client.get(address).status_code == 404


def test_a_participant_comes_from_the_cabinet_without_the_letter(client, invitation, address):
    person = invitation.participation.person
    person.user = user_with(Role.PARTICIPANT, person.organisation)
    person.save()
    other = InvitationFactory(survey=invitation.survey)
    client.force_login(person.user)
    assert client.get(f"/invitations/{invitation.pk}/").url == address
    assert client.get(f"/invitations/{other.pk}/").status_code == 404


def test_a_pupil_who_mentors_is_spoken_to_as_a_child_and_a_teacher_as_an_adult(client, survey, today):
    Questionnaire.objects.update(introduction="Пригодится ваш опыт", pupil_introduction="Пригодится твой опыт")
    pupil, teacher = InvitationFactory(survey=survey), InvitationFactory(survey=survey, participation__mentor=True)
    for invitation, words, closed in (
        (pupil, "Пригодится твой опыт", "скажи куратору"),
        (teacher, "Пригодится ваш опыт", "скажите куратору"),
    ):
        today.move_to("2025-11-13 11:05:00+00:00")
        assert words in client.get(f"/a/{invitation.link.token}/").content.decode()
        today.move_to("2025-11-21 11:05:00+00:00")  # the link still opens, the survey does not
        assert closed in client.get(f"/a/{invitation.link.token}/").content.decode()


def test_what_has_no_words_for_pupils_is_the_same_for_everybody(client, invitation, address):
    Questionnaire.objects.update(introduction="Короткая анкета")
    assert "Короткая анкета" in client.get(address).content.decode()


def test_whoever_has_sent_it_reads_when_the_pair_meets_next(client, invitation, address):
    pair = PairFactory(working=True, programme=invitation.survey.programme, mentee=invitation.participation)
    MeetingFactory(pair=pair, state=MeetingState.PLANNED, held_on=date(2025, 11, 17), place="кабинет 31")
    answer_everything(invitation)
    client.post(address + "check/")
    page = client.get(address).content.decode()
    assert "понедельник, 17 ноября" in page.lower()
    assert f"Кабинет 31, {pair.mentors[0].person.full_name}" in page


def test_an_anonymous_questionnaire_thanks_nobody_by_name(client, survey, invitation, address):
    survey.is_anonymous = True
    survey.save()
    answer_everything(invitation)
    client.post(address + "check/")
    page = client.get(address).content.decode()
    assert "Спасибо!" in page
    assert invitation.participation.person.first_name not in page
