"""From an event's wording to kinds by plain rules over a small lexicon, each with the words it rests on.

A rule looks at one clause at a time: what «проведение анкетирования» means does not change by the next sentence.
"""

import re

from roadmap.wording.clauses import clauses, heads, numbered
from roadmap.wording.rules import RULES


def kinds_by_rules(
    title: str, description: str = "", told: str = "", stage_title: str = "", document_kind: str = ""
) -> dict[str, str]:
    """{kind: the words that speak for it}.

    The title and what it lists decide; what is ``told`` of the result adds what it names outright. Where they say
    nothing, the document that is to be left behind is asked."""
    results = clauses(told)
    found: dict[str, str] = {}
    for deed in numbered(title, description):
        found = _read_deeds(clauses(*deed), stage_title) | found
    for kind, reason in _read(results, [rule for rule in RULES if rule.in_result], stage_title).items():
        found.setdefault(kind, reason)
    return found or _read(clauses(document_kind), [rule for rule in RULES if rule.in_result], stage_title)


def _read_deeds(deeds, stage_title):
    found = _read(deeds, RULES, stage_title) or _read([clause.whole() for clause in deeds], RULES, stage_title)
    leading = [rule for rule in RULES if not (rule.alone and found)]
    return _read(heads(deeds), leading, stage_title) | found


def _read(told, rules, stage_title):
    """{kind: the words that speak for it}"""
    found: dict[str, str] = {}
    for rule in rules:
        if rule.stage and not re.search(rule.stage, stage_title, re.IGNORECASE):
            continue
        if (rule.alone and found) or any(kind in found for kind in rule.not_beside):
            continue
        for clause in told:
            reason = _speaks(rule, clause)
            if reason:
                found.setdefault(rule.kind, reason)
    return found


def _speaks(rule, clause):
    """The words of ``clause`` that speak for the rule; they are used up for others but its family."""
    possible = [pattern for pattern in rule.patterns if pattern.may_be_in(clause)]
    if not possible or any(map(clause.says, rule.unless)):
        return ""
    name = rule.family or rule.kind
    taken = {at for at, user in clause.used.items() if user != name}
    reason = ""
    for pattern in possible:
        placed = pattern.find(clause, taken)
        if placed:
            clause.used.update(dict.fromkeys(pattern.used_up(placed), name))
            reason = reason or clause.quote(placed)
    return reason
