"""Orders in force that are taken back or amended, and what becomes of pairs, plans and events then."""

from datetime import date
from io import BytesIO

import pypdf
import pytest
from django.urls import reverse
from django.utils import timezone

from documents.actions import delete_draft, edit_order, submit_order
from documents.checks import Verdict
from documents.enums import OrderKind, OrderState
from documents.execution import blocking_checks, cancel_order, file_paper_order
from documents.models import Order
from mentoring.kit.errors import Refused
from organisations.models import Message
from pairs import actions
from pairs.amending import differences_of
from pairs.enums import MeetingKind, MeetingState, PairState, PlanState
from pairs.models import Pair
from roadmap.enums import CanonicalStage, EventState
from roadmap.models import Programme
from tests.factories.pairs import (
    IndividualPlanFactory,
    MeetingFactory,
    OrderTemplateFactory,
    PairFactory,
    PlanItemFactory,
    account_of,
    agree_on_paper,
)
from tests.factories.roadmap import EventFactory, StageFactory

pytestmark = pytest.mark.django_db
TODAY = date(2025, 11, 13)


@pytest.fixture(autouse=True)
def _templates():
    OrderTemplateFactory()
    OrderTemplateFactory(kind=OrderKind.INDIVIDUAL_PLANS, heading="Об утверждении планов", preamble="В целях", items=[])
    OrderTemplateFactory(
        kind=OrderKind.AMENDMENT,
        heading="О внесении изменений",
        preamble="В связи с изменением состава пар",
        items=[{"number": "1", "text": "Внести в приказ от {amended_on} № {amended_number} изменения."}],
    )


@pytest.fixture
def event(programme):
    """The roadmap's event about the order of the pairs."""
    stage = StageFactory(roadmap__programme=programme, canonical=CanonicalStage.PAIRING)
    return EventFactory(stage=stage, kinds=["pair_order"])


def blank_pdf():
    writer, content = pypdf.PdfWriter(), BytesIO()
    writer.add_blank_page(595, 842)
    writer.write(content)
    return content.getvalue()


@pytest.fixture
def sign(curator, director):
    """Put a draft in force on paper."""

    def put(order, number):
        submit_order(order, by=curator)
        waiting = Order.objects.get(pk=order.pk)
        facts = {"scan": blank_pdf(), "scan_type": "application/pdf", "issued_on": TODAY}
        return file_paper_order(waiting, number=number, by=director, **facts)

    return put


@pytest.fixture
def working(programme, curator, with_papers, event, sign):
    """A pair at work under an order signed today."""
    with_papers(PairFactory(programme=programme, confirmed=True))
    sign(actions.compose_pairs_order(programme, by=curator), "231-ОД")
    return Pair.objects.get()


@pytest.fixture
def order(working):
    return working.order


def cancel(order, director):
    return cancel_order(order, note="Ошибка в тексте", by=director)


def refusal_of(deed, *args, **kwargs):
    with pytest.raises(Refused) as refusal:
        deed(*args, **kwargs)
    return refusal.value


def end(pair, by, *, is_early=True):
    return actions.end_pair(pair, ended_on=TODAY, reason="Переезд", is_early=is_early, by=by)


# --- the order about pairs --------------------------------------------------------------------------------------------
def test_pairs_of_a_cancelled_order_are_confirmed_as_before_and_can_be_ordered_anew(
    programme, curator, working, order, event, director, sign
):
    assert event.__class__.objects.get().state == EventState.CLOSED
    cancel(order, director)
    pair = Pair.objects.get()
    assert (pair.state, pair.order, pair.started_on, pair.ends_on) == (PairState.CONFIRMED, None, None, None)
    assert set(pair.members.values_list("joined_on", flat=True)) == {None}
    event.refresh_from_db()
    assert (event.state, event.evidence.count()) == (EventState.OPEN, 0)
    sign(actions.compose_pairs_order(programme, by=curator), "232-ОД")
    pair.refresh_from_db()
    assert (pair.state, pair.order.number) == (PairState.WORKING, "232-ОД")


def test_members_are_told_that_their_order_is_cancelled(working, order, director):
    mentor = account_of(working, "mentor")
    cancel(order, director)
    told = Message.objects.get(user=mentor)
    assert told.text == "Приказ № 231-ОД, которым была закреплена пара, отменён. О дальнейшем сообщит куратор."


def test_an_order_under_which_a_pair_has_met_is_not_cancelled(working, order, director):
    MeetingFactory(pair=working, held_on=TODAY)
    refusal = refusal_of(cancel, order, director)
    assert refusal.code == "people_work_under_it"
    assert str(working) in refusal.message
    assert "подготовьте приказ о внесении изменений" in refusal.message
    order.refresh_from_db()
    working.refresh_from_db()
    assert (order.state, working.state) == (OrderState.IN_FORCE, PairState.WORKING)


