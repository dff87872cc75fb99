"""Deadlines without a date, not wholly understood, or outside the programme; reports due before there is anything."""

from datetime import timedelta

from django.utils.translation import gettext as _

from roadmap.checks.remedies import due_by, found_right, not_before, not_later_than
from roadmap.checks.warning import PlanWarning, Remedy, numbers_of
from roadmap.moving import MONTHS, RHYTHMS, Shift, moved_period
from roadmap.plan import deadline_plan, period_of, when

REPORTS = {"statistics_form", "quality_monitoring", "programme_monitoring", "municipal_control"}
JUST_BEGUN = timedelta(days=30)
FAR = timedelta(days=200)  # preparation in August is not a leftover of another year
YEARS = (1, 2, 3, 4, 5, 6, -1, -2, -3)


def without_dates(facts):
    looked_for = [event for event in facts.events if event.needs_review and not event.is_closed]
    silent = tuple(event for event in looked_for if not event.due_on and not event.deadline_text.strip())
    together = {event.pk for event in silent} if len(silent) > 1 else set()
    if together:
        yield PlanWarning(
            "no_dates",
            _("No deadline is written for: %(numbers)s.") % {"numbers": numbers_of(silent)},
            silent,
            filter="due=undated",
        )
    for event in looked_for:
        if event.pk in together:
            continue
        if not event.due_on:
            text = _("%(number)s has no date: “%(deadline)s”. Choose one so that it can be reminded of.")
            yield PlanWarning(
                "no_date", text % {"number": event.number, "deadline": event.deadline_text or "—"}, (event,)
            )
        else:
            text = _("%(number)s: check how “%(deadline)s” was understood: %(when)s.")
            said = {"number": event.number, "deadline": event.deadline_text, "when": event.when}
            yield PlanWarning("to_check", text % said, (event,), found_right(event))


def outside(facts):
    for event in facts.events:
        if event.is_closed or not event.due_on or event.deadline_kind in RHYTHMS:
            continue
        is_report = bool(REPORTS & set(event.kinds))
        first = event.starts_on or event.due_on
        if event.due_on > facts.window.due_on or first < facts.window.starts_on:
            yield _outside(event, facts.window, is_report)
        elif is_report and event.due_on < facts.window.starts_on + JUST_BEGUN:
            text = _("%(number)s is a report due when the programme has only begun: %(when)s.")
            yield PlanWarning(
                "report_early",
                text % {"number": event.number, "when": event.when},
                (event,),
                due_by(event, facts.window.due_on),
            )


def _outside(event, window, is_report):
    text = (
        _("The report %(number)s is due outside the programme's period: %(when)s.")
        if is_report
        else _("%(number)s lies outside the programme's period: %(when)s.")
    )
    mended = _years_away(event, window) if _is_far(event, window) else ()
    if not mended and event.due_on > window.due_on:
        mended = not_later_than(event, window.due_on)
    elif not mended:
        mended = not_before(event, window.starts_on)
    code = "report_outside" if is_report else "outside"
    return PlanWarning(code, text % {"number": event.number, "when": event.when}, (event,), mended)


def _is_far(event, window):
    first = event.starts_on or event.due_on
    return event.due_on + FAR < window.starts_on or first - FAR > window.due_on


def _years_away(event, window):
    """A leftover of another year: the same days in the programme's own."""
    for years in YEARS:
        period = moved_period(period_of(event), Shift(12 * years, MONTHS))
        if (period.starts_on or period.due_on) >= window.starts_on and period.due_on <= window.due_on:
            plan = deadline_plan(period)
            label = _("Move %(number)s: %(when)s") % {"number": event.number, "when": when(plan)}
            return (Remedy("years", label, {event: plan}),)
    return ()
