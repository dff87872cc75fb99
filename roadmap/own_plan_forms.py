"""Handing in a school's own plan, correcting one of its events, making a programme of it."""

from django import forms
from django.utils.translation import gettext_lazy as _

from mentoring.kit.forms import ActionForm
from mentoring.kit.periods import SchoolYear
from roadmap.actions.own_plan import TOLD
from roadmap.dates import first_year, spans_years
from roadmap.enums import MentoringModel
from roadmap.forms import length_words
from roadmap.kinds import REGISTRY
from roadmap.models import MentoringFormat
from roadmap.models.plan_draft import WorkingPlan, stamp_of_read
from roadmap.own_columns import columns_in
from roadmap.own_plan import looks_like_teachers

READABLE = ".docx,.doc,.xlsx,.xls,.ods,.csv,.tsv,.pdf,.txt,.odt"


class OwnPlanForm(ActionForm, forms.Form):
    file = forms.FileField(label=_("File of the plan"), required=False)
    text = forms.CharField(
        label=_("Or the text of the plan"), required=False, max_length=400_000, widget=forms.Textarea
    )
    school_year = forms.TypedChoiceField(label=_("School year"), coerce=int)

    def __init__(self, *args, today, **kwargs):
        super().__init__(*args, **kwargs)
        begins = SchoolYear.of(today).start + (today.month in (6, 7, 8))
        self.fields["school_year"].choices = [(y, str(SchoolYear(y))) for y in (begins - 1, begins, begins + 1)]
        self.fields["school_year"].initial = begins

    def clean(self):
        given = super().clean()
        if not given.get("file") and not given.get("text", "").strip() and "file" not in self.errors:
            self.add_error("file", _("Choose the file of the plan or paste its text."))
        return given


class OwnEventForm(ActionForm, forms.Form):
    """One event as it was read: everything a person may correct."""

    number = forms.CharField(label=_("Number"), required=False, max_length=16)
    title = forms.CharField(label=_("Event"), max_length=2000, widget=forms.Textarea(attrs={"rows": 2}))
    deadline_text = forms.CharField(label=_("Deadline"), required=False, max_length=300)
    responsibles = forms.CharField(label=_("Responsibles"), required=False, max_length=1000)
    expected_result = forms.CharField(
        label=_("Expected result"), required=False, max_length=4000, widget=forms.Textarea(attrs={"rows": 2})
    )
    document_kind = forms.CharField(label=_("Document"), required=False, max_length=200)
    indicator = forms.CharField(label=_("Indicator"), required=False, max_length=1000)
    description = forms.CharField(
        label=_("Contents"), required=False, max_length=8000, widget=forms.Textarea(attrs={"rows": 3})
    )
    stage = forms.TypedChoiceField(label=_("Stage"), coerce=int)
    kinds = forms.MultipleChoiceField(label=_("What it opens"), required=False, widget=forms.CheckboxSelectMultiple)
    seen = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args, working, event=None, at_stage=0, **kwargs):
        if event is not None:
            kwargs.setdefault(
                "initial",
                {
                    "number": event.number,
                    "title": event.title,
                    "deadline_text": event.deadline_text,
                    "responsibles": ", ".join(event.responsibles),
                    **{name: getattr(event, name) for name in TOLD},
                    "stage": at_stage,
                    "kinds": [proposal.kind for proposal in event.kinds],
                    "seen": stamp_of_read(event),
                },
            )
        super().__init__(*args, **kwargs)
        for column, heading in columns_in(working.plan):
            field = "deadline_text" if column == "deadline" else column
            if field in self.fields and heading:
                self.fields[field].label = heading  # as the plan itself calls it
        self.fields["stage"].choices = [(at, s.title or _("Events")) for at, s in enumerate(working.plan.stages)]
        labels = sorted((str(kind.label).capitalize(), key) for key, kind in REGISTRY.items())
        self.fields["kinds"].choices = [(key, label) for label, key in labels]


class StartOwnForm(ActionForm, forms.Form):
    """What the programme will be called and which formats it has; filled in beforehand."""

    name = forms.CharField(label=_("Name of the programme"), max_length=300)
    model = forms.ChoiceField(label=_("Model"), choices=MentoringModel.choices)
    fits = forms.TypedChoiceField(
        label=_("How long the programme lasts"), coerce=lambda value: value == "1", widget=forms.RadioSelect
    )
    formats = forms.ModelMultipleChoiceField(
        label=_("Formats"), queryset=MentoringFormat.objects.all(), required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args, working: WorkingPlan, window, **kwargs):
        super().__init__(*args, **kwargs)
        is_teachers = looks_like_teachers(working.plan)
        model = MentoringModel.TEACHERS if is_teachers else MentoringModel.STUDENTS
        self.fields["name"].initial = (
            _("Mentoring of teaching staff") if is_teachers else _("Target model of mentoring")
        )
        self.fields["model"].initial = model
        self.fields["formats"].initial = list(MentoringFormat.objects.filter(model=model)[:1])
        if spans_years(window):
            self.fields["fits"].choices = [
                ("1", _("One school year: the events keep their order, the months are drawn together")),
                ("0", _("As in the source: %(length)s") % {"length": length_words(window)}),
            ]
            self.fields["fits"].initial = "0" if first_year(window) == working.draft.year else "1"
        else:
            del self.fields["fits"]
