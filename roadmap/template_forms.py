"""Keeping a plan as a template, and renaming one."""

from django import forms
from django.utils.translation import gettext_lazy as _

from mentoring.kit.forms import ActionForm
from roadmap.models import RoadmapTemplate


class SaveTemplateForm(ActionForm, forms.Form):
    title = forms.CharField(label=_("Name of the template"), max_length=400)
    for_schools = forms.TypedChoiceField(
        label=_("What the template keeps"),
        coerce=lambda value: value == "1",
        choices=[
            ("1", _("Only what is given to the schools: they begin their own plans with it")),
            ("0", _("The whole plan")),
        ],
        widget=forms.RadioSelect,
    )
    replaces = forms.ModelChoiceField(
        label=_("In place of"),
        queryset=RoadmapTemplate.objects.none(),
        required=False,
        empty_label=_("nothing: one more template"),
        help_text=_("The template replaced is put away and can be taken back."),
    )

    def __init__(self, *args, own, may_divide, title, **kwargs):
        """``own``: templates that may be replaced; ``may_divide``: an office's plan with events given to schools."""
        super().__init__(*args, **kwargs)
        self.fields["title"].initial = title
        self.fields["replaces"].queryset = own
        if not own.exists():
            del self.fields["replaces"]
        if may_divide:
            self.fields["for_schools"].initial = "1"
        else:
            del self.fields["for_schools"]


class TemplateForm(ActionForm, forms.Form):
    title = forms.CharField(label=_("Name of the template"), max_length=400)
