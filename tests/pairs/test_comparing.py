"""Two results side by side on the board, the threshold of confirming, undoing a choice."""

import pytest
from django.urls import reverse

from pairs import actions
from pairs.board.comparison import Comparison
from pairs.cohort import rules_of
from pairs.matching import Aim
from pairs.models import MatchingRules, Pair
from tests.factories.pairs import PairFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def rivals(programme, make_mentor, make_mentee):
    """A mentor for mathematics and one for whom only the second mentee would do a little."""
    maths, rest = make_mentor("математика"), make_mentor("математика", "шахматы")
    return maths, rest, make_mentee("шахматы"), make_mentee("математика", "шахматы")


def test_curator_compares_and_chooses_what_comes_first(programme, as_curator, rivals):
    page = as_curator.get(reverse("pairs:compare", args=[programme.pk]))
    assert [column.title for column in page.context["found"].columns] == ["Больше пар", "Точнее подбор"]
    assert [column.is_chosen for column in page.context["found"].columns] == [True, False]
    assert not Pair.objects.exists()
    as_curator.post(reverse("pairs:choose_aim", args=[programme.pk]), {"aim": "quality"})
    assert rules_of(programme).aim == Aim.QUALITY
    assert Pair.objects.exists()


def test_an_unknown_aim_changes_nothing(programme, as_curator):
    as_curator.post(reverse("pairs:choose_aim", args=[programme.pk]), {"aim": "luck"})
    assert rules_of(programme).aim == Aim.COVERAGE


def test_the_floor_keeps_pairs_off_that_fit_worse(programme, curator, make_mentor, make_mentee):
    make_mentor("математика"), make_mentee("математика", "химия", "шахматы")
    actions.run_matching(programme, by=curator)
    score = Pair.objects.get().score
    MatchingRules.objects.filter(programme=programme).update(least_score=score + 1)
    actions.run_matching(programme, by=curator)
    assert not Pair.objects.exists()


def test_rules_keep_aim_and_floor(programme, as_curator):
    url = reverse("pairs:rules", args=[programme.pk])
    weights = {"topics": "required", "preferences": "important", "time": "desirable", "distance": "unimportant"}
    page = as_curator.post(url, {**weights, "aim": "quality", "least_score": "101"})
    assert "least_score" in page.context["form"].errors
    as_curator.post(url, {**weights, "aim": "quality", "least_score": "40"})
    rules = rules_of(programme)
    assert (rules.aim, rules.min_score) == (Aim.QUALITY, 40)


def test_the_page_says_which_rule_would_bring_more_pairs(programme, make_mentor, make_mentee):
    make_mentor("математика"), make_mentee("химия")
    assert Comparison(programme).lifted == [("Допустить наставника по другой теме", "на 1 пару больше")]


def test_pairs_are_confirmed_from_the_score_the_curator_names(programme, as_curator):
    high, middle = PairFactory(programme=programme, score=90), PairFactory(programme=programme, score=72)
    url = reverse("pairs:confirm_good", args=[programme.pk])
    assert [card.pair for card in as_curator.get(url).context["cards"]] == [high]
    assert [card.pair for card in as_curator.get(url, {"from": "70"}).context["cards"]] == [high, middle]


def test_a_chosen_mentor_is_given_back_by_the_toast(programme, as_curator, curator, make_mentor, make_mentee):
    mentee, first, other = make_mentee("шахматы"), make_mentor("шахматы"), make_mentor("шахматы", "математика")
    actions.run_matching(programme, by=curator)
    before = Pair.objects.with_people().get().mentors[0]
    wanted = other if before == first else first
    url = reverse("pairs:choose", args=[mentee.pk])
    page = as_curator.post(url, {"mentor": wanted.pk}, follow=True)
    undo = f"{url}?mentor={before.pk}&amp;back=1"
    assert undo in page.text
    as_curator.post(undo.replace("&amp;", "&"))
    pair = Pair.objects.with_people().get()
    assert (pair.mentors, pair.is_pinned) == ([before], False)
