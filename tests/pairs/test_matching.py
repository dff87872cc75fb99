"""The matching against an exhaustive search, and the rules a curator relies on."""

from dataclasses import replace
from functools import cache
from random import Random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import linear_sum_assignment

from pairs.matching import (
    Aim,
    Criterion,
    Obstacle,
    Offer,
    Reason,
    Rules,
    Seeker,
    Weight,
    alternatives,
    compare,
    lift_each,
    match,
    swap,
)
from tests.pairs.cohorts import cohort

MATHS, CHEMISTRY, CHESS = 1, 2, 3
EASY = Rules(weights={Criterion.TOPICS: Weight.IMPORTANT, Criterion.TIME: Weight.IMPORTANT})

topics, slots = st.sampled_from([1, 2, 3]), st.frozensets(st.sampled_from("abc"), max_size=2)


@st.composite
def instances(draw, most=7):
    mentees, mentors = draw(st.integers(0, most)), draw(st.integers(0, most))
    some_mentees = st.lists(st.integers(0, max(mentees - 1, 0)), max_size=2, unique=True)
    some_mentors = st.lists(st.integers(0, max(mentors - 1, 0)), max_size=2, unique=True)
    couples = st.frozensets(st.tuples(st.integers(0, most), st.integers(0, most)), max_size=3)
    seekers = [
        Seeker(
            id=one,
            topics=draw(st.dictionaries(topics, st.integers(1, 3), max_size=2)),
            grade=draw(st.sampled_from([None, 5, 8])),
            slots=draw(slots),
            wishes=tuple(draw(some_mentors)),
            rather_not=frozenset(draw(some_mentors)) if draw(st.booleans()) else frozenset(),
            has_consents=draw(st.integers(0, 5)) > 0,
        )
        for one in range(mentees)
    ]
    offers = [
        Offer(
            id=one,
            topics=draw(st.frozensets(topics, max_size=2)),
            capacity=draw(st.integers(0, 3)),
            grade=draw(st.sampled_from([None, 9, 11])),
            slots=draw(slots),
            wishes=tuple(draw(some_mentees)),
            is_ready=draw(st.integers(0, 5)) > 0,
        )
        for one in range(mentors)
    ]
    rules = Rules(
        weights=draw(st.fixed_dictionaries({criterion: st.sampled_from(Weight) for criterion in Criterion})),
        consent_gates_matching=draw(st.booleans()),
        min_score=draw(st.sampled_from([0, 40])),
        aim=draw(st.sampled_from(Aim)),
    )
    published = draw(st.dictionaries(st.integers(0, most), st.integers(0, most), max_size=3))
    pinned = draw(st.frozensets(st.tuples(st.integers(0, most), st.integers(0, most)), max_size=2))
    return seekers, offers, rules, {"forbidden": draw(couples), "published": published, "pinned": pinned}


def fit_by_hand(seeker, offer, rules):
    """Thousandths per criterion, written out one pair at a time: the yardstick for the vectorised fit."""

    def named(by, other):
        return (
            (1000, 800, 600, 400)[min(by.wishes.index(other), 3)] if other in by.wishes else (0 if by.wishes else 333)
        )

    fits = dict.fromkeys(Criterion, 333)
    if seeker.topics and offer.topics:
        met = sum(weight for topic, weight in seeker.topics.items() if topic in offer.topics)
        fits[Criterion.TOPICS] = int(1000 * met / sum(seeker.topics.values()) + 0.5)
    if seeker.slots and offer.slots:
        fits[Criterion.TIME] = (0, 700, 850, 1000)[min(len(seeker.slots & offer.slots), 3)]
    fits[Criterion.PREFERENCES] = (named(seeker, offer.id) + named(offer, seeker.id)) // 2
    if seeker.grade is not None:
        away = 0 if offer.grade is None else abs(offer.grade - seeker.grade - rules.best_gap)
        fits[Criterion.DISTANCE] = max(1000 - 200 * away, 0)
    return fits


