"""Narrowing a roadmap's list: the state of every filter lies in the address."""

import re
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import urlencode

from django.utils.translation import gettext as _

from mentoring.kit.text import search_key
from roadmap.enums import Standing
from roadmap.kinds import REGISTRY
from roadmap.proofs import unproven
from roadmap.standing import SOON_DAYS

MANUAL = "manual"  # the filter by kind: events no screen carries out
NAMES = ("q", "status", "who", "kind", "due", "mine", "nobody", "evidence", "look")
LOOKS = ("months", "weeks")
NUMBER = re.compile(r"[0-9]+(\.[0-9]*)+")


@dataclass(frozen=True)
class Choice:
    label: str
    url: str
    count: int
    is_on: bool = False


@dataclass(frozen=True)
class Menu:
    """A condition chosen from a list; ``chosen`` is the one in force."""

    label: str
    choices: list

    @property
    def chosen(self):
        return next((choice for choice in self.choices if choice.is_on), None)


class LineFilter:
    """Which ``EventLine``s are shown, and the links that narrow them further or let go.

    A link counts what it would show: the lines that fit it and everything else that is on.
    """

    def __init__(self, asked, user, lines, path=""):
        """``asked`` is the query of the address, ``path`` the address without it."""
        self.asked, self.user, self.lines, self.path = asked, user, lines, path
        self.given = {name: asked.get(name, "").strip() for name in NAMES}
        roadmap = lines[0].event.stage.roadmap if lines else None
        self.today = roadmap.programme.organisation.today if roadmap else None
        self.in_force = roadmap is None or roadmap.is_in_force

    @property
    def is_on(self):
        return any(self.given.values())

    @property
    def clear_url(self):
        return self._url(**dict.fromkeys(NAMES, "")) if self.is_on else ""

    @property
    def query(self):
        """What is searched for."""
        return self.given["q"]

    @property
    def kept(self):
        """What the search box sends along, (name, value) each."""
        return [(name, value) for name, value in self.asked.items() if name != "q" and value]

    @cached_property
    def unproven(self):
        """Keys of the events that have begun and have nothing to show, looked up for all at once."""
        return unproven(self.lines[0].event.stage.roadmap.programme, self.lines) if self.lines else frozenset()

    @cached_property
    def shown(self):
        return [line for line in self.lines if self._keeps(line)]

    def sections(self, sections):
        """``sections`` with ``shown`` lines; while a filter is on, those without any are left out and all unfolded."""
        for section in sections:
            section.shown = [line for line in section.lines if self._keeps(line)]
        return [section for section in sections if section.shown] if self.is_on else sections

    @property
    def here(self):
        """The address of the list as it is narrowed now."""
        return f"{self.path}?{self.asked.urlencode()}" if self.asked else self.path

    @property
    def chosen_from(self):
        """Where one comes back to when what was chosen is done: the list as it is narrowed, nothing being chosen."""
        asked = self.asked.copy()
        asked.pop("pick", None)
        return f"{self.path}?{asked.urlencode()}" if asked else self.path

    @property
    def way_back(self):
        """What its rows come back to; nothing when that is the whole list, where they come back to anyway."""
        return self.here if self.is_on else ""

    @property
    def picks(self):
        """Whether events are being chosen to act on several."""
        return self.asked.get("pick") == "1"

    def pick_url(self, picks):
        return self._url(pick="1" if picks else "", view="")

    @property
    def narrowing(self):
        """What narrows the list, as a query."""
        return urlencode({name: value for name, value in self.given.items() if value})

    @property
    def view(self):
        """How the events are laid out: as a list (""), by months or by weeks."""
        asked = self.asked.get("view", "")
        return asked if asked in LOOKS else ""

    def views(self):
        looks = {"": _("List"), "months": _("By months"), "weeks": _("By weeks")}
        return [
            {"label": label, "url": self._url(view=look), "is_current": look == self.view}
            for look, label in looks.items()
        ]

    @property
    def menus(self):
        people = sorted({name for line in self.lines for name in line.people})
        dues = [("soon", _("In two weeks")), ("undated", _("Without a date"))]
        return [
            Menu(_("Status"), self._choices("status", [(s.value, s.label.capitalize()) for s in Standing])),
            Menu(_("Responsible"), self._choices("who", [(name, name) for name in people])),
            Menu(_("Kind"), self._choices("kind", self._kinds())),
            Menu(_("Deadline"), self._choices("due", dues)),
        ]

    @property
    def toggles(self):
        found = [
            self._toggle("mine", "1", _("Mine")),
            self._toggle("due", "late", _("Overdue") if self.in_force else _("Day is past")),
            self._toggle("due", "month", _("This month")),
            self._toggle("nobody", "1", _("Without a responsible")),
            self._toggle("evidence", "none", _("Without evidence")),
            self._toggle("look", "1", _("Deadline to check")),
        ]
        return [choice for choice in found if choice.count or choice.is_on]

    def _keeps(self, line, besides=""):
        return all(self._fits(line, name, value) for name, value in self.given.items() if value and name != besides)

    def _fits(self, line, name, value):
        match name:
            case "q" if NUMBER.fullmatch(value):
                return line.number.startswith(value)
            case "q":
                return all(word in line.event.search_key for word in search_key(value).split())
            case "status":
                return line.state == value
            case "who":
                return value in line.people
            case "kind":
                return value in line.event.kinds if value != MANUAL else not line.event.kinds
            case "due":
                return self._falls_due(line, value)
            case "mine":
                return line.answered_by(self.user)
            case "nobody":
                return line.is_nobodys and line.state != Standing.DONE
            case "look":
                return line.event.needs_review
            case _:
                return line.event.pk in self.unproven

    def _falls_due(self, line, value):
        if line.state == Standing.DONE:
            return False
        match value:
            case "undated":
                return line.due_on is None
            case "late":
                return line.days_late > 0
            case "month":
                due = line.due_on
                return due is not None and (due.year, due.month) == (self.today.year, self.today.month)
            case _:
                return line.days_left is not None and 0 <= line.days_left <= SOON_DAYS

    def _kinds(self):
        used = {key for line in self.lines for key in line.event.kinds if key in REGISTRY}
        named = sorted((str(REGISTRY[key].label).capitalize(), key) for key in used)
        return [(key, label) for label, key in named] + [(MANUAL, _("By hand, no screen"))]

    def _choices(self, name, options):
        others = [line for line in self.lines if self._keeps(line, besides=name)]
        counted = [(v, label, sum(self._fits(line, name, v) for line in others)) for v, label in options]
        return [
            Choice(label, self._url(**{name: "" if self.given[name] == v else v}), count, self.given[name] == v)
            for v, label, count in counted
            if count or self.given[name] == v
        ]

    def _toggle(self, name, value, label):
        is_on = self.given[name] == value
        others = [line for line in self.lines if self._keeps(line, besides=name)]
        count = sum(self._fits(line, name, value) for line in others)
        return Choice(label, self._url(**{name: "" if is_on else value}), count, is_on)

    def _url(self, **changes):
        query = self.asked.copy()
        for name, value in changes.items():
            if value:
                query[name] = value
            else:
                query.pop(name, None)
        return f"?{query.urlencode()}" if query else self.path
