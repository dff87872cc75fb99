"""A deadline of one school year moved to another: a template of 2020–2022 becomes a programme of 2025."""

import re
from dataclasses import replace
from datetime import date, timedelta

from .moments import month_span
from .period import Period, Span, is_whole_months
from .school_year import SchoolYear
from .writing import render_period


def shift_period(period: Period, from_year: SchoolYear, to_year: SchoolYear) -> Period:
    """The same month and day as many years later as ``to_year`` is after ``from_year``, the text written anew.

    29 February becomes the 28th where there is none; whole months stay whole. What has no dates stays as written.
    A rhythm of weeks and the whole period depend on the programme: read their text again in the new one.
    """
    years = to_year.start - from_year.start
    if not years or not period.occurrences:
        return period
    move = _shifted_by_weeks if period.rrule and "FREQ=WEEKLY" in period.rrule else _shifted_span
    spans = [move(span, years) for span in period.occurrences]
    rule = _shifted_rule(period.rrule, years)
    shifted = Period.over(period.text, period.kind, spans, rule, period.needs_review, period.doubt)
    return replace(shifted, text=render_period(shifted))


def _shifted_span(span: Span, years: int) -> Span:
    if is_whole_months(span):
        last = month_span(span.due_on.year + years, span.due_on.month)
        return Span(_shifted(span.first, years), last.due_on)
    return Span(span.starts_on and _shifted(span.starts_on, years), _shifted(span.due_on, years))


def _shifted_by_weeks(span: Span, years: int) -> Span:
    """The nearest days that fall on the same weekdays."""
    weeks = timedelta(weeks=round(years * 365.2425 / 7))
    return Span(span.starts_on and span.starts_on + weeks, span.due_on + weeks)


def _shifted(day: date, years: int) -> date:
    last = month_span(day.year + years, day.month).due_on
    return last.replace(day=min(day.day, last.day))


def _shifted_rule(rrule: str | None, years: int) -> str | None:
    """The rule with the years of its DTSTART and UNTIL moved."""
    return rrule and re.sub(
        r"(DTSTART:|UNTIL=)([0-9]{8})",
        lambda limit: f"{limit[1]}{_shifted(date.fromisoformat(limit[2]), years):%Y%m%d}",
        rrule,
    )
