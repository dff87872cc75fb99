"""The signs an event is known by: its words, their neighbours, classes of the lexicon, parts of words, its columns."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from roadmap.wording.lexicon import LEXICON, is_word
from roadmap.wording.told import Told

STEM = 6  # letters a word is known by
_WORD = re.compile(r"[а-яёa-z0-9]+", re.IGNORECASE)
_PARTS = (4, 5)  # letters in the parts of words
_PAIRED = 3  # how far apart two classes are looked at together
_PART, _NEXT, _AFTER_NEXT, _CLASS, _CLASSES = 0.35, 0.7, 0.4, 0.4, 0.25
_RESULT, _OWN_RESULT, _STAGE, _WHO, _PHASE, _IN_PHASE, _RULED = 0.5, 0.4, 0.5, 0.3, 0.5, 1.0, 0.5
# What is done at any time of the year and means another thing in each
_TIMELY = frozenset(
    ("SURVEY", "TEST", "MEET", "TRAIN", "REPORT", "TELL", "COMMON", "NEED", "LIST", "ORDER", "MEMBER", "FEAST")
)
# What is another thing when others do it
_DONE_BY = frozenset(("CONTROL", "MEET", "TRAIN", "REPORT", "TEST", "HOLD", "PLAN", "ORDER"))
_classes: dict[str, tuple[str, ...]] = {}


@dataclass(frozen=True)
class Sign:
    """``at``: the words of the title it is made of, by their place; none for a sign of another column."""

    name: str
    weight: float
    at: tuple[int, ...] = ()


def words_of(text: str) -> list[str]:
    return [word.lower().replace("ё", "е") for word in _WORD.findall(text)]


def signs_of(told: Told, ruled: Iterable[str] = ()) -> list[Sign]:
    """``ruled``: the kinds the rules speak for."""
    words = words_of(told.title)
    stems = [word[:STEM] for word in words]
    return [
        *(Sign(f"word {stem}", 1.0, (at,)) for at, stem in enumerate(stems) if stem not in stems[:at]),
        *(Sign(f"next {a} {b}", _NEXT, (at, at + 1)) for at, (a, b) in enumerate(pairwise(stems))),
        *(
            Sign(f"skip {a} {b}", _AFTER_NEXT, (at, at + 2))
            for at, (a, b) in enumerate(zip(stems, stems[2:], strict=False))
        ),
        *(Sign(f"first {stem}", 1.0, (0,)) for stem in stems[:1]),
        *_parts(words),
        *_of_classes(words),
        *_of_result(told.result),
        *(Sign(f"stage {stem}", _STAGE) for stem in _stems(told.stage)),
        *(Sign(f"who {stem}", _WHO) for stem in _stems(told.who)),
        *_of_phases(told, words),
        *_of_doers(told, words),
        *(Sign(f"ruled {kind}", _RULED) for kind in ruled),
    ]


def weights_of(signs: Iterable[Sign]) -> dict[str, float]:
    """{name: weight}, a sign met several times weighing more."""
    found: dict[str, float] = {}
    for sign in signs:
        found[sign.name] = found.get(sign.name, 0.0) + sign.weight
    return found


def _stems(text):
    return sorted({word[:STEM] for word in words_of(text)})


def _parts(words):
    for at, word in enumerate(words):
        if word not in words[:at]:
            framed = f"<{word}>"
            for size in _PARTS:
                for start in range(len(framed) - size + 1):
                    yield Sign(f"part {framed[start : start + size]}", _PART, (at,))


def _classes_of(word):
    if word not in _classes:
        _classes[word] = tuple(name for name in LEXICON if is_word(name, word))
    return _classes[word]


def _of_classes(words):
    met = [_classes_of(word) for word in words]
    first = {name: at for at in range(len(words) - 1, -1, -1) for name in met[at]}
    for name, at in first.items():
        yield Sign(f"class {name}", _CLASS, (at,))
    for at, names in enumerate(met):
        for then in range(at + 1, min(at + _PAIRED, len(met))):
            for name in names:
                for other in met[then]:
                    yield Sign(f"classes {name} {other}", _CLASSES, (at, then))


def _of_result(text):
    words = words_of(text)
    stems = [word[:STEM] for word in words]
    for stem in sorted(set(stems)):
        yield Sign(f"result {stem}", _OWN_RESULT)
        yield Sign(f"word {stem}", _RESULT)
    for a, b in pairwise(stems):
        yield Sign(f"next {a} {b}", _RESULT * _NEXT)
    for name in sorted({name for word in words for name in _classes_of(word)}):
        yield Sign(f"class {name}", _RESULT * _CLASS)


def _of_phases(told, words):
    timely = sorted({name for word in words for name in _classes_of(word) if name in _TIMELY})
    for phase in told.phases:
        yield Sign(f"phase {phase}", _PHASE)
        for name in timely:
            yield Sign(f"phase {phase} {name}", _IN_PHASE)


def _of_doers(told, words):
    done = sorted({name for word in words for name in _classes_of(word) if name in _DONE_BY})
    for doer in told.doers:
        yield Sign(f"by {doer}", _PHASE)
        for name in done:
            yield Sign(f"by {doer} {name}", _IN_PHASE)
