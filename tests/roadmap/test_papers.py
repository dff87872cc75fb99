"""A roadmap on paper: the .docx, the .xlsx and the PDF say what the plan says, with its stamps and its agreement."""

import io
from datetime import date

import openpyxl
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from docx import Document
from docx.enum.section import WD_ORIENT
from pypdf import PdfReader

from documents.models import Attachment, PreparedFile
from organisations import jobs
from organisations.enums import Role
from organisations.models import AuditEntry
from roadmap import actions
from roadmap.actions import prepared
from roadmap.enums import RoadmapState
from roadmap.models import EventResponsible, Roadmap
from roadmap.printing.pdf import pdf_of
from roadmap.printing.sheet import plan_sheet
from roadmap.printing.word import docx_of
from roadmap.printing.workbook import xlsx_of
from tests.factories.documents import OrderFactory
from tests.factories.organisations import user_with
from tests.factories.roadmap import EventFactory, RoadmapFactory, StageFactory, reworded

pytestmark = pytest.mark.django_db


@pytest.fixture
def plan(programme, curator, director):
    """Two stages with three events; the second stage has an objective and a result."""
    roadmap = RoadmapFactory(programme=programme, approved=True, submitted_by=curator, approved_by=director)
    first = StageFactory(roadmap=roadmap, position=1, title="Подготовка условий")
    second = StageFactory(
        roadmap=roadmap, position=2, title="База наставляемых", objective="выявить запросы", result="база собрана"
    )
    told = EventFactory(stage=first, position=1, title="Педагогический совет", deadline_text="до 17.10.2025")
    EventResponsible.objects.create(event=told, text="Директор", role=Role.DIRECTOR)
    EventResponsible.objects.create(event=told, text="классные руководители", role=Role.CLASS_TEACHER, position=1)
    EventFactory(stage=second, position=1, title="=Анкетирование", expected_result="анкеты", document_kind="")
    EventFactory(stage=second, position=2, title="База\nданных", deadline_text="по отдельному графику", due_on=None)
    return roadmap


def text_of(content):
    pages = PdfReader(io.BytesIO(content)).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


def tables_of(content):
    return [[[cell.text for cell in row.cells] for row in table.rows] for table in Document(io.BytesIO(content)).tables]


def column(sheet, key):
    at = [c.key for c in sheet.columns].index(key)
    return [cells[at] for part in sheet.parts for cells in part.rows]


# --- what stands on it ------------------------------------------------------------------------------------------------
def test_only_columns_the_plan_fills_are_printed(plan):
    keys = [c.key for c in plan_sheet(plan).columns]
    assert keys == ["number", "title", "deadline", "responsibles", "expected_result"]


def test_a_deadline_stands_as_written_until_it_is_moved(plan, curator):
    assert column(plan_sheet(plan), "deadline") == ["до 17.10.2025", "до 17 октября 2025", "по отдельному графику"]
    event = plan.stages.get(position=1).events.get()
    reworded(event, due_on=date(2025, 11, 3), by=curator)
    plan = plan.programme.roadmap
    assert column(plan_sheet(plan), "deadline")[0] == "до 3 ноября 2025"


def test_responsibles_bear_the_names_of_the_few_they_mean(plan, director, school):
    for surname in ("Алова", "Белова", "Вилова"):
        user_with(Role.CLASS_TEACHER, school, last_name=surname)
    assert column(plan_sheet(plan), "responsibles")[0] == "Директор Лебедев А. П., классные руководители"


def test_a_placeholder_gives_way_to_the_person_found_for_it(plan, curator):
    event = plan.stages.get(position=1).events.get()
    event.responsibles.all().delete()
    EventResponsible.objects.create(event=event, text="Определяется образовательной организацией", user=curator)
    EventResponsible.objects.create(event=event, text="Соколова М.В.", user=curator, position=1)
    assert column(plan_sheet(plan), "responsibles")[0] == "Соколова М. В., Соколова М.В."


def test_a_draft_bears_blank_stamps_and_an_approved_plan_the_director_day_and_order(plan, school, director):
    draft = RoadmapFactory(programme=plan.programme, version=2)
    plan.order = OrderFactory(organisation=school, number="231-ОД", issued_on=date(2025, 9, 2))
    approved, blank = plan_sheet(plan).approve, plan_sheet(draft).approve
    assert approved.lines[2:] == (
        "________________ А.П. Лебедев",
        "2 сентября 2025 г.",
        "Приказ от 2 сентября 2025 г. № 231-ОД",
    )
    assert (blank.name, blank.day, blank.order) == ("А.П. Лебедев", "", "")
    assert [plan_sheet(plan).is_draft, plan_sheet(draft).is_draft] == [False, True]


