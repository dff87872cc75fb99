"""An accepted application fills the participation."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from mentoring.kit.errors import Refused
from organisations.models import AuditEntry
from surveys import actions
from surveys.enums import QuestionKind, ResponseState
from surveys.models import Response
from tests.factories.participants import ParticipationFactory, TopicFactory
from tests.factories.roadmap import MentoringFormatFactory
from tests.factories.surveys import QuestionFactory, QuestionnaireFactory, ResponseFactory, SurveyFactory

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


def test_a_mentor_stays_as_unfilled_as_before(application, curator):
    mentor = ParticipationFactory(programme=application.programme, mentor=True)
    sent(application, need="Сдать ОГЭ")
    actions.accept_responses(Response.objects.all(), by=curator)
    mentor.refresh_from_db()
    assert mentor.application_accepted_on is None
