"""Coverage of many schools at once, against each one's headcount and target."""

from dataclasses import dataclass

from django.db.models import Count, Q

from mentoring.kit.periods import SchoolYear
from organisations.enums import HeadcountGroup
from organisations.models import Headcount
from participants.enums import PersonGroup
from participants.models import Participation
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
    """{school key: ``SchoolCoverage``} of ``group`` on ``day``: three queries."""
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
    targets = dict(
        CoverageTarget.objects.filter(programme__organisation__in=schools, group=group, school_year__lte=year)
        .order_by("programme__school_year", "school_year")
        .values_list("programme__organisation", "percent")
    )
    return {
        school.pk: SchoolCoverage(people.get(school.pk, 0), headcounts.get(school.pk, 0), targets.get(school.pk))
        for school in schools
    }
