"""Telling people of a gathering: nobody is told by saving, everybody once, again when the day has moved."""

from datetime import date, time

import pytest
from django.urls import reverse
from icalendar import Calendar

from organisations.enums import Role
from organisations.models import Letter, Message
from participants.enums import GatheringKind
from tests.factories.organisations import curator_of, user_with
from tests.factories.participants import (
    AttendanceFactory,
    GatheringFactory,
    GuardianFactory,
    ParticipationFactory,
    PersonFactory,
)
from tests.factories.roadmap import ProgrammeFactory

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine("2025-11-03 09:00+03:00")]


@pytest.fixture
def programme():
    return ProgrammeFactory()


@pytest.fixture
def gathering(programme):
    return GatheringFactory(
        programme=programme, title="Собрание", held_on=date(2025, 11, 6), held_time=time(15, 0), place="актовый зал"
    )


@pytest.fixture
def curator(programme, client):
    user = curator_of(programme.organisation)
    client.force_login(user)
    return user


@pytest.fixture
def pupil(programme):
    """A pupil with an account and without e-mail."""
    return user_with(Role.PARTICIPANT, programme.organisation, email="")


@pytest.fixture
def rows(programme, gathering, pupil):
    """An account, an e-mail, nothing at all."""
    school = programme.organisation
    child = PersonFactory(organisation=school, user=pupil)
    parent = GuardianFactory(child=child, email="parent@mail.example")
    return {
        "account": AttendanceFactory(
            gathering=gathering, participation=ParticipationFactory(programme=programme, person=child)
        ),
        "email": AttendanceFactory(gathering=gathering, participation=None, guardian=parent),
        "paper": AttendanceFactory(gathering=gathering),
    }


def tell(client, gathering):
    return client.post(reverse("participants:tell_invited", args=[gathering.pk]))


def test_saving_tells_nobody_and_the_preview_says_who_is_told_and_how(client, gathering, rows, curator):
    page = client.get(reverse("participants:tell_invited", args=[gathering.pk]))
    assert {row.pk: ways for row, ways in page.context["lines"]} == {
        rows["account"].pk: "в кабинет",
        rows["email"].pk: "письмом: parent@mail.example",
    }
    assert page.context["plan"].by_paper == [rows["paper"]]
    assert not Message.objects.exists()
    assert not Letter.objects.exists()


def test_everybody_is_told_once_by_the_way_they_can_be_reached(client, gathering, rows, pupil, curator):
    tell(client, gathering)
    tell(client, gathering)
    notice = Message.objects.get()
    assert (notice.user, notice.text) == (pupil, "Приглашение: Собрание: 6 ноября 2025, 15:00, актовый зал")
    letter = Letter.objects.get()
    assert (letter.to_address, letter.subject) == ("parent@mail.example", "Приглашение: Собрание, 06.11.2025")
    assert "6 ноября 2025, 15:00, актовый зал" in letter.body
    rows["paper"].refresh_from_db()
    assert rows["paper"].told_at is None
    client.post(reverse("participants:hand_over", args=[gathering.pk]))
    rows["paper"].refresh_from_db()
    assert (rows["paper"].told_at is not None, rows["paper"].told_by_paper) == (True, True)


def test_another_day_is_told_again_and_a_new_title_is_not(client, gathering, rows, curator):
    tell(client, gathering)
    url = reverse("participants:edit_gathering", args=[gathering.pk])
    data = {
        "kind": "group_meeting",
        "title": "Другое",
        "held_on": "2025-11-06",
        "held_time": "15:00",
        "place": "актовый зал",
    }
    client.post(url, data)
    tell(client, gathering)
    assert Letter.objects.count() == 1
    client.post(url, data | {"held_on": "2025-11-07"})
    page = client.get(gathering.get_absolute_url()).content.decode()
    assert reverse("participants:tell_invited", args=[gathering.pk]) in page
    assert Letter.objects.count() == 1
    tell(client, gathering)
    assert Letter.objects.latest("pk").subject == "Новое время или место: Другое, 07.11.2025"
    assert Message.objects.count() == 2


