"""What a person is told about a place in the source and about a deadline that is to be looked at."""

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from mentoring.kit.periods import Doubt, Period
from roadmap.reader.plan import Problem, ReadEvent, ReadPlan

_REASONS = {
    Doubt.NOT_UNDERSTOOD: gettext_lazy("The deadline was not understood."),
    Doubt.NO_DATE: gettext_lazy("The deadline has no date: it depends on a schedule or a need."),
    Doubt.WORDS_LEFT: gettext_lazy("The deadline was understood only in part: check its days."),
    Doubt.VAGUE: gettext_lazy("The deadline names no exact days: the usual ones are taken."),
    Doubt.WHICH_YEAR: gettext_lazy("The plan runs over several such months: check the year."),
    Doubt.OUTSIDE: gettext_lazy("The deadline lies outside the period of the plan."),
    Doubt.OTHER_SECTION: gettext_lazy("The deadline lies outside the month or the section it stands under."),
    Doubt.BEYOND_SECTION: gettext_lazy("It stands under one month or section, but may recur through the year."),
    Doubt.TYPO: gettext_lazy("The deadline seems to have a slip of the pen: check how it was understood."),
}


def row_label(where: tuple[int, ...]) -> str:
    """«row 14», «rows 14–16» of the source."""
    if not where:
        return ""
    if len(where) == 1 or where[0] == where[-1]:
        return _("row %(row)s") % {"row": where[0]}
    return _("rows %(first)s–%(last)s") % {"first": where[0], "last": where[-1]}


def doubt_of(period: Period) -> str:
    """Why a person should look at a deadline, in words; ``""`` when it is plain."""
    if not period.needs_review:
        return ""
    return str(_REASONS.get(Doubt(period.doubt))) if period.doubt else _("Check how the deadline was understood.")


def _reason(event: ReadEvent) -> str:
    """What the deadline of an event is to be looked at for; a remark says more than that it is to be."""
    if event.period.needs_review and not event.period.doubt and event.remarks:
        return event.remarks[0]
    return doubt_of(event.period)


def problems_of(plan: ReadPlan) -> Iterator[Problem]:
    """What was lost of a plan, then every deadline to be looked at with the reason."""
    yield from plan.problems
    for event in plan.events:
        if event.period and event.deadline_text and (reason := _reason(event)):
            yield Problem(row_label(event.where), event.deadline_text[:500], reason)
