"""Forms that ask what personal data are needed for: without an answer nothing is handed over."""

from django import forms
from django.utils.translation import gettext_lazy as _

from mentoring.kit.forms import ActionForm


class PurposeForm(ActionForm, forms.Form):
    purpose = forms.CharField(
        label=_("What it is needed for"),
        max_length=200,
        min_length=10,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        help_text=_("It stands on the document and in the journal of everybody named in it."),
    )


class TakeOutForm(PurposeForm):
    with_sealed = forms.BooleanField(label=_("Enclose special attention and the notes I may read"), required=False)

    def __init__(self, *args, may_open, **kwargs):
        super().__init__(*args, **kwargs)
        if not may_open:
            del self.fields["with_sealed"]
