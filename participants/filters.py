"""What a register is narrowed by: a view, words, format, grade, topic, papers, days; and the order of its rows."""

from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.translation import gettext as _

from mentoring.kit.keys import GREATEST_KEY
from participants.enums import ParticipationRole
from participants.models import Topic
from participants.register_columns import Register
from participants.register_views import filters_of, views_of, where
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
TOLD_BY_COLUMNS = {"format": "format", "grade": "person__grade"}


@dataclass(frozen=True)
class Option:
    """One choice of a filter, as a link that takes it; nobody has counted its rows where ``count`` is ``None``."""

    value: Any
    label: Any
    count: int | None


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

    def __init__(self, query, *, programme, role, register=None):
        super().__init__(query)
        self.programme, self.role = programme, role
        self.register = register or Register(programme, role)
        self.views = views_of(role)
        self.fixed = filters_of(programme, role)
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

    @property
    def is_narrowed_by_words(self):
        """Whether what was typed, a topic or days narrow the list, not only what is counted of every row."""
        return any(self.given(name) for name in ("q", "topic", *DAYS))

    @property
    def holding(self):
        """What the view and the filters with a few choices ask of a row: a list of {key of a fact: yes or no}."""
        chosen = [fixed.choices[value][1] for fixed in self.fixed if (value := self.given(fixed.key))]
        return [self.saved_view.holds, *chosen]

    @property
    def labels(self):
        """{name of a filter with choices: what it is called}"""
        topic = _("Need") if self.role == ParticipationRole.MENTEE else _("Competency")
        own = {"format": _("Format"), "grade": _("Grade"), "topic": topic}
        return own | {fixed.key: fixed.label for fixed in self.fixed}

    def like(self, query):
        """The filter of another ``query`` over the same register."""
        return RegisterFilter(query, programme=self.programme, role=self.role, register=self.register)

    def narrow(self, participations):
        """``participations`` of one register, narrowed and ordered."""
        return self.ordered(self.matching(self.in_view(participations)))

    def in_view(self, participations):
        """Those of the chosen view, whatever else narrows the list."""
        return participations.filter(where(self.register, self.saved_view.holds))

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
                rows = rows.filter(where(self.register, fixed.choices[value][1]))
        return rows

    def ordered(self, rows):
        name = self.given("order") or "name"
        columns = ORDERS.get(name.removeprefix("-"), ORDERS["name"])
        if name.startswith("-"):
            columns = [f"-{column}" for column in columns]
        return rows.order_by(*columns, *THEN)

    def words(self, *, with_search=True):
        """What the list is narrowed by, in words, as its paper says it. What was typed in the search may be a name."""
        said = [str(self.saved_view.label)] if self.saved_view.key != "all" else []
        if (text := self.given("q")) and with_search:
            said.append(_("“%(text)s”") % {"text": text})
        if key := self.given("format"):
            said += [f.name for f in MentoringFormat.objects.filter(pk=key)]
        if grade := self.given("grade"):
            said.append(label_of(grade))
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


def label_of(grade):
    """«8 класс»."""
    return _("grade %(n)s") % {"n": grade}


def agreeing(*holds):
    """All of ``holds`` ({key of a fact: yes or no}) as one; ``None`` where one says yes and another no."""
    found: dict = {}
    for told in holds:
        if any(found.get(key, wanted) != wanted for key, wanted in told.items()):
            return None
        found |= told
    return found


def _as_typed(value):
    return f"{value:%d.%m.%Y}" if hasattr(value, "strftime") else str(value)
