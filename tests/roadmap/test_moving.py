"""Deadlines moved: the words follow the dates."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentoring.kit.periods import PeriodKind, SchoolYear, Span, read_period
from mentoring.kit.working_days import is_working_day
from roadmap.moving import (
    DAYS,
    MONTHS,
    WEEKS,
    WORKING_DAYS,
    Shift,
    Stays,
    moved,
    moved_period,
    working_days_between,
)
from tests.factories.roadmap import EventFactory

YEAR = SchoolYear(2025)
CASES = [
    ("до 10.11.2025", Shift(1, WEEKS), "до 17 ноября 2025"),
    ("до 10.11.2025", Shift(-3, DAYS), "до 7 ноября 2025"),
    ("7 ноября 2025", Shift(1, WORKING_DAYS), "10 ноября 2025"),  # a Friday, then a Monday
    ("31.12.2025", Shift(1, WORKING_DAYS), "9 января 2026"),  # the New Year holidays are passed over
    ("10 ноября 2025", Shift(-1, WORKING_DAYS), "7 ноября 2025"),
    ("ноябрь 2025", Shift(1, MONTHS), "декабрь 2025"),
    ("январь 2026", Shift(1, MONTHS), "февраль 2026"),
    ("сентябрь – октябрь 2025", Shift(2, MONTHS), "ноябрь — декабрь 2025"),
    ("31 января 2026", Shift(1, MONTHS), "28 февраля 2026"),
    ("ноябрь 2025", Shift(1, WEEKS), "8 ноября — 7 декабря 2025"),
    ("01-31.10.2025", Shift(1, MONTHS), "ноябрь 2025"),
    ("до 1 ноября 2025, до 1 декабря 2025", Shift(1, WEEKS), "до 8 ноября 2025, до 8 декабря 2025"),
]


@pytest.mark.parametrize(("text", "shift", "after"), CASES)
def test_a_deadline_moves_and_its_words_with_it(text, shift, after):
    period = moved_period(read_period(text, programme=YEAR), shift)

    assert period.text == after
    assert read_period(after, programme=YEAR).occurrences == period.occurrences


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("kind", "due_on"),
    [
        (PeriodKind.RECURRING, date(2025, 11, 1)),
        (PeriodKind.WHOLE_PERIOD, date(2026, 8, 31)),
        (PeriodKind.UNKNOWN, None),
    ],
)
def test_what_has_no_date_of_its_own_stays(stage, kind, due_on):
    event = EventFactory(stage=stage, deadline_kind=kind, due_on=due_on)

    with pytest.raises(Stays):
        moved(event, Shift(1, WEEKS))


@pytest.mark.django_db
def test_a_day_settled_beside_vague_words_moves_without_them(stage):
    event = EventFactory(
        stage=stage, deadline_text="по графику", deadline_kind=PeriodKind.OWN_SCHEDULE, due_on=date(2025, 11, 3)
    )

    period = moved(event, Shift(1, WEEKS))

    assert (period.text, period.due_on) == ("по графику", date(2025, 11, 10))


days = st.dates(date(2000, 1, 1), date(2060, 12, 31))
counts = st.integers(-60, 60).filter(bool)


@given(days, counts)
def test_working_days_are_counted_as_they_are_added(day, count):
    after = Shift(count, WORKING_DAYS).of(day)

    assert is_working_day(after)
    if count > 0:
        assert working_days_between(day, after) == count


@given(days, st.integers(0, 200), st.sampled_from([DAYS, WEEKS, MONTHS, WORKING_DAYS]), counts)
def test_a_span_never_turns_round(day, length, unit, count):
    span = Span(day, Shift(length, DAYS).of(day))

    after = Shift(count, unit).span(span)

    assert after.first <= after.due_on
