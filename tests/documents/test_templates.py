"""The organisation's own wordings of orders."""

from importlib import import_module

import pytest
from django.apps import apps
from django.urls import reverse

from documents import actions
from documents.content import order_templates
from documents.enums import OrderKind
from documents.models import OrderTemplate
from documents.order_kinds import rules_of_kind
from documents.wording import COMMON, check_fields, common_regulation, fields_of, items_to_text
from tests.factories.organisations import OrganisationFactory

pytestmark = pytest.mark.django_db
TYPED = {
    "heading": "О запуске",
    "preamble": "В целях  развития",
    "clauses": "1. Начать с {starts_on}.\n2. Контроль за мной.",
}


@pytest.fixture(autouse=True)
def common():
    order_templates()


def address(school, kind=OrderKind.LAUNCH, name="template"):
    return reverse(f"documents:{name}", args=[school.pk, kind.value])


def test_drafts_begin_with_the_own_wording_and_other_schools_keep_the_common_one(as_curator, school, curator):
    assert as_curator.post(address(school), TYPED | {"save": "1"}).status_code == 302
    draft, other = (
        actions.begin_order(place, OrderKind.LAUNCH, None, by=curator, post="куратор", context={})
        for place in (school, OrganisationFactory())
    )
    assert draft.heading == "О запуске" and draft.items[0]["text"].startswith("Начать с ")
    assert other.heading.startswith("О внедрении")
    assert (draft.regulation, other.regulation["items"][0]["text"]) == ({}, "Общие положения")
    as_curator.post(address(school, name="drop_template"))
    assert not OrderTemplate.objects.filter(organisation=school).exists()
    draft.refresh_from_db()
    assert draft.heading == "О запуске"


@pytest.mark.parametrize(
    ("field", "text"),
    [("heading", "О {чем}"), ("preamble", "{amended_on}"), ("clauses", "1. {director}"), ("clauses", "Без номера")],
)
def test_a_field_the_kind_does_not_give_is_said_where_it_stands_and_nothing_is_kept(as_curator, school, field, text):
    response = as_curator.post(address(school), TYPED | {field: text, "save": "1"})
    assert (response.status_code, list(response.context["form"].errors)) == (422, [field])
    assert response.context["form"][field].value() == text
    assert not OrderTemplate.objects.filter(organisation=school).exists()


def test_the_preview_reads_as_the_order_will_and_says_what_is_wrong(as_curator, school):
    response = as_curator.post(address(school), TYPED, headers={"HX-Request": "true"})
    assert response.context["shown"]["clauses"][0]["text"].startswith("Начать с ")
    assert "{" not in response.content.decode()
    response = as_curator.post(address(school), TYPED | {"preamble": "<b>{нет}</b>"}, headers={"HX-Request": "true"})
    assert "{нет}" in response.content.decode() and not OrderTemplate.objects.filter(organisation=school).exists()


@pytest.mark.parametrize("kind", OrderKind)
def test_every_common_wording_names_only_fields_its_kind_declares(kind):
    row = OrderTemplate.objects.get(kind=kind, organisation=None)
    known = {*COMMON, *rules_of_kind(kind).fields}
    check_fields(f"{row.heading} {row.preamble} {items_to_text(row.items)}", known)


def test_what_is_common_is_given_to_every_order(school, curator):
    assert set(fields_of(school, None, by=curator, post="")) == set(COMMON)


def test_a_wording_is_the_schools_alone(client, school, as_curator):
    other = OrganisationFactory()
    assert as_curator.get(address(other)).status_code == 404
    assert as_curator.get(reverse("documents:template", args=[school.pk, "nothing"])).status_code == 404


def test_a_school_words_its_own_regulation(as_curator, school, curator):
    typed = TYPED | {"regulation": "1. Общее\n1.1. В {organisation} наставничают.", "save": "1"}
    assert as_curator.post(address(school), typed).status_code == 302
    draft = actions.begin_order(school, OrderKind.LAUNCH, None, by=curator, post="куратор", context={})
    assert [item["text"] for item in draft.regulation["items"]] == ["Общее", f"В {school.short_name} наставничают."]
    response = as_curator.post(address(school), typed | {"regulation": "1. Общее\n1.1. О {чём}"})
    assert list(response.context["form"].errors) == ["regulation"]


def test_a_wording_saved_before_there_were_regulations_goes_on_with_the_common_one(school):
    begins = {"heading": "О", "preamble": "В целях", "items": []}
    own, other = (
        OrderTemplate.objects.create(organisation=school, kind=kind, **begins)
        for kind in (OrderKind.LAUNCH, OrderKind.ROADMAP)
    )
    import_module("documents.migrations.0009_regulations_of_own_wordings").copy_common(apps, None)
    for row in (own, other):
        row.refresh_from_db()
    assert (own.regulation, other.regulation) == (common_regulation(OrderKind.LAUNCH), {})
