"""What people fill in about meetings."""

import re

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext, pgettext_lazy

from mentoring.kit.forms import ActionForm
from pairs.enums import MeetingKind
from pairs.forms import DayField

MINUTES = (30, 45, 60, 90)
_NUMBER = re.compile(r"^\s*(?:\d+[.)]|[-–—•*])\s+")  # before a line of a list


class MeetingForm(ActionForm, forms.Form):
    """A meeting that took place. ``mine``: the participation of whoever fills it in, when they are of the pair."""

    kind = forms.ChoiceField(label=pgettext_lazy("of a meeting", "Kind"), choices=MeetingKind.choices)
    held_on = DayField(label=_("Date"))
    minutes = forms.TypedChoiceField(
        label=_("How long, minutes"),
        choices=[(str(number), str(number)) for number in MINUTES],
        coerce=int,
        widget=forms.RadioSelect,
    )
    place = forms.CharField(label=_("Place"), max_length=120, required=False)
    summary = forms.CharField(
        label=_("What was done"), max_length=500, required=False, widget=forms.Textarea(attrs={"rows": 3})
    )

    file = forms.FileField(label=_("Photo or file"), required=False)

    def __init__(self, *args, pair, mine=None, **kwargs):
        super().__init__(*args, **kwargs)
        self.pair, self.mine = pair, mine
        self.fields["held_on"].widget.attrs["max"] = pair.programme.organisation.today.isoformat()
        minutes = (self.initial or {}).get("minutes")
        if minutes and minutes not in MINUTES:
            self.fields["minutes"].choices = [*self.fields["minutes"].choices, (str(minutes), str(minutes))]
        self.fields["place"].widget.attrs["list"] = "places"
        if mine is None or mine.is_mentor:
            self.fields["note"] = forms.CharField(
                label=_("Note for the school"),
                help_text=_("The mentors and the school read it, the mentee does not."),
                max_length=500,
                required=False,
                widget=forms.Textarea(attrs={"rows": 2}),
            )
        if mine is not None:
            self.fields["mark"] = self._mark(_("How was the meeting"), forms.RadioSelect)
        else:
            self.fields["mentor_mark"] = self._mark(_("Mentor's mark"))
            self.fields["mentee_mark"] = self._mark(_("Mentee's mark"))
        if pair.is_group:
            people = [(str(row.pk), row.person.list_name) for row in pair.mentees]
            self.fields["present"] = forms.MultipleChoiceField(
                label=_("Who came"),
                choices=people,
                required=False,
                widget=forms.CheckboxSelectMultiple,
                initial=[key for key, _name in people],
            )

    @staticmethod
    def _mark(label, widget=forms.Select):
        marks = [(str(mark), str(mark)) for mark in range(1, 11)]
        return forms.TypedChoiceField(
            label=label, choices=[("", "—"), *marks], coerce=int, empty_value=None, required=False, widget=widget
        )

    @property
    def facts(self):
        """What ``log_meeting`` takes."""
        data = self.cleaned_data
        marks = {self.mine: data["mark"]} if self.mine else self._marks_of_both(data)
        absent = [row for row in self.pair.mentees if str(row.pk) not in data["present"]] if self.pair.is_group else []
        plain = {name: data[name] for name in ("kind", "held_on", "minutes", "place", "summary", "file")}
        plain["note"] = data.get("note")
        return {**plain, "marks": marks, "absent": absent}

    def _marks_of_both(self, data):
        mentors, mentees = self.pair.mentors, self.pair.mentees
        return dict.fromkeys(mentors[:1], data["mentor_mark"]) | dict.fromkeys(mentees[:1], data["mentee_mark"])


class PlanMeetingForm(ActionForm, forms.Form):
    kind = forms.ChoiceField(label=pgettext_lazy("of a meeting", "Kind"), choices=MeetingKind.choices)
    held_on = DayField(label=_("Date"))
    starts_at = forms.TimeField(
        label=_("Time"), required=False, widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M")
    )
    place = forms.CharField(label=_("Place"), max_length=120, required=False)

    def __init__(self, *args, pair, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["held_on"].widget.attrs["min"] = pair.programme.organisation.today.isoformat()


class Lines(forms.CharField):
    """A list, a line each: ``most`` lines of ``longest`` characters, without numbers and dashes before them."""

    widget = forms.Textarea

    def __init__(self, *, most, longest=200, **kwargs):
        super().__init__(**kwargs)
        self.most, self.longest = most, longest

    def prepare_value(self, value):
        return "\n".join(value) if isinstance(value, list) else value

    def clean(self, value):
        lines = [_NUMBER.sub("", line).strip() for line in super().clean(value).splitlines()]
        lines = [line for line in lines if line]
        if len(lines) > self.most:
            raise forms.ValidationError(
                ngettext("Not more than %(count)d line.", "Not more than %(count)d lines.", self.most)
                % {"count": self.most}
            )
        if long := next((line for line in lines if len(line) > self.longest), None):
            raise forms.ValidationError(_("Too long for one line: “%(line)s…”") % {"line": long[:40]})
        return lines


class GuideForm(ActionForm, forms.Form):
    """What a meeting of a kind is for, in the school's own words."""

    aim = forms.CharField(label=_("What the meeting is for"), max_length=300, widget=forms.Textarea(attrs={"rows": 2}))
    agenda = Lines(
        label=_("What to talk about"),
        most=10,
        widget=forms.Textarea(attrs={"rows": 7}),
        help_text=_("A line for each point, as mentors read them."),
    )
    tasks = Lines(label=_("For the next time"), most=6, required=False, widget=forms.Textarea(attrs={"rows": 4}))


class CancelMeetingForm(ActionForm, forms.Form):
    reason = forms.CharField(label=_("Why it does not take place"), max_length=300)
