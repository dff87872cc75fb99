"""Whom a gathering is for, who came, and how many of those invited."""

import pytest
from django.urls import reverse

from mentoring.kit.errors import Refused
from organisations.enums import Role
from participants.actions import attendance as actions
from participants.enums import GatheringKind, GroupKind, PersonGroup
from participants.gathering_page import target_of
from participants.models import Gathering
from roadmap.kinds import ProgressBoard
from tests.factories.organisations import curator_of, user_with
from tests.factories.participants import (
    AttendanceFactory,
    GatheringFactory,
    GatheringGroupFactory,
    GuardianFactory,
    ParticipationFactory,
    PersonFactory,
)
from tests.factories.roadmap import EventFactory

pytestmark = [pytest.mark.django_db, pytest.mark.database]


@pytest.fixture
def event():
    return EventFactory(title="Педагогический совет", kinds=["council"])


@pytest.fixture
def gathering(event):
    return GatheringFactory(programme=event.stage.roadmap.programme, event=event)


@pytest.fixture
def curator(gathering, client):
    user = curator_of(gathering.programme.organisation, last_name="Яковлева")
    client.force_login(user)
    return user


def names(gathering):
    return sorted(row.full_name for row in gathering.attendances.with_people())


def pupil(programme, class_label, **fields):
    person = PersonFactory(organisation=programme.organisation, class_label=class_label, **fields)
    return ParticipationFactory(programme=programme, person=person)


def test_staff_are_invited_once_however_many_roles_they_hold(gathering, curator):
    school = gathering.programme.organisation
    user_with(Role.DIRECTOR, school, last_name="Белов", first_name="Олег", patronymic="Ильич")
    teacher = user_with(Role.SPECIALIST, school, last_name="Громов", first_name="Ян", patronymic="")
    user_with(Role.PARTICIPANT, school, last_name="Чужой")
    ParticipationFactory(
        programme=gathering.programme,
        mentor=True,
        person=PersonFactory(
            organisation=school, teacher=True, user=teacher, last_name="Громов", first_name="Ян", patronymic=""
        ),
    )
    actions.invite_group(gathering, GroupKind.MENTORS, by=curator)
    actions.invite_group(gathering, GroupKind.STAFF, by=curator)
    assert names(gathering) == ["Белов Олег Ильич", "Громов Ян", "Яковлева Мария Викторовна"]
    assert gathering.attendances.filter(user__isnull=False).count() == 2


def test_parents_of_a_class_are_one_for_each_pupil_and_the_others_are_counted(gathering, curator):
    seventh, other = pupil(gathering.programme, "7 «А»"), pupil(gathering.programme, "7 «Б»")
    GuardianFactory(child=seventh.person, first_name="Пётр", email="")
    reached = GuardianFactory(child=seventh.person, first_name="Анна")
    GuardianFactory(child=other.person)
    actions.invite_group(gathering, GroupKind.PARENTS, class_label="7 «А»", others=23, by=curator)
    (row,) = gathering.attendances.all()
    assert row.guardian == reached
    assert str(row.group) == "родители 7 «А»"
    assert gathering.figures == (0, 24)
    group = gathering.groups.get()
    actions.note_counts(gathering, {group.pk: (23, 17)}, by=curator)
    actions.mark(row, True, by=curator)
    assert Gathering.objects.get().figures == (18, 24)


def test_graduates_and_pupils_are_named_by_the_registers(gathering, curator):
    graduate = PersonFactory(organisation=gathering.programme.organisation, group=PersonGroup.GRADUATE, class_label="")
    mentor = ParticipationFactory(programme=gathering.programme, mentor=True, person=graduate)
    child = pupil(gathering.programme, "7 «А»")
    pupil(gathering.programme, "7 «Б»")
    actions.invite_group(gathering, GroupKind.GRADUATES, by=curator)
    actions.invite_group(gathering, GroupKind.PUPILS, class_label="7 «А»", by=curator)
    assert {row.participation for row in gathering.attendances.all()} == {mentor, child}


def test_guests_are_written_down_with_what_they_are(client, gathering, curator):
    text = "Орлов Иван, директор завода, orlov@mail.example\n\nПетрова Анна\nОрлов Иван, директор завода"
    client.post(
        reverse("participants:invite_group", args=[gathering.pk]), {"kind": "guests", "names": text, "others": 2}
    )
    found = list(gathering.attendances.order_by("pk").values_list("name", "what", "email"))
    assert found == [("Орлов Иван", "директор завода", "orlov@mail.example"), ("Петрова Анна", "", "")]
    assert gathering.figures.invited == 4


@pytest.mark.parametrize("line", ["orlov@mail.example", "Орлов, директор, orlov@"])
def test_a_line_without_a_name_or_with_a_wrong_address_stands_at_its_field(client, gathering, curator, line):
    url = reverse("participants:invite_group", args=[gathering.pk])
    response = client.post(url, {"kind": "guests", "names": line, "others": ""})
    assert response.status_code == 422
    assert list(response.context["group_form"].errors) == ["names"]
    assert not gathering.groups.exists()


def test_a_group_nobody_belongs_to_is_not_kept(gathering, curator):
    with pytest.raises(Refused) as refusal:
        actions.invite_group(gathering, GroupKind.GRADUATES, by=curator)
    assert refusal.value.code == "nobody_to_invite"
    assert not gathering.groups.exists()


