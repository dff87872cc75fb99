"""What one click would do about a warning."""

from django.utils.translation import gettext as _

from roadmap.checks.warning import Remedy
from roadmap.meaning import period_over
from roadmap.moving import RHYTHMS
from roadmap.plan import deadline_plan, people_of, plan_of, when


def not_later_than(event, day):
    """``event`` is to be done by ``day``; none for what recurs or is completed."""
    return _deadline(event, None, day, "earlier")


def not_before(event, day):
    """``event`` waits for ``day``: it keeps its length and begins then, or is simply due later."""
    if not event.due_on:
        return ()
    if event.starts_on and event.starts_on < event.due_on:
        return _deadline(event, day, max(day, day + (event.due_on - event.starts_on)), "later")
    return _deadline(event, None, day, "later")


def due_by(event, day):
    """``event`` is simply due by a later ``day``."""
    return _deadline(event, None, day, "later")


def given_to(events, duty, name):
    """``duty`` answers for ``events``; the words of the plan stay where there are any."""
    label = _("Give to %(name)s") % {"name": name}
    plans = {event: {"people": _people(event, duty, name)} for event in events if not event.is_closed}
    return (Remedy("give", label, plans, words=_("Responsibles given")),) if plans else ()


def found_right(event):
    label = _("Yes, %(when)s") % {"when": event.when}
    return (Remedy("right", label, {event: {"needs_review": False}}),)


def _deadline(event, starts_on, due_on, key):
    if event.is_closed or event.deadline_kind in RHYTHMS:
        return ()
    plan = deadline_plan(period_over(starts_on, due_on))
    label = _("Move %(number)s: %(when)s") % {"number": event.number, "when": when(plan)}
    return (Remedy(key, label, {event: plan}),)


def _people(event, duty, name):
    people = plan_of(event)["people"]
    first = people_of([(people[0][0] if people else name, duty)])
    return [*first, *people[1:]]
