"""The file of a list: its columns, what is refused, what is given back to be corrected."""

import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from openpyxl import load_workbook

from mentoring.kit.errors import Refused
from mentoring.kit.sheets import Choice
from participants.actions import imports
from participants.enums import ParticipationRole, PersonGroup
from participants.importing.columns import UPLOADS
from participants.importing.showing import shown_columns
from participants.importing.showing_file import rows_with_errors
from participants.models import Guardian, ImportBatch, Participation, Person
from tests.factories.participants import TopicFactory
from tests.factories.roadmap import MentoringFormatFactory
from tests.participants.uploads import ROGOVA, XLSX, upload, verdicts

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def test_the_file_with_what_is_wrong_names_row_and_reason_and_is_read_again(take):
    batch = take(ROGOVA, ["Сафонов Платон", "8 «В»", "31.02.2011", "математика", None], ROGOVA)
    content, name = rows_with_errors(batch)
    assert name == "Исправить, Запросы 8-х классов.xlsx"
    rows = list(load_workbook(io.BytesIO(content)).active.iter_rows(values_only=True))[2:]
    assert [(row[0], row[-1]) for row in rows] == [
        ("3", "Дата рождения: Такого дня нет: 31.02.2011."),
        ("4", "повтор строки 2, не загружаем"),
    ]
    found = UPLOADS[ParticipationRole.MENTEE].read(content, "а.xlsx")
    assert [row.values["name"] for row in found.rows] == ["Сафонов Платон", "Рогова Елизавета"]


@pytest.mark.parametrize(
    ("file", "code"),
    [
        (SimpleUploadedFile("list.xlsx", "просто текст".encode(), XLSX), "wrong_name"),
        (upload(["2", "3"], headings=["Товар", "Цена"]), "no_heading"),
        (upload(), "no_rows"),
    ],
)
def test_what_is_no_register_is_refused(programme, curator, file, code):
    with pytest.raises(Refused) as refusal:
        imports.take_file(programme, ParticipationRole.MENTEE, file, by=curator)
    assert refusal.value.code == code


def test_the_file_is_kept_as_what_it_is_not_as_the_browser_called_it(programme, curator):
    file = upload(ROGOVA)
    file.content_type = "text/html"
    batch = imports.take_file(programme, ParticipationRole.MENTEE, file, by=curator)
    assert batch.file.content_type == XLSX


def test_columns_named_once_are_remembered(take, curator):
    headings = ["Кто", "Класс", "Дата рождения", "Запрос"]
    batch = take(ROGOVA[:4], headings=headings)
    assert batch.columns["missing"] == ["Фамилия, имя, отчество"]
    imports.name_columns(batch, Choice(mapping={"name": 0, "class": 1, "birth": 2, "need": 3}), by=curator)
    assert verdicts(batch) == {2: "new"}
    assert verdicts(take(ROGOVA[:4], headings=headings)) == {2: "new"}


def test_the_usual_form_of_the_register_is_understood(take, load):
    batch = take(
        [
            "1",
            "Рогова Елизавета Андреевна",
            "Рогова Анна Петровна, мама, 8 912 345-67-89",
            2011,
            "чтение",
            "15.09.2025",
            "",
        ],
        headings=[
            "№",
            "ФИО наставляемого",
            "Контактные данные для связи (данные представителя)",
            "Год рождения наставляемого",
            "Основной запрос наставляемого",
            "Дата вхождения в программу",
            "ФИО наставника",
        ],
    )
    assert (batch.columns["unknown"], batch.columns["not_loaded"]) == ([], [])
    load(batch)
    guardian = Guardian.objects.get()
    assert (guardian.full_name, guardian.relation, guardian.phone) == (
        "Рогова Анна Петровна",
        "mother",
        "+7 (912) 345-67-89",
    )
    assert Participation.objects.get().started_on.isoformat() == "2025-09-15"


def test_mentors_load_with_contacts_time_and_strengths(take, load):
    MentoringFormatFactory(name="учитель — ученик", slug="teacher-student")
    TopicFactory(name="физика")
    batch = take(
        [
            "Ершов Илья Павлович",
            "8 912 444 55 66, ershov@mail.example",
            "учитель физики",
            "физика",
            "6 часов",
            "учитель-ученик",
        ],
        role=ParticipationRole.MENTOR,
        headings=["ФИО", "Контактные данные", "Должность", "Компетенции", "Ресурс времени", "Форма наставничества"],
    )
    assert batch.rows[0]["errors"] == {}
    load(batch)
    mentor = Participation.objects.get()
    assert (mentor.person.phone, mentor.person.email, mentor.person.group) == (
        "+7 (912) 444-55-66",
        "ershov@mail.example",
        PersonGroup.TEACHER,
    )
    assert (mentor.hours_per_month, mentor.format.name, [t.name for t in mentor.topics.all()]) == (
        6,
        "учитель — ученик",
        ["физика"],
    )


