"""Examples of two deeds, put together of those of one: so it is learned what is left of each beside another."""

import random
import re
from collections import defaultdict
from collections.abc import Sequence

from roadmap.wording.examples import Example
from roadmap.wording.in_year import IN_YEAR
from roadmap.wording.told import Told

HOW_MANY = 1500
JOINED = "joined"  # the voice of what is put together
_NEAR, _OFTEN = 5, 0.75  # how far apart in the year, and how often so near, the two are
_WORDS = range(2, 9)
_WAYS = ("{0}, {1}", "{0} и {1}", "{0}. {2}", "{0}; {1}")
_PUNCTUATED = re.compile("[.:;]")


def joined(examples: Sequence[Example], how_many: int = HOW_MANY) -> list[Example]:
    """Always the same ones of the same ``examples``."""
    chance = random.Random(0)  # noqa: S311 - nothing secret
    titles = defaultdict(list)
    for example in filter(_is_plain, examples):
        titles[min(example.kinds)].append(example.told.title)
    kinds = [kind for kind in IN_YEAR if kind in titles]
    pairs = (_pair(kinds, chance) for _number in range(how_many))
    return [_join(first, second, titles, chance) for first, second in pairs if first != second]


def _is_plain(example):
    told = example.told
    return (
        len(example.kinds) == 1
        and told == Told(told.title)
        and len(told.title.split()) in _WORDS
        and not _PUNCTUATED.search(told.title)
    )


def _pair(kinds, chance):
    first = chance.randrange(len(kinds))
    near = kinds[max(0, first - _NEAR) : first + _NEAR + 1]
    return kinds[first], chance.choice(near if chance.random() < _OFTEN else kinds)


def _join(first, second, titles, chance):
    one, other = chance.choice(titles[first]), chance.choice(titles[second])
    inner = other if other[:2].isupper() else other[0].lower() + other[1:]
    return Example(JOINED, frozenset((first, second)), Told(chance.choice(_WAYS).format(one, inner, other)))
