"""What people type about programmes, plans and events."""

import re

from django import forms
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from mentoring.kit.forms import ActionForm
from mentoring.kit.periods import SchoolYear
from organisations.enums import Role
from roadmap.breaks import breaks_in_words, read_breaks
from roadmap.dates import months_of, spans_years
from roadmap.enums import MentoringModel
from roadmap.models import MentoringFormat, Programme

DUTY_ROLES = (
    *(Role.DIRECTOR, Role.CURATOR, Role.SPECIALIST, Role.CLASS_TEACHER, Role.PARTICIPANT),
    *(Role.MUNICIPAL_COORDINATOR, Role.REGIONAL_COORDINATOR),
)
TITLE_SHOWN = 110  # of an event where many are chosen from


class StartForm(ActionForm, forms.Form):
    """The year, the name and the formats of a programme; everything is filled in beforehand."""

    school_year = forms.TypedChoiceField(label=gettext_lazy("School year"), coerce=int)
    fits = forms.TypedChoiceField(
        label=gettext_lazy("How long the programme lasts"), coerce=lambda value: value == "1", widget=forms.RadioSelect
    )
    name = forms.CharField(label=gettext_lazy("Name of the programme"), max_length=300)
    formats = forms.ModelMultipleChoiceField(
        label=gettext_lazy("Formats"),
        queryset=MentoringFormat.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=gettext_lazy("They can be changed later; the plan may have an event for choosing them."),
    )

    taken = forms.TypedMultipleChoiceField(
        label=gettext_lazy("Take along what was left undone"),
        coerce=int,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=gettext_lazy("These events will be marked in the new plan. The rest of the plan comes along anyway."),
    )

    def __init__(self, *args, source, today, **kwargs):
        """``source`` is the ``PlanSource`` the programme is begun from."""
        super().__init__(*args, **kwargs)
        begins = SchoolYear.of(today).start + (today.month in (6, 7, 8))
        years = _years_from(begins, source.next_year)
        self.fields["school_year"].choices = [(y, str(SchoolYear(y))) for y in years]
        self.fields["school_year"].initial = begins if begins in years else years[0]
        self.fields["name"].initial = source.name or default_name(source)
        of_model = MentoringFormat.objects.filter(model=source.model)
        kept = [chosen.pk for chosen in source.formats]
        self.fields["formats"].queryset = (of_model | MentoringFormat.objects.filter(pk__in=kept)).distinct()
        self.fields["formats"].initial = kept if source.next_year else of_model[:1]
        if source.left:
            self.fields["taken"].choices = [
                (event.key, Truncator(f"{event.content['number']} {event.content['title']}").chars(TITLE_SHOWN))
                for event in source.left
            ]
            self.fields["taken"].initial = [event.key for event in source.left]
        else:
            del self.fields["taken"]
        if spans_years(source.window):
            self.fields["fits"].choices = [
                ("1", _("One school year: the events keep their order, the months are drawn together")),
                ("0", _("As in the source: %(length)s") % {"length": length_words(source.window)}),
            ]
            self.fields["fits"].initial = "1"
        else:
            del self.fields["fits"]

    @property
    def is_squeezed(self):
        return self.cleaned_data.get("fits", False)

    @property
    def left_behind(self):
        """Keys of events left undone that are not taken along."""
        choices = self.fields["taken"].choices if "taken" in self.fields else []
        return [key for key, _label in choices if key not in self.cleaned_data["taken"]]

    @property
    def year(self):
        return SchoolYear(self.cleaned_data["school_year"])

    @property
    def chosen_year(self):
        """The year as it stands in the form now, valid or not: the preview follows it."""
        value = str(self["school_year"].value())
        known = {str(key) for key, _label in self.fields["school_year"].choices}
        return SchoolYear(int(value if value in known else self.fields["school_year"].initial))

    @property
    def chosen_fits(self):
        return "fits" in self.fields and str(self["fits"].value()) == "1"


def _years_from(begins, next_year):
    """The school years to choose from: around now, or those that follow the programme gone on with."""
    if next_year is None:
        return [begins - 1, begins, begins + 1]
    return list(range(next_year.start, max(next_year.start, begins + 1) + 1))


def default_name(source):
    if source.model == MentoringModel.TEACHERS:
        return _("Mentoring of teaching staff")
    return _("Target model of mentoring")


