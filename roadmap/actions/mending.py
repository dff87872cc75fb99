"""What is done about the warnings of a plan: mended at a click, or let stand with a reason."""

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from mentoring.kit.errors import Refused
from organisations.models import AuditEntry
from roadmap.actions.changing import change_events
from roadmap.actions.holding import hold
from roadmap.checks import facts_of, warnings_of
from roadmap.models import DismissedWarning


@transaction.atomic
def mend_warning(roadmap, key, remedy, *, by):
    """Apply the remedy named ``remedy`` of the warning ``key``; returns the ``PlanChange``.

    Raises ``Refused`` when the plan no longer gives that warning, or mends it otherwise now."""
    hold(roadmap)
    warning = _warning(roadmap, key)
    chosen = next((r for r in warning.remedies if r.key == remedy), None)
    if chosen is None:
        raise Refused(_("The plan has changed since; look at its warnings again."), code="warning_gone")
    return change_events(chosen.plans, words=chosen.words or chosen.label, by=by)


@transaction.atomic
def dismiss_warning(roadmap, key, note, *, by):
    """Let the warning stand; ``note`` says why."""
    if not note.strip():
        raise Refused({"note": _("Write why it may stand.")}, code="note_missing")
    warning = _warning(roadmap, key)
    programme = roadmap.programme
    DismissedWarning.objects.update_or_create(
        programme=programme, key=key, defaults={"text": warning.text[:500], "note": note.strip(), "by": by}
    )
    AuditEntry.record(by, "roadmap.warning_dismissed", programme, now=warning.text, note=note.strip())


@transaction.atomic
def restore_warning(dismissed, *, by):
    """Let the plan warn again."""
    AuditEntry.record(by, "roadmap.warning_restored", dismissed.programme, now=dismissed.text)
    dismissed.delete()


def _warning(roadmap, key):
    warning = next((w for w in warnings_of(facts_of(roadmap)) if w.key == key), None)
    if warning is None:
        raise Refused(_("The plan has changed since; look at its warnings again."), code="warning_gone")
    return warning
