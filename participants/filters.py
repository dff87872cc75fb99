"""What a register is narrowed by: a view, words, format, grade, topic, papers, days; and the order of its rows."""

from collections import Counter
from dataclasses import dataclass
from typing import Any

from django import forms
from django.db.models import Case, CharField, Count, Q, Value, When
from django.utils.translation import gettext as _

from mentoring.kit.keys import GREATEST_KEY
from participants.enums import ParticipationRole, Readiness
from participants.gate import COLLECTED
from participants.gate_query import lacks_papers
from participants.models import Participation, Topic
from participants.register_columns import BOTH, REGISTERS, TAKES_PART, RegisterView
from participants.register_columns import RegisterFilter as FixedFilter
from roadmap.models import MentoringFormat

ORDERS = {
    "name": ["person__search_key"],
    "class": ["person__grade", "person__class_label", "person__post"],
    "format": ["format__position", "format__name"],
    "born": ["person__birth_year", "person__birth_on"],
    "started": ["started_on"],
    "ended": ["ended_on"],
    "changed": ["updated_at"],
}
THEN = ["person__search_key", "pk"]  # among equals, by name
DAYS = ("joined_from", "joined_to")


def own_views(role, lacks):
    """The views every register has; «all» are those who take part now."""
    views = [
        RegisterView("all", _("All"), lambda: TAKES_PART, 0, BOTH),
        RegisterView("without_consent", _("Without consent"), lambda: TAKES_PART & lacks, 10, BOTH),
        RegisterView(
            "not_interviewed",
            _("Without an interview"),
            lambda: TAKES_PART & ~Q(interview=Readiness.PASSED),
            20,
            (ParticipationRole.MENTOR,),
        ),
        RegisterView("without_account", _("Without an account"), lambda: TAKES_PART & Q(person__user=None), 30, BOTH),
        RegisterView("finished", _("Finished"), lambda: ~TAKES_PART, 900, BOTH),
    ]
    return [view for view in views if role in view.roles]


def views_of(role, lacks):
    return sorted([*own_views(role, lacks), *REGISTERS.views_for(role)], key=lambda view: view.position)


def fixed_filters(programme, role, lacks):
    """Filters with a few choices: the register's own, then those of the other apps."""
    own = [FixedFilter("consent", _("Consent"), {"yes": (_("everything is signed"), ~lacks), "no": (_("none"), lacks)})]
    if role == ParticipationRole.MENTOR:
        is_ready = Q()
        if programme.interview_required:
            is_ready &= Q(interview=Readiness.PASSED)
        if programme.training_required:
            is_ready &= Q(training=Readiness.PASSED)
        if is_ready:
            own.append(
                FixedFilter(
                    "ready", _("Readiness"), {"yes": (_("ready to work"), is_ready), "no": (_("not ready"), ~is_ready)}
                )
            )
    return [*own, *REGISTERS.filters_for(role)]


@dataclass(frozen=True)
class Option:
    """One choice of a filter, as a link that takes it."""

    value: str
    label: Any
    count: int


@dataclass(frozen=True)
class Choice:
    """A filter with its choices; ``chosen`` is the label of the one taken, empty when none is."""

    name: str
    label: Any
    options: list
    chosen: str = ""


