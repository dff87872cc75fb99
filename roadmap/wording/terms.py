"""Which of the words the rules ask for a word of a plan is, found by the letters it begins with."""

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cache, lru_cache

from roadmap.wording.lexicon import alternatives
from roadmap.wording.rules import RULES

NAMED = {"training": "TRAIN", "contests": "конкурс|фестивал", "regular_meetings": "консультац"}
_PLAIN = re.compile(r"[а-яёa-z0-9]*(?![?*{])")


@lru_cache(maxsize=20_000)
def terms_of(word: str) -> frozenset[str]:
    index = _by_beginning()
    return frozenset(
        term
        for size in range(len(word) + 1)
        for term, rest in index.get(word[:size], ())
        if rest is None or rest.match(word)
    )


def asked() -> set[str]:
    """Every term a rule names."""
    patterns = [pattern for rule in RULES for pattern in rule.patterns]
    beside: Iterable[str] = (term for rule in RULES for term in rule.unless)
    return {term for pattern in patterns for term in (*pattern.words, *pattern.unless)}.union(beside, NAMED.values())


@cache
def _by_beginning() -> dict[str, list[tuple[str, re.Pattern[str] | None]]]:
    """{plain letters: the terms that begin so, with what is to match besides}"""
    index = defaultdict(list)
    for term in asked():
        for way in alternatives(term):
            found = _PLAIN.match(way)
            plain = found[0] if found else ""
            index[plain].append((term, re.compile(way) if plain != way else None))
    return dict(index)
