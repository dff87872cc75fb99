"""No row is lost silently: whatever stands in a file, records = new + changed + same + duplicate + error."""

import io
from collections import Counter

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from mentoring.kit.opening import Table
from mentoring.kit.sheets import as_text
from participants.enums import ParticipationRole
from participants.importing.columns import UPLOADS
from participants.importing.likeness import Marks, Namebook, is_close, is_slip_of_date
from participants.importing.people_in_cell import people_in
from participants.importing.plan import Verdict, check_row_again, counts, grades_with_letters, make_plan
from participants.importing.reading import as_plan_rows
from tests.factories.participants import ParticipationFactory, PersonFactory
from tests.factories.roadmap import ProgrammeFactory

HEADINGS = ["№", "ФИО", "Класс", "Дата рождения", "Запрос", "Контакты родителей", "Прочее"]
SEVERAL = ["1. Рогова Елизавета\n2. Сафонов Платон", "Сафонов Платон, 8Б; Ким Алиса, 8А"]
ONES = ["Рогова Елизавета", "рогова елизовета", "Елизавета Рогова", "Рогова Е. А.", "Рогова", "Сафонов Платон Ильич"]
NAMES = st.sampled_from([*ONES, *SEVERAL, "*Ким Алиса", "Итого: 5", ""])
CELLS = {
    "№": st.sampled_from(["", 1, 2, "3."]),
    "ФИО": NAMES,
    "Класс": st.sampled_from(["8А", "8 «Б»", "8", "13Я", "", "ФИО"]),
    "Дата рождения": st.sampled_from(["14.03.2011", "14.03.2012", "31.02.2011", 2011, 40616, "", "вчера"]),
    "Запрос": st.sampled_from(["чтение", "=1+1", "", "___"]),
    "Контакты родителей": st.sampled_from(["мама 89120000000, папа 89130000000", "2-34-56", "", "Рогова А. П."]),
    "Прочее": st.sampled_from(["", "в резерве", "Запрос"]),
}
ROWS = st.lists(st.one_of(st.tuples(*CELLS.values()), st.just(HEADINGS), st.just([1, 2, 3, 4, 5, 6, 7])), max_size=8)


@given(ROWS)
def test_every_filled_line_of_a_file_is_a_record_or_named_with_the_reason(rows):
    table = Table("Лист1", [HEADINGS, *map(list, rows)], {})
    found = UPLOADS[ParticipationRole.MENTEE].look_at([table])
    filled = {number for number, row in enumerate(rows, 2) if any(as_text(cell) for cell in row)}
    plan = as_plan_rows(found.rows)
    told = Counter([*{row["row"] for row in plan}, *(line.number for line in found.lines)])
    assert told == Counter(filled)
    assert [row["no"] for row in plan] == list(range(1, len(plan) + 1))


@pytest.mark.django_db(transaction=False)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=ROWS, choices=st.lists(st.sampled_from([{}, {"row": "another"}, {"row": "same"}, {"person": "another"}])))
def test_every_record_has_one_verdict_and_only_known_reasons_keep_it_out(db, rows, choices):
    programme = ProgrammeFactory()
    known = PersonFactory(organisation=programme.organisation, last_name="Рогова", first_name="Елизавета")
    ParticipationFactory(programme=programme, person=known)
    table = Table("Лист1", [HEADINGS, *map(list, rows)], {})
    records = as_plan_rows(UPLOADS[ParticipationRole.MENTEE].look_at([table]).rows)
    for record, choice in zip(records, choices, strict=False):
        record["choices"] = choice
    plan, fields = make_plan(programme, ParticipationRole.MENTEE, records)
    assert len(plan) == len(records) == sum(counts(plan).values())
    for row in plan:
        assert (row["verdict"] == Verdict.ERROR) == bool(row["errors"]) == (row["no"] not in fields)
        assert (row["verdict"] == Verdict.DUPLICATE) == bool(row["repeats"] or row["asks"])
    assert make_plan(programme, ParticipationRole.MENTEE, plan)[0] == plan


