"""Forms about people: who they are, what they need or give, their parents, the end of their participation."""

from crispy_forms.layout import Column, Field, Fieldset, Layout, Row
from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from mentoring.kit.forms import ActionForm
from mentoring.kit.text import normalise_phone, parse_class, search_key
from participants.enums import GuardianRelation, ParticipationRole, PersonGroup
from participants.models import Guardian, Participation, Person, Topic
from participants.slots import DAYS, PARTS, SLOTS
from participants.topic_forms import offer_topics
from roadmap.models import MentoringFormat

WEEK = Field("slots", template="participants/_slots_field.html")


class PhoneField(forms.CharField):
    def __init__(self, **kwargs):
        super().__init__(**{"label": _("Phone"), "required": False, "max_length": 40, **kwargs})
        self.widget.attrs |= {"type": "tel", "autocomplete": "off"}

    def clean(self, value):
        value = super().clean(value)
        return normalise_phone(value) if value else ""


class DayInput(forms.DateInput):
    """A calendar where the browser has one; its value is always 2025-11-06."""

    input_type = "date"

    def __init__(self, **kwargs):
        super().__init__(format="%Y-%m-%d", **kwargs)


class PersonForm(ActionForm, forms.ModelForm):
    phone = PhoneField()
    second_phone = PhoneField(label=_("Second phone"))

    class Meta:
        model = Person
        fields = [
            "last_name",
            "first_name",
            "patronymic",
            "group",
            "class_label",
            "birth_on",
            "birth_year",
            "post",
            "subject",
            "workplace",
            "experience_years",
            "email",
            "phone",
            "second_phone",
        ]
        widgets = {"birth_on": DayInput()}
        help_texts = {
            "class_label": _("With its letter: 8 “A”. For pupils."),
            "birth_year": _("If the day is not known."),
        }

    layout = Layout(
        Fieldset(
            _("Who it is"),
            Row(Column("last_name"), Column("first_name"), Column("patronymic")),
            Row(Column("group"), Column("class_label"), Column("birth_on"), Column("birth_year")),
        ),
        Fieldset(
            _("Work and contacts"),
            Row(Column("workplace"), Column("post"), Column("subject"), Column("experience_years")),
            Row(Column("email"), Column("phone"), Column("second_phone")),
        ),
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper.layout = self.layout
        for name in ("last_name", "first_name", "patronymic"):
            self.fields[name].widget.attrs["autocomplete"] = "off"

    def clean_class_label(self):
        text = self.cleaned_data["class_label"]
        return str(parse_class(text)) if text else ""

    def clean(self):
        data = super().clean()
        if (
            data.get("group") == PersonGroup.STUDENT
            and not data.get("class_label")
            and "class_label" not in self.errors
        ):
            self.add_error("class_label", _("Name the class of the pupil, for example 8 “A”."))
        if data.get("birth_on"):
            data["birth_year"] = data["birth_on"].year
        return data

    def _post_clean(self):
        """The row itself is changed by the action, which tells what has changed."""

    @property
    def person_fields(self):
        return {name: self.cleaned_data[name] for name in self.Meta.fields}


class NewParticipantForm(PersonForm):
    """A new person in a register. Namesakes are shown first: a person is not made twice by oversight."""

    is_another = forms.BooleanField(label=_("This is another person of the same name"), required=False)
    topics = forms.CharField(
        label=_("Topics of the need"), required=False, help_text=_("Separated by a semicolon: mathematics; the exam")
    )

    format = forms.ModelChoiceField(
        MentoringFormat.objects.none(), label=_("Format"), required=False, empty_label=_("not chosen yet")
    )

    def __init__(self, *args, programme, role, **kwargs):
        super().__init__(*args, **kwargs)
        self.programme, self.role, self.namesakes = programme, role, []
        self.guardian = NewGuardianForm(self.data if self.is_bound else None, prefix="guardian")
        self.fields["format"].queryset = offered = formats_of(programme)
        if len(offered) == 1:
            self.initial.setdefault("format", offered[0])
        self.initial.setdefault(
            "group", PersonGroup.STUDENT if role == ParticipationRole.MENTEE else PersonGroup.TEACHER
        )
        offer_topics(self, programme.organisation)
        if role == ParticipationRole.MENTOR:
            self.fields["topics"].label = _("Strengths, by topic")
        self.helper.layout = Layout(
            *self.layout.fields, Fieldset(_("In the programme"), Row(Column("format"), Column("topics")))
        )

    def is_valid(self):
        return all([super().is_valid(), self.guardian.is_valid()])

    def clean(self):
        data = super().clean()
        if data.get("last_name") and data.get("first_name") and not data.get("is_another"):
            key = search_key(f"{data['last_name']} {data['first_name']}")
            people = Person.objects.filter(organisation=self.programme.organisation, search_key__startswith=key)
            self.namesakes = list(people[:5])
            if self.namesakes:
                self.helper.layout.append("is_another")
                self.add_error(None, _("Somebody of this name is already here: look whether it is the same person."))
        return data


def formats_of(programme):
    """Formats to choose from: those of the programme, or of its model while none are chosen for it."""
    offered = programme.formats.all()
    return offered if offered else MentoringFormat.objects.filter(model=programme.model)


class SlotsInput(forms.CheckboxSelectMultiple):
    template_name = "participants/_slots.html"

    def get_context(self, name, value, attrs):
        context = super().get_context(name, value, attrs)
        taken = set(value or [])
        context["parts"] = list(PARTS.values())
        context["days"] = [
            (
                label,
                [
                    {"value": f"{day}-{part}", "part": words, "is_on": f"{day}-{part}" in taken}
                    for part, words in PARTS.items()
                ],
            )
            for day, label in DAYS.items()
        ]
        return context


class ParticipationForm(ActionForm, forms.ModelForm):
    """What a mentee needs or a mentor gives; each role has its own fields."""

    topics = forms.CharField(
        label=_("Topics of the need"), required=False, help_text=_("Separated by a semicolon: mathematics; the exam")
    )
    slots = forms.MultipleChoiceField(
        label=_("Convenient time"),
        required=False,
        choices=[(slot, slot) for slot in SLOTS],
        widget=SlotsInput,
    )

    class Meta:
        model = Participation
        fields = [
            "format",
            "started_on",
            "need",
            "competencies",
            "achievements",
            "interests",
            "wishes",
            "preferred_grades",
            "hours_per_month",
            "capacity",
            "interview",
            "interviewed_on",
            "training",
        ]
        widgets = {
            "started_on": DayInput(),
            "interviewed_on": DayInput(),
            "need": forms.Textarea(attrs={"rows": 3}),
            "competencies": forms.Textarea(attrs={"rows": 3}),
            "achievements": forms.Textarea(attrs={"rows": 2}),
            "interests": forms.Textarea(attrs={"rows": 2}),
            "wishes": forms.Textarea(attrs={"rows": 2}),
        }

    mentee_layout = Layout(
        Fieldset(_("What help is needed with"), "need", "topics", "wishes"),
        Fieldset(_("In the programme"), Row(Column("format"), Column("started_on"), Column("hours_per_month")), WEEK),
    )
    mentor_layout = Layout(
        Fieldset(
            _("What the mentor can help with"),
            "competencies",
            "topics",
            Row(Column("achievements"), Column("interests")),
        ),
        Fieldset(
            _("In the programme"),
            Row(Column("format"), Column("started_on"), Column("hours_per_month"), Column("capacity")),
            Row(Column("preferred_grades"), Column("wishes")),
            WEEK,
        ),
        Fieldset(
            _("Readiness"),
            Row(Column("interview"), Column("interviewed_on"), Column("training")),
        ),
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        participation = self.instance
        self.initial["slots"] = participation.slots
        self.initial["topics"] = "; ".join(topic.name for topic in participation.topics.all())
        self.fields["format"].queryset = formats_of(participation.programme)
        offer_topics(self, participation.programme.organisation)
        if participation.is_mentor:
            self.fields["topics"].label = _("Strengths, by topic")
            self.fields["capacity"].max_value = participation.programme.mentees_per_mentor
            unused = ["need"]
        else:
            unused = ["competencies", "achievements", "interests", "preferred_grades", "capacity"]
            unused += ["interview", "interviewed_on", "training"]
        for name in unused:
            del self.fields[name]
        self.fields["topics"].widget.attrs["list"] = "topic-words"
        self.helper.layout = self.mentor_layout if participation.is_mentor else self.mentee_layout

    def clean_capacity(self):
        capacity, most = self.cleaned_data["capacity"], self.instance.programme.mentees_per_mentor
        if not 1 <= capacity <= most:
            raise forms.ValidationError(_("From 1 to %(most)d: so the programme is set.") % {"most": most}, "capacity")
        return capacity

    def _post_clean(self):
        """The row itself is changed by the action, which tells what has changed."""

    @property
    def participation_fields(self):
        return {name: self.cleaned_data[name] for name in (*self.Meta.fields, "slots") if name in self.fields}

    @property
    def known_topics(self):
        organisation = self.instance.programme.organisation
        return Topic.objects.known_to(organisation).values_list("name", flat=True)


class GuardianForm(ActionForm, forms.ModelForm):
    phone = PhoneField()
    second_phone = PhoneField(label=_("Second phone"))

    class Meta:
        model = Guardian
        fields = ["last_name", "first_name", "patronymic", "relation", "phone", "second_phone", "email"]

    layout = Layout(
        Row(Column("last_name"), Column("first_name"), Column("patronymic")),
        Row(Column("relation"), Column("phone"), Column("second_phone"), Column("email")),
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper.layout = self.layout

    def clean(self):
        data = super().clean()
        if not any(data.get(name) for name in ("last_name", "phone", "email")) and not self.errors:
            self.add_error("last_name", _("Give a name, a phone or an e-mail."))
        if data.get("last_name") and not data.get("first_name"):
            self.add_error("first_name", _("Give the first name too."))
        return data

    def _post_clean(self):
        """The row itself is changed by the action, which tells what has changed."""

    @property
    def guardian_fields(self):
        return {name: self.cleaned_data[name] for name in self.Meta.fields}


class NewGuardianForm(GuardianForm):
    """Of somebody just being added: left empty, nobody is named yet."""

    layout = Layout(Fieldset(_("Parent or guardian of a minor"), *GuardianForm.layout.fields))

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["relation"].required = False

    def clean(self):
        return super().clean() if self.is_filled else self.cleaned_data

    def clean_relation(self):
        return self.cleaned_data["relation"] or GuardianRelation.GUARDIAN

    @property
    def is_filled(self):
        return any(self.cleaned_data.get(name) for name in self.Meta.fields if name != "relation")


class EndParticipationForm(ActionForm, forms.Form):
    ended_on = forms.DateField(label=_("Finished on"), widget=DayInput())
    is_passed = forms.TypedChoiceField(
        label=_("Passed the programme"),
        choices=[
            ("yes", pgettext_lazy("passed", "yes, to the end")),
            ("no", pgettext_lazy("passed", "no, left earlier")),
        ],
        coerce=lambda value: value == "yes",
        widget=forms.RadioSelect,
    )
    outcome = forms.CharField(label=_("Results"), widget=forms.Textarea(attrs={"rows": 3}), required=False)
    case_url = forms.URLField(label=_("Link to the case or feedback"), required=False, assume_scheme="https")
