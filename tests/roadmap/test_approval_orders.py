"""The order that approves a plan: prepared with the plan annexed, signed, chosen, cancelled."""

from datetime import date

import pytest
from django.urls import reverse

from documents import execution, papers
from documents.content import order_templates
from documents.enums import OrderKind, OrderState
from documents.order_kinds import blocking, rules_of
from documents.printing import print_order
from mentoring.kit.errors import Refused
from organisations.models import AuditEntry
from roadmap import actions
from roadmap.enums import RoadmapState
from roadmap.models import Evidence, Programme, Roadmap
from roadmap.printing.stamps import stamps_of
from tests.factories.documents import OrderFactory
from tests.factories.roadmap import EventFactory, RoadmapFactory, StageFactory
from tests.journeys.papers import pdf_text
from tests.roadmap.conftest import quicker

pytestmark = pytest.mark.django_db


@pytest.fixture
def draft(programme):
    order_templates()
    stage = StageFactory(roadmap=RoadmapFactory(programme=programme), position=1)
    EventFactory(stage=stage, position=1, title="Сбор согласий", kinds=["roadmap_approval"])
    return stage.roadmap


def prepared(client, programme, curator):
    """The order as the curator's one press leaves it."""
    client.force_login(curator)
    answer = client.post(reverse("roadmap:approval_order", args=[programme.pk]))
    order = programme.organisation.orders.latest("pk")
    assert answer.url == order.get_absolute_url()
    return order


def signed(order, director, number="12-ОД"):
    """In force, with the director's signature on paper."""
    order.submit()
    return execution.file_paper_order(
        order, scan=b"%PDF", scan_type="application/pdf", number=number, issued_on=date(2025, 9, 3), by=director
    )


def launch_order(programme, curator, director):
    order = OrderFactory(organisation=programme.organisation, kind=OrderKind.LAUNCH, prepared_by=curator)
    return signed(order, director, number="3-ОД")


def test_one_press_sends_the_plan_and_annexes_it_to_an_order(client, programme, draft, curator):
    order = prepared(client, programme, curator)

    draft.refresh_from_db()
    assert (draft.state, order.kind, order.state) == (RoadmapState.SUBMITTED, OrderKind.ROADMAP, OrderState.DRAFT)
    assert order.annex["rows"] == [["1. Подготовка условий"], ["1.1", "Сбор согласий", "до 17 октября 2025", ""]]
    text = " ".join(pdf_text(print_order(papers.sheet_of(order))).split())
    assert "(приложение)" in text and "Сбор согласий" in text and "1. Подготовка условий" in text


def test_the_signature_approves_the_plan_and_its_stamp_names_the_order(client, programme, draft, curator, director):
    order = signed(prepared(client, programme, curator), director)

    draft.refresh_from_db()
    programme = Programme.objects.get(pk=programme.pk)
    assert (draft.state, draft.order, draft.approved_by) == (RoadmapState.APPROVED, order, director)
    assert Evidence.objects.get(event__stage__roadmap=draft).order == order
    assert "12-ОД" in stamps_of(programme.roadmap)[1].order


def test_the_same_order_is_found_again_and_not_prepared_twice(client, programme, draft, curator):
    assert prepared(client, programme, curator) == prepared(client, programme, curator)


def test_a_plan_withdrawn_since_is_not_approved_by_its_order(client, programme, draft, curator, director):
    order = prepared(client, programme, curator)
    draft.refresh_from_db()
    actions.withdraw_roadmap(draft, by=curator)
    actions.submit_roadmap(draft, by=curator)

    with pytest.raises(Refused) as refusal:
        signed(order, director)

    assert refusal.value.code == "check_failed"
    draft.refresh_from_db()
    assert draft.state == RoadmapState.SUBMITTED
    assert prepared(client, programme, curator) != order


def test_an_order_after_the_approval_is_named_by_the_plan_in_force(client, programme, draft, curator, director):
    actions.submit_roadmap(draft, by=curator)
    actions.approve_roadmap(draft, by=director)

    order = signed(prepared(client, programme, curator), director)

    draft.refresh_from_db()
    assert (draft.state, draft.order) == (RoadmapState.APPROVED, order)


