"""What a deed asks for once, for all the rows it changes."""

from django import forms
from django.utils.translation import gettext_lazy as _

from mentoring.kit.forms import ActionForm
from mentoring.kit.text import parse_class
from participants.models import Topic
from roadmap.models import MentoringFormat


class BulkForm(ActionForm, forms.Form):
    def __init__(self, *args, programme, **kwargs):
        super().__init__(*args, **kwargs)
        self.programme = programme


class FormatForm(BulkForm):
    format = forms.ModelChoiceField(label=_("Format"), queryset=MentoringFormat.objects.all())


class TopicForm(BulkForm):
    topic = forms.ModelChoiceField(label=_("Topic"), queryset=Topic.objects.none())

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["topic"].queryset = Topic.objects.known_to(self.programme.organisation)


class ClassForm(BulkForm):
    class_label = forms.CharField(label=_("Class"), max_length=12, help_text=_("For example: 8 “А”"))

    def clean_class_label(self):
        return str(parse_class(self.cleaned_data["class_label"]))


class EndForm(BulkForm):
    ended_on = forms.DateField(label=_("Finished on"))
    outcome = forms.CharField(
        label=_("Results"), required=False, max_length=1000, widget=forms.Textarea(attrs={"rows": 3})
    )
    is_passed = forms.TypedChoiceField(
        label=_("Mark of passing the programme"),
        choices=[("", _("not yet")), ("yes", _("passed")), ("no", _("left earlier"))],
        coerce=lambda value: value == "yes",
        empty_value=None,
        required=False,
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["ended_on"].initial = self.programme.organisation.today
        self.fields["outcome"].help_text = _("Left empty, what each record says of the results stays.")
