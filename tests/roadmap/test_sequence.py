"""Events that come after others: proposed by kinds, kept without circles, moved along."""

from datetime import date

import pytest
import time_machine
from django.urls import reverse

from mentoring.kit.errors import Refused
from mentoring.kit.periods import SchoolYear, read_period
from roadmap import actions
from roadmap.following import Links, followers_of
from roadmap.models import Event, EventDependency, PlanChange, RoadmapTemplate
from roadmap.queries import read_plan
from roadmap.sequence import proposed_links
from tests.factories.roadmap import EventFactory, StageFactory
from tests.roadmap.test_rows import sent

pytestmark = pytest.mark.database
YEAR = SchoolYear(2025)


def numbers(links):
    return [(event.number, before.number) for event, before in links]


def event(number, *kinds, audience=""):
    return Event(pk=int(number), number=number, kinds=list(kinds), audience=audience)


def linked(stage, *texts):
    """Events one after another, each with the deadline given."""
    found = []
    for text in texts:
        period = read_period(text, programme=YEAR)
        made = EventFactory(
            stage=stage,
            deadline_text=text,
            deadline_kind=period.kind,
            starts_on=period.starts_on,
            due_on=period.due_on,
            due_days=[],
        )
        made.occurrences.update(starts_on=period.starts_on)
        if found:
            EventDependency.objects.create(event=made, after=found[-1])
        found.append(made)
    return found


def moved(event, text):
    plan = read_plan(event.stage.roadmap)
    links = Links(plan)
    found = followers_of(links.events[event.pk], read_period(text, programme=YEAR), links.after)
    return [(f.event.number, f.now or f.reason) for f in found]


def test_the_usual_order_is_proposed_from_kinds():
    plan = [
        event("1", "mentee_register"),
        event("2", "mentor_register"),
        event("3", "matching"),
        event("4", "pair_order"),
        event("5", "first_meeting"),
    ]

    assert numbers(proposed_links(plan)) == [("3", "1"), ("3", "2"), ("4", "3"), ("5", "4")]


def test_what_a_plan_lacks_is_passed_over():
    plan = [event("1", "mentee_register"), event("2", "pair_order"), event("3", "planning_meeting")]

    assert numbers(proposed_links(plan)) == [("2", "1"), ("3", "2")]


def test_consents_of_mentors_do_not_hold_up_the_register_of_mentees():
    plan = [event("1", "consents", audience="mentors"), event("2", "mentee_register", audience="mentees")]

    assert proposed_links(plan) == []


def test_no_circle_is_proposed():
    plan = [event("1", "matching", "mentee_register"), event("2", "mentor_register", "preference_survey")]

    assert len(proposed_links(plan)) == 1


@pytest.mark.usefixtures("templates")
def test_a_programme_starts_with_the_usual_order(school, curator):
    template = RoadmapTemplate.objects.get(slug="lyceum-12")
    programme = actions.start_programme(school, template, school_year=YEAR, name="Наша", fits=True, by=curator)

    rows = EventDependency.objects.filter(event__stage__roadmap=programme.roadmap)
    assert ("5.4", "5.3") in rows.values_list("event__number", "after__number")
    assert set(rows.values_list("is_proposed", flat=True)) == {True}
    assert actions.propose_dependencies(programme.roadmap) == 0


def test_what_follows_moves_by_as_many_working_days(stage):
    first, second, third = linked(stage, "до 10 ноября 2025", "12-14 ноября 2025", "до 21 ноября 2025")

    assert moved(first, "до 17 ноября 2025") == [
        (second.number, "19–21 ноября 2025"),
    ]
    assert moved(first, "до 24 ноября 2025") == [
        (second.number, "26–28 ноября 2025"),
        (third.number, "до 5 декабря 2025"),
    ]


def test_whole_months_move_by_whole_months(stage):
    first, second = linked(stage, "октябрь 2025", "ноябрь 2025")

    assert moved(first, "декабрь 2025") == [(second.number, "январь 2026")]


