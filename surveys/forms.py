"""What the curator fills in about surveys."""

from datetime import timedelta

from crispy_forms.layout import Column, Layout, Row
from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from mentoring.kit.forms import ActionForm
from organisations.enums import Role
from participants.enums import ParticipationRole, PersonGroup
from participants.models import Person
from surveys.audience import TEAM
from surveys.enums import Answering, QuestionnaireKind, Stage

USUAL_TERM = timedelta(days=10)
STUDENT = PersonGroup.STUDENT
PER_PAIR = (
    QuestionnaireKind.FEEDBACK,
    QuestionnaireKind.SATISFACTION,
    QuestionnaireKind.ASSESSMENT,
    QuestionnaireKind.OWN,
)


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
    team = forms.MultipleChoiceField(
        label=_("Who of the team answers"), required=False, widget=forms.CheckboxSelectMultiple
    )
    stage = forms.ChoiceField(label=_("How far they have come"), required=False)
    only_unanswered = forms.BooleanField(label=_("Only those who have not answered this questionnaire"), required=False)
    per_pair = forms.BooleanField(
        label=_("A form for each pair"),
        required=False,
        help_text=_("Whoever has several partners answers about each of them; those without a pair are not asked."),
    )
    opens_on = DayField(label=_("Opens on"))
    closes_on = DayField(label=_("Answers are taken until"))
    is_anonymous = forms.BooleanField(
        label=_("Anonymous"),
        required=False,
        help_text=_(
            "Results show no names and nothing of fewer than five answers; the newest are counted when it is closed."
        ),
    )
    reminds = forms.BooleanField(
        label=_("Remind by itself"),
        required=False,
        help_text=_("Three days and one day before the end, in the morning, only those who have not answered."),
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
        self.fields["team"].choices = [(role, Role(role).label) for role in TEAM]
        for name in self._idle(classes, formats):
            del self.fields[name]
        days = ("opens_on", "closes_on")
        whom = [name for name in self.fields if name not in (*days, "is_anonymous", "reminds")]
        after = [name for name in ("is_anonymous", "reminds") if name in self.fields]
        self.helper.layout = Layout(*whom, Row(*map(Column, days)), *after)

    def _idle(self, classes, formats):
        """Names of the fields that make no sense for this questionnaire here."""
        asked = self.questionnaire
        is_team = asked.role == Answering.STAFF
        idle = {
            "role": bool(asked.role),
            "team": not is_team,
            "classes": is_team or not classes or asked.role == Answering.MENTOR or asked.group not in ("", STUDENT),
            "formats": is_team or len(formats) < 2,
            "stage": is_team,
            "only_unanswered": is_team,
            "per_pair": asked.kind not in PER_PAIR or is_team,
            "is_anonymous": asked.is_application,
        }
        return [name for name, is_idle in idle.items() if is_idle]

    @staticmethod
    def usual(questionnaire, event, *, is_again=False, programme=None):
        """What a fresh form says: the questionnaire's title and formats, the event's deadline when it lies ahead."""
        today = timezone.localdate()
        due = event.due_on if event and event.due_on and event.due_on >= today else today + USUAL_TERM
        made_for = programme.formats.filter(slug__in=questionnaire.formats) if programme else ()
        return {
            "title": questionnaire.title,
            "team": [Role.CURATOR] if questionnaire.kind == QuestionnaireKind.SWOT else list(TEAM),
            "formats": [row.pk for row in made_for],
            "opens_on": today,
            "closes_on": due,
            "only_unanswered": is_again,
            "reminds": True,
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
            "role": ""
            if self.questionnaire.role == Answering.STAFF
            else self.questionnaire.role or cleaned.get("role", ""),
            "team": cleaned.get("team", []),
            "per_pair": cleaned.get("per_pair", False),
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
