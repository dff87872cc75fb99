"""The evidence folder: what is there and what is lacking, the .zip that is really unpacked, and who may have it."""

import io
import zipfile
from datetime import UTC, date, datetime

import openpyxl
import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from pypdf import PdfReader

from documents.enums import AttachmentPurpose, OrderKind, OrderState
from documents.models import Attachment, Order, PreparedFile
from mentoring.kit.errors import Refused
from monitoring.enums import PracticeKind
from monitoring.models import Practice
from organisations import jobs
from organisations.access import Permission
from organisations.enums import JobState, Role
from organisations.models import AuditEntry, Job, Membership
from participants.enums import Readiness
from roadmap import actions
from roadmap.actions.prepared import request_folder
from roadmap.enums import EvidenceKind
from roadmap.evidence_folder.contents import folder_of
from roadmap.evidence_folder.names import Taken, safe_file, safe_part
from roadmap.evidence_folder.packing import pack
from roadmap.models import Evidence
from tests.factories.organisations import user_with
from tests.factories.pairs import IndividualPlanFactory, MeetingFactory, PairFactory
from tests.factories.participants import AttendanceFactory, ParticipationFactory
from tests.factories.roadmap import EventFactory, StageFactory
from tests.factories.surveys import InvitationFactory, QuestionnaireFactory, ResponseFactory, SurveyFactory

pytestmark = pytest.mark.django_db
PDF = b"%PDF-1.4\n%scan\n"


@pytest.fixture(autouse=True)
def a_winter_day():
    with time_machine.travel(datetime(2025, 12, 1, 9, tzinfo=UTC), tick=False):
        yield


@pytest.fixture
def specialist(school):
    return user_with(Role.SPECIALIST, school)


def kept(school, name, purpose, permission):
    return Attachment.objects.keep(
        PDF, name=name, content_type="application/pdf", purpose=purpose, guarded_by=permission, organisation=school
    )


def attach(event, by, name="Протокол.pdf", title=""):
    school = event.stage.roadmap.programme.organisation
    scan = kept(school, name, AttachmentPurpose.EVIDENCE, Permission.EVIDENCE_VIEW)
    Evidence.objects.create(event=event, kind=EvidenceKind.FILE, attachment=scan, text=title, added_by=by)


def signed_order(school, curator, director):
    document = kept(school, "231-ОД О запуске.pdf", AttachmentPurpose.ORDER, Permission.ORDER_VIEW)
    return Order.objects.create(
        organisation=school,
        kind=OrderKind.LAUNCH,
        state=OrderState.IN_FORCE,
        school_year=2025,
        number="231-ОД",
        issued_on=date(2025, 11, 13),
        issue_year=2025,
        heading="О запуске",
        prepared_by=curator,
        signed_by=director,
        signed_at=datetime(2025, 11, 13, 9, tzinfo=UTC),
        document=document,
    )


def item_of(programme, event):
    return next(item for item in folder_of(programme).items if item.event == event)


def build(programme, by):
    row = request_folder(programme, by=by)
    jobs.run(row.job_id)
    row.refresh_from_db()
    return row


def unpacked(row):
    return zipfile.ZipFile(io.BytesIO(row.attachment.read()))


def text_of(content):
    return " ".join(" ".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages).split())


# --- what proves an event ---------------------------------------------------------------------------------------------
def test_an_event_without_a_kind_is_proved_by_whatever_is_attached(stage, programme, curator):
    bare, noted = EventFactory(stage=stage), EventFactory(stage=stage)
    actions.add_note(noted, "Проведено на совете", by=curator)
    assert item_of(programme, bare).lacking == "документ, ссылка или пояснение"
    assert (item_of(programme, noted).state, item_of(programme, noted).lacking) == ("proved", "")


