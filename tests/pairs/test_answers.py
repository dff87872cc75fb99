"""Both sides accept the pair, in the cabinet or on paper; whoever has no pair is looked after by somebody."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from mentoring.kit.errors import Refused
from organisations.enums import Role
from organisations.models import AuditEntry, Message
from pairs import actions
from pairs.board import Board
from pairs.models import PairMember, UnmatchedSupport
from participants.enums import ParticipationRole
from tests.factories.organisations import MembershipFactory, curator_of, user_with
from tests.factories.pairs import PairFactory, account_of
from tests.factories.surveys import give_consents

pytestmark = pytest.mark.django_db
MENTOR, MENTEE = ParticipationRole.MENTOR, ParticipationRole.MENTEE


@pytest.fixture
def announced(programme):
    return PairFactory(programme=programme, confirmed=True, published_at=timezone.now())


def said(pair):
    return {member.role: (member.is_willing, member.answer_note) for member in pair.members.all()}


def url_of(pair):
    return reverse("pairs:answer", args=[pair.pk])


def test_both_sides_accept_the_announced_pair_from_their_cabinets(announced, client):
    for role in (MENTOR, MENTEE):
        client.force_login(account_of(announced, role))
        cabinet = client.get(reverse("monitoring:cabinet"))
        assert url_of(announced) in cabinet.text
        client.post(url_of(announced), {"answer": "yes"})
        assert url_of(announced) not in client.get(reverse("monitoring:cabinet")).text
    assert said(announced) == {MENTOR: (True, ""), MENTEE: (True, "")}
    answers = Board(announced.programme).answers
    assert (answers.accepted, answers.asked, answers.declined) == (1, 1, [])


def test_who_declines_says_why_and_the_curator_alone_reads_it(announced, client, school):
    curator = curator_of(school)
    client.force_login(account_of(announced, MENTEE))
    page = client.post(url_of(announced), {"answer": "no", "note": ""})
    assert "Напишите, почему пара не подходит" in page.text
    client.post(url_of(announced), {"answer": "no", "note": "Мы уже ссорились"})
    assert said(announced)[MENTEE] == (False, "Мы уже ссорились")
    assert "Мы уже ссорились" in Message.objects.get(user=curator).text
    client.force_login(account_of(announced, MENTOR))
    assert "Мы уже ссорились" not in client.get(url_of(announced)).text
    assert "Мы уже ссорились" not in client.get(announced.get_absolute_url()).text
    assert Board(announced.programme).answers.declined == [announced]


def test_an_answer_on_paper_is_the_curators_record_and_can_be_taken_back(announced, as_curator, curator):
    member = announced.members.get(role=MENTOR)
    as_curator.post(url_of(announced), {"answer": "yes", "member": member.pk})
    member.refresh_from_db()
    assert (member.is_willing, member.answer_recorded_by) == (True, curator)
    assert "на бумаге" in as_curator.get(url_of(announced)).text
    as_curator.post(reverse("pairs:take_back_answer", args=[announced.pk]), {"member": member.pk})
    member.refresh_from_db()
    assert (member.is_willing, member.answered_at) == (None, None)


def test_nobody_answers_before_the_announcement_nor_once_the_work_has_begun(programme):
    quiet, working = PairFactory(programme=programme, confirmed=True), PairFactory(programme=programme, working=True)
    for pair, code in ((quiet, "not_announced"), (working, "not_asked")):
        user = account_of(pair, MENTEE)
        with pytest.raises(Refused) as refusal:
            actions.answer_pair(pair, member=pair.members.get(role=MENTEE), is_willing=True, by=user)
        assert refusal.value.code == code


def test_nobody_answers_for_the_other_side(announced, client):
    client.force_login(account_of(announced, MENTEE))
    client.post(url_of(announced), {"answer": "yes", "member": announced.members.get(role=MENTOR).pk})
    assert said(announced) == {MENTOR: (None, ""), MENTEE: (True, "")}


def test_the_database_keeps_the_moment_of_every_answer(announced):
    with pytest.raises(IntegrityError), transaction.atomic():
        PairMember.objects.filter(pair=announced).update(is_willing=True)


def test_the_list_names_pairs_whose_answer_is_awaited(announced, as_curator, programme):
    accepted = PairFactory(programme=programme, confirmed=True, published_at=timezone.now())
    accepted.members.update(is_willing=True, answered_at=timezone.now())
    page = as_curator.get(reverse("pairs:pairs", args=[programme.pk]), {"view": "asked"})
    assert [row["pair"] for row in page.context["rows"]] == [announced]


# --- before the order -------------------------------------------------------------------------------------------------
@pytest.fixture
def papers(announced):
    """Nothing but the answers keeps ``announced`` from its order."""
    for member in announced.members.select_related("participation__person"):
        give_consents(member.participation.person)


def test_the_order_waits_for_both_sides_and_names_who_is_silent_since_when(papers, announced, programme, curator):
    mentor, mentee = announced.members.get(role=MENTOR), announced.members.get(role=MENTEE)
    actions.answer_pair(announced, member=mentor, is_willing=True, by=curator)
    plan = actions.plan_order(programme)
    ((pair, (answer,)),) = plan.unanswered
    assert (pair, plan.ready, plan.waiting) == (announced, [], [])
    assert (answer.member, answer.words) == (mentee, "спросили 13 ноября, ответа пока нет")
    silent = Board(programme).answers
    assert (silent.silent_words, silent.silent[0][1][0].member) == ("не ответил 1 человек", mentee)
    with pytest.raises(Refused) as refusal:
        actions.compose_pairs_order(programme, by=curator)
    assert refusal.value.code == "no_pairs_for_order"
    actions.answer_pair(announced, member=mentee, is_willing=True, by=curator)
    assert actions.plan_order(programme).ready == [announced]


def test_a_declined_pair_stays_out_of_the_order_with_its_reason(papers, announced, programme, curator):
    mentee = announced.members.get(role=MENTEE)
    actions.accept_on_paper(programme, announced.members.values_list("pk", flat=True), by=curator)
    actions.answer_pair(announced, member=mentee, is_willing=False, note="Уезжает", by=curator)
    ((_pair, (answer,)),) = actions.plan_order(programme).unanswered
    assert (answer.member, answer.words) == (mentee, "отказ от пары, на бумаге, 13 ноября: Уезжает")


def test_the_order_asks_nobody_where_the_school_does_not(papers, announced, programme, client):
    programme.asks_both_sides = False
    programme.save()
    assert actions.plan_order(programme).ready == [announced]
    client.force_login(account_of(announced, MENTEE))
    assert url_of(announced) not in client.get(reverse("monitoring:cabinet")).text


def test_acceptances_on_paper_are_written_down_together(announced, as_curator, curator, programme):
    quiet = PairFactory(programme=programme, confirmed=True)
    elsewhere = PairFactory(confirmed=True)
    declining = announced.members.get(role=MENTEE)
    actions.answer_pair(announced, member=declining, is_willing=False, note="Уезжает", by=curator)
    keys = PairMember.objects.values_list("pk", flat=True)
    page = as_curator.post(reverse("pairs:accept_on_paper", args=[programme.pk]), {"members": list(keys)}, follow=True)
    assert "Записано: пару приняли 3 участника" in page.text
    assert said(announced) == {MENTOR: (True, ""), MENTEE: (False, "Уезжает")}
    assert said(quiet) == {MENTOR: (True, ""), MENTEE: (True, "")}
    assert said(elsewhere) == {MENTOR: (None, ""), MENTEE: (None, "")}
    assert set(quiet.members.values_list("answer_recorded_by", flat=True)) == {curator.pk}
    entries = AuditEntry.objects.about(quiet).filter(deed="pair.accepted_on_paper")
    assert {entry.details["member"] for entry in entries} == set(quiet.members.values_list("pk", flat=True))


def test_a_mentor_who_accepted_one_pair_is_asked_about_the_group(programme, curator, make_mentor):
    mentor = make_mentor("математика", capacity=2)
    pairs = [PairFactory(programme=programme, mentor=mentor, confirmed=True) for _place in range(2)]
    pairs[0].members.update(is_willing=True, answered_at=timezone.now())
    group = actions.make_group(programme, [pair.pk for pair in pairs], by=curator)
    assert group.members.get(role=MENTOR).is_willing is None
    assert sorted(group.members.filter(role=MENTEE).values_list("is_willing", flat=True), key=bool) == [None, True]


# --- those without a pair ---------------------------------------------------------------------------------------------
def test_a_mentee_without_a_pair_has_somebody_who_looks_after_them(programme, as_curator, school, make_mentee):
    mentee, owner = make_mentee("математика", started_on=date(2025, 10, 1)), user_with(Role.SPECIALIST, school)
    url = reverse("pairs:support", args=[mentee.pk])
    as_curator.post(url, {"owner": owner.pk, "note": "Кружок по вторникам"})
    (row,) = Board(programme).left_over
    assert (row.support.owner, row.support.note) == (owner, "Кружок по вторникам")
    assert row.days_words == "без пары 43 дня"
    told = Message.objects.get(user=owner).text
    assert told == f"Пока нет наставника, поддержка поручена вам: {mentee.person.list_name}."
    as_curator.post(url, {"owner": "", "note": ""})
    assert not UnmatchedSupport.objects.exists()


def test_somebody_of_another_school_looks_after_nobody_here(as_curator, make_mentee):
    mentee = make_mentee("математика")
    as_curator.post(
        reverse("pairs:support", args=[mentee.pk]), {"owner": curator_of(MembershipFactory().organisation).pk}
    )
    assert not UnmatchedSupport.objects.exists()


def test_who_has_a_pair_needs_no_support(announced, curator):
    mentee = announced.members.get(role=MENTEE).participation
    with pytest.raises(Refused) as refusal:
        actions.support_unmatched(mentee, owner=curator, by=curator)
    assert refusal.value.code == "has_a_pair"


def test_the_board_opens_the_form_of_the_one_asked_for(programme, as_curator, make_mentor, make_mentee):
    make_mentor("математика"), make_mentee("химия")
    mentee = make_mentee("биология")
    page = as_curator.get(reverse("pairs:board", args=[programme.pk]), {"support": mentee.pk})
    assert page.text.count("Записать</button>") == 1
    assert reverse("pairs:support", args=[mentee.pk]) in page.text