@pytest.mark.parametrize("text", ["до 3 ноября 2025", "до 11 ноября 2025"])
def test_nothing_follows_an_event_that_is_over_in_time(stage, text):
    first, _second = linked(stage, "до 10 ноября 2025", "до 12 ноября 2025")

    assert moved(first, text) == []


def test_what_recurs_is_named_and_stays(stage):
    first, second = linked(stage, "до 10 ноября 2025", "ежемесячно")
    second.refresh_from_db()

    assert moved(first, "до 28 ноября 2025") == [
        (second.number, "повторяется: периодичность меняется в самом мероприятии")
    ]


def test_what_is_completed_does_not_move(stage, curator):
    first, second = linked(stage, "до 10 ноября 2025", "до 12 ноября 2025")
    actions.close_event(second, note="Готово", by=curator)

    assert moved(first, "до 24 ноября 2025") == []


def test_a_circle_is_refused(stage, curator):
    first, _second, third = linked(stage, "до 10 ноября 2025", "до 12 ноября 2025", "до 21 ноября 2025")

    with pytest.raises(Refused) as refusal:
        actions.set_dependencies(first, [third], by=curator)

    assert refusal.value.code == "events_in_a_circle"
    assert EventDependency.objects.count() == 2


def test_an_event_of_another_plan_is_no_predecessor(stage, curator):
    with pytest.raises(Refused) as refusal:
        actions.set_dependencies(EventFactory(stage=stage), [EventFactory(stage=StageFactory())], by=curator)

    assert refusal.value.code == "event_of_another_plan"


@pytest.fixture
def thursday():
    """13 November 2025."""
    with time_machine.travel("2025-11-13 10:00+03:00", tick=False):
        yield


@pytest.mark.usefixtures("thursday")
def test_one_click_moves_an_event_and_what_follows_and_one_takes_it_back(as_curator, draft_stage):
    first, second = linked(draft_stage, "до 17 ноября 2025", "до 19 ноября 2025")
    url = reverse("roadmap:deadline", args=[first.pk])
    asked = as_curator.post(url, sent(as_curator.get(url), phrase="до 24 ноября 2025"))
    agreed = asked.context["form"].stamp

    as_curator.post(url, sent(asked, agreed=agreed, follow=[second.pk]))
    assert [e.due_on for e in Event.objects.order_by("pk")] == [date(2025, 11, 24), date(2025, 11, 26)]

    as_curator.post(reverse("roadmap:undo", args=[PlanChange.objects.get().pk]))
    assert [e.due_on for e in Event.objects.order_by("pk")] == [date(2025, 11, 17), date(2025, 11, 19)]


@pytest.mark.usefixtures("thursday")
def test_what_is_not_ticked_stays(as_curator, draft_stage):
    first, _second = linked(draft_stage, "до 17 ноября 2025", "до 19 ноября 2025")
    url = reverse("roadmap:deadline", args=[first.pk])
    asked = as_curator.post(url, sent(as_curator.get(url), phrase="до 24 ноября 2025"))

    as_curator.post(url, sent(asked, agreed=asked.context["form"].stamp))

    assert [e.due_on for e in Event.objects.order_by("pk")] == [date(2025, 11, 24), date(2025, 11, 19)]


def test_the_order_is_changed_on_its_own_page(as_curator, stage):
    first, second, third = linked(stage, "до 10 ноября 2025", "до 12 ноября 2025", "до 21 ноября 2025")
    url = reverse("roadmap:event_order", args=[third.pk])

    as_curator.post(url, {"add": str(first.pk)})

    assert [row.after for row in third.dependencies.all()] == [first]
    page = as_curator.get(first.get_absolute_url())
    assert [n.event for n in page.context["page"].afters] == [second, third]


def test_a_plan_without_an_order_gets_the_usual_one_at_a_click(as_curator, stage, programme):
    register = EventFactory(stage=stage, kinds=["mentee_register"])
    matching = EventFactory(stage=stage, kinds=["matching"])

    as_curator.post(reverse("roadmap:propose_order", args=[programme.pk]))

    assert list(EventDependency.objects.values_list("event", "after")) == [(matching.pk, register.pk)]
