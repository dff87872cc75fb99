"""What people fill in about pairs, meetings and plans."""

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from mentoring.kit.forms import ActionForm
from organisations.enums import Role
from organisations.models import Membership, User
from pairs.matching import Aim, Criterion, Weight
from pairs.models import DeliveryGrade, IndividualPlan, PlanItem, UnmatchedSupport
from pairs.wording import WEIGHTS

LOOKERS = [Role.CURATOR, Role.SPECIALIST, Role.CLASS_TEACHER]
WEIGHED = {
    Criterion.TOPICS: (_("Need and strength"), _("The mentee's topics meet the mentor's.")),
    Criterion.PREFERENCES: (_("Choice of each other"), _("From the questionnaires after the group meeting.")),
    Criterion.TIME: (_("Time in common"), _("Days and hours that suit both.")),
    Criterion.DISTANCE: (_("Age or subject"), _("The class the mentor asked for; among teachers, one subject.")),
}


class DayField(forms.DateField):
    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")


class RulesForm(ActionForm, forms.Form):
    """Four words for each criterion."""

    def __init__(self, *args, rules, **kwargs):
        super().__init__(*args, **kwargs)
        for criterion, (label, help_text) in WEIGHED.items():
            self.fields[criterion.value] = forms.ChoiceField(
                label=label,
                help_text=help_text,
                choices=[(weight.value, words.capitalize()) for weight, words in _weights()],
                initial=rules.weight(criterion).value,
                widget=forms.RadioSelect(attrs={"class": "form-check-input"}),
            )
        self.fields["needs_consents"] = forms.BooleanField(
            label=_("Nobody is matched without the consents that matching needs"),
            help_text=_("The board names the missing paper. If it is switched off, only the order waits for it."),
            required=False,
            initial=rules.consent_gates_matching,
            widget=forms.CheckboxInput(attrs={"class": "form-check-input"}),
        )

        self.fields["aim"] = forms.ChoiceField(
            label=_("What comes first"),
            choices=[
                (Aim.COVERAGE.value, _("As many pairs as possible")),
                (Aim.QUALITY.value, _("The best fit, even if some stay without a pair")),
            ],
            initial=rules.aim.value,
            widget=forms.RadioSelect(attrs={"class": "form-check-input"}),
        )
        self.fields["least_score"] = forms.IntegerField(
            label=_("Least score of a pair"),
            help_text=_("From 0 to 100. Nobody is proposed a pair that fits worse; 0: any pair is better than none."),
            min_value=0,
            max_value=100,
            initial=rules.min_score,
        )

    @property
    def switches(self):
        return {name: self.cleaned_data[name] for name in ("needs_consents", "aim", "least_score")}

    @property
    def weights(self):
        return {criterion.value: self.cleaned_data[criterion.value] for criterion in WEIGHED}

    @property
    def weighed(self):
        return [self[criterion.value] for criterion in WEIGHED]

    def clean(self):
        cleaned = super().clean()
        words = [cleaned.get(criterion.value) for criterion in WEIGHED]
        if all(word == Weight.UNIMPORTANT for word in words):
            raise forms.ValidationError(_("Something has to matter: choose at least one criterion."))
        return cleaned


def _weights():
    return [(weight, str(WEIGHTS[weight])) for weight in Weight]


class RejectForm(ActionForm, forms.Form):
    reason = forms.CharField(
        label=_("Why these two do not fit"),
        max_length=300,
        required=False,
        help_text=_("Only curators see it. They will not be proposed to each other again."),
    )


class AnswerForm(ActionForm, forms.Form):
    """A member's word on the pair; the curator chooses whose word was given on paper."""

    note = forms.CharField(
        label=_("Why it does not suit"),
        max_length=300,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Only the curator reads it."),
    )

    def __init__(self, *args, pair, user, is_curator, **kwargs):
        super().__init__(*args, **kwargs)
        self.members = {str(member.pk): member for member in pair.present_members}
        self.own = pair.member_of(user)
        self.is_curator = is_curator

    def clean(self):
        cleaned = super().clean()
        self.member = self.own if self.own else None
        if self.is_curator and self.data.get("member"):
            self.member = self.members.get(self.data["member"])
        if self.member is None:
            raise forms.ValidationError(_("Choose whose answer this is."))
        if self.data.get("answer") not in ("yes", "no"):
            raise forms.ValidationError(_("Choose: yes or no."))
        return cleaned

    @property
    def facts(self):
        return {
            "member": self.member,
            "is_willing": self.data["answer"] == "yes",
            "note": self.cleaned_data.get("note", ""),
        }


