"""Verbs about gatherings: plan one, note who came, file its protocol."""

from django.core.files.base import ContentFile
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from mentoring.kit.errors import Refused
from organisations.models import AuditEntry
from participants.models import Attendance, Gathering, Participation
from participants.printing import protocol_pdf
from roadmap.actions.evidence import add_file


@transaction.atomic
def plan_gathering(programme, fields, *, roles, by):
    """A new gathering; those who take part now in ``roles`` are invited by name."""
    gathering = Gathering.objects.create(programme=programme, **fields)
    invited = Participation.objects.active().filter(programme=programme, role__in=roles)
    Attendance.objects.bulk_create(Attendance(gathering=gathering, participation=p) for p in invited)
    AuditEntry.record(by, "gathering.planned", gathering, invited=len(invited))
    return gathering


@transaction.atomic
def save_gathering(gathering, fields, *, by):
    for name, value in fields.items():
        setattr(gathering, name, value)
    gathering.save()
    AuditEntry.record(by, "gathering.edited", gathering)
    return gathering


@transaction.atomic
def note_attendance(gathering, came, *, counts, decisions, by):
    """``came``: keys of attendances of those who came, the others invited did not; ``counts``: people not named."""
    gathering.attendances.filter(pk__in=came).update(has_come=True)
    gathering.attendances.exclude(pk__in=came).update(has_come=False)
    gathering.invited_count, gathering.attended_count = counts
    gathering.decisions = decisions
    gathering.save(update_fields=["invited_count", "attended_count", "decisions"])
    AuditEntry.record(by, "gathering.attendance_noted", gathering, came=len(came))


@transaction.atomic
def forget_attendance(gathering, *, by):
    """The inverse of noting it: nobody is marked."""
    gathering.attendances.update(has_come=None)
    gathering.attended_count = None
    gathering.save(update_fields=["attended_count"])
    AuditEntry.record(by, "gathering.attendance_forgotten", gathering)


@transaction.atomic
def invite_the_rest(gathering, *, by):
    """Invite whoever has joined since, in the roles invited before; returns how many."""
    invited = gathering.attendances.values_list("participation_id", "participation__role")
    known, roles = {pk for pk, _role in invited}, {role for _pk, role in invited}
    active = Participation.objects.active().filter(programme=gathering.programme, role__in=roles).exclude(pk__in=known)
    fresh = Attendance.objects.bulk_create(Attendance(gathering=gathering, participation=p) for p in active)
    if fresh:
        AuditEntry.record(by, "gathering.invited", gathering, invited=len(fresh))
    return len(fresh)


@transaction.atomic
def file_protocol(gathering, *, by):
    """The protocol as PDF among the evidence of the gathering's event. Raises ``Refused``: no event, nobody came."""
    if gathering.event is None:
        raise Refused(gettext_lazy("The gathering belongs to no event of the roadmap."), code="no_event")
    if not gathering.is_held:
        raise Refused(gettext_lazy("Mark who came first: the protocol lists them."), code="not_held")
    name = _("Protocol %(day)s.pdf") % {"day": f"{gathering.held_on:%d.%m.%Y}"}
    evidence = add_file(gathering.event, ContentFile(protocol_pdf(gathering), name=name), by=by, title=gathering.title)
    AuditEntry.record(by, "gathering.protocol_filed", gathering, evidence=evidence.pk)
    return evidence
