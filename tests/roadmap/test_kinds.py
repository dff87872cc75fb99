"""The registry of kinds: complete, and every kind of the templates opens a screen."""

import pytest

from roadmap.kinds import REGISTRY, EventKind, ProgressBoard
from tests.factories.organisations import curator_of
from tests.factories.roadmap import EventFactory

KINDS = {
    "inform_staff",
    "inform_parents",
    "inform_students",
    "meet_partners",
    "governance_act",
    "roadmap_approval",
    "choose_formats",
    "accessibility",
    "application_survey",
    "third_party_info",
    "consents",
    "mentee_register",
    "mentor_register",
    "programme_register",
    "personal_register",
    "entry_assessment",
    "exit_assessment",
    "diagnostics",
    "interview",
    "find_experts",
    "training",
    "group_meeting",
    "final_group_meeting",
    "ceremony",
    "invitations",
    "council",
    "preference_survey",
    "matching",
    "support_unmatched",
    "pair_order",
    "individual_plans",
    "plan_approval",
    "plan_delivery",
    "first_meeting",
    "trial_meeting",
    "planning_meeting",
    "regular_meetings",
    "final_meeting",
    "feedback",
    "satisfaction_survey",
    "materials",
    "case_studies",
    "collection",
    "publications",
    "media_sections",
    "contests",
    "awards",
    "quality_monitoring",
    "programme_monitoring",
    "statistics_form",
    "municipal_control",
    "plan_control",
    "record_results",
    "long_term_register",
}


def test_every_kind_is_registered_by_the_app_that_owns_it():
    assert set(REGISTRY) == KINDS


# What no other data than the order or the evidence attached can tell
WITHOUT_COUNT = {"accessibility", "governance_act"}


def test_every_kind_counts_something_but_those_whose_evidence_decides():
    assert {key for key, kind in REGISTRY.items() if kind.measure is None} == WITHOUT_COUNT


def test_every_kind_names_its_evidence():
    assert [key for key, kind in REGISTRY.items() if not str(kind.evidence).strip()] == []


@pytest.mark.django_db
def test_no_kind_is_without_a_screen_that_opens_for_the_curator(client):
    event = EventFactory()
    programme = event.stage.roadmap.programme
    client.force_login(curator_of(programme.organisation))
    closed = {}
    for key in sorted(KINDS):
        event.kinds = [key]
        event.save()
        kind: EventKind = REGISTRY[key]
        action = kind.screen(programme, event)
        answer = client.get(action.url.partition("#")[0], follow=True)
        if not str(action.label) or answer.status_code != 200:
            closed[key] = (action.url, answer.status_code)
    assert closed == {}


@pytest.mark.django_db
def test_every_kind_is_counted_before_there_is_anything_to_count():
    programme = EventFactory().stage.roadmap.programme
    ProgressBoard(programme)
    counted = {key: REGISTRY[key].measure(programme) for key in sorted(KINDS - WITHOUT_COUNT)}
    found = [m for by_audience in counted.values() for measures in by_audience.values() for m in measures]
    assert found
    assert [m for m in found if not str(m.label) or m.done < 0 or m.total < 0] == []