def test_what_is_due_or_completed_without_proof_is_a_gap_and_what_lies_ahead_is_not(stage, programme, curator):
    late = EventFactory(stage=stage, due_on=date(2025, 11, 30))
    ahead = EventFactory(stage=stage, due_on=date(2025, 12, 2))
    closed = EventFactory(stage=stage, due_on=date(2026, 5, 1))
    closed.close(curator, "сделано")
    states = {event: item_of(programme, event).state for event in (late, ahead, closed)}
    assert states == {late: "lacking", ahead: "ahead", closed: "lacking"}


def test_every_kind_of_an_event_needs_its_own_proof(stage, programme, school, curator, director):
    event = EventFactory(stage=stage, kinds=["mentee_register", "governance_act"])
    assert item_of(programme, event).proof.lacking == ("база в формате .xlsx", "подписанный приказ")
    ParticipationFactory(programme=programme)
    assert item_of(programme, event).proof.lacking == ("подписанный приказ",)
    actions.add_order_evidence([event], signed_order(school, curator, director), by=director)
    assert item_of(programme, event).state == "proved"


def test_an_order_does_not_stand_for_the_consents_of_the_same_event(stage, programme, school, curator, director):
    event = EventFactory(stage=stage, kinds=["consents", "pair_order"])
    actions.add_order_evidence([event], signed_order(school, curator, director), by=director)
    assert len(item_of(programme, event).proof.lacking) == 1


def _mentors(programme):
    ParticipationFactory(programme=programme, mentor=True, interview=Readiness.PASSED, training=Readiness.PASSED)


def _gathering(programme, event):
    AttendanceFactory(
        participation__programme=programme,
        gathering__programme=programme,
        gathering__event=event,
        gathering__held_on=date(2025, 11, 5),
        has_come=True,
    )


def _survey(programme):
    survey = SurveyFactory(programme=programme, questionnaire=QuestionnaireFactory(application=True))
    ResponseFactory(invitation=InvitationFactory(survey=survey), submitted=True)


@pytest.mark.parametrize(
    ("kind", "arrange", "paper"),
    [
        ("mentor_register", lambda p, e: _mentors(p), "Реестр наставников.xlsx"),
        ("interview", lambda p, e: _mentors(p), "Наставники, прошедшие собеседование.xlsx"),
        ("training", lambda p, e: _mentors(p), "Наставники, прошедшие обучение.xlsx"),
        ("council", _gathering, "Протокол 05.11.2025.pdf"),
        ("application_survey", lambda p, e: _survey(p), "Ответы. "),
        ("matching", lambda p, e: PairFactory(programme=p, working=True), "Список пар и групп.xlsx"),
        (
            "trial_meeting",
            lambda p, e: MeetingFactory(pair=PairFactory(programme=p, working=True), kind="trial", state="held"),
            "Журнал встреч, пробная.xlsx",
        ),
        (
            "individual_plans",
            lambda p, e: IndividualPlanFactory(pair=PairFactory(programme=p, working=True), state="agreed"),
            "Индивидуальный план, ",
        ),
        (
            "publications",
            lambda p, e: Practice.objects.create(
                programme=p,
                kind=PracticeKind.PUBLICATION,
                title="Статья",
                url="https://x.test",
                happened_on=p.starts_on,
            ),
            "Статья, 1 сентября 2025",
        ),
        ("roadmap_approval", lambda p, e: None, "Дорожная карта с листом согласования.pdf"),
        ("plan_control", lambda p, e: None, "Ход выполнения плана на 01.12.2025.xlsx"),
    ],
)
def test_the_product_proves_an_event_by_itself_once_there_is_something_to_show(
    stage, programme, curator, kind, arrange, paper
):
    event = EventFactory(stage=stage, kinds=[kind])
    shows_at_once = kind in ("roadmap_approval", "plan_control")
    assert bool(item_of(programme, event).papers) is shows_at_once
    arrange(programme, event)
    papers = item_of(programme, event).papers
    assert len(papers) == 1
    assert papers[0].name.startswith(paper)
    assert item_of(programme, event).state == "proved"
    if papers[0].is_file:
        assert papers[0].make()[:4] in (b"PK\x03\x04", b"%PDF")


