"""The title of a draft and the words around its questions, as a form."""

from typing import ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from mentoring.kit.forms import ActionForm
from roadmap.models import MentoringFormat
from surveys.format.nodes import tidy
from surveys.models import Questionnaire

MINUTES_MOST = 240


class HeadForm(ActionForm, forms.ModelForm):
    formats = forms.MultipleChoiceField(
        label=_("For formats"), required=False, widget=forms.CheckboxSelectMultiple, help_text=_("None ticked: all.")
    )

    class Meta:
        model = Questionnaire
        fields = (
            *("title", "kind", "moment", "role", "group", "formats", "minutes", "purpose"),
            *("introduction", "pupil_introduction", "farewell", "pupil_farewell"),
        )
        widgets: ClassVar = {
            name: forms.Textarea(attrs={"rows": 3})
            for name in ("introduction", "pupil_introduction", "farewell", "pupil_farewell")
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["formats"].choices = MentoringFormat.objects.values_list("slug", "name")
        self.fields["role"].choices = [("", _("mentees and mentors")), *self.fields["role"].choices[1:]]
        self.fields["moment"].choices = [("", _("at any time")), *self.fields["moment"].choices[1:]]
        self.fields["group"].choices = [("", _("all of them")), *self.fields["group"].choices[1:]]

    def clean_minutes(self):
        if not 1 <= self.cleaned_data["minutes"] <= MINUTES_MOST:
            raise forms.ValidationError(
                _("Write a whole number from %(low)s to %(high)s."), params={"low": 1, "high": MINUTES_MOST}
            )
        return self.cleaned_data["minutes"]

    def _post_clean(self):
        """The row itself is written by ``drafts.keep``."""

    @property
    def head(self):
        """What was filled in, by the names of ``PlainQuestionnaire``."""
        found = {name: self.cleaned_data[name] for name in self.Meta.fields}
        found["formats"] = tuple(found["formats"])
        long = ("introduction", "pupil_introduction", "farewell", "pupil_farewell")
        return found | {name: tidy(found[name], is_long=name in long) for name in ("title", *long)}
