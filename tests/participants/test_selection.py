"""Entry requirements and interviews: what makes a mentor ready, who may see and write what."""

import random
from collections import Counter
from datetime import date, time
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from PIL import Image

from mentoring.kit.errors import Refused
from organisations.enums import Role
from organisations.models import Letter
from pairs.cohort import gather
from participants.actions import interviews, requirements
from participants.consent_content import load_consent_needs
from participants.enums import InterviewDecision, InterviewState, PersonGroup, Readiness, RequirementSort
from participants.models import (
    CatchUp,
    EntryRequirement,
    Interview,
    InterviewDay,
    RequirementMark,
    TrainingGroup,
    TrainingMember,
    TrainingSession,
)
from participants.selection.board import SHOWS, ReadinessBoard
from participants.selection.interviews import calendar_path, schedule
from participants.selection.readiness import ready_keys, standing_of, standings_of
from participants.training.rule import is_trained, trained_keys
from roadmap.kinds import ProgressBoard
from tests.factories.organisations import user_with
from tests.factories.participants import AttendanceFactory, GatheringFactory, ParticipationFactory
from tests.factories.roadmap import EventFactory
from tests.factories.surveys import give_consents

FRIDAY = date(2027, 9, 3)
PICTURE = BytesIO()
Image.new("RGB", (2, 2)).save(PICTURE, "PNG")


@pytest.fixture
def psychologist(school):
    return user_with(Role.SPECIALIST, school)


@pytest.fixture
def hand(programme):
    return EntryRequirement.objects.create(programme=programme, title="Справка", groups=[PersonGroup.TEACHER])


@pytest.fixture
def fresh(programme):
    return ParticipationFactory(mentor=True, programme=programme, interview=Readiness.NONE, interviewed_on=None)


@pytest.fixture
def planned(programme, fresh, curator, psychologist):
    return plan(programme, [fresh], curator, psychologist).interviews.get()


def hours(minutes=20, until=15):
    return {"held_on": FRIDAY, "starts_at": time(14), "ends_at": time(until), "minutes": minutes}


def plan(programme, people, curator, psychologist=None):
    fields = {**hours(), "place": "31", "interviewers": [curator], "experts": [], "psychologist": psychologist}
    shown = schedule(programme, people, interviewers=[curator], **hours()).fingerprint
    return interviews.plan_interviews(programme, people, fields, shown=shown, by=curator)[0]


def record(decision="", revision=0, **fields):
    return {"marks": [], "notes": "", "reason": "", "decision": decision, "revision": revision, **fields}


# --- readiness ----------------------------------------------------------------------------------------------------
def test_a_mentor_is_ready_when_every_required_condition_is_met(programme, hand, curator):
    mentor = ParticipationFactory(mentor=True, programme=programme)
    EntryRequirement.objects.create(programme=programme, title="Желательно", is_required=False)
    assert [one.title for one in standing_of(mentor).missing] == ["Справка"]
    requirements.mark_requirement(hand, mentor, {"is_met": True, "checked_on": FRIDAY, "note": ""}, by=curator)
    assert standing_of(mentor).is_ready
    requirements.forget_marks(hand, [mentor.pk], by=curator)
    assert not standing_of(mentor).is_ready


def test_a_requirement_of_one_group_is_not_asked_of_others(programme, hand):
    pupil = ParticipationFactory(mentor=True, programme=programme, person__teacher=False)
    assert (pupil.person.group, standing_of(pupil).is_ready) == (PersonGroup.STUDENT, True)


def test_consents_are_read_from_their_register(programme):
    mentor = ParticipationFactory(mentor=True, programme=programme)
    EntryRequirement.objects.create(programme=programme, title="Согласия", sort=RequirementSort.CONSENT)
    assert [one.sort for one in standing_of(mentor).missing] == [RequirementSort.CONSENT]


def test_matching_takes_only_those_who_are_ready(programme, hand):
    ParticipationFactory(mentor=True, programme=programme)
    assert [offer.is_ready for offer in gather(programme).offers] == [False]


