"""What the matching answers, in codes and parameters: the screens put them into words."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from pairs.matching.fit import Fit
from pairs.matching.records import Criterion, Obstacle


@dataclass(frozen=True, slots=True)
class Reason:
    """One fact about a pair or a person, such as ``("common_slots", {"slots": ("mon-3",)})``."""

    code: str
    params: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Proposal:
    """A mentor for a mentee. ``score`` is 0–100 and the sum of ``parts``; ``place`` counts from 1."""

    mentor_id: int
    mentee_id: int
    score: int
    parts: Mapping[Criterion, int]
    reasons: tuple[Reason, ...]
    warnings: tuple[Reason, ...]
    place: int
    is_pinned: bool


@dataclass(frozen=True, slots=True)
class Relaxation:
    """Rules which, all lifted together, give one mentee more mentors.

    ``opens`` counts mentors that become possible; ``helps`` those of them at whom a place is free, or can be made
    free by moving others, so that one mentee more is matched. ``needs_place`` asks for another place instead.
    """

    obstacles: tuple[Obstacle, ...]
    opens: int
    helps: int
    needs_place: bool = False


@dataclass(frozen=True, slots=True)
class Unmatched:
    """A mentee without a mentor, the main obstacle, and what would help, the easiest first."""

    mentee_id: int
    reason: Reason
    relaxations: tuple[Relaxation, ...]


@dataclass(frozen=True, slots=True)
class Places:
    """A mentor's places after the matching; pins may take more than there are."""

    mentor_id: int
    capacity: int
    taken: int

    @property
    def free(self) -> int:
        return max(self.capacity - self.taken, 0)


@dataclass(frozen=True, slots=True)
class Totals:
    """``blocking_pairs``: how many mentor–mentee couples would both score higher with each other than as proposed."""

    seekers: int
    matched: int
    score: int
    lowest_score: int | None
    blocking_pairs: int
    changed_from_published: int


@dataclass(frozen=True)
class Result:
    """A whole matching. ``broken_pins`` are (mentor, mentee) pins of people unknown here or kept apart for good."""

    proposals: tuple[Proposal, ...]
    unmatched: tuple[Unmatched, ...]
    places: tuple[Places, ...]
    totals: Totals
    broken_pins: tuple[tuple[int, int], ...]
    fit: Fit = field(repr=False, compare=False)

    @property
    def assignment(self) -> dict[int, int]:
        """Mentee id → mentor id."""
        return {proposal.mentee_id: proposal.mentor_id for proposal in self.proposals}