def length_words(window):
    """«2 года 4 месяца»."""
    years, months = divmod(months_of(window), 12)
    parts = [ngettext("%(count)d year", "%(count)d years", years) % {"count": years}] if years else []
    if months:
        parts.append(ngettext("%(count)d month", "%(count)d months", months) % {"count": months})
    return " ".join(parts)


def duty_label(role):
    """The role as the one who answers: «участники» are mentors and mentees alike, named by the plan's own words."""
    return _("those who take part themselves") if role == Role.PARTICIPANT else Role(role).label


def duty_choices(staff):
    """Options of a select: nobody, people, roles."""
    people = [(f"user:{m.user_id}", f"{m.user}, {m.title}") for m in staff.memberships]
    return [
        ("", _("nobody yet")),
        (_("People"), list(dict(people).items())),
        (_("Everybody who is"), [(f"role:{role.value}", duty_label(role)) for role in DUTY_ROLES]),
    ]


class ProgrammeForm(ActionForm, forms.ModelForm):
    reminder_days = forms.CharField(
        label=gettext_lazy("Days before a deadline on which to remind"),
        help_text=gettext_lazy("Separated by commas: 14, 7, 3, 1. On the day itself a reminder always comes."),
        required=False,
    )

    school_breaks = forms.CharField(
        label=gettext_lazy("School breaks"),
        help_text=gettext_lazy(
            "Days on which pairs need not meet: 27.10.2025–04.11.2025, 29.12.2025–11.01.2026, separated by commas."
        ),
        required=False,
    )

    class Meta:
        model = Programme
        fields = (
            "name",
            "formats",
            "mentees_per_mentor",
            "youngest_mentee_grade",
            "interview_required",
            "training_required",
            "asks_both_sides",
            "pair_signal_days",
            "keeps_journal",
            "school_breaks",
            "satisfied_from_percent",
            "low_satisfaction_percent",
            "reminder_days",
            "director_after_days",
            "municipality_after_days",
        )
        widgets = {"formats": forms.CheckboxSelectMultiple}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.initial["reminder_days"] = ", ".join(str(day) for day in self.instance.reminder_days)
        self.initial["school_breaks"] = breaks_in_words(self.instance.school_breaks)
        chosen = self.instance.formats.values_list("pk", flat=True)
        self.fields["formats"].queryset = (
            MentoringFormat.objects.filter(model=self.instance.model) | MentoringFormat.objects.filter(pk__in=chosen)
        ).distinct()
        for field in self.fields.values():
            field.show_hidden_initial = True  # only what is changed on the page is saved

    @property
    def shown_formats(self):
        """crispy forms put what was shown beside every field but a list of ticks."""
        return self["formats"].as_hidden(only_initial=True)

    def clean(self):
        """What a colleague has changed since the page was made is refused once, and not undone by what was left."""
        given = super().clean()
        for name in self.changed_data:
            field, key = self[name], self.add_initial_prefix(name)
            if key not in self.data or name in self.errors:
                continue
            shown = self._widget_data_value(field.field.hidden_widget(), key)
            if all(field.field.has_changed(field.initial, other) for other in (shown, field.data)):
                self.add_error(name, _("Somebody has changed this meanwhile. If your answer stays, save once more."))
                self._show_now(field, key)
        return given

    def _show_now(self, field, key):
        now = field.field.prepare_value(field.initial)
        self.data = self.data.copy()
        self.data.setlist(key, now if isinstance(now, list) else ["" if now is None else now])

    def clean_mentees_per_mentor(self):
        number = self.cleaned_data["mentees_per_mentor"]
        if number < 1:
            raise forms.ValidationError(_("A mentor has at least one mentee."))
        return number

    def clean_school_breaks(self):
        return read_breaks(self.cleaned_data["school_breaks"])

    def clean_reminder_days(self):
        parts = [part for part in re.split(r"[,;\s]+", self.cleaned_data["reminder_days"]) if part]
        if not all(part.isdecimal() and 1 <= int(part) <= 90 for part in parts):
            raise forms.ValidationError(_("Write whole numbers of days from 1 to 90, separated by commas."))
        return sorted({int(part) for part in parts}, reverse=True)


def area(rows):
    return forms.Textarea(attrs={"rows": rows})


def date_input():
    return forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
