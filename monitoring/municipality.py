"""Schools of a municipality × the seven stages: how far each has come, who is late, what waits for the office.

Aggregates only: no participant is named here. The number of queries does not depend on the number of schools.
"""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from django.db.models import Count, F, Min, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils.translation import gettext_lazy

from mentoring.kit.charts import heat_level
from monitoring.coverage_counts import SchoolCoverage, coverage_by_school, usual_target
from organisations.models import Organisation
from pairs.enums import PairState
from pairs.models import Pair
from roadmap.enums import CanonicalStage, EventState, RoadmapState
from roadmap.models import Event, Occurrence, Programme, Roadmap
from roadmap.models.roadmap import IN_FORCE
from roadmap.standing import SOON_DAYS

STAGES = [stage for stage in CanonicalStage if stage != CanonicalStage.CROSS_CUTTING]
MANY_LATE = 4
STATES = {  # a roadmap as the office sees it: mark and words
    "": ("plan", gettext_lazy("no roadmap")),
    RoadmapState.DRAFT: ("now", gettext_lazy("being prepared")),
    RoadmapState.SUBMITTED: ("wait", gettext_lazy("at the director's")),
    RoadmapState.APPROVED: ("late", gettext_lazy("not sent")),
    RoadmapState.WITH_MUNICIPALITY: ("wait", gettext_lazy("being agreed")),
    RoadmapState.AGREED: ("done", gettext_lazy("agreed")),
    RoadmapState.RETURNED: ("now", gettext_lazy("being revised")),
    RoadmapState.SENT_BACK: ("now", gettext_lazy("being revised")),
}
NOT_SENT = (RoadmapState.DRAFT, RoadmapState.SUBMITTED, RoadmapState.APPROVED)


@dataclass(frozen=True)
class Cell:
    """A school on one stage: how many of its events are done, and how many overdue."""

    total: int = 0
    done: int = 0
    late: int = 0
    begun: int = 0

    def __add__(self, other):
        return Cell(self.total + other.total, self.done + other.done, self.late + other.late, self.begun + other.begun)

    @property
    def percent(self):
        return self.done * 100 // self.total if self.total else 0

    @property
    def level(self):
        return heat_level(self.percent)

    @property
    def is_blank(self):
        """Nothing has happened here and nothing is late: a dot is enough."""
        return not self.percent and not self.late


@dataclass
class SchoolRow:
    """One line of the table. ``current``: the position of the stage the school stands on, from 0."""

    school: Organisation
    cells: list
    late: int
    coverage: SchoolCoverage
    pairs: int
    programme: Any = None
    roadmap: Any = None
    current: int = 0
    url: str = ""
    waits_for_reader: bool = False
    note: str = ""  # under the name; rows of municipalities have one

    @property
    def name(self):
        return self.school.short_name

    @property
    def columns(self):
        """(cell, whether the school stands here)"""
        return [(cell, self.programme is not None and index == self.current) for index, cell in enumerate(self.cells)]

    @property
    def is_behind_plan(self):
        """Whether the stage the school stands on should have been left already."""
        cell = self.cells[self.current]
        return bool(cell.late)

    @property
    def done_share(self):
        total = sum(cell.total for cell in self.cells)
        return sum(cell.done for cell in self.cells) / total if total else 0.0

    @property
    def is_far_behind(self):
        return self.late >= MANY_LATE

    @property
    def mark(self):
        return STATES[self.roadmap_state][0]

    @property
    def state_words(self):
        if self.waits_for_reader:
            return gettext_lazy("waits for you")
        return STATES[self.roadmap_state][1]

    @property
    def roadmap_state(self):
        return self.roadmap.state if self.roadmap else ""

    @property
    def is_unsent(self):
        return self.roadmap is None or self.roadmap.state in NOT_SENT


@dataclass
class Area:
    """All schools below ``organisation`` on ``today``, those that lag first."""

    organisation: Organisation
    today: Any
    rows: list = field(default_factory=list)

    @property
    def pairs(self):
        return sum(row.pairs for row in self.rows)

    @property
    def late(self):
        return sum(row.late for row in self.rows)

    @property
    def coverage(self):
        """Share of students of all schools that entered their headcount."""
        return sum((row.coverage for row in self.rows), SchoolCoverage())

    @property
    def target(self):
        """The target most schools have this year, or ``None``."""
        return usual_target(row.coverage.target for row in self.rows)

    @property
    def without_target(self):
        """How many schools have no target to be held against."""
        return sum(row.coverage.target is None for row in self.rows)


