"""What is typed where orders are signed: numbers, PINs, certificates, signatures, scans."""

import re
from itertools import zip_longest

from crispy_forms.layout import Column, Layout, Row
from django import forms
from django.utils.translation import gettext_lazy as _

from documents.signing import Fault
from mentoring.kit import uploads
from mentoring.kit.errors import Refused
from mentoring.kit.forms import ActionForm
from mentoring.kit.kinds import Kind, kind_of

SHORTEST_PIN = 4
ASN1_SEQUENCE = b"\x30"  # what signatures begin with, also those with a document inside
NUMBER_SIGN = re.compile(r"^(№|N|No\.?)\s*", re.IGNORECASE)
PIN = forms.PasswordInput(attrs={"autocomplete": "off", "inputmode": "numeric"}, render_value=False)

PRINT_IDS = "id_print_%s"  # of a ``NumberForm``: it stands beside the form of the signature


def clean_number(form):
    """The number alone: «№ 231-ОД» is typed as often as «231-ОД»."""
    return NUMBER_SIGN.sub("", form.cleaned_data["number"])


class StampForm(ActionForm, forms.Form):
    """Signing with a time stamp, or without one: that is offered once the service has not answered."""

    without_stamp = forms.BooleanField(label=_("Sign without a time stamp"), required=False)

    @property
    def offers_no_stamp(self):
        return "without_stamp" in self.errors or (self.is_bound and bool(self["without_stamp"].value()))


class NumberForm(ActionForm, forms.Form):
    """The number a long order is printed under, before it is signed."""

    number = forms.CharField(label=_("Number"), max_length=32)
    fields_of_refusals = {"number_taken": "number"}

    clean_number = clean_number


class SignForm(StampForm):
    number = forms.CharField(label=_("Number"), max_length=32)
    pin = forms.CharField(
        label=_("PIN of the certificate"),
        widget=PIN,
        strip=False,
        max_length=64,
        error_messages={"required": _("Type the PIN of your certificate.")},
    )

    clean_number = clean_number
    fields_of_refusals = {
        "number_taken": "number",
        "pin_wrong": "pin",
        "pin_locked": "pin",
        "time_stamp_failed": "without_stamp",
        "other_number": "number",
    }

    @property
    def layout(self):
        return Layout("number", *(["without_stamp"] if self.offers_no_stamp else []), "pin")


class SignSeveralForm(StampForm):
    """Which of ``orders`` are signed now and under which numbers; ``numbers`` are proposed in their order."""

    pin = SignForm.base_fields["pin"]
    fields_of_refusals = {"pin_wrong": "pin", "pin_locked": "pin", "time_stamp_failed": "without_stamp"}

    def __init__(self, *args, orders, numbers=(), **kwargs):
        super().__init__(*args, **kwargs)
        self.orders = list(orders)
        for order, number in zip_longest(self.orders, numbers, fillvalue=""):
            self.fields[f"sign_{order.pk}"] = forms.BooleanField(required=False, initial=True, label=order.heading)
            self.fields[f"number_{order.pk}"] = forms.CharField(
                required=False, max_length=32, initial=number, label=_("Number")
            )

    @property
    def rows(self):
        """[(order, whether it is signed, its number)] as a table shows them."""
        return [(order, self[f"sign_{order.pk}"], self[f"number_{order.pk}"]) for order in self.orders]

    @property
    def numbers(self):
        """{order: its number} of those chosen."""
        data = self.cleaned_data
        return {order: data[f"number_{order.pk}"] for order in self.orders if data[f"sign_{order.pk}"]}

    def clean(self):
        data, taken = super().clean(), set()
        for order in self.orders:
            name = f"number_{order.pk}"
            number = data[name] = NUMBER_SIGN.sub("", data.get(name, ""))
            if not data.get(f"sign_{order.pk}"):
                continue
            if not number:
                self.add_error(name, _("Give the order a number."))
            elif number in taken:
                self.add_error(name, _("Another order of this list has the same number."))
            taken.add(number)
        if not taken and not self.errors:
            raise Refused(_("Tick the orders to be signed."), code="nothing_chosen")
        return data

    def tell_refused(self, refused):
        """Say at its number why each of ``refused`` ({order: ``Refused``}) was not signed."""
        for order, refusal in refused.items():
            if refusal.code == "time_stamp_failed":
                self.add_error(f"number_{order.pk}", _("This order is not signed: there was no time stamp for it."))
                failed = _("The time stamping service has failed. Try again later or sign the rest without a stamp.")
                if "without_stamp" not in self.errors:
                    self.add_error("without_stamp", failed)
            else:
                self.add_error(f"number_{order.pk}", refusal)


