"""Training groups: who is trained by rule, what a mentor sees, certificates."""

import io
from datetime import date, time, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from pypdf import PdfReader

from documents.models import PreparedFile
from mentoring.kit.errors import Refused
from monitoring.indicators import figures
from organisations.enums import Role
from participants.actions import attendance, certificates, training
from participants.enums import Readiness
from participants.models import TrainingCertificate
from participants.selection.readiness import standing_of
from participants.training.rule import trained_keys
from roadmap.kinds import ProgressBoard
from tests.factories.organisations import curator_of, user_with
from tests.factories.participants import ParticipationFactory
from tests.factories.roadmap import EventFactory


@pytest.fixture
def mentors(programme, school):
    rows = ParticipationFactory.create_batch(2, mentor=True, programme=programme)
    rows[0].person.user = user_with(Role.PARTICIPANT, school)
    rows[0].person.save()
    return rows


@pytest.fixture
def group(programme, mentors, curator, school):
    """Three sessions in the last weeks, on working days."""
    return training.begin_group(
        programme,
        {"title": "Школа наставника", "leader": curator, "expert": None, "hours": 6, "sessions_to_pass": 3},
        topics=["Кто такой наставник", "Как слушать", "Как хвалить"],
        first_on=school.today - timedelta(days=28),
        held_time=time(15),
        place="214",
        every_days=7,
        participations=mentors,
        by=curator,
    )


def everybody_comes(group, by, *, but=()):
    for session in group.sessions.all():
        for row in session.gathering.attendances.filter(participation__in=but):
            attendance.mark(row, False, by=by)
        attendance.mark_the_rest(session.gathering, True, by=by)


def test_whoever_attends_enough_or_makes_it_up_is_trained(programme, group, mentors, curator):
    programme.training_required = True
    programme.save()
    last = group.sessions.last()
    everybody_comes(group, curator)
    attendance.mark(last.gathering.attendances.get(participation=mentors[1]), False, by=curator)
    assert trained_keys(mentors) == {mentors[0].pk}
    assert [str(one.note) for one in standing_of(mentors[1]).missing] == ["посещено 2 из 3 занятий"]
    assert training.toggle_catch_up(last, mentors[1], by=curator)
    assert trained_keys(mentors) == {row.pk for row in mentors}
    assert not training.toggle_catch_up(last, mentors[1], by=curator)
    assert trained_keys(mentors) == {mentors[0].pk}


def test_a_mark_by_hand_has_the_last_word(group, mentors, curator):
    everybody_comes(group, curator)
    mentors[0].training = Readiness.FAILED
    mentors[1].training = Readiness.PASSED
    assert trained_keys(mentors) == {mentors[1].pk}


def test_a_session_called_off_counts_for_nobody(group, mentors, curator):
    everybody_comes(group, curator)
    session = group.sessions.first()
    session.gathering.cancelled_at = group.created_at
    session.gathering.save()
    assert trained_keys(mentors) == set()


def test_the_event_and_the_indicator_measure_groups_against_the_programmes_rule(programme, group, curator, school):
    event = EventFactory(stage__roadmap__programme=programme, kinds=["training"])

    def measured():
        return [(m.done, m.total) for m in ProgressBoard(programme).measures(event)]

    def indicator():
        figure = next(f for f in figures(programme) if f.key == "sessions_per_group")
        return figure.count.done, figure.target

    assert (measured(), indicator()) == ([(0, 2), (0, 1)], (0, 3))
    everybody_comes(group, curator)
    assert (measured(), indicator()) == ([(2, 2), (1, 1)], (3, 3))


def test_whoever_joins_is_on_the_lists_of_the_sessions(programme, group, curator):
    late = ParticipationFactory(mentor=True, programme=programme)
    assert training.add_members(group, [late], by=curator) == 1
    assert late.attendances.count() == 3
    training.remove_member(group, late, by=curator)
    assert late.attendances.count() == 0


