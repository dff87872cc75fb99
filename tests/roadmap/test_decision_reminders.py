"""Whoever has to decide on a roadmap is reminded of the term, and its author hears when it is over."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.urls import reverse

from organisations.enums import Role
from roadmap import actions
from roadmap.approval import approval_of
from roadmap.decision_reminders import remind_of_decisions
from roadmap.models import Submission
from roadmap.workplace_hooks import roadmaps_to_approve
from tests.factories.organisations import user_with
from tests.factories.roadmap import EventFactory, ProgrammeFactory, RoadmapFactory, StageFactory

pytestmark = pytest.mark.django_db
FRIDAY, MONDAY = date(2025, 11, 14), date(2025, 11, 17)


def morning(day, hour=8):
    return datetime.combine(day, datetime.min.time().replace(hour=hour), tzinfo=ZoneInfo("Europe/Moscow"))


def told(user):
    return [n.text.partition(":")[0] for n in user.notices.filter(reason__startswith="decision").order_by("pk")]


@pytest.fixture
def waiting(programme, curator, director):
    """Waits for the director; to be decided by Monday, 17 November 2025."""
    roadmap = RoadmapFactory(programme=programme)
    EventFactory(stage=StageFactory(roadmap=roadmap))
    actions.submit_roadmap(roadmap, by=curator)
    Submission.objects.update(decide_by=MONDAY)
    return roadmap


def test_each_step_speaks_once_however_often_beat_runs(waiting, director, curator):
    for day in [*range(10, 15), *range(17, 22), *range(24, 26)]:
        for hour in (7, 8, 9):
            remind_of_decisions(morning(date(2025, 11, day), hour))

    assert told(director) == [
        "На решение по карте осталось 3 дня",  # on Friday, the working day before
        "Сегодня последний день решить по карте",
        "Решение по карте просрочено на 1 день",
        "Решение по карте просрочено на 8 дней",
    ]
    assert told(curator) == ["Решения в срок нет. Можно напомнить о карте или отозвать её"]


def test_only_the_author_is_told_that_it_can_be_withdrawn(client, waiting, director, curator):
    told_so = []
    for user in (curator, director):
        client.force_login(user)
        for page in ("roadmap", "review"):
            text = client.get(reverse(f"roadmap:{page}", args=[waiting.programme_id])).content.decode()
            assert "Отправлена" in text
            told_so.append("её можно отозвать" in text)
    assert told_so == [True, True, False, False]


def test_a_decision_ends_the_reminding(waiting, director):
    actions.approve_roadmap(waiting, by=director)

    assert remind_of_decisions(morning(MONDAY)) == 0
    assert not told(director)


def test_nobody_is_reminded_outside_the_morning(waiting, director):
    remind_of_decisions(morning(MONDAY, hour=14))
    remind_of_decisions(morning(date(2025, 11, 15)))

    assert not told(director)


def test_the_office_is_reminded_of_what_its_schools_sent(waiting, director, curator, coordinator):
    actions.approve_roadmap(waiting, by=director)
    actions.submit_upward(waiting, by=curator)
    Submission.objects.waiting().update(decide_by=MONDAY)

    remind_of_decisions(morning(MONDAY))

    assert told(coordinator) == ["Сегодня последний день решить по карте"]
    assert not told(director)


def test_the_author_and_the_director_see_that_it_is_overdue(waiting, director):
    with time_machine.travel(morning(date(2025, 11, 19)), tick=False):
        words = approval_of(waiting).term.words
        item = roadmaps_to_approve(director, waiting.programme.organisation)[0]

    assert words == "решение просрочено на 2 дня"
    assert item.state == "late" and "решение просрочено на 2 дня" in item.meta


class TestAnOffice:
    """Its own plan is approved by its head, and no text speaks of a director."""

    @pytest.fixture
    def office(self, school):
        return school.parent

    @pytest.fixture
    def plan(self, office):
        roadmap = RoadmapFactory(programme=ProgrammeFactory(organisation=office))
        EventFactory(stage=StageFactory(roadmap=roadmap))
        return roadmap

    def test_without_a_head_its_coordinators_hear_of_it(self, plan, coordinator):
        actions.submit_roadmap(plan, by=coordinator)

        assert coordinator.notices.count() == 1

    def test_the_head_is_called_by_the_post(self, client, plan, office, coordinator):
        head = user_with(Role.DIRECTOR, office)
        head.memberships.update(post="начальник управления образования")
        client.force_login(coordinator)
        before = client.get(f"/programmes/{plan.programme_id}/review/").content.decode()
        actions.submit_roadmap(plan, by=coordinator)
        after = client.get(f"/programmes/{plan.programme_id}/review/").content.decode()

        assert head.notices.count() == 1
        assert "Отправить руководителю" in before
        assert "Начальник управления образования" in after and "ждёт утверждения руководителем" in after
        assert "иректор" not in before + after
