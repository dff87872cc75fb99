"""Forms that carry out what they ask about."""

from typing import ClassVar

from crispy_forms.helper import FormHelper
from django import forms
from django.core.exceptions import ValidationError
from django.db.models.fields import BLANK_CHOICE_DASH
from django.forms import BaseForm
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

EMPTY = _("This field is required.")  # Django's own words; the catalogue says what to do in all other forms as well
DASHES = BLANK_CHOICE_DASH[0][1]
NOTHING_GIVEN = (
    (forms.FileField, _("No file is chosen. Choose one.")),
    (forms.BooleanField, _("Tick it: without that nothing can be done.")),
    ((forms.ChoiceField, forms.ModelChoiceField), _("Nothing is chosen. Choose an answer.")),
    ((forms.DateField, forms.TimeField), _("No date or time is given. Fill it in.")),
)


def _say_nothing_is_chosen(field):
    """A word instead of the nine dashes that a select begins with."""
    if isinstance(field, forms.ModelChoiceField):
        if field.empty_label == DASHES:
            field.empty_label = _("not chosen")
    elif isinstance(field, forms.ChoiceField):
        choices = list(field.choices)
        if choices[:1] == [("", DASHES)]:
            field.choices = [("", _("not chosen")), *choices[1:]]


class ActionForm(BaseForm):
    """For a form whose answers go to one action; stands before ``forms.Form`` or ``forms.ModelForm``.

    The template owns ``<form>``, ``{% csrf_token %}`` and the buttons; ``layout`` arranges the fields."""

    layout = None
    fields_of_refusals: ClassVar[dict[str, str]] = {}  # {code: field}, of actions that know no fields
    result = None  # what the action returned

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            _say_nothing_is_chosen(field)

    @cached_property
    def helper(self):
        helper = FormHelper()
        helper.form_tag = False
        helper.disable_csrf = True
        if self.layout is not None:
            helper.layout = self.layout
        return helper

    def full_clean(self):
        """A field left empty says what is missing and what to do, unless it has words of its own."""
        for field in self.fields.values():
            if field.error_messages.get("required") == EMPTY:
                said = (text for kinds, text in NOTHING_GIVEN if isinstance(field, kinds))
                field.error_messages["required"] = next(said, EMPTY)
        super().full_clean()

    def attempt(self, action, *args, **kwargs):
        """Run ``action``; whether it was done. A refusal becomes the form's own error, at its field where it names one.

        Anything but ``ValidationError`` is not the person's to mend and goes on up."""
        try:
            self.result = action(*args, **kwargs)
        except ValidationError as refusal:
            self._tell(refusal)
            return False
        return True

    def _tell(self, refusal):
        if not hasattr(refusal, "error_dict"):
            self.add_error(self.fields_of_refusals.get(getattr(refusal, "code", None) or ""), refusal)
            return
        for name, errors in refusal.error_dict.items():
            self.add_error(name if name in self.fields else None, errors)
