"""Coverage of many schools at once, against each one's headcount and target."""

from dataclasses import dataclass

from django.db.models import Count, Q

from mentoring.kit.periods import SchoolYear
from monitoring.models import IndicatorTarget
from organisations.enums import HeadcountGroup
from organisations.models import Headcount
from participants.enums import PersonGroup
from participants.models import Participation
from roadmap.enums import ProgrammeState
from roadmap.models import CoverageTarget

SMALLEST = 5  # smaller groups of people are not told upward
PERSON_GROUPS = {HeadcountGroup.STUDENTS: PersonGroup.STUDENT, HeadcountGroup.TEACHERS: PersonGroup.TEACHER}


@dataclass(frozen=True)
class SchoolCoverage:
    """``people`` taking part, of ``headcount`` (0: not entered); ``target`` in percent or ``None``."""

    people: int = 0
    headcount: int = 0
    target: int | None = None

    def __add__(self, other):
        """Schools without a headcount count neither above nor below the line."""
        known = [one for one in (self, other) if one.headcount]
        return SchoolCoverage(sum(one.people for one in known), sum(one.headcount for one in known))

    @property
    def percent(self):
        """0–100, whole; ``None`` without a headcount."""
        return min(100, round(100 * self.people / self.headcount)) if self.headcount else None

    @property
    def text(self):
        """«16 %», a dash without a headcount; fewer than five people are not told apart."""
        if self.percent is None:
            return "—"
        return f"< {SMALLEST}" if 0 < self.people < SMALLEST else f"{self.percent} %"

    @property
    def is_below_target(self):
        return self.percent is not None and self.target is not None and self.percent < self.target


def coverage_by_school(schools, day, group=HeadcountGroup.STUDENTS):
    """{school key: ``SchoolCoverage``} of ``group`` on ``day``: a constant number of queries."""
    year = SchoolYear.of(day).start
    people = dict(
        Participation.objects.filter(
            programme__organisation__in=schools, person__group=PERSON_GROUPS[group], started_on__lte=day
        )
        .filter(Q(ended_on__isnull=True) | Q(ended_on__gte=day))
        .order_by()
        .values_list("programme__organisation")
        .annotate(Count("person", distinct=True))
    )
    headcounts = dict(
        Headcount.objects.filter(organisation__in=schools, school_year=year, group=group).values_list(
            "organisation", "count"
        )
    )
    targets = coverage_targets(schools, year, group)
    return {
        school.pk: SchoolCoverage(people.get(school.pk, 0), headcounts.get(school.pk, 0), targets.get(school.pk))
        for school in schools
    }


def coverage_targets(schools, year, group):
    """{school key: percent or ``None``}: as ``indicators.coverage_target`` says it of one programme.

    What the newest living roadmap of a school promises for ``year``, else what is set for the school or above it.
    """
    promised = dict(
        CoverageTarget.objects.filter(programme__organisation__in=schools, group=group, school_year__lte=year)
        .exclude(programme__state=ProgrammeState.FINISHED)
        .order_by("programme__school_year", "programme", "school_year")
        .values_list("programme__organisation", "percent")
    )
    stored = IndicatorTarget.objects.values_of_each(schools)
    return {s.pk: promised.get(s.pk, stored[s.pk].get(f"coverage_{group.value}")) for s in schools}


def usual_target(targets):
    """The target most have, the higher of two as frequent; ``None`` when there is none."""
    known = [target for target in targets if target is not None]
    return max(set(known), key=lambda percent: (known.count(percent), percent)) if known else None
