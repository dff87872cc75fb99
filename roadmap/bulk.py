"""Acting on many events: who changes and how, who is skipped and why. What the preview shows is what is done."""

from dataclasses import dataclass, field
from hashlib import sha256
from json import dumps
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from roadmap.conditions import conditions_of
from roadmap.kinds import ProgressBoard
from roadmap.models import Event
from roadmap.moving import Shift, Stays, moved
from roadmap.plan import deadline_plan, plan_of, when

SHIFT, GIVE, CHECKED, COMPLETE, DELEGATE, KEEP = "shift", "give", "checked", "complete", "delegate", "keep"


@dataclass(frozen=True)
class Change:
    """An event that changes: what is there, what it becomes, and the plan that says so."""

    event: Event
    was: str
    now: str
    plan: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Skip:
    event: Event
    reason: str


@dataclass(frozen=True)
class Preview:
    """``words`` name the deed in the history."""

    words: str
    changes: list[Change]
    skips: list[Skip]

    @property
    def stamp(self) -> str:
        """Changes with whatever would be done: what was shown is done, or shown again."""
        told = [[c.event.pk, c.was, c.now, c.plan] for c in self.changes]
        return sha256(dumps([self.words, told], sort_keys=True).encode()).hexdigest()[:16]


ACTS = {
    SHIFT: gettext_lazy("Move the deadlines"),
    GIVE: gettext_lazy("Give to somebody"),
    CHECKED: gettext_lazy("Deadlines are right"),
    COMPLETE: gettext_lazy("Complete"),
    DELEGATE: gettext_lazy("Delegate to schools"),
    KEEP: gettext_lazy("Keep at the office"),
}
FOR_OFFICES = (DELEGATE, KEEP)


def acts_for(organisation):
    """The acts offered for a plan of ``organisation``: {key: label}."""
    return {key: label for key, label in ACTS.items() if key not in FOR_OFFICES or not organisation.is_school}


def shift_preview(events, shift: Shift) -> Preview:
    return _preview(_("Deadlines moved: %(shift)s") % {"shift": shift}, events, lambda event: _shifted(event, shift))


def left_behind(preview, links) -> list[Event]:
    """Events outside of ``preview`` that would begin before one of it, which they come after, is over."""
    chosen = {change.event.pk for change in preview.changes} | {skip.event.pk for skip in preview.skips}
    found = {}
    for change in preview.changes:
        ends = change.plan.get("due_on") or ""
        if not change.event.due_on or ends <= change.event.due_on.isoformat():
            continue
        for other in links.after(change.event):
            first = other.starts_on or other.due_on
            if other.pk not in chosen and not other.is_closed and first and first.isoformat() < ends:
                found[other.pk] = other
    return list(found.values())


def give_preview(events, duty, name) -> Preview:
    """The first responsible of each becomes ``duty``; the words of the plan stay."""
    return _preview(_("Responsibles given"), events, lambda event: _given(event, duty, name))


def checked_preview(events) -> Preview:
    return _preview(_("Deadlines found right"), events, _checked)


def delegate_preview(events, delegates: bool) -> Preview:
    words = _("Delegated to schools") if delegates else _("Kept at the office")
    return _preview(words, events, lambda event: _delegated(event, delegates))


def complete_preview(events, programme) -> Preview:
    board = ProgressBoard(programme)
    return _preview(_("Completed"), events, lambda event: _completed(event, board))


def _preview(words, events, decide):
    changes, skips = [], []
    for event in events:
        decided = decide(event)
        (changes if isinstance(decided, Change) else skips).append(decided)
    return Preview(words, changes, skips)


def _shifted(event, shift):
    if event.is_closed:
        return Skip(event, _("is completed"))
    try:
        period = moved(event, shift)
    except Stays as reason:
        return Skip(event, str(reason))
    plan = deadline_plan(period)
    return Change(event, event.when, when(plan), plan)


def _given(event, duty, name):
    people = plan_of(event)["people"]
    words = people[0][0] if people else name
    first = [words, duty.role, duty.user.pk if duty.user else None]
    if people and people[0] == first:
        return Skip(event, _("is theirs already"))
    was = str(next(iter(event.responsibles.all()), _("nobody yet")))
    return Change(event, was, name, {"people": [first, *people[1:]]})


def _checked(event):
    if not event.needs_review:
        return Skip(event, _("needs no check"))
    if not event.due_on:
        return Skip(event, _("has no date to agree with"))
    return Change(event, _("to be checked"), event.when, {"needs_review": False})


def _delegated(event, delegates):
    if event.is_delegated == delegates:
        return Skip(event, _("is so already"))
    office, schools = _("the office"), _("every school")
    was, now = (office, schools) if delegates else (schools, office)
    return Change(event, was, now, {"is_delegated": delegates})


def _completed(event, board):
    if event.is_closed:
        return Skip(event, _("is completed"))
    lacking = [condition.text for condition in conditions_of(event, board) if not condition.is_met]
    if lacking:
        return Skip(event, "; ".join(lacking))
    return Change(event, _("open"), _("completed"))
