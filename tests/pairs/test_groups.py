"""Groups: confirmed pairs of one mentor put together, and parted again, before an order takes them."""

import pytest
from django.urls import reverse

from mentoring.kit.errors import Refused
from organisations.models import AuditEntry, Message
from pairs import actions
from pairs.board import Board
from pairs.cohort import held_places
from pairs.enums import PairState
from pairs.models import Pair
from participants.enums import ParticipationRole
from tests.factories.pairs import IndividualPlanFactory, MeetingFactory, PairFactory, account_of
from tests.factories.roadmap import MentoringFormatFactory

pytestmark = [pytest.mark.django_db, pytest.mark.database]


@pytest.fixture
def mentor(make_mentor):
    return make_mentor("математика", capacity=3)


@pytest.fixture
def pairs(programme, mentor):
    """Two confirmed pairs of one mentor."""
    kind = MentoringFormatFactory()
    facts = {"programme": programme, "mentor": mentor, "confirmed": True, "format": kind}
    return [PairFactory(score=score, parts={"topics": score}, **facts) for score in (80, 60)]


def keys(pairs):
    return [pair.pk for pair in pairs]


def refusal_of(deed, *args, **kwargs):
    with pytest.raises(Refused) as refusal:
        deed(*args, **kwargs)
    return refusal.value.code


def test_confirmed_pairs_of_a_mentor_become_a_group(programme, curator, mentor, pairs):
    mentees = {pair.members.get(role="mentee").participation for pair in pairs}
    group = actions.make_group(programme, keys(pairs), by=curator)
    assert (list(Pair.objects.all()), group.mentors, set(group.mentees)) == ([group], [mentor], mentees)
    assert (group.state, group.score, group.is_group) == (PairState.CONFIRMED, 70, True)
    assert held_places(programme).taken == {mentor.pk: 2}


def test_a_group_parts_into_the_pairs_it_was_made_of(programme, curator, mentor, pairs):
    before = {(pair.mentees[0].pk, pair.score) for pair in Pair.objects.with_people()}
    parted = actions.split_group(actions.make_group(programme, keys(pairs), by=curator), by=curator)
    assert {(pair.mentees[0].pk, pair.score) for pair in parted} == before
    assert [(pair.mentors, pair.state) for pair in parted] == [([mentor], PairState.CONFIRMED)] * 2
    assert {pair.parts["topics"] for pair in parted} == {80, 60}
    actions.unconfirm_pairs(parted, by=curator)
    assert actions.run_matching(programme, by=curator)


def test_a_third_pair_joins_a_group(programme, curator, mentor, pairs):
    group = actions.make_group(programme, keys(pairs), by=curator)
    third = PairFactory(programme=programme, mentor=mentor, confirmed=True, format=group.format, score=None)
    group = actions.make_group(programme, [group.pk, third.pk], by=curator)
    assert len(group.mentees) == 3
    assert sorted(str(pair.score) for pair in actions.split_group(group, by=curator)) == ["60", "80", "None"]


def test_a_group_is_announced_to_all_when_one_of_its_pairs_was_not(programme, curator, pairs):
    actions.publish_pairs(programme, by=curator)
    Pair.objects.filter(pk=pairs[1].pk).update(published_at=None)
    assert actions.make_group(programme, keys(pairs), by=curator).published_at is None


def test_a_mentor_whose_answer_is_forgotten_is_told_of_the_group_and_the_history_says_so(programme, curator, pairs):
    actions.publish_pairs(programme, by=curator)
    mentor = account_of(pairs[0], ParticipationRole.MENTOR)
    for pair, is_willing in ((pairs[0], True), (pairs[1], False)):
        member = pair.members.get(role="mentor")
        actions.answer_pair(pair, member=member, is_willing=is_willing, note="Занят", by=curator)
    group = actions.make_group(programme, keys(pairs), by=curator)
    forgotten = AuditEntry.objects.about(group).get(deed="pair.answer_taken_back")
    assert forgotten.details == {"member": group.members.get(role="mentor").pk}
    told = Message.objects.filter(user=mentor).count()
    actions.publish_pairs(programme, by=curator)
    assert Message.objects.filter(user=mentor).count() == told + 1


def test_who_accepted_the_group_has_accepted_the_pairs_it_parts_into(programme, curator, pairs):
    group = actions.make_group(programme, keys(pairs), by=curator)
    actions.accept_on_paper(programme, group.members.values_list("pk", flat=True), by=curator)
    parted = actions.split_group(group, by=curator)
    assert [member.is_willing for pair in parted for member in pair.members.all()] == [True] * 4


def test_different_mentors_make_no_group(programme, curator, pairs):
    other = PairFactory(programme=programme, confirmed=True, format=pairs[0].format)
    assert refusal_of(actions.make_group, programme, [pairs[0].pk, other.pk], by=curator) == "several_mentors"


def test_a_format_may_forbid_groups(programme, curator, pairs):
    kind = pairs[0].format
    kind.allows_groups = False
    kind.save()
    assert Board(programme).could_be_groups == []
    assert refusal_of(actions.make_group, programme, keys(pairs), by=curator) == "format_without_groups"


def test_different_formats_make_no_group(programme, curator, pairs):
    Pair.objects.filter(pk=pairs[1].pk).update(format=MentoringFormatFactory(slug="teacher-student"))
    assert refusal_of(actions.make_group, programme, keys(pairs), by=curator) == "several_formats"


def test_work_that_has_begun_is_not_mixed(programme, curator, pairs):
    MeetingFactory(pair=pairs[1])
    assert refusal_of(actions.make_group, programme, keys(pairs), by=curator) == "work_has_begun"


def test_a_group_with_a_plan_is_not_parted(programme, curator, pairs):
    group = actions.make_group(programme, keys(pairs), by=curator)
    IndividualPlanFactory(pair=group)
    assert refusal_of(actions.split_group, group, by=curator) == "work_has_begun"


def test_pairs_in_an_order_or_proposed_are_left_alone(programme, curator, mentor, pairs):
    proposed = PairFactory(programme=programme, mentor=mentor)
    assert refusal_of(actions.make_group, programme, [pairs[0].pk, proposed.pk], by=curator) == "not_confirmed"
    working = PairFactory(programme=programme, working=True)
    assert refusal_of(actions.split_group, working, by=curator) == "not_confirmed"


def test_a_group_goes_back_to_no_proposal(programme, curator, pairs):
    group = actions.make_group(programme, keys(pairs), by=curator)
    assert refusal_of(actions.unconfirm_pairs, [group], by=curator) == "is_a_group"


def test_the_board_offers_the_group_and_takes_it_back(programme, as_curator, pairs):
    url = reverse("pairs:board", args=[programme.pk])
    assert "Объединить" in as_curator.get(url).text
    done = as_curator.post(reverse("pairs:make_group", args=[programme.pk]), {"pairs": keys(pairs)}, follow=True)
    assert [pair.is_group for pair in done.context["board"].groups] == [True]
    as_curator.post(next(iter(done.context["messages"])).extra_tags.removeprefix("undo="))
    assert Pair.objects.awaiting_order().count() == 2
