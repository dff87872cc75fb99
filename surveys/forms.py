"""What the curator fills in about surveys."""

from datetime import timedelta

from crispy_forms.layout import Column, Layout, Row
from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from mentoring.kit.forms import ActionForm
from participants.enums import ParticipationRole
from participants.models import Person
from surveys.enums import Stage

USUAL_TERM = timedelta(days=10)


class DayField(forms.DateField):
    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")


class SurveyForm(ActionForm, forms.Form):
    """Whom to ask and until when."""

    title = forms.CharField(label=_("Title"), max_length=200)
    role = forms.ChoiceField(label=_("Who answers"), required=False)
    classes = forms.MultipleChoiceField(
        label=_("Classes"), required=False, widget=forms.CheckboxSelectMultiple, help_text=_("None ticked: all.")
    )
    formats = forms.MultipleChoiceField(
        label=_("Formats"), required=False, widget=forms.CheckboxSelectMultiple, help_text=_("None ticked: all.")
    )
    stage = forms.ChoiceField(label=_("How far they have come"), required=False)
    only_unanswered = forms.BooleanField(label=_("Only those who have not answered this questionnaire"), required=False)
    opens_on = DayField(label=_("Opens on"))
    closes_on = DayField(label=_("Answers are taken until"))
    is_anonymous = forms.BooleanField(
        label=_("Anonymous"),
        required=False,
        help_text=_("Results show no names and appear from the fifth answer on."),
    )

    def __init__(self, *args, programme, questionnaire, **kwargs):
        super().__init__(*args, **kwargs)
        self.questionnaire = questionnaire
        people = Person.objects.filter(participations__programme=programme).exclude(class_label="")
        classes = people.order_by("grade", "class_label").values_list("class_label", flat=True).distinct()
        formats = list(programme.formats.values_list("pk", "name"))
        self.fields["role"].choices = [("", _("mentees and mentors")), *ParticipationRole.choices]
        self.fields["stage"].choices = [("", _("all of them")), *Stage.choices]
        self.fields["classes"].choices = [(label, label) for label in classes]
        self.fields["formats"].choices = formats
        if questionnaire.role:
            del self.fields["role"]
        if not classes or questionnaire.role == ParticipationRole.MENTOR:
            del self.fields["classes"]
        if len(formats) < 2:
            del self.fields["formats"]
        if questionnaire.is_application:
            del self.fields["is_anonymous"]
        before = [name for name in ("title", "role", "classes", "formats", "stage", "only_unanswered") if name in self.fields]
        after = [name for name in ("is_anonymous",) if name in self.fields]
        self.helper.layout = Layout(*before, Row(Column("opens_on"), Column("closes_on")), *after)

    @staticmethod
    def usual(questionnaire, event, *, is_again=False, programme=None):
        """What a fresh form says: the questionnaire's title and formats, the event's deadline when it lies ahead."""
        today = timezone.localdate()
        due = event.due_on if event and event.due_on and event.due_on >= today else today + USUAL_TERM
        made_for = programme.formats.filter(slug__in=questionnaire.formats) if programme else ()
        return {
            "title": questionnaire.title,
            "formats": [row.pk for row in made_for],
            "opens_on": today,
            "closes_on": due,
            "only_unanswered": is_again,
        }

    def clean(self):
        cleaned = super().clean()
        opens_on, closes_on = cleaned.get("opens_on"), cleaned.get("closes_on")
        if closes_on and closes_on < timezone.localdate():
            self.add_error("closes_on", _("Choose a day that has not passed yet."))
        elif opens_on and closes_on and closes_on < opens_on:
            self.add_error("closes_on", _("The last day stands before the first one."))
        return cleaned

    @property
    def audience(self):
        """The rule as ``Survey.audience`` keeps it."""
        cleaned = self.cleaned_data
        rule = {
            "role": self.questionnaire.role or cleaned.get("role", ""),
            "classes": cleaned.get("classes", []),
            "formats": [int(pk) for pk in cleaned.get("formats", [])],
            "group": self.questionnaire.group,
            "stage": cleaned.get("stage", ""),
            "unanswered": self.questionnaire.slug if cleaned.get("only_unanswered") else "",
        }
        return {name: value for name, value in rule.items() if value}


class ReopenForm(ActionForm, forms.Form):
    closes_on = DayField(label=_("Answers are taken until"))

    def clean_closes_on(self):
        if self.cleaned_data["closes_on"] < timezone.localdate():
            raise forms.ValidationError(_("Choose a day that has not passed yet."))
        return self.cleaned_data["closes_on"]
