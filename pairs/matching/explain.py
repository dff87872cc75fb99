"""Why this pair, and why nobody for that mentee."""

import numpy as np

from pairs.matching.fit import Fit
from pairs.matching.records import ABSOLUTE, Criterion, Obstacle, Offer, Seeker
from pairs.matching.results import Reason, Relaxation, Unmatched

RELAXATIONS_SHOWN = 3

# The first of these that holds is the one a curator is told; the rest of the way is in the relaxations.
MAIN_OBSTACLE = {
    Obstacle.NO_CONSENT: "no_consent",
    Obstacle.FORMAT: "no_offer_in_format",
    Obstacle.TOPICS: "no_offer_for_topic",
    Obstacle.ASKS: "no_offer_as_asked",
    Obstacle.TIME: "time_clash",
    Obstacle.DISTANCE: "too_distant",
    Obstacle.LOCATION: "no_offer_nearby",
    Obstacle.PREFERENCES: "wishes_elsewhere",
    Obstacle.NOT_READY: "mentors_not_ready",
    Obstacle.MENTOR_NO_CONSENT: "mentors_without_consent",
    Obstacle.LOW_SCORE: "low_score",
}

WAITED_FOR = Obstacle.NO_CONSENT | Obstacle.MENTOR_NO_CONSENT | Obstacle.NOT_READY  # comes before the order


def reasons_for(fit: Fit, row: int, column: int) -> tuple[Reason, ...]:
    """Facts that speak for the pair or are missing, in the order of the criteria."""
    seeker, offer = fit.seekers[row], fit.offers[column]
    speakers = {
        Criterion.TOPICS: _on_topics,
        Criterion.PREFERENCES: _on_preferences,
        Criterion.TIME: _on_time,
        Criterion.DISTANCE: _on_distance,
        Criterion.LOCATION: _on_location,
    }
    return tuple(speakers[criterion](seeker, offer) for criterion in fit.parts)


def warnings_for(fit: Fit, row: int, column: int) -> tuple[Reason, ...]:
    """What to settle before the order, and what a pin has overridden."""
    seeker, offer = fit.seekers[row], fit.offers[column]
    warnings = []
    if not seeker.has_consents:
        warnings.append(Reason("no_consent", {"papers": seeker.missing_papers}))
    if not offer.is_ready:
        warnings.append(Reason("mentor_not_ready"))
    if not offer.has_consents:
        warnings.append(Reason("mentor_no_consent"))
    overridden = Obstacle(int(fit.obstacles[row, column])) & ~(WAITED_FOR | ABSOLUTE)
    if overridden:
        warnings.append(Reason("overrides_rules", {"obstacles": tuple(overridden)}))
    return tuple(warnings)


def why_unmatched(fit: Fit, row: int, can_give: np.ndarray, over: np.ndarray) -> Unmatched:
    """The main obstacle of a mentee left over, and the rules whose lifting would help.

    ``can_give`` and ``over`` are of mentors: ``can_give_place`` and ``places_over``. One place more at a mentor who
    already gives more than agreed would go to those; the mentors named begin with the nearest to a place.
    """
    seeker = fit.seekers[row]
    relaxations = _relaxations(fit.obstacles[row], can_give)
    suitable = np.flatnonzero(fit.allowed[row])
    if suitable.size:
        nearest = suitable[np.argsort(over[suitable], kind="stable")]
        mentors = tuple(fit.offers[column].id for column in nearest)
        reason = Reason("all_places_taken", {"mentors": mentors})
        helps = int(np.count_nonzero(over[suitable] == 0))
        relaxations.insert(0, Relaxation((), opens=suitable.size, helps=helps, needs_place=True))
    elif not fit.offers:
        reason = Reason("no_offers")
    else:
        reason = _main_obstacle(seeker, relaxations[0].obstacles if relaxations else ())
    return Unmatched(seeker.id, reason, tuple(relaxations[:RELAXATIONS_SHOWN]))


