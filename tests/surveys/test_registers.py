"""What surveys tell the registers, the cabinet and the roadmap."""

import pytest

from organisations.enums import Role
from roadmap.enums import Audience
from roadmap.kinds import REGISTRY, ProgressBoard
from roadmap.models import Event
from surveys.queries import answered_invitations_of, has_applied, open_invitations_of
from surveys.register_columns import cells
from tests.factories.organisations import user_with
from tests.factories.participants import ParticipationFactory
from tests.factories.roadmap import EventFactory
from tests.factories.surveys import InvitationFactory, QuestionnaireFactory, ResponseFactory, SurveyFactory

pytestmark = pytest.mark.database


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
    assert list(rows.exclude(has_applied())) == [invited]


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
    assert (str(action.label), action.url) == ("Напомнить (1)", f"/surveys/{application.pk}/remind/")
    action = kind("feedback").screen(programme, other)
    assert action.url == f"/programmes/{programme.pk}/surveys/new/?event=8"


def test_measures_and_buttons_of_many_events_cost_as_much_as_of_one(programme, application, django_assert_num_queries):
    InvitationFactory.create_batch(3, survey=application)
    events = [Event(pk=pk, kinds=["application_survey"], audience=Audience.MENTEES) for pk in range(1, 30)]
    board = ProgressBoard(programme)
    with django_assert_num_queries(2):  # surveys, people
        for event in events:
            board.measures(event)
            kind().screen(programme, event)


def test_one_application_survey_serves_every_event_that_rests_on_it(programme):
    asking = EventFactory(stage__roadmap__programme=programme, kinds=["application_survey"], audience=Audience.MENTORS)
    analysing = EventFactory(stage=asking.stage, kinds=["application_survey"], audience=Audience.MENTORS)
    of_mentees = EventFactory(stage=asking.stage, kinds=["application_survey"], audience=Audience.MENTEES)
    questionnaire = QuestionnaireFactory(kind="mentor_application", role="mentor")
    survey = SurveyFactory(programme=programme, questionnaire=questionnaire, event=asking)
    mentor = ParticipationFactory(programme=programme, mentor=True)
    InvitationFactory(survey=survey, participation=mentor)
    for event in (asking, analysing):
        action = kind().screen(programme, event)
        assert (action.label, action.url) == ("Напомнить (1)", f"/surveys/{survey.pk}/remind/")
    assert kind().screen(programme, of_mentees).label == "Разослать анкету"


def test_every_event_of_feedback_asks_anew_and_counts_its_own_answers(programme):
    autumn = EventFactory(stage__roadmap__programme=programme, kinds=["feedback"], audience=Audience.MENTEES)
    spring = EventFactory(stage=autumn.stage, kinds=["feedback"], audience=Audience.MENTEES)
    survey = SurveyFactory(programme=programme, questionnaire__kind="feedback", event=autumn)
    ResponseFactory(submitted=True, invitation__survey=survey)
    ParticipationFactory(programme=programme)
    board = ProgressBoard(programme)
    counted = [[(m.done, m.total) for m in board.measures(event)] for event in (autumn, spring)]
    assert counted == [[(1, 1)], [(0, 2)]]
    assert kind("feedback").screen(programme, autumn).label == "Посмотреть результаты"
    assert kind("feedback").screen(programme, spring).label == "Разослать анкету"


def test_the_button_reminds_of_the_survey_that_still_takes_answers(programme, application, today):
    event = Event(pk=7, kinds=["application_survey"], audience=Audience.MENTEES)
    InvitationFactory(survey=application)
    later = SurveyFactory(programme=programme, questionnaire=application.questionnaire)
    ResponseFactory(submitted=True, invitation__survey=later)
    action = kind().screen(programme, event)
    assert (action.label, action.url) == ("Напомнить (1)", f"/surveys/{application.pk}/remind/")
    today.move_to("2025-11-21 11:05:00+00:00")  # the day after it closed
    action = kind().screen(programme, event)
    assert (action.label, action.url) == ("Посмотреть результаты", f"/surveys/{later.pk}/results/")


def test_those_who_may_not_remind_are_shown_the_results(programme, application, director):
    InvitationFactory(survey=application)
    action = kind().screen(programme, Event(pk=7, kinds=["application_survey"], audience=Audience.MENTEES))
    assert action.for_reader(director, programme.organisation).url == f"/surveys/{application.pk}/results/"
    teacher = user_with(Role.CLASS_TEACHER, programme.organisation)
    assert action.for_reader(teacher, programme.organisation) is None


def test_an_event_about_both_sides_asks_the_side_that_was_left_out(programme, application):
    event = Event(pk=7, kinds=["application_survey"], audience=Audience.BOTH)
    ResponseFactory(submitted=True, invitation__survey=application)
    assert kind().screen(programme, event).label == "Посмотреть результаты"
    ParticipationFactory(programme=programme, mentor=True)
    assert kind().screen(programme, event).label == "Разослать анкету"
