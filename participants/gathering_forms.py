"""Forms about gatherings: what it is, whom it is for, how many came, why it is cancelled."""

import re

from crispy_forms.layout import Column, Fieldset, Layout, Row
from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from mentoring.kit.errors import Refused
from mentoring.kit.forms import ActionForm
from mentoring.kit.text import parse_class
from participants.audience import OF_CLASSES
from participants.enums import GatheringKind, GroupKind
from participants.forms import DayInput
from participants.models import Gathering
from roadmap.models import Event

KIND_OF_EVENT = {  # which gathering an event of a kind asks for
    "inform_staff": GatheringKind.INFORMATION,
    "inform_parents": GatheringKind.INFORMATION,
    "inform_students": GatheringKind.INFORMATION,
    "meet_partners": GatheringKind.INFORMATION,
    "group_meeting": GatheringKind.GROUP_MEETING,
    "final_group_meeting": GatheringKind.FINAL_MEETING,
    "ceremony": GatheringKind.CEREMONY,
    "invitations": GatheringKind.CEREMONY,
    "council": GatheringKind.COUNCIL,
    "training": GatheringKind.TRAINING,
}
GROUPS_OF_EVENT = {
    "inform_staff": ("staff",),
    "inform_parents": ("parents",),
    "inform_students": ("pupils",),
    "meet_partners": ("partners", "graduates"),
    "group_meeting": ("mentees", "mentors"),
    "final_group_meeting": ("mentees", "mentors"),
    "ceremony": ("mentees", "mentors"),
    "invitations": ("mentees", "mentors"),
    "council": ("staff",),
    "training": ("mentors",),
}
_BETWEEN_CLASSES = re.compile(r"[,;\n]+")
MOST = 9999


class TimeInput(forms.TimeInput):
    input_type = "time"

    def __init__(self, **kwargs):
        super().__init__(format="%H:%M", **kwargs)


class ClassesField(forms.CharField):
    """«7 «А», 7б; 8» → a list of classes as they are stored."""

    def clean(self, value):
        labels = []
        for word in _BETWEEN_CLASSES.split(super().clean(value)):
            if word.strip():
                try:
                    labels.append(str(parse_class(word)))
                except Refused as refusal:
                    raise forms.ValidationError(refusal.messages) from refusal
        return list(dict.fromkeys(labels))


class GatheringForm(ActionForm, forms.ModelForm):
    class Meta:
        model = Gathering
        fields = ["kind", "title", "held_on", "held_time", "place", "event", "text"]
        widgets = {"held_on": DayInput(), "held_time": TimeInput(), "text": forms.Textarea(attrs={"rows": 5})}
        labels = {"event": _("Event of the roadmap")}
        help_texts = {
            "kind": _("An announcement is told and read; nobody comes together."),
            "text": _("Stands in the invitation; of an announcement it is the announcement itself."),
        }

    _what = (
        "title",
        Row(Column("kind"), Column("event")),
        Row(Column("held_on"), Column("held_time"), Column("place")),
    )
    layout = Layout(
        Fieldset(_("What it is"), *_what, "text"),
        Fieldset(_("Whom it is for"), "groups", Row(Column("parents_of"), Column("pupils_of"))),
    )
    groups = forms.MultipleChoiceField(
        label=_("Everybody the registers name"),
        required=False,
        choices=[
            (GroupKind.MENTEES.value, GroupKind.MENTEES.label),
            (GroupKind.MENTORS.value, GroupKind.MENTORS.label),
            (GroupKind.STAFF.value, GroupKind.STAFF.label),
            (GroupKind.PARENTS.value, _("parents of all participants")),
            (GroupKind.PUPILS.value, _("pupils who take part")),
            (GroupKind.GRADUATES.value, _("graduates who take part")),
            (GroupKind.PARTNERS.value, _("partners and employers who take part")),
        ],
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Guests, partners and numbers of people without names are added on the next page."),
    )
    parents_of = ClassesField(label=_("Parents of classes"), required=False, help_text=_("For example: 7 “А”, 7 “Б”."))
    pupils_of = ClassesField(label=_("Pupils of classes"), required=False)

    def __init__(self, *args, programme, event=None, kind="", **kwargs):
        if event is not None:
            kwargs["initial"] = {
                "event": event,
                "title": event.title[:200],
                "kind": KIND_OF_EVENT.get(kind, GatheringKind.INFORMATION),
                "groups": GROUPS_OF_EVENT.get(kind, ()),
                "held_on": programme.organisation.today,
            }
        super().__init__(*args, **kwargs)
        self.fields["event"].queryset = Event.objects.of(programme) if programme.roadmap else Event.objects.none()
        self.fields["event"].empty_label = _("none")
        if self.instance.pk:  # whom it is for has a place of its own on the page
            for name in ("groups", "parents_of", "pupils_of"):
                del self.fields[name]
            self.layout = Layout(*self._what, "text")

    def clean(self):
        data = super().clean()
        if data.get("kind") == GatheringKind.ANNOUNCEMENT and not (data.get("text") or "").strip():
            self.add_error("text", _("Write what is announced."))
        return data

    def _post_clean(self):
        """The row itself is changed by the action."""

    @property
    def gathering_fields(self):
        return {name: self.cleaned_data[name] for name in self.Meta.fields}

    @property
    def chosen_groups(self):
        """(kind, class) pairs; a class of its own takes the place of all classes."""
        data = self.cleaned_data
        by_class = {GroupKind.PARENTS.value: data["parents_of"], GroupKind.PUPILS.value: data["pupils_of"]}
        whole = [(kind, "") for kind in data["groups"] if not by_class.get(kind)]
        return whole + [(kind, label) for kind, labels in by_class.items() for label in labels]


