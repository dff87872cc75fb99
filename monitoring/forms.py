"""Forms of this app."""

from crispy_forms.layout import Column, Layout, Row
from django import forms

from mentoring.kit.forms import ActionForm
from monitoring.models import Practice


class PracticeForm(ActionForm, forms.ModelForm):
    class Meta:
        model = Practice
        fields = ["kind", "title", "url", "happened_on"]
        widgets = {"happened_on": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")}

    layout = Layout(Row(Column("kind"), Column("happened_on")), "title", "url")
