"""Coverage over the years against its goals: what the ladder chart shows."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from mentoring.kit import charts
from mentoring.kit.periods import SchoolYear
from monitoring.figures import Undefined
from monitoring.indicators import coverage
from organisations.enums import HeadcountGroup
from participants.enums import PersonGroup

YEARS_SHOWN = 5
GROUPS = ((PersonGroup.STUDENT, HeadcountGroup.STUDENTS), (PersonGroup.TEACHER, HeadcountGroup.TEACHERS))


@dataclass(frozen=True)
class Ladder:
    """``targets``: (school year, percent) rising; ``series``: (name, percents up to the current year)."""

    targets: list
    series: list
    current: str

    def draw(self, **look):
        return charts.ladder(self.targets, self.series, current=self.current, **look)


def ladder_of(programme):
    """The goals of ``programme`` with what was reached each year, or ``None`` when it has none."""
    goals = {t.school_year: t.percent for t in programme.coverage_targets.filter(group=HeadcountGroup.STUDENTS)}
    years = sorted(goals)[:YEARS_SHOWN]
    if not years:
        return None
    names = {PersonGroup.STUDENT: _("students"), PersonGroup.TEACHER: _("teachers")}
    series = [
        (names[group], reached)
        for group, headcount in GROUPS
        if (reached := _reached(programme, years, group, headcount))
    ]
    return Ladder([(str(SchoolYear(y)), goals[y]) for y in years], series, str(programme.year))


def _reached(programme, years, group, headcount):
    """Percents from the first year on; the line stops where a year has no headcount or has not come."""
    percents = []
    today = programme.organisation.today
    for year in years:
        if year > programme.school_year:
            break
        day = min(SchoolYear(year).ends_on, today)
        try:
            count = coverage(programme.organisation, year, group, headcount, day)
        except Undefined:
            break
        percents.append(round(100 * count.done / count.total))
    return percents
