from functools import cache
from pathlib import Path

import pytest
import yaml

from mentoring.kit.periods import PeriodKind, Span, read_period
from roadmap.enums import Audience, CanonicalStage

FOLDER = Path(__file__).parents[2] / "fixtures" / "roadmap_templates"
SIZES = {
    "lyceum-12": [4, 3, 4, 4, 4, 8, 8],
    "teachers-plan-2025-2026": [11, 3, 5, 3, 4],
    "teachers-stages": [3, 2, 2, 2, 3, 3, 1],
    "school-8": [35],
    "tarasovsky-municipal": [9, 5, 7, 2, 3, 2, 2],
}
KINDS = """
    inform_staff inform_parents inform_students meet_partners governance_act roadmap_approval choose_formats
    accessibility application_survey third_party_info consents mentee_register mentor_register programme_register
    personal_register entry_assessment exit_assessment diagnostics interview find_experts training group_meeting
    final_group_meeting ceremony invitations council preference_survey matching support_unmatched pair_order
    individual_plans plan_approval plan_delivery first_meeting trial_meeting planning_meeting regular_meetings
    final_meeting feedback satisfaction_survey materials case_studies collection publications media_sections contests
    awards quality_monitoring programme_monitoring statistics_form municipal_control plan_control record_results
    long_term_register
"""
SEVEN = [stage for stage in CanonicalStage if stage != CanonicalStage.CROSS_CUTTING]


@cache
def template(slug):
    return yaml.safe_load((FOLDER / f"{slug}.yaml").read_text())


def stages_and_events(slug):
    return [(stage, event) for stage in template(slug)["stages"] for event in stage["events"]]


def event_of(slug, number):
    return next(event for _stage, event in stages_and_events(slug) if event["number"] == number)


def window(slug):
    return Span(template(slug)["starts_on"], template(slug)["ends_on"])


def read(slug, text):
    return read_period(text, programme=window(slug))


@pytest.mark.parametrize("slug", SIZES)
def test_template_has_every_event_of_its_source(slug):
    assert template(slug)["slug"] == slug
    assert [len(stage["events"]) for stage in template(slug)["stages"]] == SIZES[slug]


@pytest.mark.parametrize("slug", SIZES)
def test_every_event_is_complete_and_healed(slug):
    numbers = [event["number"] for _stage, event in stages_and_events(slug)]
    assert len(set(numbers)) == len(numbers)
    for stage, event in stages_and_events(slug):
        assert set(event["kinds"]) <= set(KINDS.split()), event["number"]
        assert len(set(event["kinds"])) == len(event["kinds"]), event["number"]
        assert event["kinds"], event["number"]
        assert event.get("audience", "") in Audience.values
        assert event.get("canonical", stage["canonical"]) in CanonicalStage.values
        for text in (event["title"], event.get("expected_result", ""), event.get("description", "")):
            assert not any(mark in text for mark in ("  ", "<", "\u00ad", "\t")), event["number"]
        assert all(line.startswith("- ") for line in event.get("description", "").splitlines())


@pytest.mark.parametrize("slug", SIZES)
def test_stages_have_short_titles_for_the_route(slug):
    assert all(0 < len(stage["short_title"]) <= 20 for stage in template(slug)["stages"])


def test_a_flat_list_is_told_apart_into_the_seven_stages():
    route = [event["canonical"] for _stage, event in stages_and_events("school-8")]
    assert list(dict.fromkeys(route)) == SEVEN


def test_the_lyceum_follows_the_seven_stages_and_promises_coverage():
    lyceum = template("lyceum-12")
    assert [stage["canonical"] for stage in lyceum["stages"]] == SEVEN
    assert all(stage["objective"] and stage["result"] for stage in lyceum["stages"])
    for group in ("students", "teachers"):
        promised = {target["year"]: target["percent"] for target in lyceum["targets"] if target["group"] == group}
        assert promised == {2020: 10, 2021: 20, 2022: 30, 2023: 50, 2024: 70}


@pytest.mark.parametrize("slug", sorted(SIZES.keys() - {"teachers-stages"}))
def test_every_deadline_of_the_sources_is_understood(slug):
    read_as = {event["deadline_text"]: read(slug, event["deadline_text"]) for _stage, event in stages_and_events(slug)}
    assert [text for text, period in read_as.items() if period.kind == PeriodKind.UNKNOWN] == []
    flagged = {text for text, period in read_as.items() if period.needs_review}
    assert flagged <= {"по отдельному графику", "Согласно графику ОО"}


def test_the_stages_table_names_no_dates():
    assert not any("deadline_text" in event for _stage, event in stages_and_events("teachers-stages"))


@pytest.mark.parametrize(
    ("slug", "number", "occurrences"),
    [
        ("teachers-plan-2025-2026", "1.1", ["2025-08-01…2025-08-31"]),
        ("teachers-plan-2025-2026", "1.2", ["2025-09-01…2026-08-31"]),
        ("teachers-plan-2025-2026", "1.3", []),
        ("teachers-plan-2025-2026", "3.4", ["2025-09-01…2025-12-31"]),
        ("teachers-plan-2025-2026", "3.5", ["None…2025-09-10"]),
        ("tarasovsky-municipal", "2.1", ["2020-10-01…2020-11-30"]),
        ("tarasovsky-municipal", "3.6", ["2020-09-01…2024-12-31"]),
        ("tarasovsky-municipal", "6.1", [f"{year}-12-01…{year}-12-31" for year in range(2020, 2025)]),
        ("lyceum-12", "6.4", ["2022-02-01…2022-05-31"]),
    ],
)
def test_deadlines_of_the_sources_mean_what_they_say(slug, number, occurrences):
    period = read(slug, event_of(slug, number)["deadline_text"])
    assert [f"{span.starts_on}…{span.due_on}" for span in period.occurrences] == occurrences


def test_a_quarterly_event_falls_due_four_times_in_its_school_year():
    period = read("teachers-plan-2025-2026", event_of("teachers-plan-2025-2026", "3.3")["deadline_text"])
    assert len(period.occurrences) == 4


def test_rows_broken_by_page_breaks_are_whole():
    networking = event_of("teachers-plan-2025-2026", "1.4")
    assert networking["title"].endswith("(комплекс упражнений на знакомство, взаимодействие и коммуникацию)")
    assert networking["expected_result"].endswith("на предмет предпочтаемого наставника и наставляемого")
    assert event_of("teachers-plan-2025-2026", "1.11")["expected_result"].endswith("не менее 90% участников")
    assert event_of("teachers-plan-2025-2026", "4.2")["deadline_text"] == "В течение всего периода"


def test_several_responsibles_are_told_apart():
    assert event_of("school-8", "2")["responsibles"] == ["Директор", "замдиректора по УВР", "классные руководители"]
    assert event_of("tarasovsky-municipal", "1.4")["responsibles"] == [
        "Руководители ОО",
        "кураторы по внедрению ЦМН в ОО",
    ]
    assert event_of("teachers-plan-2025-2026", "5.4")["responsibles"] == [
        "Руководитель ОО",
        "Куратор внедрения Целевой модели наставничества",
    ]


def test_what_heads_of_schools_answer_for_is_delegated_to_schools():
    for _stage, event in stages_and_events("tarasovsky-municipal"):
        answer_schools = any("уководители" in responsible for responsible in event["responsibles"])
        assert event.get("is_delegated", False) == answer_schools, event["number"]
