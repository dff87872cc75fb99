"""What is filled in about shared mentors: the permission, an invitation, an answer to it."""

from crispy_forms.layout import Column, Field, Layout, Row
from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from mentoring.kit.forms import ActionForm
from participants.enums import LongTermScope, PersonGroup
from participants.models import Topic
from participants.models.long_term import usual_term
from roadmap.models import MentoringFormat

LONGEST = 1000


class DayInput(forms.DateInput):
    def __init__(self):
        super().__init__(attrs={"type": "date"}, format="%Y-%m-%d")


class PermissionForm(ActionForm, forms.Form):
    scope = forms.ChoiceField(label=_("Who sees the mentor"), choices=LongTermScope, widget=forms.RadioSelect)
    valid_until = forms.DateField(label=_("Until"), widget=DayInput())

    def __init__(self, *args, person, now=None, **kwargs):
        today = person.organisation.today
        usual = {"scope": LongTermScope.SCHOOL, "valid_until": usual_term(today)}
        if now:
            usual = {"scope": now.scope, "valid_until": now.valid_until}
        super().__init__(*args, initial=usual, **kwargs)
        if person.group == PersonGroup.STUDENT:
            self.fields["scope"].choices = [(LongTermScope.SCHOOL.value, LongTermScope.SCHOOL.label)]


class OwnPermissionForm(PermissionForm):
    """In the cabinet: the reader is the mentor."""

    scope = forms.ChoiceField(label=_("Who sees me as a mentor"), choices=LongTermScope, widget=forms.RadioSelect)


class PaperPermissionForm(PermissionForm):
    given_on = forms.DateField(label=_("Signed on"), widget=DayInput())

    def __init__(self, *args, person, now=None, **kwargs):
        super().__init__(*args, person=person, now=now, **kwargs)
        self.fields["given_on"].initial = person.organisation.today


class SharedFilter(forms.Form):
    q = forms.CharField(required=False, max_length=100)
    topic = forms.ModelChoiceField(label=_("Topic"), queryset=Topic.objects.none(), required=False)
    format = forms.ModelChoiceField(label=_("Format"), queryset=MentoringFormat.objects.all(), required=False)
    group = forms.ChoiceField(label=_("Who they are"), required=False)
    free = forms.BooleanField(label=_("with free places"), required=False)

    def __init__(self, *args, rows, **kwargs):
        super().__init__(*args, **kwargs)
        topics = Topic.objects.filter(organisation=None, participations__in=rows.values("pk"))
        self.fields["topic"].queryset = topics.distinct()
        self.fields["topic"].empty_label = _("any topic")
        self.fields["format"].empty_label = _("any format")
        for name in ("topic", "format", "group"):
            self.fields[name].widget.attrs["class"] = "form-select"
        self.fields["free"].widget.attrs["class"] = "form-check-input"
        groups = [choice for choice in PersonGroup.choices if choice[0] != PersonGroup.STUDENT]
        self.fields["group"].choices = [("", _("any group")), *groups]


class InviteForm(ActionForm, forms.Form):
    need = forms.CharField(
        label=_("What help is wanted"),
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("In general words, without a pupil's name: the mentor and the other school will read it."),
    )
    format = forms.ModelChoiceField(label=_("Format"), queryset=MentoringFormat.objects.none(), required=False)
    places = forms.IntegerField(label=_("How many mentees"), min_value=1, initial=1)
    starts_on = forms.DateField(label=_("From"), widget=DayInput())
    ends_on = forms.DateField(label=_("Until"), widget=DayInput())

    layout = Layout(
        Field("need"),
        Row(Column("format"), Column("places")),
        Row(Column("starts_on"), Column("ends_on")),
    )

    def __init__(self, *args, programme, mentor, **kwargs):
        usual = {"starts_on": max(programme.organisation.today, programme.starts_on), "ends_on": programme.ends_on}
        super().__init__(*args, initial=usual, **kwargs)
        self.programme = programme
        self.fields["places"].widget.attrs["max"] = programme.mentees_per_mentor
        formats = programme.formats.all()
        self.fields["format"].queryset = formats
        usual_format = mentor.format or (formats[0] if len(formats) == 1 else None)
        if usual_format in formats:
            self.fields["format"].initial = usual_format

    def clean_places(self):
        places, most = self.cleaned_data["places"], self.programme.mentees_per_mentor
        if places > most:
            raise forms.ValidationError(
                ngettext(
                    "In this programme a mentor has %(n)d mentee at most.",
                    "In this programme a mentor has %(n)d mentees at most.",
                    most,
                )
                % {"n": most}
            )
        return places

    def clean(self):
        cleaned = super().clean()
        starts_on, ends_on = cleaned.get("starts_on"), cleaned.get("ends_on")
        if ends_on and ends_on < self.programme.organisation.today:
            self.add_error("ends_on", _("Choose a day that has not passed yet."))
        elif starts_on and ends_on and ends_on < starts_on:
            self.add_error("ends_on", _("The last day stands before the first one."))
        return cleaned


class DeclineForm(ActionForm, forms.Form):
    reason = forms.CharField(label=_("Reason"), max_length=LONGEST, widget=forms.Textarea(attrs={"rows": 2}))


class AcceptForm(ActionForm, forms.Form):
    """The mentor's own answer."""

    passes_contacts = forms.BooleanField(label=_("Pass my e-mail and phone on to that school"), required=False)


class PaperAcceptForm(AcceptForm):
    """The same as the curator writes it down."""

    passes_contacts = forms.BooleanField(
        label=_("The mentor lets that school have their e-mail and phone"), required=False
    )
