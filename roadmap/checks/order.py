"""What stands in the wrong order: consents after data, pairs before registers, plans before pairs."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.utils.translation import gettext_lazy

from mentoring.kit.periods import PeriodKind
from roadmap.checks.remedies import not_before, not_later_than
from roadmap.checks.warning import PlanWarning
from roadmap.following import comes_before
from roadmap.sequence import same_people

LOOSE = {PeriodKind.RECURRING, PeriodKind.WHOLE_PERIOD, PeriodKind.LIST}
LONG_AFTER = timedelta(days=30)


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
    """One warning for two events, however many rules they break."""
    dated = [event for event in facts.events if event.due_on and event.deadline_kind not in LOOSE]
    told = {frozenset({one.pk, two.pk}) for one in dated for two in dated if one.is_closed and two.is_closed}
    for rule in RULES:
        for first, then in _breaking(rule, dated):
            if frozenset({first.pk, then.pk}) not in told:
                told.add(frozenset({first.pk, then.pk}))
                yield _warning(rule.code, rule.says, first, then, rule.moves)
    yield from _preferences_long_after_pairs(dated, told)
    yield from _against_links(facts, dated, told)


def _breaking(rule, dated):
    for first in dated:
        if not rule.first & set(first.kinds) or rule.then & set(first.kinds):
            continue
        for then in dated:
            is_then = rule.then & set(then.kinds) and not rule.first & set(then.kinds)
            if is_then and same_people(then, first) and comes_before(then, first):
                yield first, then


def _preferences_long_after_pairs(dated, told):
    """What people said at the common meeting is read when the pairs have long been there."""
    says = gettext_lazy(
        "The questionnaires of the common meeting are read long after the pairs exist: %(then)s (%(then_when)s), "
        "%(first)s (%(first_when)s)."
    )
    paired = [event for event in dated if {"matching", "pair_order"} & set(event.kinds)]
    for survey in (event for event in dated if "preference_survey" in event.kinds):
        early = next((e for e in paired if e is not survey and e.due_on + LONG_AFTER < survey.due_on), None)
        if early and frozenset({early.pk, survey.pk}) not in told:
            told.add(frozenset({early.pk, survey.pk}))
            yield _warning("preferences_read_late", says, survey, early, "first")


def _against_links(facts, dated, told):
    """What the plan itself says comes after something, and stands before it."""
    says = gettext_lazy(
        "%(then)s (%(then_when)s) comes after %(first)s (%(first_when)s), and is over before it begins."
    )
    for then in dated if facts.links else []:
        for first in facts.links.before(then):
            pair = frozenset({first.pk, then.pk})
            if first in dated and pair not in told and comes_before(then, first):
                told.add(pair)
                yield _warning("order", says, first, then, "then")


def _warning(code, says, first, then, moves):
    earlier, later = not_later_than(first, then.due_on), not_before(then, first.due_on)
    return PlanWarning(
        code,
        str(says) % {"first": first.number, "first_when": first.when, "then": then.number, "then_when": then.when},
        (first, then),
        (*earlier, *later) if moves == "first" else (*later, *earlier),
    )
