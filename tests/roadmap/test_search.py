import pytest

from roadmap.finders import find_events
from tests.factories.organisations import OrganisationFactory, curator_of
from tests.factories.roadmap import EventFactory

pytestmark = pytest.mark.database


def test_events_are_found_by_words_whatever_their_case(stage, curator):
    event = EventFactory(stage=stage, title="Проведение анкетирования. Сбор согласий")
    EventFactory(stage=stage, title="Торжественное мероприятие")

    found = find_events(curator, "СБОР анкет", 8)

    assert [(f.title, f.url) for f in found] == [(str(event), event.get_absolute_url())]


def test_nobody_finds_events_of_another_school(stage):
    EventFactory(stage=stage)

    assert find_events(curator_of(OrganisationFactory()), "сбор", 8) == []
