"""What one wording of a plan changes in another: added, removed, and changed field by field."""

from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from roadmap.enums import Audience
from roadmap.kinds import REGISTRY
from roadmap.plan import plan_of, when

LABELS = {
    "stage": gettext_lazy("Stage"),
    "number": gettext_lazy("Number"),
    "title": gettext_lazy("Title"),
    "description": gettext_lazy("Contents"),
    "deadline": gettext_lazy("Deadline"),
    "people": gettext_lazy("Responsibles"),
    "expected_result": gettext_lazy("Expected result"),
    "document_kind": gettext_lazy("Document"),
    "indicator": gettext_lazy("Indicator"),
    "kinds": gettext_lazy("What it opens"),
    "audience": gettext_lazy("Whom it is about"),
    "is_delegated": gettext_lazy("Delegated to schools"),
}


@dataclass(frozen=True)
class FieldChange:
    name: str
    was: str
    now: str

    @property
    def label(self):
        return LABELS[self.name]


@dataclass(frozen=True)
class EventChange:
    """``key`` is the event's identity; of an added or removed event ``fields`` is empty."""

    key: int
    number: str
    title: str
    when: str
    fields: tuple[FieldChange, ...] = ()

    def of(self, name):
        """The change of the field ``name``, or ``None``."""
        return next((change for change in self.fields if change.name == name), None)


@dataclass(frozen=True)
class Difference:
    added: list[EventChange] = field(default_factory=list)
    removed: list[EventChange] = field(default_factory=list)
    changed: list[EventChange] = field(default_factory=list)

    @property
    def count(self):
        return len(self.added) + len(self.removed) + len(self.changed)

    def __bool__(self):
        return self.count > 0

    @property
    def words(self) -> str:
        """«3 мероприятия изменено, 1 добавлено»."""
        parts = []
        if n := len(self.changed):
            parts.append(ngettext("%(count)d event is changed", "%(count)d events are changed", n) % {"count": n})
        if n := len(self.added):
            parts.append(ngettext("%(count)d event is added", "%(count)d events are added", n) % {"count": n})
        if n := len(self.removed):
            parts.append(ngettext("%(count)d event is removed", "%(count)d events are removed", n) % {"count": n})
        return ", ".join(parts) or _("nothing is changed")

    def by_key(self) -> dict[int, EventChange]:
        """Changed and removed events by their identity."""
        return {change.key: change for change in [*self.changed, *self.removed]}


def plan_rows(events) -> list[dict[str, Any]]:
    """A plan as JSON: what it says of each event, which event it is and in which stage; ``read_plan`` gives events."""
    return [{"event": e.identity, **plan_of(e), "stage": e.stage.title} for e in events]


def difference(before: list[dict[str, Any]], after: list[dict[str, Any]]) -> Difference:
    """From ``before`` to ``after``, both as ``plan_rows`` gives them, each in the order of its plan."""
    was = {row["event"]: row for row in before}
    now = {row["event"]: row for row in after}
    changed = []
    for key, row in now.items():
        if key in was and (fields := _fields(was[key], row)):
            changed.append(_change(row, fields))
    return Difference(
        added=[_change(row) for key, row in now.items() if key not in was],
        removed=[_change(row) for key, row in was.items() if key not in now],
        changed=changed,
    )


def _change(row, fields=()):
    return EventChange(row["event"], row["number"], row["title"], _deadline(row), tuple(fields))


def _fields(was, now):
    found = []
    for name in LABELS:
        before, after = _said(was, name), _said(now, name)
        if before != after:
            found.append(FieldChange(name, before or "—", after or "—"))
    return found


def _said(row, name) -> str:
    match name:
        case "deadline":
            return _deadline(row)
        case "people":
            return ", ".join(text for text, _role, _user in row["people"])
        case "kinds":
            return ", ".join(str(REGISTRY[key].label) if key in REGISTRY else key for key in row["kinds"])
        case "audience":
            return str(Audience(row["audience"]).label) if row["audience"] in Audience.values else row["audience"]
        case "is_delegated":
            return _("yes") if row["is_delegated"] else _("no")
        case _:
            return str(row.get(name, ""))


def _deadline(row):
    """The words of the plan, with what they mean when that says more."""
    meant, written = when(row), row["deadline_text"]
    return f"{written} ({meant})" if written and meant.lower() != written.lower() else meant
