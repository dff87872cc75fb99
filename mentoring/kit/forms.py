"""Forms that carry out what they ask about."""

from crispy_forms.helper import FormHelper
from django.core.exceptions import ValidationError
from django.forms import BaseForm
from django.utils.functional import cached_property


class ActionForm(BaseForm):
    """For a form whose answers go to one action; stands before ``forms.Form`` or ``forms.ModelForm``.

    The template owns ``<form>``, ``{% csrf_token %}`` and the buttons; ``layout`` arranges the fields."""

    layout = None
    result = None  # what the action returned

    @cached_property
    def helper(self):
        helper = FormHelper()
        helper.form_tag = False
        helper.disable_csrf = True
        if self.layout is not None:
            helper.layout = self.layout
        return helper

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
            self.add_error(None, refusal)
            return
        for name, errors in refusal.error_dict.items():
            self.add_error(name if name in self.fields else None, errors)
