"""Forms about gatherings."""

from crispy_forms.layout import Column, Fieldset, Layout, Row
from django import forms
from django.utils.translation import gettext_lazy as _

from mentoring.kit.forms import ActionForm
from participants.enums import GatheringKind, ParticipationRole
from participants.forms import DayInput
from participants.models import Gathering
from roadmap.models import Event

KIND_OF_EVENT = {  # which gathering an event of a kind asks for
    "inform_staff": GatheringKind.INFORMATION,
    "inform_parents": GatheringKind.INFORMATION,
    "inform_students": GatheringKind.INFORMATION,
    "meet_partners": GatheringKind.INFORMATION,
    "find_experts": GatheringKind.INFORMATION,
    "group_meeting": GatheringKind.GROUP_MEETING,
    "final_group_meeting": GatheringKind.FINAL_MEETING,
    "ceremony": GatheringKind.CEREMONY,
    "invitations": GatheringKind.CEREMONY,
    "council": GatheringKind.COUNCIL,
    "training": GatheringKind.TRAINING,
}
AUDIENCE_OF_EVENT = {
    "inform_staff": _("teaching staff"),
    "inform_parents": _("parents"),
    "inform_students": _("pupils"),
    "meet_partners": _("partners, graduates, employers"),
    "council": _("members of the council"),
    "find_experts": _("experts"),
}
INVITED_BY_NAME = {
    "group_meeting": ("mentee", "mentor"),
    "final_group_meeting": ("mentee", "mentor"),
    "ceremony": ("mentee", "mentor"),
    "invitations": ("mentee", "mentor"),
    "training": ("mentor",),
}


class GatheringForm(ActionForm, forms.ModelForm):
    class Meta:
        model = Gathering
        fields = ["kind", "title", "held_on", "place", "event", "audience", "invited_count"]
        widgets = {"held_on": DayInput()}
        labels = {"event": _("Event of the roadmap"), "invited_count": _("Invited besides those named")}
        help_texts = {"invited_count": _("Staff, parents, guests: as a number.")}

    layout = Layout(
        Fieldset(
            _("What it is"),
            "title",
            Row(Column("kind"), Column("held_on"), Column("place")),
            "event",
        ),
        Fieldset(_("Who is invited"), "roles", Row(Column("audience"), Column("invited_count"))),
    )
    roles = forms.MultipleChoiceField(
        label=_("By name"),
        required=False,
        choices=[
            (ParticipationRole.MENTEE.value, _("all mentees")),
            (ParticipationRole.MENTOR.value, _("all mentors")),
        ],
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args, programme, event=None, kind="", **kwargs):
        if event is not None:
            kwargs["initial"] = {
                "event": event,
                "title": event.title[:200],
                "kind": KIND_OF_EVENT.get(kind, GatheringKind.INFORMATION),
                "audience": AUDIENCE_OF_EVENT.get(kind, ""),
                "roles": INVITED_BY_NAME.get(kind, ()),
                "held_on": programme.organisation.today,
            }
        super().__init__(*args, **kwargs)
        self.fields["event"].queryset = Event.objects.of(programme) if programme.roadmap else Event.objects.none()
        self.fields["event"].empty_label = _("none")
        if self.instance.pk:  # those invited by name are on the list already
            del self.fields["roles"]
            self.layout = Layout(
                "title",
                Row(Column("kind"), Column("held_on"), Column("place")),
                "event",
                Row(Column("audience"), Column("invited_count")),
            )

    def _post_clean(self):
        """The row itself is changed by the action."""

    @property
    def gathering_fields(self):
        return {name: self.cleaned_data[name] for name in self.Meta.fields}


class AttendanceForm(ActionForm, forms.Form):
    """Who came, of those invited by name; how many of the rest; what was decided."""

    came = forms.ModelMultipleChoiceField(queryset=None, required=False)
    invited_count = forms.IntegerField(
        label=_("Invited besides those named"), min_value=0, max_value=9999, required=False
    )
    attended_count = forms.IntegerField(label=_("Came of them"), min_value=0, max_value=9999, required=False)
    decisions = forms.CharField(label=_("What was decided"), widget=forms.Textarea(attrs={"rows": 4}), required=False)

    def __init__(self, *args, gathering, **kwargs):
        kwargs["initial"] = {
            "invited_count": gathering.invited_count,
            "attended_count": gathering.attended_count,
            "decisions": gathering.decisions,
        }
        super().__init__(*args, **kwargs)
        self.fields["came"].queryset = gathering.attendances.all()

    def clean(self):
        data = super().clean()
        if (data.get("attended_count") or 0) > (data.get("invited_count") or 0):
            self.add_error("attended_count", _("More have come than were invited: check both numbers."))
        return data
