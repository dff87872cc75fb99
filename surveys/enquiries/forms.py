"""What the curator fills in: about whom, whom to ask, until when; the need in the curator's words."""

from datetime import timedelta

from django import forms
from django.utils.translation import gettext_lazy as _

from mentoring.kit.forms import ActionForm
from participants.models import Topic
from surveys.enquiries.asking import pupils_of
from surveys.enums import Source
from surveys.forms import DayField

USUAL_TERM = timedelta(days=7)
LONGEST_NEED = 4000


class EnquiryForm(ActionForm, forms.Form):
    """``pupils`` by name, and whole ``classes``; without either it is everybody."""

    classes = forms.MultipleChoiceField(
        label=_("Classes"), required=False, widget=forms.CheckboxSelectMultiple, help_text=_("None ticked: all.")
    )
    pupils = forms.MultipleChoiceField(label=_("Only these pupils"), required=False)
    sources = forms.MultipleChoiceField(
        label=_("Whom to ask"),
        choices=Source,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Nobody is ticked. Choose at least one.")},
    )
    closes_on = DayField(label=_("Answers are taken until"))

    def __init__(self, *args, programme, event=None, **kwargs):
        today = programme.organisation.today
        due = event.due_on if event and event.due_on and event.due_on >= today else today + USUAL_TERM
        initial = {"sources": [Source.CLASS_TEACHER, Source.PSYCHOLOGIST], "closes_on": due}
        super().__init__(*args, initial=initial, **kwargs)
        self.programme, self.rows = programme, list(pupils_of(programme))
        labels = dict.fromkeys(row.person.class_label for row in self.rows if row.person.class_label)
        self.fields["classes"].choices = [(label, label) for label in labels]
        self.fields["pupils"].choices = [(row.pk, row.person.list_name) for row in self.rows]
        if not labels:
            del self.fields["classes"]

    def clean_closes_on(self):
        if self.cleaned_data["closes_on"] < self.programme.organisation.today:
            raise forms.ValidationError(_("Choose a day that has not passed yet."))
        return self.cleaned_data["closes_on"]

    @property
    def groups(self):
        """[(class, [(participation, ticked)])], to tick pupils one by one."""
        ticked = set(map(str, self["pupils"].value() or []))
        found = {}
        for row in self.rows:
            found.setdefault(row.person.class_label, []).append((row, str(row.pk) in ticked))
        return list(found.items())

    @property
    def ticked(self):
        return len(self["pupils"].value() or [])

    @property
    def chosen(self):
        """The rows meant: the named ones and those of the ticked classes; everybody where nothing is ticked."""
        data = self.cleaned_data if self.is_bound else {}
        named, classes = {int(key) for key in data.get("pupils", [])}, set(data.get("classes", []))
        if not named and not classes:
            return self.rows
        return [row for row in self.rows if row.pk in named or row.person.class_label in classes]

    @property
    def asked_sources(self):
        return self.cleaned_data.get("sources", []) if self.is_bound else self.initial["sources"]


class NeedForm(ActionForm, forms.Form):
    need = forms.CharField(
        label=_("Main need"), required=False, max_length=LONGEST_NEED, widget=forms.Textarea(attrs={"rows": 6})
    )
    topics = forms.ModelMultipleChoiceField(
        label=_("Topics"), queryset=Topic.objects.none(), required=False, widget=forms.CheckboxSelectMultiple
    )
    seen = forms.CharField(widget=forms.HiddenInput)

    def __init__(self, *args, participation, offered, seen, **kwargs):
        now = list(participation.topics.values_list("pk", flat=True))
        initial = {"need": participation.need, "topics": now, "seen": seen}
        super().__init__(*args, initial=initial, **kwargs)
        known = Topic.objects.known_to(participation.programme.organisation)
        self.fields["topics"].queryset = known.filter(pk__in={*now, *offered})
        if not (now or offered):
            del self.fields["topics"]
