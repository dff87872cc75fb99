"""Forms about interviews: the hours and the panel, another time, the record of one talk, the questions."""

from datetime import datetime, time, timedelta

from crispy_forms.layout import Column, Fieldset, Layout, Row
from django import forms
from django.utils.translation import gettext_lazy as _

from mentoring.kit.forms import ActionForm
from mentoring.kit.text import collapse
from participants.enums import InterviewDecision
from participants.forms import DayInput
from participants.gathering_forms import TimeInput
from participants.models import Expert
from participants.selection.interviews import psychologists_of, staff_of

NOTES_LENGTH = 4000
MOST_QUESTIONS = 30


class NamesOfUsers(forms.ModelMultipleChoiceField):
    def label_from_instance(self, user):
        return user.full_name or user.username


class NameOfUser(forms.ModelChoiceField):
    def label_from_instance(self, user):
        return user.full_name or user.username


class PanelForm(ActionForm, forms.Form):
    """Who talks, and where."""

    place = forms.CharField(label=_("Place"), max_length=160, required=False)
    interviewers = NamesOfUsers(
        label=_("Who talks"), queryset=None, required=False, widget=forms.CheckboxSelectMultiple
    )
    experts = forms.ModelMultipleChoiceField(
        label=_("Experts"), queryset=None, required=False, widget=forms.CheckboxSelectMultiple
    )
    psychologist = NameOfUser(label=_("Psychologist present"), queryset=None, required=False)

    def __init__(self, *args, programme, **kwargs):
        super().__init__(*args, **kwargs)
        school = programme.organisation
        self.fields["interviewers"].queryset = staff_of(school)
        self.fields["psychologist"].queryset = psychologists_of(school)
        self.fields["psychologist"].empty_label = _("nobody")
        self.fields["experts"].queryset = Expert.objects.agreed().filter(programme=programme)
        if not self.fields["experts"].queryset.exists():
            del self.fields["experts"]

    def clean(self):
        data = super().clean()
        data.setdefault("experts", Expert.objects.none())
        if not self.errors and not (data["interviewers"] or data["psychologist"] or data["experts"]):
            self.add_error("interviewers", _("Tick at least one person who talks to the mentors."))
        return data


class PlanForm(PanelForm):
    held_on = forms.DateField(label=_("First day"), widget=DayInput())
    starts_at = forms.TimeField(label=_("From"), widget=TimeInput(), initial=time(14, 0))
    ends_at = forms.TimeField(label=_("Until"), widget=TimeInput(), initial=time(17, 0))
    minutes = forms.IntegerField(label=_("Minutes for each"), min_value=5, max_value=180, initial=20)

    def __init__(self, *args, programme, **kwargs):
        super().__init__(*args, programme=programme, **kwargs)
        self.today = programme.organisation.today
        self.initial.setdefault("held_on", self.today + timedelta(days=1))
        if only := list(self.fields["psychologist"].queryset[:2]):
            self.initial.setdefault("psychologist", only[0].pk if len(only) == 1 else None)
        people = ["interviewers", *(["experts"] if "experts" in self.fields else []), "psychologist"]
        self.layout = Layout(
            Row(Column("held_on"), Column("starts_at"), Column("ends_at"), Column("minutes")),
            "place",
            Fieldset(_("Before whom"), *people),
        )

    def clean_held_on(self):
        day = self.cleaned_data["held_on"]
        if day < self.today:
            raise forms.ValidationError(_("This day is over. Choose a coming one."))
        if (day - self.today).days > 366:
            raise forms.ValidationError(_("This is more than a year ahead. Check the year."))
        return day

    def clean(self):
        data = super().clean()
        if {"held_on", "starts_at", "ends_at", "minutes"} <= data.keys():
            starts = datetime.combine(data["held_on"], data["starts_at"])
            if starts + timedelta(minutes=data["minutes"]) > datetime.combine(data["held_on"], data["ends_at"]):
                self.add_error("ends_at", _("Not even one interview fits between these hours."))
        return data


class DayForm(PanelForm):
    number = forms.CharField(label=_("Number of the protocol"), max_length=24, required=False)

    def __init__(self, *args, day, **kwargs):
        initial = {
            "place": day.place,
            "interviewers": day.interviewers.all(),
            "experts": day.experts.all(),
            "psychologist": day.psychologist_id,
            "number": day.number,
        }
        super().__init__(*args, programme=day.programme, initial=initial, **kwargs)


