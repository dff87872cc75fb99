"""Two curators at one board in the same instant: no decision is lost, and the second is told."""

import pytest
from django.db import connection

from pairs import actions
from pairs.enums import PairState
from pairs.models import ForbiddenMatch, MatchingRules, Pair, PairMember
from participants.enums import ParticipationRole
from tests.factories.organisations import curator_of
from tests.factories.pairs import OrderTemplateFactory, PairFactory
from tests.factories.participants import ParticipationFactory
from tests.security.test_at_once import at_once

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.database,
    pytest.mark.skipif(connection.vendor == "sqlite", reason="SQLite lets one write at a time"),
]
TIMES = 5  # each race is run so often: which of the two is first is up to the database


@pytest.fixture
def two(school):
    return [curator_of(school), curator_of(school)]


@pytest.fixture(params=range(TIMES))
def proposal(request, programme, make_mentor, make_mentee):
    """A proposal of the matching; another mentor would do as well."""
    make_mentee("математика"), make_mentor("математика"), make_mentor("математика")
    actions.run_matching(programme, by=None)
    return Pair.objects.get()


def fresh(pair):
    return Pair.objects.select_related("programme__organisation").get(pk=pair.pk)


def member(pair, role):
    return pair.members.get(role=role).participation


def spare_of(pair):
    taken = member(pair, ParticipationRole.MENTOR)
    return type(taken).objects.mentors().exclude(pk=taken.pk).get()


def living():
    """Every mentee of a living pair, once each: nobody has two."""
    return sorted(
        PairMember.objects.current().filter(role=ParticipationRole.MENTEE).values_list("participation", flat=1)
    )


def confirm(pair, by):
    return lambda: actions.confirm_pairs(pair.programme, [pair.pk], by=by)


def reject(pair, by):
    row = fresh(pair)
    return lambda: actions.reject_pair(row, reason="Знакомы семьями", by=by)


def swap(pair, by):
    mentee, spare = member(pair, ParticipationRole.MENTEE), spare_of(pair)
    return lambda: actions.give_mentor(mentee, spare, by=by)


def test_a_proposal_confirmed_by_one_and_turned_down_by_the_other_has_one_decision(proposal, two):
    (told,) = at_once(confirm(proposal, two[0]), reject(proposal, two[1]))
    found = Pair.objects.filter(pk=proposal.pk, state=PairState.CONFIRMED).exists()
    assert (found, ForbiddenMatch.objects.exists(), told) in [
        (True, False, "not_proposed"),
        (False, True, "nothing_to_confirm"),
    ]


def test_a_proposal_confirmed_by_one_and_given_another_mentor_by_the_other_has_one_mentor(proposal, two):
    mentee, spare = member(proposal, ParticipationRole.MENTEE), spare_of(proposal)
    (told,) = at_once(confirm(proposal, two[0]), swap(proposal, two[1]))
    pair = Pair.objects.get()
    mentor = member(pair, ParticipationRole.MENTOR)
    assert living() == [mentee.pk]
    assert (pair.state, mentor == spare, told) in [
        (PairState.CONFIRMED, False, "mentee_settled"),
        (PairState.PROPOSED, True, "nothing_to_confirm"),
    ]


def test_two_who_swap_the_mentor_of_one_mentee_leave_one_proposal(proposal, two):
    mentee = member(proposal, ParticipationRole.MENTEE)
    assert at_once(swap(proposal, two[0]), swap(proposal, two[1])) == ["same_mentor"]
    assert living() == [mentee.pk]
    assert Pair.objects.get().is_pinned


def test_two_who_confirm_one_proposal_confirm_it_once(proposal, two):
    assert at_once(confirm(proposal, two[0]), confirm(proposal, two[1])) == ["pair_moved_on"]
    assert Pair.objects.get().state == PairState.CONFIRMED


def test_a_confirmation_is_not_lost_in_a_matching_run_at_the_same_time(proposal, two, programme):
    MatchingRules.objects.filter(programme=programme).update(needs_consents=False)
    ParticipationFactory(programme=programme, topics=["математика"])
    mentor = member(proposal, ParticipationRole.MENTOR)
    told = at_once(confirm(proposal, two[0]), lambda: actions.run_matching(programme, by=two[1]))
    kept = Pair.objects.get(pk=proposal.pk)
    assert (kept.state, member(kept, ParticipationRole.MENTOR), told) == (PairState.CONFIRMED, mentor, [])
    assert len(living()) == len(set(living())) == 2


def test_pairs_announced_while_another_runs_the_matching_are_announced_as_they_are(proposal, two, programme):
    confirmed = PairFactory(programme=programme, confirmed=True)
    told = at_once(
        lambda: actions.publish_pairs(programme, by=two[0]), lambda: actions.run_matching(programme, by=two[1])
    )
    assert told == []
    assert fresh(confirmed).published_at is not None
    assert fresh(proposal).published_at is None
    assert len(living()) == 2


def test_a_pin_is_not_lost_in_a_matching_run_at_the_same_time(proposal, two, programme):
    row = fresh(proposal)
    told = at_once(
        lambda: actions.pin_pair(row, is_pinned=True, by=two[0]), lambda: actions.run_matching(programme, by=two[1])
    )
    assert (fresh(proposal).is_pinned, told) == (True, [])


def test_a_pair_taken_back_while_the_order_is_composed_is_in_one_of_both(proposal, two, programme, with_papers):
    OrderTemplateFactory()
    actions.confirm_pairs(programme, [proposal.pk], by=two[0])
    with_papers(proposal)
    row = fresh(proposal)
    (told,) = at_once(
        lambda: actions.unconfirm_pairs([row], by=two[0]), lambda: actions.compose_pairs_order(programme, by=two[1])
    )
    pair = fresh(proposal)
    assert (pair.state, pair.order is None, told) in [
        (PairState.PROPOSED, True, "no_pairs_for_order"),
        (PairState.UNDER_ORDER, False, "pair_moved_on"),
    ]
