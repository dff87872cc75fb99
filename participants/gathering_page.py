"""What the page of a gathering shows: the list group by group, how many were told and came, the target."""

import re
from dataclasses import dataclass
from functools import cached_property

from django.utils import timezone
from django.utils.translation import gettext as _

from organisations.models import AuditEntry
from participants.gathering_forms import CountsForm
from participants.invitations import plan_of
from participants.protocol import in_order, when_of

_TARGET = re.compile(r"(?:не\s+(?:менее|ниже|меньше)(?:,?\s+чем)?(?:\s+на)?|≥|>=)\s*(\d{1,3})\s*%", re.IGNORECASE)
HISTORY_SHOWN = 8


def target_of(event):
    """The share the plan asks for, in percent: «приняло участие не менее 90%»; ``None`` when it names none."""
    if event is None:
        return None
    found = _TARGET.search(f"{event.indicator}\n{event.expected_result}".replace("\xa0", " "))
    return int(found[1]) if found and 0 < int(found[1]) <= 100 else None


@dataclass(frozen=True)
class GroupRows:
    """A group of the list with its rows and the two figures of those without names."""

    group: object
    title: str
    rows: list
    fields: tuple = ()

    @property
    def came(self):
        return sum(bool(row.has_come) for row in self.rows) + ((self.group.attended_count or 0) if self.group else 0)

    @property
    def invited(self):
        return len(self.rows) + (self.group.invited_count if self.group else 0)


class GatheringPage:
    """``counts_form``: the bound form when its figures could not be saved."""

    def __init__(self, gathering, *, counts_form=None):
        self.gathering = gathering
        self.groups = list(gathering.groups.all())
        self.counts_form = counts_form or CountsForm(groups=self.groups)

    @cached_property
    def rows(self):
        return in_order(self.gathering.attendances.with_people())

    @cached_property
    def list(self):
        """``GroupRows`` in the order they were invited; those of no group last."""
        parts = [
            GroupRows(g, str(g), [r for r in self.rows if r.group_id == g.pk], self.counts_form.fields_of(g))
            for g in self.groups
        ]
        loose = [row for row in self.rows if row.group_id is None]
        return parts + ([GroupRows(None, _("Others invited by name"), loose)] if loose else [])

    @cached_property
    def figures(self):
        return self.gathering.figures

    @cached_property
    def target(self):
        return target_of(self.gathering.event)

    @property
    def percent(self):
        return self.figures.percent

    @property
    def meter_label(self):
        return _("Informed") if self.gathering.is_announcement else _("Came")

    @property
    def is_met(self):
        return self.target is not None and self.percent is not None and self.percent >= self.target

    @property
    def target_words(self):
        """«92 % при цели не менее 90 %»; empty when the plan names no target."""
        if self.target is None:
            return ""
        if self.percent is None:
            return _("target: at least %(target)d %%") % {"target": self.target}
        return _("%(percent)s %% with a target of at least %(target)d %%") % {
            "percent": f"{self.percent:g}".replace(".", ","),
            "target": self.target,
        }

    @property
    def when(self):
        return when_of(self.gathering)

    @cached_property
    def plan(self):
        return plan_of(self.gathering)

    @property
    def told(self):
        return sum(row.told_at is not None for row in self.rows)

    @property
    def read(self):
        return sum(row.read_at is not None for row in self.rows)

    @property
    def coming(self):
        return sum(row.will_come is True for row in self.rows)

    @property
    def not_coming(self):
        return sum(row.will_come is False for row in self.rows)

    @property
    def unmarked(self):
        return sum(row.has_come is None for row in self.rows)

    @cached_property
    def door(self):
        """The open door of today, or ``None``."""
        door = self.gathering.door
        return door if door and door.revoked_at is None and door.expires_at > timezone.now() else None

    @property
    def may_open_door(self):
        gathering = self.gathering
        today = gathering.programme.organisation.today
        return not (self.door or gathering.is_announcement or gathering.is_cancelled) and gathering.held_on == today

    @cached_property
    def questions(self):
        return self.gathering.agenda.count()

    @cached_property
    def history(self):
        rows = AuditEntry.objects.about(self.gathering).exclude(deed="gathering.marked").select_related("by")
        return [
            {"text": entry.sentence, "who": str(entry.by) if entry.by else "", "at": entry.at}
            for entry in rows[:HISTORY_SHOWN]
        ]
