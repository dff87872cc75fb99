"""Learns from the examples how much each sign speaks for each kind (ridge regression on normalised signs)."""

from collections import Counter
from collections.abc import Mapping, Sequence

import numpy as np
from scipy.linalg import cho_factor, cho_solve
from scipy.sparse import csr_array

from roadmap.wording.by_rules import kinds_by_rules
from roadmap.wording.examples import Example
from roadmap.wording.signs import signs_of, weights_of
from roadmap.wording.weights import MANUAL, Weights

SMOOTHING = 0.5  # the more, the less a single example says
SEEN = 2  # how many examples a sign must stand in


def fit(examples: Sequence[Example]) -> Weights:
    return fit_signs([signs_of_example(example) for example in examples], [example.kinds for example in examples])


def signs_of_example(example: Example) -> dict[str, float]:
    told = example.told
    return weights_of(signs_of(told, kinds_by_rules(told.title, "", told.result, told.stage)))


def fit_signs(signs: Sequence[Mapping[str, float]], kinds_of: Sequence[frozenset[str]]) -> Weights:
    """``signs`` and ``kinds_of`` go together, an example each."""
    met = Counter(name for each in signs for name in each)
    places = {name: at for at, name in enumerate(sorted(name for name, times in met.items() if times >= SEEN))}
    rarity = np.array([np.log((1 + len(signs)) / (1 + met[name])) + 1 for name in places], np.float32)
    kinds = tuple(sorted({MANUAL}.union(*kinds_of)))
    empty = Weights(kinds, places, rarity, np.zeros((len(places), len(kinds)), np.float32))
    known = _rows(empty, signs)
    wanted = np.array([[kind in (each or {MANUAL}) for kind in kinds] for each in kinds_of], float)
    alike = (known @ known.T).toarray()
    alike[np.diag_indices_from(alike)] += SMOOTHING
    answers = cho_solve(cho_factor(alike, overwrite_a=True, check_finite=False), wanted, check_finite=False)
    return Weights(kinds, places, rarity, (known.T @ answers).astype(np.float32))


def _rows(weights, signs):
    measured = [weights.measured(each) for each in signs]
    starts = np.cumsum([0, *(len(rows) for rows, _counts in measured)])
    data = np.concatenate([counts for _rows, counts in measured]).astype(float)
    columns = np.concatenate([np.array(rows, int) for rows, _counts in measured])
    return csr_array((data, columns, starts), shape=(len(signs), len(weights.places)))
