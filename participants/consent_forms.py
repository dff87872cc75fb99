"""What is typed about consents: a form that came back signed, a withdrawal, a code, a school's rule."""

from crispy_forms.layout import Column, Layout, Row
from django import forms
from django.utils.translation import gettext_lazy as _

from mentoring.kit import uploads
from mentoring.kit.errors import Refused
from mentoring.kit.forms import ActionForm
from participants.enums import GuardianRelation
from participants.gate import papers_needed
from participants.models import ConsentPolicy

OTHER = "other"  # a guardian who is not in the list yet


class PaperConsentForm(ActionForm, forms.Form):
    """A signed form: who signed, when, and its scan. Fields depend on who has to sign for ``person``."""

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

    def __init__(self, *args, person, **kwargs):
        super().__init__(*args, **kwargs)
        self.person = person
        self.initial.setdefault("given_on", person.organisation.today)
        self.fields["scan"].widget.attrs["accept"] = ".pdf,image/png,image/jpeg,image/webp"
        if not person.is_minor:
            for name in ("guardian", "guardian_name", "relation", "by_self"):
                del self.fields[name]
            self.helper.layout = Layout(Row(Column("given_on", css_class="col-md-4")), "scan")
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
        if len(papers_needed(person, policy, person.organisation.today)) == 1:
            del self.fields["by_self"]
        else:
            self.initial.setdefault("by_self", True)
        self.helper.layout = Layout(
            *[name for name in ("guardian",) if name in self.fields],
            Row(Column("guardian_name", css_class="col-md-8"), Column("relation", css_class="col-md-4")),
            *[name for name in ("by_self",) if name in self.fields],
            Row(Column("given_on", css_class="col-md-4")),
            "scan",
        )

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
