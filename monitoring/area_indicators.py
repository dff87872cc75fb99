"""Schools × indicators for the office, municipalities × indicators for a region.

Counts of people below five are hidden: they could name somebody.
"""

from collections import Counter, defaultdict
from dataclasses import dataclass

from django.db.models import Count, Q
from django.utils.translation import gettext as _

from mentoring.kit.workbooks import write_workbook
from monitoring.area_titles import titles_of
from monitoring.coverage_counts import SMALLEST, SchoolCoverage, coverage_by_school
from monitoring.municipality import current_roadmaps, living_programmes, schools_below
from organisations.enums import HeadcountGroup, OrganisationKind
from pairs.enums import PairState
from pairs.models import Meeting, Pair
from participants.gate import COLLECTED, missing_papers_for
from participants.models import Participation
from roadmap.enums import EventState
from roadmap.models import Event

NAME_WIDTH, FIGURE_WIDTH = 34, 18


@dataclass(frozen=True)
class Share:
    """``done`` of ``total`` people or events; ``is_people`` hides small groups. Shown as ``value`` and ``note``."""

    done: int
    total: int
    is_people: bool = True

    @property
    def is_hidden(self):
        return self.is_people and 0 < min(self.done, self.total) < SMALLEST

    @property
    def value(self):
        if not self.total:
            return "—"
        if self.is_hidden:
            return _("fewer than %(count)d") % {"count": SMALLEST}
        return f"{min(100, round(100 * self.done / self.total))} %"

    @property
    def note(self):
        if self.is_hidden or not self.total:
            return ""
        return _("%(done)d of %(total)d") % {"done": self.done, "total": self.total}


@dataclass(frozen=True)
class IndicatorLine:
    """One school, or several of them together."""

    name: str
    students: Share
    teachers: Share
    consents: Share
    events: Share
    pairs: int
    meetings: int

    @property
    def shares(self):
        return [self.students, self.teachers, self.consents, self.events]


def columns():
    """Titles of the figures, in order."""
    return [
        _("Coverage of students"),
        _("Coverage of teaching staff"),
        _("Consents"),
        _("Events done"),
        _("Pairs working"),
        _("Meetings held"),
    ]


def indicator_lines(organisation):
    """(``IndicatorLine`` of each school, or of each municipality of a region, by name; the line of all together)"""
    schools = list(schools_below(organisation).order_by("short_name"))
    lines = _lines(schools, organisation.today)
    together = _together(_("All schools"), lines)
    if organisation.kind != OrganisationKind.REGION:
        return lines, together
    by_municipality = defaultdict(list)
    for school, line in zip(schools, lines, strict=True):
        by_municipality[school.parent_id, school.parent.short_name].append(line)
    sums = [_together(name, own) for (_key, name), own in by_municipality.items()]
    return sorted(sums, key=lambda line: line.name), together


def _lines(schools, today):
    """One ``IndicatorLine`` a school, in a constant number of queries."""
    students = coverage_by_school(schools, today)
    teachers = coverage_by_school(schools, today, HeadcountGroup.TEACHERS)
    programmes = living_programmes(schools)
    consents, events = _consents(programmes, today), _events(programmes, today)
    pairs, meetings = _pairs(schools), _meetings(schools, today)
    return [
        IndicatorLine(
            name=school.short_name,
            students=_coverage(students[school.pk]),
            teachers=_coverage(teachers[school.pk]),
            consents=Share(*consents.get(school.pk, (0, 0))),
            events=Share(*events.get(school.pk, (0, 0)), is_people=False),
            pairs=pairs.get(school.pk, 0),
            meetings=meetings.get(school.pk, 0),
        )
        for school in schools
    ]


def indicators_workbook(organisation):
    """The same table as an .xlsx: bytes."""
    lines, together = indicator_lines(organisation)
    titles = columns()
    rows = [
        [line.name, *(share.value for share in line.shares), line.pairs, line.meetings] for line in (*lines, together)
    ]
    return write_workbook(
        [titles_of(organisation).line, *titles],
        [NAME_WIDTH, *(FIGURE_WIDTH for _title in titles)],
        rows,
        title=_("Indicators: %(organisation)s") % {"organisation": organisation},
        notes=[_("Figures as of %(day)s") % {"day": f"{organisation.today:%d.%m.%Y}"}],
    )


def _coverage(found: SchoolCoverage):
    return Share(found.people if found.headcount else 0, found.headcount)


def _together(name, lines):
    def total(figure, *, is_people=True):
        """Without the schools that are hidden: from the sum their few people could be told."""
        shares = [share for line in lines if not (share := getattr(line, figure)).is_hidden]
        return Share(sum(s.done for s in shares), sum(s.total for s in shares), is_people)

    return IndicatorLine(
        name=name,
        students=total("students"),
        teachers=total("teachers"),
        consents=total("consents"),
        events=total("events", is_people=False),
        pairs=sum(line.pairs for line in lines),
        meetings=sum(line.meetings for line in lines),
    )


def _consents(programmes, day):
    """{school key: (participants with every paper, participants)}"""
    people = list(Participation.objects.filter(programme__in=programmes).active().select_related("person", "programme"))
    missing = missing_papers_for(people, on=day, purpose=COLLECTED)
    total = Counter(row.programme.organisation_id for row in people)
    cleared = Counter(row.programme.organisation_id for row in people if not missing[row.pk])
    return {key: (cleared[key], count) for key, count in total.items()}


def _events(programmes, day):
    """{school key: (events completed, events due by ``day``)}"""
    roadmaps = current_roadmaps(programmes).values()
    rows = (
        Event.objects.filter(stage__roadmap__in=[roadmap.pk for roadmap in roadmaps], due_on__lte=day)
        .order_by()
        .values("stage__roadmap__programme__organisation")
        .annotate(total=Count("pk"), done=Count("pk", filter=Q(state=EventState.CLOSED)))
    )
    return {row["stage__roadmap__programme__organisation"]: (row["done"], row["total"]) for row in rows}


def _pairs(schools):
    rows = Pair.objects.filter(programme__organisation__in=schools, state=PairState.WORKING).order_by()
    return dict(rows.values_list("programme__organisation").annotate(Count("pk")))


def _meetings(schools, day):
    rows = Meeting.objects.held().filter(
        pair__programme__organisation__in=schools, pair__state=PairState.WORKING, held_on__lte=day
    )
    return dict(rows.order_by().values_list("pair__programme__organisation").annotate(Count("pk")))