def test_the_director_chooses_a_signed_order(client, programme, draft, curator, director):
    launch = launch_order(programme, curator, director)
    actions.submit_roadmap(draft, by=curator)
    client.force_login(director)

    client.post(reverse("roadmap:approve", args=[programme.pk]), {"order": launch.pk})

    draft.refresh_from_db()
    assert (draft.state, draft.order) == (RoadmapState.APPROVED, launch)


def test_the_curator_names_a_signed_order_later(client, programme, draft, curator, director):
    launch = launch_order(programme, curator, director)
    actions.submit_roadmap(draft, by=curator)
    actions.approve_roadmap(draft, by=director)
    client.force_login(curator)

    client.post(reverse("roadmap:link_order", args=[programme.pk]), {"order": launch.pk})

    draft.refresh_from_db()
    assert draft.order == launch


@pytest.mark.parametrize("wrong", ["draft", "elsewhere"])
def test_only_an_order_in_force_of_this_organisation_is_named(programme, draft, curator, director, wrong):
    if wrong == "draft":
        order = OrderFactory(kind=OrderKind.LAUNCH, organisation=programme.organisation)
    else:
        order = signed(OrderFactory(kind=OrderKind.LAUNCH), director)
    actions.submit_roadmap(draft, by=curator)
    actions.approve_roadmap(draft, by=director)

    with pytest.raises(Refused) as refusal:
        actions.link_order(draft, order, by=curator)

    assert refusal.value.code == "other_order"


def test_an_order_once_named_is_not_silently_replaced(client, programme, draft, curator, director):
    first = signed(prepared(client, programme, curator), director)
    other = launch_order(programme, curator, director)
    draft.refresh_from_db()

    with pytest.raises(Refused) as refusal:
        actions.link_order(draft, other, by=curator)
    assert (refusal.value.code, f"приказ № 12-ОД «{first.heading}»" in str(refusal.value)) == ("order_linked", True)
    actions.link_order(draft, first, by=curator)  # the same once more is no change
    about_event = OrderFactory(
        organisation=programme.organisation,
        kind=OrderKind.ROADMAP,
        prepared_by=curator,
        context={"event": draft.stages.get().events.get().pk},
    )
    told = [check.text for check in rules_of(about_event).checks(about_event)]
    assert [f"приказ № 12-ОД «{first.heading}»" in text for text in told] == [True]
    signed(about_event, director, number="4-ОД")

    draft.refresh_from_db()
    assert draft.order == first
    assert set(Evidence.objects.values_list("order", flat=True)) == {first.pk, about_event.pk}


def test_of_two_orders_signed_at_once_the_second_is_signed_and_the_first_stays_named(
    client, programme, draft, curator, director
):
    actions.submit_roadmap(draft, by=curator)
    actions.approve_roadmap(draft, by=director)
    first = launch_order(programme, curator, director)
    event = draft.stages.get().events.get()
    second = OrderFactory(
        organisation=programme.organisation, kind=OrderKind.ROADMAP, prepared_by=curator, context={"event": event.pk}
    )
    rules = rules_of(second)
    second = signed(OrderFactory(organisation=programme.organisation, kind=OrderKind.CURATOR), director, number="4-ОД")
    second.kind, second.context = OrderKind.ROADMAP, {"event": event.pk}

    with quicker(lambda: actions.link_order(Roadmap.objects.get(pk=draft.pk), first, by=curator)):
        rules.take_effect(second, by=director)

    draft.refresh_from_db()
    assert draft.order == first
    assert Evidence.objects.filter(order=second, event=event).exists()


def test_cancelling_its_order_leaves_the_plan_in_force_without_one(client, programme, draft, curator, director):
    order = signed(prepared(client, programme, curator), director)
    checks = rules_of(order).cancel_checks(order)
    assert (len(checks), blocking(checks)) == (1, [])

    execution.cancel_order(order, note="Ошибка в тексте", by=director)

    draft.refresh_from_db()
    assert (draft.state, draft.order, draft.approved_by) == (RoadmapState.APPROVED, None, director)
    assert not Evidence.objects.exists()
    assert any("подготовьте для неё другой приказ" in notice.text for notice in curator.notices.all())
    assert AuditEntry.objects.about(draft).filter(deed="roadmap.order_let_go", details__order=order.pk).exists()
