"""A programme whose people can be matched, on the day the screens of the mockups show."""

import pytest
import time_machine
from django.utils import timezone

from pairs.models import MatchingRules
from tests.factories.pairs import PairFactory
from tests.factories.participants import ParticipationFactory
from tests.factories.roadmap import ProgrammeFactory
from tests.factories.surveys import give_consents

TODAY = "2025-11-13 12:00 +03:00"


@pytest.fixture(autouse=True)
def _today():
    with time_machine.travel(TODAY, tick=False):
        yield


@pytest.fixture
def programme(school):
    """Nobody waits for papers here: what the gate keeps back has its own tests."""
    programme = ProgrammeFactory(organisation=school)
    MatchingRules.objects.create(programme=programme, needs_consents=False)
    return programme


@pytest.fixture
def pair(programme):
    """A working pair."""
    return PairFactory(programme=programme, working=True)


@pytest.fixture
def make_mentor(programme):
    def make(*topics, capacity=1, **fields):
        return ParticipationFactory(programme=programme, mentor=True, topics=topics, capacity=capacity, **fields)

    return make


@pytest.fixture
def make_mentee(programme):
    def make(*topics, **fields):
        return ParticipationFactory(programme=programme, topics=topics, **fields)

    return make


@pytest.fixture
def with_papers():
    """A pair an order can take: both sides accept it and sign what the gate asks for."""

    def sign(pair):
        pair.members.update(is_willing=True, answered_at=timezone.now())
        for member in pair.members.select_related("participation__person"):
            give_consents(member.participation.person)
        return pair

    return sign
