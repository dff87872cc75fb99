"""What curators do on the matching board."""

from datetime import date

import pytest
import time_machine
from django.db import IntegrityError, transaction
from django.urls import reverse

from mentoring.kit.errors import Refused
from pairs import actions
from pairs.board import Board, options_for
from pairs.enums import PairState
from pairs.matching import Criterion, Weight
from pairs.models import ForbiddenMatch, Pair, PairMember
from participants.enums import ParticipationRole, Readiness
from tests.factories.organisations import MembershipFactory, UserFactory, curator_of
from tests.factories.pairs import PairFactory
from tests.factories.participants import GuardianFactory, ParticipationFactory
from tests.factories.roadmap import MentoringFormatFactory
from tests.factories.surveys import give_consents

pytestmark = pytest.mark.django_db


def couples(programme, **states):
    """{(mentor, mentee)} of the pairs on the board."""
    pairs = Pair.objects.filter(programme=programme, **states).with_people()
    return {(pair.mentors[0], pair.mentees[0]) for pair in pairs}


# --- the matching -----------------------------------------------------------------------------------------------------
def test_matching_proposes_whoever_meets_the_need(programme, curator, make_mentor, make_mentee):
    maths, chess = make_mentor("математика"), make_mentor("шахматы")
    player, solver = make_mentee("шахматы"), make_mentee("математика")
    actions.run_matching(programme, by=curator)
    assert couples(programme) == {(maths, solver), (chess, player)}
    pair = Pair.objects.get(members__participation=solver)
    assert pair.state == PairState.PROPOSED
    assert pair.score == sum(pair.parts.values())
    assert {"code": "topics_met", "met": ["математика"], "unmet": []} in pair.reasons


def test_format_of_a_pair_follows_from_who_the_two_are(programme, curator, make_mentor, make_mentee):
    teachers = MentoringFormatFactory(slug="teacher-student", name="учитель — ученик")
    MentoringFormatFactory()
    make_mentor("математика"), make_mentee("математика")
    actions.run_matching(programme, by=curator)
    assert Pair.objects.get().format == teachers


def test_second_matching_changes_nothing(programme, curator, make_mentor, make_mentee):
    for _number in range(4):
        make_mentor("математика", capacity=2)
        make_mentee("математика")
    actions.run_matching(programme, by=curator)
    before = list(Pair.objects.order_by("pk").values())
    summary = actions.run_matching(programme, by=curator)
    assert (summary["new"], summary["dropped"]) == (0, 0)
    assert list(Pair.objects.order_by("pk").values()) == before


def test_matching_keeps_pins_and_confirmed_pairs(programme, curator, make_mentor, make_mentee):
    maths, chess, art = make_mentor("математика"), make_mentor("шахматы"), make_mentor("живопись")
    solver, player, painter = make_mentee("математика"), make_mentee("шахматы"), make_mentee("живопись")
    pinned = PairFactory(programme=programme, mentor=chess, mentee=solver, is_pinned=True)
    confirmed = PairFactory(programme=programme, mentor=art, mentee=player, confirmed=True)
    actions.run_matching(programme, by=curator)
    assert couples(programme) >= {(chess, solver), (art, player)}
    assert Pair.objects.filter(pk__in=[pinned.pk, confirmed.pk]).count() == 2
    assert painter not in {mentee for _mentor, mentee in couples(programme)}
    assert maths not in {mentor for mentor, _mentee in couples(programme)}


def test_a_pin_that_waits_is_kept_against_a_better_match_and_counted_in_the_places(
    programme, curator, make_mentor, make_mentee
):
    listed, mentee = make_mentor("математика", interview=Readiness.NONE), make_mentee("математика")
    make_mentor("математика")
    pair = PairFactory(programme=programme, mentor=listed, mentee=mentee, is_pinned=True)
    summary = actions.run_matching(programme, by=curator)
    assert couples(programme, is_pinned=True) == couples(programme) == {(listed, mentee)}
    assert (summary["dropped"], summary["unmatched"], list(Pair.objects.all())) == (0, {}, [pair])
    board = Board(programme)
    assert {row.mentor: (row.taken, row.free) for row in board.places}[listed] == (1, 0)
    assert [card.place_words for card in board.cards(1)] == ["место 1 из 1"]
    assert [card.warning for card in board.cards(1)] != [""]


