"""The small forms in a row of the roadmap: its deadline, its people."""

from django import forms
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from mentoring.kit.periods import read_period
from roadmap.event_forms import NAMES_NO_DATE, PeopleLines, SeenForm
from roadmap.following import Links, followers_of
from roadmap.forms import date_input
from roadmap.meaning import meaning_of, period_over
from roadmap.plan import deadline_plan, on_one_day, people_of, period_of, plan_of, when

WORDS, DATES = "words", "dates"
CALENDAR_YEARS = range(1990, 2100)


class DeadlineForm(SeenForm):
    """A deadline typed as a phrase, or chosen as days; nothing is saved before its meaning has been shown."""

    phrase = forms.CharField(label=gettext_lazy("Deadline in words"), max_length=300, required=False)
    starts_on = forms.DateField(label=gettext_lazy("From, if it matters"), required=False)
    due_on = forms.DateField(label=gettext_lazy("To be done by"))
    keep_words = forms.BooleanField(required=False)
    agreed = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args, event, way=WORDS, plan=None, **kwargs):
        """``plan`` are all events of the roadmap: what follows ``event`` may have to move with it."""
        super().__init__(*args, event=event, **kwargs)
        self.way = way if way in (WORDS, DATES) else WORDS
        self.plan = plan or [event]
        self.window = event.stage.roadmap.programme.window
        names_no_date = event.deadline_kind in NAMES_NO_DATE
        unused = ["starts_on", "due_on", "keep_words"] if self.way == WORDS else ["phrase"]
        if not (names_no_date and event.deadline_text):
            unused.append("keep_words")
        for name in {*unused} & {*self.fields}:
            del self.fields[name]
        if self.way == WORDS:
            self.fields["phrase"].initial = event.deadline_text
            self.fields["phrase"].widget.attrs |= {"class": "form-control", "autocomplete": "off", "data-focus": True}
            return
        for name in ("starts_on", "due_on"):
            self.fields[name].widget = date_input()
            self.fields[name].widget.attrs["class"] = "form-control"
        self.fields["starts_on"].widget.attrs["data-focus"] = True
        self.initial |= {"starts_on": event.starts_on, "due_on": event.due_on}
        if "keep_words" in self.fields:
            self.fields["keep_words"].widget.attrs["class"] = "form-check-input"
            self.fields["keep_words"].label = _("Leave the words of the plan: “%(words)s”") % {
                "words": event.deadline_text
            }
            self.fields["keep_words"].initial = True

    @property
    def days(self):
        return [self["starts_on"], self["due_on"]]

    @property
    def keeps_words(self):
        """Whether the words of the plan stay beside the day chosen."""
        return "keep_words" in self.fields and bool(self["keep_words"].value())

    def clean(self):
        given = super().clean()
        for name in ("starts_on", "due_on"):
            if given.get(name) and given[name].year not in CALENDAR_YEARS:
                self.add_error(name, _("There is no such year in a school's plan."))
        if given.get("starts_on") and given.get("due_on") and given["due_on"] < given["starts_on"]:
            self.add_error("due_on", _("The last day comes before the first."))
        return given

    @cached_property
    def meaning(self):
        """What the deadline as it stands in a valid form means; of the event itself before anything is typed."""
        return meaning_of(self._period if self.is_bound else period_of(self.event), self.window)

    @cached_property
    def followers(self):
        """What would begin too early after the change."""
        if not self.is_bound or self.errors:
            return []
        links = Links(self.plan)
        return followers_of(links.events[self.event.identity], self._period, links.after)

    @property
    def said(self):
        """The deadline in words, as a message tells it."""
        return when(plan_of(self.event) | self._change)

    @property
    def stamp(self):
        """What the person agrees to by saving: the meaning, and what moves along."""
        return "|".join([self.meaning.stamp, *(f"{f.event.pk}:{f.now}" for f in self.followers)])

    @property
    def ticked(self):
        """The followers that are to move: all of those shown for the first time."""
        chosen = self.data.getlist("follow") if self.is_agreed else None
        return [f for f in self.followers if f.period and (chosen is None or str(f.event.pk) in chosen)]

    @cached_property
    def _period(self):
        given = self.cleaned_data
        if self.way == DATES:
            return period_over(given["starts_on"], given["due_on"])
        same = given["phrase"] == self.event.deadline_text
        return period_of(self.event) if same else read_period(given["phrase"], programme=self.window)

    @property
    def is_agreed(self):
        return self.cleaned_data["agreed"] == self.stamp

    @property
    def changes(self):
        """{event: its plan, in part} of the event and of what moves with it."""
        return {self.event: self._change} | {follower.event: follower.plan for follower in self.ticked}

    @property
    def _change(self):
        given = self.cleaned_data
        if given.get("keep_words"):
            return on_one_day(given["due_on"])
        if self.way == WORDS and given["phrase"] == self.event.deadline_text:
            return {}
        return deadline_plan(self._period)


class PeopleForm(SeenForm, PeopleLines):
    """Who answers for an event."""

    spare = 1

    def __init__(self, *args, event, staff, **kwargs):
        super().__init__(*args, event=event, **kwargs)
        self.add_people(event, staff)
        for index in self.lines:
            text, who = self.fields[f"text-{index}"], self.fields[f"who-{index}"]
            text.widget.attrs |= {"class": "form-control", "aria-label": _("In the plan")}
            who.widget.attrs |= {"class": "form-select", "aria-label": _("Who it is here")}
        self.fields["who-0"].widget.attrs["data-focus"] = True
        text.widget.attrs["placeholder"] = _("One more: as the plan should call them")

    @property
    def change(self):
        return {"people": people_of(self.duties)} if self.has_new_people else {}