def score_by_hand(seeker, offer, rules, forbidden=()):
    """The score of a pair, or ``None`` when a rule bars it."""
    fits = fit_by_hand(seeker, offer, rules)
    score = sum((fits[criterion] * most + 500) // 1000 for criterion, most in rules.most.items())
    barred = (
        any(fits[criterion] == 0 and rules.weight(criterion) == Weight.REQUIRED for criterion in Criterion)
        or score < rules.min_score
        or not offer.is_ready
        or (rules.consent_gates_matching and not seeker.has_consents)
        or offer.id in seeker.rather_not
        or (offer.id, seeker.id) in forbidden
    )
    return None if barred else score


def kept_pins(seekers, offers, pinned, forbidden):
    """{mentee: mentor} of the pins that hold: of people there are, one a mentee, neither turned down nor unwanted."""
    mentees, mentors, kept = {one.id: one for one in seekers}, {one.id for one in offers}, {}
    for mentor, mentee in sorted(pinned):
        is_known = mentee in mentees and mentor in mentors and mentee not in kept
        if is_known and mentor not in mentees[mentee].rather_not and (mentor, mentee) not in forbidden:
            kept[mentee] = mentor
    return kept


def best_by_search(seekers, offers, rules, forbidden, published, pinned):
    """The best (first aim, second aim, pairs kept) beside the pins, trying every assignment there is."""
    pins = kept_pins(seekers, offers, pinned, forbidden)
    places = tuple(max(one.places - list(pins.values()).count(one.id), 0) for one in offers)
    seekers = [one for one in seekers if one.id not in pins]
    scores = [[score_by_hand(seeker, offer, rules, forbidden) for offer in offers] for seeker in seekers]

    @cache
    def best_from(index, free):
        if index == len(seekers):
            return (0, 0, 0)
        found = best_from(index + 1, free)
        for column, score in enumerate(scores[index]):
            if score is not None and free[column]:
                rest = best_from(index + 1, (*free[:column], free[column] - 1, *free[column + 1 :]))
                kept = published.get(seekers[index].id) == offers[column].id
                aims = (1, score) if rules.aim == Aim.COVERAGE else (score, 1)
                found = max(found, (aims[0] + rest[0], aims[1] + rest[1], kept + rest[2]))
        return found

    return best_from(0, places)


@settings(max_examples=250, deadline=None)
@given(instances())
def test_match_reaches_what_an_exhaustive_search_finds(instance):
    seekers, offers, rules, given_too = instance
    result = match(seekers, offers, rules, **given_too)
    free = [proposal for proposal in result.proposals if not proposal.is_pinned]
    kept = sum(given_too["published"].get(proposal.mentee_id) == proposal.mentor_id for proposal in free)
    aims = (len(free), sum(proposal.score for proposal in free))
    expected = best_by_search(seekers, offers, rules, **given_too)
    assert (*(aims if rules.aim == Aim.COVERAGE else aims[::-1]), kept) == expected
    pins = {proposal.mentee_id: proposal.mentor_id for proposal in result.proposals if proposal.is_pinned}
    assert pins == kept_pins(seekers, offers, given_too["pinned"], given_too["forbidden"])
    assert len(result.broken_pins) == len(given_too["pinned"]) - len(pins)


@settings(max_examples=100, deadline=None)
@given(instances())
def test_two_results_side_by_side_are_those_each_aim_gives_alone(instance):
    seekers, offers, rules, given_too = instance
    for outline in compare(seekers, offers, rules, **given_too):
        alone = match(seekers, offers, replace(rules, aim=outline.aim), **given_too)
        assert (outline.totals, outline.mentor_of) == (alone.totals, alone.assignment)
    coverage, quality = compare(seekers, offers, rules, **given_too)
    assert (coverage.aim, quality.aim) == (Aim.COVERAGE, Aim.QUALITY)
    assert coverage.totals.matched >= quality.totals.matched
    assert quality.totals.score >= coverage.totals.score


@settings(max_examples=60, deadline=None)
@given(instances())
def test_a_rule_lifted_for_all_gains_what_a_matching_without_it_finds(instance):
    seekers, offers, rules, given_too = instance
    given_too.pop("published")
    now = match(seekers, offers, rules, **given_too)
    for lifted in lift_each(seekers, offers, rules, **given_too):
        after = match(seekers, offers, rules.relaxed(lifted.obstacle), **given_too)
        assert lifted.matched_more == after.totals.matched - now.totals.matched


@settings(max_examples=100, deadline=None)
@given(instances(), st.randoms(use_true_random=False))
def test_match_breaks_no_rule_and_does_not_depend_on_the_order_of_its_input(instance, random):
    seekers, offers, rules, given_too = instance
    result = match(seekers, offers, rules, **given_too)
    mentees, mentors = {one.id: one for one in seekers}, {one.id: one for one in offers}
    for proposal in (one for one in result.proposals if not one.is_pinned):
        by_hand = score_by_hand(mentees[proposal.mentee_id], mentors[proposal.mentor_id], rules, given_too["forbidden"])
        assert proposal.score == sum(proposal.parts.values()) == by_hand
    pins = [proposal.mentor_id for proposal in result.proposals if proposal.is_pinned]
    assert all(places.taken <= max(places.capacity, pins.count(places.mentor_id)) for places in result.places)
    assert len(result.proposals) + len(result.unmatched) == len(seekers)
    random.shuffle(seekers)
    random.shuffle(offers)
    assert match(seekers, offers, rules, **given_too) == result


@settings(max_examples=150, deadline=None)
@given(instances())
def test_a_rule_said_to_help_matches_one_mentee_more_when_it_is_lifted(instance):
    seekers, offers, rules, given_too = instance
    rules, pinned = replace(rules, aim=Aim.COVERAGE), given_too["pinned"]
    result = match(seekers, offers, rules, **given_too)
    for unmatched in result.unmatched:
        for relaxation in unmatched.relaxations:
            lifted, open_offers, forbidden = rules, offers, set(given_too["forbidden"])
            for obstacle in relaxation.obstacles:
                lifted = lifted.relaxed(obstacle)
            if Obstacle.FORBIDDEN in relaxation.obstacles:
                forbidden = {(mentor, mentee) for mentor, mentee in forbidden if mentee != unmatched.mentee_id}
            if relaxation.needs_place:
                mentor = unmatched.reason.params["mentors"][0]
                open_offers = [replace(one, capacity=one.capacity + (one.id == mentor)) for one in offers]
            again = match(seekers, open_offers, lifted, forbidden=forbidden, pinned=pinned)
            if relaxation.helps:
                assert again.totals.matched > result.totals.matched
            row = again.fit.row[unmatched.mentee_id]
            assert np.count_nonzero(again.fit.allowed[row]) >= relaxation.opens > 0


@pytest.mark.parametrize("size", [200, 1000])
def test_match_scores_as_much_as_the_bare_solver(size):
    seekers, offers = cohort(size, size * 2 // 3)
    result = match(seekers, offers, EASY)
    fit = result.fit
    columns = np.repeat(np.arange(len(offers)), [offer.places for offer in fit.offers])
    worth = np.where(fit.allowed, fit.score + 1_000_000.0, 0)[:, columns]
    rows, chosen = linear_sum_assignment(worth, maximize=True)
    assert 1_000_000 * result.totals.matched + result.totals.score == worth[rows, chosen].sum()


def test_a_second_run_keeps_the_published_pairs_and_after_a_rejection_all_but_a_few():
    seekers, offers = cohort(60, 30, seed=5)
    first = match(seekers, offers, EASY)
    assert match(seekers, offers, EASY, published=first.assignment).assignment == first.assignment
    dropped = first.proposals[0]
    second = match(
        seekers, offers, EASY, forbidden={(dropped.mentor_id, dropped.mentee_id)}, published=first.assignment
    )
    changed = {mentee for mentee in first.assignment if second.assignment.get(mentee) != first.assignment[mentee]}
    assert dropped.mentee_id in changed
    assert len(changed) == second.totals.changed_from_published < 60 / 10


def test_equal_choices_stay_as_published():
    twins = [Offer(1), Offer(2)]
    for mentor in (1, 2):
        assert match([Seeker(7)], twins, EASY, published={7: mentor}).assignment == {7: mentor}


def test_one_point_more_outweighs_every_published_pair():
    seekers = [Seeker(1, topics={MATHS: 99, CHESS: 101}), Seeker(2, topics={MATHS: 1, CHESS: 1})]
    offers = [Offer(1, topics=frozenset({MATHS})), Offer(2, topics=frozenset({CHESS}))]
    rules = Rules(weights={Criterion.TOPICS: Weight.REQUIRED})
    result = match(seekers, offers, rules, published={1: 1, 2: 2})
    assert (result.assignment, result.totals.score) == ({1: 2, 2: 1}, 101)


def test_more_matched_comes_before_a_higher_score_unless_quality_is_the_aim():
    seekers = [Seeker(1, rather_not=frozenset({2})), Seeker(2, wishes=(1,))]
    offers = [Offer(1, wishes=(2,)), Offer(2)]
    covered, best = (
        match(seekers, offers, Rules(weights={Criterion.PREFERENCES: Weight.IMPORTANT}, aim=aim)) for aim in Aim
    )
    assert (covered.assignment, covered.totals.score) == ({1: 1, 2: 2}, 34)
    assert (best.assignment, best.totals.score) == ({2: 1}, 100)


def test_a_mentor_takes_as_many_mentees_as_places_are_left():
    result = match([Seeker(1), Seeker(2), Seeker(3)], [Offer(9, capacity=3, taken=1)], EASY)
    assert [proposal.place for proposal in result.proposals] == [2, 3]
    assert [(places.taken, places.free) for places in result.places] == [(3, 0)]
    (left,) = result.unmatched
    assert left.reason == Reason("all_places_taken", {"mentors": (9,)})
    assert left.relaxations[0].needs_place


def test_a_place_more_is_not_said_to_help_where_pins_have_taken_more_than_there_are():
    seekers, offers = [Seeker(1), Seeker(2), Seeker(3)], [Offer(4, capacity=1), Offer(5, capacity=1)]
    (left,) = match([*seekers, Seeker(6)], offers, EASY, pinned={(4, 1), (4, 2), (5, 3)}).unmatched
    assert left.reason == Reason("all_places_taken", {"mentors": (5, 4)})
    assert (left.relaxations[0].opens, left.relaxations[0].helps) == (2, 1)


def test_a_pinned_pair_stays_though_another_scores_higher():
    seeker = Seeker(1, topics={MATHS: 1}, slots=frozenset({"mon"}))
    offers = [Offer(1, topics=frozenset({MATHS}), slots=frozenset({"mon"})), Offer(2, topics=frozenset({CHESS}))]
    (proposal,) = match([seeker], offers, Rules(), pinned={(2, 1)}).proposals
    assert (proposal.mentor_id, proposal.is_pinned) == (2, True)
    assert proposal.warnings == (Reason("overrides_rules", {"obstacles": (Obstacle.TOPICS,)}),)


@pytest.mark.parametrize(
    ("seeker", "pinned", "forbidden"),
    [
        (Seeker(1, rather_not=frozenset({1})), {(1, 1)}, set()),
        (Seeker(1), {(1, 1)}, {(1, 1)}),
        (Seeker(1), {(404, 1)}, set()),
    ],
    ids=["rather not", "forbidden", "unknown mentor"],
)
def test_a_pin_that_a_hard_rule_forbids_is_reported_and_not_kept(seeker, pinned, forbidden):
    result = match([seeker], [Offer(1), Offer(2)], EASY, pinned=pinned, forbidden=forbidden)
    assert set(result.broken_pins) == pinned
    assert (result.proposals[0].mentor_id, 1) not in pinned


@pytest.mark.parametrize(
    ("seeker", "offer"),
    [
        (Seeker(1, format="peers"), Offer(1, formats=frozenset({"teachers"}))),
        (Seeker(1, has_consents=False), Offer(1)),
        (Seeker(1), Offer(1, is_ready=False)),
        (Seeker(1), Offer(1, capacity=0)),
    ],
    ids=["another format", "no consent", "not interviewed", "no place"],
)
def test_a_pin_outlasts_what_it_waits_for_and_holds_its_place(seeker, offer):
    rules = replace(EASY, consent_gates_matching=True)
    result = match([seeker, Seeker(2)], [offer, Offer(2)], rules, pinned={(1, 1)})
    assert (result.assignment, result.broken_pins) == ({1: 1, 2: 2}, ())
    assert [(places.mentor_id, places.taken, places.free) for places in result.places] == [(1, 1, 0), (2, 1, 0)]
    assert match([seeker, Seeker(2)], [offer], rules, pinned={(1, 1)}).assignment == {1: 1}


def test_rather_not_is_never_named():
    (left,) = match([Seeker(1, rather_not=frozenset({1}))], [Offer(1)], EASY).unmatched
    assert (left.reason, left.relaxations) == (Reason("only_forbidden"), ())


def test_a_missing_consent_warns_and_bars_only_where_the_rules_say_so():
    seeker = Seeker(1, has_consents=False, missing_papers=("C2",))
    told = Reason("no_consent", {"papers": ("C2",)})
    assert match([seeker], [Offer(1)], replace(EASY, consent_gates_matching=False)).proposals[0].warnings == (told,)
    (left,) = match([seeker], [Offer(1)], replace(EASY, consent_gates_matching=True)).unmatched
    assert (left.reason, left.relaxations[0].obstacles) == (told, (Obstacle.NO_CONSENT,))


@pytest.mark.parametrize(
    ("seeker", "code", "obstacle"),
    [
        (Seeker(1, topics={CHEMISTRY: 2}), "no_offer_for_topic", Obstacle.TOPICS),
        (Seeker(1, slots=frozenset({"sun"})), "time_clash", Obstacle.TIME),
        (Seeker(1, asks=frozenset({"female"})), "no_offer_as_asked", Obstacle.ASKS),
        (Seeker(1, format="teacher_teacher"), "no_offer_in_format", Obstacle.FORMAT),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_the_main_obstacle_is_named_with_the_rule_that_would_help(seeker, code, obstacle):
    offers = [
        Offer(one, topics=frozenset({MATHS}), slots=frozenset({"mon"}), formats=frozenset({"student_student"}))
        for one in (1, 2)
    ]
    (left,) = match([seeker], offers, Rules()).unmatched
    assert left.reason.code == code
    assert [(one.obstacles, one.opens, one.helps) for one in left.relaxations] == [((obstacle,), 2, 2)]


def test_a_pair_says_what_speaks_for_it():
    seeker = Seeker(1, topics={MATHS: 1, CHESS: 3}, grade=8, slots=frozenset({"tue", "fri"}), wishes=(5, 4))
    offer = Offer(4, topics=frozenset({CHESS}), grade=11, slots=frozenset({"tue"}), wishes=(1,))
    (proposal,) = match([seeker], [offer], Rules()).proposals
    assert proposal.reasons == (
        Reason("topics_met", {"met": (CHESS,), "unmet": (MATHS,)}),
        Reason("wish_mutual", {"mentee_rank": 2, "mentor_rank": 1}),
        Reason("time_common", {"slots": ("tue",)}),
        Reason("grade_gap", {"gap": 3}),
    )
    assert list(proposal.parts.values()) == [30, 27, 14, 10]
    assert proposal.score == 81


def test_points_of_the_usual_rules_are_shared_40_30_20_10_and_always_make_100():
    assert [most for most in Rules().most.values() if most] == [40, 30, 20, 10]
    random = Random(3)
    for _ in range(50):
        weights = {criterion: random.choice(list(Weight)) for criterion in Criterion}
        assert sum(Rules(weights=weights).most.values()) in (0, 100)
    assert set(Rules(weights={}).most.values()) == {0}


def test_nobody_is_given_a_pair_below_the_floor():
    seeker = Seeker(1, topics={MATHS: 1}, wishes=(9,))
    (left,) = match([seeker], [Offer(1)], replace(EASY, min_score=80)).unmatched
    assert (left.reason.code, left.relaxations[0].obstacles) == ("low_score", (Obstacle.LOW_SCORE,))


def test_couples_who_would_both_rather_have_each_other_are_counted():
    only_topics = Rules(weights={Criterion.TOPICS: Weight.REQUIRED})
    seekers = [Seeker(1, topics={MATHS: 9, CHESS: 1}), Seeker(2, topics={MATHS: 4, CHEMISTRY: 6})]
    offers = [Offer(1, topics=frozenset({MATHS})), Offer(2, topics=frozenset({CHESS}))]
    result = match(seekers, offers, only_topics)
    assert result.assignment == {1: 2, 2: 1}
    assert result.totals.blocking_pairs == 1


@pytest.fixture
def full_board():
    """Two mentors, full, and one with a place; mentee 1 would rather have mentor 2, who has mentee 2."""
    rules = Rules(weights={Criterion.PREFERENCES: Weight.IMPORTANT})
    seekers = [Seeker(1, wishes=(2, 3, 1)), Seeker(2, wishes=(1, 2))]
    return match(seekers, [Offer(1), Offer(2), Offer(3)], rules).fit, {1: 1, 2: 2}


def test_alternatives_show_the_present_mentor_then_the_best_others_with_their_places(full_board):
    fit, assignment = full_board
    shown = alternatives(fit, 1, assignment)
    assert [(one.mentor_id, one.is_current) for one in shown] == [(1, True), (2, False), (3, False)]
    assert [one.free_places for one in shown] == [0, 0, 1]
    assert [one.taken_by for one in shown] == [(1,), (2,), ()]
    assert [one.difference for one in shown] == [0, 20, 10]
    assert [one.mentor_id for one in alternatives(fit, 1, {}, limit=1)] == [2]


def test_swap_exchanges_two_mentors_when_the_wanted_one_is_full(full_board):
    fit, assignment = full_board
    exchange = swap(fit, 1, 2, assignment)
    assert [(move.mentee_id, move.to_mentor_id) for move in exchange.moves] == [(1, 2), (2, 1)]
    assert (exchange.matched_difference, exchange.score_difference) == (0, 30)


def test_swap_moves_one_mentee_to_a_free_place_and_leaves_the_rest(full_board):
    fit, assignment = full_board
    exchange = swap(fit, 1, 3, assignment)
    assert [(move.mentee_id, move.to_mentor_id) for move in exchange.moves] == [(1, 3)]


def test_swap_that_leaves_somebody_without_a_mentor_says_so(full_board):
    fit, _ = full_board
    exchange = swap(fit, 1, 2, {2: 2, 7: 1, 8: 3})
    assert [(move.mentee_id, move.to_mentor_id) for move in exchange.moves] == [(1, 2), (2, None)]
    assert exchange.matched_difference == 0


def test_swap_is_refused_where_pins_stand_in_the_way(full_board):
    fit, assignment = full_board
    assert swap(fit, 1, 2, assignment, pinned={(2, 2)}) is None
    assert swap(fit, 1, 3, assignment, pinned={(1, 1)}) is None