def test_meetings_before_the_order_or_only_planned_do_not_keep_it(working, order, director):
    MeetingFactory(pair=working, held_on=date(2025, 11, 1))
    MeetingFactory(pair=working, held_on=date(2025, 11, 20), kind=MeetingKind.TRIAL, state=MeetingState.PLANNED)
    cancel(order, director)
    assert Pair.objects.get().meetings.count() == 2


def test_an_order_whose_pair_has_ended_is_not_cancelled(working, order, director, curator):
    end(working, curator)
    assert refusal_of(cancel, order, director).code == "people_work_under_it"


def test_the_order_about_plans_is_cancelled_first(programme, curator, working, order, director, sign):
    plan = IndividualPlanFactory(pair=working)
    PlanItemFactory(plan=plan)
    agree_on_paper(working, by=curator)
    about_plans = sign(actions.compose_plans_order(programme, by=curator), "240-ОД")
    assert "№ 240-ОД" in refusal_of(cancel, order, director).message
    cancel(about_plans, director)
    cancel(order, director)
    assert Pair.objects.get().state == PairState.CONFIRMED


# --- the order about plans --------------------------------------------------------------------------------------------
def test_plans_of_a_cancelled_order_are_agreed_and_may_be_changed(programme, curator, working, director, sign):
    plan = IndividualPlanFactory(pair=working)
    PlanItemFactory(plan=plan)
    agree_on_paper(working, by=curator)
    cancel(sign(actions.compose_plans_order(programme, by=curator), "240-ОД"), director)
    plan.refresh_from_db()
    assert (plan.state, plan.order, plan.agreements.count()) == (PlanState.AGREED, None, 2)
    actions.redraw_plan(working, by=curator)
    plan.refresh_from_db()
    assert plan.is_open


def test_an_order_about_plans_stays_when_a_pair_has_worked_by_its_plan_to_the_end(
    programme, curator, working, director, sign
):
    PlanItemFactory(plan=IndividualPlanFactory(pair=working))
    agree_on_paper(working, by=curator)
    about_plans = sign(actions.compose_plans_order(programme, by=curator), "240-ОД")
    end(working, curator, is_early=False)
    assert refusal_of(cancel, about_plans, director).code == "people_work_under_it"


def test_plans_of_a_pair_that_ended_meanwhile_are_not_approved(programme, curator, working, sign):
    PlanItemFactory(plan=IndividualPlanFactory(pair=working))
    agree_on_paper(working, by=curator)
    draft = actions.compose_plans_order(programme, by=curator)
    end(working, curator)
    assert len(blocking_checks(draft)) == 1
    assert refusal_of(sign, draft, "240-ОД").code == "check_failed"


# --- amending ---------------------------------------------------------------------------------------------------------
def test_an_amendment_takes_out_who_ended_and_puts_in_who_is_new(programme, curator, working, order, with_papers, sign):
    end(working, curator)
    new = with_papers(PairFactory(programme=programme, confirmed=True))
    draft = actions.compose_amendment(order, programme, by=curator)
    assert [row[0] for row in draft.annex["rows"]] == ["исключить", "включить"]
    assert draft.items[0]["text"] == "Внести в приказ от 13 ноября 2025 г. № 231-ОД изменения."
    amendment = sign(draft, "245-ОД")
    new.refresh_from_db()
    working.refresh_from_db()
    assert (new.state, new.order, amendment.amends) == (PairState.WORKING, amendment, order)
    assert (working.state, working.order, working.left_by_order) == (PairState.ENDED_EARLY, order, amendment)
    assert actions.plan_amendment(order, programme).is_empty


def test_there_is_no_amendment_without_a_change(programme, curator, order):
    assert refusal_of(actions.compose_amendment, order, programme, by=curator).code == "nothing_to_amend"


def test_an_accepted_pair_without_its_papers_is_no_difference_from_the_order(programme, order, with_papers):
    pair = PairFactory(programme=programme, confirmed=True)
    pair.members.update(is_willing=True, answered_at=timezone.now())
    assert differences_of(programme) == []
    with_papers(pair)
    programme = Programme.objects.get(pk=programme.pk)
    assert [(row.order, row.left, row.new) for row in differences_of(programme)] == [(order, 0, 1)]


def test_a_deleted_amendment_changes_nothing(programme, curator, working, order):
    end(working, curator)
    delete_draft(actions.compose_amendment(order, programme, by=curator), by=curator)
    working.refresh_from_db()
    assert working.left_by_order is None
    assert actions.plan_amendment(order, programme).leaving == [working]


def test_an_amended_order_is_cancelled_after_its_amendment(programme, curator, working, order, director, sign):
    end(working, curator)
    amendment = sign(actions.compose_amendment(order, programme, by=curator), "245-ОД")
    assert "№ 245-ОД" in refusal_of(cancel, order, director).message
    cancel(amendment, director)
    working.refresh_from_db()
    assert working.left_by_order is None


