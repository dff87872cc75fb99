"""What surveys tell the registers, the cabinet and the roadmap."""

import pytest

from organisations.enums import Role
from roadmap.enums import Audience
from roadmap.kinds import REGISTRY, ProgressBoard
from roadmap.models import Event
from surveys.queries import answered_invitations_of, open_invitations_of, without_application
from surveys.register_columns import cells
from tests.factories.organisations import user_with
from tests.factories.participants import ParticipationFactory
from tests.factories.surveys import InvitationFactory, QuestionnaireFactory, ResponseFactory, SurveyFactory


@pytest.fixture
def application(programme):
    return SurveyFactory(programme=programme, questionnaire=QuestionnaireFactory(application=True))


def kind(key="application_survey"):
    return REGISTRY[key]


def test_the_register_says_how_far_each_application_is(application):
    sent = ResponseFactory(submitted=True, invitation__survey=application).invitation.participation
    begun = ResponseFactory(invitation__survey=application).invitation.participation
    invited = InvitationFactory(survey=application).participation
    alone = ParticipationFactory(programme=application.programme)
    told = {pk: str(cell.text) for pk, cell in cells([sent, begun, invited, alone]).items()}
    assert told == {
        sent.pk: "ждёт решения куратора",
        begun.pk: "анкета начата",
        invited.pk: "ссылка не открыта",
    }


def test_those_who_have_not_sent_an_application_are_a_saved_view(application):
    sent = ResponseFactory(submitted=True, invitation__survey=application).invitation.participation
    invited = InvitationFactory(survey=application).participation
    rows = type(sent).objects.filter(programme=application.programme)
    assert list(without_application(rows)) == [invited]


def test_the_cabinet_shows_what_waits_and_what_was_sent(programme, application, survey):
    person = ParticipationFactory(programme=programme).person
    person.user = user_with(Role.PARTICIPANT, programme.organisation)
    person.save()
    participation = person.participations.get()
    InvitationFactory(survey=survey, participation=participation)
    ResponseFactory(submitted=True, invitation__survey=application, invitation__participation=participation)
    InvitationFactory(survey=survey)
    assert [row.title for row in open_invitations_of(person.user)] == [survey.title]
    assert [title for title, _at in answered_invitations_of(person.user)] == [application.title]


def test_questions_about_a_pupil_do_not_stand_in_the_pupils_cabinet(programme):
    questionnaire = QuestionnaireFactory(kind="third_party")
    person = InvitationFactory(survey__programme=programme, survey__questionnaire=questionnaire).participation.person
    person.user = user_with(Role.PARTICIPANT, programme.organisation)
    person.save()
    assert open_invitations_of(person.user) == []


def test_an_event_is_measured_by_the_answers_of_its_side(programme, application):
    ResponseFactory(submitted=True, invitation__survey=application)
    InvitationFactory(survey=application)
    ParticipationFactory(programme=programme, mentor=True)
    measures = kind().measure(programme)
    figures = {audience: (rows[0].done, rows[0].total) for audience, rows in measures.items()}
    assert figures == {Audience.MENTEES: (1, 2), Audience.MENTORS: (0, 1), Audience.NOBODY: (1, 2)}


def test_an_event_opens_its_survey_or_a_new_one(programme, application):
    event = Event(pk=7, kinds=["application_survey"], audience=Audience.MENTEES)
    other = Event(pk=8, kinds=["feedback"], audience=Audience.BOTH)
    InvitationFactory(survey=application)
    board = kind().measure(programme)
    assert board
    action = kind().screen(programme, event)
    assert (str(action.label), action.url) == ("Напомнить (1)", f"/surveys/{application.pk}/")
    action = kind("feedback").screen(programme, other)
    assert action.url == f"/programmes/{programme.pk}/surveys/new/?event=8"


def test_measures_and_buttons_cost_two_queries(programme, application, django_assert_num_queries):
    InvitationFactory.create_batch(3, survey=application)
    events = [Event(pk=pk, kinds=["application_survey"], audience=Audience.MENTEES) for pk in range(1, 30)]
    board = ProgressBoard(programme)
    with django_assert_num_queries(2):
        for event in events:
            board.measures(event)
            kind().screen(programme, event)
