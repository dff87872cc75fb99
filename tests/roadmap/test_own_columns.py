"""A plan read in is written out in its own columns: their names, their order, and those a roadmap has no field for."""

import pytest
from django.urls import reverse

from mentoring.kit.periods import SchoolYear
from roadmap.actions import approve_roadmap, open_version, start_programme, submit_roadmap
from roadmap.actions import own_plan as actions
from roadmap.actions.templates import save_template
from roadmap.own_columns import apart, columns_in
from roadmap.printing.sheet import plan_sheet
from roadmap.printing.word import docx_of
from roadmap.printing.workbook import xlsx_of
from roadmap.reader.reading import read_plan, read_text

pytestmark = pytest.mark.django_db
HEADINGS = ["Когда", "Содержание деятельности", "Класс", "Ответственный", "Форма отчётности", "Отметка о выполнении"]
ROWS = [
    ["до 15.09.2025", "Сбор согласий родителей", "5–8", "Куратор", "Реестр согласий", ""],
    ["октябрь", "Анкетирование наставляемых", "5–8", "Классные руководители", "Справка", ""],
    ["до 20.11.2025", "Приказ о закреплении пар", "", "Директор", "Приказ", ""],
]
TEXT = "\n".join("\t".join(row) for row in [HEADINGS, *ROWS])


@pytest.fixture
def roadmap(school, curator):
    draft = actions.read_into_draft(school, school_year=2025, text=TEXT, by=curator)
    programme = actions.start_from_draft(draft, name="План", model="students", formats=[], fits=False, by=curator)
    return programme.roadmap


def table_of(roadmap):
    sheet = plan_sheet(roadmap)
    return [[str(c.title) for c in sheet.columns], *(list(cells) for part in sheet.parts for cells in part.rows)]


def test_the_columns_keep_their_names_and_order(roadmap):
    people = HEADINGS.index("Ответственный")
    table = [[cell for at, cell in enumerate(cells) if at != people] for cells in table_of(roadmap)]
    assert table == [[cell for at, cell in enumerate(cells) if at != people] for cells in (HEADINGS, *ROWS)]
    assert table_of(roadmap)[1][people] == "Куратор Соколова М. В."


def test_what_the_plan_has_no_column_for_comes_after_them(roadmap):
    event = roadmap.stages.get().events.first()
    event.indicator, event.description = "100 %", "по спискам\nКласс: 5–8"
    event.save()
    table = table_of(roadmap)
    assert table[0] == [*HEADINGS, "Показатель эффективности"]
    assert (table[1][1], table[1][-1]) == ("Сбор согласий родителей\nпо спискам", "100 %")


@pytest.mark.parametrize(("make", "name"), [(docx_of, "план.docx"), (xlsx_of, "план.xlsx")])
def test_what_was_written_out_reads_back_with_the_same_columns(roadmap, make, name):
    read = read_plan(make(plan_sheet(roadmap)), name)
    assert [heading for _field, heading in columns_in(read)] == HEADINGS
    assert [(e.title, e.document_kind, dict(e.notes).get("Класс", "")) for e in read.events] == [
        (row[1], row[4], row[2]) for row in ROWS
    ]


def test_the_next_version_and_a_template_of_it_keep_the_columns(roadmap, curator, director, school):
    submit_roadmap(roadmap, by=curator)
    approve_roadmap(roadmap, by=director)
    assert open_version(roadmap.programme, by=curator).columns == roadmap.columns
    template = save_template(roadmap, title="Наш план", by=curator)
    started = start_programme(school, template, school_year=SchoolYear(2026), name="План", fits=True, by=curator)
    assert table_of(started.roadmap)[0] == HEADINGS


def test_a_plan_without_a_heading_has_the_usual_columns():
    assert columns_in(read_text("1. Сбор согласий, до 15.09.2025, куратор", when_silent=SchoolYear(2025).span)) == []


def test_notes_are_taken_out_of_a_description_once():
    assert apart("по списку\nКласс: 5\nКласс: 6", ["Класс"]) == ("по списку\nКласс: 6", {"Класс": "5"})


def test_a_note_of_several_lines_keeps_them_until_the_next_one_or_an_empty_line():
    description = "по списку\nКласс: 5–8,\nкроме 7 «Б»\nОтметка: в журнале\nи на сайте\n\nдописано позже"
    notes = {"Класс": "5–8,\nкроме 7 «Б»", "Отметка": "в журнале\nи на сайте"}
    assert apart(description, ["Класс", "Отметка"]) == ("по списку\n\nдописано позже", notes)


def test_an_event_is_corrected_under_the_names_of_the_plan(as_curator, school, curator):
    draft = actions.read_into_draft(school, school_year=2025, text=TEXT, by=curator)
    url = reverse("roadmap:own_plan_event", args=[draft.pk, 1])
    page = as_curator.get(url)
    form = page.context["form"]
    labels = [form.fields[name].label for name in ("deadline_text", "title", "document_kind", "indicator")]
    assert labels == ["Когда", "Содержание деятельности", "Форма отчётности", "Показатель"]
    assert form.initial["document_kind"] == "Реестр согласий"
    as_curator.post(url, form.initial | {"document_kind": "Список", "indicator": "не менее 90 %"})
    programme = actions.start_from_draft(draft, name="План", model="students", formats=[], fits=False, by=curator)
    event = programme.roadmap.stages.get().events.first()
    assert (event.document_kind, event.indicator) == ("Список", "не менее 90 %")
