"""A template of plans as a curator writes it: what it is for, and its tasks in rows."""

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from mentoring.kit.forms import ActionForm
from pairs.models import PlanTemplate
from roadmap.models import MentoringFormat

TASKS = 12


class PlanTemplateForm(ActionForm, forms.ModelForm):
    seen = forms.CharField(widget=forms.HiddenInput, required=False)
    format = forms.ChoiceField(label=_("Format of mentoring"), required=False)

    class Meta:
        model = PlanTemplate
        fields = ["title", "goal", "format", "role_model"]
        labels = {"role_model": _("Who helps whom")}

    def __init__(self, *args, programme, **kwargs):
        super().__init__(*args, **kwargs)
        formats = MentoringFormat.objects.filter(model=programme.model).values_list("slug", "name")
        self.fields["format"].choices = [("", pgettext_lazy("format", "any")), *formats]
        self.fields["role_model"].help_text = _("For example: успевающий — неуспевающий.")


class TaskForm(forms.Form):
    task = forms.CharField(label=_("Project, task"), max_length=300, required=False)
    result = forms.CharField(label=_("Planned result"), max_length=300, required=False)
    after_days = forms.IntegerField(
        label=_("Days after the start"), min_value=1, max_value=365, required=False, widget=forms.NumberInput
    )

    def clean(self):
        given = super().clean()
        if not given.get("task") and (given.get("result") or given.get("after_days")):
            self.add_error("task", _("Write what is to be done, or empty the row."))
        return given


class BaseTasks(forms.BaseFormSet):
    def clean(self):
        if not any(self.errors) and not self.items:
            raise forms.ValidationError(_("A template needs at least one task."))

    @property
    def items(self):
        """As ``PlanTemplate.items`` keeps them; rows that were emptied are left out."""
        rows = [form.cleaned_data for form in self.forms if form.cleaned_data.get("task")]
        return [
            {"task": row["task"], "result": row.get("result", ""), "after_days": row.get("after_days")} for row in rows
        ]


TaskFormSet = forms.formset_factory(TaskForm, formset=BaseTasks, extra=3, max_num=TASKS, validate_max=True)
