"""The five source roadmaps, read from their raw texts, come to what people made of them by hand."""

from pathlib import Path

import pytest

from mentoring.kit.periods import Span, read_period
from roadmap.content import read_template
from roadmap.reader.reading import read_text

SEEDS = Path(__file__).parent.parent / "samples" / "seeds"
FILES = {
    "lyceum-12": "lyceum-12-roadmap.txt",
    "school-8": "school-8-roadmap.txt",
    "tarasovsky-municipal": "tarasovsky-municipal-roadmap.txt",
    "teachers-plan-2025-2026": "teachers-plan-2025-2026.txt",
    "teachers-stages": "teachers-stages-table.txt",
}
STAGE_FIELDS = ("title", "aim", "objective", "result")
EVENT_FIELDS = ("number", "title", "description", "deadline_text", "expected_result", "indicator")
LEAST_EQUAL = 0.98


def read(slug):
    template = read_template(slug)
    window = Span(template["starts_on"], template["ends_on"])
    return template, window, read_text((SEEDS / FILES[slug]).read_text(), window=window)


def fields_of(slug):
    """(place, by hand, as read) of every field of a template's stages and events."""
    template, window, plan = read(slug)
    for stage, by_hand in zip(plan.stages, template["stages"], strict=True):
        yield from ((by_hand["title"], by_hand.get(name, ""), getattr(stage, name)) for name in STAGE_FIELDS)
        for event, curated in zip(stage.events, by_hand["events"], strict=True):
            place = f"{slug} {curated['number']}"
            yield from ((place, curated.get(name, ""), getattr(event, name)) for name in EVENT_FIELDS)
            yield place, curated.get("responsibles", []), list(event.responsibles)
            yield place, set(curated["kinds"]), {proposal.kind for proposal in event.kinds}
            yield place, read_period(curated.get("deadline_text", ""), programme=window), event.period


@pytest.mark.parametrize("slug", FILES)
def test_every_stage_and_event_of_a_seed_is_found(slug):
    template, _window, plan = read(slug)
    by_hand = [len(stage["events"]) for stage in template["stages"]]
    assert [len(stage.events) for stage in plan.stages] == by_hand


def test_the_fields_of_142_events_are_those_of_the_templates(capsys):
    fields = [field for slug in FILES for field in fields_of(slug)]
    differing = [field for field in fields if field[1] != field[2]]
    equal = 1 - len(differing) / len(fields)
    with capsys.disabled():
        print(f"\n{len(fields) - len(differing)} of {len(fields)} fields of the seeds are equal: {equal:.2%}")  # noqa: T201 - the figure is asked for
    assert sum(len(list(read(slug)[2].events)) for slug in FILES) == 142
    assert equal >= LEAST_EQUAL, differing


def test_targets_below_the_table_are_those_of_the_template():
    template, _window, plan = read("lyceum-12")
    assert [vars(target) for target in plan.targets] == template["targets"]


@pytest.mark.parametrize("slug", ["lyceum-12", "school-8", "tarasovsky-municipal", "teachers-plan-2025-2026"])
def test_a_seed_says_itself_over_which_years_it_runs(slug):
    template, _window, _plan = read(slug)
    plan = read_text((SEEDS / FILES[slug]).read_text())
    years = (plan.period.first.year, plan.period.due_on.year)
    assert years == (template["starts_on"].year, template["ends_on"].year)


def test_titles_and_schools_stand_above_the_tables():
    for slug in ("lyceum-12", "school-8"):
        template, _window, plan = read(slug)
        assert (plan.title, plan.organisation) == (template["title"], template["organisation_name"])
