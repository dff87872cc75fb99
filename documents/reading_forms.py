"""What is typed by those who read an order: agreeing with a draft, the list of acquaintance."""

from django import forms
from django.utils.translation import gettext_lazy as _

from documents.enums import VisaState
from documents.visas import who_may_agree
from mentoring.kit.errors import Refused
from mentoring.kit.forms import ActionForm
from organisations.enums import STAFF_ROLES
from organisations.models import User


class AskVisasForm(ActionForm, forms.Form):
    """Who of the staff is asked to agree with a draft."""

    users = forms.ModelMultipleChoiceField(
        label=_("Whom to ask"),
        queryset=None,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Tick whom to ask.")},
    )

    def __init__(self, *args, order, **kwargs):
        super().__init__(*args, **kwargs)
        asked = order.visas.exclude(state=VisaState.REMARKED).values("user")
        self.fields["users"].queryset = who_may_agree(order).exclude(pk__in=asked)
        self.fields["users"].label_from_instance = lambda user: user.short_name


class VisaForm(ActionForm, forms.Form):
    """«Согласен», or what has to be changed."""

    remark = forms.CharField(
        label=_("Remark"), required=False, widget=forms.Textarea(attrs={"rows": 3}), max_length=1000
    )

    def __init__(self, *args, has_remark=False, **kwargs):
        super().__init__(*args, **kwargs)
        if has_remark:
            self.fields["remark"].required = True
            self.fields["remark"].error_messages["required"] = _("Write what has to be changed.")


class AddReadersForm(ActionForm, forms.Form):
    """Whom else the order is read by: staff with accounts, and those who sign on paper."""

    users = forms.ModelMultipleChoiceField(
        label=_("Staff"), queryset=None, required=False, widget=forms.CheckboxSelectMultiple
    )
    names = forms.CharField(
        label=_("Others, on paper"),
        required=False,
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("One full name a line."),
    )

    def __init__(self, *args, order, **kwargs):
        super().__init__(*args, **kwargs)
        current = order.organisation.memberships.current().filter(role__in=STAFF_ROLES)
        staff = User.objects.filter(is_active=True, memberships__in=current).distinct()
        self.fields["users"].queryset = staff.exclude(acquaintances__order=order).order_by("last_name", "first_name")
        self.fields["users"].label_from_instance = lambda user: user.short_name

    def clean(self):
        data = super().clean()
        if not data.get("users") and not data.get("names", "").strip() and not self.errors:
            raise Refused(_("Tick somebody or write a name."), code="nobody_chosen")
        return data


class NotedForm(ActionForm, forms.Form):
    """Who has signed the printed sheet, and on which day."""

    day = forms.DateField(
        label=_("Date on the sheet"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    rows = forms.TypedMultipleChoiceField(coerce=int, required=False)

    def __init__(self, *args, order, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["rows"].choices = [(pk, pk) for pk in order.acquaintances.values_list("pk", flat=True)]
