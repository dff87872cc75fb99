"""Every indicator: what it counts, of how many, by which source, against which target.

A figure is always counted from data, numerator and denominator on the same day. A missing headcount is said, not zero.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from functools import partial
from typing import Any

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from mentoring.kit import charts
from monitoring.enums import PracticeKind
from monitoring.models import IndicatorTarget, practices_of
from organisations.enums import HeadcountGroup
from organisations.models import Headcount
from pairs.enums import PairState, PlanItemState, PlanState
from pairs.models import PlanItem
from pairs.queries import all_pairs
from participants.enums import PersonGroup
from participants.models import Participation
from participants.roll import active_of, papers_missing
from roadmap.enums import EventState
from roadmap.kinds import shared
from roadmap.models import Event

HUNDRED = Decimal(100)


class Undefined(Exception):
    """The indicator has no value yet; the text says what is lacking."""


@dataclass(frozen=True)
class Count:
    """``done`` of ``total``; ``total`` is ``None`` for a plain number held against a threshold."""

    done: int
    total: int | None = None


@dataclass(frozen=True)
class Indicator:
    """``count(programme, day)`` gives a ``Count`` or raises ``Undefined``; ``target(programme)`` the aim, or ``None``.

    A share's target is in percent, a number's in pieces. ``of`` words the count: «66 участников из 412».
    """

    key: str
    label: Any
    source: Any
    formula: Any
    count: Callable[[Any, date], Count]
    target: Callable[[Any], int | None]
    of: Any
    is_share: bool = True


@dataclass(frozen=True)
class Figure:
    """An indicator's value on a day, ready to be shown."""

    key: str
    label: Any
    source: Any
    formula: Any
    count: Count | None
    target: int | None
    note: str
    lacking: str = ""
    is_share: bool = True

    @property
    def percent(self):
        """0–100, one decimal; of a plain number, its share of the threshold."""
        if self.count is None:
            return None
        total = self.count.total if self.is_share else self.target
        if not total:
            return None
        share = HUNDRED * self.count.done / total
        return min(share, HUNDRED).quantize(Decimal("0.1"), ROUND_HALF_UP)

    @property
    def value(self):
        """As people read it: «16 %», «2», or a dash."""
        if self.count is None:
            return "—"
        if not self.is_share:
            return str(self.count.done)
        return f"{self.percent.quantize(Decimal(1), ROUND_HALF_UP)} %" if self.percent is not None else "—"

    @property
    def target_percent(self):
        """Where the target stands on a track of 0–100."""
        if self.target is None:
            return None
        return self.target if self.is_share else 100

    @property
    def bullet(self):
        """The fact as a bar, the target as a mark; empty while there is no value."""
        return charts.bullet(self.percent, self.target_percent) if self.percent is not None else ""

    @property
    def target_text(self):
        if self.target is None:
            return ""
        return f"{self.target} %" if self.is_share else str(self.target)

    @property
    def is_met(self):
        if self.count is None or self.target is None or self.percent is None:
            return False
        return self.percent >= self.target if self.is_share else self.count.done >= self.target

    @property
    def short_of(self):
        """How many more are needed to meet the target; 0 when it is met or there is none."""
        if self.count is None or self.target is None:
            return 0
        if not self.is_share:
            return max(0, self.target - self.count.done)
        needed = -(-self.target * self.count.total // 100)
        return max(0, needed - self.count.done)


def figures(programme, day=None):
    """All indicators of ``programme`` on ``day``, in the order of the list."""
    day = day or programme.organisation.today
    return [figure(indicator, programme, day) for indicator in INDICATORS]


def figure(indicator, programme, day):
    try:
        count = indicator.count(programme, day)
    except Undefined as lack:
        return _figure(indicator, programme, None, "", str(lack))
    return _figure(indicator, programme, count, indicator.of % {"done": count.done, "total": count.total}, "")


def _figure(indicator, programme, count, note, lacking):
    return Figure(
        key=indicator.key,
        label=indicator.label,
        source=indicator.source,
        formula=indicator.formula,
        count=count,
        target=indicator.target(programme),
        note=note,
        lacking=lacking,
        is_share=indicator.is_share,
    )


def coverage(organisation, school_year, person_group, headcount_group, day):
    """People of a group taking part in any programme of ``organisation`` on ``day``, of its headcount that year."""
    return _share(_headcounts(organisation, school_year), _people(organisation, day), person_group, headcount_group)


def _share(headcounts, people, person_group, headcount_group):
    if not headcounts.get(headcount_group):
        raise Undefined(_("The headcount of this school year is not entered."))
    return Count(people.get(person_group, 0), headcounts[headcount_group])


def _headcounts(organisation, school_year):
    """{group of the headcount: how many}"""
    rows = Headcount.objects.filter(organisation=organisation, school_year=school_year)
    return dict(rows.values_list("group", "count"))


def _people(organisation, day):
    """{group of people: how many of them take part on ``day``}, each person once."""
    rows = Participation.objects.filter(programme__organisation=organisation, started_on__lte=day)
    rows = rows.exclude(ended_on__lt=day).order_by()
    return dict(rows.values_list("person__group").annotate(models.Count("person", distinct=True)))


def _coverage_of(person_group, headcount_group):
    def count(programme, day):
        school, year = programme.organisation, programme.school_year
        headcounts = shared(programme, "headcounts", lambda _programme: _headcounts(school, year))
        people = shared(programme, f"people {day}", lambda _programme: _people(school, day))
        return _share(headcounts, people, person_group, headcount_group)

    return count


def coverage_target(programme, group):
    """What the programme's roadmap promises for its year, else the target set for its organisation or above it."""
    rows = shared(programme, "coverage_targets", lambda p: list(p.coverage_targets.all()))
    promised = [row.percent for row in rows if row.group == group and row.school_year <= programme.school_year]
    return promised[-1] if promised else _stored(f"coverage_{group}")(programme)


def _coverage_target(group):
    return partial(coverage_target, group=group)


def _consents(programme, day):
    missing = papers_missing(programme, active_of(programme), day)
    if not missing:
        raise Undefined(_("Nobody takes part yet."))
    return Count(sum(not papers for papers in missing.values()), len(missing))


def _events_done(programme, day):
    due = Event.objects.of(programme).filter(due_on__lte=day) if programme.roadmap else Event.objects.none()
    found = due.aggregate(total=models.Count("pk"), done=models.Count("pk", filter=Q(state=EventState.CLOSED)))
    if not found["total"]:
        raise Undefined(_("No event is due yet."))
    return Count(found["done"], found["total"])


def _pairs_under_order(programme, day):
    if not (settled := [pair for pair in all_pairs(programme) if pair.is_settled]):
        raise Undefined(_("No pair is confirmed yet."))
    return Count(sum(pair.state == PairState.WORKING for pair in settled), len(settled))


def _meetings(programme, day):
    if not (working := [pair for pair in all_pairs(programme) if pair.state == PairState.WORKING]):
        raise Undefined(_("No pair works yet."))
    return Count(sum(bool(pair.first_held_on and pair.first_held_on <= day) for pair in working), len(working))


def _plans(programme, day):
    items = PlanItem.objects.filter(plan__pair__programme=programme).exclude(plan__state=PlanState.DRAFT)
    found = items.aggregate(total=models.Count("pk"), done=models.Count("pk", filter=Q(state=PlanItemState.DONE)))
    if not found["total"]:
        raise Undefined(_("No individual plan is agreed yet."))
    return Count(found["done"], found["total"])


def _publications(programme, day):
    rows = shared(programme, "practices", practices_of)
    return Count(sum(kind == PracticeKind.PUBLICATION and happened_on <= day for kind, happened_on in rows))


def _stored(key):
    """The target kept for ``key``: the organisation's own, otherwise everybody's."""

    def target(programme):
        return shared(programme, "targets", lambda p: IndicatorTarget.objects.values_of(p.organisation)).get(key)

    return target


# how a count is read aloud: ``% {"done", "total"}``
_PEOPLE = ngettext_lazy("%(done)d participant of %(total)d", "%(done)d participants of %(total)d", "done")
_EVENTS = ngettext_lazy("%(done)d of %(total)d event due", "%(done)d of %(total)d events due", "total")
_PAIRS = ngettext_lazy("%(done)d of %(total)d pair", "%(done)d of %(total)d pairs", "total")
_ITEMS = ngettext_lazy("%(done)d of %(total)d item", "%(done)d of %(total)d items", "total")
_PUBLICATIONS = ngettext_lazy("%(done)d publication", "%(done)d publications", "done")

INDICATORS = (
    Indicator(
        "coverage_students",
        _("Coverage of students"),
        _("registers and the headcount"),
        _("students taking part ÷ all students × 100"),
        _coverage_of(PersonGroup.STUDENT, HeadcountGroup.STUDENTS),
        _coverage_target(HeadcountGroup.STUDENTS),
        _PEOPLE,
    ),
    Indicator(
        "coverage_teachers",
        _("Coverage of teaching staff"),
        _("registers and the headcount"),
        _("teachers taking part ÷ all teaching staff × 100"),
        _coverage_of(PersonGroup.TEACHER, HeadcountGroup.TEACHERS),
        _coverage_target(HeadcountGroup.TEACHERS),
        _PEOPLE,
    ),
    Indicator(
        "consents",
        _("Consents to data processing"),
        _("register of consents"),
        _("participants with every paper valid ÷ all participants × 100"),
        _consents,
        _stored("consents"),
        _PEOPLE,
    ),
    Indicator(
        "events_done",
        _("Events of the roadmap done"),
        _("roadmap"),
        _("events completed ÷ events due by the day × 100"),
        _events_done,
        _stored("events_done"),
        _EVENTS,
    ),
    Indicator(
        "pairs_under_order",
        _("Pairs under order"),
        _("orders"),
        _("working pairs ÷ confirmed and working pairs × 100"),
        _pairs_under_order,
        _stored("pairs_under_order"),
        _PAIRS,
    ),
    Indicator(
        "meetings_held",
        _("Pairs that have met"),
        _("journal of meetings"),
        _("working pairs with a meeting held ÷ working pairs × 100"),
        _meetings,
        _stored("meetings_held"),
        _PAIRS,
    ),
    Indicator(
        "plans_delivered",
        _("Delivery of individual plans"),
        _("individual plans"),
        _("items done ÷ items of agreed plans × 100"),
        _plans,
        _stored("plans_delivered"),
        _ITEMS,
    ),
    Indicator(
        "publications",
        _("Publications about the programme"),
        _("practices"),
        _("number of publications"),
        _publications,
        _stored("publications"),
        _PUBLICATIONS,
        is_share=False,
    ),
)
BY_KEY = {indicator.key: indicator for indicator in INDICATORS}
