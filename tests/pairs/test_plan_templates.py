"""Templates of plans in a school's own words: beside the common ones, and in their place."""

import pytest
from django.urls import reverse

from pairs.content import load_plan_templates
from pairs.models import IndividualPlan, PlanTemplate
from pairs.plan_templates import templates_for, templates_of
from participants.enums import ParticipationRole
from roadmap.enums import MentoringModel
from tests.factories.organisations import OrganisationFactory
from tests.factories.pairs import account_of
from tests.factories.roadmap import ProgrammeFactory

pytestmark = pytest.mark.django_db


def rows(*tasks):
    """What the page sends: so many tasks, and a row left empty."""
    sent = {"tasks-TOTAL_FORMS": len(tasks) + 1, "tasks-INITIAL_FORMS": 0}
    for place, (task, result, days) in enumerate([*tasks, ("", "", "")]):
        sent |= {f"tasks-{place}-task": task, f"tasks-{place}-result": result, f"tasks-{place}-after_days": days}
    return sent


OTHER = dict(zip(MentoringModel.values, reversed(MentoringModel.values), strict=True))
FACTS = {"title": "Наш проект", "goal": "Сделать и показать", "format": "", "role_model": ""}


@pytest.fixture
def common(programme):
    load_plan_templates()
    return templates_of(programme)[0]


def url(name, programme, *args):
    return reverse(f"pairs:{name}", args=[programme.pk, *args])


def seen(client, address):
    """``FACTS`` as a form opened now sends them."""
    return FACTS | {"seen": client.get(address).context["form"]["seen"].value()}


def test_a_common_template_that_is_changed_becomes_the_schools_and_can_be_taken_back(programme, common, as_curator):
    count = len(templates_of(programme))
    address = url("plan_template", programme, common.slug)
    assert common.items[0]["task"] in as_curator.get(address).text
    as_curator.post(address, seen(as_curator, address) | rows(("Выбрать тему", "тема", 14), ("Защитить", "", "")))
    own = templates_of(programme)[0]
    assert (own.title, own.replaces, own.organisation) == ("Наш проект", common, programme.organisation)
    assert own.items == [
        {"task": "Выбрать тему", "result": "тема", "after_days": 14},
        {"task": "Защитить", "result": "", "after_days": None},
    ]
    assert len(templates_of(programme)) == count
    assert common in templates_of(ProgrammeFactory(model=programme.model))
    address = url("plan_template", programme, own.slug)
    as_curator.post(address, seen(as_curator, address) | {"title": "Иначе"} | rows(("Одно", "", "")))
    assert (templates_of(programme)[0].pk, templates_of(programme)[0].title) == (own.pk, "Иначе")
    as_curator.post(url("drop_plan_template", programme, own.slug))
    assert templates_of(programme)[0] == common


def test_who_saves_second_is_told_keeps_what_was_typed_and_may_save_once_more(programme, common, as_curator):
    address = url("plan_template", programme, common.slug)
    opened = seen(as_curator, address)
    as_curator.post(address, opened | {"title": "Первый"} | rows(("Тема", "", "")))
    page = as_curator.post(address, opened | {"title": "Второй"} | rows(("Набрано долго", "", "")))
    assert "тем временем изменили" in page.text and "Набрано долго" in page.text
    assert templates_of(programme)[0].title == "Первый"
    again = {"seen": page.context["form"]["seen"].value()}
    as_curator.post(address, opened | again | {"title": "Второй"} | rows(("Набрано долго", "", "")))
    assert [row.title for row in PlanTemplate.objects.exclude(replaces=None)] == ["Второй"]


def test_a_template_of_both_models_is_replaced_in_each_apart(programme, common, as_curator):
    PlanTemplate.objects.filter(pk=common.pk).update(model="")
    other = ProgrammeFactory(organisation=programme.organisation, model=OTHER[programme.model])
    for place, title in ((programme, "Здесь"), (other, "Там")):
        address = url("plan_template", place, common.slug)
        as_curator.post(address, seen(as_curator, address) | {"title": title} | rows(("Тема", "", "")))
    assert [
        {row.title for row in templates_of(place) if row.replaces_id == common.pk} for place in (programme, other)
    ] == [{"Здесь"}, {"Там"}]


def test_a_pair_begins_its_plan_with_a_template_the_school_has_added(programme, pair, as_curator, client):
    as_curator.post(url("new_plan_template", programme), FACTS | rows(("Выбрать тему", "тема", 14)))
    (own,) = templates_for(pair)
    client.force_login(account_of(pair, ParticipationRole.MENTOR))
    client.post(reverse("pairs:begin_plan", args=[pair.pk]), {"template": own.slug})
    assert [item.task for item in IndividualPlan.objects.get().items.all()] == ["Выбрать тему"]


def test_nobody_begins_with_or_changes_a_template_of_another_school(programme, pair, as_curator, client):
    facts = {"title": "Чужой", "goal": "", "model": programme.model, "items": [{"task": "Чужое", "after_days": 3}]}
    other = PlanTemplate.objects.create(slug="other", organisation=OrganisationFactory(), **facts)
    assert as_curator.get(url("plan_template", programme, other.slug)).status_code == 404
    assert as_curator.post(url("drop_plan_template", programme, other.slug)).status_code == 404
    client.force_login(account_of(pair, ParticipationRole.MENTOR))
    assert client.post(reverse("pairs:begin_plan", args=[pair.pk]), {"template": other.slug}).status_code == 404


@pytest.mark.parametrize(
    "tasks", [[], [("", "тема", 14)], [("Тема", "", 0)], [("Тема", "", 400)], [("т", "", "")] * 13]
)
def test_a_template_that_can_not_be_kept_says_why_and_loses_nothing(programme, as_curator, tasks):
    page = as_curator.post(url("new_plan_template", programme), FACTS | rows(*tasks))
    assert "field-error" in page.text and "Наш проект" in page.text
    assert not PlanTemplate.objects.exists()


def test_a_common_template_is_not_taken_away(programme, common, as_curator):
    as_curator.post(url("drop_plan_template", programme, common.slug))
    assert common in templates_of(programme)
