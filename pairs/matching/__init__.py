"""Proposals with their reasons: pure functions over plain records, which know neither the database nor the screen.

``match`` proposes for a cohort, ``compare`` and ``lift_each`` show what other rules would bring, ``alternatives`` and
``swap`` weigh what a curator would rather have.
"""

from pairs.matching.choices import Alternative, Move, Swap, alternatives, swap
from pairs.matching.comparing import Lifted, Outline, compare, lift_each
from pairs.matching.fit import Fit, measure
from pairs.matching.proposals import match, propose
from pairs.matching.records import Aim, Criterion, Obstacle, Offer, Rules, Seeker, Weight
from pairs.matching.results import Places, Proposal, Reason, Relaxation, Result, Totals, Unmatched

__all__ = [
    "Aim",
    "Alternative",
    "Criterion",
    "Fit",
    "Lifted",
    "Move",
    "Obstacle",
    "Offer",
    "Outline",
    "Places",
    "Proposal",
    "Reason",
    "Relaxation",
    "Result",
    "Rules",
    "Seeker",
    "Swap",
    "Totals",
    "Unmatched",
    "Weight",
    "alternatives",
    "compare",
    "lift_each",
    "match",
    "measure",
    "propose",
    "swap",
]
