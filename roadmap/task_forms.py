"""What a school answers to a task of its municipality, and what the municipality writes back."""

from django import forms
from django.utils.translation import gettext_lazy as _

from mentoring.kit.forms import ActionForm
from roadmap.models import Event


class OwnEventField(forms.ModelChoiceField):
    def label_from_instance(self, event):
        return f"{event.number} {event.title}".strip()


class ReportForm(ActionForm, forms.Form):
    """``events`` are the ``OwnEvent``s that may answer the task, the likely ones first."""

    answer = forms.CharField(
        label=_("What has been done"), required=False, max_length=4000, widget=forms.Textarea(attrs={"rows": 4})
    )
    own_event = OwnEventField(
        queryset=Event.objects.none(),
        required=False,
        label=_("Event of your plan that answers it"),
        empty_label=_("— none —"),
        help_text=_("The municipality sees its name and figures, not the people."),
    )
    file = forms.FileField(label=_("File"), required=False)
    url = forms.URLField(label=_("Link"), required=False, max_length=500, assume_scheme="https")
    title = forms.CharField(label=_("What it is"), required=False, max_length=300)

    def __init__(self, *args, events=(), **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["own_event"].queryset = Event.objects.filter(pk__in=[own.event.pk for own in events])
        likely = [own.event for own in events if own.is_likely]
        others = [own.event for own in events if not own.is_likely]
        label = self.fields["own_event"].label_from_instance
        groups = [
            (name, [(event.pk, label(event)) for event in group])
            for name, group in ((_("Suitable"), likely), (_("Other events"), others))
            if group
        ]
        self.fields["own_event"].choices = [("", self.fields["own_event"].empty_label), *groups]
        if not events:
            del self.fields["own_event"]

    def clean(self):
        given = super().clean()
        given.setdefault("own_event", None)
        return given


class ReturnForm(ActionForm, forms.Form):
    remark = forms.CharField(
        label=_("What has to be changed"), max_length=1000, widget=forms.Textarea(attrs={"rows": 3})
    )
