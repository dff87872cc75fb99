"""What is typed on the way of a plan: corrections, answers to remarks, remarks, and the order that approves it."""

from hashlib import sha256

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from documents.models import Order
from mentoring.kit.forms import ActionForm
from roadmap.forms import area, date_input
from roadmap.plan import stamp_of
from roadmap.remarks import answered_meanwhile


class ReviewForm(ActionForm, forms.Form):
    """Titles and deadlines of the events on the screen, and a day for those whose deadline names none.

    ``shown`` tells what stood on the screen, «key:stamp …»: what was left as it stood is no change, whatever somebody
    else has made of it meanwhile; what both have changed is refused once."""

    shown = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args, events, **kwargs):
        super().__init__(*args, **kwargs)
        self.now = {str(event.pk): _stamp(event.title, event.deadline_text) for event in events}
        self.initial["shown"] = _joined(self.now)
        self.events = [e for e in events if not self.is_bound or f"title-{e.pk}" in self.data]
        for event in self.events:
            key = event.pk
            self.fields[f"title-{key}"] = forms.CharField(label=_("Title"), initial=event.title, widget=area(2))
            self.fields[f"deadline-{key}"] = forms.CharField(
                label=_("Deadline"), initial=event.deadline_text, required=False, max_length=300
            )
            if event.needs_review:
                self.fields[f"due-{key}"] = forms.DateField(
                    label=_("To be done by"), initial=event.due_on, required=False, widget=date_input()
                )

    def clean(self):
        given = super().clean()
        shown = _parted(given.get("shown", ""))
        self.untouched, quicker = set(), []
        for event in self.events:
            key = str(event.pk)
            typed = _stamp(given.get(f"title-{key}", ""), given.get(f"deadline-{key}", ""))
            if shown.get(key) == typed:
                self.untouched.add(event)
            elif shown.get(key, self.now[key]) not in (self.now[key], typed) and typed != self.now[key]:
                quicker.append(key)
        for key in quicker:
            self.add_error(
                f"title-{key}", _("Somebody has changed this event while you were looking at it. Look at it again.")
            )
        self.data = self.data.copy()
        self.data["shown"] = _joined(shown | {key: self.now[key] for key in quicker})
        return given

    @property
    def changes(self):
        """Pairs (event, {"title", "deadline_text", "due_on"}) with only what was changed, and ``seen``, from what."""
        found = []
        for event in self.events:
            change = {}
            for name, key in (("title", "title"), ("deadline", "deadline_text"), ("due", "due_on")):
                field = f"{name}-{event.pk}"
                if field in self.changed_data and (name == "due" or event not in self.untouched):
                    change[key] = self.cleaned_data[field]
            if change:
                found.append((event, change | {"seen": stamp_of(event)}))
        return found


def _stamp(title, deadline):
    """Of what stood on the screen: line ends and blanks do not count, browsers send their own."""
    words = [" ".join(text.split()) for text in (title, deadline)]
    return sha256("\n".join(words).encode()).hexdigest()[:12]


def _joined(stamps):
    return " ".join(f"{key}:{stamp}" for key, stamp in stamps.items())


def _parted(text):
    return dict(pair.split(":", 1) for pair in text.split() if ":" in pair)


class DecisionForm(ActionForm, forms.Form):
    """What has to be changed, in general and event by event; ``submission`` is what was on the screen."""

    submission = forms.CharField(required=False, widget=forms.HiddenInput)
    remark = forms.CharField(label=gettext_lazy("What has to be changed in general"), required=False, max_length=2000)

    def __init__(self, *args, events, **kwargs):
        super().__init__(*args, **kwargs)
        self.events = events
        self.fields["remark"].widget = area(3)
        for event in events:
            self.fields[f"remark-{event.pk}"] = forms.CharField(
                label=_("Remark on %(number)s") % {"number": event.number},
                required=False,
                max_length=1000,
                widget=area(2),
            )

    @property
    def event_remarks(self):
        return {event: self.cleaned_data[f"remark-{event.pk}"] for event in self.events}


