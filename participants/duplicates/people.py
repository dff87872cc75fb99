"""What the person's page says of duplicates, and the two that are told apart."""

from django.db import transaction
from django.db.models import Q

from organisations.access import Permission, may
from organisations.models import AuditEntry
from participants.duplicates.finding import like_one
from participants.models import DistinctPeople


def duplicates_section(person, user):
    """Records that may be the same person's, and merges that can be taken back: for those who may change the person."""
    if person.erased_at or not may(user, Permission.PERSON_EDIT, person.organisation):
        return None
    merges = [merge for merge in person.merges.standing() if merge.is_open]
    found = like_one(person)
    return "participants/duplicates/_on_person.html", {"person": person, "found": found, "merges": merges}


@transaction.atomic
def tell_apart(person, other, *, by):
    """Remember that the two are not the same; asked twice, it is remembered once."""
    first, second = sorted((person, other), key=lambda one: one.pk)
    row, is_new = DistinctPeople.objects.get_or_create(one=first, other=second, defaults={"said_by": by})
    if is_new:
        AuditEntry.objects.bulk_record(by, "person.told_apart", [first, second])
    return row


@transaction.atomic
def forget_telling_apart(row, *, by):
    AuditEntry.objects.bulk_record(by, "person.told_apart_undone", [row.one, row.other])
    row.delete()


def told_apart_in(organisation):
    rows = DistinctPeople.objects.filter(Q(one__organisation=organisation), one__erased_at=None, other__erased_at=None)
    return rows.select_related("one", "other")
