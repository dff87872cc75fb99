"""The short task of saying whom a plan's wordings mean: only what was not recognised is asked."""

from dataclasses import dataclass
from hashlib import sha256

from django import forms
from django.utils.translation import gettext as _

from mentoring.kit.forms import ActionForm
from organisations.enums import Role
from roadmap.forms import duty_choices, duty_label
from roadmap.reader.roles import recognise
from roadmap.responsibles import FEW, Phrase

CURATOR = "Куратор"  # proposed where the plan names nobody
HELD_HERE = FEW | {
    Role.CLASS_TEACHER
}  # roles of a school's own staff; mentors come with the registers, offices stand above


@dataclass(frozen=True)
class Row:
    """``who`` in words, empty while nobody is meant; ``hint`` says why it is asked or what is lacking."""

    phrase: str
    count: int
    field: forms.BoundField
    who: str = ""
    hint: str = ""


class ResponsiblesForm(ActionForm, forms.Form):
    """One select for every wording of the plan, whatever its capitals and blanks: whom it means here.

    ``stages`` hold events for which the plan names nobody: they are asked about once a stage."""

    def __init__(self, *args, phrases: list[Phrase], staff, stages=(), **kwargs):
        super().__init__(*args, **kwargs)
        self.staff = staff
        self.stages = {f"stage-{stage.pk}": stage for stage in stages}
        self.phrases = {f"phrase-{_digest(phrase.text)}": phrase for phrase in phrases}
        choices = duty_choices(staff)
        for name, phrase in self.phrases.items():
            self.fields[name] = forms.ChoiceField(
                label=phrase.text,
                choices=choices,
                required=False,
                initial=phrase.duty.key or staff.duty_of(phrase.text).key,
                show_hidden_initial=True,
                widget=forms.Select(attrs={"class": "form-select form-select-sm"}),
            )
        for name, stage in self.stages.items():
            self.fields[name] = forms.ChoiceField(
                label=stage.title,
                choices=choices,
                required=False,
                initial=staff.duty_of(CURATOR).key,
                widget=forms.Select(attrs={"class": "form-select form-select-sm"}),
            )

    def clean(self):
        """What somebody else has settled since the page was made is refused once, and not undone by what was left."""
        given = super().clean()
        self.left = set()
        for name, phrase in self.phrases.items():
            typed, shown, now = given.get(name, ""), self._shown(name), phrase.duty.key
            if name not in self.data or (typed == shown and now):
                self.left.add(name)
            elif shown is not None and now not in (shown, typed, ""):
                self.add_error(name, _("Somebody has just answered otherwise: %(who)s.") % {"who": self._told(phrase)})
                self.data = self.data.copy()
                self.data[self.add_initial_prefix(name)] = now
        return given

    def _shown(self, name):
        """What stood on the page; ``None`` when it does not say."""
        return self.data.get(self.add_initial_prefix(name))

    def _told(self, phrase):
        return self._in_words(phrase.duty)[0]

    @property
    def unnamed(self):
        """Rows of the stages whose events nobody is named for."""
        return [Row(stage.title, stage.unnamed, self[name]) for name, stage in self.stages.items()]

    @property
    def stage_duties(self):
        """{stage key: Duty} of the stages somebody is chosen for."""
        chosen = {stage.pk: self.staff.duty_from(self.cleaned_data[name]) for name, stage in self.stages.items()}
        return {key: duty for key, duty in chosen.items() if duty.key}

    @property
    def asked(self):
        """Rows of the wordings that mean nobody yet."""
        return [
            Row(phrase.text, phrase.count, self[name], hint=_why_asked(phrase.text))
            for name, phrase in self.phrases.items()
            if not self.fields[name].initial
        ]

    @property
    def recognised(self):
        return [
            Row(phrase.text, phrase.count, self[name], *self._in_words(self.staff.duty_from(self.fields[name].initial)))
            for name, phrase in self.phrases.items()
            if self.fields[name].initial
        ]

    @property
    def recognised_events(self):
        return sum(row.count for row in self.recognised)

    @property
    def duties(self):
        """{wording as it stands: Duty} of what is changed by the answers; the rest keeps what its events have."""
        chosen = {
            phrase: self.staff.duty_from(self.cleaned_data[name])
            for name, phrase in self.phrases.items()
            if name not in self.left
        }
        return {
            spelling: duty
            for phrase, duty in chosen.items()
            if duty.key != phrase.duty.key
            for spelling in phrase.spellings
        }

    def _in_words(self, duty):
        if duty.user:
            return str(duty.user), ""
        holders = [m.user for m in self.staff.holding(duty.role)]
        label = duty_label(duty.role)
        if duty.role == Role.PARTICIPANT:
            return label, ""
        if duty.role not in HELD_HERE or len(holders) > 1:
            return _("everybody who is: %(role)s") % {"role": label}, ""
        return (str(holders[0]), "") if holders else (label, _("Nobody has this role here yet."))


def _digest(text):
    """A name that stays when the plan gets or loses wordings while the page is open."""
    return sha256(text.encode()).hexdigest()[:12]


def _why_asked(text):
    told = recognise(text)
    if told.person:
        return _("Nobody of this name works here.")
    if told.is_placeholder:
        return _("The plan leaves it open.")
    return _("A body: say who answers for it.") if told.is_body else ""
