"""Acting on many events: what the preview shows is what is done, and it can be taken back."""

from datetime import date

import pytest
import time_machine
from django.urls import reverse

from organisations.enums import OrganisationKind
from roadmap import actions
from roadmap.models import Event, EventDependency, PlanChange
from tests.factories.organisations import OrganisationFactory, curator_of
from tests.factories.roadmap import EventFactory, ProgrammeFactory, RoadmapFactory, StageFactory
from tests.roadmap.conftest import quicker

pytestmark = [pytest.mark.django_db, pytest.mark.database]


@pytest.fixture(autouse=True)
def thursday():
    """13 November 2025."""
    with time_machine.travel("2025-11-13 10:00+03:00", tick=False):
        yield


@pytest.fixture
def url(programme):
    return reverse("roadmap:bulk", args=[programme.pk])


def previewed(client, url, **asked):
    return client.get(url, {"asked": "1", **asked}).context["preview"]


def done(client, url, **asked):
    """Do what the preview of the same question shows."""
    stamp = previewed(client, url, **asked).stamp
    return client.post(url, {"asked": "1", "stamp": stamp, **asked}, follow=True)


def shift(*events, **more):
    return {"action": "shift", "ids": [e.pk for e in events], "count": 1, "unit": "weeks", "way": "later"} | more


def fresh(event):
    return Event.objects.get(pk=event.pk)


def dues(*events):
    return [Event.objects.get(pk=event.pk).due_on for event in events]


def test_the_preview_says_who_changes_and_who_is_skipped_and_why(as_curator, stage, url, curator):
    plain, recurring, undated = (
        EventFactory(stage=stage),
        EventFactory(stage=stage, deadline_kind="recurring", deadline_text="ежемесячно"),
        EventFactory(stage=stage, due_on=None, deadline_kind="unknown", deadline_text="позже"),
    )
    closed = EventFactory(stage=stage)
    actions.close_event(closed, note="Готово", by=curator)

    preview = previewed(as_curator, url, **shift(plain, recurring, undated, closed))

    assert [(c.event.pk, c.was, c.now) for c in preview.changes] == [
        (plain.pk, "до 17 октября 2025", "до 24 октября 2025")
    ]
    assert [(s.event.pk, s.reason) for s in preview.skips] == [
        (recurring.pk, "повторяется: периодичность меняется в самом мероприятии"),
        (undated.pk, "даты нет"),
        (closed.pk, "завершено"),
    ]
    assert dues(plain) == [date(2025, 10, 17)]


def test_what_would_be_left_behind_is_offered_to_move_along(as_curator, stage, url):
    first, second = EventFactory(stage=stage), EventFactory(stage=stage, due_on=date(2025, 10, 20))
    EventDependency.objects.create(event=second, after=first)

    alone = as_curator.get(url, {"asked": "1", **shift(first)})
    together = as_curator.get(url, {"asked": "1", **shift(first, second)})

    assert alone.context["behind"] == [second]
    assert together.context["behind"] == []


def test_what_is_shown_is_done_and_taken_back(as_curator, draft_stage, url):
    first, second = EventFactory(stage=draft_stage), EventFactory(stage=draft_stage, due_on=date(2025, 11, 3))

    done(as_curator, url, **shift(first, second))
    assert dues(first, second) == [date(2025, 10, 24), date(2025, 11, 10)]

    as_curator.post(reverse("roadmap:undo", args=[PlanChange.objects.get().pk]))
    assert dues(first, second) == [date(2025, 10, 17), date(2025, 11, 3)]


def test_what_changed_since_the_preview_is_shown_again(as_curator, draft_stage, url, curator):
    event = EventFactory(stage=draft_stage)
    stamp = previewed(as_curator, url, **shift(event)).stamp
    actions.change_event(event, deadline_text="до 3 ноября 2025", by=curator)

    page = as_curator.post(url, {"asked": "1", "stamp": stamp, **shift(event)})

    assert page.context["changed_meanwhile"]
    assert dues(event) == [date(2025, 11, 3)]


def test_what_changes_between_the_preview_and_the_lock_is_shown_again(as_curator, draft_stage, url, curator):
    event = EventFactory(stage=draft_stage)
    stamp = previewed(as_curator, url, **shift(event)).stamp

    with quicker(lambda: actions.change_event(fresh(event), deadline_text="до 3 ноября 2025", by=curator)):
        page = as_curator.post(url, {"asked": "1", "stamp": stamp, **shift(event)})

    assert page.context["changed_meanwhile"]
    assert [c.was for c in page.context["preview"].changes] == ["до 3 ноября 2025"]
    assert dues(event) == [date(2025, 11, 3)]


