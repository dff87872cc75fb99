"""A register uploaded from .xlsx: read, checked row by row, loaded as shown, undone."""

import io
from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from openpyxl import Workbook, load_workbook

from mentoring.kit.errors import Refused
from mentoring.kit.sheets import Choice
from organisations import jobs
from participants.actions import imports, people
from participants.enums import ImportState, ParticipationRole, PersonGroup
from participants.importing.columns import UPLOADS
from participants.importing.showing import rows_with_errors
from participants.models import Guardian, ImportBatch, Participation, Person
from tests.factories.organisations import curator_of
from tests.factories.participants import (
    AttendanceFactory,
    GatheringFactory,
    GuardianFactory,
    ParticipationFactory,
    PersonFactory,
    TopicFactory,
)
from tests.factories.roadmap import MentoringFormatFactory, ProgrammeFactory

pytestmark = [pytest.mark.django_db, pytest.mark.database]
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
HEADINGS = ["Фамилия и имя", "Класс", "Дата рождения", "Запрос", "Почта родителя"]


def upload(*rows, headings=HEADINGS, name="Запросы 8-х классов.xlsx"):
    workbook = Workbook()
    for row in (headings, *rows):
        workbook.active.append(row)
    content = io.BytesIO()
    workbook.save(content)
    return SimpleUploadedFile(name, content.getvalue(), XLSX)


@pytest.fixture
def programme():
    return ProgrammeFactory()


@pytest.fixture
def curator(programme):
    return curator_of(programme.organisation)


@pytest.fixture
def take(programme, curator):
    def take(*rows, role=ParticipationRole.MENTEE, **kwargs):
        return imports.take_file(programme, role, upload(*rows, **kwargs), by=curator)

    return take


@pytest.fixture
def load(curator):
    def load(batch):
        return imports.load_batch(batch, shown=batch.fingerprint, by=curator)

    return load


ROGOVA = ["Рогова Елизавета", "8 «А»", "14.03.2011", "английский; олимпиада", "rogova.mama@mail.example"]
SAFONOV = ["Сафонов Платон", "8в", "02.09.2011", "математика", None]


def verdicts(batch):
    return {row["row"]: str(row["verdict"]) for row in batch.rows}


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


def test_a_second_click_loads_nothing_twice(take, load):
    batch = take(ROGOVA)
    load(batch)
    with pytest.raises(Refused) as refusal:
        load(batch)
    assert (refusal.value.code, Person.objects.count()) == ("already_loaded", 1)


def test_a_plan_that_is_out_of_date_is_not_carried_out(take, load, programme):
    batch = take(ROGOVA)
    PersonFactory(
        organisation=programme.organisation, last_name="Рогова", first_name="Елизавета", birth_on=date(2011, 3, 14)
    )
    with pytest.raises(Refused) as refusal:
        load(batch)
    batch.refresh_from_db()
    assert (refusal.value.code, batch.state) == ("plan_outdated", ImportState.CHECKED)
    imports.check_again(batch)
    assert load(batch) == 1


def test_undo_takes_back_people_and_changes(take, load, programme, curator):
    known = ParticipationFactory(
        programme=programme,
        person=PersonFactory(
            organisation=programme.organisation, last_name="Сафонов", first_name="Платон", patronymic=""
        ),
        need="физика",
        topics=["физика"],
    )
    batch = take(ROGOVA, ["Сафонов Платон", "9 «В»", "14.06.2011", "математика", None])
    load(batch)
    imports.undo_batch(batch, by=curator)
    known.refresh_from_db()
    known.person.refresh_from_db()
    assert list(Person.objects.values_list("last_name", flat=True)) == ["Сафонов"]
    assert (known.need, known.person.class_label, [t.name for t in known.topics.all()]) == (
        "физика",
        "8 «А»",
        ["физика"],
    )
    with pytest.raises(Refused, match="уже отменена"):
        imports.undo_batch(batch, by=curator)


