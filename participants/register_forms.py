"""Forms about a register itself: what a view is called, which columns it has."""

from django import forms
from django.utils.translation import gettext_lazy as _

from mentoring.kit.forms import ActionForm
from participants.register_fields import all_columns, columns_of


class SavedViewForm(ActionForm, forms.Form):
    name = forms.CharField(
        label=_("Name of the view"), max_length=60, help_text=_("For example: 9th grade without a pair")
    )
    is_shared = forms.BooleanField(label=_("Show it to everybody at school"), required=False)


class ColumnsForm(ActionForm, forms.Form):
    """A tick and a place for every column; those without a place of their own stand after the others."""

    def __init__(self, *args, role, chosen=(), **kwargs):
        super().__init__(*args, **kwargs)
        self.columns = all_columns(role)
        places = {column.key: number for number, column in enumerate(columns_of(role, chosen), 1)}
        for column in self.columns:
            place = places.get(column.key)
            self.fields[f"has_{column.key}"] = forms.BooleanField(
                label=column.label, required=False, initial=place is not None
            )
            self.fields[f"at_{column.key}"] = forms.IntegerField(
                label=_("place of “%(column)s”") % {"column": column.label},
                required=False,
                min_value=1,
                max_value=99,
                initial=place,
                widget=forms.NumberInput(attrs={"class": "form-control form-control-sm w-count"}),
            )

    @property
    def rows(self):
        """Pairs of fields, those chosen first."""
        pairs = [(self[f"has_{column.key}"], self[f"at_{column.key}"]) for column in self.columns]
        return sorted(pairs, key=lambda pair: pair[1].value() in (None, ""))

    @property
    def chosen(self):
        ticked = [column.key for column in self.columns if self.cleaned_data[f"has_{column.key}"]]
        return sorted(ticked, key=lambda key: self.cleaned_data[f"at_{key}"] or 100)