def test_what_is_completed_between_the_preview_and_the_lock_keeps_who_completed_it(as_curator, stage, url, director):
    event = EventFactory(stage=stage)
    actions.add_note(event, "Протокол № 1", by=director)
    asked = {"action": "complete", "ids": [event.pk]}
    stamp = previewed(as_curator, url, **asked).stamp

    with quicker(lambda: actions.close_event(fresh(event), by=director)):
        page = as_curator.post(url, {"asked": "1", "stamp": stamp, **asked})

    assert [skip.reason for skip in page.context["preview"].skips] == ["завершено"]
    assert fresh(event).closed_by == director


def test_all_of_a_filter_is_a_choice_of_its_own(as_curator, stage, url):
    late, later = EventFactory(stage=stage), EventFactory(stage=stage, due_on=date(2026, 5, 29))

    preview = previewed(as_curator, url, **shift(all_in_filter="1", filter="due=late"))

    assert [c.event.pk for c in preview.changes] == [late.pk]
    assert dues(later) == [date(2026, 5, 29)]


def test_the_first_responsible_is_given_and_the_words_stay(as_curator, draft_stage, url, director):
    named = EventFactory(stage=draft_stage, responsible=curator_of(draft_stage.roadmap.programme.organisation))
    words = named.responsibles.get().text
    nobodys = EventFactory(stage=draft_stage)

    done(as_curator, url, action="give", ids=[named.pk, nobodys.pk], who=f"user:{director.pk}")

    rows = [event.responsibles.get() for event in (named, nobodys)]
    assert [(row.text, row.user) for row in rows] == [(words, director), (str(director), director)]
    again = previewed(as_curator, url, action="give", ids=[named.pk], who=f"user:{director.pk}")
    assert [skip.reason for skip in again.skips] == ["уже за этим человеком"]


def test_deadlines_are_found_right(as_curator, stage, url):
    doubtful = EventFactory(stage=stage, needs_review=True)
    undated = EventFactory(stage=stage, needs_review=True, due_on=None)

    done(as_curator, url, action="checked", ids=[doubtful.pk, undated.pk])

    flags = Event.objects.filter(pk__in=[doubtful.pk, undated.pk]).order_by("pk")
    assert list(flags.values_list("needs_review", flat=True)) == [False, True]


def test_only_what_is_ready_is_completed_and_it_can_be_taken_up_again(as_curator, stage, url, curator):
    ready, bare = EventFactory(stage=stage), EventFactory(stage=stage)
    actions.add_note(ready, "Протокол № 1", by=curator)

    page = done(as_curator, url, action="complete", ids=[ready.pk, bare.pk])

    assert [event.is_closed for event in Event.objects.order_by("pk")] == [True, False]
    undo = next(m for m in page.context["messages"]).extra_tags.removeprefix("undo=")
    as_curator.post(undo)
    assert not Event.objects.get(pk=ready.pk).is_closed


def test_only_offices_delegate(client):
    office = OrganisationFactory(municipality=True)
    events = {}
    for organisation in (office, OrganisationFactory(kind=OrganisationKind.SCHOOL)):
        programme = ProgrammeFactory(organisation=organisation)
        events[organisation] = EventFactory(stage=StageFactory(roadmap=RoadmapFactory(programme=programme)))
    for organisation, event in events.items():
        client.force_login(curator_of(organisation))
        programme = event.stage.roadmap.programme
        page = client.get(reverse("roadmap:bulk", args=[programme.pk]), {"action": "delegate", "ids": [event.pk]})
        assert page.status_code == (200 if organisation == office else 302)


def test_events_of_another_plan_are_not_touched(as_curator, stage, url):
    foreign = EventFactory(stage=StageFactory(roadmap__programme=ProgrammeFactory()))

    page = as_curator.get(url, {"asked": "1", **shift(foreign)})

    assert page.status_code == 302
    assert dues(foreign) == [date(2025, 10, 17)]


@pytest.mark.parametrize("given", [{"action": "vanish"}, {"action": "shift"}, {"action": "shift", "ids": ["x", "-1"]}])
def test_nonsense_in_the_address_breaks_nothing(as_curator, stage, url, given):
    EventFactory(stage=stage)

    assert as_curator.get(url, given).status_code == 302


@pytest.mark.parametrize("count", ["0", "-3", "9999", "много", ""])
def test_a_shift_is_a_reasonable_number(as_curator, stage, url, count):
    event = EventFactory(stage=stage)

    page = as_curator.get(url, {"asked": "1", **shift(event, count=count)})

    assert page.status_code == 422
    assert page.context["preview"] is None
