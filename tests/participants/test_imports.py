"""An uploaded list is checked row by row, mended where it stands and loaded."""

import pytest

from participants.actions import imports
from participants.enums import PersonGroup
from participants.models import Guardian, Participation, Person
from tests.participants.uploads import ROGOVA, SAFONOV, verdicts

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def test_rows_load_as_people_with_needs_topics_and_a_parent_to_write_to(take, load, programme):
    batch = take(ROGOVA, SAFONOV)
    assert verdicts(batch) == {2: "new", 3: "new"}
    assert load(batch) == 2
    rogova, safonov = Participation.objects.filter(programme=programme).order_by("person__search_key")
    assert (rogova.person.full_name, rogova.person.class_label, rogova.person.grade) == ("Рогова Елизавета", "8 «А»", 8)
    assert (rogova.person.group, rogova.person.birth_on.isoformat()) == (PersonGroup.STUDENT, "2011-03-14")
    assert [t.name for t in rogova.topics.all()] == ["английский", "олимпиада"]
    assert safonov.person.class_label == "8 «В»"
    assert list(Guardian.objects.values_list("child__last_name", "email")) == [("Рогова", "rogova.mama@mail.example")]


def test_each_wrong_cell_says_what_is_wrong_with_it(take):
    batch = take(
        ["Рогова Елизавета", "8", "14.03.2011", "английский", None],
        ["Сафонов Платон", "8 «В»", "31.02.2011", "математика", None],
        ["Трофимова Диана", "8 «Б»", "02.09.2011", None, None],
        [None, "8 «Б»", "02.09.2011", "чтение", None],
        ["Рогов Пётр", "8 «Б»", "02.09.2011", "чтение", "не почта"],
    )
    assert [row["errors"] for row in batch.rows] == [
        {"class": "Укажите букву, например 8 «А»"},
        {"birth": "Такого дня нет: 31.02.2011."},
        {"need": "Без запроса не подобрать наставника."},
        {"name": "Заполните столбец «Фамилия, имя, отчество»."},
        {"guardian_email": "Это не адрес электронной почты: «не почта»."},
    ]
    assert set(verdicts(batch).values()) == {"error"}


def test_rows_without_errors_load_and_the_rest_stay(take, load):
    batch = take(ROGOVA, ["Сафонов Платон", "8 «В»", "31.02.2011", "математика", None])
    assert load(batch) == 1
    assert [p.last_name for p in Person.objects.all()] == ["Рогова"]


def test_a_mended_cell_is_checked_at_once(take, load, curator):
    batch = take(ROGOVA, ["Сафонов Платон", "8 «В»", "31.02.2011", "математика", None])
    row = imports.mend_row(batch, 2, {"birth": "28.02.2011"}, by=curator)
    assert (row["verdict"], row["errors"]) == ("new", {})
    assert load(batch) == 2
