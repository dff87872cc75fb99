"""Norms: whose levels a scale has. Pure functions over ``Scale.bands``.

A level may be of an age, of a class, of those who answered so-and-so: ``"age": [10, 12]``, ``"class": [5, 7]`` (either
end may be ``None``), ``"if"``: a condition over all answers. Levels with one such rule are one norm. A person's norm is
the first whose rule fits; levels without a rule are everybody else's."""

import json
from dataclasses import dataclass

from surveys.conditions import holds

RULE = ("if", "age", "class")
NONE_FITS = -1


@dataclass(frozen=True)
class Who:
    """What norms ask of a person; ``None`` where it is not known: then no rule about it fits."""

    age: int | None = None
    grade: int | None = None


@dataclass(frozen=True)
class Norm:
    rule: dict
    bands: list


def rule_of(band):
    return {name: band[name] for name in RULE if band.get(name)}


def norms_of(bands):
    """[``Norm``] in the order they are tried; the one without a rule is the last."""
    found: dict = {}
    for band in bands:
        rule = rule_of(band)
        found.setdefault(json.dumps(rule, sort_keys=True), Norm(rule, [])).bands.append(band)
    return sorted(found.values(), key=lambda norm: not norm.rule)


def norm_for(bands, values, who=None):
    """The number of the norm that is ``who``'s, who gave ``values`` (by key); ``NONE_FITS`` where none is."""
    norms = norms_of(bands)
    fitting = (number for number, norm in enumerate(norms) if fits(norm.rule, values, who or Who()))
    return next(fitting, NONE_FITS if norms else 0)


def fits(rule, values, who):
    spans = ((rule.get("age"), who.age), (rule.get("class"), who.grade))
    return holds(rule.get("if"), values) and all(span is None or _within(span, value) for span, value in spans)


def _within(span, value):
    low, high = span
    return value is not None and (low is None or value >= low) and (high is None or value <= high)


def bands_in(bands, norm):
    """The levels of the norm number ``norm``."""
    norms = norms_of(bands)
    return norms[norm].bands if 0 <= norm < len(norms) else []


def levels_of(bands):
    """One level for each label, in the order of the first norm that has it: without bounds where norms are several."""
    norms = norms_of(bands)
    if len(norms) < 2:
        return list(bands)
    found: dict = {}
    for norm in norms:
        for band in norm.bands:
            found.setdefault(band["label"], {"label": band["label"], "alarm": band.get("alarm", False)})
    return list(found.values())
