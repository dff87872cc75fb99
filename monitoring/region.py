"""Municipalities of a region × the seven stages: the schools of each taken together.

Aggregates of what ``municipality.area_of`` found; only the municipalities themselves are asked of the database.
"""

from collections import Counter, defaultdict
from dataclasses import dataclass, field, replace

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from monitoring.coverage_counts import SchoolCoverage, usual_target
from monitoring.municipality import MANY_LATE, STAGES, Cell
from organisations.enums import OrganisationKind
from organisations.models import Organisation
from roadmap.enums import RoadmapState


@dataclass(frozen=True)
class MunicipalityRow:
    """One line of the region's table: ``schools`` are the ``SchoolRow`` of one municipality."""

    organisation: Organisation
    schools: list = field(default_factory=list)

    @property
    def name(self):
        return self.organisation.short_name

    @property
    def note(self):
        """How many schools stand behind the figures."""
        count = len(self.schools)
        return ngettext("%(count)d school", "%(count)d schools", count) % {"count": count}

    @property
    def url(self):
        return reverse("monitoring:municipality", args=[self.organisation.pk])

    @property
    def cells(self):
        return [sum((row.cells[index] for row in self.schools), Cell()) for index in range(len(STAGES))]

    @property
    def columns(self):
        """(cell, whether more of the schools that have begun stand here than at any other stage)"""
        standing = Counter(row.current for row in self.schools if row.programme).most_common(2)
        is_plain = len(standing) == 1 or (standing and standing[0][1] > standing[1][1])
        here = standing[0][0] if is_plain else None
        return [(cell, index == here) for index, cell in enumerate(self.cells)]

    @property
    def late(self):
        return sum(row.late for row in self.schools)

    @property
    def is_far_behind(self):
        """Whether its schools are on the average as late as one school that is far behind."""
        return 0 < MANY_LATE * len(self.schools) <= self.late

    @property
    def pairs(self):
        return sum(row.pairs for row in self.schools)

    @property
    def coverage(self):
        found = sum((row.coverage for row in self.schools), SchoolCoverage())
        return replace(found, target=usual_target(row.coverage.target for row in self.schools))

    @property
    def done_share(self):
        cells = self.cells
        total = sum(cell.total for cell in cells)
        return sum(cell.done for cell in cells) / total if total else 0.0

    @property
    def agreed(self):
        return sum(row.roadmap_state == RoadmapState.AGREED for row in self.schools)

    @property
    def mark(self):
        if not any(row.roadmap for row in self.schools):
            return "plan"
        return "done" if self.agreed == len(self.schools) else "now"

    @property
    def state_words(self):
        if not self.schools:
            return _("no schools yet")
        return _("%(done)d of %(total)d") % {"done": self.agreed, "total": len(self.schools)}


def municipality_rows(area):
    """``MunicipalityRow`` of each municipality of the region ``area`` is about, those that lag first."""
    schools = defaultdict(list)
    for row in area.rows:
        schools[row.school.parent_id].append(row)
    municipalities = Organisation.objects.filter(parent=area.organisation, kind=OrganisationKind.MUNICIPALITY)
    rows = [MunicipalityRow(municipality, schools[municipality.pk]) for municipality in municipalities]
    return sorted(rows, key=lambda row: (-row.late, row.done_share, row.name))
