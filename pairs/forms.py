"""What people fill in about pairs, meetings and plans."""

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from mentoring.kit.forms import ActionForm
from pairs.enums import MeetingKind
from pairs.matching import Criterion, Weight
from pairs.models import IndividualPlan, PlanItem
from pairs.wording import WEIGHTS

MINUTES = (30, 45, 60, 90)
WEIGHED = {
    Criterion.TOPICS: (_("Need and strength"), _("The mentee's topics meet the mentor's.")),
    Criterion.PREFERENCES: (_("Choice of each other"), _("From the questionnaires after the group meeting.")),
    Criterion.TIME: (_("Time in common"), _("Days and hours that suit both.")),
    Criterion.DISTANCE: (_("Age or subject"), _("The class the mentor asked for; among teachers, one subject.")),
}


class DayField(forms.DateField):
    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")


class RulesForm(ActionForm, forms.Form):
    """Four words for each criterion."""

    def __init__(self, *args, rules, **kwargs):
        super().__init__(*args, **kwargs)
        for criterion, (label, help_text) in WEIGHED.items():
            self.fields[criterion.value] = forms.ChoiceField(
                label=label,
                help_text=help_text,
                choices=[(weight.value, words.capitalize()) for weight, words in _weights()],
                initial=rules.weight(criterion).value,
                widget=forms.RadioSelect(attrs={"class": "form-check-input"}),
            )
        self.fields["needs_consents"] = forms.BooleanField(
            label=_("Nobody is matched without the consents that matching needs"),
            help_text=_("The board names the missing paper. If it is switched off, only the order waits for it."),
            required=False,
            initial=rules.consent_gates_matching,
            widget=forms.CheckboxInput(attrs={"class": "form-check-input"}),
        )

    @property
    def weights(self):
        return {criterion.value: self.cleaned_data[criterion.value] for criterion in WEIGHED}

    @property
    def weighed(self):
        return [self[criterion.value] for criterion in WEIGHED]

    def clean(self):
        cleaned = super().clean()
        words = [cleaned.get(criterion.value) for criterion in WEIGHED]
        if all(word == Weight.UNIMPORTANT for word in words):
            raise forms.ValidationError(_("Something has to matter: choose at least one criterion."))
        return cleaned


def _weights():
    return [(weight, str(WEIGHTS[weight])) for weight in Weight]


class RejectForm(ActionForm, forms.Form):
    reason = forms.CharField(
        label=_("Why these two do not fit"),
        max_length=300,
        required=False,
        help_text=_("Only curators see it. They will not be proposed to each other again."),
    )


class MeetingForm(ActionForm, forms.Form):
    """A meeting that took place. ``mine``: the participation of whoever fills it in, when they are of the pair."""

    kind = forms.ChoiceField(label=pgettext_lazy("of a meeting", "Kind"), choices=MeetingKind.choices)
    held_on = DayField(label=_("Date"))
    minutes = forms.TypedChoiceField(
        label=_("How long, minutes"),
        choices=[(str(number), str(number)) for number in MINUTES],
        coerce=int,
        widget=forms.RadioSelect,
    )
    place = forms.CharField(label=_("Place"), max_length=120, required=False)
    summary = forms.CharField(
        label=_("What was done"), max_length=500, required=False, widget=forms.Textarea(attrs={"rows": 3})
    )

    def __init__(self, *args, pair, mine=None, **kwargs):
        super().__init__(*args, **kwargs)
        self.pair, self.mine = pair, mine
        self.fields["held_on"].widget.attrs["max"] = pair.programme.organisation.today.isoformat()
        minutes = (self.initial or {}).get("minutes")
        if minutes and minutes not in MINUTES:
            self.fields["minutes"].choices = [*self.fields["minutes"].choices, (str(minutes), str(minutes))]
        self.fields["place"].widget.attrs["list"] = "places"
        if mine is not None:
            self.fields["mark"] = self._mark(_("How was the meeting"), forms.RadioSelect)
        else:
            self.fields["mentor_mark"] = self._mark(_("Mentor's mark"))
            self.fields["mentee_mark"] = self._mark(_("Mentee's mark"))
        if pair.is_group:
            people = [(str(row.pk), row.person.list_name) for row in pair.mentees]
            self.fields["present"] = forms.MultipleChoiceField(
                label=_("Who came"),
                choices=people,
                required=False,
                widget=forms.CheckboxSelectMultiple,
                initial=[key for key, _name in people],
            )

    @staticmethod
    def _mark(label, widget=forms.Select):
        marks = [(str(mark), str(mark)) for mark in range(1, 11)]
        return forms.TypedChoiceField(
            label=label, choices=[("", "—"), *marks], coerce=int, empty_value=None, required=False, widget=widget
        )

    @property
    def facts(self):
        """What ``log_meeting`` takes."""
        data = self.cleaned_data
        marks = {self.mine: data["mark"]} if self.mine else self._marks_of_both(data)
        absent = [row for row in self.pair.mentees if str(row.pk) not in data["present"]] if self.pair.is_group else []
        plain = {name: data[name] for name in ("kind", "held_on", "minutes", "place", "summary")}
        return {**plain, "marks": marks, "absent": absent}

    def _marks_of_both(self, data):
        mentors, mentees = self.pair.mentors, self.pair.mentees
        return dict.fromkeys(mentors[:1], data["mentor_mark"]) | dict.fromkeys(mentees[:1], data["mentee_mark"])


class PlanMeetingForm(ActionForm, forms.Form):
    kind = forms.ChoiceField(label=pgettext_lazy("of a meeting", "Kind"), choices=MeetingKind.choices)
    held_on = DayField(label=_("Date"))
    starts_at = forms.TimeField(
        label=_("Time"), required=False, widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M")
    )
    place = forms.CharField(label=_("Place"), max_length=120, required=False)

    def __init__(self, *args, pair, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["held_on"].widget.attrs["min"] = pair.programme.organisation.today.isoformat()


class CancelMeetingForm(ActionForm, forms.Form):
    reason = forms.CharField(label=_("Why it does not take place"), max_length=300)


class EndPairForm(ActionForm, forms.Form):
    is_early = forms.TypedChoiceField(
        label=_("How the work ends"),
        choices=[("", _("Completed as agreed")), ("early", _("Ends early"))],
        coerce=bool,
        empty_value=False,
        required=False,
        widget=forms.RadioSelect,
        initial="",
    )
    ended_on = DayField(label=_("Last day"))
    reason = forms.CharField(
        label=_("Reason or result"),
        max_length=300,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Required when the pair ends early."),
    )


class GoalForm(ActionForm, forms.ModelForm):
    class Meta:
        model = IndividualPlan
        fields = ["goal"]


class PlanItemForm(ActionForm, forms.ModelForm):
    due_on = DayField(label=pgettext_lazy("of a task", "By"), required=False)

    class Meta:
        model = PlanItem
        fields = ["task", "due_on", "planned_result"]


class FinishItemForm(ActionForm, forms.ModelForm):
    """What came of a task. The assessment is the mentor's, or the curator's for them, so a mentee is not asked."""

    class Meta:
        model = PlanItem
        fields = ["actual_result", "assessment"]

    def __init__(self, *args, is_mentee=False, **kwargs):
        super().__init__(*args, **kwargs)
        if is_mentee:
            del self.fields["assessment"]


class PairsFilter(forms.Form):
    """The list of pairs: which view, whose name."""

    q = forms.CharField(label=_("Mentor or mentee"), required=False)
