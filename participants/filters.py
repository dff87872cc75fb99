"""What a register is narrowed by: a saved view, words, format, grade, topic; and the order of its rows."""

from dataclasses import dataclass
from typing import Any

from django import forms
from django.db.models import Count
from django.utils.translation import gettext as _

from mentoring.kit.keys import GREATEST_KEY
from participants.enums import ParticipationRole, Readiness
from participants.gate import missing_papers_for
from participants.models import Topic
from participants.register_columns import BOTH, REGISTERS, RegisterView
from roadmap.models import MentoringFormat

ORDERS = {
    "name": ["person__search_key"],
    "class": ["person__grade", "person__class_label"],
    "format": ["format__position", "format__name"],
    "changed": ["updated_at"],
}
THEN = ["person__search_key", "pk"]  # among equals, by name


def _without_consent(participations):
    rows = participations.active().select_related("person")
    return participations.filter(pk__in=[pk for pk, missing in missing_papers_for(rows).items() if missing])


def _not_interviewed(participations):
    return participations.active().exclude(interview=Readiness.PASSED)


def _without_account(participations):
    return participations.active().filter(person__user=None)


def own_views(role):
    """The views every register has; «all» are those who take part now."""
    views = [
        RegisterView("all", _("All"), lambda rows: rows.active(), 0, BOTH),
        RegisterView("without_consent", _("Without consent"), _without_consent, 10, BOTH),
        RegisterView("not_interviewed", _("Without an interview"), _not_interviewed, 20, (ParticipationRole.MENTOR,)),
        RegisterView("without_account", _("Without an account"), _without_account, 30, BOTH),
        RegisterView("finished", _("Finished"), lambda rows: rows.filter(ended_on__isnull=False), 900, BOTH),
    ]
    return [view for view in views if role in view.roles]


def views_of(role):
    return sorted([*own_views(role), *REGISTERS.views_for(role)], key=lambda view: view.position)


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
    order = forms.CharField(required=False)

    def __init__(self, query, *, role):
        super().__init__(query)
        self.role = role
        self.views = views_of(role)
        self.is_valid()

    def given(self, name):
        return self.cleaned_data.get(name) or ""

    @property
    def saved_view(self):
        return next((view for view in self.views if view.key == self.given("view")), self.views[0])

    @property
    def kept(self):
        """What the search field keeps of the address: everything but the words and the page."""
        names = ("view", "format", "grade", "topic", "order")
        return [(name, self.given(name)) for name in names if self.given(name)]

    @property
    def is_narrowed(self):
        """Whether something besides the view narrows the list."""
        return any(self.given(name) for name in ("q", "format", "grade", "topic"))

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
        return rows

    def ordered(self, rows):
        name = self.given("order") or "name"
        columns = ORDERS.get(name.removeprefix("-"), ORDERS["name"])
        if name.startswith("-"):
            columns = [f"-{column}" for column in columns]
        return rows.order_by(*columns, *THEN)

    def choices(self, participations):
        """The ``Choice`` list for ``participations`` of the view, each option with its count."""
        rows = participations.order_by()
        formats = dict(rows.exclude(format=None).values_list("format").annotate(Count("pk")))
        grades = dict(rows.exclude(person__grade=None).values_list("person__grade").annotate(Count("pk")))
        topics = dict(rows.exclude(topics=None).values_list("topics").annotate(Count("pk", distinct=True)))
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
        ]

    def _choice(self, name, label, rows):
        chosen = next((str(text) for value, text, _count in rows if value == self.given(name)), "")
        return Choice(name, label, [Option(value, text, count) for value, text, count in rows], chosen)
