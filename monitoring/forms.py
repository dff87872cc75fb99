"""Forms of this app."""

from crispy_forms.layout import Column, Layout, Row
from django import forms
from django.utils.translation import gettext_lazy as _

from mentoring.kit.forms import ActionForm
from monitoring.models import Practice
from participants.models import Participation


class PracticeForm(ActionForm, forms.ModelForm):
    """What was done, with a link, a picture or a document; an award may have nothing but its title."""

    picture = forms.FileField(
        label=_("Photograph or certificate"), required=False, help_text=_("A picture: PNG, JPEG or WebP.")
    )
    document = forms.FileField(
        label=_("Document"), required=False, help_text=_("A text, a table or a PDF: .docx, .xlsx, .pdf, .txt.")
    )

    shows = forms.ModelMultipleChoiceField(
        label=_("Who is told of or shown"),
        queryset=None,
        required=False,
        help_text=_("Each of them must have agreed to publication; whose paper is missing is named."),
        widget=forms.SelectMultiple(attrs={"size": 6}),
    )

    class Meta:
        model = Practice
        fields = ["kind", "title", "url", "happened_on"]
        widgets = {"happened_on": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")}

    layout = Layout(Row(Column("kind"), Column("happened_on")), "title", "url", "picture", "document", "shows")

    def __init__(self, *args, programme, **kwargs):
        super().__init__(*args, **kwargs)
        rows = Participation.objects.filter(programme=programme).select_related("person", "programme")
        self.fields["shows"].queryset = rows.order_by("person__search_key", "pk")
        self.fields["shows"].label_from_instance = lambda row: f"{row.person.list_name}, {row.person.where}"
        self.fields["picture"].widget.attrs["accept"] = "image/png,image/jpeg,image/webp"
        self.fields["document"].widget.attrs["accept"] = ".docx,.xlsx,.pdf,.txt,.tsv"
