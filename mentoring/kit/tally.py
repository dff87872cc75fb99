"""How many rows there are of each kind, told in one reading of them."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import BooleanField, Case, Count, Value, When


@dataclass(frozen=True)
class Derived:
    """Facts that follow from what the rows are grouped by: ``columns`` are {name: expression}, ``facts`` {name: a
    function of a group, {name: value} of all columns and facts}."""

    columns: Mapping[str, Any]
    facts: Mapping[str, Callable[[dict], Any]]


class Tally:
    """The rows of a query set by what holds of them and by what stands in their columns.

    Each fact is asked once a row, however many counts speak of it: the database groups the rows, the counts are sums
    over the groups. A condition inside ``Count(filter=…)`` would be taken by PostgreSQL for one that is looked up once,
    and an ``Exists`` in it would be a search a row."""

    def __init__(self, names, groups):
        self._names, self._groups = names, groups

    @classmethod
    def of(cls, rows, facts, columns=(), derived=()):
        """Read ``rows``, which name no row twice, by ``facts`` ({name: ``Q``}), ``columns`` (paths of fields) and
        facts ``derived`` from more."""
        told = {f"fact_{name}": _told(condition) for name, condition in facts.items()}
        more = {f"told_{name}": column for one in derived for name, column in one.columns.items()}
        found = rows.order_by().annotate(**told, **more).values_list(*columns, *told, *more).annotate(Count("pk"))
        plain = (*columns, *facts)
        names = (*plain, *(name for one in derived for name in one.columns))
        follows = {name: fact for one in derived for name, fact in one.facts.items()}
        groups: Counter = Counter()
        for *values, number in found:
            group = dict(zip(names, values, strict=True))
            groups[*values[: len(plain)], *(fact(group) for fact in follows.values())] += number
        return cls((*plain, *follows), groups)

    def count(self, **wanted):
        """How many rows there are of which all of ``wanted`` holds: {fact: yes or no, column: value}."""
        return sum(number for group, number in self._groups.items() if self._fits(group, wanted))

    def by(self, column, **wanted):
        """{value of ``column``: how many rows have it} of those ``count`` would count."""
        place = self._names.index(column)
        found: Counter = Counter()
        for group, number in self._groups.items():
            if self._fits(group, wanted):
                found[group[place]] += number
        return found

    def _fits(self, group, wanted):
        return all(group[self._names.index(name)] == value for name, value in wanted.items())


def _told(condition):
    return Case(When(condition, then=Value(True)), default=Value(False), output_field=BooleanField())
