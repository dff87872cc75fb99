"""Verbs about gatherings: plan one, change it, cancel it, write and file its protocol."""

from django.core.files.base import ContentFile
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy

from mentoring.kit.errors import Refused
from organisations.models import AuditEntry
from participants.actions.attendance import add_groups, forget_attendance, invite_the_rest, note_attendance
from participants.enums import GatheringKind, GroupKind, ParticipationRole
from participants.models import AgendaItem, Gathering
from participants.printing import protocol_name, protocol_pdf
from roadmap.actions.evidence import add_file

__all__ = ["forget_attendance", "invite_the_rest", "note_attendance"]  # said of gatherings too
OF_ROLE = {ParticipationRole.MENTEE: GroupKind.MENTEES, ParticipationRole.MENTOR: GroupKind.MENTORS}
WHEN_AND_WHERE = ("held_on", "held_time", "place")


@transaction.atomic
def plan_gathering(programme, fields, *, by, roles=(), groups=()):
    """A new gathering; everybody whom ``roles`` and ``groups`` ((kind, class) pairs) name is on its list."""
    gathering = Gathering.objects.create(programme=programme, **fields)
    wanted = dict.fromkeys([*((OF_ROLE[role], "") for role in roles), *groups])
    invited = add_groups(gathering, wanted)
    AuditEntry.record(by, "gathering.planned", gathering, invited=invited)
    return gathering


@transaction.atomic
def save_gathering(gathering, fields, *, by):
    """Nobody is told by this; another day, time or place makes a new version to tell about."""
    was = Gathering.objects.select_for_update(of=("self",)).get(pk=gathering.pk)
    moved = any(getattr(was, name) != fields.get(name, getattr(was, name)) for name in WHEN_AND_WHERE)
    for name, value in fields.items():
        setattr(gathering, name, value)
    gathering.version = was.version + moved
    if moved and gathering.door:
        gathering.door.revoke()
        gathering.door = None
    gathering.save()
    AuditEntry.record(by, "gathering.edited", gathering)
    return gathering


@transaction.atomic
def cancel(gathering, note, *, by):
    """It does not take place. Telling people is another verb. Raises ``Refused``: somebody has come already."""
    if gathering.is_cancelled:
        raise Refused(gettext_lazy("It is cancelled already."), code="gathering_cancelled")
    if not gathering.is_announcement and gathering.is_held:
        raise Refused(gettext_lazy("Somebody has come already: take the marks back first."), code="gathering_held")
    gathering.cancelled_at, gathering.cancel_note = timezone.now(), note
    gathering.version += 1
    if gathering.door:
        gathering.door.revoke()
        gathering.door = None
    gathering.save()
    AuditEntry.record(by, "gathering.cancelled", gathering)


@transaction.atomic
def restore(gathering, *, by):
    """The inverse of cancelling."""
    if not gathering.is_cancelled:
        raise Refused(gettext_lazy("It is not cancelled."), code="gathering_stands")
    gathering.cancelled_at, gathering.cancel_note = None, ""
    gathering.version += 1
    gathering.save()
    AuditEntry.record(by, "gathering.restored", gathering)


@transaction.atomic
def write_protocol(gathering, fields, items, *, by):
    """``fields``: number, chair, secretary, decisions; ``items``: dicts of the agenda in order, replacing it."""
    for name, value in fields.items():
        setattr(gathering, name, value)
    gathering.save(update_fields=list(fields))
    gathering.agenda.all().delete()
    AgendaItem.objects.bulk_create(
        AgendaItem(gathering=gathering, position=position, **item) for position, item in enumerate(items, 1)
    )
    AuditEntry.record(by, "gathering.protocol_written", gathering, items=len(items))


@transaction.atomic
def file_protocol(gathering, *, by):
    """The protocol as PDF among the evidence of the gathering's event. Raises ``Refused``: no event, nobody came."""
    if gathering.event is None:
        raise Refused(gettext_lazy("The gathering belongs to no event of the roadmap."), code="no_event")
    if not gathering.is_held:
        refusal = (
            gettext_lazy("Nobody has been told yet.")
            if gathering.kind == GatheringKind.ANNOUNCEMENT
            else gettext_lazy("Mark who came first: the protocol lists them.")
        )
        raise Refused(refusal, code="not_held")
    file = ContentFile(protocol_pdf(gathering), name=protocol_name(gathering))
    evidence = add_file(gathering.event, file, by=by, title=gathering.title)
    AuditEntry.record(by, "gathering.protocol_filed", gathering, evidence=evidence.pk)
    return evidence


def next_number(gathering):
    """The number the next protocol of this kind would carry in the school this year: one more than the last."""
    taken = Gathering.objects.filter(
        programme__organisation=gathering.programme.organisation,
        programme__school_year=gathering.programme.school_year,
        kind=gathering.kind,
    ).exclude(number="")
    numbers = [int(number) for number in taken.values_list("number", flat=True) if number.isdecimal()]
    return str(max(numbers, default=0) + 1)
