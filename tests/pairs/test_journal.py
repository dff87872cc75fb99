"""The journal of meetings: notes by role, files, guides, calendars, paper, nudges."""

from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from icalendar import Calendar

from organisations.models import Message
from pairs.content import load_meeting_guides
from pairs.enums import MeetingKind, MeetingState
from pairs.guides import guide_to
from pairs.models import Meeting, MeetingGuide, PairFile
from pairs.nudges import nudge_mentors
from participants.enums import ParticipationRole
from roadmap.enums import MentoringModel, ProgrammeState
from tests.factories.organisations import UserFactory
from tests.factories.pairs import MeetingFactory, account_of
from tests.factories.roadmap import ProgrammeFactory
from tests.kit.test_pdf import text_of

pytestmark = pytest.mark.django_db
MENTOR, MENTEE = ParticipationRole.MENTOR, ParticipationRole.MENTEE
PDF = (Path(__file__).parents[1] / "samples/plans/rechinsk-unruled-pages.pdf").read_bytes()
LOGGED = {"kind": "first", "held_on": "2025-11-12", "minutes": "45", "place": "Библиотека", "summary": "Познакомились"}


def test_a_note_for_the_school_is_read_by_mentors_and_staff_alone(pair, client, as_curator):
    client.force_login(account_of(pair, MENTOR))
    client.post(reverse("pairs:log_meeting", args=[pair.pk]), LOGGED | {"note": "Тревожится из-за оценок"})
    assert "Тревожится" in client.get(pair.get_absolute_url()).text
    assert "Тревожится" in as_curator.get(pair.get_absolute_url()).text
    client.force_login(account_of(pair, MENTEE))
    meeting = Meeting.objects.get()
    for url in (pair.get_absolute_url(), reverse("pairs:meeting", args=[meeting.pk])):
        assert "Тревожится" not in client.get(url).text
    client.post(reverse("pairs:meeting", args=[meeting.pk]), LOGGED | {"note": "Стёрто", "mark": "9"})
    meeting.refresh_from_db()
    assert meeting.note == "Тревожится из-за оценок"
    assert "Тревожится" not in text_of(client.get(reverse("pairs:journal_pdf", args=[pair.pk])).content)


def test_a_file_of_a_meeting_is_read_by_the_pair_and_removed_by_whoever_attached_it(pair, client):
    mentor, mentee = account_of(pair, MENTOR), account_of(pair, MENTEE)
    client.force_login(mentor)
    file = SimpleUploadedFile("грамота.pdf", PDF)
    client.post(reverse("pairs:log_meeting", args=[pair.pk]), LOGGED | {"file": file})
    row = PairFile.objects.get()
    client.force_login(UserFactory())
    assert client.get(reverse("pairs:file", args=[row.pk])).status_code in (403, 404)
    client.force_login(mentee)
    assert b"".join(client.get(reverse("pairs:file", args=[row.pk])).streaming_content) == PDF
    assert client.post(reverse("pairs:remove_file", args=[row.pk])).status_code == 404
    client.force_login(mentor)
    client.post(reverse("pairs:remove_file", args=[row.pk]))
    row.attachment.refresh_from_db()
    assert not PairFile.objects.exists()
    assert row.attachment.destroyed_at is not None


def test_what_is_no_document_is_told_at_its_field_and_nothing_typed_is_lost(pair, as_curator):
    file = SimpleUploadedFile("x.pdf", b"<html>")
    page = as_curator.post(reverse("pairs:log_meeting", args=[pair.pk]), LOGGED | {"file": file})
    assert page.context["form"].errors.keys() == {"file"}
    assert "Познакомились" in page.text
    assert not Meeting.objects.exists()


def test_a_guide_of_the_own_model_comes_before_that_of_both(programme, pair, as_curator):
    assert load_meeting_guides() == 6
    assert load_meeting_guides() == 0
    own = MeetingGuide.objects.create(kind=MeetingKind.FIRST, model=MentoringModel.STUDENTS, aim="Наше", agenda=["Чай"])
    assert guide_to(MeetingKind.FIRST, programme) == own
    assert guide_to(MeetingKind.FINAL, programme).aim.startswith("Подвести итоги")
    assert "Чай" in as_curator.get(reverse("pairs:log_meeting", args=[pair.pk])).text
    assert "Чай" in as_curator.get(reverse("pairs:plan_meeting", args=[pair.pk])).text


