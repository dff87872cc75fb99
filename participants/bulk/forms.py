"""What a deed asks for once, for all the rows it changes."""

from django import forms
from django.utils.translation import gettext_lazy as _

from mentoring.kit.forms import ActionForm
from mentoring.kit.text import parse_class
from participants.models import Topic
from roadmap.models import MentoringFormat, Programme


class BulkForm(ActionForm, forms.Form):
    def __init__(self, *args, programme, **kwargs):
        super().__init__(*args, **kwargs)
        self.programme = programme

    @property
    def lacks_choice(self):
        """Whether there is nothing to choose from: then the page says what to do first."""
        return False


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


class PassedForm(BulkForm):
    passed_on = forms.DateField(label=_("Interviewed on"))

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["passed_on"].initial = self.programme.organisation.today


class EnrolForm(BulkForm):
    programme = forms.ModelChoiceField(
        label=_("Programme"), queryset=Programme.objects.none(), empty_label=_("choose a programme")
    )
    started_on = forms.DateField(
        label=_("Joins on"), required=False, help_text=_("Left empty: the day the programme begins, or today.")
    )
    goes_along = forms.BooleanField(
        label=_("Take along needs, strengths, topics, format and convenient time"),
        required=False,
        initial=True,
        help_text=_("Interviews, training, results and consents do not go along: the new programme asks its own."),
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        others = Programme.objects.filter(organisation=self.programme.organisation_id).living()
        self.fields["programme"].queryset = others.exclude(pk=self.programme.pk)
        self.fields["programme"].label_from_instance = lambda programme: f"{programme.name}, {programme.year}"

    @property
    def lacks_choice(self):
        return not self.fields["programme"].queryset.exists()

    def clean(self):
        super().clean()
        programme, day = self.cleaned_data.get("programme"), self.cleaned_data.get("started_on")
        if programme and not day:
            self.cleaned_data["started_on"] = max(programme.starts_on, programme.organisation.today)
        elif programme and not programme.starts_on <= day <= programme.ends_on:
            window = {"from": f"{programme.starts_on:%d.%m.%Y}", "until": f"{programme.ends_on:%d.%m.%Y}"}
            self.add_error("started_on", _("The programme lasts from %(from)s until %(until)s.") % window)


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