class MoveForm(ActionForm, forms.Form):
    held_on = forms.DateField(label=_("Day"), widget=DayInput())
    starts_at = forms.TimeField(label=_("Time"), widget=TimeInput())
    layout = Layout(Row(Column("held_on"), Column("starts_at")))

    def __init__(self, *args, interview, **kwargs):
        initial = {"held_on": interview.day.held_on, "starts_at": interview.starts_at}
        super().__init__(*args, initial=initial, **kwargs)
        self.today = interview.day.programme.organisation.today

    def clean_held_on(self):
        day = self.cleaned_data["held_on"]
        if day < self.today:
            raise forms.ValidationError(_("This day is over. Choose a coming one."))
        return day


class RecordForm(ActionForm, forms.Form):
    """A mark for each of ``questions`` ((text, hint, most, mark) rows), notes, the decision.

    Saved without a decision it is a draft."""

    def __init__(self, *args, interview, questions, **kwargs):
        super().__init__(*args, **kwargs)
        self.questions = questions
        record = interview.record
        for number, (text, hint, most, mark) in enumerate(questions):
            self.fields[f"mark_{number}"] = forms.TypedChoiceField(
                label=text,
                help_text=hint,
                required=False,
                coerce=int,
                empty_value=None,
                choices=[(str(value), str(value)) for value in range(1, most + 1)],
                widget=forms.RadioSelect,
                initial=str(mark) if mark else None,
            )
        self.fields["notes"] = forms.CharField(
            label=_("Notes"),
            required=False,
            max_length=NOTES_LENGTH,
            initial=record["notes"],
            widget=forms.Textarea(attrs={"rows": 4}),
            help_text=_("Only the curator and the psychologist read them."),
        )
        self.fields["decision"] = forms.ChoiceField(
            label=_("Decision"),
            required=False,
            choices=InterviewDecision,
            initial=interview.decision,
            widget=forms.RadioSelect,
        )
        self.fields["reason"] = forms.CharField(
            label=_("Why, and what could be done next"),
            required=False,
            max_length=1000,
            initial=record["reason"],
            widget=forms.Textarea(attrs={"rows": 2}),
            help_text=_("Needed when the mentor is not recommended. Not shown to the mentor, not printed."),
        )
        self.fields["revision"] = forms.IntegerField(widget=forms.HiddenInput, initial=interview.revision, min_value=0)

    @property
    def mark_fields(self):
        return [self[f"mark_{number}"] for number in range(len(self.questions))]

    @property
    def record(self):
        """Arguments of ``save_record``."""
        data = self.cleaned_data
        return {
            "marks": [
                {"question": text, "mark": data.get(f"mark_{number}"), "most": most}
                for number, (text, _hint, most, _mark) in enumerate(self.questions)
            ],
            "notes": data["notes"].strip(),
            "reason": data["reason"].strip(),
            "decision": data["decision"],
            "revision": data["revision"],
        }


class OpinionForm(ActionForm, forms.Form):
    text = forms.CharField(
        label=_("Opinion of the psychologist"),
        required=False,
        max_length=NOTES_LENGTH,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("Read by the curator and the specialists of the school only. No diagnoses."),
    )


class QuestionsForm(ActionForm, forms.Form):
    """One question a line; after a bar, what the mark is for."""

    texts = forms.CharField(
        label=_("Questions, one a line"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 10}),
        help_text=_("After “|” write what the mark is for. An empty field brings the usual questions back."),
    )

    def __init__(self, *args, questions=(), **kwargs):
        initial = {"texts": "\n".join(" | ".join(filter(None, [q.text, q.hint])) for q in questions)}
        super().__init__(*args, initial=initial, **kwargs)

    def clean_texts(self):
        rows = []
        for line in self.cleaned_data["texts"].splitlines():
            text, _bar, hint = (collapse(part) for part in line.partition("|"))
            if not text:
                continue
            if len(text) > 300 or len(hint) > 200:
                raise forms.ValidationError(_("This line is too long: “%(line)s…”."), params={"line": text[:60]})
            rows.append((text, hint))
        if len(rows) > MOST_QUESTIONS:
            raise forms.ValidationError(_("More than thirty questions tire everybody: shorten the list."))
        return rows
