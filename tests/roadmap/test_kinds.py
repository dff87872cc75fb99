"""The registry of kinds: complete, and every kind of the templates opens a screen."""

import pytest
from django.urls import resolve

from roadmap.kinds import REGISTRY, EventKind
from roadmap.models import Event
from tests.factories.roadmap import ProgrammeFactory

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


@pytest.mark.django_db
@pytest.mark.parametrize("key", sorted(KINDS))
def test_a_kind_opens_a_page_of_the_product(key):
    kind: EventKind = REGISTRY[key]
    programme = ProgrammeFactory()
    event = Event(pk=1, number="1.1", title="Мероприятие", kinds=[key])
    action = kind.screen(programme, event)
    assert str(action.label)
    assert resolve(action.url.partition("?")[0].partition("#")[0])
