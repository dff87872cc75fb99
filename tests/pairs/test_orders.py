"""From confirmed pairs to the order, and what its signature brings."""

from datetime import date

import pytest
from django.urls import reverse

from documents.actions import delete_draft, return_order, submit_order
from documents.enums import OrderKind
from documents.execution import blocking_checks, file_paper_order, sign_order
from documents.models import Order
from documents.order_kinds import rules_of
from documents.own_certificates import issue_own_certificate
from mentoring.kit.errors import Refused
from organisations.models import Letter, Message
from pairs import actions
from pairs.actions.order_wording import pairs_phrase
from pairs.enums import PairState, PlanState
from pairs.models import Pair
from roadmap.enums import CanonicalStage, EventState, EvidenceKind
from roadmap.kinds import ProgressBoard
from tests.factories.organisations import UserFactory
from tests.factories.pairs import (
    IndividualPlanFactory,
    OrderTemplateFactory,
    PairFactory,
    PlanItemFactory,
    agree_on_paper,
    join,
)
from tests.factories.participants import ParticipationFactory
from tests.factories.roadmap import EventFactory, StageFactory

pytestmark = pytest.mark.django_db
PIN = "246810"


@pytest.fixture(autouse=True)
def _template():
    OrderTemplateFactory()


@pytest.fixture
def events(programme):
    """Events about pairs of an approved roadmap, by kind."""
    stage = StageFactory(roadmap__programme=programme, canonical=CanonicalStage.PAIRING)
    due = {"matching": date(2025, 11, 18), "pair_order": date(2025, 11, 20), "first_meeting": date(2025, 11, 28)}
    return {kind: EventFactory(stage=stage, kinds=[kind], due_on=day) for kind, day in due.items()}


@pytest.fixture
def ready(programme, with_papers):
    return with_papers(PairFactory(programme=programme, confirmed=True))


def sign(order, director, by):
    submit_order(order, by=by)
    return file_paper_order(
        Order.objects.get(pk=order.pk),
        scan=b"%PDF-1.4",
        scan_type="application/pdf",
        number="231-ОД",
        issued_on=date(2025, 11, 14),
        by=director,
    )


# --- the draft --------------------------------------------------------------------------------------------------------
def test_order_takes_pairs_with_all_papers_and_names_the_others(programme, curator, ready):
    waiting = PairFactory(programme=programme, confirmed=True)
    plan = actions.plan_order(programme)
    assert (plan.ready, [pair for pair, _missing in plan.waiting]) == ([ready], [waiting])
    order = actions.compose_pairs_order(programme, by=curator)
    assert list(order.pairs.all()) == [ready]
    waiting.refresh_from_db()
    assert waiting.state == PairState.CONFIRMED
    pair = Pair.objects.with_people().get(pk=ready.pk)
    assert order.annex["rows"] == [
        [
            pair.mentors[0].person.full_name,
            pair.mentors[0].person.where,
            pair.mentees[0].person.full_name,
            pair.mentees[0].person.where,
            "—",
        ]
    ]


def test_order_is_worded_from_the_roadmap(programme, curator, ready, events):
    order = actions.compose_pairs_order(programme, by=curator)
    texts = " ".join(item["text"] for item in order.items)
    assert "Закрепить 1 наставническую пару на период с 13 ноября 2025 г. по 31 августа 2026 г." in texts
    assert "первую встречу до 28 ноября 2025 г., представить планы до 12 декабря 2025 г." in texts
    assert order.context["event"] == events["pair_order"].pk
    assert order.due_on == date(2025, 11, 20)


@pytest.mark.parametrize(
    ("couples", "groups", "phrase"),
    [
        (1, 0, "1 наставническую пару"),
        (24, 0, "24 наставнические пары"),
        (5, 0, "5 наставнических пар"),
        (3, 1, "3 наставнические пары и 1 наставническую группу"),
    ],
)
def test_pairs_and_groups_are_counted_in_the_accusative(couples, groups, phrase):
    pairs = [PairFactory() for _number in range(couples + groups)]
    for pair in pairs[:groups]:
        join(pair, ParticipationFactory(programme=pair.programme))
    keys = [pair.pk for pair in pairs]
    assert pairs_phrase(list(Pair.objects.filter(pk__in=keys).with_people())) == phrase


