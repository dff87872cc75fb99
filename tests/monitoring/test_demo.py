"""The invented municipality speaks Russian and keeps the order of things."""

import pytest

from monitoring.demo import scenes
from monitoring.demo.cast import Cast
from pairs.models import Meeting
from participants.consent_content import load_consent_texts
from participants.models import Consent
from surveys.actions import to_remind
from surveys.models import Survey
from tests.factories.pairs import PairFactory
from tests.factories.participants import GuardianFactory, ParticipationFactory
from tests.factories.roadmap import ProgrammeFactory
from tests.factories.surveys import QuestionFactory


def test_patronymics_are_those_people_have():
    cast = Cast()
    told = {cast.human(girl=girl)[2] for girl in (True, False) for _turn in range(120)}
    assert {"Юрьевич", "Юрьевна", "Павлович", "Павловна", "Сергеевич", "Олеговна"} <= told
    assert not told & {"Юриевич", "Юриевна", "Павелович", "Павеловна"}


@pytest.fixture
def programme(school):
    load_consent_texts()
    programme = ProgrammeFactory(organisation=school)
    for _turn in range(2):
        mentee = ParticipationFactory(programme=programme)
        GuardianFactory(child=mentee.person)
        PairFactory(programme=programme, mentee=mentee, working=True)
    return programme


def test_nobody_meets_before_the_papers_are_signed(programme, curator):
    scenes.collect_consents(programme, by=curator)
    scenes.hold_meetings(Cast(), programme, by=curator)
    assert Meeting.objects.earliest("held_on").held_on > Consent.objects.latest("given_on").given_on


def test_whoever_has_not_answered_can_be_reminded_at_once(programme, curator):
    scenes.collect_consents(programme, by=curator)
    QuestionFactory(questionnaire__slug="mentee-application", questionnaire__application=True)
    today = programme.organisation.today
    scenes.ask(Cast(), programme, "mentee-application", by=curator, answered=0.5, closes_on=today)
    assert len(to_remind(Survey.objects.get()).due) == 1
