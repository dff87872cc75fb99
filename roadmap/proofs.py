"""What proves events: the papers people attached, and those the product keeps or makes from its own data.

The app that owns a kind's data registers in its ``event_proofs.py`` where the papers of such events come from:

    @proves("mentee_register")
    def registers(programme, events):        # all events of these kinds at once
        return {event.pk: [Paper(…)] for event in events}

A paper is named at once and made only when somebody takes it. Nothing is named that has nothing in it: an empty
register proves nothing.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from django.db.models import prefetch_related_objects
from django.urls import reverse
from django.utils.translation import gettext as _

from organisations.access import Permission, may
from organisations.links import opens
from roadmap.enums import EvidenceKind, Standing
from roadmap.kinds import REGISTRY, shared
from roadmap.models import Event

SOURCES = []
ICONS = {EvidenceKind.LINK: "link", EvidenceKind.NOTE: "chat-bubble-left", EvidenceKind.ORDER: "document-check"}


@dataclass(frozen=True)
class Paper:
    """One piece of proof: a file (``make`` gives its bytes, or it is ``stored``), a link, or a note.

    ``needs``: what a reader must be allowed besides seeing evidence; ``url`` is where it is seen on the screen.
    """

    name: str
    make: Callable[[], bytes] | None = None
    stored: Any = None
    link: str = ""
    note: str = ""
    url: str = ""
    needs: tuple = ()
    icon: str = "document-text"
    is_attached: bool = False
    is_by_hand: bool = False

    @property
    def is_file(self):
        return self.make is not None or self.stored is not None

    def is_open_to(self, user, organisation):
        return all(may(user, need, organisation) for need in self.needs)

    def url_for(self, user, organisation):
        """Where ``user`` sees it, or "" for whom nothing opens."""
        is_shown = self.url and self.is_open_to(user, organisation) and opens(user, self.url, organisation)
        return self.url if is_shown else ""


@dataclass(frozen=True)
class Source:
    kinds: frozenset
    find: Callable[[Any, list], dict]


def proves(*kinds):
    """Register where papers of events of ``kinds`` come from: ``find(programme, events) -> {event.pk: [Paper]}``."""

    def register(find):
        SOURCES.append(Source(frozenset(kinds), find))
        return find

    return register


@dataclass(frozen=True)
class Proof:
    """The papers of an event, and in words what is still lacking: the evidence its kinds ask for."""

    papers: tuple[Paper, ...]
    lacking: tuple[str, ...]

    @property
    def is_complete(self):
        return not self.lacking


def proof_of(programme, event):
    """The ``Proof`` of one event: looked up once for the board at hand."""
    return shared(programme, f"proof:{event.pk}", lambda programme: proofs_of(programme, [event])[event.pk])


def proofs_of(programme, events):
    """{event.pk: ``Proof``}; the events were read with ``evidence`` and its attachment, order and document.

    The number of queries depends on the number of kinds, not on that of events."""
    found = {event.pk: {} for event in events}
    for source in SOURCES:
        wanted = [event for event in events if source.kinds.intersection(event.kinds)]
        if not wanted:
            continue
        papers = source.find(programme, wanted)
        for event in wanted:
            for kind in source.kinds.intersection(event.kinds):
                found[event.pk].setdefault(kind, []).extend(papers.get(event.pk, ()))
    return {event.pk: _proof(event, found[event.pk]) for event in events}


def unproven(programme, lines):
    """Keys of the events of ``lines`` (``EventLine``) that have begun and have nothing to show yet, as their pages say.

    What people attached settles it; only of the rest the product is asked what it keeps itself."""
    bare = [line.event for line in lines if line.state != Standing.PLAN and not line.evidence_count]
    themselves = Event.objects.in_bulk([event.origin_id for event in bare if event.origin_id])
    asked = {event.pk: themselves.get(event.origin_id, event) for event in bare}
    events = list(asked.values())
    prefetch_related_objects(events, "evidence")
    proofs = proofs_of(programme, events)
    return frozenset(key for key, event in asked.items() if not proofs[event.pk].papers)


def _proof(event, by_kind):
    """Whatever a person attached proves the event; an order proves the kinds that have no papers of their own."""
    attached = [_attached(row) for row in event.evidence.all()]
    names = {paper.name for paper in attached} | {paper.stored.name for paper in attached if paper.stored}
    made = {paper.name: paper for papers in by_kind.values() for paper in papers if paper.name not in names}
    papers = (*attached, *made.values())
    if any(paper.is_by_hand for paper in attached):
        return Proof(papers, ())
    kinds = [kind for kind in event.kinds if kind in REGISTRY]
    if not kinds:
        return Proof(papers, () if papers else (_("a document, a link or a note"),))
    lacking = [kind for kind in kinds if not by_kind.get(kind, attached)]
    return Proof(papers, tuple(dict.fromkeys(str(REGISTRY[kind].evidence) for kind in lacking)))


def _attached(row):
    """The ``Paper`` of an ``Evidence`` row."""
    is_by_hand = row.kind != EvidenceKind.ORDER
    icon = ICONS.get(row.kind, "document-text")
    paper = Paper(name=str(row), icon=icon, is_attached=True, is_by_hand=is_by_hand)
    match row.kind:
        case EvidenceKind.FILE:
            return replace(paper, stored=row.attachment, url=reverse("documents:file", args=[row.attachment_id]))
        case EvidenceKind.ORDER:
            needs = (Permission.ORDER_VIEW,)
            return replace(paper, stored=row.order.document, needs=needs, url=row.order.get_absolute_url())
        case EvidenceKind.LINK:
            return replace(paper, link=row.url, url=row.url)
        case _:
            return replace(paper, note=row.text)
