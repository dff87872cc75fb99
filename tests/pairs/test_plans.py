"""Individual plans: drawn up by the pair, agreed by each of its members, changed no more once the work is over."""

from datetime import date
from io import BytesIO

import pypdf
import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from mentoring.kit.errors import Refused
from organisations.models import AuditEntry, Message
from pairs import actions
from pairs.enums import PairState, PlanItemState, PlanState
from pairs.models import IndividualPlan, PairMember, PlanAgreement, PlanItem
from pairs.queries import pairs_of
from tests.factories.pairs import (
    IndividualPlanFactory,
    MeetingFactory,
    OrderFactory,
    PairFactory,
    PlanItemFactory,
    account_of,
    agree_on_paper,
    join,
)
from tests.factories.participants import ParticipationFactory

pytestmark = pytest.mark.django_db
TASK = {"task": "Чертёж корпуса", "due_on": date(2025, 11, 24), "planned_result": "Чертёж"}


@pytest.fixture
def plan(pair):
    """A plan with one task, still drawn up."""
    plan = IndividualPlanFactory(pair=pair)
    PlanItemFactory(plan=plan, position=1)
    return plan


def state_of(plan):
    return IndividualPlan.objects.get(pk=plan.pk).state


def who_agreed(plan):
    return set(plan.agreements.values_list("member__role", flat=True))


# --- drawing up -------------------------------------------------------------------------------------------------------
def test_the_pair_draws_up_its_plan_and_each_side_agrees(pair, client):
    mentor, mentee = account_of(pair, "mentor"), account_of(pair, "mentee")
    client.force_login(mentor)
    client.post(reverse("pairs:add_item", args=[pair.pk]), {"task": "Чертёж корпуса", "due_on": "2025-11-24"})
    item = PlanItem.objects.get()
    client.post(reverse("pairs:agree_plan", args=[pair.pk]))
    assert (state_of(item.plan), who_agreed(item.plan)) == (PlanState.DRAFT, {"mentor"})
    client.force_login(mentee)
    client.post(reverse("pairs:agree_plan", args=[pair.pk]))
    assert state_of(item.plan) == PlanState.AGREED
    client.post(reverse("pairs:remove_item", args=[item.pk]))
    assert PlanItem.objects.count() == 1


def test_a_mentee_says_what_came_of_a_task_and_the_mentor_assesses_it(plan, client):
    item, url = plan.items.get(), reverse("pairs:finish_item", args=[plan.items.get().pk])
    client.force_login(account_of(plan.pair, "mentor"))
    client.post(url, {"actual_result": "Готов", "assessment": "отлично"})
    client.force_login(account_of(plan.pair, "mentee"))
    assert "assessment" not in client.get(url).context["form"].fields
    client.post(url, {"actual_result": "Чертёж готов", "assessment": "сам себе"})
    item.refresh_from_db()
    assert (item.actual_result, item.assessment) == ("Чертёж готов", "отлично")
    assert (item.state, item.done_on) == (PlanItemState.DONE, date(2025, 11, 13))


def test_reading_the_pages_of_a_pair_writes_nothing(pair, curator, client):
    MeetingFactory(pair=pair)
    for reader in (curator, account_of(pair, "mentor")):
        client.force_login(reader)
        for name in ("pair", "plan", "plan_pdf", "log_meeting", "plan_meeting", "plan_goal", "add_item", "agree_plan"):
            with CaptureQueriesContext(connection) as captured:
                client.get(reverse(f"pairs:{name}", args=[pair.pk]))
            written = [query["sql"] for query in captured if query["sql"].startswith(("INSERT", "UPDATE", "DELETE"))]
            assert [sql for sql in written if '"pairs_' in sql] == []
    assert not IndividualPlan.objects.exists()


def test_what_is_refused_begins_no_plan(pair, as_curator):
    as_curator.post(reverse("pairs:plan_goal", args=[pair.pk]), {"goal": "Ц" * 301})
    as_curator.post(reverse("pairs:agree_plan", args=[pair.pk]))
    as_curator.post(reverse("pairs:redraw_plan", args=[pair.pk]))
    assert not IndividualPlan.objects.exists()


# --- agreeing ---------------------------------------------------------------------------------------------------------
def test_nobody_agrees_for_somebody_else(plan, curator):
    with pytest.raises(Refused) as refusal:
        actions.agree_plan(plan.pair, by=curator)
    assert refusal.value.code == "not_a_member"
    assert not PlanAgreement.objects.exists()


def test_an_empty_plan_is_not_agreed(pair):
    with pytest.raises(Refused) as refusal:
        actions.agree_plan(pair, by=account_of(pair, "mentor"))
    assert refusal.value.code == "plan_empty"


