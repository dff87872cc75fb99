"""The invented municipality speaks Russian and keeps the order of things."""

from datetime import UTC, date, datetime

import pytest
import time_machine

from monitoring.demo import approvals, scenes
from monitoring.demo.cast import Cast
from pairs.models import Meeting
from participants.consent_content import load_consent_texts
from participants.models import Consent
from roadmap.enums import RoadmapState
from surveys.actions import to_remind
from surveys.models import Survey
from tests.factories.pairs import PairFactory
from tests.factories.participants import GuardianFactory, ParticipationFactory
from tests.factories.roadmap import EventFactory, ProgrammeFactory, RoadmapFactory, StageFactory
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


def test_plans_were_approved_before_the_year_began(school, curator, director, coordinator):
    roadmap = RoadmapFactory(programme=ProgrammeFactory(organisation=school), state=RoadmapState.DRAFT)
    EventFactory(stage=StageFactory(roadmap=roadmap))
    year = roadmap.programme.starts_on.year
    with time_machine.travel(datetime(year, 11, 20, 9, tzinfo=UTC), tick=False):
        approvals.approve(roadmap.programme, curator=curator, director=director, coordinator=coordinator)
    roadmap.refresh_from_db()
    days = [moment.date() for moment in (roadmap.submitted_at, roadmap.approved_at, roadmap.agreed_at)]
    assert days == [date(year, 8, 25), date(year, 8, 28), date(year, 9, 4)]
    decided = roadmap.submissions.values_list("to", "at__date", "decided_at__date")
    assert sorted(decided) == [
        ("director", date(year, 8, 25), date(year, 8, 28)),
        ("municipality", date(year, 8, 31), date(year, 9, 4)),
    ]
    assert all(submission.decide_by < date(year, 9, 20) for submission in roadmap.submissions.all())
