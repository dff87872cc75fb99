"""Meetings and the end of a pair: who may write them down, and what the lists tell."""

from datetime import date
from io import BytesIO

import openpyxl
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from mentoring.kit.errors import Refused
from organisations.models import Message
from pairs import actions
from pairs.enums import MeetingKind, MeetingState, PairState
from pairs.models import Meeting, Pair
from pairs.queries import Health, counts, pairs_of, signal_of, silent_pairs
from participants.enums import ParticipationRole
from participants.models import Participation
from participants.register_columns import REGISTERS, Register
from roadmap.kinds import ProgressBoard
from tests.factories.pairs import IndividualPlanFactory, MeetingFactory, PairFactory, PlanItemFactory, account_of, join
from tests.factories.participants import ParticipationFactory
from tests.factories.roadmap import EventFactory, StageFactory

pytestmark = pytest.mark.django_db
FORM = {"kind": "first", "held_on": "2025-11-12", "minutes": "45", "place": "Кабинет 12", "summary": "Познакомились"}


# --- logging ----------------------------------------------------------------------------------------------------------
def test_curator_logs_a_meeting_with_both_marks(pair, as_curator):
    as_curator.post(reverse("pairs:log_meeting", args=[pair.pk]), {**FORM, "mentor_mark": "9", "mentee_mark": "8"})
    meeting = Meeting.objects.get()
    assert (meeting.state, meeting.kind, meeting.minutes) == (MeetingState.HELD, MeetingKind.FIRST, 45)
    assert sorted(meeting.attendances.values_list("mark", flat=True)) == [8, 9]
    assert meeting.attendances.filter(has_come=True).count() == 2


def test_form_offers_today_and_the_kind_that_comes_next(pair, as_curator):
    url = reverse("pairs:log_meeting", args=[pair.pk])
    assert as_curator.get(url).context["form"].initial["kind"] == MeetingKind.FIRST
    MeetingFactory(pair=pair)
    form = as_curator.get(url).context["form"]
    assert form.initial["kind"] == MeetingKind.TRIAL
    assert form.initial["held_on"] == date(2025, 11, 13)


def test_mentor_logs_meetings_of_the_own_pair_only(programme, pair, client):
    client.force_login(account_of(pair, "mentor"))
    assert client.post(reverse("pairs:log_meeting", args=[pair.pk]), {**FORM, "mark": "10"}).status_code == 302
    assert Meeting.objects.get().attendances.get(participation__role="mentor").mark == 10
    other = PairFactory(programme=programme, working=True)
    assert client.post(reverse("pairs:log_meeting", args=[other.pk]), FORM).status_code == 404
    assert client.get(reverse("pairs:pair", args=[other.pk])).status_code == 404
    assert client.get(reverse("pairs:board", args=[programme.pk])).status_code == 404


def test_director_reads_the_journal_but_does_not_write_it(pair, as_director):
    assert as_director.get(reverse("pairs:pair", args=[pair.pk])).status_code == 200
    assert as_director.get(reverse("pairs:log_meeting", args=[pair.pk])).status_code == 404


def test_day_to_come_is_refused_at_the_field(pair, as_curator):
    page = as_curator.post(reverse("pairs:log_meeting", args=[pair.pk]), {**FORM, "held_on": "2025-11-14"})
    assert page.context["form"].errors == {"held_on": ["Этот день ещё не наступил: запланируйте встречу."]}
    assert not Meeting.objects.exists()


def test_second_first_meeting_is_refused_at_the_field(pair, as_curator):
    MeetingFactory(pair=pair)
    page = as_curator.post(reverse("pairs:log_meeting", args=[pair.pk]), FORM)
    assert list(page.context["form"].errors) == ["kind"]
    assert Meeting.objects.count() == 1


def test_group_keeps_who_came(pair, as_curator):
    absent = join(pair, ParticipationFactory(programme=pair.programme))
    present = pair.members.filter(role="mentee").exclude(participation=absent).get().participation
    as_curator.post(reverse("pairs:log_meeting", args=[pair.pk]), {**FORM, "present": [present.pk]})
    came = dict(Meeting.objects.get().attendances.values_list("participation", "has_come"))
    assert (came[present.pk], came[absent.pk]) == (True, False)


def test_proposed_pair_holds_no_meetings(programme, curator):
    with pytest.raises(Refused) as refusal:
        actions.plan_meeting(
            PairFactory(programme=programme),
            kind="first",
            held_on=date(2025, 11, 20),
            starts_at=None,
            place="",
            by=curator,
        )
    assert refusal.value.code == "pair_does_not_meet"


