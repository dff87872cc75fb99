"""What is typed about consents: a form that came back signed, a withdrawal, a code, a school's rule."""

from crispy_forms.layout import Column, Layout, Row
from django import forms
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from mentoring.kit import uploads
from mentoring.kit.errors import Refused
from mentoring.kit.forms import ActionForm
from participants.enums import ConsentKind, ConsentPurpose, GuardianRelation, NeededOf
from participants.gate import (
    COLLECTED,
    DATA_KINDS,
    FREE_KINDS,
    IN_ORDER,
    kinds_of,
    missing_papers_of,
    papers_needed,
    papers_of_kind,
)
from participants.models import ConsentNeeds, ConsentPolicy
from participants.models.consent_policy import USUAL_RENEWAL_DAYS

OTHER = "other"  # a guardian who is not in the list yet


class PaperConsentForm(ActionForm, forms.Form):
    """A signed form: who signed, when, and its scan. Fields depend on who has to sign for ``person``."""

    kinds = forms.MultipleChoiceField(
        label=_("Which consents are on the scan"), required=False, widget=forms.CheckboxSelectMultiple
    )
    guardian = forms.ChoiceField(label=_("Signed by the guardian"), widget=forms.RadioSelect)
    guardian_name = forms.CharField(label=_("Guardian's surname, name and patronymic"), required=False, max_length=240)
    relation = forms.ChoiceField(label=_("Who they are to the child"), choices=GuardianRelation, required=False)
    by_self = forms.BooleanField(label=_("The participant has signed too"), required=False)
    given_on = forms.DateField(
        label=_("Date on the form"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    scan = forms.FileField(
        label=_("Scan or photograph of the form"), help_text=_("PDF or a picture: PNG, JPEG, WebP. Up to 20 MB.")
    )

    def __init__(self, *args, person, kinds=(), **kwargs):
        super().__init__(*args, **kwargs)
        self.person = person
        self._offer_kinds(kinds)
        self.initial.setdefault("given_on", person.organisation.today)
        self.fields["scan"].widget.attrs["accept"] = ".pdf,image/png,image/jpeg,image/webp"
        if not person.is_minor:
            for name in ("guardian", "guardian_name", "relation", "by_self"):
                del self.fields[name]
            self.helper.layout = Layout("kinds", Row(Column("given_on", css_class="col-md-4")), "scan")
            return
        self.initial.setdefault("relation", GuardianRelation.GUARDIAN)
        self.guardians = {str(g.pk): g for g in person.guardians.all() if g.last_name}
        nameless = person.guardians.filter(last_name="").first()
        self.nameless = nameless
        if not self.guardians:
            del self.fields["guardian"]
        else:
            choices = [(key, f"{g.full_name} ({g.get_relation_display()})") for key, g in self.guardians.items()]
            self.fields["guardian"].choices = [*choices, (OTHER, _("somebody else"))]
            self.initial.setdefault("guardian", choices[0][0])
            self.fields["guardian_name"].help_text = _("If it is somebody else.")
        policy = ConsentPolicy.objects.by_organisation([person.organisation_id])[person.organisation_id]
        signatures = papers_needed(person, policy, person.organisation.today, self.offered)
        if all(paper.by_guardian for paper in signatures):
            del self.fields["by_self"]
        else:
            self.initial.setdefault("by_self", True)
        self.helper.layout = Layout(
            "kinds",
            *[name for name in ("guardian",) if name in self.fields],
            Row(Column("guardian_name", css_class="col-md-8"), Column("relation", css_class="col-md-4")),
            *[name for name in ("by_self",) if name in self.fields],
            Row(Column("given_on", css_class="col-md-4")),
            "scan",
        )

    def _offer_kinds(self, chosen):
        """The papers the person may sign; ticked are those ``chosen``, or those missing, or the one to the data."""
        person = self.person
        policy = ConsentPolicy.objects.by_organisation([person.organisation_id])[person.organisation_id]
        today = person.organisation.today
        asked = kinds_of([person], COLLECTED)[person.pk] | {*DATA_KINDS, *FREE_KINDS}
        self.offered = [kind for kind in IN_ORDER if kind in asked and papers_of_kind(kind, person, policy, today)]
        missing = {paper.kind for paper in missing_papers_of([person], purpose=COLLECTED)[person.pk]}
        ticked = [kind for kind in self.offered if kind in chosen] or [k for k in self.offered if k in missing]
        self.initial["kinds"] = ticked or self.offered[:1]
        self.fields["kinds"].choices = [(kind.value, str(kind.label).capitalize()) for kind in self.offered]

    def clean_scan(self):
        scan = self.cleaned_data["scan"]
        self.scan_type = uploads.check_scan(scan).content_type
        return scan

    def clean(self):
        data = super().clean()
        chosen = self.guardians.get(data.get("guardian", "")) if self.person.is_minor else None
        if self.person.is_minor and chosen is None and not data.get("guardian_name") and "guardian" not in self.errors:
            raise Refused({"guardian_name": _("Write the name of the one who signed.")})
        return data

    @property
    def facts(self):
        """What ``actions.record_paper`` takes, besides the person and the doer."""
        data = self.cleaned_data
        facts = {
            "kinds": [ConsentKind(kind) for kind in data["kinds"]],
            "given_on": data["given_on"],
            "scan": uploads.content_of(data["scan"]),
            "scan_name": data["scan"].name,
            "scan_type": self.scan_type,
        }
        if self.person.is_minor:
            facts |= {
                "by_self": data.get("by_self", False),
                "guardian": self.guardians.get(data.get("guardian", "")) or self.nameless,
                "guardian_name": data["guardian_name"],
                "relation": data["relation"],
            }
        return facts


class WithdrawForm(ActionForm, forms.Form):
    """By the curator: why, because somebody asked for it."""

    note = forms.CharField(
        label=_("Why"),
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("As in “the mother's application of 12.11.2025”."),
    )


class OwnWithdrawForm(ActionForm, forms.Form):
    """By the signer: no reason is asked for."""

    note = forms.CharField(
        label=_("Why (if you like)"), max_length=300, required=False, widget=forms.Textarea(attrs={"rows": 2})
    )


class AgreeForm(ActionForm, forms.Form):
    """The guardian whose name the school does not know writes it."""

    signer_name = forms.CharField(
        label=_("Your surname, name and patronymic"),
        max_length=240,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "name", "class": "form-control-lg"}),
    )