class GroupForm(ActionForm, forms.Form):
    """One more group: the registers name its people, or they are written down, or counted."""

    kind = forms.ChoiceField(label=pgettext_lazy("audience", "Whom"), choices=GroupKind)
    classes = ClassesField(
        label=_("Classes"), required=False, help_text=_("For parents and pupils; empty means all who take part.")
    )
    name = forms.CharField(label=_("Who exactly"), required=False, max_length=200, help_text=_("For others."))
    names = forms.CharField(
        label=_("Names, one a line"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Name, who it is, e-mail: “Orlov Ivan, director of the plant, orlov@mail.example”."),
    )
    others = forms.IntegerField(
        label=_("And how many without names"), required=False, min_value=0, max_value=MOST, initial=0
    )
    layout = Layout(Row(Column("kind"), Column("classes"), Column("name")), Row(Column("names"), Column("others")))

    def clean(self):
        data = super().clean()
        if data.get("classes") and data.get("kind") not in OF_CLASSES:
            self.add_error("classes", _("Only parents and pupils are invited by classes."))
        if len(data.get("classes") or ()) > 1 and (data.get("names") or data.get("others")):
            self.add_error("classes", _("Names and numbers belong to one class: name one."))
        return data

    def invitations(self):
        """Arguments of ``invite_group``, a dict for each class."""
        data = self.cleaned_data
        name = data["name"] if data["kind"] == GroupKind.OTHERS else ""
        fields = {"kind": data["kind"], "name": name, "names": data["names"], "others": data["others"] or 0}
        return [fields | {"class_label": label} for label in data["classes"] or [""]]


class CountsForm(ActionForm, forms.Form):
    """Of each group: how many are invited besides those named, and how many of them came."""

    def __init__(self, *args, groups, **kwargs):
        super().__init__(*args, **kwargs)
        self.groups = list(groups)
        for group in self.groups:
            self._add(f"invited_{group.pk}", _("%(group)s: invited besides those named"), group, group.invited_count)
            self._add(f"came_{group.pk}", _("%(group)s: came of them"), group, group.attended_count)

    def _add(self, name, label, group, value):
        self.fields[name] = forms.IntegerField(
            label=label % {"group": group},
            min_value=0,
            max_value=MOST,
            required=False,
            initial=value,
            widget=forms.NumberInput(attrs={"class": "w-count", "inputmode": "numeric"}),
        )

    def clean(self):
        data = super().clean()
        for group in self.groups:
            if (data.get(f"came_{group.pk}") or 0) > (data.get(f"invited_{group.pk}") or 0):
                self.add_error(f"came_{group.pk}", _("More have come than were invited: check both numbers."))
        return data

    @property
    def counts(self):
        data = self.cleaned_data
        return {g.pk: (data[f"invited_{g.pk}"] or 0, data[f"came_{g.pk}"]) for g in self.groups}

    def fields_of(self, group):
        """(invited, came): bound fields, for the row of ``group``."""
        return self[f"invited_{group.pk}"], self[f"came_{group.pk}"]


class CancelForm(ActionForm, forms.Form):
    note = forms.CharField(
        label=_("Why, and what instead"),
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Those who were told of it read this."),
    )
    is_told = forms.BooleanField(label=_("Tell those who were invited"), required=False, initial=True)


class ProtocolForm(ActionForm, forms.ModelForm):
    class Meta:
        model = Gathering
        fields = ["number", "chair", "secretary", "decisions"]
        widgets = {"decisions": forms.Textarea(attrs={"rows": 3})}
        labels = {"decisions": _("Decided overall")}
        help_texts = {
            "chair": _("Surname and initials, as it is signed."),
            "decisions": _("What belongs to no question of the agenda."),
        }

    layout = Layout(Row(Column("number"), Column("chair"), Column("secretary")))

    def _post_clean(self):
        """The row itself is changed by the action."""


class AgendaForm(forms.Form):
    question = forms.CharField(label=_("Question"), widget=forms.Textarea(attrs={"rows": 2}), required=False)
    speaker = forms.CharField(label=_("Who reported"), max_length=160, required=False)
    heard = forms.CharField(label=_("Heard"), widget=forms.Textarea(attrs={"rows": 2}), required=False)
    spoke = forms.CharField(label=_("Spoke"), widget=forms.Textarea(attrs={"rows": 2}), required=False)
    decided = forms.CharField(label=_("Decided"), widget=forms.Textarea(attrs={"rows": 3}), required=False)
    vote = forms.CharField(label=_("Vote"), max_length=120, required=False, help_text=_("For example: unanimously."))

    def clean(self):
        data = super().clean()
        if any(data.get(name) for name in ("heard", "spoke", "decided")) and not data.get("question"):
            self.add_error("question", _("Write the question these words belong to."))
        return data


AgendaFormSet = forms.formset_factory(AgendaForm, extra=2, max_num=40, can_delete=True, can_order=True)


def agenda_of(formset):
    """The filled-in rows in the order the person gave, as ``write_protocol`` takes them."""
    rows = [form.cleaned_data for form in formset.ordered_forms if form.cleaned_data.get("question")]
    return [{name: row[name] for name in AgendaForm.base_fields} for row in rows]
