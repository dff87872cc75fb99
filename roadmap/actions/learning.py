"""An organisation remembers what its people decided about the words of a plan, and may forget it."""

from django.db import transaction

from organisations.models import AuditEntry
from roadmap.learned import LONGEST, key_of_wording
from roadmap.models import LearnedName


def remember_kinds(organisation, decisions, *, by):
    """``decisions``: (title, kinds) as people settled them; the last one about a wording stands."""
    rows = {
        key: LearnedName(organisation=organisation, key=key, title=title[:LONGEST], kinds=list(kinds), decided_by=by)
        for title, kinds in decisions
        if (key := key_of_wording(title))
    }
    LearnedName.objects.bulk_create(
        rows.values(),
        update_conflicts=True,
        unique_fields=["organisation", "key"],
        update_fields=["title", "kinds", "decided_at", "decided_by"],
    )


@transaction.atomic
def forget_kinds(name, *, by):
    """From now on the words decide again; plans that exist stay as they are."""
    AuditEntry.record(by, "organisation.kinds_forgotten", name.organisation, was=name.title)
    name.delete()
