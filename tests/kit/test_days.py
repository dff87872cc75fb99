"""Days as people say them."""

from datetime import UTC, date, datetime

import pytest

from mentoring.kit.days import day_words


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2025, 11, 1), "1 ноября"),
        (date(2026, 1, 12), "12 января 2026"),
        (date(2024, 12, 31), "31 декабря 2024"),
        (datetime(2025, 11, 1, 22, 30, tzinfo=UTC), "2 ноября"),  # past midnight in Moscow
    ],
)
def test_the_year_is_said_when_it_is_not_this_one(day, words):
    assert day_words(day, date(2025, 11, 13)) == words
