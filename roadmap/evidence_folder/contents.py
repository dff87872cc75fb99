"""What the evidence folder holds: stage by stage, event by event, and what is still lacking."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy, pgettext_lazy

from roadmap.enums import EventState, Standing
from roadmap.models import Event
from roadmap.printing.sheet import heading_of
from roadmap.proofs import Paper, Proof, proofs_of
from roadmap.standing import due_words, relative_words, standing_of


class ItemState(TextChoices):
    """Whether an event can be proved; what is not due yet is not a gap."""

    PROVED = "proved", pgettext_lazy("event", "proved")
    LACKING = "lacking", pgettext_lazy("event", "nothing to show")
    AHEAD = "ahead", gettext_lazy("not due yet")


MARKS = {ItemState.PROVED: Standing.DONE, ItemState.LACKING: Standing.LATE, ItemState.AHEAD: Standing.PLAN}


@dataclass(frozen=True)
class Item:
    """An event in the folder."""

    event: Event
    proof: Proof
    standing: Standing
    due: str
    relative: str
    who: str

    @property
    def papers(self) -> tuple[Paper, ...]:
        return self.proof.papers

    @property
    def state(self):
        if self.proof.is_complete:
            return ItemState.PROVED
        is_expected = self.event.state == EventState.CLOSED or self.standing == Standing.LATE
        return ItemState.LACKING if is_expected else ItemState.AHEAD

    @property
    def mark(self):
        return MARKS[self.state].value

    @property
    def lacking(self):
        """«реестр согласий, подписанный приказ»"""
        return ", ".join(self.proof.lacking)


@dataclass(frozen=True)
class Shelf:
    """A stage with its events."""

    position: int
    title: str
    heading: str
    items: tuple[Item, ...]

    @property
    def proved(self):
        return sum(item.state == ItemState.PROVED for item in self.items)

    @property
    def lacking(self):
        return sum(item.state == ItemState.LACKING for item in self.items)


@dataclass(frozen=True)
class Folder:
    programme: Any
    shelves: tuple[Shelf, ...]

    @cached_property
    def items(self):
        return tuple(item for shelf in self.shelves for item in shelf.items)

    def count(self, state):
        return sum(item.state == state for item in self.items)

    @property
    def proved(self):
        return self.count(ItemState.PROVED)

    @property
    def lacking(self):
        return self.count(ItemState.LACKING)

    @property
    def ahead(self):
        return self.count(ItemState.AHEAD)

    @property
    def unproved(self):
        """Events that cannot be proved yet, those already due first."""
        return sorted(
            (item for item in self.items if item.state != ItemState.PROVED), key=lambda i: i.state != ItemState.LACKING
        )


def folder_of(programme):
    """The ``Folder`` of the programme's current roadmap; constant queries whatever its size."""
    events = list(
        Event.objects.of(programme)
        .with_next_due()
        .select_related("stage")
        .prefetch_related("evidence__attachment", "evidence__order__document", "responsibles__user")
    )
    for event in events:
        event.stage.roadmap = programme.roadmap
    proofs, today = proofs_of(programme, events), programme.organisation.today
    shelves = {}
    for event in events:
        shelves.setdefault(event.stage_id, (event.stage, []))[1].append(
            Item(
                event=event,
                proof=proofs[event.pk],
                standing=standing_of(event, today),
                due=due_words(event, programme.window),
                relative=relative_words(event, today)[0],
                who=", ".join(dict.fromkeys(str(responsible) for responsible in event.responsibles.all())),
            )
        )
    return Folder(
        programme,
        tuple(
            Shelf(stage.position, stage.short_title or stage.title, heading_of(stage), tuple(items))
            for stage, items in shelves.values()
        ),
    )
