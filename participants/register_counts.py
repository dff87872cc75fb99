"""How many rows of a register stand behind its views and the choices of its filters."""

from functools import cached_property

from django.db.models import Count, Q

from participants.filters import TOLD_BY_COLUMNS, Choice, Option, agreeing, label_of
from participants.models import Participation, Topic
from participants.register_views import tally_of
from roadmap.models import MentoringFormat

GRADES = range(1, 12)
GROUP = "person__group"


class RegisterCounts:
    """Counts of ``rows``, all of a register that may be seen, for a page narrowed by ``filters`` (``RegisterFilter``).

    One reading of the people tells whatever is asked by facts, format, grade and group; topics are read besides."""

    def __init__(self, filters, rows):
        self.filters, self.rows = filters, _once(rows)

    @cached_property
    def tally(self):
        asked = [view.holds for view in self.filters.views]
        asked += [holds for fixed in self.filters.fixed for _label, holds in fixed.choices.values()]
        keys = [key for holds in asked for key in holds]
        return tally_of(self.filters.register, self.rows, keys, [*TOLD_BY_COLUMNS.values(), GROUP])

    @property
    def groups(self):
        """{group of people: how many of them take part}"""
        return self.tally.by(GROUP, takes_part=True)

    @property
    def listed(self):
        """How many rows the list has; ``None`` where words, topics or days narrow it: the tally does not tell those."""
        return self._listed(self.filters)

    def of_views(self):
        """{key of a view: rows}"""
        return {view.key: self.tally.count(**view.holds) for view in self.filters.views}

    def of_saved(self, views):
        """{key of a saved view: rows}; those the tally does not tell are counted by one query together."""
        filters = {view.pk: self.filters.like(view.query) for view in views}
        found = {key: self._listed(one) for key, one in filters.items()}
        untold = [key for key, number in found.items() if number is None]
        if untold:
            rows = {key: filters[key].narrow(self.rows).order_by().values("pk") for key in untold}
            counts = {f"saved_{key}": Count("pk", filter=Q(pk__in=rows[key])) for key in untold}
            told = self.rows.order_by().aggregate(**counts)
            found |= {key: told[f"saved_{key}"] for key in untold}
        return found

    def choices(self):
        """The ``Choice`` list of the view, each option with its count; options nobody answers to are left out."""
        holds = self.filters.saved_view.holds
        formats, grades = self.tally.by("format", **holds), self.tally.by("person__grade", **holds)
        topics = sorted(self._topics(), key=lambda row: (-row[2], row[1]))
        fixed = {
            one.key: [(value, label, self._count(holds, also)) for value, (label, also) in one.choices.items()]
            for one in self.filters.fixed
        }
        told = {
            "format": [(key, name, formats[key]) for key, name in _formats()],
            "grade": [(grade, label_of(grade), grades[grade]) for grade in sorted(filter(None, grades))],
            "topic": topics,
            **fixed,
        }
        return _choices(self.filters, {name: [row for row in rows if row[2]] for name, rows in told.items()})

    def _topics(self):
        """[(key, name, rows of the view that have it)]"""
        in_view = self.filters.in_view(self.rows).order_by()
        having = Participation.topics.through.objects.filter(participation__in=in_view.values("pk"))
        counts = dict(having.values_list("topic").annotate(Count("pk")))
        return [(key, name, counts[key]) for key, name in _names(Topic.objects.filter(pk__in=counts))]

    def _count(self, *holds, **columns):
        told = agreeing(*holds)
        return 0 if told is None else self.tally.count(**told, **columns)

    def _listed(self, filters):
        if filters.is_narrowed_by_words:
            return None
        columns = {column: filters.given(name) for name, column in TOLD_BY_COLUMNS.items() if filters.given(name)}
        return self._count(*filters.holding, **columns)


def uncounted_choices(filters):
    """The same filters with every option there may be, for a register too long to be counted at once."""
    topics = _names(Topic.objects.known_to(filters.programme.organisation))
    told = {
        "format": [(key, name, None) for key, name in _formats()],
        "grade": [(grade, label_of(grade), None) for grade in GRADES],
        "topic": [(key, name, None) for key, name in topics],
        **{one.key: [(value, label, None) for value, (label, _holds) in one.choices.items()] for one in filters.fixed},
    }
    return _choices(filters, told)


def _choices(filters, told):
    """``Choice``s of ``told``: {name of a filter: [(value, label, count)]}."""
    labels = filters.labels
    return [
        Choice(
            name,
            labels[name],
            [Option(*row) for row in rows],
            next((str(label) for value, label, _count in rows if value == filters.given(name)), ""),
        )
        for name, rows in told.items()
    ]


def _formats():
    return _names(MentoringFormat.objects.all())


def _names(rows):
    return list(rows.values_list("pk", "name"))


def _once(rows):
    """``rows`` to be counted by conditions, which would stand outside a subquery that makes rows distinct."""
    return Participation.objects.filter(pk__in=rows.order_by().values("pk")) if rows.query.distinct else rows
