"""Verbs about who is invited to a gathering and who came."""

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from mentoring.kit.errors import Refused
from mentoring.kit.text import collapse
from organisations.models import AuditEntry
from participants.audience import Known, named_people
from participants.enums import GroupKind
from participants.models import Attendance, Gathering, GatheringGroup

NAME_LENGTH = 200


@transaction.atomic
def invite_group(gathering, kind, *, by, class_label="", name="", names="", others=0):
    """Invite everybody whom the group names, the people in ``names`` (one a line) and ``others`` who are counted.

    A group invited before is added to. Returns how many rows are new. Raises ``Refused``: no one to invite."""
    held = Gathering.objects.select_for_update(of=("self",)).get(pk=gathering.pk)
    group, _made = GatheringGroup.objects.get_or_create(gathering=held, kind=kind, class_label=class_label, name=name)
    group.invited_count += others
    group.save(update_fields=["invited_count"])
    fresh = _add(held, [*named_people(group), *_written(group, names)])
    if not (fresh or others or group.attendances.exists() or group.invited_count):
        raise Refused(_("The registers name nobody here. Write names, or how many there are."), code="nobody_to_invite")
    AuditEntry.record(by, "gathering.invited", held, group=kind, invited=len(fresh) + others)
    return len(fresh)


def add_groups(gathering, groups):
    """Rows for ``groups`` ((kind, class) pairs) of a new gathering and everybody they name; returns how many."""
    rows = [GatheringGroup(gathering=gathering, kind=kind, class_label=label) for kind, label in groups]
    GatheringGroup.objects.bulk_create(rows)
    return len(_add(gathering, [row for group in gathering.groups.all() for row in named_people(group)]))


@transaction.atomic
def invite_the_rest(gathering, *, by):
    """Invite whoever has joined the groups since; returns how many."""
    groups = gathering.groups.select_related("gathering__programme__organisation")
    fresh = _add(gathering, [row for group in groups for row in named_people(group)])
    if fresh:
        AuditEntry.record(by, "gathering.invited", gathering, invited=len(fresh))
    return len(fresh)


def _add(gathering, rows):
    known, fresh = Known.of(gathering), []
    for row in rows:
        if not known.has(row):
            known.add(row)
            fresh.append(row)
    return Attendance.objects.bulk_create(fresh)


def _written(group, names):
    """«Иванов Иван, директор завода, ivan@mail.ru», one a line."""
    for line in names.splitlines():
        parts = [collapse(part) for part in line.split(",") if part.strip()]
        if not parts:
            continue
        email = next((part for part in parts if "@" in part), "")
        words = [part for part in parts if part != email]
        if not words:
            raise Refused({"names": _("Write the name before the e-mail: “%(line)s”.") % {"line": line.strip()}})
        _check_email(email)
        yield Attendance(
            gathering=group.gathering,
            group=group,
            name=words[0][:NAME_LENGTH],
            what=", ".join(words[1:])[:NAME_LENGTH],
            email=email,
        )


def _check_email(email):
    try:
        if email:
            validate_email(email)
    except ValidationError as error:
        raise Refused({"names": _("Check the e-mail: %(email)s.") % {"email": email}}) from error


@transaction.atomic
def uninvite_group(group, *, by):
    """Take a group off the list. Raises ``Refused`` when somebody of it has come or was told."""
    if group.attended_count or group.attendances.exclude(has_come__isnull=True, told_at__isnull=True).exists():
        raise Refused(_("Some of them have been told or have come: the group stays on the list."), code="group_in_use")
    AuditEntry.record(by, "gathering.uninvited", group.gathering, group=group.kind)
    group.delete()


@transaction.atomic
def uninvite(attendance, *, by):
    """Take one person off the list. Raises ``Refused`` when the person has come or was told."""
    if attendance.has_come or attendance.told_at:
        raise Refused(_("This person has been told or has come and stays on the list."), code="guest_in_use")
    AuditEntry.record(by, "gathering.uninvited", attendance.gathering)
    attendance.delete()


# --- who came -----------------------------------------------------------------------------------------------------
@transaction.atomic
def mark(attendance, came, *, by):
    """One tap: the person is here (``True``), is not (``False``), or nobody has looked (``None``)."""
    attendance.has_come, attendance.checked_in_at = came, None
    attendance.save(update_fields=["has_come", "checked_in_at"])
    AuditEntry.record(by, "gathering.marked", attendance.gathering, attendance=attendance.pk, came=came)


@transaction.atomic
def mark_the_rest(gathering, came, *, by):
    """Everybody not marked yet came, or did not; returns how many they were."""
    count = gathering.attendances.filter(has_come__isnull=True).update(has_come=came)
    AuditEntry.record(by, "gathering.attendance_noted", gathering, came=came, marked=count)
    return count


@transaction.atomic
def note_counts(gathering, counts, *, by):
    """``counts``: {key of a group: (invited, came)} of people who are not named."""
    for group in gathering.groups.select_for_update():
        if group.pk in counts:
            group.invited_count, group.attended_count = counts[group.pk]
            if (group.attended_count or 0) > group.invited_count:
                raise Refused(
                    {f"came_{group.pk}": _("More have come than were invited: check both numbers.")},
                )
            group.save(update_fields=["invited_count", "attended_count"])
    AuditEntry.record(by, "gathering.counts_noted", gathering)


@transaction.atomic
def note_attendance(gathering, came, *, by, decisions="", counts=None):
    """``came``: keys of attendances of those who came, the others invited did not; ``counts``: people not named."""
    gathering.attendances.filter(pk__in=came).update(has_come=True)
    gathering.attendances.exclude(pk__in=came).update(has_come=False)
    invited, attended = counts or (None, None)
    if invited is not None:
        GatheringGroup.objects.update_or_create(
            gathering=gathering,
            kind=GroupKind.OTHERS,
            class_label="",
            name="",
            defaults={"invited_count": invited, "attended_count": attended},
        )
    gathering.decisions = decisions
    gathering.save(update_fields=["decisions"])
    AuditEntry.record(by, "gathering.attendance_noted", gathering, came=len(came))


@transaction.atomic
def forget_attendance(gathering, *, by):
    """The inverse of noting it: nobody is marked."""
    gathering.attendances.update(has_come=None, checked_in_at=None)
    gathering.groups.update(attended_count=None)
    AuditEntry.record(by, "gathering.attendance_forgotten", gathering, at=timezone.now().isoformat())