class SittingForm(AgreeForm):
    """Several documents by one link: to each of ``requests`` yes or no; what is not answered stays open."""

    def __init__(self, *args, requests, **kwargs):
        super().__init__(*args, **kwargs)
        self.requests = requests
        for one in requests:
            is_pupils = one.is_cosigning
            yes = pgettext_lazy("pupil", "I agree") if is_pupils else _("I agree")
            no = pgettext_lazy("pupil", "I do not agree") if is_pupils else _("I do not agree")
            self.fields[self.name_of(one)] = forms.ChoiceField(
                label=one.text.title,
                choices=[("yes", yes), ("no", no)],
                widget=forms.RadioSelect(attrs={"class": "form-check-input"}),
                required=False,
            )

    @staticmethod
    def name_of(request):
        return f"answer-{request.pk}"

    def _answered(self, answer):
        return [one for one in self.requests if self.cleaned_data.get(self.name_of(one)) == answer]

    @property
    def agreed(self):
        return self._answered("yes")

    @property
    def refused(self):
        return self._answered("no")

    def clean(self):
        data = super().clean()
        if not self.agreed and not self.refused:
            raise Refused(_("Choose an answer for at least one document."), code="nothing_answered")
        return data


class CodeForm(ActionForm, forms.Form):
    figures = forms.CharField(
        label=_("Code from the letter"),
        max_length=12,
        widget=forms.TextInput(
            attrs={"inputmode": "numeric", "autocomplete": "one-time-code", "class": "form-control-lg"}
        ),
    )

    def clean_figures(self):
        figures = "".join(sign for sign in self.cleaned_data["figures"] if sign.isdecimal())
        if len(figures) != 6:
            raise Refused(_("The code has six figures."), code="code_short")
        return figures


class PolicyForm(ActionForm, forms.Form):
    cosigns_from_age = forms.TypedChoiceField(
        label=_("Who signs for a minor"),
        coerce=lambda value: int(value) if value else None,
        empty_value=None,
        required=False,
        widget=forms.RadioSelect,
        choices=[
            ("14", _("Up to 14 the guardian; from 14 the guardian and the participant")),
            ("16", _("Up to 16 the guardian; from 16 the guardian and the participant")),
            ("", _("Up to 18 the guardian alone")),
        ],
    )
    renew_days = forms.IntegerField(
        label=_("Ask for a new consent, days before the term ends"), min_value=1, max_value=180, required=False
    )

    writes_online = forms.BooleanField(
        label=_("The consent to the mentor's duty may be given by the link"),
        required=False,
        help_text=ConsentPolicy._meta.get_field("writes_online").help_text,
    )

    def clean_renew_days(self):
        return self.cleaned_data["renew_days"] or USUAL_RENEWAL_DAYS


class NeedsForm(ActionForm, forms.Form):
    """A table: purposes by kinds of paper, in each cell whose paper is needed. The two of data are one column."""

    COLUMNS = (
        ("data", _("Processing of data")),
        (ConsentKind.CHILD_TAKES_PART.value, _("A minor takes part")),
        (ConsentKind.EXTRA_DUTY.value, _("Mentor's duty (employees)")),
        (ConsentKind.PUBLICATION.value, _("Publication")),
        (ConsentKind.ASSESSMENT.value, _("Psychological assessment")),
    )
    for_school = forms.TypedChoiceField(
        label=_("Where it holds"),
        coerce=lambda value: value == "school",
        choices=[("programme", _("In this programme")), ("school", _("In all the school's programmes of this model"))],
        initial="programme",
        widget=forms.RadioSelect(attrs={"class": "form-check-input"}),
    )

    def __init__(self, *args, programme, **kwargs):
        super().__init__(*args, **kwargs)
        now = ConsentNeeds.objects.for_programmes([programme])[programme.pk]
        for purpose in ConsentPurpose:
            for column, label in self.COLUMNS:
                kind = DATA_KINDS[0].value if column == "data" else column
                self.fields[f"{purpose}-{column}"] = forms.ChoiceField(
                    label=format_lazy("{}: {}", purpose.label, label),
                    choices=[("", "—"), *NeededOf.choices],
                    initial=now.get(purpose, {}).get(kind, ""),
                    required=False,
                    widget=forms.Select(
                        attrs={
                            "class": "form-select form-select-sm",
                            "aria-label": format_lazy("{}: {}", purpose.label, label),
                        }
                    ),
                )

    @property
    def columns(self):
        return [label for _column, label in self.COLUMNS]

    @property
    def rows(self):
        return [
            (purpose.label, [(label, self[f"{purpose}-{column}"]) for column, label in self.COLUMNS])
            for purpose in ConsentPurpose
        ]

    @property
    def needs(self):
        found = {}
        for purpose in ConsentPurpose:
            chosen = found.setdefault(purpose.value, {})
            for column, _label in self.COLUMNS:
                whose = self.cleaned_data[f"{purpose}-{column}"]
                for kind in DATA_KINDS if column == "data" else (column,):
                    if whose:
                        chosen[str(kind)] = whose
        return found
