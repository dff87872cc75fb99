"""How well every mentor fits every mentee, and what stands between them.

Fits are whole thousandths and scores whole points, so that equal inputs give equal answers on every machine.
"""

from collections.abc import Callable, Collection, Hashable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np

from pairs.matching.records import OBSTACLE_OF, Criterion, Obstacle, Offer, Rules, Seeker, Weight

FULL, NONE = 1000, 0
UNKNOWN = 333  # nothing stated: worth a third, so that silence neither wins nor loses
TIME_STEPS = (NONE, 700, 850, FULL)  # by common slots: one is enough to meet, more leave a choice
WISH_STEPS = (FULL, 800, 600, 400)  # by rank; everyone named further down counts as the fourth
GAP_STEP = 200  # lost per class away from the best gap or from the nearest preferred class


@dataclass(frozen=True, eq=False)
class Fit:
    """Mentees (rows) against mentors (columns), both by id; ``obstacles`` holds ``Obstacle`` bits, 0 for a free way."""

    seekers: tuple[Seeker, ...]
    offers: tuple[Offer, ...]
    rules: Rules
    parts: dict[Criterion, np.ndarray]
    score: np.ndarray
    obstacles: np.ndarray

    @cached_property
    def row(self) -> dict[int, int]:
        return {seeker.id: index for index, seeker in enumerate(self.seekers)}

    @cached_property
    def column(self) -> dict[int, int]:
        return {offer.id: index for index, offer in enumerate(self.offers)}

    @cached_property
    def allowed(self) -> np.ndarray:
        return self.obstacles == 0

    def parts_of(self, row: int, column: int) -> dict[Criterion, int]:
        """Points per criterion that matters under the rules."""
        return {criterion: int(points[row, column]) for criterion, points in self.parts.items()}


