"""A cell that begins like a formula is text in every table handed out: nothing is reckoned."""

import ast
import io
import zipfile
from types import SimpleNamespace

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from openpyxl import load_workbook

from documents.models import Order
from mentoring.kit.downloads import XLSX
from monitoring import reports
from participants.actions import imports
from participants.enums import ParticipationRole
from participants.models import Erasure, LongTermPermission, Participation
from roadmap.evidence_folder.contents import folder_of
from roadmap.evidence_folder.packing import pack
from roadmap.models import Programme
from surveys.enums import QuestionKind
from surveys.format.workbook import write_xlsx
from surveys.models import Questionnaire
from surveys.storing import plain_of
from tests.factories.consents import ScanFactory
from tests.factories.surveys import QuestionFactory, ResponseFactory
from tests.security.test_doors import APPS, ROOT
from tests.security.test_truth_table import OPEN_TO, _address, addresses
from tests.security.typing_in import type_everywhere

LIKE_FORMULAS = ["=1+1", "+1+1", "-1+1", "@SUM(1)", "\t=1+1", "\r=1+1"]
WRITERS = {  # whoever writes a workbook without the kit's one way of doing it is looked at by itself
    "mentoring.kit.workbooks",
    "roadmap.printing.workbook",
    "surveys.format.workbook",
    "surveys.sheets",
}
WITHOUT_WORDS = {"participants:import_sample"}
TABLES = {  # address: whose
    "documents:book_workbook": "curator",
    "roadmap:plan_xlsx": "curator",
    "participants:register_export": "curator",
    "participants:programme_register_file": "curator",
    "participants:long_term_register_file": "curator",
    "participants:import_sample": "curator",
    "participants:import_errors": "curator",
    "participants:experts_file": "curator",
    "participants:consent_register": "curator",
    "participants:erasure_log": "curator",
    "participants:certificates_file": "curator",
    "surveys:download": "curator",
    "surveys:enquiry_xlsx": "curator",
    "surveys:wishes_xlsx": "specialist",
    "pairs:meetings_download": "curator",
    "participants:attention_list": "curator",
    "roadmap:schools_tasks_workbook": "coordinator",
    "monitoring:municipality_indicators_xlsx": "coordinator",
}
WITH_PURPOSE = {"participants:attention_list"}


def test_every_writer_of_workbooks_is_known():
    found = set()
    for path in (path for app in APPS for path in (ROOT / app).rglob("*.py") if "migrations" not in path.parts):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Call) and getattr(node.func, "id", getattr(node.func, "attr", "")) == "Workbook":
                found.add(".".join(path.relative_to(ROOT).with_suffix("").parts))
    assert found == WRITERS


@pytest.mark.usefixtures("blank_papers", "short_refusals")
def test_every_address_that_hands_out_a_table_is_known(sign_in, world):
    people, rows = world
    found = set(WITH_PURPOSE)
    for standing in ("curator", "specialist", "coordinator"):
        client = sign_in(people[standing])
        for name, arguments in addresses():
            if standing in OPEN_TO[name]:
                answer = client.get(_address(name, arguments, rows))
                found |= {name} if answer.get("Content-Type") == XLSX else set()
    assert found == set(TABLES)


@pytest.fixture
def filled(world):
    """Somebody stands in the long-term register, in the log of destroyed data, has told whom they wish, an order is
    signed: no table is without words."""
    people, rows = world
    programme = Programme.objects.get(pk=rows.programme)
    mentor, mentee = (Participation.objects.get(pk=key) for key in (rows.mentor, rows.participation))
    days = {"given_on": programme.starts_on, "valid_until": programme.ends_on}
    LongTermPermission.objects.create(person=mentor.person, scope="school", way="paper", **days)
    day, scan = programme.starts_on, ScanFactory(organisation=programme.organisation)
    signed = {"number": "7", "issued_on": day, "issue_year": day.year, "signed_by": people["director"]}
    Order.objects.filter(pk=rows.order).update(
        state="in_force", signature_way="paper", signed_at=timezone.now(), document=scan, **signed
    )
    Erasure.objects.filter(pk=rows.erasure).update(state="done", decided_at=timezone.now())
    question = QuestionFactory(questionnaire__preferences=True, kind=QuestionKind.PEOPLE)
    ResponseFactory(
        submitted=True,
        invitation__participation=mentee,
        invitation__survey__programme=programme,
        invitation__survey__questionnaire=question.questionnaire,
        answers={question: {"ranked": [mentor.pk], "rather_not": []}},
    )


@pytest.mark.usefixtures("filled")
@pytest.mark.parametrize("words", LIKE_FORMULAS)
def test_what_looks_like_a_formula_is_text_in_every_table(sign_in, world, words):
    people, rows = world
    type_everywhere(words)
    rows = vars(rows) | {"importbatch": list_with_an_error(rows.programme, words, people["curator"])}
    rows, without_words, known = SimpleNamespace(**rows), set(), dict(addresses())
    for name, standing in TABLES.items():
        client, address = sign_in(people[standing]), _address(name, known[name], rows)
        answer = (
            client.post(address, {"purpose": f"{words} для комиссии района"})
            if name in WITH_PURPOSE
            else client.get(address)
        )
        assert answer["Content-Type"] == XLSX, name
        if not are_text(answer.getvalue(), words):
            without_words.add(name)
    assert without_words == WITHOUT_WORDS


@pytest.mark.usefixtures("blank_papers", "filled")
@pytest.mark.parametrize("words", LIKE_FORMULAS[:2])
def test_what_looks_like_a_formula_is_text_in_files_made_in_the_background(world, words):
    people, rows = world
    type_everywhere(words)
    programme = Programme.objects.get(pk=rows.programme)
    read_out = reports.read_out(programme, programme.organisation.today)
    assert are_text(reports.write_table(read_out), words)
    assert are_text(write_xlsx(plain_of(Questionnaire.objects.get(slug=rows.slug))), words)
    folder = pack(folder_of(programme), by=people["curator"], progress=lambda *_words: None).stream
    with zipfile.ZipFile(folder) as archive:
        tables = [archive.read(name) for name in archive.namelist() if name.endswith(".xlsx")]
    assert sum(are_text(table, words) for table in tables) >= 1


def list_with_an_error(programme, words, by):
    """The key of an uploaded list that says ``words`` and can not be loaded."""
    file = SimpleUploadedFile("список.csv", f'ФИО;Класс;Запрос\n"Белова Анна";"99 «Ю»";"{words}"\n'.encode())
    programme = Programme.objects.get(pk=programme)
    return imports.take_file(programme, ParticipationRole.MENTEE, file, by=by).pk


def are_text(content, words):
    """Whether ``words`` stand in the workbook at all; a cell that is a formula fails."""
    cells = [cell for sheet in load_workbook(io.BytesIO(content)) for row in sheet for cell in row]
    assert [cell.coordinate for cell in cells if cell.data_type == "f"] == []
    found = [cell for cell in cells if words.strip() in str(cell.value)]
    assert {cell.data_type for cell in found} <= {"s"}
    return bool(found)
