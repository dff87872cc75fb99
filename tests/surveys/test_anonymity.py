"""What is told of an anonymous survey, look after look."""

from datetime import date
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from surveys import actions
from surveys.anonymity import SMALLEST, counted_of
from surveys.enums import QuestionnaireKind, SurveyState
from surveys.models import Survey
from surveys.results import results_of
from surveys.results.reading import Reading
from surveys.satisfaction import satisfaction
from tests.factories.participants import ParticipationFactory
from tests.factories.surveys import SurveyFactory
from tests.surveys.test_results import answered

DEEDS = st.lists(st.sampled_from(["answer", "answer", "answer", "close", "open"]), max_size=60)


@pytest.fixture
def anonymous(survey):
    survey.is_anonymous = True
    survey.save()
    return survey


@given(DEEDS)
def test_no_two_looks_differ_by_fewer_than_five_answers(deeds):
    survey, answers, looks = Survey(is_anonymous=True, closes_on=date.max), 0, {0}
    for deed in deeds:
        if deed == "answer" and survey.state == SurveyState.OPEN:
            answers += 1
        elif deed == "close":
            survey.state = SurveyState.CLOSED
        elif deed == "open" and survey.state == SurveyState.CLOSED:
            survey.told, survey.state = counted_of(survey, answers), SurveyState.OPEN
        looks.add(counted_of(survey, answers))
    assert [pair for pair in combinations(sorted(looks), 2) if pair[1] - pair[0] < SMALLEST] == []
    assert max(looks) <= answers


def test_the_newest_wait_until_it_is_closed(as_curator, curator, anonymous):
    page = f"/surveys/{anonymous.pk}/results/"
    for mark in (2, 7, 9, 10, 5, 6, 6, 6, 6):
        answered(anonymous, interest=mark)
    assert results_of(anonymous) is None
    assert "пока она открыта, результаты видны с десятого ответа" in as_curator.get(page).content.decode()
    answered(anonymous, interest=1)
    answered(anonymous, interest=1)
    assert (Reading(anonymous).counted, results_of(anonymous)[0].mean) == (5, pytest.approx(6.6))
    assert "6 последних ответов войдут в итоги, когда она закроется" in as_curator.get(page).content.decode()
    actions.close_survey(anonymous, by=curator)
    assert results_of(anonymous)[0].n == 11
    assert "последних" not in as_curator.get(page).content.decode()


def test_opened_again_it_tells_of_the_next_five_only(as_curator, curator, anonymous):
    for mark in (2, 7, 9, 10, 5, 6, 6):
        answered(anonymous, interest=mark)
    actions.close_survey(anonymous, by=curator)
    actions.reopen_survey(anonymous, closes_on=anonymous.closes_on, by=curator)
    assert results_of(anonymous)[0].n == 7
    answered(anonymous, interest=1)
    assert results_of(anonymous)[0].n == 7
    actions.close_survey(anonymous, by=curator)
    assert results_of(anonymous)[0].n == 7
    assert "1 последний не учтён" in as_curator.get(f"/surveys/{anonymous.pk}/results/").content.decode()
    actions.reopen_survey(anonymous, closes_on=anonymous.closes_on, by=curator)
    for _number in range(4):
        answered(anonymous, interest=1)
    actions.close_survey(anonymous, by=curator)
    assert results_of(anonymous)[0].n == 12


def test_satisfaction_counts_an_anonymous_survey_when_everything_is_told(curator, programme, anonymous):
    today = programme.organisation.today
    anonymous.questionnaire.kind = QuestionnaireKind.SATISFACTION
    anonymous.questionnaire.save()
    for _number in range(10):
        answered(anonymous, interest=9)
    assert satisfaction(programme, "mentee", today) is None
    actions.close_survey(anonymous, by=curator)
    assert satisfaction(programme, "mentee", today).of == 10


def test_one_anonymous_answer_is_not_told_beside_named_ones(curator, programme, anonymous):
    today = programme.organisation.today
    anonymous.questionnaire.kind = QuestionnaireKind.SATISFACTION
    anonymous.questionnaire.save()
    named = SurveyFactory(programme=programme, questionnaire=anonymous.questionnaire)
    for _number in range(5):
        answered(named, interest=9)
    for _number in range(4):
        answered(anonymous, ParticipationFactory(programme=programme, mentor=True), interest=9)
    answered(anonymous, interest=1)
    actions.close_survey(anonymous, by=curator)
    assert (satisfaction(programme, "mentee", today).count, satisfaction(programme, "mentee", today).of) == (5, 5)
    assert satisfaction(programme, "mentor", today) is None
