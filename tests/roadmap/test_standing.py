"""One answer on every page to where a plan stands; a plan not in force is never late."""

from datetime import UTC, date, datetime

import pytest
import time_machine

from roadmap.enums import Standing
from roadmap.lines import programme_lines
from roadmap.standing import standing_of
from tests.factories.roadmap import EventFactory, RoadmapFactory, StageFactory

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def november():
    with time_machine.travel(datetime(2025, 11, 21, 9, tzinfo=UTC)):
        yield


def test_nothing_is_overdue_in_a_draft(programme):
    event = EventFactory(stage=StageFactory(roadmap=RoadmapFactory(programme=programme)))
    [line] = programme_lines(programme)
    assert (event.due_on < date(2025, 11, 21), line.state) == (True, Standing.PLAN)


def test_the_same_event_is_late_once_the_plan_is_in_force(programme, stage):
    EventFactory(stage=stage)
    [line] = programme_lines(programme)
    assert line.state == Standing.LATE


def test_an_event_is_under_way_from_its_first_day_or_shortly_before_its_last(stage):
    today = date(2025, 11, 21)
    begun = EventFactory(stage=stage, starts_on=date(2025, 11, 1), due_on=date(2026, 5, 31))
    soon = EventFactory(stage=stage, due_on=date(2025, 11, 30))
    ahead = EventFactory(stage=stage, due_on=date(2026, 3, 1))
    assert [standing_of(event, today) for event in (begun, soon, ahead)] == [Standing.NOW, Standing.NOW, Standing.PLAN]


def test_the_route_says_the_same_on_a_page_that_measures_and_on_one_that_does_not(as_curator, programme, stage):
    EventFactory(stage=stage, kinds=["mentee_register"], due_on=date(2026, 3, 1))
    EventFactory(stage=stage)
    measured = as_curator.get(programme.get_absolute_url())
    plain = as_curator.get(f"/programmes/{programme.pk}/mentees/")
    beads = [
        [bead.state for s in page.context["workplace"].route.stages for bead in s.beads] for page in (measured, plain)
    ]
    assert beads[0] == beads[1] == ["plan", "late"]


def test_of_a_plan_not_in_force_a_day_is_past_not_overdue(programme):
    EventFactory(stage=StageFactory(roadmap=RoadmapFactory(programme=programme)))
    [line] = programme_lines(programme)
    assert (line.relative, line.due_tone) == ("срок уже прошёл", "")