def _relaxations(obstacles: np.ndarray, can_give: np.ndarray) -> list[Relaxation]:
    """Every set of rules that alone bars some mentors: first what leads to a place, then what asks for least."""
    found = []
    for mask in np.unique(obstacles):
        rules = Obstacle(int(mask))
        if not rules or rules & ABSOLUTE:
            continue
        opened = obstacles & ~mask == 0
        found.append(
            Relaxation(
                tuple(rules),
                opens=int(np.count_nonzero(opened & (obstacles != 0))),
                helps=int(np.count_nonzero(opened & (obstacles != 0) & can_give)),
            )
        )
    return sorted(found, key=lambda one: (not one.helps, len(one.obstacles), -one.helps, -one.opens, one.obstacles))


def _main_obstacle(seeker: Seeker, obstacles: tuple[Obstacle, ...]) -> Reason:
    main = next((obstacle for obstacle in MAIN_OBSTACLE if obstacle in obstacles), None)
    if main is None:
        return Reason("only_forbidden")
    params: dict[Obstacle, dict] = {
        Obstacle.NO_CONSENT: {"papers": seeker.missing_papers},
        Obstacle.FORMAT: {"format": seeker.format},
        Obstacle.TOPICS: {"topics": tuple(seeker.topics)},
        Obstacle.ASKS: {"asks": tuple(sorted(seeker.asks))},
    }
    return Reason(MAIN_OBSTACLE[main], params.get(main, {}))


def _on_topics(seeker: Seeker, offer: Offer) -> Reason:
    if not seeker.topics or not offer.topics:
        return Reason("topics_unknown")
    by_weight = sorted(seeker.topics, key=lambda topic: (-seeker.topics[topic], topic))
    met = tuple(topic for topic in by_weight if topic in offer.topics)
    unmet = tuple(topic for topic in by_weight if topic not in offer.topics)
    return Reason("topics_met" if met else "topics_unmet", {"met": met, "unmet": unmet})


def _on_preferences(seeker: Seeker, offer: Offer) -> Reason:
    mentee_rank = seeker.wishes.index(offer.id) + 1 if offer.id in seeker.wishes else None
    mentor_rank = offer.wishes.index(seeker.id) + 1 if seeker.id in offer.wishes else None
    ranks = {"mentee_rank": mentee_rank, "mentor_rank": mentor_rank}
    if mentee_rank and mentor_rank:
        return Reason("wish_mutual", ranks)
    if mentee_rank:
        return Reason("wish_of_mentee", ranks)
    if mentor_rank:
        return Reason("wish_of_mentor", ranks)
    return Reason("wishes_elsewhere" if seeker.wishes or offer.wishes else "wishes_unknown", ranks)


def _on_time(seeker: Seeker, offer: Offer) -> Reason:
    if not seeker.slots or not offer.slots:
        return Reason("time_unknown")
    common = tuple(sorted(seeker.slots & offer.slots))
    return Reason("time_common" if common else "time_clash", {"slots": common})


def _on_distance(seeker: Seeker, offer: Offer) -> Reason:
    if seeker.subject and offer.subject:
        code = "subject_same" if seeker.subject == offer.subject else "subject_other"
        return Reason(code, {"mentee": seeker.subject, "mentor": offer.subject})
    if seeker.grade is None:
        return Reason("grade_unknown")
    if offer.preferred_grades:
        code = "grade_preferred" if seeker.grade in offer.preferred_grades else "grade_not_preferred"
        return Reason(code, {"grade": seeker.grade, "preferred": tuple(sorted(offer.preferred_grades))})
    if offer.grade is None:
        return Reason("grade_any")
    return Reason("grade_gap", {"gap": offer.grade - seeker.grade})


def _on_location(seeker: Seeker, offer: Offer) -> Reason:
    if seeker.location is None or offer.location is None:
        return Reason("location_unknown")
    return Reason("location_same" if seeker.location == offer.location else "location_other")
