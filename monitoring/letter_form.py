"""What is typed to the school from the cabinet."""

from django import forms
from django.utils.translation import gettext_lazy as _

from mentoring.kit.forms import ActionForm
from monitoring.letters import LONGEST


class LetterForm(ActionForm, forms.Form):
    """``people``: (key, name) of those the letter may be about; asked only when there are several."""

    person = forms.TypedChoiceField(label=_("About whom"), coerce=int)
    role = forms.ChoiceField(label=_("To whom"), widget=forms.RadioSelect)
    text = forms.CharField(
        label=_("What is the matter"),
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 6, "maxlength": LONGEST, "class": "form-control-lg"}),
    )

    def __init__(self, *args, people, correspondents, hint, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["role"].choices = [(one.role, one.who) for one in correspondents]
        self.fields["text"].help_text = hint
        self.fields["person"].choices = people
        if correspondents:
            self.initial.setdefault("role", correspondents[0].role)
        if len(people) == 1:
            self.initial["person"] = people[0][0]
            self.fields["person"].widget = forms.HiddenInput()
