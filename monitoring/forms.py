"""Forms of this app."""

from crispy_forms.layout import Column, Layout, Row
from django import forms
from django.utils.translation import gettext_lazy as _

from mentoring.kit.forms import ActionForm
from monitoring.models import Practice


class PracticeForm(ActionForm, forms.ModelForm):
    """What was done, with a link, a picture or a document; an award may have nothing but its title."""

    picture = forms.FileField(
        label=_("Photograph or certificate"), required=False, help_text=_("A picture: PNG, JPEG or WebP.")
    )
    document = forms.FileField(
        label=_("Document"), required=False, help_text=_("A text, a table or a PDF: .docx, .xlsx, .pdf, .txt.")
    )

    class Meta:
        model = Practice
        fields = ["kind", "title", "url", "happened_on"]
        widgets = {"happened_on": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")}

    layout = Layout(Row(Column("kind"), Column("happened_on")), "title", "url", "picture", "document")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["picture"].widget.attrs["accept"] = "image/png,image/jpeg,image/webp"
        self.fields["document"].widget.attrs["accept"] = ".docx,.xlsx,.pdf,.txt,.tsv"
