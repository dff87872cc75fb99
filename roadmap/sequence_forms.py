"""What a person says about the order of events."""

from django import forms
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from mentoring.kit.forms import ActionForm

TITLE = 110


class OrderForm(ActionForm, forms.Form):
    """The events that have to be over first: those known, to keep or let go, and one more."""

    keep = forms.MultipleChoiceField(
        label=gettext_lazy("Begins after these"), required=False, widget=forms.CheckboxSelectMultiple
    )
    add = forms.ChoiceField(label=gettext_lazy("And after"), required=False)

    def __init__(self, *args, event, plan, links, **kwargs):
        super().__init__(*args, **kwargs)
        befores = links.before(event)
        self.events = {str(other.pk): other for other in plan}
        self.fields["keep"].choices = [(str(other.pk), _called(other)) for other in befores]
        self.fields["keep"].initial = [str(other.pk) for other in befores]
        if not befores:
            del self.fields["keep"]
            self.fields["add"].label = _("Begins after")
        held = {event.pk, *(other.pk for other in befores)}
        others = [(str(other.pk), _called(other)) for other in plan if other.pk not in held]
        self.fields["add"].choices = [("", _("choose an event")), *others]

    @property
    def befores(self):
        keys = [*self.cleaned_data.get("keep", []), self.cleaned_data["add"]]
        return [self.events[key] for key in keys if key]


def _called(event):
    return f"{event.number} {Truncator(event.title).chars(TITLE)}, {event.when}"