def test_every_mentee_of_a_group_agrees(plan, curator):
    join(plan.pair, ParticipationFactory(programme=plan.pair.programme))
    members = list(PairMember.objects.filter(pair=plan.pair).values_list("pk", flat=True))
    actions.agree_on_paper(plan.pair, members[:2], by=curator)
    assert state_of(plan) == PlanState.DRAFT
    actions.agree_on_paper(plan.pair, members[2:], by=curator)
    assert state_of(plan) == PlanState.AGREED


def test_a_second_click_agrees_once(plan):
    mentor = account_of(plan.pair, "mentor")
    actions.agree_plan(plan.pair, by=mentor)
    actions.agree_plan(plan.pair, by=mentor)
    assert (plan.agreements.count(), AuditEntry.objects.filter(deed="plan.agreed").count()) == (1, 1)


def test_the_database_keeps_one_agreement_of_a_member(plan):
    member = plan.pair.members.first()
    PlanAgreement.objects.create(plan=plan, member=member)
    with pytest.raises(IntegrityError), transaction.atomic():
        PlanAgreement.objects.create(plan=plan, member=member)


def test_paper_is_recorded_by_the_curator_only_and_said_so(plan, client, curator):
    url, mentee = reverse("pairs:agree_on_paper", args=[plan.pair_id]), plan.pair.members.get(role="mentee")
    client.force_login(account_of(plan.pair, "mentor"))
    assert client.post(url, {"members": [mentee.pk]}).status_code == 404
    client.force_login(curator)
    page = client.post(url, {"members": [mentee.pk]}, follow=True).text
    agreement = plan.agreements.get()
    assert (agreement.member, agreement.recorded_by) == (mentee, curator)
    assert f"на бумаге, отметка: {curator.short_name}, 13 ноября" in page
    assert "Согласие наставляемого с планом отмечено с бумаги" in page


def test_a_record_of_paper_is_taken_back_by_the_toast(plan, as_curator):
    mentee = plan.pair.members.get(role="mentee")
    url = reverse("pairs:agree_on_paper", args=[plan.pair_id])
    page = as_curator.post(url, {"members": [mentee.pk]}, follow=True)
    undo = next(iter(page.context["messages"])).extra_tags.removeprefix("undo=")
    as_curator.post(undo)
    assert not plan.agreements.exists()


def test_paper_of_another_pair_is_not_recorded(plan, curator, programme):
    stranger = PairFactory(programme=programme, working=True).members.first()
    with pytest.raises(Refused) as refusal:
        actions.agree_on_paper(plan.pair, [stranger.pk], by=curator)
    assert refusal.value.code == "agreed_already"


def test_a_member_takes_back_what_is_their_own(plan, curator):
    mentor, mentee = account_of(plan.pair, "mentor"), account_of(plan.pair, "mentee")
    actions.agree_plan(plan.pair, by=mentor)
    actions.agree_plan(plan.pair, by=mentee)
    actions.take_back_agreement(plan.pair, by=mentee)
    assert (state_of(plan), who_agreed(plan)) == (PlanState.DRAFT, {"mentor"})
    with pytest.raises(Refused) as refusal:
        actions.take_back_paper(plan.pair, plan.pair.members.values_list("pk", flat=True), by=curator)
    assert refusal.value.code == "not_agreed"


@pytest.mark.parametrize("change", ["goal", "add", "edit", "remove"])
def test_a_change_takes_the_agreements_back_and_tells_whoever_had_agreed(plan, curator, change):
    mentor = account_of(plan.pair, "mentor")
    actions.agree_plan(plan.pair, by=mentor)
    item = plan.items.get()
    deeds = {
        "goal": lambda: actions.set_goal(plan.pair, goal="Подготовиться к олимпиаде", by=curator),
        "add": lambda: actions.add_item(plan.pair, **TASK, by=curator),
        "edit": lambda: actions.edit_item(item, **TASK, by=curator),
        "remove": lambda: actions.remove_item(item, by=curator),
    }
    deeds[change]()
    assert not plan.agreements.exists()
    told = Message.objects.get(user=mentor)
    assert told.text == "План вашей пары изменён. Прочитайте его и согласуйте ещё раз."


def test_saving_the_same_words_changes_nothing(plan, client):
    client.force_login(account_of(plan.pair, "mentor"))
    client.post(reverse("pairs:agree_plan", args=[plan.pair_id]))
    item = plan.items.get()
    client.post(reverse("pairs:plan_item", args=[item.pk]), {"task": item.task})
    assert who_agreed(plan) == {"mentor"}
    client.post(reverse("pairs:plan_item", args=[item.pk]), {"task": "Другое задание"})
    assert who_agreed(plan) == set()


