"""What a curator may do instead, by hand: other mentors for one mentee, and what an exchange would cost."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass

import numpy as np

from pairs.matching.explain import reasons_for
from pairs.matching.fit import Fit
from pairs.matching.records import Criterion
from pairs.matching.results import Reason


@dataclass(frozen=True, slots=True)
class Alternative:
    """Another mentor for a mentee. ``difference`` is against the present score, or ``None`` without a mentor.

    ``taken_by`` are the mentees of this matching who hold the mentor's places.
    """

    mentor_id: int
    score: int
    difference: int | None
    parts: Mapping[Criterion, int]
    reasons: tuple[Reason, ...]
    free_places: int
    taken_by: tuple[int, ...]
    is_current: bool


@dataclass(frozen=True, slots=True)
class Move:
    """One mentee's step in an exchange; a score is ``None`` where there is no mentor."""

    mentee_id: int
    from_mentor_id: int | None
    to_mentor_id: int | None
    score_before: int | None
    score_after: int | None


@dataclass(frozen=True, slots=True)
class Swap:
    """What changes when a mentee goes to a mentor: at once to a free place, or by exchange with whoever holds one."""

    moves: tuple[Move, ...]
    score_difference: int
    matched_difference: int


def alternatives(fit: Fit, mentee_id: int, assignment: Mapping[int, int], *, limit: int = 3) -> list[Alternative]:
    """The best mentors nothing bars for this mentee, the present one first; ``limit`` counts the others.

    ``assignment`` is the state on the board, mentee id → mentor id. Raises ``KeyError`` for an unknown mentee.
    """
    row = fit.row[mentee_id]
    holders = _holders(assignment)
    current = _current_column(fit, mentee_id, assignment)
    others = [column for column in np.flatnonzero(fit.allowed[row]).tolist() if column != current]
    others.sort(key=lambda column: (-fit.score[row, column], column))
    chosen = others[:limit] if current is None else [current, *others[:limit]]
    return [_alternative(fit, row, column, current, holders) for column in chosen]


def swap(
    fit: Fit,
    mentee_id: int,
    mentor_id: int,
    assignment: Mapping[int, int],
    *,
    pinned: Collection[tuple[int, int]] = (),
) -> Swap | None:
    """The best way to give this mentee this mentor, or ``None`` when a rule or pins stand in the way.

    Whoever gives up the place takes the mentor left behind, else the best free place, else stays without. Raises
    ``KeyError`` for people this matching does not know.
    """
    row, column = fit.row[mentee_id], fit.column[mentor_id]
    current = _current_column(fit, mentee_id, assignment)
    if not fit.allowed[row, column] or current == column:
        return None
    if current is not None and (fit.offers[current].id, mentee_id) in pinned:
        return None
    holders = _holders(assignment)
    step = _move(fit, row, current, column)
    if _free_places(fit, column, holders) > 0:
        return _swap(step)
    free_after = [_free_places(fit, other, holders) + (other == current) for other in range(len(fit.offers))]
    exchanges = []
    for holder in holders[mentor_id]:
        if holder in fit.row and (mentor_id, holder) not in pinned:
            target = _place_for(fit, fit.row[holder], current, free_after)
            exchanges.append(_swap(step, _move(fit, fit.row[holder], column, target)))
    return max(exchanges, key=lambda one: (one.matched_difference, one.score_difference), default=None)


def _place_for(fit: Fit, row: int, vacated: int | None, free: list[int]) -> int | None:
    if vacated is not None and fit.allowed[row, vacated]:
        return vacated
    open_columns = [column for column in np.flatnonzero(fit.allowed[row]).tolist() if free[column] > 0]
    return max(open_columns, key=lambda column: (fit.score[row, column], -column), default=None)


def _move(fit: Fit, row: int, before: int | None, after: int | None) -> Move:
    return Move(
        mentee_id=fit.seekers[row].id,
        from_mentor_id=None if before is None else fit.offers[before].id,
        to_mentor_id=None if after is None else fit.offers[after].id,
        score_before=None if before is None else int(fit.score[row, before]),
        score_after=None if after is None else int(fit.score[row, after]),
    )


def _swap(*moves: Move) -> Swap:
    return Swap(
        moves,
        score_difference=sum((move.score_after or 0) - (move.score_before or 0) for move in moves),
        matched_difference=sum((move.to_mentor_id is not None) - (move.from_mentor_id is not None) for move in moves),
    )


def _alternative(
    fit: Fit, row: int, column: int, current: int | None, holders: Mapping[int, tuple[int, ...]]
) -> Alternative:
    mentor_id = fit.offers[column].id
    return Alternative(
        mentor_id=mentor_id,
        score=int(fit.score[row, column]),
        difference=None if current is None else int(fit.score[row, column]) - int(fit.score[row, current]),
        parts=fit.parts_of(row, column),
        reasons=reasons_for(fit, row, column),
        free_places=max(_free_places(fit, column, holders), 0),
        taken_by=holders.get(mentor_id, ()),
        is_current=column == current,
    )


def _holders(assignment: Mapping[int, int]) -> Mapping[int, tuple[int, ...]]:
    held: dict[int, list[int]] = defaultdict(list)
    for mentee, mentor in sorted(assignment.items()):
        held[mentor].append(mentee)
    return defaultdict(tuple, {mentor: tuple(mentees) for mentor, mentees in held.items()})


def _free_places(fit: Fit, column: int, holders: Mapping[int, tuple[int, ...]]) -> int:
    offer = fit.offers[column]
    return offer.places - len(holders.get(offer.id, ()))


def _current_column(fit: Fit, mentee_id: int, assignment: Mapping[int, int]) -> int | None:
    mentor = assignment.get(mentee_id)
    return None if mentor is None else fit.column.get(mentor)
