from datetime import UTC, date, datetime

import pytest

from documents.enums import AttachmentPurpose, OrderKind, OrderState
from documents.models import Attachment, Order
from documents.order_kinds import rules_of
from organisations.access import Permission
from roadmap import actions
from roadmap.models import Evidence
from tests.factories.roadmap import EventFactory


@pytest.fixture
def order(school, curator, director):
    """An order in force about nothing yet."""
    document = Attachment.objects.keep(
        b"%PDF",
        name="приказ.pdf",
        content_type="application/pdf",
        purpose=AttachmentPurpose.ORDER,
        guarded_by=Permission.ORDER_VIEW,
        organisation=school,
    )
    return Order.objects.create(
        organisation=school,
        kind=OrderKind.LAUNCH,
        state=OrderState.IN_FORCE,
        school_year=2025,
        number="231-ОД",
        issued_on=date(2025, 11, 13),
        issue_year=2025,
        heading="О запуске программы",
        prepared_by=curator,
        signed_by=director,
        signed_at=datetime(2025, 11, 13, 9, tzinfo=UTC),
        document=document,
    )


def test_an_order_proves_an_event_once(stage, order, director):
    event = EventFactory(stage=stage)

    actions.add_order_evidence([event], order, by=director)
    actions.add_order_evidence([event], order, by=director)

    assert Evidence.objects.filter(event=event, order=order).count() == 1


def test_events_of_a_kind_close_with_the_order(stage, programme, order, director):
    fitting = EventFactory(stage=stage, kinds=["governance_act"])
    other = EventFactory(stage=stage, kinds=["ceremony"])

    closed = actions.close_events_with_order(programme, kinds=["governance_act"], order=order, by=director)

    assert closed == [fitting]
    other.refresh_from_db()
    assert (other.is_closed, other.evidence.count()) == (False, 0)


def test_an_event_that_lacks_something_keeps_the_order_and_stays_open(stage, programme, order, director):
    event = EventFactory(stage=stage, kinds=["governance_act", "choose_formats"])

    assert actions.close_events_with_order(programme, kinds=["governance_act"], order=order, by=director) == []

    event.refresh_from_db()
    assert (event.is_closed, event.evidence.get().order) == (False, order)


@pytest.mark.parametrize("kind", [OrderKind.LAUNCH, OrderKind.CURATOR, OrderKind.ROADMAP])
def test_an_order_about_an_event_closes_it_when_it_comes_into_force(stage, order, director, kind):
    event = EventFactory(stage=stage, kinds=["governance_act"])
    order.kind, order.context = kind, {"event": event.pk}

    rules_of(order).take_effect(order, director)

    event.refresh_from_db()
    stage.roadmap.refresh_from_db()
    assert event.is_closed
    assert (stage.roadmap.order == order) == (kind == OrderKind.ROADMAP)
