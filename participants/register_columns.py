"""What apps further right show in the two registers: columns, saved views, filters and the partners of a participation.

They register theirs in their own ``register_columns.py``. Everything is asked once for a whole page, never row by row.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import Q

from mentoring.kit.tally import Derived
from participants.enums import ParticipationRole
from participants.paper_reading import PaperReading

BOTH = (ParticipationRole.MENTEE, ParticipationRole.MENTOR)
TAKES_PART = Q(ended_on=None)


@dataclass(frozen=True)
class Cell:
    """``state`` is a mark (done, now, wait, late, plan), ``text`` the word beside it; files have the ``day``."""

    state: str
    text: Any
    url: str = ""
    day: date | None = None


@dataclass(frozen=True)
class RegisterColumn:
    """``of(participations)`` gives values by the participation's key; a participation without one shows a dash.

    A value is a ``Cell``, a text, a number, a day or a list of words. ``width`` is for paper and workbooks, ``sort``
    the key of an order, ``is_usual`` says that the column is shown to those who have chosen nothing."""

    key: str
    label: Any
    of: Callable[[Iterable], Mapping[int, Any]]
    position: int = 100
    roles: tuple = BOTH
    width: int = 18
    sort: str = ""
    is_usual: bool = True


@dataclass
class Register:
    """The register that is asked about: of ``programme`` in ``role``, of both when it is ``None``. What content says of
    papers is read once for all that is asked about it."""

    programme: Any
    role: Any = None
    papers: PaperReading = field(default_factory=PaperReading)


@dataclass(frozen=True)
class RegisterFact:
    """What holds of a row or does not: views, filters and measures speak of it by its key.

    ``condition(register)`` is a ``Q`` of the rows it holds of and joins nothing that would repeat a row. Where the rows
    are counted, ``derived(register)``, a ``Derived`` with the same key, may tell it more cheaply."""

    key: str
    condition: Callable[[Register], Any]
    derived: Callable[[Register], Derived] | None = None


@dataclass(frozen=True)
class RegisterView:
    """A saved view: ``holds`` tells the rows that belong to it, {key of a fact: yes or no}."""

    key: str
    label: Any
    holds: Mapping[str, bool]
    position: int = 100
    roles: tuple = BOTH


@dataclass(frozen=True)
class RegisterFilter:
    """A filter with a few fixed choices: ``choices`` lead from a value in the address to its label and what holds of
    its rows, {key of a fact: yes or no}. No row answers to two of them."""

    key: str
    label: Any
    choices: Mapping[str, tuple[Any, Mapping[str, bool]]]
    position: int = 100
    roles: tuple = BOTH


@dataclass
class Registers:
    columns: dict = field(default_factory=dict)
    facts: dict = field(default_factory=dict)
    views: dict = field(default_factory=dict)
    filters: dict = field(default_factory=dict)
    partners: Callable[[Iterable], Mapping[int, list]] | None = None

    def columns_for(self, role):
        return self._for(self.columns, role)

    def views_for(self, role):
        return self._for(self.views, role)

    def filters_for(self, role):
        return self._for(self.filters, role)

    def condition(self, fact, register):
        """The ``Q`` of the fact under this key."""
        return self.facts[fact].condition(register)

    def partners_of(self, participations):
        """{participation key: [participations it works with]}: the mentor of a mentee, the mentees of a mentor."""
        return self.partners(participations) if self.partners else {}

    @staticmethod
    def _for(registered, role):
        return sorted((item for item in registered.values() if role in item.roles), key=lambda item: item.position)


REGISTERS = Registers()


def register_column(column):
    REGISTERS.columns[column.key] = column


def register_fact(fact):
    REGISTERS.facts[fact.key] = fact


def register_view(view):
    REGISTERS.views[view.key] = view


def register_filter(filter_):
    REGISTERS.filters[filter_.key] = filter_


def provide_partners(function):
    """``function(participations) -> {key: [Participation]}``, with ``person`` selected: whom a row is paired with."""
    REGISTERS.partners = function
    return function
