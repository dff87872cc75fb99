"""The order that launches a programme: the regulation and the roadmap annexed, approved by one signature."""

from datetime import date
from io import BytesIO

import pytest
from django.urls import reverse
from docx import Document

from documents import papers
from documents.content import order_templates
from documents.enums import OrderKind
from documents.execution import file_paper_order
from documents.models import Order
from documents.order_kinds import rules_of
from documents.word import order_docx
from roadmap import actions
from roadmap.enums import RoadmapState
from roadmap.models import Event
from tests.factories.documents import OrderFactory
from tests.factories.roadmap import EventFactory, RoadmapFactory, StageFactory
from tests.journeys.papers import pdf_text

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _wordings(programme):
    order_templates()


@pytest.fixture
def plan(programme):
    """A roadmap still being prepared, with one event."""
    stage = StageFactory(roadmap=RoadmapFactory(programme=programme), position=1)
    EventFactory(stage=stage, position=1, title="Сбор согласий")
    return stage.roadmap


@pytest.fixture
def launch(client, programme, curator):
    """The draft as the curator's one press leaves it."""

    def press():
        client.force_login(curator)
        client.get(reverse("roadmap:roadmap", args=[programme.pk]))  # the programme at work
        client.post(reverse("documents:new_order", args=[programme.organisation_id]), {"kind": "launch"})
        return Order.objects.latest("pk")

    return press


def text_of(order):
    return " ".join(pdf_text(papers.pdf_of(order)).split())


def test_one_press_annexes_the_regulation_and_sends_the_roadmap_to_the_director(launch, plan):
    order = launch()
    plan.refresh_from_db()
    assert plan.state == RoadmapState.SUBMITTED
    assert "приложение № 1) и дорожную карту (приложение № 2)" in order.items[1]["text"]
    text = text_of(order)
    assert text.index("Приложение № 1 УТВЕРЖДЕНО") < text.index("ПОЛОЖЕНИЕ") < text.index("1. Общие положения")
    assert text.index("8.1.") < text.index("Приложение № 2 УТВЕРЖДЕНА") < text.index("Сбор согласий")
    assert [check.blocks for check in rules_of(order).checks(order)] == [False, False]


def test_word_holds_both_annexes(launch, plan):
    document = Document(BytesIO(order_docx(papers.sheet_of(launch()))))
    text = " ".join(paragraph.text for paragraph in document.paragraphs)
    assert text.index("Приложение № 1") < text.index("1.1. Положение определяет") < text.index("Приложение № 2")
    assert [row.cells[1].text for row in document.tables[-1].rows][-1] == "Сбор согласий"


def test_the_signature_approves_the_roadmap_too(launch, plan, director):
    order = launch()
    order.submit()
    file_paper_order(
        order, scan=b"%PDF", scan_type="application/pdf", number="3-ОД", issued_on=date(2025, 9, 3), by=director
    )
    plan.refresh_from_db()
    assert (plan.state, plan.order) == (RoadmapState.APPROVED, order)


def test_without_a_roadmap_it_approves_the_regulation_alone(launch):
    order = launch()
    assert (order.annex, "roadmap" in order.context) == ({}, False)
    assert order.items[1]["text"] == "Утвердить положение о программе наставничества (приложение)."
    assert "Приложение УТВЕРЖДЕНО" in text_of(order)


def test_a_roadmap_another_order_has_approved_is_not_annexed_again(launch, programme, plan, director):
    first = launch()
    first.submit()
    file_paper_order(
        first, scan=b"%PDF", scan_type="application/pdf", number="3-ОД", issued_on=date(2025, 9, 3), by=director
    )
    again = launch()
    assert (again.kind, again.annex, "roadmap" in again.context) == (OrderKind.LAUNCH, {}, False)


def test_a_roadmap_annexed_to_an_order_not_signed_yet_is_left_to_it(launch, plan, curator):
    other = actions.prepare_approval_order(plan, by=curator, post="куратор")
    order = launch()
    assert (order.annex, order.items[1]["text"]) == ({}, "Утвердить положение о программе наставничества (приложение).")
    check = rules_of(order).checks(order)[-1]
    assert (check.blocks, check.url) == (False, other.get_absolute_url()) and other.heading in check.text


def test_an_order_prepared_before_another_one_approved_the_roadmap_is_to_be_prepared_anew(launch, plan, director):
    order = launch()
    other = OrderFactory(organisation=order.organisation, kind=OrderKind.LAUNCH, prepared_by=director)
    other.submit()
    file_paper_order(
        other, scan=b"%PDF", scan_type="application/pdf", number="3-ОД", issued_on=date(2025, 9, 3), by=director
    )
    plan.refresh_from_db()
    other.refresh_from_db()
    actions.approve_roadmap(plan, by=director, order=other)
    check = rules_of(order).checks(order)[-1]
    assert check.blocks and "№ 3-ОД" in check.text and "Подготовьте этот приказ заново" in check.text


def test_why_the_roadmap_is_not_annexed_is_said(launch, plan):
    def why():
        return rules_of(order).checks(order)[-1].text

    Event.objects.all().delete()
    order = launch()
    assert why().endswith("Утверждать пока нечего: в дорожной карте нет мероприятий.")
    plan.delete()
    assert why() == "Дорожная карта не приложена: у программы её ещё нет."
    order.context = {}
    assert why() == "Дорожная карта не приложена: приказ подготовлен вне программы."


def test_the_regulation_is_edited_with_the_draft(client, launch, plan):
    order = launch()
    address = reverse("documents:order_edit", args=[order.pk])
    form = client.get(address).context["form"]
    typed = {name: form[name].value() or "" for name in form.fields}
    client.post(address, typed | {"regulation": "1. Общее\n1.1. Наставничество добровольное."})
    order.refresh_from_db()
    assert [item["number"] for item in order.regulation["items"]] == ["1", "1.1"]
    title = order.regulation["title"]
    client.post(address, typed | {"regulation": ""})
    order.refresh_from_db()
    assert order.regulation == {}
    assert [(check.text, check.ok, check.blocks) for check in rules_of(order).checks(order)[:2]] == [
        ("В тексте названо положение, но оно не приложено.", False, False),
        ("В тексте названо приложение № 2, а такого приложения у приказа нет.", False, False),
    ]
    assert client.get(address).context["form"]["regulation"].value() == ""
    client.post(address, typed | {"regulation": "1. Снова"})
    order.refresh_from_db()
    assert order.regulation == {"title": title, "items": [{"number": "1", "text": "Снова"}]}
    assert all(check.ok for check in rules_of(order).checks(order))