def test_a_tap_marks_one_person_and_a_second_takes_it_back(client, gathering, curator):
    row, other = AttendanceFactory(gathering=gathering), AttendanceFactory(gathering=gathering)
    url = reverse("participants:mark_attendance", args=[gathering.pk])
    answer = client.post(url, {"mark": f"{row.pk}:yes"}, headers={"HX-Request": "true"}).content.decode()
    assert f'id="row-{row.pk}"' in answer
    assert f'value="{row.pk}:clear"' in answer
    assert "1 из 2" in answer
    assert f'id="row-{other.pk}"' not in answer
    response = client.post(url, {"mark": f"{row.pk}:clear"})
    assert response.url == f"{gathering.get_absolute_url()}#row-{row.pk}"
    row.refresh_from_db()
    assert row.has_come is None


def test_a_tap_reaches_nobody_of_another_gathering(client, gathering, curator):
    stranger = AttendanceFactory()
    url = reverse("participants:mark_attendance", args=[gathering.pk])
    assert client.post(url, {"mark": f"{stranger.pk}:yes"}).status_code == 404
    assert client.post(url, {"mark": "x"}).status_code == 404


def test_the_others_are_marked_at_once_and_all_marks_can_be_taken_back(client, gathering, curator):
    came, absent = AttendanceFactory(gathering=gathering, has_come=True), AttendanceFactory(gathering=gathering)
    client.post(reverse("participants:mark_the_rest", args=[gathering.pk]), {"came": "no"})
    absent.refresh_from_db()
    assert (absent.has_come, gathering.figures) == (False, (1, 2))
    client.post(reverse("participants:forget_attendance", args=[gathering.pk]))
    came.refresh_from_db()
    assert came.has_come is None


def test_more_can_not_come_than_were_invited(client, gathering, curator):
    group = GatheringGroupFactory(gathering=gathering, invited_count=3)
    url = reverse("participants:note_counts", args=[gathering.pk])
    response = client.post(url, {f"invited_{group.pk}": 3, f"came_{group.pk}": 4})
    assert response.status_code == 422
    assert list(response.context["page"].counts_form.errors) == [f"came_{group.pk}"]
    client.post(url, {f"invited_{group.pk}": 24, f"came_{group.pk}": 18})
    assert gathering.figures == (18, 24)


def test_whoever_was_told_or_came_stays_on_the_list(client, gathering, curator):
    group = GatheringGroupFactory(gathering=gathering)
    row = AttendanceFactory(gathering=gathering, group=group, has_come=True)
    url = reverse("participants:uninvite", args=[gathering.pk])
    client.post(url, {"group": group.pk})
    client.post(url, {"person": row.pk})
    assert gathering.attendances.get() == row
    actions.mark(row, None, by=curator)
    client.post(url, {"group": group.pk})
    assert not gathering.attendances.exists()


@pytest.mark.parametrize(
    ("text", "percent"),
    [
        ("в педагогическом совете приняло участие не менее 90% специалистов", 90),
        ("Явка не ниже 85 %", 85),
        ("реализованы не менее, чем на 90%", 90),
        ("≥ 75 %", 75),
        ("Протокол собрания", None),
        ("Охват 10% обучающихся", None),
    ],
)
def test_the_target_is_read_out_of_the_plan(text, percent):
    assert target_of(EventFactory(expected_result=text)) == percent


def test_an_event_is_measured_by_its_own_gatherings_against_its_target(client, event, gathering, curator):
    event.expected_result = "приняло участие не менее 90% специалистов"
    event.save()
    programme = gathering.programme
    for number in range(10):
        AttendanceFactory(gathering=gathering, has_come=number > 0)
    AttendanceFactory(gathering=GatheringFactory(programme=programme, event=event, cancelled_at="2025-11-01T00:00Z"))
    elsewhere = EventFactory(stage=event.stage, kinds=["council"])
    AttendanceFactory(gathering=GatheringFactory(programme=programme, event=elsewhere))
    (measure,) = ProgressBoard(programme).measures(event)
    assert (str(measure.label), measure.done, measure.total) == ("Пришли (цель — не менее 90 %)", 9, 10)
    assert measure.is_complete
    page = client.get(gathering.get_absolute_url()).content.decode()
    assert "90 % при цели не менее 90 %" in page


def test_an_announcement_is_measured_by_those_who_were_told(event, gathering):
    Gathering.objects.update(kind=GatheringKind.ANNOUNCEMENT)
    AttendanceFactory(gathering=gathering, told_at="2025-11-01T00:00Z")
    AttendanceFactory(gathering=gathering)
    GatheringGroupFactory(gathering=gathering, invited_count=20, attended_count=15)
    (measure,) = ProgressBoard(gathering.programme).measures(event)
    assert (str(measure.label), measure.done, measure.total) == ("Проинформированы", 16, 22)


def test_the_page_costs_the_same_for_any_number_of_people(
    client, gathering, curator, django_assert_num_queries, django_assert_max_num_queries
):
    def invite():
        GuardianFactory(child=AttendanceFactory(gathering=gathering).participation.person)

    invite()
    client.get(gathering.get_absolute_url())
    with django_assert_max_num_queries(40) as few:
        client.get(gathering.get_absolute_url())
    for _n in range(5):
        invite()
    with django_assert_num_queries(len(few)):
        client.get(gathering.get_absolute_url())