def test_there_is_no_order_without_a_ready_pair(programme, curator):
    PairFactory(programme=programme, confirmed=True)
    with pytest.raises(Refused) as refusal:
        actions.compose_pairs_order(programme, by=curator)
    assert refusal.value.code == "no_pairs_for_order"


# --- before the signature ---------------------------------------------------------------------------------------------
def test_who_declines_while_the_order_waits_stops_the_signature(programme, curator, director, ready):
    order = actions.compose_pairs_order(programme, by=curator)
    mentee = ready.members.get(role="mentee")
    actions.answer_pair(ready, member=mentee, is_willing=False, note="Уезжает", by=curator)
    (check,) = blocking_checks(order)
    assert check.text == f"Пара не принята: {mentee.participation.person.list_name}"
    with pytest.raises(Refused) as refusal:
        sign(order, director, curator)
    assert refusal.value.code == "check_failed"


def test_withdrawn_consent_stops_the_signature(programme, curator, director, ready):
    order = actions.compose_pairs_order(programme, by=curator)
    assert blocking_checks(order) == []
    ready.members.get(role="mentee").participation.person.consents.first().withdraw()
    assert len(blocking_checks(order)) == 1
    with pytest.raises(Refused) as refusal:
        sign(order, director, curator)
    assert refusal.value.code == "check_failed"


def test_mentor_over_capacity_stops_the_signature(programme, curator, ready):
    order = actions.compose_pairs_order(programme, by=curator)
    mentor = ready.members.get(role="mentor").participation
    PairFactory(programme=programme, mentor=mentor, confirmed=True)
    assert [check.text for check in blocking_checks(order)] == [
        f"Наставляемых больше, чем мест: {mentor.person.list_name}"
    ]


def test_mentees_without_a_pair_are_said_but_do_not_stop(programme, curator, ready):
    ParticipationFactory(programme=programme)
    order = actions.compose_pairs_order(programme, by=curator)
    assert "1 наставляемый пока без пары" in [str(check.text) for check in rules_of(order).checks(order)]
    assert blocking_checks(order) == []


def test_returned_order_releases_its_pairs_and_the_next_draft_replaces_it(programme, curator, director, ready):
    order = actions.compose_pairs_order(programme, by=curator)
    submit_order(order, by=curator)
    return_order(Order.objects.get(pk=order.pk), remark="Замените наставника", by=director)
    ready.refresh_from_db()
    assert (ready.state, ready.order) == (PairState.CONFIRMED, None)
    assert len(blocking_checks(Order.objects.get(pk=order.pk))) == 1
    again = actions.compose_pairs_order(programme, by=curator)
    assert list(Order.objects.all()) == [again]


def test_deleted_draft_releases_its_pairs(programme, curator, ready):
    delete_draft(actions.compose_pairs_order(programme, by=curator), by=curator)
    ready.refresh_from_db()
    assert (ready.state, ready.order) == (PairState.CONFIRMED, None)


# --- in force ---------------------------------------------------------------------------------------------------------
def test_signed_order_puts_pairs_to_work_and_closes_their_events(programme, curator, director, ready, events):
    order = actions.compose_pairs_order(programme, by=curator)
    sign(order, director, curator)
    ready.refresh_from_db()
    assert (ready.state, ready.started_on, ready.ends_on) == (PairState.WORKING, date(2025, 11, 13), date(2026, 8, 31))
    for kind in ("matching", "pair_order"):
        events[kind].refresh_from_db()
        assert events[kind].state == EventState.CLOSED
        assert [row.order for row in events[kind].evidence.filter(kind=EvidenceKind.ORDER)] == [order]
    events["first_meeting"].refresh_from_db()
    assert events["first_meeting"].state == EventState.OPEN