def test_readiness_of_many_costs_as_many_queries_as_of_few(programme, hand, django_assert_num_queries):
    EntryRequirement.objects.create(programme=programme, title="Согласия", sort=RequirementSort.CONSENT)
    programme.training_required = True
    programme.save()

    def rows(count):
        ParticipationFactory.create_batch(count, mentor=True, programme=programme)
        return list(programme.participations.mentors().select_related("person", "programme"))

    few_rows = rows(2)
    with CaptureQueriesContext(connection) as few:
        ready_keys(few_rows)
    many_rows = rows(9)
    with django_assert_num_queries(len(few)):
        ready_keys(many_rows)


@pytest.mark.parametrize("training_required", [True, False])
def test_readiness_told_by_the_database_is_readiness(programme, hand, training_required, time_machine):
    time_machine.move_to("2025-11-13T09:00:00+03:00")
    chance = random.Random(3)
    programme.interview_required, programme.training_required = True, training_required
    programme.save()
    papers = EntryRequirement.objects.create(programme=programme, title="Согласия", sort=RequirementSort.CONSENT)
    EntryRequirement.objects.create(programme=programme, title="Желательно", is_required=False)
    groups = [
        TrainingGroup.objects.create(programme=programme, title=f"Группа {n}", sessions_to_pass=2) for n in (1, 2)
    ]
    sessions = [
        TrainingSession.objects.create(group=group, gathering=GatheringFactory(programme=programme, cancelled_at=off))
        for group in groups
        for off in (None, None, None, timezone.now())
    ]
    day = InterviewDay.objects.create(programme=programme, held_on=FRIDAY)
    for number in range(30):
        readiness = {name: chance.choice(Readiness.values) for name in ("interview", "training")}
        row = ParticipationFactory(mentor=True, programme=programme, person__teacher=chance.random() < 0.7, **readiness)
        for session in chance.sample(sessions, chance.randint(0, 5)):
            TrainingMember.objects.get_or_create(group=session.group, participation=row)
            if chance.random() < 0.5:
                AttendanceFactory(gathering=session.gathering, participation=row, has_come=chance.random() < 0.8)
            if chance.random() < 0.3:
                CatchUp.objects.create(session=session, participation=row, made_up_on=FRIDAY)
        for n in range(chance.randint(0, 2)):
            Interview.objects.create(
                day=day,
                participation=row,
                starts_at=time(8 + n, number),
                state=InterviewState.HELD,
                held_on=FRIDAY,
                decision=chance.choice(InterviewDecision.values),
            )
        if chance.random() < 0.6:
            give_consents(row.person)
        if chance.random() < 0.7:
            RequirementMark.objects.create(
                requirement=hand, participation=row, is_met=chance.random() < 0.8, checked_on=FRIDAY
            )
    mentors = list(programme.participations.mentors().select_related("person", "programme"))
    standings = standings_of(mentors)
    assert set(programme.participations.filter(is_trained()).values_list("pk", flat=True)) == trained_keys(mentors)
    ready = {row.pk for row in mentors if standings[row.pk].is_ready}
    shown = {show: ReadinessBoard(programme, show) for show in SHOWS}
    assert {show: set(board.shown.values_list("pk", flat=True)) for show, board in shown.items()} == {
        "ready": ready,
        "missing": {row.pk for row in mentors} - ready,
        "all": {row.pk for row in mentors},
    }
    assert all(board.listed == board.shown.count() for board in shown.values())
    board = shown["all"]
    lacking = Counter(one.title for standing in standings.values() for one in standing.missing)
    assert (board.ready, {asked.title: n for asked, n in board.lacking}) == (len(ready), dict(lacking))
    assert 0 < lacking[papers.title] < len(mentors)


def test_the_page_of_readiness_costs_the_same_for_any_number(as_curator, programme, hand, django_assert_num_queries):
    url = reverse("participants:selection", args=[programme.pk])
    ParticipationFactory.create_batch(2, mentor=True, programme=programme)
    as_curator.get(url)
    with CaptureQueriesContext(connection) as few:
        as_curator.get(url)
    ParticipationFactory.create_batch(9, mentor=True, programme=programme)
    with django_assert_num_queries(len(few)):
        as_curator.get(url)


