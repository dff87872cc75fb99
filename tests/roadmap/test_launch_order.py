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
from roadmap.enums import RoadmapState
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
    assert (order.annex, order.context) == ({}, {})
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


def test_the_regulation_is_edited_with_the_draft(client, launch, plan):
    order = launch()
    address = reverse("documents:order_edit", args=[order.pk])
    form = client.get(address).context["form"]
    typed = {name: form[name].value() or "" for name in form.fields}
    client.post(address, typed | {"regulation": "1. Общее\n1.1. Наставничество добровольное."})
    order.refresh_from_db()
    assert [item["number"] for item in order.regulation["items"]] == ["1", "1.1"]
    client.post(address, typed | {"regulation": ""})
    order.refresh_from_db()
    assert order.regulation == {}