def test_what_the_product_can_show_need_not_be_attached_to_complete_an_event(stage, programme, curator):
    event = EventFactory(stage=stage, kinds=["interview"])
    with pytest.raises(Refused):
        actions.close_event(event, by=curator)
    _mentors(programme)
    actions.close_event(event, by=curator)
    assert (event.is_closed, event.closing_note) == (True, "")


def test_the_page_of_an_event_shows_what_is_collected_beside_what_is_attached(stage, programme, curator, as_curator):
    event = EventFactory(stage=stage, kinds=["interview", "individual_plans"])
    attach(event, curator, title="Скан")
    _mentors(programme)
    for _n in range(6):
        IndividualPlanFactory(pair=PairFactory(programme=programme, working=True), state="agreed")
    proofs = as_curator.get(event.get_absolute_url()).context["page"].proofs
    assert [proof.name for proof in proofs][:2] == ["Скан", "Наставники, прошедшие собеседование.xlsx"]
    assert (proofs[1].url, proofs[1].remove_url) == (f"/programmes/{programme.pk}/mentors/", "")
    assert (len(proofs), proofs[-1].name) == (7, "и ещё 2 документа")


def test_a_protocol_filed_by_hand_is_not_shown_twice(stage, programme, curator):
    event = EventFactory(stage=stage, kinds=["council"])
    _gathering(programme, event)
    attach(event, curator, name="Протокол 05.11.2025.pdf", title="Педсовет")
    assert [paper.name for paper in item_of(programme, event).papers] == ["Педсовет"]


def test_a_folder_of_many_events_costs_as_many_queries_as_one_of_few(stage, programme, curator):
    kinds = ["mentee_register", "consents", "council", "matching", "publications", "application_survey"]
    EventFactory(stage=stage, kinds=kinds, responsible=curator)
    ParticipationFactory(programme=programme)
    few = _queries(programme)
    for _n in range(30):
        attach(EventFactory(stage=stage, kinds=kinds, responsible=curator), curator)
    EventFactory(stage=StageFactory(roadmap=stage.roadmap), kinds=kinds)
    assert _queries(programme) <= few + 1  # the attached files, at once


def _queries(programme):
    with CaptureQueriesContext(connection) as queries:
        folder_of(programme)
    return len(queries)


# --- the .zip ---------------------------------------------------------------------------------------------------------
@pytest.fixture
def filled(stage, programme, school, curator, director):
    """Four events: with a scan, a link and a note; with an order; with a register; with nothing, overdue."""
    scanned = EventFactory(stage=stage, position=1, title="Совет: «итоги/планы»?")
    attach(scanned, curator, title="Скан протокола")
    attach(scanned, curator, title="Скан протокола")
    actions.add_link(scanned, "https://school.test/news", title="Новость", by=curator)
    ordered = EventFactory(stage=stage, position=2, title="Запуск", kinds=["governance_act"])
    actions.add_order_evidence([ordered], signed_order(school, curator, director), by=director)
    EventFactory(stage=stage, position=3, title="База", kinds=["mentee_register"])
    EventFactory(stage=stage, position=4, title="Забыто", due_on=date(2025, 10, 1))
    ParticipationFactory(programme=programme, person__last_name="Громова")
    return programme


def test_the_zip_has_a_folder_for_every_stage_and_event_that_has_papers(filled, curator):
    names = unpacked(build(filled, curator)).namelist()
    assert sorted(names) == [
        "00 Содержание.pdf",
        "00 Чего не хватает.xlsx",
        "01 Подготовка условий/1.1 Совет «итоги-планы»/Скан протокола (2).pdf",
        "01 Подготовка условий/1.1 Совет «итоги-планы»/Скан протокола.pdf",
        "01 Подготовка условий/1.1 Совет «итоги-планы»/Ссылки и пояснения.txt",
        "01 Подготовка условий/1.2 Запуск/№ 231-ОД О запуске.pdf",
        "01 Подготовка условий/1.3 База/Реестр наставляемых.xlsx",
    ]


