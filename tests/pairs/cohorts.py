"""Invented cohorts of any size for the matching: the same seed gives the same people."""

from random import Random

from pairs.matching import Offer, Seeker

TOPICS = range(1, 41)
SLOTS = [f"{day}-{hour}" for day in ("mon", "tue", "wed", "thu", "fri") for hour in (14, 15, 16)]


def cohort(mentees: int, mentors: int, *, seed: int = 1) -> tuple[list[Seeker], list[Offer]]:
    """People as a school has them: a few needs, a few free hours, and wishes from six in ten."""
    random = Random(seed)
    mentee_ids, mentor_ids = range(1, mentees + 1), range(1, mentors + 1)

    def wishes(others):
        return tuple(random.sample(others, min(3, len(others)))) if random.random() < 0.6 else ()

    def slots():
        return frozenset(random.sample(SLOTS, random.randint(2, 6)))

    seekers = [
        Seeker(
            id=one,
            topics={topic: random.randint(1, 3) for topic in random.sample(TOPICS, random.randint(1, 3))},
            grade=random.randint(5, 9),
            slots=slots(),
            wishes=wishes(mentor_ids),
            rather_not=frozenset(random.sample(mentor_ids, 1)) if random.random() < 0.1 else frozenset(),
        )
        for one in mentee_ids
    ]
    offers = [
        Offer(
            id=one,
            topics=frozenset(random.sample(TOPICS, random.randint(2, 8))),
            capacity=random.randint(1, 3),
            grade=random.choice([10, 11, None]),
            slots=slots(),
            wishes=wishes(mentee_ids),
        )
        for one in mentor_ids
    ]
    return seekers, offers