def test_the_place_of_a_pin_that_waits_is_given_to_nobody_else(programme, curator, make_mentor, make_mentee):
    teachers, peers = MentoringFormatFactory(slug="teacher-student", name="учитель — ученик"), MentoringFormatFactory()
    mentor = make_mentor("математика", format=teachers)
    listed, other = make_mentee("математика", format=peers), make_mentee("математика")
    PairFactory(programme=programme, mentor=mentor, mentee=listed, is_pinned=True)
    actions.run_matching(programme, by=curator)
    assert couples(programme) == {(mentor, listed)}
    assert [row.mentee for row in Board(programme).left_over] == [other]


def test_matching_leaves_out_mentors_who_are_not_ready_and_says_why(programme, curator, make_mentor, make_mentee):
    make_mentor("математика", interview=Readiness.NONE)
    mentee = make_mentee("математика")
    actions.run_matching(programme, by=curator)
    assert not Pair.objects.exists()
    left = Board(programme).left_over
    assert [row.mentee for row in left] == [mentee]
    assert left[0].why == "подходящие наставники ещё не прошли собеседование или обучение"


def test_places_are_limited_by_the_programme(programme, curator, make_mentor, make_mentee):
    programme.mentees_per_mentor = 1
    programme.save()
    make_mentor("математика", capacity=3)
    make_mentee("математика"), make_mentee("математика")
    actions.run_matching(programme, by=curator)
    assert Pair.objects.count() == 1


def test_nobody_is_matched_with_themselves_or_their_own_parent(programme, curator):
    both = ParticipationFactory(programme=programme, mentor=True)
    ParticipationFactory(programme=programme, person=both.person, role=ParticipationRole.MENTEE)
    parent = ParticipationFactory(programme=programme, mentor=True)
    parent.person.user = UserFactory()
    parent.person.save()
    child = ParticipationFactory(programme=programme)
    GuardianFactory(child=child.person, user=parent.person.user)
    actions.run_matching(programme, by=curator)
    assert (parent, child) not in couples(programme)
    assert not [pair for pair in couples(programme) if pair[0].person_id == pair[1].person_id]


def test_weights_change_what_is_proposed(programme, curator, make_mentor, make_mentee):
    make_mentor("шахматы")
    make_mentee("математика")
    actions.run_matching(programme, by=curator)
    assert not Pair.objects.exists()
    actions.set_rules(programme, {Criterion.TOPICS.value: Weight.DESIRABLE.value}, by=curator, needs_consents=False)
    actions.run_matching(programme, by=curator)
    assert Pair.objects.count() == 1


# --- decisions --------------------------------------------------------------------------------------------------------
def test_confirmation_can_be_taken_back_by_the_toast(programme, as_curator):
    pair = PairFactory(programme=programme)
    page = as_curator.post(reverse("pairs:confirm", args=[pair.pk]), follow=True)
    pair.refresh_from_db()
    assert pair.state == PairState.CONFIRMED
    undo = reverse("pairs:unconfirm", args=[pair.pk])
    assert f'action="{undo}"' in page.text
    as_curator.post(undo)
    pair.refresh_from_db()
    assert pair.state == PairState.PROPOSED


def test_second_curator_is_told_that_the_pair_moved_on(programme, curator, as_curator):
    pair = PairFactory(programme=programme)
    actions.confirm_pairs(programme, [pair.pk], by=curator)
    page = as_curator.post(reverse("pairs:confirm", args=[pair.pk]), follow=True)
    assert "Состояние пары уже другое: «подтверждена куратором»" in page.text


def test_database_lets_a_mentee_be_in_one_living_pair_only(programme):
    pair = PairFactory(programme=programme)
    with pytest.raises(IntegrityError), transaction.atomic():
        PairFactory(programme=programme, mentee=pair.members.get(role="mentee").participation)