def test_what_was_attached_lies_in_the_zip_as_it_was(filled, curator):
    package = unpacked(build(filled, curator))
    place = "01 Подготовка условий/1.1 Совет «итоги-планы»"
    assert package.testzip() is None
    assert package.read(f"{place}/Скан протокола.pdf") == PDF
    assert (
        package.read(f"{place}/Ссылки и пояснения.txt").decode("utf-8-sig") == "Новость\r\nhttps://school.test/news\r\n"
    )
    register = openpyxl.load_workbook(
        io.BytesIO(package.read("01 Подготовка условий/1.3 База/Реестр наставляемых.xlsx"))
    )
    assert any("Громова" in str(cell.value) for row in register.active.iter_rows() for cell in row)


def test_the_contents_tell_what_is_there_and_what_is_lacking(filled, curator):
    package = unpacked(build(filled, curator))
    text = text_of(package.read("00 Содержание.pdf"))
    for words in ("1.1 Совет", "Скан протокола", "1.4 Забыто", "Не хватает: документ, ссылка или пояснение"):
        assert words in text
    sheet = openpyxl.load_workbook(io.BytesIO(package.read("00 Чего не хватает.xlsx"))).active
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    lacking = [row[0] for row in rows if row[4] in ("нет доказательств", "срок не наступил")]
    assert lacking == ["1.4"]


def test_the_row_tells_the_figures_and_the_job_how_far_it_came(filled, curator):
    row = build(filled, curator)
    assert row.summary == {"events": 4, "proved": 3, "lacking": 1, "files": 4, "left_out": 0}
    assert (row.job.state, row.job.done, row.job.total) == (JobState.DONE, 6, 7)
    assert row.attachment.name == f"Папка доказательств, {filled.organisation.short_name}, 01.12.2025.zip"


def test_a_lost_or_changed_file_is_left_out_and_told(filled, curator):
    lost, changed = Attachment.objects.filter(name="Протокол.pdf")
    lost.file.storage.delete(lost.file.name)
    with changed.file.storage.open(changed.file.name, "wb") as file:
        file.write(b"forged")
    package = unpacked(build(filled, curator))
    text = text_of(package.read("00 Содержание.pdf"))
    assert "3. Не вошло в папку" in text
    assert "файл не читается" in text
    assert "файл отличается от приложенного" in text
    assert not [name for name in package.namelist() if "Скан" in name]


def test_what_the_folder_has_no_room_for_is_left_out(filled, curator, settings):
    settings.EVIDENCE_FOLDER_MAX_BYTES = len(PDF) * 2
    row = build(filled, curator)
    assert (row.summary["files"], row.summary["left_out"]) == (2, 2)
    assert "не поместилось в папку" in text_of(unpacked(row).read("00 Содержание.pdf"))


def test_a_paper_that_cannot_be_made_does_not_spoil_the_folder(filled, curator):
    folder = folder_of(filled)
    papers = folder.items[2].papers
    object.__setattr__(papers[0], "make", lambda: 1 / 0)
    packed = pack(folder, by=curator, progress=lambda *args: None)
    assert [(one.item.event.number, one.reason) for one in packed.left_out] == [
        ("1.3", "документ не удалось сформировать")
    ]


# --- whose it is ------------------------------------------------------------------------------------------------------
def test_lists_and_orders_stay_out_of_a_folder_for_whoever_may_not_take_them_away(filled, specialist):
    row = build(filled, specialist)
    names = unpacked(row).namelist()
    assert not [name for name in names if "Реестр" in name or "231-ОД" in name]
    assert (row.summary["left_out"], row.needs) == (2, [Permission.EVIDENCE_VIEW])


def test_a_folder_with_lists_opens_only_to_its_asker_and_only_while_they_may_export_them(
    filled, curator, specialist, client
):
    row = build(filled, curator)
    assert set(row.needs) == {Permission.EVIDENCE_VIEW, Permission.ORDER_VIEW, Permission.REGISTER_EXPORT}
    for other in (specialist, user_with(Role.DIRECTOR, filled.organisation)):
        client.force_login(other)
        assert client.get(row.get_absolute_url()).status_code == 404
        assert client.get(f"/prepared/{row.pk}/file/").status_code == 404
    Membership.objects.filter(user=curator).update(role=Role.SPECIALIST)
    client.force_login(curator)
    assert client.get(f"/prepared/{row.pk}/file/").url == row.get_absolute_url()
    assert not client.get(row.get_absolute_url()).context["may_take"]


