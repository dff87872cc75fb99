"""What stands in the wrong order: consents after data, pairs before registers, plans before pairs."""

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

from django.utils.translation import gettext_lazy, ngettext

from mentoring.kit.periods import PeriodKind
from roadmap.checks.remedies import not_before, not_later_than
from roadmap.checks.warning import PlanWarning
from roadmap.following import comes_before
from roadmap.sequence import same_people

LOOSE = {PeriodKind.RECURRING, PeriodKind.WHOLE_PERIOD, PeriodKind.LIST}
LONG_AFTER = timedelta(days=30)
SEVERAL = 3  # more events at odds with one are told of together


@dataclass(frozen=True)
class Rule:
    """Events of the kinds ``first`` are over before those of the kinds ``then`` begin; ``moves`` is mended first."""

    code: str
    first: frozenset
    then: frozenset
    says: Any
    moves: str = "first"


RULES = (
    Rule(
        "consents_late",
        frozenset({"consents"}),
        frozenset({"mentee_register", "mentor_register", "entry_assessment"}),
        gettext_lazy(
            "Consents come after the data they cover: %(then)s (%(then_when)s) is over before "
            "%(first)s (%(first_when)s)."
        ),
    ),
    Rule(
        "preferences_late",
        frozenset({"preference_survey"}),
        frozenset({"pair_order"}),
        gettext_lazy(
            "Preferences are asked after the order about pairs: %(then)s (%(then_when)s) is over before "
            "%(first)s (%(first_when)s)."
        ),
    ),
    Rule(
        "pairs_early",
        frozenset({"mentee_register", "mentor_register", "application_survey"}),
        frozenset({"matching", "pair_order"}),
        gettext_lazy(
            "Pairs are formed before the registers are closed: %(then)s (%(then_when)s) is over before "
            "%(first)s (%(first_when)s)."
        ),
        moves="then",
    ),
    Rule(
        "plans_early",
        frozenset({"pair_order"}),
        frozenset({"individual_plans", "plan_approval", "plan_delivery"}),
        gettext_lazy(
            "Individual plans come before the pairs: %(then)s (%(then_when)s) is over before "
            "%(first)s (%(first_when)s)."
        ),
    ),
    Rule(
        "meetings_early",
        frozenset({"matching", "pair_order"}),
        frozenset({"first_meeting", "trial_meeting", "regular_meetings"}),
        gettext_lazy(
            "Pairs meet before they exist: %(then)s (%(then_when)s) is over before %(first)s (%(first_when)s)."
        ),
    ),
)


def out_of_order(facts):
    """One warning for two events, however many rules they break; one for an event at odds with many others."""
    dated = [event for event in facts.events if event.due_on and event.deadline_kind not in LOOSE]
    told = set()
    for rule in RULES:
        for event, others in _breaking(rule, dated):
            untold = [other for other in others if _is_news(event, other, told)]
            told |= {_pair(event, other) for other in untold}
            if len(untold) > SEVERAL:
                yield _warning_of_many(rule, event, untold)
                continue
            for other in untold:
                yield _warning(rule.code, rule.says, *_in_turn(rule, event, other), rule.moves)
    yield from _preferences_long_after_pairs(dated, told)
    yield from _against_links(facts, dated, told)


def _breaking(rule, dated):
    """(the event mended first, those it is in the wrong order with), each event once."""
    firsts = [e for e in dated if rule.first & set(e.kinds) and not rule.then & set(e.kinds)]
    thens = [e for e in dated if rule.then & set(e.kinds) and not rule.first & set(e.kinds)]
    moved, others = (firsts, thens) if rule.moves == "first" else (thens, firsts)
    for event in moved:
        yield event, [other for other in others if _is_broken(*_in_turn(rule, event, other))]


def _is_broken(first, then):
    return comes_before(then, first) and same_people(then, first)


def _in_turn(rule, event, other):
    """The one that is to be over first, and the other."""
    return (event, other) if rule.moves == "first" else (other, event)


def _is_news(event, other, told):
    return not (event.is_closed and other.is_closed) and _pair(event, other) not in told


def _pair(one, two):
    return (one.pk, two.pk) if one.pk < two.pk else (two.pk, one.pk)


def _preferences_long_after_pairs(dated, told):
    """What people said at the common meeting is read when the pairs have long been there."""
    says = gettext_lazy(
        "The questionnaires of the common meeting are read long after the pairs exist: %(then)s (%(then_when)s), "
        "%(first)s (%(first_when)s)."
    )
    paired = [event for event in dated if {"matching", "pair_order"} & set(event.kinds)]
    for survey in (event for event in dated if "preference_survey" in event.kinds):
        early = next((e for e in paired if e is not survey and e.due_on + LONG_AFTER < survey.due_on), None)
        if early and _is_news(early, survey, told):
            told.add(_pair(early, survey))
            yield _warning("preferences_read_late", says, survey, early, "first")


def _against_links(facts, dated, told):
    """What the plan itself says comes after something, and stands before it."""
    says = gettext_lazy(
        "%(then)s (%(then_when)s) comes after %(first)s (%(first_when)s), and is over before it begins."
    )
    known = {event.pk for event in dated}
    for then in dated if facts.links else []:
        for first in facts.links.before(then):
            if first.pk in known and comes_before(then, first) and _is_news(then, first, told):
                told.add(_pair(first, then))
                yield _warning("order", says, first, then, "then")


def _warning_of_many(rule, event, others):
    """Told by the one of ``others`` it has to pass: then it has passed them all."""
    far = min(others, key=_due) if rule.moves == "first" else max(others, key=_due)
    told = _warning(rule.code, rule.says, *_in_turn(rule, event, far), rule.moves)
    more = len(others) - 1
    text = ngettext(
        "%(told)s The same with %(count)d more event.", "%(told)s The same with %(count)d more events.", more
    ) % {"told": told.text, "count": more}
    return replace(told, text=text, remedies=tuple(r for r in told.remedies if event in r.plans))


def _due(event):
    return event.due_on


def _warning(code, says, first, then, moves):
    earlier, later = not_later_than(first, then.due_on), not_before(then, first.due_on)
    return PlanWarning(
        code,
        str(says) % {"first": first.number, "first_when": first.when, "then": then.number, "then_when": then.when},
        (first, then),
        (*earlier, *later) if moves == "first" else (*later, *earlier),
    )
