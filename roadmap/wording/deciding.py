"""Which kinds an event is given: what the rules and the learned weights say of it, weighed against each other."""

from dataclasses import dataclass

from roadmap.wording.by_rules import kinds_by_rules
from roadmap.wording.deeds import deeds_of
from roadmap.wording.in_year import IN_YEAR
from roadmap.wording.reasons import reason_for
from roadmap.wording.signs import signs_of, weights_of
from roadmap.wording.told import Told
from roadmap.wording.weights import MANUAL, Weights

# Scores are about 1 where the signs are those of a kind's examples and about 0 elsewhere. All of these were chosen by
# cross-validation over voices, with the lists of ``tests`` held to their bounds.
OVERRULED = 0.1  # what is learned this much surer than all the rules say decides instead of them
ONE, SEVERAL, SHARE = 0.1, 0.0, 0.2  # what a kind the rules speak for must have, absolutely and of the best of them
KEPT = 0.63  # what it must have where they are overruled
LEAST = 0.25  # below it nothing is proposed where no rule speaks: the words are not known
LEARNED, BESIDE = 0.65, 0.2  # what a further kind must have, and how much more beside kinds of the rules
NOTHING, NOTHING_RULED = -0.17, 0.1  # how far "nothing opens it" must lead the best kind, or those of the rules
DEED, WHOLE = 0.66, 0.52  # what the best kind of a single deed must have there and in the whole
SURE, RIVAL, LIKELY, OFFERED = 0.6, 0.4, 0.15, 3
_LONGEST = 1500


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
    scores = Weights.kept().scores(weights_of(signs_of(told, ruled)))
    kinds = _decide(scores, list(_deeds(told)), ruled)
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


def _deeds(told):
    """The scores of every deed of several."""
    for deed in deeds_of(told.title):
        alone = Told(deed, "", told.stage, told.who, told.when)
        yield Weights.kept().scores(weights_of(signs_of(alone, kinds_by_rules(deed, "", "", told.stage))))


def _decide(scores, deeds, ruled):
    best = max(scores.keys() - {MANUAL}, key=scores.__getitem__)
    kinds = _of_the_rules(scores, best, ruled) if ruled else _of_what_is_learned(scores, best)
    if not kinds:
        return set()
    least = LEARNED + BESIDE if ruled else LEARNED
    kinds |= {kind for kind, score in scores.items() if score >= least}
    for deed in deeds:
        nearest = max(deed, key=deed.__getitem__)
        if deed[nearest] >= DEED and scores[nearest] >= WHOLE:
            kinds.add(nearest)
    return kinds - {MANUAL}


def _of_the_rules(scores, best, ruled):
    """Those the rules speak for and what is learned allows, or else what it says."""
    surest = max(scores[kind] for kind in ruled)
    if scores[MANUAL] >= scores[best] and scores[MANUAL] - surest >= NOTHING_RULED:
        return set()
    if best not in ruled and scores[best] - surest >= OVERRULED:
        return {best} | {kind for kind in ruled if scores[kind] >= KEPT}
    least = min(max(ONE if len(ruled) == 1 else SEVERAL, SHARE * surest), surest)
    return {kind for kind in ruled if scores[kind] >= least}


def _of_what_is_learned(scores, best):
    return set() if scores[best] < LEAST or scores[MANUAL] >= scores[best] + NOTHING else {best}
