"""An organisation remembers what its people decided about the words of a plan, and may forget it."""

from datetime import datetime

from django.db import transaction

from organisations.models import AuditEntry
from roadmap.learned import LONGEST, key_of_wording
from roadmap.models import LearnedName


def remember_kinds(organisation, decisions, *, by):
    """``decisions``: (title, kinds) as people settled them; the last one about a wording stands.

    Returns what ``take_back_kinds`` needs: [{"key", "was", "now"}]."""
    rows = {
        key: LearnedName(organisation=organisation, key=key, title=title[:LONGEST], kinds=list(kinds), decided_by=by)
        for title, kinds in decisions
        if (key := key_of_wording(title))
    }
    held = LearnedName.objects.select_for_update(of=("self",)).filter(organisation=organisation, key__in=rows)
    before = {row.key: row for row in held}
    LearnedName.objects.bulk_create(
        rows.values(),
        update_conflicts=True,
        unique_fields=["organisation", "key"],
        update_fields=["title", "kinds", "decided_at", "decided_by"],
    )
    return [{"key": key, "was": _told(before.get(key)), "now": list(row.kinds)} for key, row in rows.items()]


def take_back_kinds(organisation, learned):
    """What ``remember_kinds`` returned stands no more: what was decided before does. What somebody has decided
    otherwise since is left alone."""
    rows = LearnedName.objects.select_for_update(of=("self",)).filter(organisation=organisation)
    rows_of = {row.key: row for row in rows.filter(key__in=[one["key"] for one in learned])}
    for one in learned:
        row, was = rows_of.get(one["key"]), one["was"]
        if row is None or row.kinds != one["now"]:
            continue
        if was is None:
            row.delete()
        else:
            decided_at = datetime.fromisoformat(was["decided_at"])
            LearnedName.objects.filter(pk=row.pk).update(**was | {"decided_at": decided_at})


def _told(row):
    """As JSON, or ``None`` where nobody had decided."""
    if row is None:
        return None
    return {
        "title": row.title,
        "kinds": row.kinds,
        "decided_at": row.decided_at.isoformat(),
        "decided_by_id": row.decided_by_id,
    }


@transaction.atomic
def forget_kinds(name, *, by):
    """From now on the words decide again; plans that exist stay as they are."""
    AuditEntry.record(by, "organisation.kinds_forgotten", name.organisation, was=name.title)
    name.delete()
