"""Verbs about experts: name one, write down the answer, take one off the list."""

from django.db import transaction

from organisations.models import AuditEntry
from participants.models import Expert


@transaction.atomic
def add_expert(programme, fields, *, by):
    expert = Expert.objects.create(programme=programme, **fields)
    AuditEntry.record(by, "expert.added", expert)
    return expert


@transaction.atomic
def save_expert(expert, fields, *, by):
    """Change ``fields`` (by name); nothing is written when nothing differs."""
    changed = [name for name, value in fields.items() if getattr(expert, name) != value]
    for name in changed:
        setattr(expert, name, fields[name])
    if changed:
        expert.save(update_fields=changed)
        AuditEntry.record(by, "expert.edited", expert, fields=changed)
    return expert


@transaction.atomic
def remove_expert(expert, *, by):
    AuditEntry.record(by, "expert.removed", expert)
    expert.delete()
