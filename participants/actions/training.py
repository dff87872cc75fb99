"""Verbs about training groups: begin one, change it, add sessions, people and materials, note what was made up for."""

from datetime import timedelta

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from documents.enums import AttachmentPurpose
from documents.models import Attachment
from mentoring.kit.errors import Refused
from mentoring.kit.uploads import check_evidence
from mentoring.kit.working_days import is_working_day
from organisations.access import Permission
from organisations.models import AuditEntry
from participants.actions.gatherings import plan_gathering
from participants.enums import GatheringKind
from participants.models import (
    Attendance,
    CatchUp,
    SelectionPolicy,
    TrainingGroup,
    TrainingMaterial,
    TrainingMember,
    TrainingSession,
)
from roadmap.models import Event

GROUP_FIELDS = ("title", "leader", "expert", "hours", "sessions_to_pass")


@transaction.atomic
def begin_group(programme, fields, *, topics, first_on, held_time, place, every_days, participations, by):
    """A group with a session for each of ``topics``, ``every_days`` apart and on working days, for ``participations``.

    Raises ``Refused`` at the title: there is such a group."""
    _check_title(programme, fields["title"])
    group = TrainingGroup.objects.create(programme=programme, **fields)
    TrainingMember.objects.bulk_create(TrainingMember(group=group, participation=row) for row in participations)
    AuditEntry.record(by, "training.begun", group, people=len(participations))
    day = first_on
    for topic in topics:
        while not is_working_day(day):
            day += timedelta(days=1)
        add_session(group, {"title": topic, "held_on": day, "held_time": held_time, "place": place}, by=by)
        day += timedelta(days=every_days)
    return group


def _check_title(programme, title, but=None):
    if TrainingGroup.objects.filter(programme=programme, title=title).exclude(pk=but).exists():
        raise Refused({"title": _("There is a group of this name already.")})


@transaction.atomic
def save_group(group, fields, *, by):
    _check_title(group.programme, fields["title"], but=group.pk)
    for name in GROUP_FIELDS:
        setattr(group, name, fields[name])
    group.save()
    AuditEntry.record(by, "training.edited", group)
    return group


@transaction.atomic
def save_policy(programme, fields, *, by):
    SelectionPolicy.objects.update_or_create(programme=programme, defaults=fields)
    AuditEntry.record(by, "training.policy", programme)


@transaction.atomic
def add_session(group, fields, *, by, leader=None, expert=None):
    """A gathering of the whole group; it belongs to the roadmap's event about training where there is one."""
    programme = group.programme
    event = Event.objects.of(programme).of_kind("training").first() if programme.roadmap else None
    gathering = plan_gathering(programme, {**fields, "kind": GatheringKind.TRAINING, "event": event}, by=by)
    session = TrainingSession.objects.create(group=group, gathering=gathering, leader=leader, expert=expert)
    Attendance.objects.bulk_create(
        Attendance(gathering=gathering, participation_id=key)
        for key in group.members.order_by("pk").values_list("participation", flat=True)
    )
    return session


@transaction.atomic
def add_members(group, participations, *, by):
    """Into the group and on the lists of its sessions; returns how many are new."""
    TrainingGroup.objects.select_for_update(of=("self",)).get(pk=group.pk)
    known = set(group.members.values_list("participation", flat=True))
    fresh = [row for row in participations if row.pk not in known]
    TrainingMember.objects.bulk_create(TrainingMember(group=group, participation=row) for row in fresh)
    Attendance.objects.bulk_create(
        [
            Attendance(gathering_id=gathering, participation=row)
            for gathering in group.sessions.values_list("gathering", flat=True)
            for row in fresh
        ],
        ignore_conflicts=True,  # somebody may have been invited to a session as a guest
    )
    AuditEntry.objects.bulk_record(by, "training.joined", fresh)
    return len(fresh)


@transaction.atomic
def remove_member(group, participation, *, by):
    """Out of the group and off the lists of the sessions not attended. Raises ``Refused``: there is a certificate."""
    if group.certificates.valid().filter(participation=participation).exists():
        raise Refused(_("This mentor has a certificate of the group: annul it first."), code="has_certificate")
    CatchUp.objects.filter(session__group=group, participation=participation).delete()
    sessions = group.sessions.values("gathering")
    Attendance.objects.filter(gathering__in=sessions, participation=participation).exclude(has_come=True).delete()
    group.members.filter(participation=participation).delete()
    AuditEntry.record(by, "training.left", participation)


@transaction.atomic
def toggle_catch_up(session, participation, *, by):
    """A missed session is made up for, or it is not after all; returns which. Raises ``Refused``: it was attended,
    has not been held, or the person is not taught in the group."""
    group, today = session.group, session.group.programme.organisation.today
    if not group.members.filter(participation=participation).exists():
        raise Refused(_("This mentor is not in the group."), code="not_a_member")
    known = CatchUp.objects.filter(session=session, participation=participation)
    if known.exists():
        known.delete()
        AuditEntry.record(by, "training.not_made_up", participation)
        return False
    if session.gathering.held_on > today:
        raise Refused(_("This session has not been held yet."), code="not_held")
    if session.gathering.attendances.filter(participation=participation, has_come=True).exists():
        raise Refused(_("This mentor came to the session."), code="attended")
    CatchUp.objects.create(session=session, participation=participation, made_up_on=today, noted_by=by)
    AuditEntry.record(by, "training.made_up", participation)
    return True


@transaction.atomic
def add_material(group, *, title, url, file, by):
    """A link, or an uploaded file. Raises ``Refused`` at ``file`` for what is neither document nor picture."""
    kept = None
    if file:
        kept = Attachment.objects.take_in(
            file,
            check_evidence,
            purpose=AttachmentPurpose.EVIDENCE,
            guarded_by=Permission.TRAINING_READ,
            organisation=group.programme.organisation,
            by=by,
        )
        url = ""
    material = TrainingMaterial.objects.create(group=group, title=title, url=url, file=kept)
    AuditEntry.record(by, "training.material_added", group)
    return material


@transaction.atomic
def remove_material(material, *, by):
    file = material.file
    AuditEntry.record(by, "training.material_removed", material.group)
    material.delete()
    if file:
        storage, name = file.file.storage, file.file.name
        file.delete()
        transaction.on_commit(lambda: storage.delete(name))
