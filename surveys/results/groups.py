"""By what answers are divided: the side, the form of mentoring, the class; and whether they may be."""

from collections import Counter
from dataclasses import dataclass
from functools import cached_property, reduce
from operator import or_

from django.db.models import Count, Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from participants.enums import ParticipationRole
from surveys.models.survey import COMPLETE

PATHS = {"role": ("role",), "format": ("format", "format__name"), "class": ("person__class_label", "person__grade")}
TITLES = {"role": gettext_lazy("Side"), "format": gettext_lazy("Form of mentoring"), "class": gettext_lazy("Class")}
REST = "rest"  # the groups too small to be told of, together
NONE = "none"  # those who have nothing there: no class, no form, no side of the programme


@dataclass(frozen=True)
class Turnout:
    label: str
    answered: int
    invited: int


@dataclass(frozen=True)
class Group:
    """One part of a division. ``values`` are what its people have in the first column of ``PATHS``."""

    by: str
    key: str
    label: str
    values: tuple
    counted: int = 0
    invited: int = 0
    answered: int = 0

    def condition(self, prefix):
        """``Q`` that a participation (at ``prefix``) is in the group."""
        column = prefix + PATHS[self.by][0]
        return reduce(or_, (Q(**{f"{column}__isnull": True} if v is None else {column: v}) for v in self.values))


@dataclass(frozen=True)
class Division:
    by: str
    groups: tuple

    @property
    def title(self):
        return TITLES[self.by]

    def group_of(self, value):
        return next((group for group in self.groups if value in group.values), None)


class Groups:
    """The divisions of a reading's people. One query, whatever is asked of it."""

    def __init__(self, reading):
        self.reading = reading

    @cached_property
    def rows(self):
        """[(side, format, name of it, class, grade, invited, answered, counted)]"""
        columns = [f"participation__{column}" for paths in PATHS.values() for column in paths]
        counted = Q(response__state__in=COMPLETE)
        if self.reading.counted < self.reading.answered:
            counted = Q(response__in=self.reading.responses)
        return list(
            self.reading.survey.invitations.order_by()
            .values_list(*columns)
            .annotate(
                invited=Count("pk"),
                answered=Count("pk", filter=Q(response__state__in=COMPLETE)),
                counted=Count("pk", filter=counted),
            )
        )

    def _value(self, row, by):
        return row[{"role": 0, "format": 1, "class": 3}[by]]

    def by(self, by):
        """[``Group``] of everybody asked, by what they are, however small."""
        found: dict = {}
        for row in self.rows:
            value = self._value(row, by)
            sums = found.setdefault(value, [_label(row, by), _order(row, by), 0, 0, 0])
            for place in range(3):
                sums[2 + place] += row[5 + place]
        return [
            Group(by, NONE if value in (None, "") else str(value), label, (value,), counted, invited, answered)
            for value, (label, _place, invited, answered, counted) in sorted(found.items(), key=lambda item: item[1][1])
        ]

    @cached_property
    def divisions(self):
        """{by: ``Division``} that may be shown. Where anonymity was promised: taken one after another as long as
        everybody who has answered stands in a crowd of five by all of them at once; small groups go together."""
        found = {}
        for by in PATHS:
            groups = tuple(group for group in self.by(by) if group.counted or not self.reading.survey.is_anonymous)
            if len(groups) < 2:
                continue
            if not self.reading.survey.is_anonymous:
                found[by] = Division(by, groups)
                continue
            for offered in (groups, _joined(groups, by, self.reading.smallest)):
                division = Division(by, offered)
                if len(offered) > 1 and self._is_crowded([*found.values(), division]):
                    found[by] = division
                    break
        return found

    def _is_crowded(self, divisions):
        crowds: Counter = Counter()
        for row in self.rows:
            if row[7]:
                crowds[tuple(_key_in(division, self._value(row, division.by)) for division in divisions)] += row[7]
        return all(count >= self.reading.smallest for count in crowds.values())

    def divided_by_all(self, rows):
        """Whether ``rows`` ([(role, format, class, count)] of those who answered one question) stand in crowds, too."""
        crowds: Counter = Counter()
        for role, mentoring_format, label, count in rows:
            values = {"role": role, "format": mentoring_format, "class": label}
            crowds[tuple(_key_in(division, values[by]) for by, division in self.divisions.items())] += count
        return all(count >= self.reading.smallest for count in crowds.values())

    def find(self, by, key):
        """The group ``key`` of the division ``by``; ``None`` when there is none."""
        division = self.divisions.get(by)
        return next((group for group in division.groups if group.key == key), None) if division else None

    def asked_for(self, query):
        """The group that ``query`` (a mapping of the address) narrows to; ``None`` when it names none."""
        by = next((by for by in PATHS if query.get(by)), None)
        return self.find(by, query[by]) if by else None


def _key_in(division, value):
    group = division.group_of(value)
    return group.key if group else None


def _joined(groups, by, smallest):
    small = [group for group in groups if group.counted < smallest]
    if not small:
        return groups
    values = tuple(value for group in small for value in group.values)
    sums = [sum(getattr(group, name) for group in small) for name in ("counted", "invited", "answered")]
    return (*(group for group in groups if group not in small), Group(by, REST, _("the rest"), values, *sums))


def _label(row, by):
    if by == "role":
        names = {ParticipationRole.MENTEE: _("Mentees"), ParticipationRole.MENTOR: _("Mentors")}
        return names.get(row[0]) or _("The programme's team")
    if by == "format":
        return row[2] or _("no form chosen")
    return row[3] or _("without a class")


def _order(row, by):
    if by == "role":
        return (row[0] is None, row[0] != ParticipationRole.MENTEE)
    if by == "format":
        return (row[2] is None, row[2] or "")
    return (not row[3], row[4] or 0, row[3])


def turnout(survey, groups=None):
    """({role: ``Turnout``}, [``Turnout`` of each class]) of those who were asked. One query."""
    from surveys.results.reading import Reading

    groups = groups or Groups(Reading(survey))
    classes = [Turnout(g.label, g.answered, g.invited) for g in groups.by("class") if g.key != NONE]
    return ({g.key: Turnout(g.label, g.answered, g.invited) for g in groups.by("role")}, classes)
