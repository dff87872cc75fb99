"""What is typed about orders, their wordings and their book."""

from crispy_forms.layout import Column, Layout, Row
from django import forms
from django.utils.translation import gettext_lazy as _

from documents.enums import OrderKind
from documents.models import Order
from documents.wording import common_regulation, items_to_text, text_to_items
from mentoring.kit import uploads
from mentoring.kit.errors import Refused
from mentoring.kit.forms import ActionForm
from mentoring.kit.text import search_key

COMPOSED_BY_HAND = [OrderKind.CURATOR, OrderKind.LAUNCH, OrderKind.ROADMAP, OrderKind.AWARDS]
REGULATION_HELP = _("Parts are numbered 1, 2, their clauses 1.1, 1.2; each begins a line.")


class NewOrderForm(ActionForm, forms.Form):
    """``programme`` and ``event`` are keys of what the order is about, when a page of theirs asked for it."""

    kind = forms.ChoiceField(
        label=_("What the order is about"),
        choices=[(kind.value, kind.label) for kind in COMPOSED_BY_HAND],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose what the order is about.")},
    )
    programme = forms.IntegerField(required=False, widget=forms.HiddenInput)
    event = forms.IntegerField(required=False, widget=forms.HiddenInput)

    @property
    def context(self):
        return {name: self.cleaned_data[name] for name in ("programme", "event") if self.cleaned_data[name]}


def regulation_of(form):
    """The items of the annex in words; left empty, the order has none."""
    text = form.cleaned_data["regulation"]
    return text_to_items(text) if text.strip() else []


class OrderForm(ActionForm, forms.ModelForm):
    """The text of a draft; clauses are typed one a line, each with its number."""

    clauses = forms.CharField(
        label=_("Clauses"),
        widget=forms.Textarea(attrs={"rows": 12}),
        help_text=_("One clause a line, its number first: 1, 2, 3.1."),
    )

    class Meta:
        model = Order
        fields = ["heading", "preamble", "due_on"]
        widgets = {
            "preamble": forms.Textarea(attrs={"rows": 4}),
            "due_on": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        }

    regulation = forms.CharField(
        label=_("The regulation it approves"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 20}),
        help_text=REGULATION_HELP,
    )

    @property
    def layout(self):
        words = ["regulation"] if "regulation" in self.fields else []
        return Layout("heading", "preamble", "clauses", *words, Row(Column("due_on", css_class="col-md-4")))

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.initial["clauses"] = items_to_text(self.instance.items)
        if self.instance.regulation or common_regulation(self.instance.kind):  # emptied, it may be typed again
            self.initial["regulation"] = items_to_text(self.instance.regulation.get("items", []))
        else:
            del self.fields["regulation"]

    def clean_regulation(self):
        return regulation_of(self)

    def clean_clauses(self):
        return text_to_items(self.cleaned_data["clauses"])


class TemplateForm(ActionForm, forms.Form):
    """The wording orders of a kind begin with."""

    heading = forms.CharField(label=_("Heading"), max_length=300, widget=forms.Textarea(attrs={"rows": 2}))
    preamble = forms.CharField(label=_("Preamble"), max_length=2000, widget=forms.Textarea(attrs={"rows": 4}))
    clauses = forms.CharField(
        label=_("Clauses"),
        max_length=12000,
        widget=forms.Textarea(attrs={"rows": 14}),
        help_text=_("One clause a line, its number first: 1, 2, 3.1."),
    )

    regulation = forms.CharField(
        label=_("The regulation it approves"),
        required=False,
        max_length=30000,
        widget=forms.Textarea(attrs={"rows": 20}),
        help_text=REGULATION_HELP,
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "regulation" not in self.initial:
            del self.fields["regulation"]

    def clean_regulation(self):
        return regulation_of(self)

    def clean_heading(self):
        return " ".join(self.cleaned_data["heading"].split())

    def clean_clauses(self):
        return text_to_items(self.cleaned_data["clauses"])


class SubmitForm(ActionForm, forms.Form):
    note = forms.CharField(
        label=_("Note to the director"), required=False, widget=forms.Textarea(attrs={"rows": 2}), max_length=1000
    )


class OrderBookFilter(forms.Form):
    """What of the book is shown: a year's, of a kind, with words or a number in it."""

    q = forms.CharField(required=False, max_length=100)
    kind = forms.ChoiceField(required=False, choices=[("", _("All kinds")), *OrderKind.choices])
    year = forms.IntegerField(required=False)

    def narrow(self, orders):
        """``orders`` as asked; what can not be understood narrows nothing."""
        asked = self.cleaned_data if self.is_valid() else {}
        if key := search_key(asked.get("q") or ""):
            orders = orders.filter(search_key__contains=key)
        if asked.get("kind"):
            orders = orders.filter(kind=asked["kind"])
        if asked.get("year"):
            orders = orders.filter(issue_year=asked["year"])
        return orders


class CheckForm(forms.Form):
    """The public question: is this paper genuine?"""

    code = forms.CharField(label=_("Code from the document"), required=False, max_length=20)
    file = forms.FileField(label=_("The PDF itself"), required=False)

    def clean_file(self):
        """The bytes, or nothing; a file over the limit is refused before it is read whole."""
        file = self.cleaned_data["file"]
        return uploads.content_of(file) if file else None

    def clean(self):
        data = super().clean()
        if not data.get("code") and not data.get("file") and not self.errors:
            raise Refused(_("Type the code or choose the file."), code="nothing_to_check")
        return data
