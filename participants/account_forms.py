"""The form that gives somebody an account: a new one, or one they already have."""

from crispy_forms.layout import Column, Div, Field, Layout, Row
from django import forms
from django.core.validators import RegexValidator
from django.utils.translation import gettext_lazy as _

from mentoring.kit.forms import ActionForm
from organisations.models import User
from participants.account_matches import SchoolAccounts
from participants.actions import accounts as actions

NEW = "new"
LOGIN = RegexValidator(
    r"(?i)^[a-z0-9][a-z0-9._-]{2,}$",
    _("Latin letters, figures, dots and dashes, at least three: ivanova.mp"),
    "login",
)


class AccountForm(ActionForm, forms.Form):
    """``account`` is asked only where the school knows an account like this; then nothing is chosen beforehand."""

    account = forms.ChoiceField(
        label=_("Is this the same person?"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose: the account the person has, or a new one.")},
    )
    username = forms.CharField(
        label=_("Login name"),
        max_length=150,
        required=False,
        validators=[LOGIN],
        help_text=_("Written on the slip and typed in by hand: the shorter, the better."),
    )
    email = forms.EmailField(
        label=_("E-mail"),
        required=False,
        help_text=_("For a forgotten password. Leave it empty if there is none: then the school makes a new password."),
    )

    def __init__(self, *args, holder, **kwargs):
        self.holder = holder
        self.known = SchoolAccounts(holder.organisation).may_be(holder)
        email = holder.email
        self.is_email_taken = bool(email) and User.objects.filter(email__iexact=email).exists()
        initial = {"username": holder.login, "email": "" if self.is_email_taken else email}
        super().__init__(*args, initial=initial, **kwargs)
        if self.known:
            self.fields["account"].choices = [(str(a.pk), _account_label(a)) for a in self.known] + [
                (NEW, _("No, this is somebody else: make a new account"))
            ]
        else:
            del self.fields["account"]

    @property
    def layout(self):
        new = Row(Column(Field("username", autocomplete="off", autocapitalize="none")), Column("email"))
        return Layout("account", Div(new)) if self.known else Layout(new)

    def clean_username(self):
        return self.cleaned_data["username"].lower()

    def clean(self):
        data = super().clean()
        if self.chosen:
            for name in ("username", "email"):
                self.errors.pop(name, None)
        elif not data.get("username") and "username" not in self.errors:
            self.add_error("username", _("Write a login name."))
        return data

    @property
    def chosen(self):
        """The account to be linked, or ``None`` for a new one."""
        key = self.cleaned_data.get("account", NEW)
        return next((account for account in self.known if str(account.pk) == key), None)

    def give(self, *, by):
        """A ``Slip`` for a new account, the account itself for one that is linked."""
        if self.chosen:
            return actions.link_account(self.holder, self.chosen, by=by)
        data = self.cleaned_data
        return actions.give_account(self.holder, username=data["username"], email=data["email"], by=by)


def _account_label(account):
    titles = ", ".join(dict.fromkeys(m.title for m in account.here))
    return _("Yes: %(name)s, %(titles)s, signs in as %(login)s") % {
        "name": account.full_name,
        "titles": titles,
        "login": account.username,
    }
