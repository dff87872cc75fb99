"""Which kinds an event is given: what the rules and the learned weights say of it, weighed against each other."""

import re
from dataclasses import dataclass

from roadmap.wording.by_rules import kinds_by_rules
from roadmap.wording.in_year import IN_YEAR
from roadmap.wording.reasons import reason_for
from roadmap.wording.signs import signs_of, weights_of
from roadmap.wording.told import Told
from roadmap.wording.weights import MANUAL, Weights

# Least scores. A kind the rules do not speak for needs more; one they speak for loses to another that is learned so
LEARNED, RULED_BESIDE, RULED_ALONE, RULED_OF_SEVERAL, NOTHING = 0.6, 0.4, 0.3, 0.15, 0.3
WELL, SHARE = 0.35, 0.2  # a kind the rules speak for has this, or this part of the best of them
GUESSED = 0.2  # what the nearest kind must have, where nothing else decides
SURE, RIVAL, LIKELY, OFFERED = 0.45, 0.4, 0.15, 3
_LONGEST, _MOST_PARTS, _SHORTEST = 1500, 12, 2
_PART = re.compile(r"(?<=[а-яёa-z0-9»)])[.;]\s+|\n")
_MARK = re.compile(r"^(?:[-–—•*]\s*)?(?:\d{1,2}[.)]\s*)?")


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


@dataclass(frozen=True)
class Reading:
    """``kinds``, none for a manual event; where they are not ``is_sure``, ``likely`` holds others to choose from."""

    kinds: tuple[Proposal, ...]
    likely: tuple[Proposal, ...]
    is_sure: bool


def read_kinds(
    title: str,
    description: str = "",
    *,
    expected_result: str = "",
    indicator: str = "",
    document_kind: str = "",
    stage_title: str = "",
    responsibles: str = "",
    deadline: str = "",
    notes: str = "",
) -> Reading:
    """What all columns of an event say of its kinds, in the order of the school year.

    ``notes``: what its other columns hold, such as «форма работы»."""
    ruled = kinds_by_rules(title, description, f"{expected_result}\n{indicator}", stage_title, document_kind)
    result = "\n".join(filter(None, (expected_result, indicator, document_kind, notes)))[:_LONGEST]
    told = Told(f"{title}\n{description}"[:_LONGEST], result, stage_title, responsibles, deadline)
    scores = _scores(told, ruled)
    kinds = _decide(scores, ruled)
    others = {kind: score for kind, score in scores.items() if kind not in kinds and kind != MANUAL}
    rival = max([*others.values(), scores[MANUAL] if kinds else 0.0])
    is_sure = min([scores[kind] for kind in kinds] or [scores[MANUAL]]) >= SURE and rival < RIVAL
    nearest = [] if is_sure else sorted(others, key=lambda kind: -others[kind])[:OFFERED]
    offered = [kind for kind in nearest if others[kind] >= LIKELY or kind in ruled] or nearest[:1]
    proposals = {kind: Proposal(kind, ruled.get(kind) or reason_for(kind, told)) for kind in [*kinds, *offered]}
    return Reading(
        tuple(proposals[kind] for kind in sorted(kinds, key=IN_YEAR.index)),
        tuple(proposals[kind] for kind in offered),
        is_sure,
    )


def _scores(told, ruled):
    """Those of the whole; a kind the rules speak for has the best of what its sentences and lines have."""
    weights = Weights.kept()
    scores = weights.scores(weights_of(signs_of(told, ruled)))
    for part in (*parts_of(told.title), *(parts_of(told.result) if len(ruled) > 1 else ())):
        by_rules = kinds_by_rules(part, "", "", told.stage)
        own = weights.scores(weights_of(signs_of(Told(part, "", told.stage, told.who, told.when), by_rules)))
        for kind in ruled or scores:
            if kind != MANUAL:
                scores[kind] = max(scores[kind], own[kind])
    return scores


def parts_of(text: str) -> list[str]:
    """The sentences and lines of a text of several, without their marks and numbers."""
    parts = [_MARK.sub("", part.strip()) for part in _PART.split(text)]
    parts = [part for part in parts if len(part.split()) >= _SHORTEST]
    return parts[:_MOST_PARTS] if len(parts) > 1 else []


def _decide(scores, ruled):
    learned = {kind for kind, score in scores.items() if kind not in ruled and kind != MANUAL and score >= LEARNED}
    if not ruled and scores[MANUAL] >= max([scores[kind] for kind in learned] or [NOTHING]):
        return set()
    least = RULED_BESIDE if learned else RULED_ALONE if len(ruled) == 1 else RULED_OF_SEVERAL
    least = max(least, min(WELL, SHARE * max((scores[kind] for kind in ruled), default=0.0)))
    kinds = learned | {kind for kind in ruled if scores[kind] >= least}
    nearest = max(scores, key=scores.__getitem__)
    return kinds or ({nearest} - {MANUAL} if scores[nearest] >= GUESSED else set())
