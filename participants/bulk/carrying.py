"""Any deed over many rows: what would change, the change as it was shown, and back again."""

import json
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from mentoring.kit.errors import Refused
from organisations.models import AuditEntry
from participants.bulk.deed import Skip
from participants.bulk.deeds import DEEDS
from participants.models import BulkChange, Participation


@dataclass(frozen=True)
class Change:
    row: Participation
    before: Any
    after: Any
    before_words: str
    after_words: str
    notice: str = ""  # what to look after, though the row changes


@dataclass(frozen=True)
class Preview:
    """``fingerprint`` names exactly these changes: what was shown is what is done."""

    changes: list
    skipped: list  # of (participation, reason)

    @property
    def fingerprint(self):
        values = [(change.row.pk, change.before, change.after) for change in self.changes]
        return sha256(json.dumps(sorted(values, key=str), sort_keys=True).encode()).hexdigest()


def preview(deed, rows, answers):
    """Who would change from what to what, and who is skipped and why; constant queries."""
    found, skipped = [], []
    rows = list(rows.select_related("person", "programme").prefetch_related("topics"))
    answers = deed.prepare(rows, answers)
    for row in rows:
        try:
            found.append((row, deed.read(row), deed.wanted(row, answers)))
        except Skip as reason:
            skipped.append((row, str(reason)))
    words = deed.words([value for _row, before, after in found for value in (before, after)])
    notices = deed.notices([row for row, _before, _after in found], answers)
    changes = [
        Change(row, before, after, words(before), words(after), notices.get(row.pk, "")) for row, before, after in found
    ]
    return Preview(changes, skipped)


@transaction.atomic
def carry_out(deed, programme, role, rows, answers, *, shown, by):
    """Do what the preview ``shown`` (its fingerprint) has shown. Raises ``Refused``: nobody changes, or they changed
    meanwhile."""
    keys = list(rows.values_list("pk", flat=True))
    locked = (
        Participation.objects.filter(pk__in=keys).select_for_update(of=("self",)).order_by("person__search_key", "pk")
    )
    found = preview(deed, locked, answers)
    if found.fingerprint != shown:
        raise Refused(_("The register has changed meanwhile. Look once more at who is meant."), code="preview_is_stale")
    if not found.changes:
        raise Refused(_("Nobody changes here."), code="nobody_changes")
    made = deed.write({change.row: change.after for change in found.changes}) or {}
    done = BulkChange.objects.create(
        programme=programme,
        role=role,
        deed=deed.key,
        values={str(change.row.pk): [change.before, made.get(change.row, change.after)] for change in found.changes},
        done_by=by,
    )
    AuditEntry.objects.bulk_record(
        by,
        f"bulk.{deed.key}",
        [change.row for change in found.changes],
        organisation=programme.organisation,
        change=done.pk,
    )
    deed.note(done, by)
    return done


@transaction.atomic
def undo(change, *, by):
    """Put back what was there, where nobody has changed it since: (rows put back, rows left)."""
    change = BulkChange.objects.select_for_update().get(pk=change.pk)
    if change.undone_at:
        raise Refused(_("This is taken back already."), code="undone_already")
    deed = DEEDS[change.deed]
    rows = Participation.objects.filter(pk__in=[int(key) for key in change.values]).select_for_update(of=("self",))
    rows = list(rows.select_related("person").prefetch_related("topics"))
    back = deed.take_back(change, rows) if deed.take_back else _put_back(deed, change, rows)
    if back:
        organisation = change.programme.organisation
        AuditEntry.objects.bulk_record(by, f"bulk.{deed.key}_undone", back, organisation=organisation, change=change.pk)
    change.undone_at = timezone.now()
    change.save(update_fields=["undone_at"])
    return len(back), len(change.values) - len(back)


def _put_back(deed, change, rows):
    """Rows that still say what the change made them say get what they said before."""
    back = {}
    for row in rows:
        before, after = change.values[str(row.pk)]
        if deed.read(row) == after:
            back[row] = before
    if back:
        deed.write(back)
    return list(back)