def test_the_office_appears_once_the_plan_is_sent_to_it(plan, curator, coordinator):
    assert plan_sheet(plan).agree is None
    actions.submit_upward(plan, by=curator)
    assert (plan_sheet(plan).agree.name, plan_sheet(plan).agree.day) == ("", "")
    actions.agree_roadmap(plan, by=coordinator)
    assert plan_sheet(plan).agree.name == "Е.В. Журавлёва"


def test_the_sheet_of_agreement_tells_who_decided_what_with_which_remarks(plan, curator, director, coordinator):
    plan.state = RoadmapState.DRAFT
    plan.save()
    event = plan.stages.get(position=1).events.get()
    actions.submit_roadmap(plan, by=curator)
    actions.return_roadmap(
        plan, at=RoadmapState.SUBMITTED, remark="Сроки тесны", event_remarks={event: "позже"}, by=director
    )
    actions.submit_roadmap(plan, by=curator)
    actions.approve_roadmap(plan, by=director)
    actions.submit_upward(plan, by=curator)
    told = [(d.who.split()[0], d.words, d.remarks) for d in plan_sheet(plan).decisions if d.at]
    assert told == [
        ("Соколова", "направлено на утверждение", ()),
        ("Лебедев", "возвращено с замечаниями", ("Сроки тесны", "1.1: позже")),
        ("Соколова", "направлено на утверждение", ()),
        ("Лебедев", "утверждено", ()),
        ("Соколова", "направлено на согласование", ()),
    ]
    waiting = plan_sheet(plan).decisions[-1]
    assert (waiting.post, waiting.words, waiting.when) == (
        plan.programme.organisation.parent.short_name,
        "ожидается решение",
        "",
    )


def test_a_plan_of_many_events_costs_as_many_queries_as_one_of_few(plan, curator):
    stage = plan.stages.get(position=2)
    EventFactory(stage=stage, position=9, responsible=curator)
    few = _queries(plan)
    for position in range(10, 40):
        EventFactory(stage=stage, position=position, responsible=curator)
    assert _queries(plan) == few


def _queries(plan):
    with CaptureQueriesContext(connection) as queries:
        plan_sheet(Roadmap.objects.get(pk=plan.pk))
    return len(queries)


# --- the three papers -------------------------------------------------------------------------------------------------
def test_the_docx_lies_on_its_side_and_repeats_the_heading_of_its_tables(plan):
    document = Document(io.BytesIO(docx_of(plan_sheet(plan))))
    stamps, table, agreement = document.tables
    heading = table.rows[0]
    assert document.sections[0].orientation == WD_ORIENT.LANDSCAPE
    assert "w:tblHeader" in heading._tr.xml
    assert "w:tblHeader" in agreement.rows[0]._tr.xml
    assert "PAGE" in document.sections[0].footer._element.xml
    titles = ["№ п/п", "Мероприятие", "Сроки", "Ответственные", "Ожидаемый результат"]
    assert [cell.text for cell in heading.cells] == titles
    assert stamps.rows[0].cells[1].text.startswith("УТВЕРЖДАЮ\nДиректор\n")


def test_the_docx_has_stages_across_and_every_event_in_its_row(plan):
    _stamps, rows, _agreement = tables_of(docx_of(plan_sheet(plan)))
    across = [row[0] for row in rows if len(set(row)) == 1]
    assert across == [
        "1. Подготовка условий",
        "2. База наставляемых",
        "Задача: выявить запросы",
        "Результат: база собрана",
    ]
    assert [row[:2] for row in rows[1:] if len(set(row)) > 1] == [
        ["1.1", "Педагогический совет"],
        ["2.1", "=Анкетирование"],
        ["2.2", "База\nданных"],
    ]


