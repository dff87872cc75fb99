"""Today is Thursday, 13 November 2025: the surveys of the factories are open."""

import pytest
import time_machine
from django.core.cache import cache

from surveys.enums import QuestionKind
from tests.factories.roadmap import ProgrammeFactory
from tests.factories.surveys import InvitationFactory, QuestionFactory, QuestionnaireFactory, SurveyFactory


@pytest.fixture(autouse=True)
def today():
    with time_machine.travel("2025-11-13 11:05:00+00:00", tick=False) as traveller:
        yield traveller


@pytest.fixture(autouse=True)
def fresh_limits():
    cache.clear()


@pytest.fixture
def programme(school):
    return ProgrammeFactory(organisation=school)


@pytest.fixture
def survey(programme):
    """Two sections: a required scale and an optional text, then a required choice."""
    questionnaire = QuestionnaireFactory()
    QuestionFactory(questionnaire=questionnaire, key="interest", position=1)
    QuestionFactory(
        questionnaire=questionnaire, key="words", position=2, kind=QuestionKind.LONG_TEXT, is_required=False
    )
    QuestionFactory(questionnaire=questionnaire, key="channel", position=3, kind=QuestionKind.ONE, section="Общение")
    return SurveyFactory(programme=programme, questionnaire=questionnaire)


@pytest.fixture
def invitation(survey):
    return InvitationFactory(survey=survey)


@pytest.fixture
def address(invitation):
    return f"/a/{invitation.link.token}/"
