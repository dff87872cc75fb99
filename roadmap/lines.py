"""The events of a programme's roadmap as rows of lists: how each stands today, what it measures, who answers for it."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.db.models import Prefetch

from mentoring.kit.addresses import address_of_row
from roadmap.acts import acts_of
from roadmap.enums import Standing
from roadmap.kinds import ProgressBoard
from roadmap.models import Event, EventResponsible
from roadmap.queries import events_awaiting_signature, events_of, orders_on_desk
from roadmap.standing import due_words, open_due, relative_words, standing_of


@dataclass(frozen=True)
class Meter:
    label: Any
    done: int
    total: int
    tone: str


@dataclass(frozen=True)
class StandingLine:
    """An event and how it stands today: what a bead of the route shows."""

    event: Event
    state: Standing

    @property
    def number(self):
        return self.event.number

    @property
    def title(self):
        return self.event.title

    @cached_property
    def url(self):
        return self.event.get_absolute_url()

    @property
    def due_on(self):
        return open_due(self.event)

    @property
    def label(self):
        """What a bead says: «2.1 Анкетирование… — просрочено»."""
        return f"{self.event.number} {self.event.title} — {self.state.label}"


@dataclass(frozen=True)
class EventLine(StandingLine):
    """An event as rows of lists show it; ``people`` are the names the filter by responsible compares with."""

    measures: tuple
    due: str
    relative: str
    due_tone: str
    days_left: int | None
    people: tuple
    user_ids: frozenset
    roles: frozenset
    evidence_count: int
    comment_count: int
    pending: Any = None  # what the next version changes of it: a ``versions.Pending``

    @property
    def who(self):
        return ", ".join(self.people)

    @cached_property
    def deadline_url(self):
        """Where its deadline is changed, in its row or on a page."""
        return address_of_row("roadmap:deadline", self.event.pk)

    @cached_property
    def people_url(self):
        """Where its responsibles are changed."""
        return address_of_row("roadmap:people", self.event.pk)

    @property
    def is_nobodys(self):
        """Whether nobody here is known to answer for it."""
        return not self.user_ids and not self.roles

    def answered_by(self, user):
        """Whether ``user`` answers for it: by name, or as a holder of a role of this organisation."""
        here = self.event.stage.roadmap.programme.organisation_id
        held = {m.role for m in user.current_memberships if m.organisation_id == here}
        return user.pk in self.user_ids or bool(self.roles & held)

    @property
    def days_late(self):
        return max(-self.days_left, 0) if self.days_left is not None and self.state != Standing.DONE else 0

    @property
    def meters(self):
        is_late = self.state == Standing.LATE
        return [
            Meter(m.label, m.done, m.total, "late" if is_late and not m.is_complete else "done")
            for m in self.measures
            if m.total
        ]

    @property
    def share(self):
        """How much is done, 0–1, by what is measured."""
        total = sum(m.total for m in self.measures)
        return sum(min(m.done, m.total) for m in self.measures) / total if total else 0.0

    @cached_property
    def acts(self):
        return acts_of(self.event)

    @property
    def act(self):
        """The button of the row: the first screen its kinds open, of an event still open."""
        return None if self.state == Standing.DONE else next(iter(self.acts), None)


def programme_lines(programme, *, today=None, board=None, with_dates=False, roadmap=None, pending=None):
    """Every event of the programme's roadmap as an ``EventLine``, measured on ``board``; ``with_dates`` reads all of
    them. ``roadmap``: the version being prepared instead; ``pending``: {key: what it changes}.

    The number of queries does not depend on the number of events: five and those of the measures."""
    board = board or ProgressBoard(programme)
    today = today or programme.organisation.today
    waiting = events_of(orders_on_desk(programme))
    shown = roadmap or programme.roadmap
    events = (
        Event.objects.filter(stage__roadmap=shown)
        .order_by("stage__position", "position")
        .with_figures()
        .select_related("stage")
        .prefetch_related(Prefetch("responsibles", EventResponsible.objects.select_related("user")))
    )
    if with_dates:
        events = events.prefetch_related("occurrences")
    events = list(events)
    if shown != programme.roadmap:
        events = _with_what_was_done(events)
    else:
        board.knows("events", events)
    lines = []
    for event in events:
        event.stage.roadmap = shown
        waits = event.identity in waiting
        changes = (pending or {}).get(event.pk)
        lines.append(line_of(event, programme, today, board.measures(event), waits=waits, pending=changes))
    return lines


def _with_what_was_done(copies):
    """Copies in a version being prepared, showing the state and the papers of their events; they are never saved."""
    origins = {e.pk: e for e in Event.objects.filter(copies__in=copies).with_figures()}
    for copy in copies:
        if origin := origins.get(copy.origin_id):
            copy.state, copy.closed_at = origin.state, origin.closed_at
            copy.evidence_count, copy.comment_count = origin.evidence_count, origin.comment_count
    return copies


def line_of(event, programme, today, measures=(), *, waits=False, pending=None):
    """One ``EventLine``; the event was read ``with_figures`` and with its responsibles."""
    in_force = event.stage.roadmap.is_in_force
    relative, tone = relative_words(event, today, in_force=in_force)
    responsibles = event.responsibles.all()
    return EventLine(
        event=event,
        state=standing_of(event, today, waits=waits, in_force=in_force),
        measures=tuple(measures),
        due=due_words(event, programme.window),
        relative=relative,
        due_tone=tone,
        days_left=(open_due(event) - today).days if open_due(event) else None,
        people=tuple(dict.fromkeys(str(responsible) for responsible in responsibles)),
        user_ids=frozenset(r.user_id for r in responsibles if r.user_id),
        roles=frozenset(r.role for r in responsibles if r.role and not r.user_id),
        evidence_count=event.evidence_count,
        comment_count=event.comment_count,
        pending=pending,
    )


def line_for(event, pending=None):
    """The ``EventLine`` of a single event, measured: a row of the list answered by itself."""
    programme = event.stage.roadmap.programme
    read = (
        Event.objects.with_figures()
        .select_related("stage")
        .prefetch_related("occurrences", "responsibles__user")
        .get(pk=event.pk)
    )
    read.stage.roadmap = event.stage.roadmap
    waits = read.pk in events_awaiting_signature(programme.organisation)
    board = ProgressBoard(programme)
    return line_of(read, programme, programme.organisation.today, board.measures(read), waits=waits, pending=pending)
