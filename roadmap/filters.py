"""Narrowing a roadmap's list: the state of every filter lies in the address."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from roadmap.enums import Standing
from roadmap.standing import SOON_DAYS

DUE = ("late", "soon", "undated")
NAMES = ("status", "who", "due", "mine", "evidence")


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
    """Which ``EventLine``s are shown, and the links that narrow them further or let go."""

    def __init__(self, request, lines):
        self.request, self.lines = request, lines
        self.given = {name: request.GET.get(name, "") for name in NAMES}

    @property
    def is_on(self):
        return any(self.given.values())

    @property
    def clear_url(self):
        return self._url(**dict.fromkeys(NAMES, "")) if self.is_on else ""

    def sections(self, sections):
        """``sections`` with ``shown`` lines; while a filter is on, those without any are left out and all unfolded."""
        for section in sections:
            section.shown = [line for line in section.lines if self._keeps(line)]
        return [section for section in sections if section.shown] if self.is_on else sections

    def views(self):
        by_months = self.request.GET.get("view") == "months"
        return [
            {"label": _("List"), "url": self._url(view=""), "is_current": not by_months},
            {"label": _("By months"), "url": self._url(view="months"), "is_current": by_months},
        ]

    @property
    def menus(self):
        people = sorted({name for line in self.lines for name in line.people})
        dues = {"late": _("overdue"), "soon": _("in two weeks"), "undated": _("without a date")}
        return [
            Menu(_("Status"), self._choices("status", [(s.value, s.label.capitalize()) for s in Standing])),
            Menu(_("Responsible"), self._choices("who", [(name, name) for name in people])),
            Menu(_("Deadline"), self._choices("due", [(key, dues[key].capitalize()) for key in DUE])),
        ]

    @property
    def toggles(self):
        return [self._toggle("mine", _("Only mine")), self._toggle("evidence", _("Without evidence"))]

    def _keeps(self, line):
        return all(self._fits(line, name, value) for name, value in self.given.items() if value)

    def _fits(self, line, name, value):
        match name:
            case "status":
                return line.state == value
            case "who":
                return value in line.people
            case "due":
                return self._falls_due(line, value)
            case "mine":
                return self.request.user.pk in line.user_ids
            case _:
                return line.state != Standing.PLAN and not line.evidence_count

    def _falls_due(self, line, value):
        if line.state == Standing.DONE:
            return False
        if value == "undated":
            return line.due_on is None
        if value == "late":
            return line.days_late > 0
        return line.days_left is not None and 0 <= line.days_left <= SOON_DAYS

    def _choices(self, name, options):
        counted = [(v, label, sum(self._fits(line, name, v) for line in self.lines)) for v, label in options]
        return [
            Choice(label, self._url(**{name: "" if self.given[name] == v else v}), count, self.given[name] == v)
            for v, label, count in counted
            if count or self.given[name] == v
        ]

    def _toggle(self, name, label):
        is_on = bool(self.given[name])
        count = sum(self._fits(line, name, "1") for line in self.lines)
        return Choice(label, self._url(**{name: "" if is_on else "1"}), count, is_on)

    def _url(self, **changes):
        query = self.request.GET.copy()
        for name, value in changes.items():
            if value:
                query[name] = value
            else:
                query.pop(name, None)
        return f"?{query.urlencode()}" if query else self.request.path