def test_taking_the_folder_is_written_down_and_there_is_no_way_around(filled, curator, as_curator):
    row = build(filled, curator)
    answer = as_curator.get(f"/prepared/{row.pk}/file/")
    assert b"".join(answer.streaming_content) == row.attachment.read()
    taken = AuditEntry.objects.get(deed="roadmap.folder_taken")
    assert (taken.by, taken.subject, taken.organisation) == (curator, row, filled.organisation)
    assert as_curator.get(f"/files/{row.attachment_id}/").status_code == 404


def test_a_right_lost_while_it_was_waiting_builds_nothing(filled, curator):
    row = request_folder(filled, by=curator)
    Membership.objects.filter(user=curator).update(ends_on=date(2025, 11, 30))
    jobs.run(row.job_id)
    row.refresh_from_db()
    assert (row.has_failed, row.is_ready) == (True, False)


def test_a_second_click_gives_the_folder_being_built_and_a_later_one_a_new_folder(filled, curator):
    first = request_folder(filled, by=curator)
    assert request_folder(filled, by=curator) == first
    jobs.run(first.job_id)
    assert request_folder(filled, by=curator) != first
    assert (PreparedFile.objects.count(), Job.objects.count()) == (2, 2)


def test_the_page_leads_from_every_gap_to_its_event(filled, as_curator):
    page = as_curator.get(f"/programmes/{filled.pk}/evidence/")
    lost = next(item for item in page.context["folder"].items if item.state == "lacking").event
    assert f'href="/events/{lost.pk}/#event-proofs"' in page.content.decode()
    only = as_curator.get(f"/programmes/{filled.pk}/evidence/?only=lacking").context["shelves"]
    assert [row["item"].event for shelf in only for row in shelf["rows"]] == [lost]


def test_the_page_shows_progress_and_then_the_file(filled, curator, as_curator):
    asked = as_curator.post(f"/programmes/{filled.pk}/evidence/build/")
    row = PreparedFile.objects.get()
    assert asked.url == row.get_absolute_url()
    assert 'hx-trigger="every 1s"' in as_curator.get(asked.url).content.decode()
    jobs.run(row.job_id)
    page = as_curator.get(asked.url).content.decode()
    assert f'href="/prepared/{row.pk}/file/"' in page
    assert "hx-trigger" not in page.partition('id="prepared')[2].partition("</section>")[0]


# --- names ------------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("../../etc/passwd", "-..-etc-passwd"),
        ("a\\b:c*d?", "a-b c d"),
        ("  …точки... ", "…точки"),
        ("CON", "_CON"),
        ("nul.txt", "_nul.txt"),
        ("\u202eexe.cod", "exe.cod"),
        ("///", "---"),
        ("?", "_"),
    ],
)
def test_a_name_is_one_harmless_step_of_a_path(text, name):
    assert safe_part(text, 40) == name


def test_long_names_are_cut_at_a_word_and_keep_what_they_end_with():
    assert safe_part("Формирование базы наставляемых с перечнем запросов", 36) == "Формирование базы наставляемых с"
    assert safe_part("щ" * 200, 36) == "щ" * 36
    assert safe_file("щ" * 200 + ".pdf").endswith("щ.pdf")
    assert len(safe_file("щ" * 200 + ".pdf")) == 70
    assert (safe_file("Скан", ".PDF"), safe_file("Отчёт.pdf", ".pdf")) == ("Скан.PDF", "Отчёт.pdf")


def test_names_alike_but_for_their_case_are_told_apart():
    taken = Taken()
    assert [taken.give(name) for name in ("А.pdf", "а.PDF", "А.pdf")] == ["А.pdf", "а (2).PDF", "А (3).pdf"]
