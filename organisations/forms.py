"""Forms about organisations and the people who work in them."""

from allauth.account.forms import SetPasswordForm
from crispy_forms.layout import Column, Field, Fieldset, Layout, Row
from django import forms
from django.utils.translation import gettext_lazy as _

from mentoring.kit.errors import Refused
from mentoring.kit.forms import ActionForm
from organisations.access import roles_to_give
from organisations.enums import STAFF_ROLES, HeadcountGroup, Role
from organisations.models import Organisation, User


class OrganisationForm(ActionForm, forms.ModelForm):
    class Meta:
        model = Organisation
        fields = [
            "name",
            "short_name",
            "official_short_name",
            "founder",
            "locality",
            "address",
            "email",
            "phone",
            "time_zone",
            "morning_hour",
            "order_suffix",
            "decision_days",
        ]

    layout = Layout(
        Fieldset(
            _("As orders and reports name it"),
            "founder",
            "name",
            Row(Column("official_short_name"), Column("short_name")),
            Row(Column("locality"), Column("order_suffix")),
        ),
        Fieldset(_("Contacts"), "address", Row(Column("email"), Column("phone"))),
        Fieldset(
            _("Clock and letters"),
            Row(Column("time_zone", css_class="col-md-6"), Column("morning_hour", css_class="col-md-6")),
        ),
        Fieldset(_("Approval of roadmaps"), "decision_days"),
    )


class HeadcountForm(ActionForm, forms.Form):
    """How many people the organisation has this school year: the denominators of coverage."""

    students = forms.IntegerField(label=_("Students"), min_value=0, max_value=20000, required=False)
    teachers = forms.IntegerField(label=_("Teaching staff"), min_value=0, max_value=5000, required=False)
    young_specialists = forms.IntegerField(
        label=_("Young specialists among them"), min_value=0, max_value=5000, required=False
    )

    def __init__(self, *args, organisation, school_year, **kwargs):
        known = organisation.headcounts.filter(school_year=school_year).values_list("group", "count")
        kwargs["initial"] = dict(known)
        super().__init__(*args, **kwargs)

    @property
    def counts(self):
        return {group: self.cleaned_data[group] for group in HeadcountGroup.values}


def roles_offered(by, organisation):
    return [(role.value, role.label) for role in roles_to_give(by, organisation) if role in STAFF_ROLES]


def needs_class(form, data):
    if data.get("role") == Role.CLASS_TEACHER and not data.get("class_label"):
        form.add_error("class_label", _("Name the class, as in 8 “A”."))
    return data


class FurtherRoleForm(ActionForm, forms.Form):
    """One more role for somebody who already signs in here."""

    user = forms.ModelChoiceField(label=_("Who"), queryset=User.objects.none())
    role = forms.ChoiceField(label=_("Role"))
    post = forms.CharField(label=_("Post"), max_length=160, required=False)
    class_label = forms.CharField(
        label=_("Class"), max_length=12, required=False, help_text=_("For a class teacher: 8 “A”.")
    )

    layout = Layout("user", Row(Column("role"), Column("class_label")), "post")

    def __init__(self, *args, organisation, by, **kwargs):
        super().__init__(*args, **kwargs)
        here = organisation.memberships.current().values("user")
        self.fields["user"].queryset = (
            User.objects.filter(pk__in=here, is_active=True).exclude(pk=by.pk).order_by("last_name", "first_name")
        )
        self.fields["user"].label_from_instance = lambda user: user.full_name or user.username
        self.fields["role"].choices = roles_offered(by, organisation)

    def clean(self):
        return needs_class(self, super().clean())


class StaffForm(ActionForm, forms.Form):
    """A role for somebody new."""

    last_name = forms.CharField(label=_("Last name"), max_length=80)
    first_name = forms.CharField(label=_("First name"), max_length=80)
    patronymic = forms.CharField(label=_("Patronymic"), max_length=80, required=False)
    role = forms.ChoiceField(label=_("Role"))
    post = forms.CharField(label=_("Post"), max_length=160, required=False)
    class_label = forms.CharField(
        label=_("Class"), max_length=12, required=False, help_text=_("For a class teacher: 8 “A”.")
    )
    username = forms.CharField(
        label=_("Login name"), max_length=150, help_text=_("Latin letters and figures, as in ivanova.mv")
    )
    email = forms.EmailField(label=_("E-mail"), required=False)

    layout = Layout(
        Row(Column("last_name"), Column("first_name"), Column("patronymic")),
        Row(Column("role"), Column("post"), Column("class_label")),
        Row(Column("username"), Column(Field("email", autocomplete="off"))),
    )

    def __init__(self, *args, organisation, by, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["role"].choices = roles_offered(by, organisation)

    def clean_email(self):
        email = self.cleaned_data["email"]
        if email and User.objects.filter(email__iexact=email).exists():
            raise forms.ValidationError(_("Somebody already signs in with this e-mail."), code="email_taken")
        return email

    def clean_username(self):
        username = self.cleaned_data["username"]
        if User.objects.filter(username__iexact=username).exists():
            raise forms.ValidationError(_("This login name is taken: add a figure."), code="username_taken")
        return username

    def clean(self):
        return needs_class(self, super().clean())

    @property
    def person(self):
        return {
            name: self.cleaned_data[name] for name in ("last_name", "first_name", "patronymic", "username", "email")
        }


class SetUpForm(ActionForm, forms.Form):
    """The first organisations and the first administrator of an empty installation."""

    region = forms.CharField(label=_("Region"), max_length=120)
    municipality = forms.CharField(label=_("Education office"), max_length=120)
    school = forms.CharField(label=_("First school"), max_length=120, help_text=_("As in “Lyceum No 12”."))
    login = forms.CharField(label=_("Administrator's login name"), max_length=150, initial="admin")
    code = forms.CharField(label=_("Set-up code from the server"), max_length=100)

    layout = Layout(Row(Column("region"), Column("municipality")), Row(Column("school"), Column("login")), "code")

    @staticmethod
    def wrong_code():
        return Refused({"code": _("This is not the code of this server. Copy it whole from the file.")})


class OwnPasswordForm(ActionForm, SetPasswordForm):
    """A password instead of the first one; allauth's form brings the checks of strength."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["password1"].label = _("Your own password")
        self.fields["password1"].help_text = _("At least 10 characters; a few words in a row are easy to remember.")
        self.fields["password2"].label = _("The same once more")
        for field in self.fields.values():
            field.widget.attrs = {"autocomplete": "new-password", "class": "form-control-lg"}