class RegisterFilter(forms.Form):
    """Bound to the address's query; what makes no sense in it is left out, never an error page."""

    q = forms.CharField(required=False, max_length=100)
    view = forms.CharField(required=False)
    format = forms.IntegerField(required=False, max_value=GREATEST_KEY)
    grade = forms.IntegerField(required=False)
    topic = forms.IntegerField(required=False, max_value=GREATEST_KEY)
    joined_from = forms.DateField(required=False)
    joined_to = forms.DateField(required=False)
    order = forms.CharField(required=False)

    def __init__(self, query, *, programme, role, lacks=None):
        super().__init__(query)
        self.programme, self.role = programme, role
        self.lacks = lacks_papers(programme, role, purpose=COLLECTED) if lacks is None else lacks
        self.views = views_of(role, self.lacks)
        self.fixed = fixed_filters(programme, role, self.lacks)
        for fixed in self.fixed:
            self.fields[fixed.key] = forms.ChoiceField(required=False, choices=[(key, key) for key in fixed.choices])
        self.is_valid()

    def given(self, name):
        return self.cleaned_data.get(name) or ""

    @property
    def saved_view(self):
        return next((view for view in self.views if view.key == self.given("view")), self.views[0])

    @property
    def narrowing(self):
        """Names of everything that narrows the list within the view."""
        return ("q", "format", "grade", "topic", *DAYS, *(fixed.key for fixed in self.fixed))

    @property
    def query(self):
        """What is given, as the address has it: {name: value}; without the page."""
        values = {name: self.given(name) for name in ("view", *self.narrowing, "order")}
        if values["view"] == self.views[0].key:
            values["view"] = ""
        return {name: _as_typed(value) for name, value in values.items() if value}

    @property
    def kept(self):
        """What the search field keeps of the address: everything but the words and the page."""
        return [(name, value) for name, value in self.query.items() if name != "q"]

    @property
    def is_narrowed(self):
        """Whether something besides the view narrows the list."""
        return any(self.given(name) for name in self.narrowing)

    def narrow(self, participations):
        """``participations`` of one register, narrowed and ordered."""
        return self.ordered(self.matching(self.saved_view.narrow(participations)))

    def matching(self, rows):
        if text := self.given("q"):
            rows = rows.search(text)
        if key := self.given("format"):
            rows = rows.filter(format=key)
        if grade := self.given("grade"):
            rows = rows.filter(person__grade=grade)
        if topic := self.given("topic"):
            rows = rows.filter(topics=topic)
        if day := self.given("joined_from"):
            rows = rows.filter(started_on__gte=day)
        if day := self.given("joined_to"):
            rows = rows.filter(started_on__lte=day)
        for fixed in self.fixed:
            if value := self.given(fixed.key):
                rows = rows.filter(fixed.choices[value][1])
        return rows

    def ordered(self, rows):
        name = self.given("order") or "name"
        columns = ORDERS.get(name.removeprefix("-"), ORDERS["name"])
        if name.startswith("-"):
            columns = [f"-{column}" for column in columns]
        return rows.order_by(*columns, *THEN)

    def choices(self, participations):
        """The ``Choice`` list for ``participations`` of the view, each option with its count."""
        rows = _counted(participations)
        counts = self._counts(rows)
        formats, grades = counts["format"], counts["person__grade"]
        having = Participation.topics.through.objects.filter(participation__in=rows.values("pk"))
        topics = dict(having.values_list("topic").annotate(Count("pk")))
        names = {f.pk: f.name for f in MentoringFormat.objects.all()}
        words = dict(Topic.objects.filter(pk__in=topics).values_list("pk", "name"))
        return [
            self._choice("format", _("Format"), [(key, names[key], formats[key]) for key in names if key in formats]),
            self._choice("grade", _("Grade"), [(g, _("grade %(n)s") % {"n": g}, grades[g]) for g in sorted(grades)]),
            self._choice(
                "topic",
                _("Need") if self.role == ParticipationRole.MENTEE else _("Competency"),
                sorted(((key, words[key], n) for key, n in topics.items()), key=lambda row: (-row[2], row[1])),
            ),
            *(
                self._choice(
                    fixed.key,
                    fixed.label,
                    [(value, label, counts[fixed.key].get(value, 0)) for value, (label, _q) in fixed.choices.items()],
                )
                for fixed in self.fixed
            ),
        ]

    def _counts(self, rows):
        """{filter: {value: rows}} for all but the topics: the people are read once, however many filters there are."""
        told = {
            fixed.key: Case(
                *(When(condition, then=Value(value)) for value, (_label, condition) in fixed.choices.items()),
                default=Value(""),
                output_field=CharField(),
            )
            for fixed in self.fixed
        }
        columns = ["format", "person__grade", *(f"is_{key}" for key in told)]
        groups = rows.annotate(**{f"is_{key}": case for key, case in told.items()}).values_list(*columns)
        counts: dict = {name: Counter() for name in ("format", "person__grade", *told)}
        for *values, number in groups.annotate(Count("pk")):
            for counter, value in zip(counts.values(), values, strict=True):
                if value not in (None, ""):
                    counter[value] += number
        return counts

    def view_counts(self, participations, saved=()):
        """({view: rows}, {saved view: rows}) of a whole register, all told in one reading of it."""
        asked = {f"view_{view.key}": Count("pk", filter=view.condition()) for view in self.views}
        everybody = participations.order_by()
        for view in saved:
            filters = RegisterFilter(view.query, programme=self.programme, role=self.role, lacks=self.lacks)
            kept = filters.matching(filters.saved_view.narrow(everybody))
            asked[f"saved_{view.pk}"] = Count("pk", filter=Q(pk__in=kept.values("pk")))
        found = _counted(participations).aggregate(**asked)
        return (
            {view.key: found[f"view_{view.key}"] for view in self.views},
            {view.pk: found[f"saved_{view.pk}"] for view in saved},
        )

    def _choice(self, name, label, rows):
        chosen = next((str(text) for value, text, _count in rows if value == self.given(name)), "")
        return Choice(name, label, [Option(value, text, count) for value, text, count in rows if count], chosen)

    def words(self, *, with_search=True):
        """What the list is narrowed by, in words, as its paper says it. What was typed in the search may be a name."""
        said = [str(self.saved_view.label)] if self.saved_view.key != "all" else []
        if (text := self.given("q")) and with_search:
            said.append(_("“%(text)s”") % {"text": text})
        if key := self.given("format"):
            said += [f.name for f in MentoringFormat.objects.filter(pk=key)]
        if grade := self.given("grade"):
            said.append(_("grade %(n)s") % {"n": grade})
        if topic := self.given("topic"):
            said += [t.name for t in Topic.objects.known_to(self.programme.organisation).filter(pk=topic)]
        if day := self.given("joined_from"):
            said.append(_("joined from %(day)s") % {"day": f"{day:%d.%m.%Y}"})
        if day := self.given("joined_to"):
            said.append(_("joined until %(day)s") % {"day": f"{day:%d.%m.%Y}"})
        for fixed in self.fixed:
            if value := self.given(fixed.key):
                said.append(f"{str(fixed.label).lower()}: {fixed.choices[value][0]}")
        return said


def _counted(participations):
    """``participations`` to be counted by conditions, which would stand outside a subquery that makes rows distinct."""
    rows = participations.order_by()
    return Participation.objects.filter(pk__in=rows.values("pk")).order_by() if rows.query.distinct else rows


def _as_typed(value):
    return f"{value:%d.%m.%Y}" if hasattr(value, "strftime") else str(value)