def test_matching_stays_open_while_somebody_is_left(programme, curator, director, ready, events):
    ParticipationFactory(programme=programme)
    sign(actions.compose_pairs_order(programme, by=curator), director, curator)
    events["matching"].refresh_from_db()
    assert events["matching"].state == EventState.OPEN


def test_order_waits_while_it_lies_before_the_director(programme, curator, ready, events):
    order = actions.compose_pairs_order(programme, by=curator)
    submit_order(order, by=curator)
    measure = ProgressBoard(programme).measures(events["pair_order"])[0]
    assert (measure.done, measure.total, measure.waits) == (0, 1, True)


def test_members_are_told_once_the_order_is_signed(
    programme, curator, director, ready, django_capture_on_commit_callbacks
):
    person = ready.members.get(role="mentor").participation.person
    person.user = UserFactory()
    person.save()
    order = actions.compose_pairs_order(programme, by=curator)
    with django_capture_on_commit_callbacks(execute=True):
        sign(order, director, curator)
    texts = list(Message.objects.filter(user=person.user).values_list("text", flat=True))
    said = "Пара закреплена приказом № 231-ОД. Теперь нужно договориться о первой встрече."
    assert texts == [f"{said} Ваш наставляемый: {ready.mentee_names}"]


def test_order_is_signed_electronically(programme, curator, director, ready):
    order = actions.compose_pairs_order(programme, by=curator)
    submit_order(order, by=curator)
    issue_own_certificate(programme.organisation, pin=PIN, by=director)
    sign_order(Order.objects.get(pk=order.pk), pin=PIN, number="231-ОД", by=director)
    ready.refresh_from_db()
    assert ready.state == PairState.WORKING


# --- announcing -------------------------------------------------------------------------------------------------------
def test_confirming_tells_nobody_and_announcing_tells_once(programme, curator, django_capture_on_commit_callbacks):
    pair = PairFactory(programme=programme)
    mentee = pair.members.get(role="mentee").participation.person
    mentee.user = UserFactory()
    mentee.save()
    mentor = pair.members.get(role="mentor").participation.person
    with django_capture_on_commit_callbacks(execute=True):
        actions.confirm_pairs(programme, [pair.pk], by=curator)
    assert (Message.objects.count(), Letter.objects.count()) == (0, 0)
    with django_capture_on_commit_callbacks(execute=True):
        actions.publish_pairs(programme, by=curator)
    assert Message.objects.get(user=mentee.user).text == f"Твой наставник: {mentor.list_name}"
    letter = Letter.objects.get(to_address=mentor.email)
    assert letter.body == f"Ваш наставляемый: {mentee.list_name}\n\n{programme.organisation.name}"
    with pytest.raises(Refused) as refusal:
        actions.publish_pairs(programme, by=curator)
    assert refusal.value.code == "nothing_to_announce"


# --- plans ------------------------------------------------------------------------------------------------------------
def test_order_approves_agreed_plans(programme, curator, director):
    OrderTemplateFactory(kind=OrderKind.INDIVIDUAL_PLANS, heading="Об утверждении планов", preamble="В целях", items=[])
    plan = IndividualPlanFactory(pair__programme=programme)
    PlanItemFactory(plan=plan)
    IndividualPlanFactory(pair__programme=programme)
    agree_on_paper(plan.pair, by=curator)
    order = actions.compose_plans_order(programme, by=curator)
    assert list(order.plans.all()) == [plan]
    with pytest.raises(Refused) as refusal:
        actions.redraw_plan(plan.pair, by=curator)
    assert refusal.value.code == "plan_in_order"
    sign(order, director, curator)
    plan.refresh_from_db()
    assert plan.state == PlanState.APPROVED


# --- pages ------------------------------------------------------------------------------------------------------------
def test_draft_is_composed_from_its_page(programme, as_curator, ready):
    url = reverse("pairs:order", args=[programme.pk])
    assert ready in as_curator.get(url).context["plan"].ready
    order_page = as_curator.post(url)
    assert order_page.url == Order.objects.get().get_absolute_url()
