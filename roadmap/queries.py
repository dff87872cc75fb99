"""Read-outs of a programme's roadmap: its events as people see them today, grouped into stages."""

from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from django.urls import reverse
from django.utils.dates import MONTHS
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from documents.models import Order
from mentoring.kit.addresses import address_of_row
from mentoring.kit.periods import PeriodKind
from mentoring.kit.text import shortened
from roadmap.enums import CanonicalStage, Standing
from roadmap.kinds import REGISTRY, Action, ProgressBoard
from roadmap.models import Event
from roadmap.standing import due_words, open_due, relative_words, standing_of

BEGUN = {Standing.DONE, Standing.NOW, Standing.WAIT, Standing.LATE}
OWN_STAGES = range(3, 9)  # how many stages of its own a roadmap needs to be drawn by them
ROUTE_NAME = 40  # characters of a stage's title on the route
VAGUE = {PeriodKind.RECURRING, PeriodKind.WHOLE_PERIOD, PeriodKind.LIST}


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


@dataclass
class Section:
    """A stage with its lines: the roadmap's own one, or a canonical one when the plan has no stages of its own."""

    position: int
    title: str
    name: str
    objective: str
    result: str
    stage: Any = None  # the roadmap's own
    lines: list = field(default_factory=list)
    shown: list = field(default_factory=list)  # those a filter lets through
    state: str = "ahead"

    @property
    def anchor(self):
        return f"stage-{self.position}"

    @property
    def done(self):
        return sum(line.state == Standing.DONE for line in self.lines)

    @property
    def total(self):
        return len(self.lines)

    @property
    def done_words(self):
        return _("%(done)d of %(total)d") % {"done": self.done, "total": self.total}

    @property
    def late(self):
        return sum(line.state == Standing.LATE for line in self.lines)

    @property
    def late_words(self):
        return ngettext("%(count)d overdue", "%(count)d overdue", self.late) % {"count": self.late}

    @property
    def is_open(self):
        """Whether it stands unfolded: finished stages and those far ahead are folded."""
        return (
            self.state == "here" or bool(self.late) or any(line.state in BEGUN - {Standing.DONE} for line in self.lines)
        )

    @cached_property
    def span(self):
        """First and last day of its events; vague ones count only when there are no others. ``None`` without dates."""
        dated = [line.event for line in self.lines if line.event.due_on]
        exact = [event for event in dated if event.deadline_kind not in VAGUE] or dated
        if not exact:
            return None
        return min(event.starts_on or event.due_on for event in exact), max(event.due_on for event in exact)

    @property
    def months(self):
        """«октябрь», «ноябрь — май»."""
        if not self.span:
            return ""
        first, last = (str(MONTHS[day.month]).lower() for day in self.span)
        return first if first == last else f"{first} — {last}"


def acts_of(event, board=None):
    """The ``Action``s of an event's kinds, each screen once; measured on ``board``, what lacks something goes first."""
    programme = event.stage.roadmap.programme
    if programme.is_of_office:
        return _office_acts(programme, event)
    complete = {kind: measure.is_complete for kind, measure in board.by_kind(event)} if board else {}
    acts = {}
    for key in sorted(event.kinds, key=lambda kind: complete.get(kind, False)):
        if kind := REGISTRY.get(key):
            act = kind.screen(programme, event)
            acts.setdefault(act.url, act)
    acts.pop(event.get_absolute_url(), None)
    return list(acts.values())


def _office_acts(programme, event):
    """What an office opens: the reports of its schools on what it gave to them, its own screens otherwise."""
    if event.is_delegated:
        return [Action(_("Reports of schools"), reverse("roadmap:event_tasks", args=[event.pk]))]
    kinds = [REGISTRY[key] for key in event.kinds if key in REGISTRY]
    acts = [kind.office_screen(programme, event) for kind in kinds if kind.office_screen]
    return list({act.url: act for act in acts}.values())


def events_awaiting_signature(organisation):
    """Keys of the events about which an order lies on the director's desk."""
    contexts = Order.objects.for_signature().filter(organisation=organisation).values_list("context", flat=True)
    return {int(context["event"]) for context in contexts if str(context.get("event") or "").isdigit()}