@pytest.mark.django_db(transaction=False)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=ROWS.filter(bool), data=st.data())
def test_a_mended_row_leaves_the_plan_as_a_check_of_the_whole_list_would(db, rows, data):
    programme = ProgrammeFactory()
    ParticipationFactory(
        programme=programme,
        person=PersonFactory(organisation=programme.organisation, last_name="Рогова", first_name="Елизавета"),
    )
    table = Table("Лист1", [HEADINGS, *map(list, rows)], {})
    records = as_plan_rows(UPLOADS[ParticipationRole.MENTEE].look_at([table]).rows)
    plan, _fields = make_plan(programme, ParticipationRole.MENTEE, records)
    if not plan:
        return
    row, letters = data.draw(st.sampled_from(plan)), grades_with_letters(plan)
    row["texts"] |= {"name": str(data.draw(NAMES)), "class": data.draw(CELLS["Класс"])}
    whole, _fields = make_plan(programme, ParticipationRole.MENTEE, plan)
    assert check_row_again(programme, ParticipationRole.MENTEE, plan, row["no"], letters) == whole


# --- people of one cell -----------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("cell", "people"),
    [
        ("Ким Алиса Олеговна", [("Ким Алиса Олеговна", "")]),
        ("1. Ким Алиса, 8А\n2. Рогов Пётр (9 «Б» кл.)", [("Ким Алиса", "8А"), ("Рогов Пётр", "9 «Б» кл.")]),
        ("Ким Алиса; Рогов Пётр", [("Ким Алиса", ""), ("Рогов Пётр", "")]),
        ("Ким Алиса, Рогов Пётр и Сафонов Лев", [("Ким Алиса", ""), ("Рогов Пётр", ""), ("Сафонов Лев", "")]),
        ("Ким Алиса, 8А, Рогов Пётр, 8Б", [("Ким Алиса", "8А"), ("Рогов Пётр", "8Б")]),
        ("Иванов\nИван Иванович", [("Иванов Иван Иванович", "")]),
        ("Ким Алиса Олеговна, учитель физики", [("Ким Алиса Олеговна", "")]),
        ("Иванов, Иван", [("Иванов, Иван", "")]),
        ("Рогов П. А.", [("Рогов П. А.", "")]),
    ],
)
def test_people_of_one_cell_are_told_apart_and_one_name_is_not_cut(cell, people):
    assert [(person.name, person.class_label) for person in people_in(cell)] == people


# --- other spellings --------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("one", "other", "are_alike"),
    [
        (("Хабибулин", "Рамиль"), ("Хабибуллин", "Рамил"), True),
        (("Семёнова", "Наталья"), ("Семенова", "Наталия"), True),
        (("Рогова", "Елизавета"), ("Рагова", "Елизовета"), True),
        (("Рогова", "Елизавета"), ("Елизавета", "Рогова"), True),
        (("Рогова", "Елизавета"), ("Рогова", "Екатерина"), False),
        (("Петров", "Иван"), ("Петрова", "Инна"), False),
    ],
)
def test_other_spellings_of_a_name_are_found_and_other_names_are_not(one, other, are_alike):
    book = Namebook()
    book.add("one", Marks.of(*one, None))
    assert book.like(Marks.of(*other, None)) == (["one"] if are_alike else [])


def test_one_slip_of_the_pen_is_close_and_two_are_not():
    assert all(is_close("рогова анна", other) for other in ("рогва анна", "роговва анна", "рокова анна", "рогоав анна"))
    assert not any(is_close("рогова анна", other) for other in ("рокова инна", "рогова инга", "богова анна"))


def test_a_slip_of_a_date_is_one_part_of_it_or_day_and_month_swapped():
    from datetime import date

    day = date(2011, 3, 4)
    assert [is_slip_of_date(day, other) for other in (date(2011, 4, 3), date(2012, 3, 4), date(2012, 4, 4), day)] == [
        True,
        True,
        False,
        False,
    ]


def test_a_workbook_of_many_hands_keeps_the_sum():
    book = Workbook()
    for row in (HEADINGS, [1, "Ким Алиса\nРогов Пётр", "8А\n8Б", None, "чтение"]):
        book.active.append(row)
    stream = io.BytesIO()
    book.save(stream)
    records = as_plan_rows(UPLOADS[ParticipationRole.MENTEE].look(stream.getvalue(), "а.xlsx").rows)
    assert [(r["texts"]["name"], r["texts"]["class"], r["of"]) for r in records] == [
        ("Ким Алиса", "8А", [1, 2]),
        ("Рогов Пётр", "8Б", [2, 2]),
    ]
