"""Forms about entry requirements."""

from django import forms
from django.utils.translation import gettext_lazy as _

from mentoring.kit.forms import ActionForm
from participants.enums import PersonGroup, RequirementSort
from participants.forms import DayInput
from participants.models import EntryRequirement, RequirementMark
from roadmap.models import Programme

SORTS = (RequirementSort.HAND, RequirementSort.CONSENT)


class RequirementForm(ActionForm, forms.ModelForm):
    class Meta:
        model = EntryRequirement
        fields = ["title", "hint", "sort", "groups", "is_required"]

    groups = forms.MultipleChoiceField(
        label=_("Of whom"),
        choices=PersonGroup,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Nothing ticked means every mentor."),
    )
    sort = forms.ChoiceField(label=_("How it is checked"), choices=[(sort.value, sort.label) for sort in SORTS])

    def _post_clean(self):
        """The row itself is changed by the action."""

    @property
    def requirement_fields(self):
        return {name: self.cleaned_data[name] for name in self.Meta.fields}


class SettingsForm(ActionForm, forms.ModelForm):
    class Meta:
        model = Programme
        fields = ["interview_required", "training_required"]

    def _post_clean(self):
        """The row itself is changed by the action."""


class MarkForm(ActionForm, forms.ModelForm):
    class Meta:
        model = RequirementMark
        fields = ["is_met", "checked_on", "note"]
        widgets = {"checked_on": DayInput()}

    is_met = forms.TypedChoiceField(
        label=_("What was seen"),
        choices=[("yes", _("met")), ("no", _("not met"))],
        coerce=lambda word: word == "yes",
        widget=forms.RadioSelect,
    )
    paper = forms.FileField(
        label=_("Scan or photograph of the paper"),
        required=False,
        help_text=_("PDF or a picture. Only the curator opens it."),
    )

    def __init__(self, *args, today, **kwargs):
        super().__init__(*args, **kwargs)
        self.today = today
        self.initial["is_met"] = "no" if self.instance.pk and not self.instance.is_met else "yes"
        self.initial["checked_on"] = self.initial.get("checked_on") or today

    def clean_checked_on(self):
        day = self.cleaned_data["checked_on"]
        if day > self.today:
            raise forms.ValidationError(_("This day has not come yet."))
        return day

    def _post_clean(self):
        """The row itself is changed by the action."""

    @property
    def mark_fields(self):
        return {name: self.cleaned_data[name] for name in self.Meta.fields}
