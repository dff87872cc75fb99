"""The plan week by week and month by month."""

from datetime import date

import pytest
import time_machine
from django.urls import reverse

from roadmap import actions
from roadmap.agenda import Agenda
from roadmap.lines import programme_lines
from tests.factories.roadmap import EventFactory

pytestmark = [pytest.mark.django_db, pytest.mark.database]
TODAY = date(2025, 11, 13)


@pytest.fixture(autouse=True)
def thursday():
    """13 November 2025."""
    with time_machine.travel("2025-11-13 10:00+03:00", tick=False):
        yield


def slots(programme, by="weeks"):
    """{title: [(number, day, state)…]} of the weeks that are drawn."""
    agenda = Agenda(programme_lines(programme, with_dates=True), TODAY, by=by)
    return {slot.title: [(i.line.number, i.day, i.state) for i in slot.items] for slot in agenda.slots}


def test_what_is_due_stands_in_its_week(stage, programme):
    EventFactory(stage=stage, number="1.1", due_on=date(2025, 10, 17))
    EventFactory(stage=stage, number="1.2", due_on=date(2025, 11, 14))
    EventFactory(stage=stage, number="1.3", due_on=date(2025, 11, 30))

    assert slots(programme) == {
        "13–19 октября": [("1.1", "пт 17", "late")],
        "20 октября — 9 ноября": [],
        "10–16 ноября": [("1.2", "пт 14", "now")],
        "17–23 ноября": [],
        "24–30 ноября": [("1.3", "вс 30", "plan")],
    }


def test_every_date_of_a_recurring_event_stands_in_its_own_week(stage, programme, curator):
    days = [date(2025, 10, 31), date(2025, 11, 28), date(2025, 12, 26)]
    event = EventFactory(stage=stage, number="1.1", deadline_kind="recurring", due_on=days[-1], due_days=days)
    actions.mark_occurrence(event.occurrences.first(), by=curator)

    assert [items for items in slots(programme).values() if items] == [
        [("1.1", "пт 31", "done")],
        [("1.1", "пт 28", "plan")],
        [("1.1", "пт 26", "plan")],
    ]


def test_the_week_of_today_is_drawn_though_nothing_is_due(stage, programme):
    EventFactory(stage=stage, due_on=date(2025, 12, 5))
    agenda = Agenda(programme_lines(programme, with_dates=True), TODAY)

    assert [(slot.title, slot.note, slot.is_now) for slot in agenda.slots] == [
        ("10–16 ноября", "эта неделя", True),
        ("17–30 ноября", "", False),
        ("1–7 декабря", "через 3 недели", False),
    ]


def test_what_begins_and_what_has_no_date_is_named(stage, programme):
    long = EventFactory(stage=stage, starts_on=date(2025, 11, 10), due_on=date(2026, 5, 29))
    undated = EventFactory(stage=stage, due_on=None, deadline_text="по графику")
    agenda = Agenda(programme_lines(programme, with_dates=True), TODAY)

    now = next(slot for slot in agenda.slots if slot.is_now)
    assert [line.event for line in now.begins] == [long]
    assert [line.event for line in agenda.undated] == [undated]


def test_months(stage, programme):
    EventFactory(stage=stage, number="1.1", due_on=date(2025, 10, 17))
    EventFactory(stage=stage, number="1.2", due_on=date(2026, 1, 30))

    assert slots(programme, by="months") == {
        "Октябрь 2025": [("1.1", "пт 17", "late")],
        "Ноябрь 2025": [],
        "Декабрь 2025": [],
        "Январь 2026": [("1.2", "пт 30", "plan")],
    }


def test_filters_hold_for_weeks_too(as_curator, stage, programme, curator):
    mine, _other = EventFactory(stage=stage, responsible=curator), EventFactory(stage=stage)

    page = as_curator.get(reverse("roadmap:roadmap", args=[programme.pk]), {"view": "weeks", "mine": "1"})

    items = [item.line.event for slot in page.context["agenda"].slots for item in slot.items]
    assert items == [mine]


def test_a_plan_without_dates_still_shows_the_week(stage, programme):
    EventFactory(stage=stage, due_on=None)

    assert slots(programme) == {"10–16 ноября": []}
