"""The whole matching: the best assignment, told as proposals, people left over and places."""

from collections.abc import Collection, Iterable, Mapping

import numpy as np

from pairs.matching.assignment import UNASSIGNED, Assignment, assign, can_give_place, places_over
from pairs.matching.comparing import totals_of
from pairs.matching.explain import reasons_for, warnings_for, why_unmatched
from pairs.matching.fit import Fit, measure
from pairs.matching.records import Offer, Rules, Seeker
from pairs.matching.results import Places, Proposal, Result


def match(
    seekers: Iterable[Seeker],
    offers: Iterable[Offer],
    rules: Rules,
    *,
    pinned: Collection[tuple[int, int]] = (),
    forbidden: Collection[tuple[int, int]] = (),
    kinship: Collection[tuple[int, int]] = (),
    published: Mapping[int, int] | None = None,
) -> Result:
    """Propose mentors to a whole cohort, as well as it can be done; equal inputs in any order give equal results.

    Couples are (mentor id, mentee id); ``published`` is the last assignment, mentee id → mentor id, which is departed
    from only where that matches more mentees or scores higher. Proposals come with the highest score first.
    """
    fit = measure(seekers, offers, rules, forbidden=forbidden, kinship=kinship)
    assignment = assign(fit, pinned, published)
    can_give, over = can_give_place(fit, assignment), places_over(fit, assignment)
    left_over = np.flatnonzero(assignment.mentor_of == UNASSIGNED).tolist()
    proposals = _proposals(fit, assignment)
    return Result(
        proposals=proposals,
        unmatched=tuple(why_unmatched(fit, row, can_give, over) for row in left_over),
        places=tuple(
            Places(offer.id, offer.capacity, max(offer.capacity - int(free), offer.taken))
            for offer, free in zip(fit.offers, assignment.free, strict=True)
        ),
        totals=totals_of(fit, assignment, published or {}),
        broken_pins=assignment.broken_pins,
        fit=fit,
    )


def propose(fit: Fit, mentor_id: int, mentee_id: int, *, place: int, is_pinned: bool = False) -> Proposal:
    """One pair with its score and reasons, whoever chose it. Raises ``KeyError`` for people ``fit`` does not know."""
    row, column = fit.row[mentee_id], fit.column[mentor_id]
    return Proposal(
        mentor_id=mentor_id,
        mentee_id=mentee_id,
        score=int(fit.score[row, column]),
        parts=fit.parts_of(row, column),
        reasons=reasons_for(fit, row, column),
        warnings=warnings_for(fit, row, column),
        place=place,
        is_pinned=is_pinned,
    )


def _proposals(fit: Fit, assignment: Assignment) -> tuple[Proposal, ...]:
    taken = [offer.taken for offer in fit.offers]
    proposals = []
    for row in np.flatnonzero(assignment.mentor_of != UNASSIGNED).tolist():
        column = int(assignment.mentor_of[row])
        taken[column] += 1
        is_pinned = bool(assignment.is_pinned[row])
        mentor_id, mentee_id = fit.offers[column].id, fit.seekers[row].id
        proposals.append(propose(fit, mentor_id, mentee_id, place=taken[column], is_pinned=is_pinned))
    return tuple(sorted(proposals, key=lambda proposal: (-proposal.score, proposal.mentee_id)))
