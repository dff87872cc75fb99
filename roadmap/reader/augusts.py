"""August of a school year's plan: the one that prepares it where it stands before September, its own where it ends it.

A deadline alone cannot tell («Август» fits both), the order of a plan's rows can.
"""

from dataclasses import replace
from datetime import date

from mentoring.kit.periods import Doubt, Period, SchoolYear, Span, read_period
from roadmap.reader.plan import ReadEvent, ReadStage
from roadmap.reader.remarks import doubt_of

_AUGUST = 8


def placed(stages: list[ReadStage], window: Span) -> list[ReadStage]:
    """``stages`` with every doubtful August in the year its place says; where that is not certain, as they were."""
    year = SchoolYear.of(window.first)
    events = [event for stage in stages for event in stage.events]
    doubtful = [at for at, event in enumerate(events) if _is_doubtful(event.period)]
    if window != year.span or not doubtful:
        return stages
    certain = {at: event.period for at, event in enumerate(events) if _is_certain(event.period)}
    for at in doubtful:
        before = [period for other, period in certain.items() if other < at]
        after = [period for other, period in certain.items() if other > at]
        if not before and after and _opens_in_autumn(after[0], year):
            events[at] = _in_august(events[at], year.start)
        elif len(before) > 2 and not after and max(period.due_on for period in before) >= date(year.start + 1, 5, 1):
            events[at] = _in_august(events[at], year.start + 1)
    rest = iter(events)
    return [replace(stage, events=tuple(next(rest) for _event in stage.events)) for stage in stages]


def _is_doubtful(period: Period | None) -> bool:
    if not period or period.doubt != Doubt.WHICH_YEAR or len(period.occurrences) != 1:
        return False
    span = period.occurrences[0]
    return span.first.month == span.due_on.month == _AUGUST


def _is_certain(period: Period | None) -> bool:
    """Whether it is a time of the year and no rhythm, no whole year."""
    return (
        bool(period and not period.needs_review and period.due_on and len(period.occurrences) == 1)
        and (period.due_on - period.occurrences[0].first).days < 92
    )


def _opens_in_autumn(period: Period, year: SchoolYear) -> bool:
    return period.occurrences[0].due_on <= date(year.start, 11, 30)


def _in_august(event: ReadEvent, year: int) -> ReadEvent:
    doubt = doubt_of(event.period)
    period = read_period(event.deadline_text, programme=Span(date(year, _AUGUST, 1), date(year, _AUGUST, 31)))
    if period.needs_review:
        return event
    return replace(event, period=period, remarks=tuple(remark for remark in event.remarks if remark != doubt))
