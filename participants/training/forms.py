"""Forms about training: a group with its sessions, people, materials, what becomes of a certificate."""

from datetime import time, timedelta

from crispy_forms.layout import Column, Fieldset, Layout, Row
from django import forms
from django.utils.translation import gettext_lazy as _

from mentoring.kit.forms import ActionForm
from mentoring.kit.text import collapse
from participants.forms import DayInput
from participants.gathering_forms import TimeInput
from participants.models import Expert, SelectionPolicy, TrainingGroup
from participants.selection.interview_forms import NameOfUser
from participants.selection.interviews import staff_of

MOST_SESSIONS = 40


def _set_leaders(form, programme):
    """Staff of the school, experts who agreed; whoever leads now stays to be chosen."""
    form.fields["leader"].queryset = staff_of(programme.organisation)
    form.fields["leader"].empty_label = _("nobody")
    form.fields["expert"].queryset = Expert.objects.agreed().filter(programme=programme)
    form.fields["expert"].empty_label = _("nobody")
    if not form.fields["expert"].queryset.exists():
        form.fields["expert"].help_text = _("Experts who agreed stand here.")


class GroupForm(ActionForm, forms.ModelForm):
    class Meta:
        model = TrainingGroup
        fields = ["title", "leader", "expert", "hours", "sessions_to_pass"]
        field_classes = {"leader": NameOfUser}

    layout = Layout("title", Row(Column("leader"), Column("expert")), Row(Column("hours"), Column("sessions_to_pass")))

    def __init__(self, *args, programme, **kwargs):
        super().__init__(*args, **kwargs)
        _set_leaders(self, programme)
        self.fields["hours"].min_value = 1
        for name in ("hours", "sessions_to_pass"):
            self.fields[name].widget.attrs["min"] = 1

    def clean_sessions_to_pass(self):
        return self._at_least_one("sessions_to_pass")

    def clean_hours(self):
        return self._at_least_one("hours")

    def _at_least_one(self, name):
        if self.cleaned_data[name] < 1:
            raise forms.ValidationError(_("At least one."))
        return self.cleaned_data[name]

    def _post_clean(self):
        """The row itself is changed by the action."""

    @property
    def group_fields(self):
        return {name: self.cleaned_data[name] for name in self.Meta.fields}


class NewGroupForm(GroupForm):
    topics = forms.CharField(
        label=_("Topics of the sessions, one a line"),
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text=_("Each becomes a session with a day of its own; days and topics can be changed afterwards."),
    )
    first_on = forms.DateField(label=_("First session"), widget=DayInput())
    held_time = forms.TimeField(label=_("Time"), widget=TimeInput(), initial=time(15, 0))
    every_days = forms.IntegerField(label=_("Days between sessions"), min_value=1, max_value=60, initial=7)
    place = forms.CharField(label=_("Place"), max_length=160, required=False)
    layout = Layout(
        "title",
        Row(Column("leader"), Column("expert")),
        Row(Column("hours"), Column("sessions_to_pass")),
        Fieldset(
            _("Sessions"),
            "topics",
            Row(Column("first_on"), Column("held_time"), Column("every_days"), Column("place")),
        ),
    )

    def __init__(self, *args, programme, policy, **kwargs):
        super().__init__(*args, programme=programme, **kwargs)
        today = programme.organisation.today
        self.initial.setdefault("first_on", today + timedelta(days=7))
        self.initial["sessions_to_pass"] = policy.sessions_to_pass

    def clean_topics(self):
        topics = [collapse(line) for line in self.cleaned_data["topics"].splitlines() if line.strip()]
        if len(topics) > MOST_SESSIONS:
            raise forms.ValidationError(_("This is more than forty sessions: shorten the list."))
        if any(len(topic) > 200 for topic in topics):
            raise forms.ValidationError(_("A topic is too long: 200 letters at most."))
        return topics

    def clean(self):
        data = super().clean()
        if data.get("topics") and data.get("sessions_to_pass", 0) > len(data["topics"]):
            self.add_error("sessions_to_pass", _("There are fewer sessions than this: nobody could be trained."))
        return data

    @property
    def session_fields(self):
        return {name: self.cleaned_data[name] for name in ("topics", "first_on", "held_time", "every_days", "place")}


class SessionForm(ActionForm, forms.Form):
    title = forms.CharField(label=_("Topic"), max_length=200)
    held_on = forms.DateField(label=_("Day"), widget=DayInput())
    held_time = forms.TimeField(label=_("Time"), widget=TimeInput(), required=False)
    place = forms.CharField(label=_("Place"), max_length=160, required=False)
    leader = NameOfUser(label=_("Another leader from the staff"), queryset=None, required=False)
    expert = forms.ModelChoiceField(label=_("Another leader from the experts"), queryset=None, required=False)
    layout = Layout(
        "title", Row(Column("held_on"), Column("held_time"), Column("place")), Row(Column("leader"), Column("expert"))
    )

    def __init__(self, *args, programme, **kwargs):
        super().__init__(*args, **kwargs)
        _set_leaders(self, programme)

    @property
    def gathering_fields(self):
        return {name: self.cleaned_data[name] for name in ("title", "held_on", "held_time", "place")}


class PolicyForm(ActionForm, forms.ModelForm):
    class Meta:
        model = SelectionPolicy
        fields = ["sessions_per_group", "sessions_to_pass"]

    def clean(self):
        data = super().clean()
        for name in self.Meta.fields:
            if data.get(name) is not None and data[name] < 1:
                self.add_error(name, _("At least one."))
        if data.get("sessions_to_pass", 0) > data.get("sessions_per_group", 0) > 0:
            self.add_error("sessions_to_pass", _("There are fewer sessions than this: nobody could be trained."))
        return data

    def _post_clean(self):
        """The row itself is changed by the action."""


class MaterialForm(ActionForm, forms.Form):
    title = forms.CharField(label=_("Title"), max_length=200)
    url = forms.URLField(label=_("Link"), required=False, max_length=500, assume_scheme="https")
    file = forms.FileField(label=_("Or a file"), required=False)

    def clean(self):
        data = super().clean()
        if not self.errors and not data.get("url") and not data.get("file"):
            self.add_error("url", _("Give a link or choose a file."))
        return data


class AnnulForm(ActionForm, forms.Form):
    note = forms.CharField(
        label=_("Why"),
        max_length=200,
        help_text=_("For example: a mistake in the name. It stands in the register of certificates."),
    )