class ApproveForm(forms.Form):
    """The order that approves the plan, when there is one already."""

    order = forms.ModelChoiceField(
        label=gettext_lazy("Order"),
        queryset=Order.objects.none(),
        required=False,
        widget=forms.Select(attrs={"class": "form-select"}),
    )

    def __init__(self, *args, orders, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["order"].queryset = orders
        self.fields["order"].empty_label = _("without an order for now")
        self.fields["order"].label_from_instance = order_label


def order_label(order):
    """«№ 12-ОД от 03.09.2025 О внедрении…»"""
    facts = {"number": order.number, "day": f"{order.issued_on:%d.%m.%Y}", "heading": order.heading}
    return _("No. %(number)s of %(day)s %(heading)s") % facts


class AnswerForm(ActionForm, forms.Form):
    """An answer and a tick for each remark of the last returns, an answer to each general one.

    ``answered_before`` tells what stood on the screen, as ``shown`` of ``ReviewForm`` does: what was left as it stood
    is no answer, whatever somebody else has answered meanwhile; what both have answered is refused once."""

    answered_before = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args, remarks, **kwargs):
        super().__init__(*args, **kwargs)
        shown = [r for r in remarks.all if not self.is_bound or f"answer-{r.pk}" in self.data]
        self.remarks, self.returns = shown, remarks.general
        for remark in shown:
            self.fields[f"answer-{remark.pk}"] = forms.CharField(
                label=_("Answer"), initial=remark.answer, required=False, max_length=1000, widget=area(2)
            )
            self.fields[f"settled-{remark.pk}"] = forms.BooleanField(
                label=_("taken into account"), initial=remark.settled_at is not None, required=False
            )
        for submission in self.returns:
            self.fields[f"reply-{submission.pk}"] = forms.CharField(
                label=_("Answer to the general remark"),
                initial=submission.answer,
                required=False,
                max_length=2000,
                widget=area(2),
            )
        self.now = {f"answer-{r.pk}": _stamp(r.answer, str(r.settled_at is not None)) for r in shown}
        self.now |= {f"reply-{s.pk}": _stamp(s.answer, "") for s in self.returns}
        self.initial["answered_before"] = _joined(self.now)

    def clean(self):
        given = super().clean()
        shown = _parted(given.get("answered_before", ""))
        self.untouched, quicker = set(), []
        for name, now in self.now.items():
            ticked = str(given.get(name.replace("answer", "settled"))) if name.startswith("answer") else ""
            typed = _stamp(given.get(name, ""), ticked)
            if shown.get(name, now) == typed:
                self.untouched.add(name)
            elif shown.get(name, now) not in (now, typed) and typed != now:
                quicker.append(name)
        standing = {f"answer-{r.pk}": r.answer for r in self.remarks}
        standing |= {f"reply-{s.pk}": s.answer for s in self.returns}
        for name in quicker:
            self.add_error(name, answered_meanwhile(standing[name]))
        self.data = self.data.copy()
        self.data["answered_before"] = _joined(shown | {name: self.now[name] for name in quicker})
        return given

    @property
    def answered(self):
        """(remark, answer, whether it is settled) of those changed."""
        return [
            (remark, self.cleaned_data[f"answer-{remark.pk}"], self.cleaned_data[f"settled-{remark.pk}"])
            for remark in self.remarks
            if self._is_new(f"answer-{remark.pk}") or self._is_new(f"settled-{remark.pk}", f"answer-{remark.pk}")
        ]

    @property
    def replied(self):
        """(submission, answer) of those changed."""
        return [
            (submission, self.cleaned_data[f"reply-{submission.pk}"])
            for submission in self.returns
            if self._is_new(f"reply-{submission.pk}")
        ]

    def _is_new(self, name, owner=""):
        return name in self.changed_data and (owner or name) not in self.untouched

    def fields_of(self, remark):
        """What is typed about ``remark``, or nothing when it is not on the screen."""
        if f"answer-{remark.pk}" not in self.fields:
            return {}
        return {"answer": self[f"answer-{remark.pk}"], "settled": self[f"settled-{remark.pk}"]}
