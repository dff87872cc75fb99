"""Results that take a while are made by the worker: the same file, for its asker alone."""

import io

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from documents.models import PreparedFile
from organisations import jobs
from organisations.models import AuditEntry
from surveys import taking_results
from surveys.models import Survey
from tests.factories.organisations import curator_of
from tests.factories.surveys import ResponseFactory


@pytest.fixture(autouse=True)
def short_measure(monkeypatch):
    """What is long: anything."""
    monkeypatch.setattr(taking_results, "CELLS_AT_ONCE", 0)
    monkeypatch.setattr(taking_results, "PICTURES_AT_ONCE", 0)


@pytest.fixture
def answered(survey):
    questions = {question.key: question for question in survey.questionnaire.questions.all()}
    for mark in (3, 8, 8):
        values = {questions["interest"]: mark, questions["words"]: "Больше примеров", questions["channel"]: "chat"}
        ResponseFactory(submitted=True, invitation__survey=survey, answers=values)
    return survey


def built(asked):
    """The file an answer has led to, made as the worker makes it."""
    row = PreparedFile.objects.get()
    assert asked.url == row.get_absolute_url()
    jobs.run(row.job_id)
    row.refresh_from_db()
    return row


def taken(client, row):
    return io.BytesIO(b"".join(client.get(f"{row.get_absolute_url()}file/").streaming_content))


def test_a_long_table_is_made_by_the_worker_and_noted_when_it_is_taken(as_curator, answered, curator):
    row = built(as_curator.get(f"/surveys/{answered.pk}/results.xlsx"))
    assert not AuditEntry.objects.filter(deed="export.taken").exists()
    sheet = load_workbook(taken(as_curator, row)).worksheets[0]
    assert [line[4].value for line in sheet.iter_rows(min_row=2)] == [3, 8, 8]
    entry = AuditEntry.objects.get(deed="export.taken")
    assert (entry.by, entry.subject, entry.details["rows"]) == (curator, answered.programme, 3)


def test_paper_is_narrowed_to_the_group_that_was_asked_for(as_curator, answered):
    row = built(as_curator.get(f"/surveys/{answered.pk}/results.pdf?role=mentee"))
    assert row.params["query"] == {"role": "mentee"}
    text = " ".join(page.extract_text() for page in PdfReader(taken(as_curator, row)).pages)
    assert "Больше примеров" in text


def test_the_file_is_its_askers_alone(as_curator, answered, school, client):
    row = built(as_curator.get(f"/surveys/{answered.pk}/results.xlsx"))
    client.force_login(curator_of(school))
    assert client.get(f"{row.get_absolute_url()}file/").status_code == 404


def test_nothing_is_made_while_anonymity_forbids_it(as_curator, answered):
    Survey.objects.filter(pk=answered.pk).update(is_anonymous=True)
    assert as_curator.get(f"/surveys/{answered.pk}/results.xlsx").status_code == 404
    assert not PreparedFile.objects.exists()