def test_a_school_words_what_a_meeting_is_for_and_takes_the_common_words_back(programme, pair, as_curator):
    load_meeting_guides()
    url = reverse("pairs:guide", args=[programme.pk, "first"])
    assert "Познакомиться" in as_curator.get(url).context["form"].initial["aim"]
    words = {"aim": "Знакомство за чаем", "agenda": "1. Чай\n— Расписание\n\n", "tasks": ""}
    as_curator.post(url, words)
    own = guide_to(MeetingKind.FIRST, programme)
    assert (own.aim, own.agenda, own.tasks, own.organisation) == (
        "Знакомство за чаем",
        ["Чай", "Расписание"],
        [],
        programme.organisation,
    )
    assert "Знакомство за чаем" in as_curator.get(reverse("pairs:log_meeting", args=[pair.pk])).text
    elsewhere = ProgrammeFactory(model=programme.model)
    assert guide_to(MeetingKind.FIRST, elsewhere).organisation is None
    assert load_meeting_guides() == 0
    as_curator.post(reverse("pairs:drop_guide", args=[programme.pk, "first"]))
    assert guide_to(MeetingKind.FIRST, programme).aim.startswith("Познакомиться")


@pytest.mark.parametrize("wrong", [{"aim": ""}, {"agenda": " \n"}, {"agenda": "а\n" * 11}, {"tasks": "б" * 201}])
def test_a_guide_that_can_not_be_kept_is_told_at_its_field(programme, as_curator, wrong):
    words = {"aim": "Знакомство", "agenda": "Чай", "tasks": ""} | wrong
    page = as_curator.post(reverse("pairs:guide", args=[programme.pk, "first"]), words)
    assert page.context["form"].errors.keys() == wrong.keys()
    assert not MeetingGuide.objects.exists()


def test_a_planned_meeting_goes_into_ones_calendar_without_names(pair, client):
    meeting = MeetingFactory(
        pair=pair, state=MeetingState.PLANNED, held_on=date(2025, 11, 20), starts_at=time(15, 20), place="Кабинет 12"
    )
    client.force_login(account_of(pair, MENTEE))
    answer = client.get(reverse("pairs:meeting_ics", args=[meeting.pk]))
    (event,) = Calendar.from_ical(answer.content).walk("VEVENT")
    assert event.decoded("dtstart") == datetime(2025, 11, 20, 12, 20, tzinfo=UTC)
    assert str(event["location"]) == "Кабинет 12"
    assert pair.mentors[0].person.last_name not in answer.content.decode()


def test_the_journal_of_a_pair_prints(pair, as_curator):
    MeetingFactory(pair=pair, summary="Познакомились")
    text = text_of(as_curator.get(reverse("pairs:journal_pdf", args=[pair.pk])).content)
    for words in ("Журнал встреч", "Познакомились", "08.10.2025", "Всего 1 встреча", "45 минут"):
        assert words in text


def test_curator_sees_the_meetings_of_two_weeks(programme, pair, as_curator):
    near, far = (
        MeetingFactory(pair=pair, kind="regular", state=MeetingState.PLANNED, held_on=date(2025, 11, day))
        for day in (14, 29)
    )
    page = as_curator.get(reverse("pairs:meetings", args=[programme.pk]))
    assert page.context["coming"] == [near]
    assert far not in page.context["coming"]


# --- nudges -----------------------------------------------------------------------------------------------------------
MORNING = datetime(2025, 11, 13, 5, 30, tzinfo=UTC)  # a Thursday, half past eight in Moscow


@pytest.fixture
def running(programme):
    programme.state = ProgrammeState.RUNNING
    programme.save()


def test_the_mentor_is_asked_once_whether_yesterdays_meeting_took_place(running, pair, school):
    mentor = account_of(pair, MENTOR)
    meeting = MeetingFactory(pair=pair, state=MeetingState.PLANNED, held_on=date(2025, 11, 12))
    MeetingFactory(pair=pair, kind="regular", held_on=date(2025, 11, 11))
    for _hour in range(2):
        nudge_mentors(MORNING)
    told = Message.objects.get(user=mentor)
    assert told.text.startswith("Встреча 12 ноября состоялась?")
    assert told.url == reverse("pairs:meeting", args=[meeting.pk])


@pytest.mark.parametrize(("planned", "told"), [(False, 1), (True, 0)])
def test_the_mentor_of_a_quiet_pair_is_nudged_unless_a_day_is_agreed_on(running, pair, planned, told):
    mentor = account_of(pair, MENTOR)
    MeetingFactory(pair=pair, held_on=date(2025, 10, 27))
    if planned:
        MeetingFactory(pair=pair, kind="regular", state=MeetingState.PLANNED, held_on=date(2025, 11, 14))
    nudge_mentors(MORNING)
    assert Message.objects.filter(user=mentor).count() == told


def test_nobody_is_nudged_where_there_is_no_journal_or_no_working_morning(running, programme, pair):
    account_of(pair, MENTOR)
    MeetingFactory(pair=pair, state=MeetingState.PLANNED, held_on=date(2025, 11, 12))
    nudge_mentors(datetime(2025, 11, 15, 5, 30, tzinfo=UTC))  # a Saturday
    programme.keeps_journal = False
    programme.save()
    nudge_mentors(MORNING)
    assert not Message.objects.exists()