def test_the_mentee_is_asked_once_the_mentor_has_agreed(plan):
    mentor, mentee = account_of(plan.pair, "mentor"), account_of(plan.pair, "mentee")
    assert [pairs_of(user)[0].plan_waits for user in (mentor, mentee)] == [True, False]
    actions.agree_plan(plan.pair, by=mentor)
    assert [pairs_of(user)[0].plan_waits for user in (mentor, mentee)] == [False, True]
    assert Message.objects.get().user == mentee
    assert Message.objects.get().text == "План вашей пары готов. Прочитай его и согласуй."


def test_a_redrawn_plan_is_agreed_anew(plan, curator):
    agree_on_paper(plan.pair, by=curator)
    with pytest.raises(Refused) as refusal:
        actions.add_item(plan.pair, **TASK, by=curator)
    assert refusal.value.code == "plan_agreed"
    actions.redraw_plan(plan.pair, by=curator)
    assert (state_of(plan), plan.agreements.count()) == (PlanState.DRAFT, 0)


def test_the_database_lets_no_draft_stand_in_an_order_and_approves_nothing_without_one(plan):
    order = OrderFactory(organisation=plan.pair.programme.organisation)
    for wrong in ({"order": order}, {"state": PlanState.APPROVED}):
        with pytest.raises(IntegrityError), transaction.atomic():
            IndividualPlan.objects.filter(pk=plan.pk).update(**wrong)


def test_the_list_counts_those_who_agreed(plan, programme, curator, as_curator):
    actions.agree_on_paper(plan.pair, [plan.pair.members.first().pk], by=curator)
    rows = as_curator.get(reverse("pairs:plans", args=[programme.pk])).context["rows"]
    assert [row["standing"].label for row in rows] == ["Согласовали: 1 из 2"]


# --- once the work is over --------------------------------------------------------------------------------------------
@pytest.mark.parametrize("deed", ["goal", "add", "edit", "remove", "finish", "reopen", "agree", "paper", "redraw"])
def test_the_plan_of_an_ended_pair_stays_as_it_is(plan, curator, deed):
    pair, item, mentor = plan.pair, plan.items.get(), account_of(plan.pair, "mentor")
    actions.end_pair(pair, ended_on=date(2025, 11, 13), reason="Переезд", is_early=True, by=curator)
    members = [member.pk for member in pair.members.all()]
    deeds = {
        "goal": lambda: actions.set_goal(pair, goal="Новая цель", by=curator),
        "add": lambda: actions.add_item(pair, **TASK, by=curator),
        "edit": lambda: actions.edit_item(item, **TASK, by=curator),
        "remove": lambda: actions.remove_item(item, by=curator),
        "finish": lambda: actions.finish_item(item, actual_result="Готов", by=curator),
        "reopen": lambda: actions.reopen_item(item, by=curator),
        "agree": lambda: actions.agree_plan(pair, by=mentor),
        "paper": lambda: actions.agree_on_paper(pair, members, by=curator),
        "redraw": lambda: actions.redraw_plan(pair, by=curator),
    }
    with pytest.raises(Refused) as refusal:
        deeds[deed]()
    assert refusal.value.code == "pair_ended"


def test_the_plan_of_an_ended_pair_is_read_and_not_offered_for_change(plan, curator, as_curator):
    actions.end_pair(plan.pair, ended_on=date(2025, 11, 13), reason="", is_early=False, by=curator)
    page = as_curator.get(reverse("pairs:plan", args=[plan.pair_id]))
    assert "Работа пары завершена: план остаётся как есть." in page.text
    assert plan.items.get().task in page.text
    assert (page.context["may_edit"], page.context["may_agree"]) == (False, False)
    refused = as_curator.post(reverse("pairs:add_item", args=[plan.pair_id]), {"task": "Ещё одно"})
    assert "Работа пары завершена: план остаётся как есть." in refused.context["item_form"].non_field_errors()


def test_a_proposed_pair_draws_up_no_plan_yet(programme, curator):
    with pytest.raises(Refused) as refusal:
        actions.add_item(PairFactory(programme=programme), **TASK, by=curator)
    assert refusal.value.code == "pair_proposed"
    actions.add_item(PairFactory(programme=programme, state=PairState.CONFIRMED), **TASK, by=curator)


# --- on paper ---------------------------------------------------------------------------------------------------------
def test_plan_prints_as_the_usual_table(pair, as_curator):
    plan = IndividualPlanFactory(pair=pair, goal="Подготовиться к олимпиаде")
    PlanItemFactory(plan=plan, task="Чертёж корпуса", planned_result="Чертёж", due_on=date(2025, 11, 24))
    content = as_curator.get(reverse("pairs:plan_pdf", args=[pair.pk])).content
    text = " ".join(pypdf.PdfReader(BytesIO(content)).pages[0].extract_text().split())
    assert "Проект, задание" in text
    assert "Чертёж корпуса" in text
    assert "24.11.2025" in text
