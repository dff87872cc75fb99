"""What the matching costs beside the bare solver on a ready matrix: `pytest tests/benchmarks/bench_matching.py -s`.

``--ignore=tests/benchmarks`` keeps it out of the usual run; the file is named on the command line to be collected.
"""

from time import process_time

import numpy as np
import pytest
from scipy.optimize import linear_sum_assignment

from pairs.matching import Rules, match, measure
from tests.pairs.cohorts import cohort

PER_PAIR = 1_000_000.0  # more than all the points of a cohort: the number matched comes first


def best_of(runs, function, *args, **kwargs):
    """(CPU seconds of the quickest run, its result)."""
    timed = []
    for _ in range(runs):
        started = process_time()
        result = function(*args, **kwargs)
        timed.append((process_time() - started, result))
    return min(timed, key=lambda run: run[0])


@pytest.mark.parametrize(("mentees", "mentors"), [(200, 100), (1000, 500), (1000, 1000), (3000, 1500)])
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