def measure(
    seekers: Iterable[Seeker],
    offers: Iterable[Offer],
    rules: Rules,
    *,
    forbidden: Collection[tuple[int, int]] = (),
    kinship: Collection[tuple[int, int]] = (),
) -> Fit:
    """Fit of everyone with everyone; ``forbidden`` and ``kinship`` are (mentor id, mentee id)."""
    rows = tuple(sorted(seekers, key=lambda seeker: seeker.id))
    columns = tuple(sorted(offers, key=lambda offer: offer.id))
    shape = (len(rows), len(columns))
    score = np.zeros(shape, dtype=np.int16)
    obstacles = np.zeros(shape, dtype=np.int16)
    parts: dict[Criterion, np.ndarray] = {}
    for criterion, most in rules.most.items():
        is_required = rules.weight(criterion) == Weight.REQUIRED
        if not most and not is_required:
            continue
        fit = MEASURES[criterion](rows, columns, rules)
        parts[criterion] = ((fit * np.int32(most) + FULL // 2) // FULL).astype(np.int16)
        score += parts[criterion]
        if is_required:
            obstacles[fit == NONE] |= OBSTACLE_OF[criterion]
    obstacles[score < rules.min_score] |= Obstacle.LOW_SCORE
    _apply_gates(obstacles, rows, columns, rules)
    _apply_couples(obstacles, rows, columns, forbidden, kinship)
    return Fit(rows, columns, rules, parts, score, obstacles)


def _topics(seekers: Sequence[Seeker], offers: Sequence[Offer], rules: Rules) -> np.ndarray:
    """Share of a mentee's needs, each with its weight, that the mentor's strengths meet."""
    needs = [seeker.topics for seeker in seekers]
    met = _overlap(needs, [offer.topics for offer in offers])
    total = np.array([sum(need.values()) for need in needs], dtype=np.int32).reshape(-1, 1)
    whole = np.maximum(total, 1)
    fit = (met * np.int32(FULL) + whole // 2) // whole
    fit[(met > 0) & (fit == NONE)] = 1  # a small need that is met is still met
    fit[total[:, 0] == 0] = UNKNOWN
    fit[:, [not offer.topics for offer in offers]] = UNKNOWN
    return fit


def _time(seekers: Sequence[Seeker], offers: Sequence[Offer], rules: Rules) -> np.ndarray:
    common = _overlap([dict.fromkeys(seeker.slots, 1) for seeker in seekers], [offer.slots for offer in offers])
    fit = np.array(TIME_STEPS, dtype=np.int32)[np.minimum(common, len(TIME_STEPS) - 1)]
    fit[[not seeker.slots for seeker in seekers]] = UNKNOWN
    fit[:, [not offer.slots for offer in offers]] = UNKNOWN
    return fit


def _preferences(seekers: Sequence[Seeker], offers: Sequence[Offer], rules: Rules) -> np.ndarray:
    """The mean of both sides: the rank given to the other, nothing when only others were named."""
    mentees = _ranks([seeker.wishes for seeker in seekers], [offer.id for offer in offers])
    mentors = _ranks([offer.wishes for offer in offers], [seeker.id for seeker in seekers])
    return (mentees + mentors.T) // 2


def _distances(seekers: Sequence[Seeker], offers: Sequence[Offer], rules: Rules) -> np.ndarray:
    return _table(
        [(seeker.subject, seeker.grade) for seeker in seekers],
        [(offer.subject, offer.grade, offer.preferred_grades) for offer in offers],
        lambda of_seeker, of_offer: _distance(of_seeker, of_offer, rules.best_gap),
    )


def _distance(of_seeker: tuple, of_offer: tuple, best_gap: int) -> int:
    """Nearness in subject, else in class. A grown-up mentor who named no class fits every class."""
    subject, grade = of_seeker
    offered_subject, offered_grade, preferred = of_offer
    if subject and offered_subject:
        return FULL if subject == offered_subject else NONE
    if grade is None:
        return UNKNOWN
    if preferred:
        away = min(abs(grade - one) for one in preferred)
    elif offered_grade is not None:
        away = abs(offered_grade - grade - best_gap)
    else:
        away = 0
    return max(FULL - GAP_STEP * away, NONE)


def _locations(seekers: Sequence[Seeker], offers: Sequence[Offer], rules: Rules) -> np.ndarray:
    return _table(
        [seeker.location for seeker in seekers],
        [offer.location for offer in offers],
        lambda one, other: UNKNOWN if one is None or other is None else FULL * (one == other),
    )


MEASURES: dict[Criterion, Callable[[Sequence[Seeker], Sequence[Offer], Rules], np.ndarray]] = {
    Criterion.TOPICS: _topics,
    Criterion.PREFERENCES: _preferences,
    Criterion.TIME: _time,
    Criterion.DISTANCE: _distances,
    Criterion.LOCATION: _locations,
}


def _apply_gates(obstacles: np.ndarray, seekers: Sequence[Seeker], offers: Sequence[Offer], rules: Rules) -> None:
    if rules.consent_gates_matching:
        obstacles[[not seeker.has_consents for seeker in seekers]] |= Obstacle.NO_CONSENT
        obstacles[:, [not offer.has_consents for offer in offers]] |= Obstacle.MENTOR_NO_CONSENT
    if rules.readiness_gates_matching:
        obstacles[:, [not offer.is_ready for offer in offers]] |= Obstacle.NOT_READY
    if rules.format_gates_matching:
        obstacles |= Obstacle.FORMAT * _table(
            [seeker.format for seeker in seekers],
            [offer.formats for offer in offers],
            lambda wanted, offered: wanted is not None and bool(offered) and wanted not in offered,
        ).astype(np.int16)
    if rules.asks_gate_matching:
        obstacles |= Obstacle.ASKS * _table(
            [seeker.asks for seeker in seekers],
            [offer.traits for offer in offers],
            lambda asked, traits: not asked <= traits,
        ).astype(np.int16)


def _apply_couples(
    obstacles: np.ndarray,
    seekers: Sequence[Seeker],
    offers: Sequence[Offer],
    forbidden: Collection[tuple[int, int]],
    kinship: Collection[tuple[int, int]],
) -> None:
    rows = {seeker.id: index for index, seeker in enumerate(seekers)}
    columns = {offer.id: index for index, offer in enumerate(offers)}
    refused = [(mentor, seeker.id) for seeker in seekers for mentor in seeker.rather_not]
    refused += [(offer.id, mentee) for offer in offers for mentee in offer.rather_not]
    for obstacle, couples in (
        (Obstacle.FORBIDDEN, forbidden),
        (Obstacle.KINSHIP, kinship),
        (Obstacle.RATHER_NOT, refused),
    ):
        for mentor, mentee in couples:
            if mentor in columns and mentee in rows:
                obstacles[rows[mentee], columns[mentor]] |= obstacle


def _overlap(weighted: Sequence[Any], plain: Sequence[frozenset]) -> np.ndarray:
    """Sum of the weights of shared keys for every row and column; exact, as the sums stay far below 2²⁴."""
    keys = {key: index for index, key in enumerate(sorted({key for row in weighted for key in row}))}
    left = np.zeros((len(weighted), len(keys)), dtype=np.float32)
    right = np.zeros((len(keys), len(plain)), dtype=np.float32)
    for index, row in enumerate(weighted):
        for key, weight in row.items():
            left[index, keys[key]] = weight
    for index, column in enumerate(plain):
        for key in column:
            if key in keys:
                right[keys[key], index] = 1
    return (left @ right).astype(np.int32)


def _ranks(wishes: Sequence[tuple[int, ...]], others: Sequence[int]) -> np.ndarray:
    """A row per person who wishes, a column per other: the value of the rank in thousandths."""
    columns = {other: index for index, other in enumerate(others)}
    ranks = np.full((len(wishes), len(others)), UNKNOWN, dtype=np.int32)
    for row, named in enumerate(wishes):
        if named:
            ranks[row] = NONE
        for rank, other in enumerate(named):
            if other in columns:
                value = WISH_STEPS[min(rank, len(WISH_STEPS) - 1)]
                ranks[row, columns[other]] = max(ranks[row, columns[other]], value)
    return ranks


def _table(rows: Sequence[Hashable], columns: Sequence[Hashable], value: Callable[[Any, Any], int]) -> np.ndarray:
    """``value`` of every row and column, worked out once for every distinct two: classes and places repeat."""
    row_keys = {key: index for index, key in enumerate(dict.fromkeys(rows))}
    column_keys = {key: index for index, key in enumerate(dict.fromkeys(columns))}
    values = np.array([[value(row, column) for column in column_keys] for row in row_keys], dtype=np.int32)
    values = values.reshape(len(row_keys), len(column_keys))
    return values[np.ix_([row_keys[key] for key in rows], [column_keys[key] for key in columns])]
