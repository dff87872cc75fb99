"""The form of retention periods: for each sort of data its days and the law or paper they rest on."""

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from mentoring.kit.forms import ActionForm
from participants.enums import RetentionSort

LIMITS = {RetentionSort.PEOPLE: (365, 3650)}  # a year at least: who comes back in September is not a stranger
USUAL_LIMITS = (1, 365)
BASIS_MIN_LENGTH = 20


class PeriodsForm(ActionForm, forms.Form):
    """``now`` and ``inherited``: {sort: rule} that holds, and that would hold without the organisation's own."""

    def __init__(self, *args, now, inherited, **kwargs):
        super().__init__(*args, **kwargs)
        self.inherited = inherited
        self.sorts = [sort for sort in RetentionSort if sort in now]
        for sort in self.sorts:
            shortest, longest = LIMITS.get(sort, USUAL_LIMITS)
            self.fields[f"days-{sort}"] = forms.IntegerField(
                label=_("Kept for, days"),
                min_value=shortest,
                max_value=longest,
                initial=now[sort].days,
                help_text=_("For everybody: %(days)s. From %(shortest)s to %(longest)s.")
                % {"days": _days(inherited[sort].days), "shortest": shortest, "longest": longest},
            )
            self.fields[f"basis-{sort}"] = forms.CharField(
                label=_("Law, regulation or order the period rests on"),
                max_length=1000,
                initial=now[sort].basis,
                widget=forms.Textarea(attrs={"rows": 3}),
            )

    @property
    def parts(self):
        """(sort of data, goes by itself, its two fields)"""
        for sort in self.sorts:
            fields = self[f"days-{sort}"], self[f"basis-{sort}"]
            yield sort, self.inherited[sort].is_automatic, fields

    def clean(self):
        data = super().clean()
        for sort in self.sorts:
            days, basis = data.get(f"days-{sort}"), data.get(f"basis-{sort}")
            if days is None or basis is None or days == self.inherited[sort].days:
                continue
            if basis == self.inherited[sort].basis or len(basis) < BASIS_MIN_LENGTH:
                text = _("The period differs from the usual one: name the law, regulation or order that sets it.")
                self.add_error(f"basis-{sort}", text)
        return data

    @property
    def periods(self):
        data = self.cleaned_data
        return {sort.value: (data[f"days-{sort}"], data[f"basis-{sort}"]) for sort in self.sorts}


def _days(count):
    return ngettext("%(n)d day", "%(n)d days", count) % {"n": count}
