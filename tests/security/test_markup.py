"""Whatever people type is shown as they typed it: markup in it stays text, on every page and in every role."""

import pytest
from django.apps import apps

from tests.security.test_truth_table import OPEN_TO, _address, addresses
from tests.security.world import build

EVIL = "<i onx=1>&amp;"
TYPED = {
    "organisations.Organisation": ["name", "short_name", "locality"],
    "organisations.User": ["last_name", "first_name", "patronymic"],
    "organisations.Membership": ["post"],
    "organisations.Message": ["text"],
    "documents.Order": ["heading", "preamble", "note", "remark"],
    "documents.Attachment": ["name"],
    "roadmap.Programme": ["name"],
    "roadmap.RoadmapTemplate": ["title", "organisation_name"],
    "roadmap.Roadmap": ["title"],
    "roadmap.Stage": ["title", "objective"],
    "roadmap.Event": ["title", "deadline_text", "expected_result", "indicator"],
    "roadmap.Evidence": ["text"],
    "participants.Person": ["last_name", "first_name", "patronymic", "post", "subject", "workplace", "contacts"],
    "participants.Guardian": ["last_name", "first_name", "patronymic"],
    "participants.Participation": ["need", "competencies", "wishes", "interests"],
    "participants.Topic": ["name"],
    "participants.Gathering": ["title", "place", "decisions"],
    "participants.ConsentText": ["title"],
    "participants.Consent": ["signer_name"],
    "surveys.Questionnaire": ["title", "introduction", "farewell"],
    "surveys.Question": ["text", "section", "hint"],
    "surveys.Survey": ["title"],
    "pairs.Meeting": ["place", "summary"],
    "pairs.IndividualPlan": ["goal"],
    "pairs.PlanItem": ["task", "planned_result"],
    "monitoring.Practice": ["title"],
}


def type_everywhere(text):
    for label, names in TYPED.items():
        model = apps.get_model(label)
        known = {field.name for field in model._meta.fields}
        model.objects.update(**{name: text for name in names if name in known})


@pytest.mark.django_db
@pytest.mark.parametrize("standing", ["curator", "director", "coordinator", "mentee", "guardian"])
def test_markup_that_was_typed_is_never_markup_on_a_page(client, standing):
    people, rows = build()
    type_everywhere(EVIL)
    client.force_login(people[standing])
    marked_up = []
    for name, arguments in addresses():
        if standing in OPEN_TO[name]:
            answer = client.get(_address(name, arguments, rows), follow=True)
            if "text/html" in answer.get("Content-Type", "") and "<i onx" in answer.content.decode():
                marked_up.append(name)
    assert marked_up == []