class SupportForm(ActionForm, forms.Form):
    """Who looks after a mentee without a pair. ``owner`` is one of the school's own people."""

    owner = forms.ModelChoiceField(
        queryset=User.objects.none(),
        label=_("Who looks after them"),
        required=False,
        empty_label=pgettext_lazy("who looks after a mentee", "nobody"),
    )
    note = forms.CharField(label=_("What is done meanwhile"), max_length=300, required=False)

    def __init__(self, *args, participation, **kwargs):
        found = UnmatchedSupport.objects.filter(participation=participation).first()
        if found:
            kwargs.setdefault("initial", {"owner": found.owner_id, "note": found.note})
        super().__init__(*args, **kwargs)
        held = Membership.objects.current().filter(organisation=participation.programme.organisation, role__in=LOOKERS)
        self.fields["owner"].queryset = User.objects.filter(memberships__in=held, is_active=True).distinct()


class EndPairForm(ActionForm, forms.Form):
    is_early = forms.TypedChoiceField(
        label=_("How the work ends"),
        choices=[("", _("Completed as agreed")), ("early", _("Ends early"))],
        coerce=bool,
        empty_value=False,
        required=False,
        widget=forms.RadioSelect,
        initial="",
    )
    ended_on = DayField(label=_("Last day"))
    reason = forms.CharField(
        label=_("Reason or result"),
        max_length=300,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Required when the pair ends early."),
    )


class ReplaceMentorForm(ActionForm, forms.Form):
    """Who goes on with the mentees; ``options`` are ``Replacement``s."""

    mentor = forms.TypedChoiceField(label=_("New mentor"), coerce=int, widget=forms.RadioSelect)
    ended_on = DayField(label=_("Last day with the former mentor"))
    reason = forms.CharField(
        label=_("Why the mentor is replaced"), max_length=300, widget=forms.Textarea(attrs={"rows": 2})
    )

    def __init__(self, *args, options, **kwargs):
        super().__init__(*args, **kwargs)
        self.mentors = {option.mentor.pk: option.mentor for option in options}
        self.fields["mentor"].choices = [(option.mentor.pk, option.words) for option in options]

    @property
    def facts(self):
        data = self.cleaned_data
        return {"mentor": self.mentors[data["mentor"]], "ended_on": data["ended_on"], "reason": data["reason"]}


class GoalForm(ActionForm, forms.ModelForm):
    class Meta:
        model = IndividualPlan
        fields = ["goal"]


class PlanItemForm(ActionForm, forms.ModelForm):
    due_on = DayField(label=pgettext_lazy("of a task", "By"), required=False)

    class Meta:
        model = PlanItem
        fields = ["task", "due_on", "planned_result"]


class FinishItemForm(ActionForm, forms.ModelForm):
    """What came of a task. Grade and assessment are the mentor's, or the curator's for them, so a mentee is not
    asked."""

    file = forms.FileField(label=_("Evidence: photo or file"), required=False)

    class Meta:
        model = PlanItem
        fields = ["actual_result", "grade", "assessment"]
        widgets = {"grade": forms.RadioSelect}

    def __init__(self, *args, is_mentee=False, **kwargs):
        super().__init__(*args, **kwargs)
        if is_mentee:
            del self.fields["assessment"], self.fields["grade"]
            return
        grades = list(DeliveryGrade.objects.all())
        if not grades:
            del self.fields["grade"]
            return
        self.fields["grade"].required = False
        self.fields["grade"].queryset = DeliveryGrade.objects.all()
        self.fields["grade"].empty_label = None
        self.fields["grade"].label_from_instance = str
        if self.instance.grade_id is None:
            self.initial["grade"] = grades[0].pk


class PairsFilter(forms.Form):
    """The list of pairs: which view, whose name."""

    q = forms.CharField(label=_("Mentor or mentee"), required=False)
