"""What a deed on many events asks before it shows who changes."""

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from organisations.enums import Role
from roadmap import bulk
from roadmap.forms import duty_choices
from roadmap.moving import MOST, UNITS, WEEKS, Shift

LATER, EARLIER = "later", "earlier"


class BulkForm(forms.Form):
    """Nothing to ask."""

    def __init__(self, *args, act, programme, staff=None, **kwargs):
        super().__init__(*args, **kwargs)
        self.act, self.programme = act, programme
        for form_field in self.fields.values():
            is_select = isinstance(form_field.widget, forms.Select)
            form_field.widget.attrs["class"] = "form-select" if is_select else "form-control"

    def preview(self, events):
        if self.act == bulk.CHECKED:
            return bulk.checked_preview(events)
        if self.act == bulk.COMPLETE:
            return bulk.complete_preview(events, self.programme)
        return bulk.delegate_preview(events, delegates=self.act == bulk.DELEGATE)


class ShiftForm(BulkForm):
    count = forms.IntegerField(label=gettext_lazy("How far"), min_value=1, max_value=MOST, initial=1)
    unit = forms.ChoiceField(label=gettext_lazy("Days, weeks or months"), choices=list(UNITS.items()), initial=WEEKS)
    way = forms.ChoiceField(
        label=gettext_lazy("Later or earlier"),
        choices=[(LATER, gettext_lazy("later")), (EARLIER, gettext_lazy("earlier"))],
        initial=LATER,
    )

    def preview(self, events):
        given = self.cleaned_data
        count = given["count"] if given["way"] == LATER else -given["count"]
        return bulk.shift_preview(events, Shift(count, given["unit"]))


class GiveForm(BulkForm):
    who = forms.ChoiceField(label=gettext_lazy("To whom"))

    def __init__(self, *args, staff, **kwargs):
        super().__init__(*args, staff=staff, **kwargs)
        self.staff = staff
        _nobody, *others = duty_choices(staff)
        self.fields["who"].choices = [("", _("choose")), *others]

    def preview(self, events):
        duty = self.staff.duty_from(self.cleaned_data["who"])
        return bulk.give_preview(events, duty, str(duty.user) if duty.user else str(Role(duty.role).label))


FORMS = {bulk.SHIFT: ShiftForm, bulk.GIVE: GiveForm}


def form_for(act, given, **options):
    """The form of ``act``, filled in once it has been asked; what asks nothing is filled in from the start."""
    kind = FORMS.get(act, BulkForm)
    return kind(given if kind is BulkForm or "asked" in given else None, act=act, **options)
