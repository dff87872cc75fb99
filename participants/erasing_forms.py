"""Forms about destroying data."""

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from mentoring.kit.forms import ActionForm


class DestroyForm(ActionForm, forms.Form):
    """Typed, because nothing brings the data back."""

    word = forms.CharField(
        label=_("Type the word “destroy” to confirm"),
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "off"}),
    )

    def clean_word(self):
        word, expected = self.cleaned_data["word"], str(pgettext_lazy("typed to confirm", "destroy"))
        if word.strip(" «»\"'.").casefold() != expected:
            raise forms.ValidationError(_("Type exactly: %(word)s"), params={"word": expected})
        return word


class KeepForm(ActionForm, forms.Form):
    note = forms.CharField(
        label=_("What has to stay and why"),
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Name the law, the court case or the contract that asks for it."),
    )


class AskForm(ActionForm, forms.Form):
    note = forms.CharField(
        label=_("Who asked for it and on what paper"),
        max_length=300,
        min_length=5,
        help_text=_("For example: “the mother's application of 3 March”. No names are needed."),
    )