# --- planning ---------------------------------------------------------------------------------------------------------
def test_planned_meeting_is_answered_and_then_logged(pair, client, as_curator):
    mentor, mentee = account_of(pair, "mentor"), account_of(pair, "mentee")
    client.force_login(mentor)
    planned = {"kind": "first", "held_on": "2025-11-20", "starts_at": "15:20", "place": "Библиотека"}
    client.post(reverse("pairs:plan_meeting", args=[pair.pk]), planned)
    assert Message.objects.get(user=mentee).text == "Встреча вашей пары: 20 ноября, 15:20."
    meeting = Meeting.objects.get()
    client.force_login(mentee)
    client.post(reverse("pairs:will_come", args=[meeting.pk]), {"answer": "no"})
    assert meeting.attendances.get(participation__role="mentee").will_come is False
    assert "не сможет прийти: 20 ноября" in Message.objects.get(user=mentor).text
    actions.log_meeting(
        pair,
        kind="first",
        held_on=date(2025, 11, 13),
        minutes=30,
        place="",
        summary="",
        marks={},
        planned=meeting,
        by=mentor,
    )
    meeting.refresh_from_db()
    assert (meeting.state, Meeting.objects.count()) == (MeetingState.HELD, 1)


def test_called_off_meeting_stays_in_the_journal(pair, curator, as_curator):
    meeting = MeetingFactory(pair=pair, state=MeetingState.PLANNED, held_on=date(2025, 11, 20))
    as_curator.post(reverse("pairs:call_off", args=[meeting.pk]), {"reason": "Командировка"})
    meeting.refresh_from_db()
    assert (meeting.state, meeting.summary) == (MeetingState.CANCELLED, "Командировка")


def test_answer_does_not_lead_to_other_sites(pair, client):
    meeting = MeetingFactory(pair=pair, state=MeetingState.PLANNED, held_on=date(2025, 11, 20))
    client.force_login(account_of(pair, "mentee"))
    url = reverse("pairs:will_come", args=[meeting.pk])
    answer = client.post(url, {"answer": "yes", "next": "https://evil.example/"})
    assert answer.url == pair.get_absolute_url()


# --- how pairs are doing ----------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("started_on", "last_held_on", "health"),
    [
        (date(2025, 11, 1), None, Health.TOO_EARLY),
        (date(2025, 10, 1), None, Health.SILENT),
        (date(2025, 10, 1), date(2025, 11, 10), Health.ON_TRACK),
        (date(2025, 10, 1), date(2025, 10, 28), Health.QUIET),
        (date(2025, 10, 1), date(2025, 10, 20), Health.SILENT),
    ],
)
def test_signal_counts_from_the_last_meeting_or_the_beginning(programme, started_on, last_held_on, health):
    pair = PairFactory(programme=programme, working=True, started_on=started_on)
    if last_held_on:
        MeetingFactory(pair=pair, held_on=last_held_on)
    row = Pair.objects.with_meetings().get()
    assert signal_of(row, programme, date(2025, 11, 13)).health == health
    assert list(silent_pairs(programme)) == ([pair] if health == Health.SILENT else [])


def test_the_calendar_puts_meetings_on_their_days_and_turns_the_months(programme, pair, as_curator):
    programme.school_breaks = [["2025-10-27", "2025-11-04"]]
    programme.save()
    for day, state in ((5, "held"), (6, "planned"), (20, "planned"), (21, "cancelled")):
        MeetingFactory(pair=pair, kind="regular", held_on=date(2025, 11, day), state=state)
    MeetingFactory(pair=PairFactory(working=True), held_on=date(2025, 11, 5))
    url = reverse("pairs:calendar", args=[programme.pk])
    month = as_curator.get(url).context["month"]
    items = {day.on.day: [item.state for item in day.items] for day in month.cells if day.items}
    assert items == {5: ["done"], 6: ["late"], 20: ["now"]}
    assert (month.title, len(month.cells)) == ("Ноябрь 2025", 35)
    assert [day.on.day for day in month.cells if day.in_break and not day.is_outside] == [1, 2, 3, 4]
    assert [day.on.day for day in month.cells if day.is_today] == [13]
    january = as_curator.get(url, {"month": "2026-01"})
    assert (january.context["month"].before, january.context["month"].after) == (date(2025, 12, 1), date(2026, 2, 1))
    assert "В этом месяце встреч нет" in january.text
    assert as_curator.get(url, {"month": "2026-13"}).context["month"].first == date(2025, 11, 1)


def test_the_calendar_costs_the_same_however_many_meetings(programme, as_curator, django_assert_max_num_queries):
    url = reverse("pairs:calendar", args=[programme.pk])
    MeetingFactory(pair=PairFactory(programme=programme, working=True), held_on=date(2025, 11, 5))
    as_curator.get(url)
    with CaptureQueriesContext(connection) as few:
        as_curator.get(url)
    for _pair in range(4):
        MeetingFactory(pair=PairFactory(programme=programme, working=True), held_on=date(2025, 11, 5))
    with django_assert_max_num_queries(len(few)):
        page = as_curator.get(url)
    assert page.text.count("month-what") == 5 and "ещё 1" in page.text


def test_the_cabinet_shows_the_meetings_of_ones_own_pairs(pair, client):
    client.force_login(account_of(pair, ParticipationRole.MENTOR))
    MeetingFactory(pair=pair, kind="regular", held_on=date(2025, 11, 20), state="planned")
    MeetingFactory(pair=PairFactory(programme=pair.programme, working=True), held_on=date(2025, 11, 6))
    month = client.get(reverse("monitoring:cabinet_meetings")).context["month"]
    (item,) = [item for day in month.cells for item in day.items]
    assert (item.words, item.state, item.url) == ("Регулярная", "now", pair.get_absolute_url())


