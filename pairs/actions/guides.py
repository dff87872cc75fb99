"""A school words what its meetings are for itself, or goes back to the common words."""

from django.db import transaction

from organisations.models import AuditEntry
from pairs.models import MeetingGuide


@transaction.atomic
def save_guide(programme, kind, *, aim, agenda, tasks, by):
    """The guide of the programme's school to meetings of ``kind`` in the programme's model. Returns it."""
    guide, _made = MeetingGuide.objects.update_or_create(
        organisation=programme.organisation,
        kind=kind,
        model=programme.model,
        defaults={"aim": aim, "agenda": agenda, "tasks": tasks},
    )
    AuditEntry.record(by, "guide.changed", programme, kind=str(kind))
    return guide


@transaction.atomic
def drop_guide(programme, kind, *, by):
    """Back to everybody's guide."""
    own = MeetingGuide.objects.filter(organisation=programme.organisation, kind=kind, model=programme.model)
    if own.delete()[0]:
        AuditEntry.record(by, "guide.dropped", programme, kind=str(kind))
