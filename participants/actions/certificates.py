"""Verbs about certificates of training: issue, annul, issue anew, draw those of a group in one file."""

from hashlib import sha256

from django.db import transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from documents.check_codes import make_check_code
from documents.preparing import ask_for
from mentoring.kit.errors import Refused
from organisations.access import Permission
from organisations.models import AuditEntry, Organisation
from participants.models import Participation, TrainingCertificate
from participants.training.rule import trained_in


@transaction.atomic
def issue_certificates(group, *, by):
    """To every member who is trained and has none of the group; returns them. Raises ``Refused`` for nobody."""
    organisation = Organisation.objects.select_for_update(of=("self",)).get(pk=group.programme.organisation_id)
    have = group.certificates.valid().values("participation")
    members = Participation.objects.filter(trainings__group=group).exclude(pk__in=have).select_related("person")
    trained = trained_in(group, members)
    people = [row for row in members.order_by("person__search_key", "pk") if row.pk in trained]
    if not people:
        raise Refused(_("There is nobody to issue a certificate to: look who has attended enough."), code="nobody")
    certificates = _issue(group, people, organisation, by)
    AuditEntry.objects.bulk_record(by, "certificate.issued", people)
    return certificates


def _issue(group, people, organisation, by):
    """Under the lock of the organisation: numbers run on."""
    today = organisation.today
    taken = TrainingCertificate.objects.filter(organisation=organisation, year=today.year)
    last = taken.aggregate(last=Max("number"))["last"] or 0
    sessions = list(group.sessions.filter(gathering__cancelled_at=None).select_related("gathering"))
    days = [session.gathering.held_on for session in sessions if session.gathering.held_on <= today]
    return TrainingCertificate.objects.bulk_create(
        TrainingCertificate(
            organisation=organisation,
            participation=row,
            group=group,
            year=today.year,
            number=number,
            issued_on=today,
            issued_by=by,
            holder=row.person.full_name,
            course=group.title,
            programme_name=group.programme.name,
            hours=group.hours,
            topics=[session.gathering.title for session in sessions],
            held_from=min(days, default=None),
            held_until=max(days, default=None),
            check_code=make_check_code(),
        )
        for number, row in enumerate(people, last + 1)
    )


@transaction.atomic
def annul(certificate, note, *, by):
    """It is no longer valid; its number stays taken. Raises ``Refused``: it is annulled already."""
    held = TrainingCertificate.objects.select_for_update(of=("self",)).get(pk=certificate.pk)
    if held.is_annulled:
        raise Refused(_("This certificate is annulled already."), code="annulled")
    held.annulled_at, held.annul_note = timezone.now(), note
    held.save(update_fields=["annulled_at", "annul_note"])
    AuditEntry.record(by, "certificate.annulled", held.participation, number=held.full_number)
    return held


@transaction.atomic
def issue_anew(certificate, note, *, by):
    """Annul it and issue another with the name and the course as they are now. Raises ``Refused``."""
    if certificate.group is None:
        raise Refused(_("The training group is gone: nothing tells what was taught."), code="no_group")
    organisation = Organisation.objects.select_for_update(of=("self",)).get(pk=certificate.organisation_id)
    annul(certificate, note, by=by)
    [fresh] = _issue(certificate.group, [certificate.participation], organisation, by)
    AuditEntry.record(by, "certificate.issued", certificate.participation, number=fresh.full_number)
    return fresh


# --- all of a group in one file -----------------------------------------------------------------------------------
def request_all(group, *, by):
    """The ``PreparedFile`` with all valid certificates of ``group`` as they stand."""
    return ask_for(
        "participants.certificates",
        group,
        by=by,
        needs=[Permission.SELECTION_VIEW],
        fingerprint=fingerprint_of(group),
    )


def fingerprint_of(group):
    """Names the valid certificates of the group, in the order they are printed."""
    keys = group.certificates.valid().order_by("number").values_list("pk", flat=True)
    return sha256(",".join(map(str, keys)).encode()).hexdigest()