def test_hours_a_mentor_is_ready_to_give_are_no_places_and_whom_they_look_after_are_mentees(take):
    headings = ["Ф.И.О. наставника", "Что умеет", "Сколько часов в неделю готов уделять", "Кого курирует (ФИО, класс)"]
    row = ["Ильина Светлана", "химия", "2", "1. Котов Марк, 8А\n2. Ёлкина Вера 8 «Б»"]
    batch = take(row, headings=headings, role="mentor")
    texts = batch.rows[0]["texts"]
    assert (texts["hours"], texts.get("capacity")) == ("2 в неделю", None)
    assert [name for name, *_why in batch.rows[0]["partners"]] == ["Котов Марк", "Ёлкина Вера"]


@pytest.mark.parametrize("cell", ["6А, 2014", "2014 г.р. (6 «А»)", "6 «А» / 12.03.2014"])
def test_the_class_and_the_birth_in_one_cell_are_both_read(take, load, cell):
    batch = take(["Руденко Алина", cell, "чтение"], headings=["ФИО", "Класс, год рождения", "Запрос"])
    assert {column.key for column in shown_columns(batch)} == {"name", "class", "birth", "need"}
    load(batch)
    person = Person.objects.get()
    assert (person.class_label, person.birth_year) == ("6 «А»", 2014)


def test_a_list_with_unknown_headings_is_read_when_a_person_names_the_columns(programme, curator, client):
    client.force_login(curator)
    url = reverse("participants:import", args=[programme.pk, "mentee"])
    file = ["Рогова Ева", "8А"], ["Сафонов Лев", "8А"]
    refused = client.post(url, {"file": upload(*file, headings=["Nachname", "Klasse"])})
    assert 'name="by_hand"' in refused.content.decode()
    answer = client.post(url, {"file": upload(*file, headings=["Nachname", "Klasse"]), "by_hand": "on"})
    batch = ImportBatch.objects.get()
    assert answer.url == reverse("participants:import_columns", args=[batch.pk])
    client.post(answer.url, {"header_row": "1", "column-0": "name", "column-1": "class", "check": "1"})
    assert verdicts(ImportBatch.objects.get()) == {2: "new", 3: "new"}


@pytest.mark.parametrize("name", ["выбыл: Власов Пётр", "Власов Пётр (выбыл 01.10)"])
def test_whoever_has_left_by_the_words_of_the_list_is_asked_about_not_loaded(take, curator, name):
    batch = take([name, "7 «А»", "2012", "чтение", None], ROGOVA)
    assert verdicts(batch) == {2: "error", 3: "new"}
    assert "выбыл" in batch.rows[0]["errors"]["name"]
    assert imports.mend_row(batch, 1, {"name": "Власов Пётр"}, by=curator)["verdict"] == "new"


def test_a_parents_email_of_a_column_of_its_own_goes_to_the_parent_of_the_other(take, load):
    headings = ["ФИО", "Класс", "Мама (ФИО, тел.)", "e-mail мамы"]
    load(take(["Зуева Анна", "8А", "Фокина Т. (8 912 000-22-02)", "zu@mail.example"], headings=headings))
    mother = Guardian.objects.get()
    assert (mother.last_name, mother.first_name, mother.phone) == ("Фокина", "Т", "+7 (912) 000-22-02")
    assert mother.email == "zu@mail.example"


def test_a_phone_beside_a_mentors_post_is_no_part_of_the_post(take, load):
    headings = ["Наставник (ФИО, должность, телефон)", "Компетенции"]
    row = ["Рябова Нина Петровна, учитель химии, 8 912 000-24-01, r@mail.example", "химия"]
    load(take(row, role=ParticipationRole.MENTOR, headings=headings))
    person = Participation.objects.get().person
    assert (person.post, person.phone, person.email) == ("учитель химии", "+7 (912) 000-24-01", "r@mail.example")


def test_a_column_with_nothing_in_it_is_not_asked_about(take):
    headings = ["ФИО", "Сведения об ученике", "Класс", "Кружок"]
    batch = take(["Зуева Анна", None, "8А", "танцы"], ["Котов Лев", None, "8Б", None], headings=headings)
    assert batch.columns["unknown"] == ["Кружок"]