def test_the_page_of_a_group_costs_the_same_for_more_people(
    as_curator, programme, group, curator, django_assert_num_queries
):
    address = group.get_absolute_url()
    as_curator.get(address)
    with CaptureQueriesContext(connection) as few:
        as_curator.get(address)
    training.add_members(group, ParticipationFactory.create_batch(6, mentor=True, programme=programme), by=curator)
    with django_assert_num_queries(len(few)):
        as_curator.get(address)


def test_certificates_are_numbered_once_and_say_what_was_taught(as_curator, group, mentors, curator, school):
    everybody_comes(group, curator)
    assert len(certificates.issue_certificates(group, by=curator)) == 2
    with pytest.raises(Refused) as refusal:
        certificates.issue_certificates(group, by=curator)
    assert refusal.value.code == "nobody"
    first = TrainingCertificate.objects.get(number=1)
    text = PdfReader(io.BytesIO(as_curator.get(first.get_absolute_url()).content)).pages[0].extract_text()
    for words in (first.holder, "Школа наставника", "Как слушать", f"1/{school.today.year}", first.check_code):
        assert words in text
    fresh = certificates.issue_anew(first, "ошибка в фамилии", by=curator)
    assert fresh.number == 3
    first.refresh_from_db()
    assert first.is_annulled


def test_the_check_page_knows_a_certificate_and_names_nobody(client, group, mentors, curator):
    everybody_comes(group, curator)
    row = certificates.issue_certificates(group, by=curator)[0]
    page = client.get(reverse("documents:check_code", args=[row.check_code]))
    assert page.context["answer"].verdict == "valid"
    assert mentors[0].person.last_name not in page.content.decode()
    certificates.annul(row, "ошибка", by=curator)
    assert client.get(reverse("documents:check_code", args=[row.check_code])).context["answer"].verdict == "cancelled"


def test_all_of_a_group_are_drawn_in_the_background(as_curator, group, curator, django_capture_on_commit_callbacks):
    everybody_comes(group, curator)
    certificates.issue_certificates(group, by=curator)
    with django_capture_on_commit_callbacks(execute=True):
        asked = as_curator.post(reverse("participants:certificate_pile", args=[group.pk]))
    row = PreparedFile.objects.get()
    assert asked.url == row.get_absolute_url()
    answer = as_curator.get(f"{asked.url}file/")
    assert len(PdfReader(io.BytesIO(b"".join(answer.streaming_content))).pages) == 2
    assert certificates.request_all(group, by=curator) == row


def test_a_mentor_opens_their_own_training_and_nobody_elses(client, group, mentors, curator):
    everybody_comes(group, curator)
    training.add_material(group, title="Памятка", url="https://x.example/p", file=None, by=curator)
    own, other = certificates.issue_certificates(group, by=curator)
    own, other = (own, other) if own.participation == mentors[0] else (other, own)
    client.force_login(mentors[0].person.user)
    page = client.get(reverse("participants:own_training")).content.decode()
    assert "Памятка" in page
    assert client.get(own.get_absolute_url()).status_code == 200
    assert client.get(other.get_absolute_url()).status_code == 404
    assert client.get(group.get_absolute_url()).status_code == 404
    client.force_login(curator_of(ParticipationFactory().programme.organisation))
    assert client.get(own.get_absolute_url()).status_code == 404


def test_more_sessions_than_there_are_cannot_be_asked_for(as_curator, programme):
    typed = {"title": "Курс", "hours": "6", "sessions_to_pass": "3", "topics": "Одна тема", "first_on": "2027-09-01"}
    typed |= {"held_time": "15:00", "every_days": "7", "place": "", "leader": "", "expert": ""}
    answer = as_curator.post(reverse("participants:new_training_group", args=[programme.pk]), typed)
    assert list(answer.context["form"].errors) == ["sessions_to_pass"]
    assert "Одна тема" in answer.content.decode()


def test_sessions_fall_on_working_days(group):
    assert all(session.gathering.held_on.weekday() < 5 for session in group.sessions.all())
    assert isinstance(group.sessions.first().gathering.held_on, date)
