from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone
from icalendar import Calendar

from organisations.models import Letter, Message, User
from organisations.post import gather_digests
from roadmap import actions, reminders
from roadmap.calendar.feed import feed_of
from roadmap.calendar.plan import entries_of_responsible
from roadmap.calendar.single import calendar_path
from roadmap.enums import RoadmapState
from tests.factories.organisations import OrganisationFactory, curator_of, user_with
from tests.factories.roadmap import EventFactory, ProgrammeFactory, RoadmapFactory, StageFactory, reworded

MOSCOW = ZoneInfo("Europe/Moscow")


def morning(day, hour=8, zone=MOSCOW):
    return datetime.combine(day, datetime.min.time().replace(hour=hour), tzinfo=zone)


def told(user):
    return [(notice.text.partition(":")[0], notice.due_on) for notice in user.notices.order_by("created_at", "pk")]


@pytest.fixture
def event(stage, curator):
    """Due on Friday, 17 October 2025; the curator answers for it."""
    return EventFactory(stage=stage, responsible=curator)


def test_a_deadline_is_told_once_a_step_however_often_beat_runs(event, curator):
    for day in range(1, 18):
        for hour in (7, 8, 9):
            reminders.remind(morning(date(2025, 10, day), hour))
            reminders.remind(morning(date(2025, 10, day), hour))

    due = date(2025, 10, 17)
    assert told(curator) == [
        ("Срок через 14 дней", due),
        ("Срок через 7 дней", due),
        ("Срок через 3 дня", due),
        ("Срок завтра", due),
        ("Срок сегодня", due),
    ]


def test_a_step_missed_on_a_weekend_is_told_on_monday(stage, curator):
    EventFactory(stage=stage, responsible=curator, due_on=date(2025, 10, 21), due_days=[date(2025, 10, 21)])
    reminders.remind(morning(date(2025, 10, 14)))

    reminders.remind(morning(date(2025, 10, 18)))
    reminders.remind(morning(date(2025, 10, 20)))

    assert [text for text, _due in told(curator)] == ["Срок через 7 дней", "Срок завтра"]


def test_a_reminder_takes_its_event_into_the_calendar_in_one_click(client, event, curator, settings):
    curator.email = "curator@school.example"
    curator.save()
    reminders.remind(morning(date(2025, 10, 10)))
    with time_machine.travel("2025-10-10 09:00+03:00"):
        gather_digests()
    body = Letter.objects.get().body
    [address] = [line.split()[-1] for line in body.splitlines() if line.endswith(".ics")]

    answer = client.get(address.removeprefix(settings.PUBLIC_URL))

    [component] = Calendar.from_ical(answer.content).walk("VEVENT")
    assert (component["dtstart"].dt, component["uid"].split("@")[0]) == (date(2025, 10, 17), f"event-{event.pk}")
    assert str(curator) not in answer.content.decode()
    feed = [
        str(part["uid"]) for part in Calendar.from_ical(feed_of("", entries_of_responsible(curator))).walk("VEVENT")
    ]
    assert feed == [str(component["uid"])]


def test_the_address_of_an_event_cannot_be_made_up_and_ends(client, event, stage, curator):
    path = calendar_path(event, curator)
    wrong = reverse("roadmap:event_calendar", args=[str(event.pk)])
    assert [client.get(url).status_code for url in (path, wrong)] == [200, 404]
    with time_machine.travel(timezone.now() + timedelta(days=121)):
        assert client.get(path).status_code == 404
    stage.roadmap.supersede()
    assert client.get(path).status_code == 404
    assert calendar_path(EventFactory(stage=stage, due_on=None), curator) == ""


@pytest.mark.parametrize("change", [{"is_active": False}, {"ends_on": date(2025, 9, 30)}])
def test_the_address_of_an_event_opens_to_whoever_may_see_the_plan(client, event, curator, change):
    path = calendar_path(event, curator)
    assert client.get(path).status_code == 200
    (User.objects.filter(pk=curator.pk) if "is_active" in change else curator.memberships).update(**change)
    assert client.get(path).status_code == 404


def test_an_overdue_event_is_told_on_the_first_day_and_then_weekly(event, curator):
    for day in range(18, 32):
        reminders.remind(morning(date(2025, 10, day)))

    assert [text for text, _due in told(curator)] == ["Просрочено на 3 дня", "Просрочено на 10 дней"]


