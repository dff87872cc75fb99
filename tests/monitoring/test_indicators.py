"""Indicators: counted from data, and honest about what is lacking."""

from datetime import date

import pytest

from monitoring.enums import PracticeKind
from monitoring.figures import Count, Figure, figure
from monitoring.indicators import BY_KEY, figures
from monitoring.models import IndicatorTarget, Practice
from organisations.enums import HeadcountGroup
from roadmap.models import CoverageTarget
from tests.factories.organisations import HeadcountFactory
from tests.factories.participants import ParticipationFactory
from tests.factories.roadmap import ProgrammeFactory

pytestmark = [pytest.mark.django_db, pytest.mark.database]
DAY = date(2025, 11, 13)


@pytest.fixture
def programme():
    return ProgrammeFactory()


def value_of(key, programme, day=DAY):
    return figure(BY_KEY[key], programme, day)


def test_coverage_without_a_headcount_is_a_message_not_a_zero(programme):
    ParticipationFactory(programme=programme)
    shown = value_of("coverage_students", programme)
    assert (shown.value, shown.count) == ("—", None)
    assert shown.lacking


def test_coverage_counts_a_person_once_whatever_the_roles(programme):
    HeadcountFactory(organisation=programme.organisation, count=50)
    mentee = ParticipationFactory(programme=programme)
    ParticipationFactory(programme=programme, person=mentee.person, role="mentor")
    assert value_of("coverage_students", programme).count == Count(1, 50)


def test_coverage_is_counted_on_the_day(programme):
    HeadcountFactory(organisation=programme.organisation, count=10)
    ParticipationFactory(programme=programme, started_on=date(2025, 9, 1), ended_on=date(2025, 10, 1))
    ParticipationFactory(programme=programme, started_on=date(2025, 12, 1))
    assert value_of("coverage_students", programme).count == Count(0, 10)
    assert value_of("coverage_students", programme, date(2025, 9, 20)).count == Count(1, 10)


def test_the_target_of_coverage_is_the_roadmaps_promise_for_the_year(programme):
    for year, percent in ((2024, 10), (2025, 20), (2026, 30)):
        CoverageTarget.objects.create(
            programme=programme, group=HeadcountGroup.STUDENTS, school_year=year, percent=percent
        )
    assert value_of("coverage_students", programme).target == 20


def test_a_school_may_set_a_target_of_its_own(programme):
    IndicatorTarget.objects.create(organisation=None, indicator="publications", value=3)
    IndicatorTarget.objects.create(organisation=programme.organisation, indicator="publications", value=5)
    Practice.objects.create(programme=programme, kind=PracticeKind.PUBLICATION, title="Новость", happened_on=DAY)
    shown = value_of("publications", programme)
    assert (shown.value, shown.target, shown.short_of, shown.is_met) == ("1", 5, 4, False)


@pytest.mark.parametrize(
    ("done", "total", "target", "short_of", "is_met"),
    [(66, 412, 20, 17, False), (83, 412, 20, 0, True), (16, 46, 20, 0, True), (0, 10, None, 0, False)],
)
def test_a_share_says_how_many_are_short_of_the_target(done, total, target, short_of, is_met):
    shown = Figure("k", "l", "s", "f", Count(done, total), target, "")
    assert (shown.short_of, shown.is_met) == (short_of, is_met)


def test_everything_is_counted_in_the_same_number_of_queries(programme, django_assert_max_num_queries):
    HeadcountFactory(organisation=programme.organisation)
    for _number in range(6):
        ParticipationFactory(programme=programme)
    with django_assert_max_num_queries(40):
        figures(programme, DAY)
