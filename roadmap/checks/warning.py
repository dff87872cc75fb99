"""A warning: what is odd, about which events, and the remedies on offer."""

from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import ngettext

from roadmap.following import key_of
from roadmap.models import Event

NAMED = 20  # events are named by their numbers up to so many


@dataclass(frozen=True)
class Remedy:
    """One click: ``plans`` say what changes, {event: its plan in part}; ``key`` names it in a form.

    ``label`` is its button; ``words`` is what is kept of it, without anybody's name."""

    key: str
    label: str
    plans: dict[Event, dict[str, Any]]
    words: str = ""


@dataclass(frozen=True)
class PlanWarning:
    """``events``: those it is about, the one to look at first in front. ``filter`` shows them in the list."""

    code: str
    text: str
    events: tuple[Event, ...]
    remedies: tuple[Remedy, ...] = ()
    filter: str = ""
    word: str = field(default="", kw_only=True)  # tells warnings about the same events apart

    @property
    def event(self):
        return self.events[0] if self.events else None

    @property
    def key(self) -> str:
        """The same warning has the same key in every version of the plan."""
        about = "-".join(str(key) for key in sorted(key_of(event) for event in self.events))
        return ":".join(filter(None, [self.code, about, self.word]))[:200]


def numbers_of(events) -> str:
    """«1.1, 1.2, 3.4»; of a great many only the first, and how many there are besides."""
    numbers = ", ".join(event.number for event in events[:NAMED])
    more = len(events) - NAMED
    if more <= 0:
        return numbers
    return ngettext("%(numbers)s and %(count)d more", "%(numbers)s and %(count)d more", more) % {
        "numbers": numbers,
        "count": more,
    }
