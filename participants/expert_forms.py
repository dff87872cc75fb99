"""The form about an expert."""

from django import forms

from mentoring.kit.forms import ActionForm
from participants.models import Expert


class ExpertForm(ActionForm, forms.ModelForm):
    class Meta:
        model = Expert
        fields = ["name", "workplace", "subject", "contact", "answer"]

    def _post_clean(self):
        """The row itself is changed by the action."""

    @property
    def expert_fields(self):
        return {name: self.cleaned_data[name] for name in self.Meta.fields}