class ReturnForm(ActionForm, forms.Form):
    remark = forms.CharField(
        label=_("What has to be changed"),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=1000,
        error_messages={"required": _("Write what has to be changed.")},
    )


class CancelForm(ActionForm, forms.Form):
    reason = forms.CharField(
        label=_("Why the order is cancelled"),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=1000,
        error_messages={"required": _("Write why the order is cancelled.")},
    )


class GiveOutForm(NumberForm):
    """The number under which the order goes to another program to be signed."""

    fields_of_refusals = {"number_taken": "number", "other_number": "number"}


class SignatureFileForm(ActionForm, forms.Form):
    """The signature that another program has made."""

    signature = forms.FileField(
        label=_("File of the signature"),
        help_text=_(".sig, .p7s or .sgn, made from the PDF that was downloaded here."),
        error_messages={"required": _("Choose the .sig file.")},
    )
    fields_of_refusals = dict.fromkeys((*Fault.values, "too_large"), "signature")

    def clean_signature(self):
        """The bytes; a document or a picture is refused by what it is."""
        content = uploads.content_of(self.cleaned_data["signature"])
        kind = kind_of(content)
        if kind not in (Kind.UNKNOWN, Kind.TEXT) and content[:1] != ASN1_SEQUENCE:
            raise Refused(
                _("This is %(actual)s, not a signature. Choose the .sig file that your program has made."),
                code="wrong_kind",
                params={"actual": kind.label},
            )
        return content


class PaperForm(ActionForm, forms.Form):
    """The order came back signed by hand."""

    number = forms.CharField(label=_("Number"), max_length=32)
    issued_on = forms.DateField(label=_("Date"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))
    scan = forms.FileField(label=_("Scan of the signed order"), help_text=_("PDF or a picture."))

    layout = Layout(Row(Column("number"), Column("issued_on")), "scan")
    fields_of_refusals = {"number_taken": "number"}

    clean_number = clean_number

    def clean_scan(self):
        scan = self.cleaned_data["scan"]
        self.scan_type = uploads.check_scan(scan).content_type
        return scan


class NewPinForm(ActionForm, forms.Form):
    """A PIN for a certificate issued here."""

    pin = forms.CharField(label=_("New PIN"), widget=PIN, strip=False, min_length=SHORTEST_PIN, max_length=64)
    again = forms.CharField(label=_("PIN once more"), widget=PIN, strip=False, max_length=64)

    def clean_again(self):
        if self.cleaned_data["again"] != self.cleaned_data.get("pin"):
            raise Refused(_("The two PINs differ. Type them again."), code="pins_differ")
        return self.cleaned_data["again"]


class OwnCertificateForm(ActionForm, forms.Form):
    """A certificate the director already has."""

    file = forms.FileField(label=_("Certificate with its key"), help_text=_(".pfx or .p12"))
    pin = forms.CharField(label=_("PIN of the file"), widget=PIN, strip=False, max_length=64)

    fields_of_refusals = {"pin_wrong": "pin"} | dict.fromkeys(
        ("pkcs12_unreadable", "key_missing", "key_unsupported", "certificate_expired", "certificate_not_yet_valid"),
        "file",
    )