def test_many_are_marked_at_once_and_it_is_taken_back(as_curator, programme, hand):
    mentors = ParticipationFactory.create_batch(3, mentor=True, programme=programme)
    page = as_curator.get(reverse("participants:selection", args=[programme.pk]), {"requirement": hand.pk})
    assert page.context["page"].paginator.count == 3
    ids = [row.pk for row in mentors[:2]]
    as_curator.post(reverse("participants:mark_requirement_of_many", args=[hand.pk]), {"ids": ids})
    assert ready_keys(mentors) == set(ids)
    query = "&".join(f"ids={key}" for key in ids)
    as_curator.post(f"{reverse('participants:forget_marks', args=[hand.pk])}?{query}")
    assert not RequirementMark.objects.exists()


def test_a_paper_is_kept_for_the_curator_only(as_curator, client, programme, hand, school):
    mentor = ParticipationFactory(mentor=True, programme=programme)
    address = reverse("participants:mark_requirement", args=[mentor.pk, hand.pk])
    bad = SimpleUploadedFile("справка.svg", b"<svg onload='x'/>")
    answer = as_curator.post(address, {"is_met": "yes", "checked_on": "2025-10-01", "note": "№ 1", "paper": bad})
    assert (answer.status_code, list(answer.context["form"].errors)) == (422, ["paper"])
    good = SimpleUploadedFile("../справка.png", PICTURE.getvalue())
    as_curator.post(address, {"is_met": "yes", "checked_on": "2025-10-01", "note": "№ 1", "paper": good})
    paper = reverse("documents:file", args=[RequirementMark.objects.get().paper_id])
    assert as_curator.get(paper).status_code == 200
    client.force_login(user_with(Role.DIRECTOR, school))
    assert client.get(paper).status_code == 404


# --- interviews ---------------------------------------------------------------------------------------------------
def test_slots_follow_one_another_and_overflow_to_the_next_working_day(programme, curator):
    people = ParticipationFactory.create_batch(4, mentor=True, programme=programme, interview=Readiness.NONE)
    passed = ParticipationFactory(mentor=True, programme=programme)
    found = schedule(programme, [*people, passed], **hours())
    monday = date(2027, 9, 6)
    times = [(slot.held_on, slot.starts_at) for slot in found.slots]
    assert times == [(FRIDAY, time(14)), (FRIDAY, time(14, 20)), (FRIDAY, time(14, 40)), (monday, time(14))]
    assert [row for row, _why in found.skipped] == [passed]


def test_an_interviewer_is_in_one_talk_at_a_time(programme, curator, planned):
    other = ParticipationFactory(mentor=True, programme=programme, interview=Readiness.NONE)
    found = schedule(programme, [other], interviewers=[curator], **hours())
    assert found.slots[0].starts_at == time(14, 20)


def test_what_was_shown_is_what_is_planned(programme, fresh, curator):
    fields = {**hours(), "place": "", "interviewers": [curator], "experts": [], "psychologist": None}
    with pytest.raises(Refused) as refusal:
        interviews.plan_interviews(programme, [fresh], fields, shown="other", by=curator)
    assert refusal.value.code == "plan_changed"
    assert not InterviewDay.objects.exists()


@pytest.mark.parametrize(
    ("decision", "mark", "is_ready"),
    [
        ("recommended", Readiness.PASSED, True),
        ("after_training", Readiness.PASSED, False),
        ("reserve", Readiness.RESERVE, False),
        ("declined", Readiness.FAILED, False),
    ],
)
def test_a_decision_makes_the_mark_and_the_readiness(planned, fresh, psychologist, decision, mark, is_ready):
    interviews.save_record(planned, **record(decision, reason="Мало времени"), by=psychologist)
    fresh.refresh_from_db()
    assert (fresh.interview, standing_of(fresh).is_ready) == (mark, is_ready)


def test_the_paper_that_assessment_waits_for_is_named_and_stops_nobody(as_curator, planned, fresh, psychologist):
    load_consent_needs()
    page = as_curator.get(planned.get_absolute_url())
    assert "психологическую диагностику" in page.context["papers"]
    assert "Беседу проводите как обычно" in page.content.decode()
    interviews.save_record(planned, **record("recommended"), by=psychologist)
    fresh.refresh_from_db()
    assert fresh.interview == Readiness.PASSED


