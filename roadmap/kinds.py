"""What each kind of event opens, how its progress is measured, and what proves it.

The app that owns a kind's screen registers it in its ``event_kinds.py``; the registry is read by the roadmap, the
dashboard and the reports, none of which knows the apps further right.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from roadmap.enums import Audience


@dataclass(frozen=True)
class Measure:
    """Progress as people read it: «Согласия: 37 из 42». ``missing`` names who or what is lacking: ``Action``s, ≤ 5."""

    label: Any
    done: int
    total: int
    missing: tuple = ()
    waits: bool = False  # nothing to do here: somebody else's signature or answer is awaited

    @property
    def is_complete(self):
        return self.total > 0 and self.done >= self.total

    @property
    def percent(self):
        return min(100, self.done * 100 // self.total) if self.total else 0

    @property
    def remaining(self):
        return max(0, self.total - self.done)


@dataclass(frozen=True)
class Action:
    """The button of an event: what it says and where it leads."""

    label: Any
    url: str


@dataclass(frozen=True)
class EventKind:
    """``screen(programme, event)`` gives the ``Action``.

    ``measure(programme)`` looks everything up once per programme and gives measures by audience (``""`` serves events
    about nobody in particular), so that a roadmap of 300 events costs as many queries as one of 30.
    ``None``: there is nothing to count, evidence decides. ``evidence`` says in words what proves the event («реестр
    согласий»).
    """

    key: str
    label: Any
    screen: Callable[[Any, Any], Action]
    evidence: Any
    measure: Callable[[Any], Mapping[str, tuple[Measure, ...]]] | None = None


REGISTRY: dict[str, EventKind] = {}


def register(*kinds):
    for kind in kinds:
        REGISTRY[kind.key] = kind


def shared(programme, name, look_up):
    """What several kinds ask of ``programme``: looked up once for the board at hand, every time without one."""
    facts = getattr(programme, "board_facts", None)
    if facts is None:
        return look_up(programme)
    if name not in facts:
        facts[name] = look_up(programme)
    return facts[name]


@dataclass
class ProgressBoard:
    """Progress of a programme's events, each kind measured once, what kinds share looked up once."""

    programme: Any
    _measured: dict = field(default_factory=dict)

    def __post_init__(self):
        self.programme.board_facts = {}

    def measures(self, event):
        """The ``Measure`` tuple of ``event``, in the order of its kinds."""
        return tuple(measure for _kind, measure in self.by_kind(event))

    def by_kind(self, event):
        """The same as (key of the kind, ``Measure``) pairs."""
        found = []
        for key in event.kinds:
            by_audience = self._of(key)
            for audience in _audiences(event, by_audience):
                found.extend((key, measure) for measure in by_audience[audience])
        return found

    def _of(self, key):
        if key not in self._measured:
            kind = REGISTRY.get(key)
            self._measured[key] = kind.measure(self.programme) if kind and kind.measure else {}
        return self._measured[key]


def _audiences(event, by_audience):
    """Whose measures count for ``event``: its audience's, both halves for «both», the general ones otherwise."""
    wanted = [event.audience]
    if event.audience == Audience.BOTH and Audience.BOTH not in by_audience:
        wanted = [Audience.MENTEES, Audience.MENTORS]
    return [a for a in wanted if a in by_audience] or [a for a in (Audience.NOBODY,) if a in by_audience]
