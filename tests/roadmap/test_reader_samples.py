"""Plans of invented schools in every format and with every trap: what ``build_plans`` put in is what is read out."""

import json
from pathlib import Path

import pytest

from roadmap.reader.formats import office
from roadmap.reader.reading import read_plan, read_text

PLANS = Path(__file__).parent.parent / "samples" / "plans"
SAMPLES = sorted(path.name.removesuffix(".json") for path in PLANS.glob("*.json"))


def read(name):
    if name.endswith(".doc") and not office.program():
        pytest.skip("needs LibreOffice")
    return read_plan((PLANS / name).read_bytes(), name)


def wanted(name):
    return json.loads((PLANS / f"{name}.json").read_text())


def days_of(period, wanted):
    """The days of a period written as in the samples: «2025-09-01/2025-09-30», «/2025-10-10», «12×», «?»."""
    if wanted == "?":
        return "?"
    if wanted.endswith("×"):
        return f"{len(period.occurrences)}×"
    return " ".join(f"{span.starts_on or ''}/{span.due_on}" for span in period.occurrences)


def as_wanted(plan, wanted):
    """``plan`` in the shape of the JSON beside a sample; «?» there means anything."""
    stages = []
    for stage, told in zip(plan.stages, wanted["stages"], strict=True):
        events = [
            {
                "number": event.number,
                "title": event.title,
                "description": event.description,
                "deadline": "?" if each["deadline"] == "?" else event.deadline_text,
                "days": days_of(event.period, each["days"]),
                "responsibles": list(event.responsibles),
                "expected_result": event.expected_result,
                "indicator": event.indicator,
                "kinds": sorted(proposal.kind for proposal in event.kinds),
            }
            for event, each in zip(stage.events, told["events"], strict=True)
        ]
        title = "?" if told["title"] == "?" else stage.title
        stages.append({"title": title, "objective": stage.objective, "result": stage.result, "events": events})
    return {
        "title": plan.title,
        "organisation": plan.organisation,
        "period": [plan.period.first.isoformat(), plan.period.due_on.isoformat()] if plan.period else None,
        "stages": stages,
        "targets": [[target.group, target.year, target.percent] for target in plan.targets],
    }


def test_there_are_samples_in_every_format():
    assert {Path(name).suffix for name in SAMPLES} == {
        *(".docx", ".doc", ".odt", ".xlsx", ".xls", ".ods", ".csv", ".tsv", ".txt", ".pdf", ".html")
    }


@pytest.mark.parametrize("name", SAMPLES)
def test_a_sample_is_read_as_it_was_meant(name):
    found = wanted(name)
    assert as_wanted(read(name), found) == found


@pytest.mark.parametrize("name", SAMPLES)
def test_no_deadline_of_a_sample_is_wrong_without_a_word(name):
    """A deadline that has days it should not have must at least ask for a look."""
    events = zip(read(name).events, (e for stage in wanted(name)["stages"] for e in stage["events"]), strict=True)
    silent = [e.title for e, told in events if days_of(e.period, told["days"]) != told["days"] and not e.needs_review]
    assert silent == []


@pytest.mark.parametrize("name", ["gymnasium-pasted.html", "rechinsk-flattened.txt", "sosnovka-lost-cells.tsv"])
def test_what_can_be_pasted_reads_like_the_file(name):
    assert read_text((PLANS / name).read_text()) == read(name)


def test_a_plan_survives_being_kept_as_json():
    plan = read("zaozerye-bars.txt")
    assert type(plan).from_json(json.loads(json.dumps(plan.as_json()))) == plan


def test_every_event_names_the_rows_it_was_read_from():
    plan = read("rechinsk-merged-sections.docx")
    for event in plan.events:
        told = " ".join(cell for row in event.where for cell in plan.source[row - 1])
        assert event.title[:30] in told