def schools_below(organisation):
    """Schools of a municipality, or of every municipality of a region, each with what it is part of."""
    return Organisation.objects.within([organisation.pk]).schools().select_related("parent")


def area_of(organisation, *, may_open, may_agree):
    """``Area`` with a ``SchoolRow`` for each school, for a reader who may open roadmaps, or agree them."""
    today = organisation.today
    schools = list(schools_below(organisation).order_by("short_name"))
    programmes = living_programmes(schools)
    roadmaps = current_roadmaps(programmes)
    cells = _cells(roadmaps, today)
    coverage = coverage_by_school(schools, today)
    pairs = dict(
        Pair.objects.filter(programme__organisation__in=schools, state=PairState.WORKING)
        .order_by()
        .values_list("programme__organisation")
        .annotate(Count("pk"))
    )
    by_school = defaultdict(list)
    for programme in programmes:
        by_school[programme.organisation_id].append(programme)
    rows = []
    for school in schools:
        own = by_school[school.pk]
        stages = [sum((cells[p.pk, stage] for p in own), Cell()) for stage in CanonicalStage]
        row = SchoolRow(
            school=school,
            cells=stages[: len(STAGES)],
            late=sum(cell.late for cell in stages),
            coverage=coverage[school.pk],
            pairs=pairs.get(school.pk, 0),
            programme=own[0] if own else None,
            roadmap=roadmaps.get(own[0].pk) if own else None,
        )
        row.current = _current(row.cells)
        if may_open and row.roadmap:
            row.url = reverse("roadmap:roadmap", args=[row.programme.pk])
        row.waits_for_reader = may_agree and row.roadmap_state == RoadmapState.WITH_MUNICIPALITY
        rows.append(row)
    rows.sort(key=lambda row: (-row.late, row.done_share, row.name))
    return Area(organisation, today, rows)


def living_programmes(schools):
    """Programmes of ``schools`` that are not finished, each school's newest first."""
    rows = Programme.objects.living().filter(organisation__in=schools).select_related("organisation")
    return list(rows.order_by("organisation", "-school_year", "-pk"))


def current_roadmaps(programmes):
    """{programme key: its current roadmap}"""
    found = {}
    rows = Roadmap.objects.current().filter(programme__in=programmes).select_related("programme__organisation__parent")
    for roadmap in rows:
        found.setdefault(roadmap.programme_id, roadmap)
    return found


def _cells(roadmaps, today):
    """{(programme key, canonical stage): ``Cell``}, counted by the database."""
    nearest = (
        Occurrence.objects.filter(event=OuterRef("pk"), done_on__isnull=True)
        .order_by()
        .values("event")
        .annotate(due=Min("due_on"))
        .values("due")
    )
    is_open, in_force = Q(state=EventState.OPEN), Q(stage__roadmap__state__in=IN_FORCE)
    soon = today + timedelta(days=SOON_DAYS)
    rows = (
        Event.objects.filter(stage__roadmap__in=[roadmap.pk for roadmap in roadmaps.values()])
        .annotate(due=Coalesce(Subquery(nearest), F("due_on")))
        .order_by()
        .values("stage__roadmap__programme", "canonical")
        .annotate(
            total=Count("pk"),
            done=Count("pk", filter=Q(state=EventState.CLOSED)),
            late=Count("pk", filter=is_open & in_force & Q(due__lt=today)),
            begun=Count("pk", filter=~is_open | in_force & (Q(due__lte=soon) | Q(starts_on__lte=today))),
        )
    )
    cells = defaultdict(Cell)
    for row in rows:
        key = row["stage__roadmap__programme"], row["canonical"]
        cells[key] = Cell(row["total"], row["done"], row["late"], row["begun"])
    return cells


def _current(cells):
    """Where the plan stands, as the route of a school shows it: the last stage half of which has begun."""
    here = max((index for index, cell in enumerate(cells) if cell.total and cell.begun * 2 >= cell.total), default=0)
    while here < len(cells) - 1 and cells[here].total and cells[here].done == cells[here].total:
        here += 1
    return here
