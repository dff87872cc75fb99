"""What is written out is read in again: a roadmap exported as .docx, .xlsx or PDF gives the same events."""

import re

import pytest

from mentoring.kit.periods import SchoolYear
from roadmap import actions
from roadmap.models import RoadmapTemplate
from roadmap.printing.pdf import pdf_of
from roadmap.printing.sheet import plan_sheet
from roadmap.printing.word import docx_of
from roadmap.printing.workbook import xlsx_of
from roadmap.reader.reading import read_plan

pytestmark = pytest.mark.django_db
TEMPLATES = ["lyceum-12", "school-8", "tarasovsky-municipal", "teachers-plan-2025-2026", "teachers-stages"]
READ = {
    "number": lambda event: event.number,
    "title": lambda event: event.title,
    "description": lambda event: event.description,
    "deadline": lambda event: event.deadline_text,
    "responsibles": lambda event: ", ".join(event.responsibles),
    "expected_result": lambda event: event.expected_result,
    "document_kind": lambda event: event.document_kind,
    "indicator": lambda event: event.indicator,
}


@pytest.fixture
def sheet_of(templates, school, curator, director):
    """A programme from a template, sent to the director: its paper bears stamps, a mark and a sheet of agreement."""

    def make(slug):
        programme = actions.start_programme(
            school,
            RoadmapTemplate.objects.get(slug=slug),
            school_year=SchoolYear(2025),
            name="Целевая модель наставничества",
            fits=True,
            by=curator,
        )
        actions.submit_roadmap(programme.roadmap, by=curator)
        return plan_sheet(programme.roadmap)

    return make


def _same(text):
    """A line of a PDF ends where it is full, after a slash or a hyphen as well: there a space is no difference."""
    return re.sub(r"(?<=[/-]) ", "", " ".join(text.split()))


@pytest.mark.parametrize("slug", TEMPLATES)
@pytest.mark.parametrize(("make", "name"), [(docx_of, "план.docx"), (xlsx_of, "план.xlsx"), (pdf_of, "план.pdf")])
def test_an_exported_plan_reads_back_the_same(sheet_of, slug, make, name):
    sheet = sheet_of(slug)
    read = read_plan(make(sheet), name)
    assert [len(stage.events) for stage in read.stages] == [len(part.rows) for part in sheet.parts]
    assert [_same(stage.title) for stage in read.stages] == [
        _same(re.sub(r"^\d+\. ", "", part.title)) for part in sheet.parts
    ]
    keys = [column.key for column in sheet.columns]
    written = [dict(zip(keys, cells, strict=True)) for part in sheet.parts for cells in part.rows]
    differ = [
        (row["number"], key, row[key], READ[key](event))
        for row, event in zip(written, read.events, strict=True)
        for key in keys
        if row[key] and _same(READ[key](event)) != _same(row[key])
    ]
    assert differ == []


def test_the_aims_of_the_stages_come_back(sheet_of):
    read = read_plan(docx_of(sheet_of("lyceum-12")), "план.docx")
    template = RoadmapTemplate.objects.get(slug="lyceum-12")
    assert [(stage.objective, stage.result) for stage in read.stages] == [
        (stage.objective, stage.result) for stage in template.stages.all()
    ]
