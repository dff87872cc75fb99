"""What people type about an event: its plan, its completion, its evidence."""

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from mentoring.kit.forms import ActionForm
from mentoring.kit.periods import PeriodKind, read_period
from organisations.enums import Role
from roadmap.forms import area, date_input, duty_choices
from roadmap.kinds import REGISTRY
from roadmap.plan import deadline_plan, on_one_day, people_of, stamp_of

PLAIN = (
    "stage",
    "number",
    "title",
    "description",
    "expected_result",
    "document_kind",
    "indicator",
    "kinds",
)
NAMES_NO_DATE = (PeriodKind.OWN_SCHEDULE, PeriodKind.UNKNOWN)


class SeenForm(ActionForm, forms.Form):
    """Remembers the plan the person looked at, so that a colleague's change is not overwritten."""

    seen = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args, event, **kwargs):
        super().__init__(*args, **kwargs)
        self.event = event
        self.initial["seen"] = stamp_of(event)

    @property
    def seen_stamps(self):
        """As ``actions.change_events`` takes it."""
        return {self.event.pk: self.cleaned_data["seen"]} if self.cleaned_data.get("seen") else None


class PeopleLines(forms.Form):
    """Lines of responsibles: the words of the plan and whom they mean here; ``spare`` empty ones at the end."""

    spare = 3

    def add_people(self, event, staff):
        rows = list(event.responsibles.all()) if event else []
        choices = duty_choices(staff)
        self.staff, self.lines = staff, range(len(rows) + self.spare)
        for index in self.lines:
            row = rows[index] if index < len(rows) else None
            key = (f"user:{row.user_id}" if row.user_id else f"role:{row.role}" if row.role else "") if row else ""
            self.fields[f"text-{index}"] = forms.CharField(
                label=_("As written"), required=False, max_length=200, initial=row.text if row else ""
            )
            self.fields[f"who-{index}"] = forms.ChoiceField(
                label=_("Who it is"), choices=choices, required=False, initial=key
            )

    @property
    def responsible_rows(self):
        return [(self[f"text-{index}"], self[f"who-{index}"]) for index in self.lines]

    @property
    def has_new_people(self):
        return any(name.startswith(("text-", "who-")) for name in self.changed_data)

    @property
    def duties(self):
        """Pairs (text, Duty); a line with a person but without words is called by the person's name or role."""
        found = []
        for index in self.lines:
            text, key = self.cleaned_data[f"text-{index}"].strip(), self.cleaned_data[f"who-{index}"]
            duty = self.staff.duty_from(key)
            called = str(duty.user) if duty.user else str(Role(duty.role).label) if duty.role else ""
            if text or called:
                found.append((text or called, duty))
        return found


class PlanForm(ActionForm, PeopleLines):
    """Everything the plan says of an event: a new one, or one that is changed."""

    stage = forms.TypedChoiceField(label=gettext_lazy("Stage"), coerce=int)
    number = forms.CharField(label=gettext_lazy("Number"), max_length=16)
    title = forms.CharField(label=gettext_lazy("Title"))
    deadline_text = forms.CharField(
        label=gettext_lazy("Deadline"),
        max_length=300,
        required=False,
        help_text=gettext_lazy("In words: “by 25 September”, “February – May”, “once a quarter”."),
    )
    due_on = forms.DateField(
        label=gettext_lazy("To be done by"),
        required=False,
        help_text=gettext_lazy("Only when the words name no date: “by a separate schedule”."),
    )
    description = forms.CharField(label=gettext_lazy("Contents"), required=False)
    expected_result = forms.CharField(label=gettext_lazy("Expected result"), required=False)
    document_kind = forms.CharField(label=gettext_lazy("Document"), max_length=200, required=False)
    indicator = forms.CharField(label=gettext_lazy("Indicator"), required=False)
    kinds = forms.MultipleChoiceField(
        label=gettext_lazy("What it opens"), required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args, roadmap, staff, event=None, **kwargs):
        super().__init__(*args, **kwargs)
        self.event, self.window = event, roadmap.programme.window
        stages = list(roadmap.stages.all())
        self.fields["stage"].choices = [(stage.position, stage.title) for stage in stages]
        for name, rows in (("title", 3), ("description", 3), ("expected_result", 2), ("indicator", 2)):
            self.fields[name].widget = area(rows)
        self.fields["due_on"].widget = date_input()
        labels = sorted((str(kind.label).capitalize(), key) for key, kind in REGISTRY.items())
        self.fields["kinds"].choices = [(key, label) for label, key in labels]
        if event is not None:
            self._fill_in(event)
        self.add_people(event, staff)

    def _fill_in(self, event):
        self.fields["seen"] = forms.CharField(widget=forms.HiddenInput, required=False)
        same = ("number", "title", "deadline_text", "description", "expected_result", "document_kind", "indicator")
        self.initial |= {name: getattr(event, name) for name in same} | {
            "seen": stamp_of(event),
            "stage": event.stage.position,
            "kinds": [key for key in event.kinds if key in REGISTRY],
            "due_on": event.due_on if event.deadline_kind in NAMES_NO_DATE else None,
        }

    @property
    def plan(self):
        """What was filled in or changed, as the plan keeps it."""
        given = {name: self.cleaned_data[name] for name in self.changed_data if name in self.cleaned_data}
        plan = {name: value for name, value in given.items() if name in PLAIN}
        if "deadline_text" in given:
            plan |= deadline_plan(read_period(given["deadline_text"], programme=self.window))
        if given.get("due_on"):
            plan |= on_one_day(given["due_on"])
        if self.has_new_people:
            plan["people"] = people_of(self.duties)
        return plan

    @property
    def seen_stamps(self):
        return {self.event.pk: self.cleaned_data["seen"]} if self.cleaned_data.get("seen") else None


class CloseForm(ActionForm, forms.Form):
    note = forms.CharField(label=gettext_lazy("Explanation"), required=False, max_length=2000)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["note"].widget = area(2)


class EvidenceForm(ActionForm, forms.Form):
    """A file, a link or a note; the text names the file or the link, or is the note itself."""

    file = forms.FileField(label=gettext_lazy("File"), required=False)
    url = forms.URLField(label=gettext_lazy("Link"), required=False, max_length=500, assume_scheme="https")
    text = forms.CharField(label=gettext_lazy("Title or note"), required=False, max_length=500)

    def clean(self):
        given = super().clean()
        if not self.errors and not any(given.get(name) for name in ("file", "url", "text")):
            raise forms.ValidationError(_("Choose a file, give a link or write a note."))
        return given


class CommentForm(ActionForm, forms.Form):
    text = forms.CharField(label=gettext_lazy("Comment"), max_length=2000)