def test_an_amendment_of_a_cancelled_order_is_not_signed(programme, curator, order, director, with_papers, sign):
    with_papers(PairFactory(programme=programme, confirmed=True))
    draft = actions.compose_amendment(order, programme, by=curator)
    cancel(order, director)
    refusal = refusal_of(sign, draft, "245-ОД")
    assert (refusal.code, refusal.message) == (
        "check_failed",
        "Приказ № 231-ОД, в который вносятся изменения, отменён",
    )


# --- pages ------------------------------------------------------------------------------------------------------------
def test_the_page_says_what_cancelling_brings_and_what_keeps_the_order(working, order, as_director):
    url = reverse("documents:order_cancel", args=[order.pk])
    page = as_director.get(url).text
    assert "1 пара снова станет подтверждённой, без приказа; участникам сообщим" in page
    assert 'name="reason"' in page
    MeetingFactory(pair=working, held_on=TODAY)
    page = as_director.get(url).text
    assert "Уже встречались по этому приказу" in page
    assert 'name="reason"' not in page
    as_director.post(url, {"reason": "Всё равно"})
    order.refresh_from_db()
    assert order.state == OrderState.IN_FORCE


def test_the_public_check_says_cancelled_and_amended(programme, curator, working, order, director, client, sign):
    def answer():
        return client.post(reverse("documents:check"), {"code": "7Q4K-2MXD"})

    name = working.members.get(role="mentor").participation.person.last_name
    Order.objects.filter(pk=order.pk).update(check_code="7Q4K-2MXD")
    end(working, curator)
    amendment = sign(actions.compose_amendment(order, programme, by=curator), "245-ОД")
    assert "Действует с изменениями, внесёнными приказами: № 245-ОД 13.11.2025." in answer().text
    cancel(amendment, director)
    Pair.objects.update(state=PairState.WORKING, ended_on=None)
    cancel(Order.objects.get(pk=order.pk), director)
    page = answer()
    assert page.context["answer"].verdict == Verdict.CANCELLED
    assert "Документ отменён" in page.text
    assert name not in page.text


def test_the_amendment_is_composed_from_its_page(programme, curator, working, order, as_curator):
    end(working, curator)
    url = reverse("pairs:amend", args=[order.pk])
    assert url in as_curator.get(order.get_absolute_url()).text
    assert as_curator.get(url).context["plan"].leaving == [working]
    made = as_curator.post(url)
    assert made.url == Order.objects.get(kind=OrderKind.AMENDMENT).get_absolute_url()


def test_pressed_twice_there_is_one_amendment_with_all_that_has_changed(
    programme, curator, working, order, with_papers, as_curator
):
    end(working, curator)
    url = reverse("pairs:amend", args=[order.pk])
    first, again = as_curator.post(url), as_curator.post(url)
    draft = Order.objects.get(kind=OrderKind.AMENDMENT)
    assert first.url == again.url == draft.get_absolute_url()
    edit_order(draft, heading="Свой заголовок", preamble="", items=draft.items, due_on=None, by=curator)
    new = with_papers(PairFactory(programme=programme, confirmed=True))
    as_curator.post(url)
    draft.refresh_from_db()
    new.refresh_from_db()
    assert [row[0] for row in draft.annex["rows"]] == ["исключить", "включить"]
    assert (draft.heading, new.order) == ("Свой заголовок", draft)


def test_an_amendment_on_the_desk_is_left_alone_and_the_next_change_gets_its_own(
    programme, curator, working, order, with_papers
):
    end(working, curator)
    submit_order(actions.compose_amendment(order, programme, by=curator), by=curator)
    assert refusal_of(actions.compose_amendment, order, programme, by=curator).code == "nothing_to_amend"
    with_papers(PairFactory(programme=programme, confirmed=True))
    draft = actions.compose_amendment(order, programme, by=curator)
    assert [row[0] for row in draft.annex["rows"]] == ["включить"]
    assert order.amendments.count() == 2


def test_the_board_and_the_day_offer_the_amendment_in_one_press_until_it_is_prepared(
    programme, curator, working, order, with_papers, as_curator
):
    pages = [reverse(name, args=[programme.pk]) for name in ("pairs:board", "monitoring:today")]
    url = reverse("pairs:amend", args=[order.pk])
    assert not any(f'action="{url}"' in as_curator.get(page).text for page in pages)
    unanswered = PairFactory(programme=programme, confirmed=True)
    assert not any(f'action="{url}"' in as_curator.get(page).text for page in pages)
    unanswered.delete()
    end(working, curator)
    for _pair in range(2):
        with_papers(PairFactory(programme=programme, confirmed=True))
    for page in pages:
        text = as_curator.get(page).text
        assert f'action="{url}"' in text
        assert "1 пара завершена досрочно, 2 пары подтверждены" in text
    as_curator.post(url)
    assert not any(f'action="{url}"' in as_curator.get(page).text for page in pages)


def test_a_draft_is_not_amended(programme, curator, with_papers, as_curator):
    with_papers(PairFactory(programme=programme, confirmed=True))
    draft = actions.compose_pairs_order(programme, by=curator)
    assert as_curator.get(reverse("pairs:amend", args=[draft.pk])).url == draft.get_absolute_url()