def test_a_long_list_is_checked_and_loaded_by_the_worker(take, curator, programme, monkeypatch):
    monkeypatch.setattr(imports, "LONG_LIST", 1)
    batch = take(ROGOVA, SAFONOV)
    assert (batch.state, batch.is_at_work) == (ImportState.READING, True)
    with pytest.raises(Refused) as refusal:
        imports.mend_row(batch, 1, {"need": "чтение"}, by=curator)
    assert refusal.value.code == "at_work"
    assert jobs.run(batch.job_id)
    batch = ImportBatch.objects.get()
    assert (verdicts(batch), batch.is_waiting) == ({2: "new", 3: "new"}, True)
    assert imports.load_batch(batch, shown=batch.fingerprint, by=curator) is None
    assert not Person.objects.exists()
    assert jobs.run(batch.job_id)
    assert (ImportBatch.objects.get().state, Person.objects.count()) == (ImportState.DONE, 2)


def test_a_long_list_shown_before_the_register_changed_is_not_loaded(take, curator, programme, monkeypatch):
    monkeypatch.setattr(imports, "LONG_LIST", 1)
    batch = take(ROGOVA, SAFONOV)
    jobs.run(batch.job_id)
    batch = ImportBatch.objects.get()
    imports.load_batch(batch, shown=batch.fingerprint, by=curator)
    PersonFactory(
        organisation=programme.organisation, last_name="Рогова", first_name="Елизавета", birth_on=date(2011, 3, 14)
    )
    jobs.run(batch.job_id)
    batch = ImportBatch.objects.get()
    assert (batch.is_waiting, Participation.objects.count()) == (True, 0)
    assert "база изменилась" in batch.trouble or "изменил" in batch.trouble


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


def test_undo_leaves_those_with_whom_work_has_begun_and_says_so(take, load, programme, curator):
    batch = take(ROGOVA, SAFONOV)
    load(batch)
    rogova = Participation.objects.get(person__last_name="Рогова")
    AttendanceFactory(gathering=GatheringFactory(programme=programme), participation=rogova)
    undone = imports.undo_batch(batch, by=curator)
    batch.refresh_from_db()
    assert (undone.removed, undone.kept, batch.state) == (1, [rogova.person_id], ImportState.UNDONE)
    assert [person.last_name for person in Person.objects.all()] == ["Рогова"]
    assert Guardian.objects.count() == 1


def test_undo_leaves_what_was_corrected_by_hand_since(take, load, programme, curator):
    known = ParticipationFactory(
        programme=programme,
        person=PersonFactory(
            organisation=programme.organisation, last_name="Сафонов", first_name="Платон", patronymic="", phone=""
        ),
    )
    batch = take(ROGOVA, ["Сафонов Платон", "9 «В»", "14.06.2011", "математика", None])
    load(batch)
    rogova = Person.objects.get(last_name="Рогова")
    people.save_person(rogova, {"phone": "+7 (912) 000-00-00"}, by=curator)
    known.refresh_from_db()
    people.save_participation(known, {"need": "физика"}, by=curator)
    undone = imports.undo_batch(batch, by=curator)
    known.refresh_from_db()
    known.person.refresh_from_db()
    assert (undone.kept, undone.kept_values) == ([rogova.pk], 1)
    assert (known.need, known.person.class_label) == ("физика", "8 «А»")


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


@pytest.mark.parametrize("rows", [5, 40])
def test_loading_costs_the_same_number_of_queries_for_any_number_of_rows(
    take, load, rows, django_assert_max_num_queries
):
    batch = take(
        *(
            [
                f"Рогова Анна{chr(1072 + n // 20)}{chr(1072 + n % 20)}",
                "8 «А»",
                f"{n % 28 + 1}.{n % 12 + 1}.2011",
                "чтение",
            ]
            for n in range(rows)
        ),
        headings=HEADINGS[:4],
    )
    with django_assert_max_num_queries(32):
        assert load(batch) == rows
