"""Two results side by side, and what lifting a rule for everybody would bring: totals without the sentences."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace

import numpy as np

from pairs.matching.assignment import UNASSIGNED, Assignment, assign, blocking_pairs
from pairs.matching.fit import Fit, measure
from pairs.matching.records import ABSOLUTE, Aim, Obstacle, Offer, Rules, Seeker
from pairs.matching.results import Totals


@dataclass(frozen=True, slots=True)
class Outline:
    """A result in short. ``mentor_of`` and ``score_of`` are by mentee id, of those who are matched."""

    aim: Aim
    totals: Totals
    mentor_of: Mapping[int, int]
    score_of: Mapping[int, int]

    @property
    def mean_score(self) -> float | None:
        return round(self.totals.score / self.totals.matched, 1) if self.totals.matched else None


@dataclass(frozen=True, slots=True)
class Lifted:
    """What the cohort gains when the rule behind ``obstacle`` is lifted: mentees more, points of the mean more."""

    obstacle: Obstacle
    matched_more: int
    mean_difference: float


def compare(
    seekers: Iterable[Seeker],
    offers: Iterable[Offer],
    rules: Rules,
    *,
    pinned: Collection[tuple[int, int]] = (),
    forbidden: Collection[tuple[int, int]] = (),
    kinship: Collection[tuple[int, int]] = (),
    published: Mapping[int, int] | None = None,
) -> tuple[Outline, Outline]:
    """The same cohort with coverage first and with quality first; everything else as ``match`` takes it."""
    fit = measure(seekers, offers, rules, forbidden=forbidden, kinship=kinship)
    coverage, quality = (_outline(_aimed(fit, aim), pinned, published or {}) for aim in (Aim.COVERAGE, Aim.QUALITY))
    return coverage, quality


def lift_each(
    seekers: Iterable[Seeker],
    offers: Iterable[Offer],
    rules: Rules,
    *,
    pinned: Collection[tuple[int, int]] = (),
    forbidden: Collection[tuple[int, int]] = (),
    kinship: Collection[tuple[int, int]] = (),
) -> list[Lifted]:
    """Every rule that bars somebody, lifted alone for the whole cohort; the greatest gain first.

    Only rules of the programme: kinship and “rather not” are nobody's to lift, a forbidden pair is a decision."""
    seekers, offers = list(seekers), list(offers)
    fit = measure(seekers, offers, rules, forbidden=forbidden, kinship=kinship)
    now = _outline(fit, pinned, {})
    present = Obstacle(int(np.bitwise_or.reduce(fit.obstacles, axis=None))) if fit.obstacles.size else Obstacle(0)
    found = []
    for obstacle in present & ~ABSOLUTE:
        lifted = rules.relaxed(obstacle)
        if lifted == rules:
            continue
        after = _outline(measure(seekers, offers, lifted, forbidden=forbidden, kinship=kinship), pinned, {})
        more = after.totals.matched - now.totals.matched
        difference = round((after.mean_score or 0) - (now.mean_score or 0), 1)
        found.append(Lifted(obstacle, more, difference))
    return sorted(found, key=lambda one: (-one.matched_more, -one.mean_difference, one.obstacle))


def totals_of(fit: Fit, assignment: Assignment, published: Mapping[int, int]) -> Totals:
    rows = np.flatnonzero(assignment.mentor_of != UNASSIGNED)
    scores = fit.score[rows, assignment.mentor_of[rows]]
    mentor_of = _by_mentee(fit, assignment)
    return Totals(
        seekers=len(fit.seekers),
        matched=int(rows.size),
        score=int(scores.sum()),
        lowest_score=int(scores.min()) if rows.size else None,
        blocking_pairs=blocking_pairs(fit, assignment),
        changed_from_published=sum(
            mentor_of.get(mentee) != mentor for mentee, mentor in published.items() if mentee in fit.row
        ),
    )


def _by_mentee(fit: Fit, assignment: Assignment) -> dict[int, int]:
    rows = np.flatnonzero(assignment.mentor_of != UNASSIGNED).tolist()
    return {fit.seekers[row].id: fit.offers[int(assignment.mentor_of[row])].id for row in rows}


def _outline(fit: Fit, pinned: Collection[tuple[int, int]], published: Mapping[int, int]) -> Outline:
    assignment = assign(fit, pinned, published)
    mentor_of = _by_mentee(fit, assignment)
    return Outline(
        aim=fit.rules.aim,
        totals=totals_of(fit, assignment, published),
        mentor_of=mentor_of,
        score_of={mentee: int(fit.score[fit.row[mentee], fit.column[mentor]]) for mentee, mentor in mentor_of.items()},
    )


def _aimed(fit: Fit, aim: Aim) -> Fit:
    return replace(fit, rules=replace(fit.rules, aim=aim))
