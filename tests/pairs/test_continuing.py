"""What comes after a pair: closing steps, another mentor, the next year."""

from datetime import date

import pytest
from django.urls import reverse

from pairs import actions
from pairs.board import Board
from pairs.continuing import closing_steps, continuing_pairs, replacements_for
from pairs.enums import PairState, PlanItemState
from pairs.models import ForbiddenMatch, Pair, PlanItem
from tests.factories.pairs import IndividualPlanFactory, PairFactory, PlanItemFactory, join
from tests.factories.participants import ParticipationFactory
from tests.factories.roadmap import ProgrammeFactory

pytestmark = pytest.mark.django_db
LAST_DAY = date(2025, 11, 12)


# --- another mentor ---------------------------------------------------------------------------------------------------
def test_the_mentee_goes_on_with_another_mentor_and_what_is_left_of_the_plan(pair, as_curator, make_mentor):
    plan = IndividualPlanFactory(pair=pair, goal="Сдать экзамен")
    PlanItemFactory(plan=plan, task="Сделано", state=PlanItemState.DONE)
    PlanItemFactory(plan=plan, task="Осталось")
    mentee, new = pair.mentees[0], make_mentor("математика")
    url = reverse("pairs:replace", args=[pair.pk])
    assert [option.mentor for option in as_curator.get(url).context["options"]] == [new]
    data = {"mentor": new.pk, "ended_on": LAST_DAY, "reason": "Переезд"}
    assert as_curator.post(url, data | {"reason": ""}).context["form"].errors.keys() == {"reason"}
    as_curator.post(url, data)
    former, fresh = Pair.objects.with_people().order_by("pk")
    assert (former.state, former.end_reason, former.ended_on) == (PairState.ENDED_EARLY, "Переезд", LAST_DAY)
    assert (fresh.state, fresh.mentors, fresh.mentees) == (PairState.CONFIRMED, [new], [mentee])
    assert (fresh.follows, fresh.published_at) == (former, None)
    assert fresh.plan.goal == "Сдать экзамен"
    assert list(fresh.plan.items.values_list("task", flat=True)) == ["Осталось"]


def test_a_group_goes_on_together_where_there_is_room_for_all(pair, programme, make_mentor):
    join(pair, ParticipationFactory(programme=programme))
    make_mentor("математика", capacity=1)
    roomy = make_mentor("математика", capacity=2)
    read = Pair.objects.with_people().select_related("programme__organisation").get(pk=pair.pk)
    assert [option.mentor for option in replacements_for(read)] == [roomy]


def test_whoever_was_turned_down_is_not_offered(pair, programme, as_curator, make_mentor):
    other = make_mentor("математика")
    ForbiddenMatch.objects.create(programme=programme, mentor=other, mentee=pair.mentees[0])
    page = as_curator.get(reverse("pairs:replace", args=[pair.pk]))
    assert page.context["options"] == []
    assert "Свободных наставников нет" in page.text


def test_an_early_end_says_what_is_left_to_do(pair, curator, as_curator, make_mentor):
    assert closing_steps(pair) == []
    pair.order.number = "51"
    pair.order.save()
    actions.end_pair(pair, ended_on=LAST_DAY, reason="Переезд", is_early=True, by=curator)
    read = Pair.objects.with_people().select_related("order", "left_by_order").get(pk=pair.pk)
    assert [step.state for step in closing_steps(read)] == ["done", "late", "late"]
    actions.support_unmatched(read.mentees[0], owner=curator, by=curator)
    PairFactory(programme=pair.programme, mentee=read.mentees[0])
    assert [step.state for step in closing_steps(read)] == ["done", "late", "done"]
    assert "Чтобы завершить" in as_curator.get(pair.get_absolute_url()).text


# --- the next year ----------------------------------------------------------------------------------------------------
@pytest.fixture
def following(pair):
    """The programme of the next year."""
    old = pair.programme
    return ProgrammeFactory(
        organisation=old.organisation,
        model=old.model,
        school_year=old.school_year + 1,
        starts_on=date(2026, 9, 1),
        ends_on=date(2027, 5, 31),
    )


def goes_on(participation, programme):
    return ParticipationFactory(
        programme=programme, person=participation.person, role=participation.role, interview="passed"
    )


def test_pairs_that_go_on_are_proposed_pinned_in_the_next_year(pair, following, as_curator, curator, make_mentor):
    mentor, mentee = goes_on(pair.mentors[0], following), goes_on(pair.mentees[0], following)
    gone = PairFactory(programme=pair.programme, working=True)
    goes_on(gone.mentors[0], following)
    assert Board(following).has_last_year
    url = reverse("pairs:next_year", args=[following.pk])
    assert "наставляемый в этом году не участвует" in as_curator.get(url).text
    as_curator.post(url, {"pairs": [pair.pk, gone.pk]})
    fresh = Pair.objects.with_people().get(programme=following)
    assert (fresh.mentors, fresh.mentees, fresh.is_pinned, fresh.follows) == ([mentor], [mentee], True, pair)
    assert [one.pair for one in continuing_pairs(following)] == [gone]
    actions.run_matching(following, by=curator)
    assert Pair.objects.get(programme=following) == fresh


def test_nobody_is_continued_who_is_not_ticked_or_may_not(pair, following, as_curator):
    url = reverse("pairs:next_year", args=[following.pk])
    page = as_curator.post(url, {"pairs": [pair.pk]}, follow=True)
    assert "Ни одну из этих пар продолжить нельзя" in page.text
    assert not Pair.objects.filter(programme=following).exists()


def test_plan_items_of_the_former_pair_stay_with_it(pair, curator, make_mentor):
    item = PlanItemFactory(plan=IndividualPlanFactory(pair=pair), task="Осталось")
    new = make_mentor("математика")
    actions.replace_mentor(pair, new, ended_on=LAST_DAY, reason="Переезд", by=curator)
    assert PlanItem.objects.filter(task="Осталось").count() == 2
    assert PlanItem.objects.get(pk=item.pk).plan.pair == pair