def test_mentee_taken_meanwhile_is_refused_in_words(programme, curator, make_mentor, make_mentee, monkeypatch):
    mentor, mentee = make_mentor("математика"), make_mentee("математика")
    cohort, result = actions.reckon(programme)
    real = Pair.objects.bulk_create

    def taken_first(*args, **kwargs):  # another curator's transaction gets in between
        other = real([Pair(programme=programme)])[0]
        PairMember.objects.create(pair=other, participation=mentee, role=ParticipationRole.MENTEE)
        return real(*args, **kwargs)

    monkeypatch.setattr(Pair.objects, "bulk_create", taken_first)
    with pytest.raises(Refused) as refusal:
        actions.keep_proposals(programme, cohort, result, by=curator)
    assert refusal.value.code == "mentee_taken"
    assert mentor.pair_memberships.count() == 0


def test_rejected_pair_is_not_proposed_again_until_it_is_allowed(programme, curator, make_mentor, make_mentee):
    mentor, mentee = make_mentor("математика"), make_mentee("математика")
    actions.run_matching(programme, by=curator)
    forbidden = actions.reject_pair(Pair.objects.get(), reason="Конфликт", by=curator)
    actions.run_matching(programme, by=curator)
    assert couples(programme) == set()
    actions.take_back_rejection(forbidden, by=curator)
    assert couples(programme) == {(mentor, mentee)}
    assert not ForbiddenMatch.objects.exists()


def test_choosing_a_mentor_without_places_exchanges_the_two(programme, curator, make_mentor, make_mentee):
    first, second = make_mentor("математика"), make_mentor("математика")
    one, other = make_mentee("математика"), make_mentee("математика")
    PairFactory(programme=programme, mentor=first, mentee=one)
    PairFactory(programme=programme, mentor=second, mentee=other)
    assert [option.act for option in options_for(one)] == ["", "exchange"]
    actions.give_mentor(one, second, by=curator)
    assert couples(programme) == {(second, one), (first, other)}
    assert couples(programme, is_pinned=True) == {(second, one)}


def test_confirmed_pair_is_not_swapped_away(programme, curator, make_mentor):
    pair = PairFactory(programme=programme, confirmed=True)
    mentee = pair.members.get(role="mentee").participation
    with pytest.raises(Refused) as refusal:
        actions.give_mentor(mentee, make_mentor("математика"), by=curator)
    assert refusal.value.code == "mentee_settled"


def test_pinned_holder_keeps_the_place(programme, curator, make_mentor, make_mentee):
    mentor, one, other = make_mentor("математика"), make_mentee("математика"), make_mentee("математика")
    PairFactory(programme=programme, mentor=mentor, mentee=one, is_pinned=True)
    with pytest.raises(Refused) as refusal:
        actions.give_mentor(other, mentor, by=curator)
    assert refusal.value.code == "no_places"


def test_confirming_the_best_is_taken_back_together(programme, as_curator):
    best = [PairFactory(programme=programme, score=90), PairFactory(programme=programme, score=86)]
    PairFactory(programme=programme, score=60)
    url = reverse("pairs:confirm_good", args=[programme.pk])
    page = as_curator.get(url)
    assert [card.pair for card in page.context["cards"]] == best
    done = as_curator.post(url, {"pairs": [pair.pk for pair in best]}, follow=True)
    assert Pair.objects.awaiting_order().count() == 2
    message = next(iter(done.context["messages"]))
    as_curator.post(message.extra_tags.removeprefix("undo="))
    assert Pair.objects.awaiting_order().count() == 0


def test_confirming_many_says_what_was_confirmed_and_what_was_not(programme, as_curator):
    best = PairFactory(programme=programme, score=90)
    taken = PairFactory(programme=programme, score=88, confirmed=True)
    gone = PairFactory(programme=programme, score=86)
    keys = [best.pk, taken.pk, gone.pk]
    gone.delete()
    url = reverse("pairs:confirm_good", args=[programme.pk])
    done = as_curator.post(url, {"pairs": keys}, follow=True)
    assert [str(message) for message in done.context["messages"]] == [
        f"Подтверждена 1 пара. Пропущены, по ним уже есть решение: {taken} (подтверждена куратором). "
        "1 предложения на доске уже нет."
    ]
    assert list(Pair.objects.awaiting_order().order_by("pk")) == [best, taken]


