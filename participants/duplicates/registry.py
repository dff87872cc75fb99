"""What becomes of two rows that may not both stand by one person, when the records of two people become one.

Whatever points to a person is found in the models themselves and moved. Only where a constraint allows one row and both
have one, a rule is needed: each app names its own in its ``merging_rules.py``. Without a rule the merge is refused, and
``tests/participants/test_duplicates.py`` fails.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, NamedTuple

from django.db import models
from django.utils.translation import gettext_lazy as _

from participants.models import Guardian, Participation, Person


class How(StrEnum):
    JOIN = "join"  # the row that goes fills what is empty in the one that stays, and hands over all that points to it
    DROP = "drop"  # it says nothing that the one that stays does not say
    CLOSE = "close"  # it stays, but is over
    REFUSE = "refuse"


@dataclass(frozen=True)
class Rule:
    """``words``: the sentence of a refusal. ``close(row)``/``join(twin, row, choices)`` give {column: value} to be set;
    ``older(twin, row)`` is the one of them to be closed, when it is not always the ``row`` that goes."""

    how: How
    words: Any = ""
    close: Callable[[Any], dict] | None = None
    older: Callable[[Any, Any], Any] | None = None
    join: Callable[[Any, Any, dict], dict] | None = None


class Clash(NamedTuple):
    """One constraint that two rows may break when ``field`` of one is led to where the other's leads."""

    key: str
    beside: tuple  # the other columns of the constraint
    condition: Any


CLASHES: dict[tuple[type, str], Rule] = {}
STOPS: list[Callable[[Any, Any], Any]] = []
BOTH = _("Both records have it: %(what)s. Sort that out first, then merge.")


def clash(model, key, how, words="", **known):
    """``key``: the constraint's name, or the column that is unique by itself."""
    CLASHES[model, key] = Rule(how, words, **known)


def stops_merging(function):
    """Register ``function(kept, gone)`` → a sentence why the two can not be one, or ``None``."""
    STOPS.append(function)
    return function


def pointing_to(model) -> Iterator[tuple[type, models.Field]]:
    """``(model, column)`` of everything that points to ``model``, in any app; tables of many-to-many among them."""
    for relation in model._meta.get_fields(include_hidden=True):
        if relation.auto_created and not relation.concrete and (relation.one_to_many or relation.one_to_one):
            yield relation.related_model, relation.field


def clashes_of(model, field) -> Iterator[Clash]:
    meta = model._meta
    if field.unique:
        yield Clash(field.name, (), None)
    for together in meta.unique_together:
        if field.name in together:
            yield Clash(field.name, tuple(name for name in together if name != field.name), None)
    for constraint in meta.constraints:
        if isinstance(constraint, models.UniqueConstraint) and field.name in constraint.fields:
            yield Clash(constraint.name, tuple(n for n in constraint.fields if n != field.name), constraint.condition)


def joined_models():
    """The person, and all whose rows are joined: what points to them is led on as well."""
    return {
        Person,
        Guardian,
        Participation,
        *(model for (model, _key), rule in CLASHES.items() if rule.how == How.JOIN),
    }
