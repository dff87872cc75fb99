"""What is done to many rows of a register at once, and undone."""

from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from mentoring.kit.errors import Refused
from organisations.models import AuditEntry
from participants.enums import Readiness
from participants.models import Participation


@dataclass(frozen=True)
class Mark:
    """A mark many mentors get at once. ``inverse`` is the key of the mark that takes it back."""

    key: str
    label: object
    column: str
    value: Readiness
    inverse: str
    done: object
    already: object  # why a row is skipped


MARKS = {
    mark.key: mark
    for mark in (
        Mark(
            "interview_passed",
            _("Mark the interview as passed"),
            "interview",
            Readiness.PASSED,
            "interview_undone",
            _("The interview is marked as passed."),
            _("has passed the interview already"),
        ),
        Mark(
            "interview_undone",
            _("Take back the mark of the interview"),
            "interview",
            Readiness.NONE,
            "interview_passed",
            _("The mark of the interview is taken back."),
            _("has no mark of the interview"),
        ),
        Mark(
            "training_passed",
            _("Mark the training as passed"),
            "training",
            Readiness.PASSED,
            "training_undone",
            _("The training is marked as passed."),
            _("has passed the training already"),
        ),
        Mark(
            "training_undone",
            _("Take back the mark of the training"),
            "training",
            Readiness.NONE,
            "training_passed",
            _("The mark of the training is taken back."),
            _("has no mark of the training"),
        ),
    )
}


@dataclass(frozen=True)
class MarkPreview:
    """Who would change, and who is skipped with the reason."""

    changes: list
    skipped: list  # of (participation, reason)


def preview_mark(participations, mark):
    rows = list(participations)
    return MarkPreview(
        changes=[p for p in rows if p.is_mentor and getattr(p, mark.column) != mark.value],
        skipped=[
            (p, mark.already if p.is_mentor else _("is not a mentor"))
            for p in rows
            if not p.is_mentor or getattr(p, mark.column) == mark.value
        ],
    )


@transaction.atomic
def mark_mentors(participations, mark, *, by):
    """Give ``mark`` to those of ``participations`` without it; returns their keys. Raises ``Refused`` for nobody."""
    locked = Participation.objects.filter(pk__in=[p.pk for p in participations]).select_for_update()
    rows = preview_mark(locked, mark).changes
    if not rows:
        raise Refused(_("There is nobody here to mark."), code="nobody_to_mark")
    keys = [row.pk for row in rows]
    values = {mark.column: mark.value, "updated_at": timezone.now()}
    if mark.column == "interview":
        values["interviewed_on"] = timezone.localdate() if mark.value == Readiness.PASSED else None
    Participation.objects.filter(pk__in=keys).update(**values)
    AuditEntry.objects.bulk_record(by, f"mentor.{mark.key}", rows)
    return keys