def test_nothing_left_to_confirm_is_refused(programme, curator):
    for keys in ([], [PairFactory(programme=programme, confirmed=True).pk for _number in range(2)]):
        with pytest.raises(Refused) as refusal:
            actions.confirm_pairs(programme, keys, by=curator)
        assert refusal.value.code == "nothing_to_confirm"


def test_pairs_of_another_programme_are_not_confirmed(programme, curator):
    with pytest.raises(Refused):
        actions.confirm_pairs(programme, [PairFactory().pk], by=curator)
    assert Pair.objects.get().state == PairState.PROPOSED


# --- the page ---------------------------------------------------------------------------------------------------------
def test_why_somebody_has_no_pair_is_told_as_it_is(programme, curator, make_mentor, make_mentee):
    early = make_mentee("математика", interview=Readiness.NONE)
    assert [row.why for row in Board(programme).left_over] == ["подбор ещё не запускали"]
    actions.run_matching(programme, by=curator)
    with time_machine.travel("2025-11-13 13:00 +03:00", tick=False):
        late = make_mentee("математика")
        former = make_mentee("математика")
        pair = PairFactory(programme=programme, working=True, mentee=former)
        actions.end_pair(pair, ended_on=date(2025, 11, 13), reason="Переезд", is_early=True, by=curator)
        said = {row.mentee: row.why for row in Board(programme).left_over}
    assert (said[late], said[former]) == ("появился после последнего подбора", "прежняя пара завершила работу")
    assert said[early] not in ("", "появился после последнего подбора")


def test_board_says_what_the_matching_waits_for(programme, as_curator, make_mentee):
    url = reverse("pairs:board", args=[programme.pk])
    assert "Подбор откроется, когда в базе появятся наставляемые" in as_curator.get(url).text
    make_mentee("математика")
    assert "Подбор откроется, когда в базе появятся наставники" in as_curator.get(url).text


def test_board_names_the_missing_consent(programme, as_curator):
    pair = PairFactory(programme=programme)
    give_consents(pair.members.get(role="mentor").participation.person)
    url = reverse("pairs:board", args=[programme.pk])
    assert "Нет согласия родителя: в приказ пара пока не войдёт" in as_curator.get(url).text
    give_consents(pair.members.get(role="mentee").participation.person)
    assert as_curator.get(url).context["cards"][0].warning == ""


def test_board_answers_htmx_with_its_part_alone(programme, as_curator):
    pair = PairFactory(programme=programme)
    part = as_curator.post(reverse("pairs:confirm", args=[pair.pk]), headers={"HX-Request": "true"}).text
    assert "<html" not in part
    assert 'id="board"' in part
    assert 'hx-swap-oob="true"' in part


def test_board_costs_as_many_queries_for_many_as_for_few(programme, as_curator, django_assert_max_num_queries):
    url = reverse("pairs:board", args=[programme.pk])
    counts = []
    for _round in range(2):
        for _number in range(3):
            PairFactory(programme=programme, confirmed=_number == 0)
            ParticipationFactory(programme=programme)
        as_curator.get(url)
        with django_assert_max_num_queries(90) as captured:
            as_curator.get(url)
        counts.append(len(captured))
    assert counts[0] == counts[1]


def test_board_of_another_school_is_not_found(programme, client):
    client.force_login(curator_of(MembershipFactory().organisation))
    assert client.get(reverse("pairs:board", args=[programme.pk])).status_code == 404


@pytest.mark.parametrize("name", ["confirm", "unconfirm", "pin", "reject"])
def test_decisions_on_another_schools_pair_are_not_found(name, client):
    pair = PairFactory()
    client.force_login(curator_of(MembershipFactory().organisation))
    assert client.post(reverse(f"pairs:{name}", args=[pair.pk])).status_code == 404