def test_cancelling_reaches_only_those_who_were_told(client, gathering, rows, pupil, curator):
    tell(client, gathering)
    AttendanceFactory(
        gathering=gathering, participation=ParticipationFactory(programme=gathering.programme, mentor=True)
    )
    url = reverse("participants:cancel_gathering", args=[gathering.pk])
    client.post(url, {"note": "Карантин", "is_told": "on"})
    letter = Letter.objects.latest("pk")
    assert (Letter.objects.count(), letter.subject) == (2, "Отменено: Собрание, 06.11.2025")
    assert "Карантин" in letter.body
    assert "15:00" in letter.body
    gathering.refresh_from_db()
    assert gathering.is_cancelled
    client.post(reverse("participants:restore_gathering", args=[gathering.pk]))
    gathering.refresh_from_db()
    assert not gathering.is_cancelled
    assert Letter.objects.count() == 2


def test_cancelling_may_tell_nobody(client, gathering, rows, curator):
    tell(client, gathering)
    client.post(reverse("participants:cancel_gathering", args=[gathering.pk]), {"note": "Карантин"})
    assert Letter.objects.count() == 1


def test_the_person_answers_in_the_cabinet_and_the_organiser_sees_it(client, gathering, rows, pupil, curator):
    tell(client, gathering)
    client.force_login(pupil)
    cabinet = reverse("monitoring:cabinet")
    assert "Собрание" in client.get(cabinet).content.decode()
    url = reverse("participants:invitation", args=[gathering.pk])
    assert client.post(url, {"answer": "no", "next": cabinet}).url == cabinet
    assert client.post(url, {"answer": "yes", "next": "https://elsewhere.example/"}).url == url
    client.force_login(curator)
    page = client.get(gathering.get_absolute_url()).context["page"]
    assert (page.told, page.coming, page.not_coming) == (2, 1, 0)


def test_an_invitation_opens_to_those_invited_alone(client, gathering, rows, programme):
    client.force_login(user_with(Role.PARTICIPANT, programme.organisation))
    url = reverse("participants:invitation", args=[gathering.pk])
    assert client.get(url).status_code == 404
    assert client.post(url, {"answer": "yes"}).status_code == 404


def test_an_announcement_counts_who_was_told_and_who_has_read(client, gathering, rows, pupil, curator):
    gathering.kind, gathering.text = GatheringKind.ANNOUNCEMENT, "Начинается приём заявок."
    gathering.save()
    tell(client, gathering)
    assert Message.objects.get().text == "Собрание. Начинается приём заявок."
    assert Letter.objects.get().subject == "Собрание"
    client.force_login(pupil)
    page = client.get(reverse("participants:invitation", args=[gathering.pk])).content.decode()
    assert "Начинается приём заявок." in page
    assert 'name="answer"' not in page
    client.force_login(curator)
    page = client.get(gathering.get_absolute_url()).context["page"]
    assert (page.told, page.read, page.figures) == (2, 1, (2, 3))


def test_an_announcement_without_words_is_not_planned(client, programme, curator):
    url = reverse("participants:new_gathering", args=[programme.pk])
    response = client.post(url, {"kind": "announcement", "title": "О приёме", "held_on": "2025-11-06"})
    assert list(response.context["form"].errors) == ["text"]


def test_the_calendar_of_the_letter_opens_without_signing_in_and_names_nobody(client, gathering, rows, curator):
    tell(client, gathering)
    address = next(line for line in Letter.objects.get().body.splitlines() if line.endswith(".ics"))
    client.logout()
    path = "/" + address.split("/", 3)[3]
    (entry,) = Calendar.from_ical(client.get(path).content).walk("VEVENT")
    assert (str(entry["summary"]), str(entry["location"])) == ("Собрание", "актовый зал")
    assert entry["dtstart"].dt.isoformat() == "2025-11-06T12:00:00+00:00"
    assert client.get(path.replace(".ics", "x.ics")).status_code == 404
