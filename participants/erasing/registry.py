"""What becomes of every row that concerns a person when their data are erased.

Each app lists its models in its own ``erasing_rules.py``: ``rule(Model, …)``. A model without a rule, or a column of
text that no rule speaks of, fails ``tests/participants/test_erasing_covers.py``.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class Fate(models.TextChoices):
    DESTROYED = "destroyed", _("destroyed")
    NAMELESS = "nameless", _("made nameless: kept for counts")
    KEPT = "kept", _("kept: a law asks for it")
    NOBODY = "nobody", _("is not about people")


@dataclass(frozen=True)
class Subject:
    """Whose data are erased. ``people``: everybody whose name goes: the person and the guardians."""

    person: Any
    people: tuple = ()
    users: tuple = ()  # keys of accounts that go

    @property
    def patterns(self):
        return [pattern for someone in self.people if (pattern := someone.pattern)]

    @property
    def hints(self):
        return set().union(*(someone.hints for someone in self.people)) if self.people else set()


@dataclass(frozen=True)
class Rule:
    """``title`` is the sort of data as the preview and the act name it; ``rows(subject)`` are the person's.

    ``clear`` are columns with what stands in them afterwards, for rows that become nameless; ``do(subject, rows)`` does
    what is more than that. ``texts`` are columns in which others may name the person: looked through in rows of the
    same organisation (``of``: the path to it; ``narrow``: which of them) and stripped of the name. ``safe`` are columns
    of text that are cleared by ``do`` or name nobody. ``basis`` is the law by which rows are kept, or counts stay."""

    model: type
    fate: Fate
    title: Any = ""
    rows: Callable[[Subject], Any] | None = None
    clear: dict = field(default_factory=dict)
    do: Callable[[Subject, Any], None] | None = None
    texts: tuple = ()
    of: str = ""
    narrow: Callable[[Any], Any] | None = None
    safe: tuple = ()
    basis: Any = ""
    position: int = 50

    def found(self, subject):
        return self.rows(subject) if self.rows else self.model._base_manager.none()


RULES: dict[type, Rule] = {}
LEAVING: list[Callable[[Any, Any], None]] = []
STOPPING: list[Callable[[Any], None]] = []
RETENTION_ACTS = _("Archives Act No. 125-FZ of 22.10.2004, list of Rosarkhiv's order No. 236 of 20.12.2019")
STATISTICS = _("152-FZ art. 6 part 1 item 9: nameless data for statistics")


def rule(model, fate, title="", **known):
    RULES[model] = Rule(model, fate, title, **known)


def own(model, fate, title, *paths, **known):
    """The person's own rows: those one of ``paths`` leads from to the person."""

    def rows(subject):
        about = Q()
        for path in paths:
            about |= Q(**{path: subject.person})
        return model.objects.filter(about)

    rule(model, fate, title, rows=rows, **known)


def mention(title, table):
    """Rows in which others may name the person. A line of ``table``: (model, path to the organisation, columns of text,
    columns that name nobody)."""
    for model, of, texts, safe in table:
        rule(model, Fate.NAMELESS, title, texts=texts, of=of, safe=safe)


def nobody(*found):
    """Models that are about no participant: content, plans' settings, keys."""
    for model in found:
        rule(model, Fate.NOBODY)


def leaves(function):
    """Register ``function(person, by)``: how an app takes a person out of work that goes on."""
    LEAVING.append(function)
    return function


def stops(function):
    """Register ``function(person)``: what an app holds back as soon as data are to be destroyed."""
    STOPPING.append(function)
    return function


def rules():
    """Every rule, in the order in which they are carried out."""
    return sorted(RULES.values(), key=lambda one: one.position)
