"""Coming in by one's own phone: for a day, with the code on the screen, and no list to see."""

from datetime import date

import pytest
import time_machine
from django.urls import reverse

from mentoring.kit.errors import Refused
from organisations.enums import Role
from participants.actions import check_in as actions
from participants.views.check_in import WRONG_CODES
from tests.factories.organisations import curator_of, user_with
from tests.factories.participants import (
    AttendanceFactory,
    GatheringFactory,
    GuardianFactory,
    ParticipationFactory,
    PersonFactory,
)

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.database,
    pytest.mark.time_machine("2025-11-06 12:00+03:00", tick=False),
]


@pytest.fixture
def gathering():
    return GatheringFactory(title="Групповая встреча", held_on=date(2025, 11, 6))


@pytest.fixture
def curator(gathering):
    return curator_of(gathering.programme.organisation)


@pytest.fixture
def door(gathering, curator):
    door = actions.open_door(gathering, by=curator)
    gathering.refresh_from_db()
    return door


@pytest.fixture
def row(gathering):
    person = PersonFactory(
        organisation=gathering.programme.organisation, last_name="Ёлкина", first_name="Вера", birth_on=date(2011, 6, 14)
    )
    return AttendanceFactory(
        gathering=gathering, participation=ParticipationFactory(programme=gathering.programme, person=person)
    )


def come(client, door, *, REMOTE_ADDR="127.0.0.1", **fields):
    data = {"name": "елкина вера", "birth_year": "2011", "code": actions.code_of(door)} | fields
    return client.post(reverse("participants:check_in", args=[door.token]), data, REMOTE_ADDR=REMOTE_ADDR)


def wrong_code(door):
    return f"{(int(actions.code_of(door).replace(' ', '')) + 1) % 1_000_000:06d}"


def test_a_pupil_without_an_account_comes_in_by_name_year_and_code(client, door, row):
    page = client.get(reverse("participants:check_in", args=[door.token])).content.decode()
    assert "Групповая встреча" in page
    assert "Ёлкина" not in page
    assert come(client, door).status_code == 200
    row.refresh_from_db()
    assert (row.has_come, row.checked_in_at is not None) == (True, True)


@pytest.mark.parametrize(
    "wrong", [{"name": "Ёлкина Анна"}, {"birth_year": "2010"}, {"name": "Ёлкина"}, {"name": "Иванов Иван"}]
)
def test_whatever_is_wrong_with_the_name_is_answered_alike(client, door, row, wrong):
    response = come(client, door, **wrong)
    assert response.status_code == 422
    assert response.context["form"].non_field_errors() == [
        "Такого имени с таким годом в списке нет, или их двое. Отметит организатор: нужно подойти к нему."
    ]
    row.refresh_from_db()
    assert row.has_come is None


def test_without_the_code_on_the_screen_no_name_can_be_tried(client, door, row):
    wrong = wrong_code(door)
    assert list(come(client, door, code=wrong).context["form"].errors) == ["code"]
    old = actions.code_of(door)
    with time_machine.travel("2025-11-06 12:11+03:00"):
        assert list(come(client, door, code=old).context["form"].errors) == ["code"]


def test_a_parent_comes_in_by_the_year_of_the_child(client, door, gathering, row):
    parent = GuardianFactory(child=row.participation.person, last_name="Орлова", first_name="Анна")
    invited = AttendanceFactory(gathering=gathering, participation=None, guardian=parent)
    come(client, door, name="Орлова Анна Сергеевна")
    invited.refresh_from_db()
    row.refresh_from_db()
    assert (invited.has_come, row.has_come) == (True, None)


def test_of_two_namesakes_nobody_is_noted(client, door, gathering, row):
    twin = PersonFactory(
        organisation=gathering.programme.organisation, last_name="Елкина", first_name="Вера", birth_on=date(2011, 1, 1)
    )
    AttendanceFactory(
        gathering=gathering, participation=ParticipationFactory(programme=gathering.programme, person=twin)
    )
    assert come(client, door).status_code == 422