def test_nobody_writes_over_anothers_record(planned, psychologist, curator):
    interviews.save_record(planned, **record(notes="первый"), by=psychologist)
    with pytest.raises(Refused) as refusal:
        interviews.save_record(planned, **record(notes="второй"), by=curator)
    assert refusal.value.code == "changed_meanwhile"
    planned.refresh_from_db()
    assert planned.record["notes"] == "первый"


def test_notes_and_opinions_lie_sealed_and_only_the_psychologist_writes_an_opinion(
    client, as_curator, planned, psychologist
):
    address = reverse("participants:interview_opinion", args=[planned.pk])
    as_curator.post(address, {"text": "Мнение куратора"})
    planned.refresh_from_db()
    assert planned.opinion == ""
    interviews.save_record(planned, **record("recommended", notes="Заметка"), by=psychologist)
    client.force_login(psychologist)
    client.post(address, {"text": "Заключение"})
    planned.refresh_from_db()
    assert (planned.opinion, planned.record["notes"]) == ("Заключение", "Заметка")
    assert "Заметка" not in planned.sealed_record
    assert "Заключение" not in planned.sealed_opinion


def test_the_director_reads_decisions_and_no_notes(client, planned, psychologist, school):
    interviews.save_record(planned, **record("recommended", notes="Заметка"), by=psychologist)
    client.force_login(user_with(Role.DIRECTOR, school))
    assert client.get(planned.get_absolute_url()).status_code == 404
    page = client.get(planned.day.get_absolute_url()).content.decode()
    assert "рекомендовать" in page
    assert "Заметка" not in page
    assert client.get(reverse("participants:interview_protocol", args=[planned.day_id])).content[:5] == b"%PDF-"


def test_the_mentor_is_told_when_and_where_and_again_of_another_time(
    client, programme, planned, fresh, curator, school
):
    fresh.person.user = user_with(Role.PARTICIPANT, school)
    fresh.person.save()
    client.force_login(fresh.person.user)
    assert "каб. 31" not in client.get(reverse("monitoring:cabinet")).content.decode()
    planned.day.place = "каб. 31"
    planned.day.save()
    assert interviews.tell_invited(planned.day, by=curator) == 1
    assert interviews.tell_invited(planned.day, by=curator) == 0
    assert "каб. 31" in client.get(reverse("monitoring:cabinet")).content.decode()
    interviews.move(planned, FRIDAY, time(16), by=curator)
    interviews.tell_invited(planned.day, by=curator)
    subjects = list(Letter.objects.order_by("pk").values_list("subject", flat=True))
    assert subjects == ["Собеседование: 03.09.2027 14:00", "Новое время собеседования: 03.09.2027 16:00"]
    file = client.get(calendar_path(planned)).content.decode()
    assert "DTSTART" in file
    assert fresh.person.last_name not in file


def test_a_called_off_interview_makes_room_and_can_be_taken_back(planned, fresh, curator):
    interviews.call_off(planned, by=curator)
    fresh.refresh_from_db()
    assert fresh.interview == Readiness.NONE
    interviews.take_back(Interview.objects.get(), by=curator)
    assert Interview.objects.get().state == InterviewState.PLANNED


def test_the_event_counts_held_of_planned_and_talked_to_of_all(programme, planned, psychologist):
    event = EventFactory(stage__roadmap__programme=programme, kinds=["interview"])
    ParticipationFactory(mentor=True, programme=programme)

    def figures():
        return [(m.done, m.total) for m in ProgressBoard(programme).measures(event)]

    assert figures() == [(1, 2), (0, 1)]
    interviews.save_record(planned, **record("declined", reason="Нет времени"), by=psychologist)
    assert figures() == [(2, 2), (1, 1)]


def test_bad_hours_are_told_at_their_field_and_nothing_is_lost(as_curator, programme, fresh, curator):
    typed = {"held_on": "2020-01-01", "starts_at": "14:00", "ends_at": "14:05", "minutes": "20", "place": "<b>31"}
    address = reverse("participants:plan_interviews", args=[programme.pk])
    answer = as_curator.post(address, {**typed, "people": [fresh.pk], "interviewers": [curator.pk]})
    assert answer.status_code == 422
    assert "held_on" in answer.context["form"].errors
    assert 'value="&lt;b&gt;31"' in answer.content.decode()
