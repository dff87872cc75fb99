"""An accepted application fills the participation."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from mentoring.kit.errors import Refused
from organisations.models import AuditEntry
from participants.actions.long_term import give_permission
from participants.enums import LongTermScope, LongTermWay
from surveys import actions
from surveys.accepting import PERMISSION, answers_that_fill, changes, fill, staying
from surveys.around import Around
from surveys.enums import QuestionKind, ResponseState
from surveys.filling import Filling
from surveys.models import Response
from tests.factories.participants import ParticipationFactory, TopicFactory
from tests.factories.roadmap import MentoringFormatFactory
from tests.factories.surveys import (
    InvitationFactory,
    QuestionFactory,
    QuestionnaireFactory,
    ResponseFactory,
    SurveyFactory,
)

FILLS = {
    "need": QuestionKind.LONG_TEXT,
    "topics": QuestionKind.TOPICS,
    "slots": QuestionKind.SLOTS,
    "capacity": QuestionKind.NUMBER,
    "format": QuestionKind.ONE,
}


@pytest.fixture
def application(programme):
    questionnaire = QuestionnaireFactory(application=True)
    for position, (field, kind) in enumerate(FILLS.items(), 1):
        options = {"options": {"source": "formats"}} if field == "format" else {}
        QuestionFactory(
            questionnaire=questionnaire, key=field, position=position, kind=kind, fills=field, text=field, **options
        )
    return SurveyFactory(programme=programme, questionnaire=questionnaire)


def sent(survey, **values):
    asked = {question.key: question for question in survey.questionnaire.questions.all()}
    return ResponseFactory(
        submitted=True, invitation__survey=survey, answers={asked[key]: value for key, value in values.items()}
    )


def test_accepting_fills_the_participation(application, curator):
    maths, chosen = TopicFactory(name="математика"), MentoringFormatFactory()
    response = sent(
        application, need="Сдать ОГЭ", topics=[maths.pk], slots=["tue-evening"], capacity=2, format=chosen.pk
    )
    assert actions.accept_responses(Response.objects.filter(pk=response.pk), by=curator) == 1
    participation = response.invitation.participation
    participation.refresh_from_db()
    assert participation.need == "Сдать ОГЭ"
    assert list(participation.topics.all()) == [maths]
    assert (participation.slots, participation.capacity) == (["tue-evening"], 2)
    assert participation.format == chosen
    assert participation.application_accepted_on == date(2025, 11, 13)
    response.refresh_from_db()
    assert (response.state, response.accepted_by) == (ResponseState.ACCEPTED, curator)
    assert AuditEntry.objects.about(participation).get().deed == "application.accepted"


def test_what_was_not_answered_is_not_emptied(application, curator):
    response = sent(application, topics=[TopicFactory().pk])
    actions.accept_responses(Response.objects.filter(pk=response.pk), by=curator)
    participation = response.invitation.participation
    participation.refresh_from_db()
    assert participation.need == "Подготовиться к ОГЭ"


def test_all_are_accepted_or_none(application, curator):
    sent(application, need="Сдать ОГЭ")
    ResponseFactory(invitation__survey=application)
    with pytest.raises(Refused) as refusal:
        actions.accept_responses(Response.objects.all(), by=curator)
    assert refusal.value.code == "not_submitted"
    assert not Response.objects.filter(state=ResponseState.ACCEPTED).exists()


def test_other_answers_are_not_accepted(survey, curator):
    ResponseFactory(submitted=True, invitation__survey=survey)
    with pytest.raises(Refused) as refusal:
        actions.accept_responses(Response.objects.all(), by=curator)
    assert refusal.value.code == "not_an_application"


def test_the_page_shows_what_would_change_before_it_does(as_curator, application):
    response = sent(application, need="Сдать ОГЭ на четыре")
    page = as_curator.get(f"/surveys/{application.pk}/applications/").content.decode()
    assert "Сдать ОГЭ на четыре" in page
    assert "сейчас в базе: Подготовиться к ОГЭ" in page
    as_curator.post(f"/surveys/{application.pk}/applications/", {"ids": response.pk})
    response.refresh_from_db()
    assert response.state == ResponseState.ACCEPTED


def test_the_director_reads_but_does_not_accept(as_director, application):
    response = sent(application, need="Сдать ОГЭ")
    as_director.post(f"/surveys/{application.pk}/applications/", {"ids": response.pk})
    response.refresh_from_db()
    assert response.state == ResponseState.SUBMITTED


def test_more_applications_cost_no_more_queries(as_curator, application, django_assert_num_queries):
    for _number in range(2):
        sent(application, need="Сдать ОГЭ", topics=[TopicFactory().pk])
    as_curator.get(f"/surveys/{application.pk}/applications/")
    with CaptureQueriesContext(connection) as few:
        as_curator.get(f"/surveys/{application.pk}/applications/")
    for _number in range(4):
        sent(application, need="Сдать ОГЭ", topics=[TopicFactory().pk])
    with django_assert_num_queries(len(few)):
        as_curator.get(f"/surveys/{application.pk}/applications/")


@pytest.mark.parametrize("answer", [True, False])
def test_a_mentor_who_stays_permits_it_for_the_usual_term(programme, curator, answer):
    survey = SurveyFactory(programme=programme, questionnaire=QuestionnaireFactory(application=True))
    asked = {"fills": PERMISSION, "kind": QuestionKind.YES_NO}
    question = QuestionFactory(questionnaire=survey.questionnaire, **asked)
    mentor = ParticipationFactory(programme=programme, mentor=True)
    invitation = InvitationFactory(survey=survey, participation=mentor)
    assert Filling(invitation).questions == [question]
    ResponseFactory(submitted=True, invitation=invitation, answers={question: answer})
    actions.accept_responses(Response.objects.all(), by=curator)
    given = mentor.person.long_term_permissions.standing()
    expected = [(LongTermScope.SCHOOL, LongTermWay.APPLICATION, date(2027, 8, 31), curator.pk)]
    assert list(given.values_list("scope", "way", "valid_until", "recorded_by")) == (expected if answer else [])
    assert Filling(invitation).questions == ([] if answer else [question])  # nobody is asked twice


def test_a_permission_given_before_outlives_an_application(programme, curator):
    survey = SurveyFactory(programme=programme, questionnaire=QuestionnaireFactory(application=True))
    question = QuestionFactory(questionnaire=survey.questionnaire, fills=PERMISSION, kind=QuestionKind.YES_NO)
    mentor = ParticipationFactory(programme=programme, mentor=True)
    given = give_permission(
        mentor.person,
        scope=LongTermScope.MUNICIPALITY,
        valid_until=date(2026, 1, 31),
        way=LongTermWay.CABINET,
        by=curator,
    )
    for answer in (True, False):
        ResponseFactory(submitted=True, answers={question: answer}, invitation__participation=mentor)
    Response.objects.update(state=ResponseState.SUBMITTED)
    answers = answers_that_fill(Response.objects.all())
    for row in answers.values():
        assert not any(c.is_new for c in changes(mentor, row, Around(programme), staying([mentor])))
        fill(mentor, row, by=curator)
    assert list(mentor.person.long_term_permissions.all()) == [given]


def test_a_mentor_stays_as_unfilled_as_before(application, curator):
    mentor = ParticipationFactory(programme=application.programme, mentor=True)
    sent(application, need="Сдать ОГЭ")
    actions.accept_responses(Response.objects.all(), by=curator)
    mentor.refresh_from_db()
    assert mentor.application_accepted_on is None