def test_only_mornings_of_working_days(event, curator):
    assert reminders.remind(morning(date(2025, 10, 14), hour=12)) == 0
    assert reminders.remind(morning(date(2025, 10, 18))) == 0
    assert reminders.remind(morning(date(2025, 11, 4))) == 0
    assert not curator.notices.exists()


def test_the_morning_is_the_schools_own(db):
    zone = ZoneInfo("Asia/Vladivostok")
    school = OrganisationFactory(time_zone=zone.key)
    curator = curator_of(school)
    stage = StageFactory(roadmap=RoadmapFactory(programme=ProgrammeFactory(organisation=school), approved=True))
    EventFactory(stage=stage, responsible=curator)

    assert reminders.remind(morning(date(2025, 10, 14))) == 0
    assert reminders.remind(morning(date(2025, 10, 14), zone=zone)) == 1
    assert curator.notices.count() == 1


def test_the_hour_of_the_morning_is_the_schools_to_choose(event, school, curator):
    school.morning_hour = 10
    school.save()
    assert reminders.remind(morning(date(2025, 10, 14))) == 0
    assert reminders.remind(morning(date(2025, 10, 14), hour=10)) == 1
    assert curator.notices.count() == 1


def test_a_closed_event_is_silent(event, curator):
    actions.close_event(event, by=curator, note="Готово")

    reminders.remind(morning(date(2025, 10, 16)))

    assert not curator.notices.exists()


def test_a_moved_deadline_reminds_anew(event, curator):
    reminders.remind(morning(date(2025, 10, 16)))
    reworded(event, deadline_text="до 24 октября 2025", by=curator)

    reminders.remind(morning(date(2025, 10, 17)))

    assert [due for _text, due in told(curator) if due] == [date(2025, 10, 17), date(2025, 10, 24)]


@pytest.mark.parametrize("state", [RoadmapState.DRAFT, RoadmapState.SUBMITTED, RoadmapState.SUPERSEDED])
def test_a_roadmap_that_is_not_in_force_is_silent(event, curator, state):
    roadmap = event.stage.roadmap
    roadmap.state = state
    roadmap.save()

    reminders.remind(morning(date(2025, 10, 16)))

    assert not curator.notices.exists()


def test_a_recurring_event_reminds_of_its_nearest_date(stage, curator):
    event = EventFactory(
        stage=stage, responsible=curator, due_on=date(2026, 2, 27), due_days=[date(2025, 11, 28), date(2026, 2, 27)]
    )
    actions.mark_occurrence(event.occurrences.first(), by=curator)

    reminders.remind(morning(date(2025, 11, 27)))
    reminders.remind(morning(date(2026, 2, 26)))

    assert told(curator) == [("Срок завтра", date(2026, 2, 27))]


def test_a_role_means_everybody_who_holds_it(stage, school, curator):
    teachers = [user_with("class_teacher", school) for _count in range(2)]
    event = EventFactory(stage=stage)
    event.responsibles.create(text="классные руководители", role="class_teacher")

    reminders.remind(morning(date(2025, 10, 16)))

    assert [teacher.notices.count() for teacher in teachers] == [1, 1]
    assert not curator.notices.exists()


def test_an_event_nobody_answers_for_reminds_the_curator(stage, curator):
    EventFactory(stage=stage)

    reminders.remind(morning(date(2025, 10, 16)))

    assert curator.notices.count() == 1


def test_long_delays_reach_the_director_and_then_the_municipality_as_a_number(event, director, coordinator):
    reminders.remind(morning(date(2025, 10, 24)))
    assert not director.notices.exists()

    reminders.remind(morning(date(2025, 10, 27)))
    assert director.notices.count() == 1
    assert not coordinator.notices.exists()

    reminders.remind(morning(date(2025, 11, 10)))
    reminders.remind(morning(date(2025, 11, 11)))
    notice = coordinator.notices.get()
    assert event.title not in notice.text
    assert "1 мероприятие" in notice.text


def test_the_days_are_a_setting_of_the_programme(event, programme, curator):
    programme.reminder_days = [5]
    programme.save()

    reminders.remind(morning(date(2025, 10, 10)))
    assert not Message.objects.exists()
    reminders.remind(morning(date(2025, 10, 13)))

    assert [text for text, _due in told(curator)] == ["Срок через 4 дня"]
