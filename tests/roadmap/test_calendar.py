"""Calendars: a private address gives the plan as iCalendar, tells changes, names nobody, and dies with the role."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
import time_machine
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext
from icalendar import Calendar

from organisations.enums import Role
from organisations.models import AuditEntry, Membership
from pairs.enums import MeetingState
from participants.enums import GatheringKind
from roadmap import actions
from roadmap.actions import delegation
from roadmap.actions.calendar import renew_address, switch_off_address
from roadmap.enums import RoadmapState
from roadmap.models import CalendarAddress, DelegatedTask, EventResponsible, Roadmap
from roadmap.views import calendar as views
from tests.factories.organisations import UserFactory, user_with
from tests.factories.pairs import MeetingFactory, PairFactory
from tests.factories.participants import AttendanceFactory, GatheringFactory, ParticipationFactory, PersonFactory
from tests.factories.roadmap import EventFactory, ProgrammeFactory, RoadmapFactory, StageFactory, reworded

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def an_autumn_day():
    cache.clear()
    with time_machine.travel(datetime(2025, 10, 1, 9, tzinfo=UTC), tick=False):
        yield


@pytest.fixture
def in_force(stage):
    """An event of one day, one of a month, and one of every quarter."""
    EventFactory(stage=stage, position=1, title="Педагогический совет", expected_result="протокол")
    november = {"starts_on": date(2025, 11, 1), "due_on": date(2025, 11, 30)}
    month = EventFactory(stage=stage, position=2, title="Анкетирование", **november)
    month.occurrences.update(**november)
    EventFactory(stage=stage, position=3, title="Мониторинг", due_days=[date(2025, 12, 20), date(2026, 3, 20)])
    return stage.roadmap.programme


def address(user, programme=None):
    return f"/calendar/{renew_address(user, programme).link.token}.ics"


def events_of(client, url, **headers):
    answer = client.get(url, **headers)
    assert (answer.status_code, answer["Content-Type"]) == (200, "text/calendar; charset=utf-8")
    return Calendar.from_ical(answer.content).walk("VEVENT")


# --- what stands in it ------------------------------------------------------------------------------------------------
def test_every_date_of_the_plan_is_a_whole_day_with_its_address(client, curator, in_force):
    found = events_of(client, address(curator, in_force))
    assert [(str(e["summary"]), e["dtstart"].dt, e["dtend"].dt) for e in found] == [
        ("1.1 Педагогический совет", date(2025, 10, 17), date(2025, 10, 18)),
        ("1.2 Анкетирование", date(2025, 11, 1), date(2025, 12, 1)),
        ("1.3 Мониторинг", date(2025, 12, 20), date(2025, 12, 21)),
        ("1.3 Мониторинг", date(2026, 3, 20), date(2026, 3, 21)),
    ]
    event = in_force.roadmap.stages.get().events.get(position=1)
    first = found[0]
    assert str(first["url"]) == f"http://localhost:8000/events/{event.pk}/"
    assert (str(first["status"]), str(first["transp"])) == ("CONFIRMED", "TRANSPARENT")
    assert "Ожидаемый результат: протокол" in str(first["description"])
    assert len({str(e["uid"]) for e in found}) == 4


def test_a_band_over_the_whole_year_stands_on_its_last_day(client, curator, in_force, stage):
    long = EventFactory(stage=stage, position=4, due_on=date(2026, 5, 31), starts_on=date(2025, 9, 1))
    long.occurrences.update(starts_on=date(2025, 9, 1))
    last = events_of(client, address(curator, in_force))[-1]
    assert (last["dtstart"].dt, last["dtend"].dt) == (date(2026, 5, 31), date(2026, 6, 1))


def test_the_feed_asks_to_be_read_again_in_six_hours(client, curator, in_force):
    feed = Calendar.from_ical(client.get(address(curator, in_force)).content)
    assert feed["refresh-interval"].dt == timedelta(hours=6)
    assert (str(feed["x-published-ttl"]), str(feed["method"])) == ("PT6H", "PUBLISH")
    assert in_force.name in str(feed["x-wr-calname"])


def test_a_moved_event_keeps_its_uid_and_counts_its_changes(client, curator, in_force):
    url = address(curator, in_force)
    before = events_of(client, url)[0]
    event = in_force.roadmap.stages.get().events.get(position=1)
    with time_machine.travel(datetime(2025, 10, 2, 9, tzinfo=UTC), tick=False):
        reworded(event, due_on=date(2025, 10, 24), by=curator)
        after = events_of(client, url)[0]
    assert (after["uid"], after["dtstart"].dt) == (before["uid"], date(2025, 10, 24))
    assert (before["sequence"], after["sequence"]) == (0, 1)
    assert after["last-modified"].dt == datetime(2025, 10, 2, 9, tzinfo=UTC)


def test_what_is_done_is_marked_and_a_draft_is_tentative(client, curator, in_force):
    event = in_force.roadmap.stages.get().events.get(position=1)
    event.close(curator)
    quarterly = in_force.roadmap.stages.get().events.get(position=3)
    actions.mark_occurrence(quarterly.occurrences.first(), by=curator)
    url = address(curator, in_force)
    assert [str(e["summary"])[0] for e in events_of(client, url)] == ["✓", "1", "✓", "1"]
    Roadmap.objects.update(state=RoadmapState.DRAFT)
    assert {str(e["status"]) for e in events_of(client, url)} == {"TENTATIVE"}


def test_ones_own_calendar_holds_what_one_answers_for_by_name_or_by_role(client, director, in_force, school):
    one, two, three = in_force.roadmap.stages.get().events.all()
    EventResponsible.objects.create(event=one, text="Лебедев А. П.", user=director)
    EventResponsible.objects.create(event=two, text="директор", role=Role.DIRECTOR)
    EventResponsible.objects.create(event=three, text="куратор", role=Role.CURATOR)
    foreign = EventFactory(stage=StageFactory(roadmap=RoadmapFactory(approved=True)))
    EventResponsible.objects.create(event=foreign, text="директор", role=Role.DIRECTOR)
    found = [str(e["summary"]) for e in events_of(client, address(director))]
    assert found == ["1.1 Педагогический совет", "1.2 Анкетирование"]


def test_a_feed_names_no_persons(client, curator, director, in_force):
    event = in_force.roadmap.stages.get().events.get(position=1)
    EventResponsible.objects.create(event=event, text="Директор Лебедев А. П.", user=director)
    content = client.get(address(curator, in_force)).content.decode()
    assert "Педагогический совет" in content
    assert "Лебедев" not in content.replace("\r\n ", "")


def test_meetings_of_ones_own_pair_have_their_hour_and_only_initials(client, school, in_force):
    mentor = user_with(Role.PARTICIPANT, school)
    pair = PairFactory(
        programme=in_force,
        working=True,
        mentor=ParticipationFactory(
            programme=in_force, mentor=True, person=PersonFactory(organisation=school, teacher=True, user=mentor)
        ),
        mentee=ParticipationFactory(
            programme=in_force,
            person=PersonFactory(organisation=school, last_name="Громов", first_name="Кирилл"),
        ),
    )
    MeetingFactory(pair=pair, state=MeetingState.PLANNED, held_on=date(2025, 10, 8), starts_at=time(15), minutes=30)
    MeetingFactory(pair=pair, state=MeetingState.CANCELLED, held_on=date(2025, 10, 9), starts_at=None)
    first, second = events_of(client, address(mentor))
    assert (first["dtstart"].dt, first["dtend"].dt) == (
        datetime(2025, 10, 8, 12, tzinfo=UTC),
        datetime(2025, 10, 8, 12, 30, tzinfo=UTC),
    )
    assert str(first["summary"]).endswith(": К. Г.")
    assert (second["dtstart"].dt, str(second["status"])) == (date(2025, 10, 9), "CANCELLED")
    assert "Громов" not in client.get(address(mentor)).content.decode()


def test_a_gathering_stands_with_who_prepares_it_and_with_who_was_invited(client, curator, school, in_force):
    guest = user_with(Role.SPECIALIST, school)
    told = datetime(2025, 9, 30, 9, tzinfo=UTC)
    meeting = GatheringFactory(
        programme=in_force, title="Совет", held_on=date(2025, 10, 9), held_time=time(15), place="Актовый зал"
    )
    invited = AttendanceFactory(gathering=meeting, participation=None, user=guest, told_at=told)
    off = GatheringFactory(programme=in_force, title="Встреча", held_on=date(2025, 10, 10), cancelled_at=told)
    GatheringFactory(programme=in_force, kind=GatheringKind.ANNOUNCEMENT, held_on=date(2025, 10, 11))
    GatheringFactory(programme=in_force, held_on=date(2025, 8, 1))
    first, second = [e for e in events_of(client, address(curator)) if str(e["uid"]).startswith("gathering")]
    assert (str(first["summary"]), str(first["location"])) == ("Совет", "Актовый зал")
    assert first["dtstart"].dt == datetime(2025, 10, 9, 12, tzinfo=UTC)
    assert str(first["url"]).endswith(meeting.get_absolute_url())
    assert (str(second["status"]), second["dtstart"].dt) == ("CANCELLED", off.held_on)
    (mine,) = events_of(client, address(guest))
    assert mine["uid"] == first["uid"]
    assert str(mine["url"]).endswith(invited.get_absolute_url())


def test_what_the_office_asks_stands_with_those_who_report(client, curator, coordinator, school, in_force):
    office = RoadmapFactory(programme=ProgrammeFactory(organisation=school.parent), approved=True)
    EventFactory(
        stage=StageFactory(roadmap=office), title="База наставников", is_delegated=True, due_on=date(2025, 11, 3)
    )
    delegation.spread_tasks(office.programme)
    task = DelegatedTask.objects.get(school=school)
    url = address(curator)
    (before,) = [e for e in events_of(client, url) if str(e["uid"]).startswith("task")]
    assert str(before["summary"]) == f"{school.parent.short_name}: База наставников"
    assert before["dtstart"].dt == date(2025, 11, 3)
    assert str(before["url"]).endswith(task.get_absolute_url())
    delegation.report_task(task, answer="Собрана.", by=curator)
    (after,) = [e for e in events_of(client, url) if str(e["uid"]).startswith("task")]
    assert str(after["summary"]).startswith("✓ ")
    assert events_of(client, address(user_with(Role.SPECIALIST, school))) == []


def test_a_plan_of_many_events_costs_as_many_queries_as_one_of_few(client, curator, in_force, stage):
    url = address(curator, in_force)
    client.get(url)
    few = _queries(client, url)
    for position in range(10, 40):
        EventFactory(stage=stage, position=position)
    assert _queries(client, url) == few


def _queries(client, url):
    with CaptureQueriesContext(connection) as queries:
        client.get(url)
    return len(queries)


# --- the address ------------------------------------------------------------------------------------------------------
def test_an_unchanged_feed_is_not_sent_again(client, curator, in_force):
    url = address(curator, in_force)
    answer = client.get(url)
    assert answer["Cache-Control"] == "private, max-age=900"
    again = client.get(url, headers={"If-None-Match": answer["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    event = in_force.roadmap.stages.get().events.get(position=1)
    reworded(event, title="Другое", by=curator)
    assert client.get(url, headers={"If-None-Match": answer["ETag"]}).status_code == 200


def test_a_new_address_shuts_the_old_one_and_switching_off_shuts_it_too(client, curator, in_force):
    old, new = address(curator, in_force), address(curator, in_force)
    assert (client.get(old).status_code, client.get(new).status_code) == (410, 200)
    switch_off_address(curator, in_force)
    assert client.get(new).status_code == 410
    assert list(AuditEntry.objects.filter(deed__startswith="calendar.").values_list("deed", flat=True)) == [
        "calendar.switched_off",
        "calendar.address_given",
        "calendar.address_given",
    ]


@pytest.mark.parametrize("own", [True, False])
def test_whoever_lost_the_role_finds_the_address_gone(client, curator, in_force, own):
    url = address(curator, None if own else in_force)
    assert client.get(url).status_code == 200
    Membership.objects.update(ends_on=date(2025, 9, 30))
    assert client.get(url).status_code == 410


def test_a_closed_account_reads_nothing(client, curator, in_force):
    url = address(curator)
    curator.is_active = False
    curator.save()
    assert client.get(url).status_code == 410


def test_a_programme_of_another_school_gives_nothing_even_by_a_kept_address(client, curator):
    other = ProgrammeFactory()
    assert client.get(address(curator, other)).status_code == 410


def test_an_address_nobody_reads_for_long_dies_and_one_that_is_read_lives_on(client, curator):
    read, unread = address(curator), address(UserFactory())
    with time_machine.travel(datetime(2026, 10, 1, tzinfo=UTC), tick=False):
        Membership.objects.update(ends_on=None)
        assert client.get(read).status_code == 200
    with time_machine.travel(datetime(2027, 10, 1, tzinfo=UTC), tick=False):
        assert (client.get(read).status_code, client.get(unread).status_code) == (200, 410)


@pytest.mark.parametrize("token", ["1-0000", "x", "ж-1", "zzzzzzzzzzzzzz-1", "1"])
def test_an_invented_address_opens_nothing(client, curator, token):
    address(curator)
    assert client.get(f"/calendar/{token}.ics").status_code == 404


def test_guessing_is_stopped_and_the_true_address_goes_on(client, curator, monkeypatch):
    monkeypatch.setattr(views, "WRONG_TRIES", 2)
    url = address(curator)
    statuses = [client.get(f"/calendar/{n}-0.ics").status_code for n in range(1, 5)]
    assert statuses == [404, 404, 429, 429]
    assert client.get(url).status_code == 200


def test_an_address_is_not_read_without_end(client, curator, monkeypatch):
    monkeypatch.setattr(views, "READINGS", 2)
    url = address(curator)
    answers = [client.get(url) for _n in range(3)]
    assert [answer.status_code for answer in answers] == [200, 200, 429]
    assert answers[-1]["Retry-After"] == "600"


# --- the page ---------------------------------------------------------------------------------------------------------
def test_the_page_shows_the_address_with_what_one_can_do_about_it(as_curator, curator, in_force):
    as_curator.post("/calendar/renew/")
    as_curator.post(f"/programmes/{in_force.pk}/calendar/renew/")
    page = as_curator.get("/calendar/").content.decode()
    links = [row.link.token for row in CalendarAddress.objects.select_related("link")]
    assert all(f'value="http://localhost:8000/calendar/{token}.ics"' in page for token in links)
    assert all(f'href="webcal://localhost:8000/calendar/{token}.ics"' in page for token in links)
    as_curator.post("/calendar/off/")
    assert CalendarAddress.objects.get().programme == in_force


def test_an_office_finds_a_schools_calendar_from_its_roadmap(client, coordinator, in_force):
    client.force_login(coordinator)
    titles = [row.key for row in client.get(f"/calendar/?programme={in_force.pk}").context["rows"]]
    assert titles == ["mine", f"programme-{in_force.pk}"]
    assert [row.key for row in client.get("/calendar/?programme=ж").context["rows"]] == ["mine"]
