"""What the matching is told: mentees who seek, mentors who offer, and the curator's rules."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import IntFlag, StrEnum, auto


class Weight(StrEnum):
    """The curator's word for how much a criterion matters; a required one also bars pairs that miss it wholly."""

    REQUIRED = "required"
    IMPORTANT = "important"
    DESIRABLE = "desirable"
    UNIMPORTANT = "unimportant"


class Criterion(StrEnum):
    """What a score is made of. ``DISTANCE`` is between classes, or between subjects where both sides teach one."""

    TOPICS = "topics"
    PREFERENCES = "preferences"
    TIME = "time"
    DISTANCE = "distance"
    LOCATION = "location"


class Aim(StrEnum):
    """What comes first: as many mentees matched as possible, or the highest total score."""

    COVERAGE = "coverage"
    QUALITY = "quality"


class Obstacle(IntFlag):
    """Why two people cannot be proposed to each other; several may hold at once."""

    NO_CONSENT = auto()
    FORMAT = auto()
    TOPICS = auto()
    ASKS = auto()
    TIME = auto()
    DISTANCE = auto()
    LOCATION = auto()
    PREFERENCES = auto()
    NOT_READY = auto()
    MENTOR_NO_CONSENT = auto()
    LOW_SCORE = auto()
    FORBIDDEN = auto()
    KINSHIP = auto()
    RATHER_NOT = auto()


OBSTACLE_OF = {criterion: Obstacle[criterion.name] for criterion in Criterion}
# "Rather not" is confidential and kinship is not the curator's to lift: neither is ever offered for relaxing.
ABSOLUTE = Obstacle.RATHER_NOT | Obstacle.KINSHIP
# What a pin does not outlast; the rest a curator who pins a pair has weighed, or waits for.
BINDING = ABSOLUTE | Obstacle.FORBIDDEN

EFFECT = {Weight.REQUIRED: 2, Weight.IMPORTANT: 2, Weight.DESIRABLE: 1, Weight.UNIMPORTANT: 0}


@dataclass(frozen=True, slots=True)
class Seeker:
    """A mentee looking for a mentor. What is empty or ``None`` is not known, which never bars a pair."""

    id: int
    topics: Mapping[int, int] = field(default_factory=dict)  # topic id → how much it matters, from 1
    grade: int | None = None
    subject: str | None = None
    format: str | None = None
    slots: frozenset[str] = frozenset()
    location: str | None = None
    asks: frozenset[str] = frozenset()  # traits the mentor must have, such as "female"
    wishes: tuple[int, ...] = ()  # mentor ids, the dearest first
    rather_not: frozenset[int] = frozenset()
    has_consents: bool = True
    missing_papers: tuple[str, ...] = ()  # handed back as given


@dataclass(frozen=True, slots=True)
class Offer:
    """A mentor with places. ``taken`` are places held by people outside this matching, within ``capacity``."""

    id: int
    topics: frozenset[int] = frozenset()
    capacity: int = 1
    taken: int = 0
    grade: int | None = None
    preferred_grades: frozenset[int] = frozenset()
    subject: str | None = None
    formats: frozenset[str] = frozenset()
    slots: frozenset[str] = frozenset()
    location: str | None = None
    traits: frozenset[str] = frozenset()
    wishes: tuple[int, ...] = ()  # mentee ids, the dearest first
    rather_not: frozenset[int] = frozenset()
    is_ready: bool = True
    has_consents: bool = True

    @property
    def places(self) -> int:
        return max(self.capacity - self.taken, 0)


def _usual_weights() -> dict[Criterion, Weight]:
    return {
        Criterion.TOPICS: Weight.REQUIRED,
        Criterion.PREFERENCES: Weight.IMPORTANT,
        Criterion.TIME: Weight.REQUIRED,
        Criterion.DISTANCE: Weight.IMPORTANT,
        Criterion.LOCATION: Weight.UNIMPORTANT,
    }


def _usual_shares() -> dict[Criterion, int]:
    return {
        Criterion.TOPICS: 40,
        Criterion.PREFERENCES: 30,
        Criterion.TIME: 20,
        Criterion.DISTANCE: 10,
        Criterion.LOCATION: 10,
    }


@dataclass(frozen=True)
class Rules:
    """How a programme matches. ``shares`` are the points of a criterion that is important, before they make 100."""

    weights: Mapping[Criterion, Weight] = field(default_factory=_usual_weights)
    shares: Mapping[Criterion, int] = field(default_factory=_usual_shares)
    consent_gates_matching: bool = True  # otherwise a missing consent is a warning and the order is what waits
    readiness_gates_matching: bool = True
    format_gates_matching: bool = True
    asks_gate_matching: bool = True
    min_score: int = 0  # the floor of fairness: nobody is given a pair below it
    best_gap: int = 3  # classes a mentor had best be ahead of the mentee
    aim: Aim = Aim.COVERAGE

    def weight(self, criterion: Criterion) -> Weight:
        return self.weights.get(criterion, Weight.UNIMPORTANT)

    @property
    def most(self) -> dict[Criterion, int]:
        """The most points each criterion can bring; whole numbers that make 100, or 0 where nothing matters."""
        shares = {criterion: self.shares.get(criterion, 0) * EFFECT[self.weight(criterion)] for criterion in Criterion}
        total = sum(shares.values())
        if not total:
            return dict.fromkeys(Criterion, 0)
        most = {criterion: 100 * share // total for criterion, share in shares.items()}
        by_remainder = sorted(Criterion, key=lambda criterion: -(100 * shares[criterion] % total))
        for criterion in by_remainder[: 100 - sum(most.values())]:
            most[criterion] += 1
        return most

    def relaxed(self, obstacle: Obstacle) -> "Rules":
        """These rules without the one behind ``obstacle``; unchanged when it is not a rule (a forbidden pair)."""
        for criterion, of_criterion in OBSTACLE_OF.items():
            if obstacle == of_criterion and self.weight(criterion) == Weight.REQUIRED:
                return replace(self, weights={**self.weights, criterion: Weight.IMPORTANT})
        switches: dict[Obstacle, dict] = {
            Obstacle.NO_CONSENT: {"consent_gates_matching": False},
            Obstacle.MENTOR_NO_CONSENT: {"consent_gates_matching": False},
            Obstacle.NOT_READY: {"readiness_gates_matching": False},
            Obstacle.FORMAT: {"format_gates_matching": False},
            Obstacle.ASKS: {"asks_gate_matching": False},
            Obstacle.LOW_SCORE: {"min_score": 0},
        }
        return replace(self, **switches.get(obstacle, {}))