def read_plan(roadmap):
    """The events of ``roadmap`` in order, with their stages, dates and responsibles: four queries."""
    events = (
        Event.objects.filter(stage__roadmap=roadmap)
        .order_by("stage__position", "position")
        .select_related("stage")
        .prefetch_related("occurrences", "responsibles__user")
    )
    events = list(events)
    for event in events:
        event.stage.roadmap = roadmap
    return events


def programme_lines(programme, *, today=None, board=None, with_dates=False, roadmap=None, pending=None):
    """Every event of the programme's roadmap as an ``EventLine``, measured on ``board``; ``with_dates`` reads all of
    them. ``roadmap``: the version being prepared instead; ``pending``: {key: what it changes}.

    The number of queries does not depend on the number of events: five and those of the measures."""
    board = board or ProgressBoard(programme)
    today = today or programme.organisation.today
    waiting = events_awaiting_signature(programme.organisation)
    shown = roadmap or programme.roadmap
    events = (
        Event.objects.filter(stage__roadmap=shown)
        .order_by("stage__position", "position")
        .with_figures()
        .select_related("stage")
        .prefetch_related("responsibles__user")
    )
    if with_dates:
        events = events.prefetch_related("occurrences")
    if shown != programme.roadmap:
        events = _with_what_was_done(list(events))
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
    relative, tone = relative_words(event, today)
    responsibles = event.responsibles.all()
    return EventLine(
        event=event,
        state=standing_of(event, today, waits=waits, in_force=event.stage.roadmap.is_in_force),
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


def sections_of(lines):
    """``lines`` in stages, with where the programme stands: what is behind, here and ahead."""
    stages = {line.event.stage_id: line.event.stage for line in lines}
    has_own = len(stages) in OWN_STAGES
    sections = {}
    for line in lines:
        event = line.event
        key = event.stage_id if has_own else event.canonical
        if key not in sections:
            sections[key] = _own_section(event.stage) if has_own else _canonical_section(key)
        sections[key].lines.append(line)
    ordered = [sections[key] for key in (stages if has_own else CanonicalStage.values) if key in sections]
    for position, section in enumerate(ordered, 1):
        section.position = position
    _place(ordered)
    return ordered


def _own_section(stage):
    name = stage.short_title or shortened(stage.title, ROUTE_NAME)
    return Section(stage.position, stage.title, name, stage.objective, stage.result, stage)


def _canonical_section(key):
    label = str(CanonicalStage(key).label)
    return Section(0, label, label, "", "")


def _place(sections):
    """Mark where the programme is: the last stage at least half of which has begun, or the one after a finished one."""
    here = 0
    for index, section in enumerate(sections):
        if sum(line.state in BEGUN for line in section.lines) * 2 >= section.total:
            here = index
    while here < len(sections) and sections[here].done == sections[here].total:
        here += 1
    for index, section in enumerate(sections):
        is_passed = index < here and section.done
        section.state = "done" if is_passed else "here" if index == here else "ahead"


@dataclass(frozen=True)
class Bead:
    url: str
    label: str
    state: str


@dataclass(frozen=True)
class RouteStage:
    """A stop of the header's route, as ``components/route.html`` takes it."""

    position: int
    name: str
    meta: str
    state: str
    is_late: bool
    is_current_page: bool
    url: str
    beads: list


@dataclass(frozen=True)
class Route:
    stages: list
    here_text: str


def route_of(programme, lines, *, current_event=None):
    """The ``Route`` of a programme; ``current_event`` is the key of the event the page is about."""
    sections = sections_of(lines)
    url = programme.get_absolute_url()
    stages = [
        RouteStage(
            position=section.position,
            name=section.name,
            meta=" · ".join(filter(None, [section.months, section.done_words])),
            state=section.state,
            is_late=bool(section.late),
            is_current_page=any(line.event.pk == current_event for line in section.lines),
            url=f"{url}#{section.anchor}",
            beads=[Bead(line.url, line.label, line.state.value) for line in section.lines],
        )
        for section in sections
    ]
    here = next((section for section in sections if section.state == "here"), None)
    if here is None:
        return Route(stages, _("All stages are completed") if sections else "")
    text = _("Stage %(here)d of %(total)d — %(name)s, %(done)s") % {
        "here": here.position,
        "total": len(sections),
        "name": here.name,
        "done": here.done_words,
    }
    return Route(stages, text)
