"""What each kind of event opens, how its progress is measured, and what proves it.

The app that owns a kind's screen registers it in its ``event_kinds.py``; the registry is read by the roadmap, the
dashboard and the reports, none of which knows the apps further right.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext_lazy as _

from organisations.access import may
from organisations.links import opens
from roadmap.enums import Audience, TaskState
from roadmap.models import DelegatedTask

DELEGATED = "delegated"  # what an office counts of an event it gave to its schools


@dataclass(frozen=True)
class Measure:
    """Progress as people read it: «Согласия: 37 из 42». ``lacking()`` looks up ``missing``: who or what is lacking,
    ``Action``s, ≤ 5; most pages show the figures alone."""

    label: Any
    done: int
    total: int
    lacking: Callable[[], Iterable] = tuple
    is_told: bool = True  # under «Сегодня» too, in the noun of its kind: «не хватает двух встреч»
    waits: bool = False  # nothing to do here: somebody else's signature or answer is awaited

    @property
    def missing(self):
        return tuple(self.lacking())

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
    """The button of an event: what it says and where it leads.

    ``needs`` is the right its words promise, where the address alone asks for less; ``otherwise`` is what those see
    whose rights do not reach so far."""

    label: Any
    url: str
    needs: Any = None
    otherwise: "Action | None" = None

    def for_reader(self, user, organisation):
        """This act or the one left for ``user``; ``None`` where nothing opens."""
        if opens(user, self.url, organisation) and (self.needs is None or may(user, self.needs, organisation)):
            return self
        return self.otherwise.for_reader(user, organisation) if self.otherwise else None


def acts_for(user, organisation, acts):
    """``acts`` as ``user`` may carry them out, without those that would not open."""
    shown = [act.for_reader(user, organisation) for act in acts]
    return list({act.url: act for act in shown if act is not None}.values())


@dataclass(frozen=True)
class EventKind:
    """``screen(programme, event)`` gives the ``Action``.

    ``measure(programme)`` looks everything up once per programme and gives measures by audience (``""`` serves events
    about nobody in particular, an event's key that very event), so that 300 events cost as many queries as 30.
    ``None``: there is nothing to count, evidence decides. ``evidence`` says in words what proves the event («реестр
    согласий»). An office has no pupils of its own: in its plan a kind opens ``office_screen``, or nothing, and counts
    what ``office_measure`` gives.
    """

    key: str
    label: Any
    screen: Callable[[Any, Any], Action]
    evidence: Any
    measure: Callable[[Any], Mapping[str, tuple[Measure, ...]]] | None = None
    office_screen: Callable[[Any, Any], Action] | None = None
    office_measure: Callable[[Any], Mapping[str, tuple[Measure, ...]]] | None = None


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

    def knows(self, name, found):
        """What the page has read already: ``shared`` asks for it no more."""
        self.programme.board_facts[name] = found

    def measures(self, event):
        """The ``Measure`` tuple of ``event``, in the order of its kinds."""
        return tuple(measure for _kind, measure in self.by_kind(event))

    def by_kind(self, event):
        """The same as (key of the kind, ``Measure``) pairs."""
        found = []
        if event.is_delegated and self.programme.is_of_office:
            return [(DELEGATED, reports_of(self.programme, event))]
        for key in event.kinds:
            by_audience = self._of(key)
            for audience in _audiences(event, by_audience):
                found.extend((key, measure) for measure in by_audience[audience])
        return found

    def _of(self, key):
        if key not in self._measured:
            kind = REGISTRY.get(key)
            self._measured[key] = self._measure(kind) if kind else {}
        return self._measured[key]

    def _measure(self, kind):
        measure = kind.office_measure if self.programme.is_of_office else kind.measure
        return measure(self.programme) if measure else {}


def reports_of(programme, event):
    """How many of the tasks ``event`` gives to the schools are accepted; looked up once for all events."""
    counts = shared(programme, "tasks", _task_counts).get(event.pk, {})
    return Measure(_("Accepted from schools"), counts.get(TaskState.ACCEPTED, 0), sum(counts.values()))


def _task_counts(programme):
    return DelegatedTask.objects.filter(event__stage__roadmap__programme=programme).counts_by_event()


def _audiences(event, by_audience):
    """Whose measures count for ``event``: its own, its audience's, both halves for «both», otherwise the general."""
    if event.pk in by_audience:
        return [event.pk]
    wanted = [event.audience]
    if event.audience == Audience.BOTH and Audience.BOTH not in by_audience:
        wanted = [Audience.MENTEES, Audience.MENTORS]
    return [a for a in wanted if a in by_audience] or [a for a in (Audience.NOBODY,) if a in by_audience]
