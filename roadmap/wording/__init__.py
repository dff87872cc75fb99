"""From an event's wording to the kinds it is likely to be: what it says is done, and what it should leave behind.

Plain rules over a small lexicon, so that the curator can be told which words a proposal rests on. A rule looks at one
clause at a time: what «проведение анкетирования» means does not change by the next sentence.
"""

import re
from dataclasses import dataclass

from roadmap.wording.clauses import clauses, heads, numbered
from roadmap.wording.matching import Pattern
from roadmap.wording.rules import IN_YEAR, RULES


@dataclass(frozen=True)
class Proposal:
    """A kind and the words of the event that speak for it; ``decided`` says who settled it where people did."""

    kind: str
    reason: str
    decided: str = ""

    @property
    def why(self):
        """The reason as it is shown; nothing where somebody simply chose the kind."""
        return self.decided or (f"«{self.reason}»" if self.reason else "")


def propose_kinds(
    title: str,
    description: str = "",
    expected_result: str = "",
    indicator: str = "",
    stage_title: str = "",
    document_kind: str = "",
) -> list[Proposal]:
    """The kinds an event's wording speaks for, each once, in the order of the school year; none is a manual event.

    The title and what it lists decide; the expected result adds what it names outright. Where they say nothing, the
    document that is to be left behind is asked.
    """
    told = clauses(expected_result, indicator)
    found: dict[str, str] = {}
    for deed in numbered(title, description):
        found = _read_deeds(clauses(*deed), stage_title) | found
    for kind, reason in _read(told, [rule for rule in RULES if rule.in_result], stage_title).items():
        found.setdefault(kind, reason)
    if not found:
        found = _read(clauses(document_kind), [rule for rule in RULES if rule.in_result], stage_title)
    return [Proposal(kind, found[kind]) for kind in sorted(found, key=IN_YEAR.index)]


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
    if any(map(clause.says, rule.unless)):
        return ""
    name = rule.family or rule.kind
    taken = {at for at, user in clause.used.items() if user != name}
    reason = ""
    for pattern in map(Pattern.read, rule.says):
        placed = pattern.find(clause, taken)
        if placed:
            clause.used.update(dict.fromkeys(pattern.used_up(placed), name))
            reason = reason or clause.quote(placed)
    return reason
