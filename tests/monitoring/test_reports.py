"""The school report: built once, kept as it was, the same figures everywhere."""

import io

import openpyxl
import pytest
from pypdf import PdfReader

from monitoring import actions
from monitoring.enums import ReportState
from monitoring.indicators import figures
from monitoring.models import Report
from organisations import jobs
from organisations.enums import JobState
from organisations.models import Job
from tests.factories.organisations import HeadcountFactory, curator_of
from tests.factories.participants import ParticipationFactory
from tests.factories.roadmap import ProgrammeFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def programme():
    programme = ProgrammeFactory()
    HeadcountFactory(organisation=programme.organisation, count=40)
    ParticipationFactory.create_batch(3, programme=programme)
    return programme


@pytest.fixture
def report(programme):
    report = actions.request_report(programme, by=curator_of(programme.organisation))
    jobs.run(report.job_id)
    report.refresh_from_db()
    return report


def test_paper_table_and_screen_say_the_same(report, programme):
    shown = {str(f.label): f.value for f in figures(programme)}
    sheet = openpyxl.load_workbook(io.BytesIO(report.xlsx.read())).active
    rows = {row[0].value: row[1].value for row in sheet.iter_rows() if row[0].value in shown}
    text = " ".join(" ".join(page.extract_text() for page in PdfReader(io.BytesIO(report.pdf.read())).pages).split())
    assert {label: value.replace("\N{NO-BREAK SPACE}", " ") for label, value in shown.items()} == {
        label: str(value).replace("\N{NO-BREAK SPACE}", " ") for label, value in rows.items()
    }
    assert all(label in text for label in shown)
    assert [f["value"] for f in report.figures] == list(shown.values())


def test_a_ready_report_stays_as_it_was(report, programme):
    before = (report.figures, report.pdf.sha256)
    ParticipationFactory(programme=programme)
    report.refresh_from_db()
    assert (report.figures, report.pdf.sha256, report.pdf.is_intact) == (*before, True)


def test_the_page_tells_the_figures_as_they_were_reported(report, programme, client):
    ParticipationFactory.create_batch(3, programme=programme)
    client.force_login(curator_of(programme.organisation))
    told = client.get(report.get_absolute_url()).context["reported"]
    assert next((str(label), value) for label, value, _target in told) == ("Охват обучающихся", "8 %")


def test_a_second_click_does_not_build_a_second_report(programme):
    curator = curator_of(programme.organisation)
    assert actions.request_report(programme, by=curator) == actions.request_report(programme, by=curator)
    assert (Report.objects.count(), Job.objects.count()) == (1, 1)


def test_a_failed_build_leaves_no_half_report(programme, client):
    curator = curator_of(programme.organisation)
    report = actions.request_report(programme, by=curator)
    Job.objects.update(state=JobState.FAILED)
    client.force_login(curator)
    page = client.get(report.get_absolute_url())
    report.refresh_from_db()
    assert (report.state, report.pdf) == (ReportState.BUILDING, None)
    assert page.context["has_failed"]