def test_whoever_has_signed_in_taps_once(client, door, gathering, row):
    user = user_with(Role.PARTICIPANT, gathering.programme.organisation)
    person = row.participation.person
    person.user = user
    person.save()
    client.force_login(user)
    url = reverse("participants:check_in", args=[door.token])
    client.post(url, {"account": "1"})
    row.refresh_from_db()
    assert row.has_come
    client.force_login(user_with(Role.PARTICIPANT, gathering.programme.organisation))
    assert "нет в списке приглашённых" in client.post(url, {"account": "1"}).content.decode()


def test_a_code_is_typed_with_its_gap_or_without(client, door, row):
    shown = actions.code_of(door)
    assert [len(half) for half in shown.split(" ")] == [3, 3]
    assert come(client, door, code=shown.replace(" ", "")).status_code == 200


def test_codes_can_not_be_guessed_in_the_whole_life_of_a_door(client, curator, gathering, door, row, monkeypatch):
    monkeypatch.setattr("participants.views.check_in.WRONG_CODES", 3)
    client.force_login(curator)
    screen = reverse("participants:check_in_screen", args=[gathering.pk])
    for hour, address in ((12, "203.0.113.1"), (15, "203.0.113.2"), (18, "2001:db8::1")):
        assert "Слишком много" not in client.get(screen).content.decode()
        with time_machine.travel(f"2025-11-06 {hour}:00+03:00"):
            answer = come(client, door, code=wrong_code(door), REMOTE_ADDR=address)
            assert list(answer.context["form"].errors) == ["code"]
    with time_machine.travel("2025-11-06 21:00+03:00"):
        answer = come(client, door, REMOTE_ADDR="203.0.113.4")  # the right one, from somebody new
        assert "Самостоятельная отметка закрыта. Отметит организатор" in answer.content.decode()
        row.refresh_from_db()
        assert row.has_come is None
        assert "Слишком много" in client.get(screen).content.decode()
        actions.close_door(gathering, by=curator)
        assert come(client, actions.open_door(gathering, by=curator)).status_code == 200


def test_the_right_code_enters_whatever_others_at_the_same_address_typed(client, door, row, monkeypatch):
    monkeypatch.setattr("participants.views.check_in.WRONG_CODES", 100)
    for _n in range(60):
        come(client, door, code=wrong_code(door))
    for _n in range(60):
        assert come(client, door).status_code == 200
    assert list(come(client, door, code=wrong_code(door)).context["form"].errors) == ["code"]


def test_a_guesser_has_one_chance_in_a_thousand():
    assert 2 * WRONG_CODES / 10**actions.CODE_FIGURES < 1 / 1000


def test_names_can_not_be_tried_for_ever(client, door, row, monkeypatch):
    monkeypatch.setattr("participants.views.check_in.NAME_TRIES", 2)
    for _n in range(2):
        come(client, door, birth_year="2000")
    assert "Слишком много попыток" in come(client, door).content.decode()
    row.refresh_from_db()
    assert row.has_come is None


def test_the_door_is_open_on_the_day_and_until_it_is_closed(client, gathering, curator, door, row):
    url = reverse("participants:check_in", args=[door.token])
    with time_machine.travel("2025-11-07 00:01+03:00"):
        assert client.get(url).status_code == 410
    client.force_login(curator)
    screen = reverse("participants:check_in_screen", args=[gathering.pk])
    assert actions.code_of(door) in client.get(screen).content.decode()
    client.post(reverse("participants:check_in_door", args=[gathering.pk]), {"act": "close"})
    assert client.get(url).status_code == 410
    assert come(client, door).status_code == 410
    assert client.get(screen).url == gathering.get_absolute_url()
    assert client.get(reverse("participants:check_in", args=["1-abc"])).status_code == 404


def test_the_door_opens_only_on_the_day_itself(curator):
    tomorrow = GatheringFactory(held_on=date(2025, 11, 7))
    with pytest.raises(Refused) as refusal:
        actions.open_door(tomorrow, by=curator)
    assert refusal.value.code == "not_today"