def test_the_xlsx_keeps_text_as_text_and_prints_its_heading_on_every_page(plan):
    book = openpyxl.load_workbook(io.BytesIO(xlsx_of(plan_sheet(plan))))
    page, agreement = book.worksheets
    cells = {cell.value: cell for row in page.iter_rows() for cell in row if cell.value}
    assert (cells["=Анкетирование"].data_type, cells["1.1"].data_type) == ("s", "s")
    head = cells["№ п/п"].row
    assert page.print_title_rows == f"${head}:${head}"
    assert (page.page_setup.orientation, page.page_setup.fitToWidth, page.page_setup.fitToHeight) == ("landscape", 1, 0)
    assert {"УТВЕРЖДАЮ", "2. База наставляемых", "Результат: база собрана"} <= set(cells)
    assert [cell.value for cell in agreement[3]][:3] == ["№", "Когда", "Кто принял решение"]


def test_the_pdf_embeds_its_fonts_and_tells_the_whole_plan(plan):
    content = pdf_of(plan_sheet(plan))
    page = PdfReader(io.BytesIO(content)).pages[0]
    fonts = [font.get_object() for font in page["/Resources"]["/Font"].values()]
    files = [f["/DescendantFonts"][0].get_object()["/FontDescriptor"].get_object() for f in fonts]
    assert all("/FontFile2" in font or "/FontFile3" in font for font in files)
    assert page.mediabox.width > page.mediabox.height
    text = text_of(content)
    for words in (
        "УТВЕРЖДАЮ",
        "А.П. Лебедев",
        "1.1 Педагогический совет",
        "Задача: выявить запросы",
        "Лист согласования",
    ):
        assert words in text


def test_control_signs_do_not_break_any_paper(plan):
    event = plan.stages.get(position=1).events.get()
    event.rename("Совет\x08\x0b<b>&\x9f")
    event.save()
    sheet = plan_sheet(plan)
    assert "Совет\n<b>&" in [row[1] for row in tables_of(docx_of(sheet))[1]]
    titles = [row[1].value for row in openpyxl.load_workbook(io.BytesIO(xlsx_of(sheet))).active.iter_rows()]
    assert "Совет\n<b>&" in titles
    assert "1.1 Совет <b>&" in text_of(pdf_of(sheet))


# --- handing it out ---------------------------------------------------------------------------------------------------
def test_every_version_is_downloaded_under_its_own_name(plan, as_curator):
    old = RoadmapFactory(
        programme=plan.programme, version=2, state=RoadmapState.SUPERSEDED, title="Дорожная карта 2024"
    )
    page = as_curator.get(f"/programmes/{plan.programme_id}/papers/")
    assert [v["roadmap"] for v in page.context["versions"]] == [old, plan]
    answer = as_curator.get(f"/roadmaps/{old.pk}/plan.docx")
    assert Document(io.BytesIO(answer.content)).core_properties.title == "Дорожная карта 2024"
    assert "attachment" in answer["Content-Disposition"]


def test_a_long_plan_is_printed_by_the_worker_once(plan, as_curator, curator, monkeypatch):
    monkeypatch.setattr("roadmap.views.papers.PRINTED_AT_ONCE", 2)
    assert as_curator.get(f"/roadmaps/{plan.pk}/plan.pdf").url == f"/programmes/{plan.programme_id}/papers/"
    first = prepared.request_plan(plan, plan_sheet(plan), by=curator)
    assert prepared.request_plan(plan, plan_sheet(plan), by=curator) == first
    jobs.run(first.job_id)
    first.refresh_from_db()
    assert first.summary == {"events": 3}
    assert prepared.request_plan(plan, plan_sheet(plan), by=curator) == first
    answer = as_curator.get(f"/prepared/{first.pk}/file/")
    assert "Педагогический совет" in text_of(b"".join(answer.streaming_content))


def test_a_changed_plan_is_printed_anew(plan, curator):
    first = prepared.request_plan(plan, plan_sheet(plan), by=curator)
    event = plan.stages.get(position=1).events.get()
    reworded(event, title="Другое", by=curator)
    plan = plan.programme.roadmap
    assert prepared.request_plan(plan, plan_sheet(plan), by=curator) != first


def test_older_files_are_taken_off_and_their_rows_stay(plan, curator, django_capture_on_commit_callbacks):
    for title in ("1", "2", "3", "4"):
        reworded(plan.stages.get(position=1).events.get(), title=title, by=curator)
        plan = plan.programme.roadmap
        row = prepared.request_plan(plan, plan_sheet(plan), by=curator)
        with django_capture_on_commit_callbacks(execute=True):
            jobs.run(row.job_id)
    assert (PreparedFile.objects.count(), PreparedFile.objects.kept().count(), Attachment.objects.count()) == (4, 3, 3)
    assert AuditEntry.objects.filter(deed="roadmap.plan_built").count() == 4
