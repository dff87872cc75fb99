"""Learns from the examples how much each sign speaks for each kind.

A linear support vector machine a kind (squared hinge), all of them at once by dual coordinate descent: Hsieh et al.,
«A Dual Coordinate Descent Method for Large-scale Linear SVM», 2008.
"""

from collections import Counter
from collections.abc import Mapping, Sequence

import numpy as np

from roadmap.wording.by_rules import kinds_by_rules
from roadmap.wording.examples import Example
from roadmap.wording.joining import joined
from roadmap.wording.signs import signs_of, weights_of
from roadmap.wording.weights import MANUAL, Weights

COST = 1.0  # the more, the more a single example says
ROUNDS = 7  # over all examples
SEEN = 2  # how many examples a sign must stand in


def fit(examples: Sequence[Example]) -> Weights:
    examples = [*examples, *joined(examples)]
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
    empty = Weights(kinds, places, rarity, np.zeros((len(places), len(kinds)), np.float32), np.zeros(len(kinds)))
    wanted = np.array([[kind in (each or {MANUAL}) for kind in kinds] for each in kinds_of]) * 2.0 - 1
    table, usual = _separate([empty.measured(each) for each in signs], wanted, len(places))
    # From margins of -1 and 1 to scores of 0 and 1
    return Weights(kinds, places, rarity, (table / 2).astype(np.float32), ((usual + 1) / 2).astype(np.float32))


def _separate(known, wanted, size):
    """``known``: (rows, counts) an example, together of length 1; ``wanted``: 1 or -1 an example and kind."""
    table, usual = np.zeros((size, wanted.shape[1])), np.zeros(wanted.shape[1])
    held = np.zeros_like(wanted)
    order = np.random.default_rng(0)
    for _round in range(ROUNDS):
        for at in order.permutation(len(known)):
            rows, counts = known[at]
            lacks = 1 - wanted[at] * (counts @ table[rows] + usual) - held[at] / (2 * COST)
            moved = np.maximum(held[at] + lacks / (2 + 1 / (2 * COST)), 0) - held[at]
            held[at] += moved
            moved *= wanted[at]
            table[rows] += np.outer(counts, moved)
            usual += moved
    return table, usual
