"""Forms about special attention: the circumstances and a note."""

from django import forms
from django.utils.translation import gettext_lazy as _

from mentoring.kit.forms import ActionForm
from participants.actions.attention import stamp_of
from participants.enums import AttentionFlag, NoteReaders
from participants.models import Circumstances

NOTE_LENGTH = 2000


class CircumstancesForm(ActionForm, forms.Form):
    flags = forms.MultipleChoiceField(
        label=_("Circumstances"), choices=AttentionFlag, required=False, widget=forms.CheckboxSelectMultiple
    )
    note = forms.CharField(
        label=_("What to keep in mind"),
        required=False,
        max_length=NOTE_LENGTH,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("For example, what makes learning easier or what should not be spoken of. No diagnoses."),
    )
    seen = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args, circumstances, **kwargs):
        initial = {
            "flags": list(circumstances.flags),
            "note": circumstances.note,
            "seen": stamp_of(circumstances),
        }
        super().__init__(*args, initial=initial, **kwargs)

    @property
    def circumstances(self):
        chosen = set(self.cleaned_data["flags"])
        return Circumstances(
            tuple(flag for flag in AttentionFlag.values if flag in chosen), self.cleaned_data["note"].strip()
        )


class NoteForm(ActionForm, forms.Form):
    text = forms.CharField(label=_("Note"), max_length=NOTE_LENGTH, widget=forms.Textarea(attrs={"rows": 3}))
    readers = forms.ChoiceField(
        label=_("Who may read it"), choices=NoteReaders, initial=NoteReaders.AUTHOR, widget=forms.RadioSelect
    )
