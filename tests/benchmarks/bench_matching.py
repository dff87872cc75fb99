"""What the matching costs beside the bare solver on a ready matrix: `pytest tests/benchmarks/bench_matching.py -s`.

``--ignore=tests/benchmarks`` keeps it out of the usual run; the file is named on the command line to be collected.
"""

from random import Random
from time import perf_counter, process_time

import numpy as np
import pytest
from scipy.optimize import linear_sum_assignment

from organisations import jobs
from organisations.enums import JobState
from organisations.models import Job
from pairs import actions
from pairs.matching import Rules, match, measure
from pairs.models import MatchingRules, Pair
from participants.models import Participation, Topic
from tests.factories.roadmap import ProgrammeFactory
from tests.pairs.cohorts import SLOTS, TOPICS, cohort
from tests.pairs.test_large_matching import enrol

PER_PAIR = 1_000_000.0  # more than all the points of a cohort: the number matched comes first


def best_of(runs, function, *args, **kwargs):
    """(CPU seconds of the quickest run, its result)."""
    timed = []
    for _ in range(runs):
        started = process_time()
        result = function(*args, **kwargs)
        timed.append((process_time() - started, result))
    return min(timed, key=lambda run: run[0])


@pytest.mark.parametrize(("mentees", "mentors"), [(200, 100), (1000, 500), (1000, 1000), (3000, 1500), (3000, 3000)])
def test_whole_matching_against_the_bare_solver(mentees, mentors):
    seekers, offers = cohort(mentees, mentors)
    fit = measure(seekers, offers, Rules())
    columns = np.repeat(np.arange(mentors), [offer.places for offer in fit.offers])
    worth = np.where(fit.allowed, fit.score + PER_PAIR, 0)[:, columns]
    bare, (rows, chosen) = best_of(3, linear_sum_assignment, worth, maximize=True)
    whole, result = best_of(3, match, seekers, offers, Rules())
    measured, _ = best_of(3, measure, seekers, offers, Rules())
    assert result.totals.matched * PER_PAIR + result.totals.score == worth[rows, chosen].sum()
    print(  # noqa: T201
        f"\n{mentees} × {mentors}: bare {bare:.3f} s, whole {whole:.3f} s = {whole / bare:.1f} × bare, "
        f"of which fit {measured:.3f} s; matched {result.totals.matched}, blocking {result.totals.blocking_pairs}"
    )


@pytest.mark.django_db
def test_a_thousand_a_side_with_explanations_in_the_worker():
    programme = ProgrammeFactory()
    MatchingRules.objects.create(programme=programme, needs_consents=False)
    enrol(programme, 1000, 1000)
    _fill_in(programme)
    assert actions.ask_for_matching(programme, by=None) is None
    job = Job.objects.get(kind="pairs.match")
    began = perf_counter()
    assert jobs.run(job.pk)
    taken = perf_counter() - began
    job.refresh_from_db()
    assert (job.state, Pair.objects.count()) == (JobState.DONE, 1000)
    print(f"\n1000 × 1000 by the worker, proposals with reasons in the database: {taken:.1f} s")  # noqa: T201


def _fill_in(programme):
    """Two needs or strengths of forty, and three free hours, to everybody."""
    random = Random(1)
    topics = Topic.objects.bulk_create(Topic(name=f"тема {number}", search_key=f"тема {number}") for number in TOPICS)
    rows = list(Participation.objects.filter(programme=programme))
    for row in rows:
        row.slots = random.sample(SLOTS, 3)
    Participation.objects.bulk_update(rows, ["slots"])
    through = Participation.topics.through
    through.objects.bulk_create(
        through(participation=row, topic=topic) for row in rows for topic in random.sample(topics, 2)
    )
