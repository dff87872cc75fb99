"""Several hundred deadlines of real plans' wording, each with the days it means."""

from datetime import date, datetime, time
from pathlib import Path

import pytest
import yaml
from dateutil.rrule import rrulestr

from mentoring.kit.periods import PeriodKind, SchoolYear, Span, read_period, render_period, shift_period

TABLE = yaml.safe_load((Path(__file__).parent / "deadlines.yaml").read_text())
YEAR = SchoolYear(2025)


def places(name):
    """What ``read_period`` is told of the programme and of the heading above."""
    if "…" in name:
        return {"programme": Span(*map(date.fromisoformat, name.split("…")))}
    return {"programme": YEAR, "within": read_period(name, programme=YEAR)}


ROWS = [(phrase, name, meaning) for name, rows in TABLE.items() for phrase, meaning in rows.items()]


def told(period):
    spans = [
        str(span.due_on) if span.starts_on == span.due_on else f"{span.starts_on or ''}…{span.due_on}"
        for span in period.occurrences
    ]
    if len(spans) > 5:
        spans = [f"{len(spans)}:", *spans[:2], spans[-1]]
    return " ".join([period.kind, *spans, *([f"!{period.doubt}"] if period.needs_review else [])])


def meaning(period):
    return period.kind, period.occurrences, period.rrule


@pytest.mark.parametrize("name", TABLE)
def test_every_phrase_means_its_days(name):
    where = places(name)
    assert {phrase: told(read_period(phrase, **where)) for phrase in TABLE[name]} == TABLE[name]


def test_the_table_is_long_enough_to_mean_something():
    assert len(ROWS) >= 700


@pytest.mark.parametrize("name", TABLE)
def test_the_canonical_wording_of_every_phrase_means_the_same(name):
    where = places(name)
    for phrase in TABLE[name]:
        period = read_period(phrase, **where)
        if period.occurrences:
            again = read_period(render_period(period), programme=where["programme"])
            assert meaning(again) == meaning(period), (phrase, render_period(period))


@pytest.mark.parametrize("name", TABLE)
def test_a_rule_of_days_names_the_days_of_its_occurrences(name):
    where = places(name)
    first, last = (window := where["programme"] if "…" in name else YEAR.span).first, window.due_on
    for phrase in TABLE[name]:
        period = read_period(phrase, **where)
        assert (period.rrule is not None) == (period.kind == PeriodKind.RECURRING), phrase
        if period.rrule and all(span.starts_on in (None, span.due_on) for span in period.occurrences):
            dated = period.rrule.startswith("DTSTART")
            rule = rrulestr(period.rrule if dated else f"DTSTART:{first:%Y%m%d}\nRRULE:{period.rrule}")
            days = rule.between(datetime.combine(first, time()), datetime.combine(last, time()), inc=True)
            assert [day.date() for day in days] == [span.due_on for span in period.occurrences], phrase


@pytest.mark.parametrize("name", TABLE)
def test_every_phrase_moves_to_another_year_and_keeps_its_months(name):
    where = places(name)
    for phrase in TABLE[name]:
        period = read_period(phrase, **where)
        moved = shift_period(period, YEAR, SchoolYear(2027))
        assert len(moved.occurrences) == len(period.occurrences), phrase
        if not period.rrule:
            months = [(span.due_on.year + 2, span.due_on.month) for span in period.occurrences]
            assert [(span.due_on.year, span.due_on.month) for span in moved.occurrences] == months, phrase
