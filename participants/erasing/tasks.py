"""What is to be destroyed, as pages and reminders speak of it."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Window
from django.utils import timezone
from django.utils.translation import gettext as _

from mentoring.kit.days import day_words
from organisations.access import Permission, may
from organisations.enums import Role
from organisations.models import User
from organisations.outbox import tell
from participants.models import Erasure
from roadmap.reminders import HOURS, due_words, step_of

BEFORE = (14, 7, 3, 1)  # days
SHOWN = 5


@dataclass(frozen=True)
class Row:
    """A task as lists show it: ``tone`` is "late", "now" or "done", ``words`` say how near the day is or what was
    decided."""

    erasure: Any
    who: str
    why: str
    words: str
    tone: str

    @property
    def url(self):
        return self.erasure.get_absolute_url()


def rows_of(erasures):
    """``Row``s; after the destruction a number stands for the name."""
    return [_row(erasure) for erasure in erasures]


def _row(erasure):
    person = erasure.person
    who = erasure.number if person.erased_at else person.full_name
    why = str(erasure.get_reason_display())
    if not erasure.is_open:
        day = timezone.localtime(erasure.decided_at, erasure.organisation.clock)
        words = _("%(state)s, %(day)s") % {"state": erasure.get_state_display(), "day": day_words(day)}
        return Row(erasure, who, why, words, "done")
    left = erasure.days_left
    words = _("by %(day)s") % {"day": day_words(erasure.due_on)}
    if left < 0:
        words = f"{words} · {due_words(left).lower()}"
    return Row(erasure, who, why, words, "late" if left < 0 else "now")


@dataclass(frozen=True)
class ToErase:
    """The nearest tasks, and how many there are altogether."""

    rows: list
    total: int


def waiting_of(organisation):
    """``ToErase`` of ``organisation``."""
    found = Erasure.objects.open().filter(organisation=organisation).select_related("person", "organisation")
    shown = list(found.annotate(altogether=Window(Count("pk")))[:SHOWN])
    return ToErase(rows_of(shown), shown[0].altogether if shown else 0)


def erasure_section(person, user):
    """The part of a person's page: what is to be destroyed, or was."""
    if not may(user, Permission.CONSENT_VIEW, person.organisation):
        return None
    erasures = list(person.erasures.select_related("organisation", "person", "act").order_by("-pk"))
    may_ask = (
        not person.erased_at
        and not any(erasure.is_open for erasure in erasures)
        and may(user, Permission.CONSENT_MANAGE, person.organisation)
    )
    if not erasures and not may_ask:
        return None
    return "participants/erasing/_section.html", {"rows": rows_of(erasures), "person": person, "may_ask": may_ask}


def remind_of_erasures(now=None):
    """Curators before the day, on it and weekly when it is over; then the director too. Returns how many tasks."""
    now = now or timezone.now()
    told = 0
    for erasure in Erasure.objects.open().select_related("organisation", "person"):
        if not erasure.organisation.is_morning(now, hours=HOURS):
            continue
        left = (erasure.due_on - now.astimezone(erasure.organisation.clock).date()).days
        if (step := step_of(left, BEFORE)) is not None:
            _tell(erasure, left, step)
            told += 1
    return told


def _tell(erasure, left, step):
    roles = [Role.CURATOR, Role.DIRECTOR] if left < 0 else [Role.CURATOR]
    staff = erasure.organisation.memberships.current().filter(role__in=roles)
    tell(
        User.objects.filter(is_active=True, memberships__in=staff).distinct(),
        reason=f"erasure:{erasure.pk}:{step}",
        text=_("%(when)s: destroy the personal data, %(name)s")
        % {"when": due_words(left), "name": erasure.person.full_name},
        url=erasure.get_absolute_url(),
        organisation=erasure.organisation,
        due_on=erasure.due_on,
    )
