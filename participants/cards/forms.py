"""Forms of the card's door."""

from django import forms
from django.utils.translation import gettext_lazy as _

from mentoring.kit.forms import ActionForm
from participants.models.access_card import CODE_LENGTH, tidy_code

FIGURES = {"inputmode": "numeric", "autocomplete": "off", "class": "form-control form-control-lg card-pin"}


def _pin(label, when_empty):
    widget = forms.PasswordInput(attrs=FIGURES)
    return forms.CharField(label=label, max_length=16, widget=widget, error_messages={"required": when_empty})


def figures_of(text):
    """A PIN as it was meant: «482 913» is copied from paper with its blank."""
    return "".join(text.split())


class DoorForm(ActionForm, forms.Form):
    code = forms.CharField(
        label=_("Code of the card"),
        max_length=40,
        error_messages={"required": _("Type in the code that stands on the card.")},
    )
    pin = _pin(_("PIN"), _("Type in the PIN."))

    def clean_code(self):
        code = tidy_code(self.cleaned_data["code"])
        if len(code) != CODE_LENGTH:
            raise forms.ValidationError(
                _("The code has twelve signs, in groups of four. Here are %(n)d."), params={"n": len(code)}
            )
        return code

    def clean_pin(self):
        return figures_of(self.cleaned_data["pin"])


class OwnPinForm(ActionForm, forms.Form):
    pin = _pin(_("New PIN"), _("Make up a PIN of four to six figures."))
    again = _pin(_("Once more"), _("Type in the PIN once more."))

    def clean_pin(self):
        return figures_of(self.cleaned_data["pin"])

    def clean(self):
        data = super().clean()
        if data.get("pin") and data.get("again") and data["pin"] != figures_of(data["again"]):
            self.add_error("again", _("The two PINs differ."))
        return data
