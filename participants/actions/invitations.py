"""Verbs about telling people of a gathering. Nothing else tells anybody."""

from django.conf import settings
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from mentoring.kit.errors import Refused
from organisations.models import AuditEntry
from organisations.outbox import tell, write_letter
from participants.invitations import calendar_path, notice_of, plan_of, subject_of
from participants.models import Attendance, Gathering
from participants.protocol import when_of


@transaction.atomic
def tell_invited(gathering, *, by):
    """Tell everybody who can be reached and does not know of ``gathering`` as it stands; returns how many."""
    gathering = _held(gathering)
    rows = plan_of(gathering).to_tell
    url = reverse("participants:invitation", args=[gathering.pk])
    reason = f"gathering:{gathering.pk}:{gathering.version}"
    for in_digest in (False, True):  # whoever gets a letter needs no digest of it
        tell(
            [row.account for row in rows if row.account and bool(row.address) != in_digest],
            reason=reason,
            text=notice_of(gathering),
            url=url,
            organisation=gathering.programme.organisation,
            due_on=None if gathering.is_announcement or gathering.is_cancelled else gathering.held_on,
            in_digest=in_digest,
            calendar="" if gathering.is_announcement or gathering.is_cancelled else calendar_path(gathering),
        )
    for row in rows:
        if row.address:
            write_letter(
                f"{reason}:{row.pk}",
                to=row.address,
                subject=subject_of(gathering),
                body=_body(gathering, row, url),
                user=row.account,
                organisation=gathering.programme.organisation,
            )
    _note_told(rows, gathering)
    AuditEntry.record(by, "gathering.told", gathering, told=len(rows), version=gathering.version)
    return len(rows)


@transaction.atomic
def hand_over(gathering, *, by):
    """Papers were handed to those who can not be reached otherwise; returns how many."""
    gathering = _held(gathering)
    rows = plan_of(gathering).by_paper
    _note_told(rows, gathering, told_by_paper=True)
    AuditEntry.record(by, "gathering.handed_over", gathering, told=len(rows), version=gathering.version)
    return len(rows)


def _note_told(rows, gathering, **how):
    fields = {"told_at": timezone.now(), "told_version": gathering.version, "read_at": None, **how}
    if not gathering.is_announcement:
        fields["will_come"] = None  # the answer was to another date
    Attendance.objects.filter(pk__in=[row.pk for row in rows]).update(**fields)


def _body(gathering, row, url):
    return render_to_string(
        "participants/gathering_letters/invitation.txt",
        {
            "gathering": gathering,
            "organisation": gathering.programme.organisation,
            "when": when_of(gathering),
            "name": row.greeted_as,
            "to_pupil": row.is_of_pupil,
            "answer_address": settings.PUBLIC_URL + url if row.account else "",
            "calendar_address": settings.PUBLIC_URL + calendar_path(gathering),
        },
    )


def _held(gathering):
    rows = Gathering.objects.select_for_update(of=("self",)).select_related("programme__organisation")
    return rows.get(pk=gathering.pk)


@transaction.atomic
def answer(attendance, will_come, *, by):
    """The person invited says whether they come. Raises ``Refused`` when there is nothing to come to."""
    gathering = attendance.gathering
    if gathering.is_cancelled or gathering.is_announcement:
        raise Refused(_("There is nothing to answer any more."), code="nothing_to_answer")
    if gathering.held_on < gathering.programme.organisation.today:
        raise Refused(_("This gathering has already taken place."), code="gathering_over")
    attendance.will_come = will_come
    attendance.save(update_fields=["will_come"])
    AuditEntry.record(by, "gathering.answered", gathering, will_come=will_come)


def note_read(rows):
    """The person has opened what was told."""
    Attendance.objects.filter(pk__in=[row.pk for row in rows], read_at__isnull=True).update(read_at=timezone.now())
