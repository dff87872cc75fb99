"""The filter «Нет подтверждения» says what the page of an event says."""

from datetime import date

import pytest
import time_machine
from django.urls import reverse

from roadmap import actions
from roadmap.conditions import conditions_of
from roadmap.kinds import ProgressBoard
from roadmap.models import Event
from tests.factories.participants import ParticipationFactory
from tests.factories.roadmap import EventFactory, MentoringFormatFactory

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def november():
    with time_machine.travel("2025-11-13 10:00+03:00", tick=False):
        yield


def shown(client, programme, query="?evidence=none"):
    page = client.get(reverse("roadmap:roadmap", args=[programme.pk]) + query)
    return [line.event.title for line in page.context["filter"].shown]


def lacking(programme):
    """Titles of the events whose conditions end in a lack of evidence."""
    events = Event.objects.of(programme).select_related("stage").prefetch_related("evidence", "occurrences")
    board = ProgressBoard(programme)
    return [event.title for event in events if not conditions_of(event, board)[-1].is_met]


def test_what_the_product_keeps_itself_is_evidence(as_curator, stage, programme, curator):
    EventFactory(stage=stage, kinds=["mentee_register"], title="База наставляемых")
    EventFactory(stage=stage, kinds=["mentor_register"], title="База наставников")
    EventFactory(stage=stage, kinds=["choose_formats"], title="Формы")
    EventFactory(stage=stage, kinds=["roadmap_approval"], title="Дорожная карта")
    EventFactory(stage=stage, title="Без вида")
    noted = EventFactory(stage=stage, title="С запиской")
    actions.add_note(noted, "Готово", by=curator)
    ParticipationFactory(programme=programme)
    programme.formats.add(MentoringFormatFactory())

    assert shown(as_curator, programme) == lacking(programme) == ["База наставников", "Без вида"]


def test_what_has_not_begun_lacks_nothing_yet(as_curator, stage, programme):
    EventFactory(stage=stage, title="Потом", due_on=date(2026, 5, 31))

    assert shown(as_curator, programme) == []


def test_a_version_being_prepared_shows_what_its_events_have(as_curator, stage, programme, curator, director):
    event = EventFactory(stage=stage, kinds=["mentee_register"], title="База наставляемых")
    for done in (event, EventFactory(stage=stage, title="Без вида")):
        actions.close_event(done, by=curator, note="Сделано")
    ParticipationFactory(programme=programme)
    actions.change_event(event, by=curator, title="База учеников")

    assert shown(as_curator, programme, "?evidence=none&version=next") == ["Без вида"]