def test_meeting_measures_count_working_pairs(programme, pair):
    PairFactory(programme=programme, working=True)
    MeetingFactory(pair=pair)
    event = EventFactory(stage=StageFactory(roadmap__programme=programme), kinds=["first_meeting"])
    measure = ProgressBoard(programme).measures(event)[0]
    assert (measure.done, measure.total) == (1, 2)


def test_counts_of_a_programme(programme, pair):
    PairFactory(programme=programme)
    ParticipationFactory(programme=programme)
    found = counts(programme)
    assert (found.mentees, found.with_settled_pair, found.proposed, found.working) == (3, 1, 1, 1)


# --- the end ----------------------------------------------------------------------------------------------------------
def test_ended_pair_frees_its_mentee_and_keeps_its_names(pair, curator):
    MeetingFactory(pair=pair, state=MeetingState.PLANNED, held_on=date(2025, 11, 20))
    mentee = pair.members.get(role="mentee").participation
    actions.end_pair(pair, ended_on=date(2025, 11, 13), reason="Переезд", is_early=True, by=curator)
    ended = Pair.objects.with_people().get(pk=pair.pk)
    assert (ended.state, ended.mentees) == (PairState.ENDED_EARLY, [mentee])
    assert ended.meetings.get().state == MeetingState.CANCELLED
    PairFactory(programme=pair.programme, mentee=mentee)


def test_early_end_needs_a_reason(pair, as_curator):
    url = reverse("pairs:end", args=[pair.pk])
    page = as_curator.post(url, {"is_early": "early", "ended_on": "2025-11-13", "reason": ""})
    assert page.context["form"].errors == {"reason": ["Напишите, почему пара завершает работу раньше срока."]}


# --- lists ------------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize("name", ["pairs", "meetings", "plans"])
def test_lists_cost_as_many_queries_for_many_as_for_few(name, programme, as_curator, django_assert_max_num_queries):
    url = reverse(f"pairs:{name}", args=[programme.pk])
    found = []
    for _round in range(2):
        for _number in range(3):
            made = PairFactory(programme=programme, working=True)
            MeetingFactory(pair=made)
            PlanItemFactory(plan=IndividualPlanFactory(pair=made))
        as_curator.get(url)
        with django_assert_max_num_queries(70) as captured:
            as_curator.get(url)
        found.append(len(captured))
    assert found[0] == found[1]


def test_pairs_are_found_by_name_in_list_and_search(programme, pair, as_curator):
    other = PairFactory(programme=programme)
    name = pair.members.get(role="mentor").participation.person
    name.last_name = "Ёлкин"
    name.save()
    page = as_curator.get(reverse("pairs:pairs", args=[programme.pk]), {"q": "елкин"})
    assert [row["pair"] for row in page.context["rows"]] == [pair]
    assert other not in [row["pair"] for row in page.context["rows"]]
    assert pair.get_absolute_url() in as_curator.get(reverse("search"), {"q": "ёлкин"}).text


def test_journal_is_downloaded_with_every_meeting_held(programme, pair, as_curator):
    MeetingFactory(pair=pair, summary="=опасно")
    MeetingFactory(pair=pair, kind=MeetingKind.TRIAL, state=MeetingState.PLANNED)
    content = as_curator.get(reverse("pairs:meetings_download", args=[programme.pk])).content
    rows = list(openpyxl.load_workbook(BytesIO(content)).active.iter_rows(values_only=True))
    assert [row[6] for row in rows if row[3] == "Первая, организационная"] == ["=опасно"]
    assert len([row for row in rows if row[2]]) == 2  # the heading and one meeting


def test_register_names_the_partner(programme, pair):
    mentor = pair.members.get(role="mentor").participation
    mentee = pair.members.get(role="mentee").participation
    rows = Participation.objects.filter(programme=programme)
    cells = REGISTERS.columns["pair"].of(rows)
    assert (cells[mentee.pk].text, cells[mentor.pk].text) == (mentor.person.list_name, mentee.person.list_name)
    assert REGISTERS.partners_of(rows) == {mentor.pk: [mentee], mentee.pk: [mentor]}
    alone = ParticipationFactory(programme=programme)
    assert list(rows.mentees().filter(~REGISTERS.condition("has_pair", Register(programme)))) == [alone]


# --- the cabinet ------------------------------------------------------------------------------------------------------
def test_members_see_their_pair_once_it_is_announced_or_works(programme, pair):
    mentee = account_of(pair, "mentee")
    MeetingFactory(pair=pair, state=MeetingState.PLANNED, kind=MeetingKind.TRIAL, held_on=date(2025, 11, 20))
    MeetingFactory(pair=pair)
    own = pairs_of(mentee)[0]
    assert [row.role for row in own.partners] == ["mentor"]
    assert own.next_meeting.held_on == date(2025, 11, 20)
    assert len(own.held) == 1
    confirmed = PairFactory(programme=programme, confirmed=True)
    assert pairs_of(account_of(confirmed, "mentor")) == []
