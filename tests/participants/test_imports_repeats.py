"""One person is one person: in the register already, written otherwise, twice in the file."""

from datetime import date

import pytest

from mentoring.kit.errors import Refused
from participants.actions import imports
from participants.models import Person
from tests.factories.participants import GuardianFactory, ParticipationFactory, PersonFactory
from tests.participants.uploads import ROGOVA, SAFONOV, verdicts

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def test_a_person_who_is_there_is_not_made_twice(take, load, programme):
    known = ParticipationFactory(
        programme=programme,
        person=PersonFactory(
            organisation=programme.organisation, last_name="Рогова", first_name="Елизавета", birth_on=date(2011, 3, 14)
        ),
        need="английский",
        topics=["английский"],
    )
    GuardianFactory(child=known.person, last_name="", first_name="", patronymic="", email="old@mail.example")
    batch = take(ROGOVA)
    assert batch.rows[0]["verdict"] == "changed"
    assert batch.rows[0]["changes"] == {
        "guardian_email": {"was": "old@mail.example", "will": "rogova.mama@mail.example"},
        "need": {"was": "английский", "will": "английский; олимпиада"},
    }
    load(batch)
    known.refresh_from_db()
    assert (Person.objects.count(), known.need) == (1, "английский; олимпиада")
    assert known.person.guardians.get().email == "rogova.mama@mail.example"
    assert verdicts(take(ROGOVA)) == {2: "same"}


def test_ё_case_and_a_missing_patronymic_do_not_make_another_person(take, programme):
    PersonFactory(
        organisation=programme.organisation, last_name="Ёлкина", first_name="Алёна", patronymic="Юрьевна", birth_on=None
    )
    batch = take(["ЕЛКИНА АЛЕНА", "8 «А»", "14.03.2011", "чтение", None])
    assert [(row["verdict"], row["person"] is not None) for row in batch.rows] == [("new", True)]


def test_the_curator_decides_who_a_namesake_is(take, load, programme, curator):
    namesake = PersonFactory(
        organisation=programme.organisation, last_name="Рогова", first_name="Елизавета", birth_on=date(2009, 1, 1)
    )
    batch = take(ROGOVA)
    assert (batch.rows[0]["verdict"], batch.rows[0]["person"], batch.rows[0]["twins"]) == ("new", None, [namesake.pk])
    imports.decide_person(batch, 1, namesake.pk, by=curator)
    load(batch)
    assert Person.objects.count() == 1


def test_a_repeated_row_is_a_duplicate_and_is_not_loaded(take, load):
    batch = take(ROGOVA, SAFONOV, ROGOVA)
    assert verdicts(batch) == {2: "new", 3: "new", 4: "duplicate"}
    assert batch.rows[2]["repeats"] == 1
    assert load(batch) == 2


def test_a_parent_named_by_initials_in_the_second_row_is_no_further_parent(take, load):
    headings = ["ФИО", "Класс", "Дата рождения", "Запрос", "ФИО родителя", "Телефон родителя"]
    pupil = ["Рогова Елизавета", "8 «А»", "14.03.2011", "английский"]
    full, short = "Рогова Ольга Петровна (мама)", "Рогова О.П."
    load(take([*pupil, full, "89121112233"], [*pupil, short, "89121112233"], headings=headings))
    assert [str(guardian.full_name) for guardian in Person.objects.get().guardians.all()] == ["Рогова Ольга Петровна"]


def test_another_spelling_is_asked_about_and_the_name_in_the_base_stays(take, load, programme, curator):
    known = PersonFactory(
        organisation=programme.organisation,
        last_name="Рогова",
        first_name="Елизовета",
        patronymic="",
        birth_on=date(2011, 3, 14),
    )
    batch = take(ROGOVA)
    assert [(row["verdict"], row["asks"], row["twins"]) for row in batch.rows] == [("duplicate", "person", [known.pk])]
    with pytest.raises(Refused):
        load(batch)
    row = imports.decide_person(batch, 1, known.pk, by=curator)
    assert (row["verdict"], row["person"]) == ("new", known.pk)
    load(batch)
    assert [(p.full_name, p.participations.count()) for p in Person.objects.all()] == [("Рогова Елизовета", 1)]


def test_a_person_who_was_not_asked_about_can_not_be_named(take, programme, curator):
    stranger = PersonFactory()
    batch = take(ROGOVA)
    with pytest.raises(Refused) as refusal:
        imports.decide_person(batch, 1, stranger.pk, by=curator)
    assert refusal.value.code == "no_such_row"
