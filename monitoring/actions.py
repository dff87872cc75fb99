"""What people do here: ask for a report, write down a practice."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from documents.enums import AttachmentPurpose
from documents.models import Attachment
from mentoring.kit import uploads
from mentoring.kit.errors import Refused
from monitoring.enums import ReportKind, ReportState
from monitoring.models import Practice, Report
from organisations import jobs
from organisations.access import Permission
from organisations.models import AuditEntry
from participants.enums import ConsentPurpose
from participants.gate import missing_papers_for
from roadmap.models import Programme

ASKED_TWICE = timedelta(seconds=30)


@transaction.atomic
def request_report(programme, *, by):
    """A school report as of today, built in the background; a second click gives the one already being built."""
    Programme.objects.select_for_update().get(pk=programme.pk)  # two clicks at once come one after the other
    building = Report.objects.filter(
        programme=programme, state=ReportState.BUILDING, created_at__gt=timezone.now() - ASKED_TWICE
    ).first()
    if building:
        return building
    report = Report.objects.create(
        organisation=programme.organisation,
        programme=programme,
        kind=ReportKind.SCHOOL,
        as_of=programme.organisation.today,
        created_by=by,
    )
    report.job = jobs.enqueue(
        "monitoring.school_report",
        f"report:{report.pk}",
        {"report": report.pk},
        organisation=programme.organisation,
        by=by,
    )
    report.save(update_fields=["job"])
    AuditEntry.record(by, "report.requested", report)
    return report


@transaction.atomic
def add_practice(programme, *, kind, title, url, happened_on, event, by, picture=None, document=None, shows=()):
    """A publication, case, award…: what the programme leaves behind, with its link and uploaded files.

    ``shows`` are the participations it tells of or shows: each must have agreed to publication.
    Raises ``Refused`` at the field of a file that is no picture, or no document, or of those who have not agreed.
    """
    _may_be_published(list(shows))
    practice = Practice.objects.create(
        programme=programme,
        kind=kind,
        title=title,
        url=url,
        happened_on=happened_on,
        event=event,
        created_by=by,
        picture=_kept("picture", picture, uploads.check_image, programme, by),
        document=_kept("document", document, uploads.check_document, programme, by),
    )
    practice.shows.set(shows)
    AuditEntry.record(by, "practice.added", practice)
    return practice


def _may_be_published(participations):
    missing = missing_papers_for(participations, purpose=ConsentPurpose.PUBLISHING)
    lacking = [
        _("%(name)s: %(papers)s") % {"name": row.person.list_name, "papers": ", ".join(map(str, missing[row.pk]))}
        for row in participations
        if missing[row.pk]
    ]
    if lacking:
        raise Refused({"shows": lacking}, code="no_consent_to_publication")


def _kept(field, file, check, programme, by):
    """The uploaded ``file`` as an attachment, or ``None`` without one."""
    if not file:
        return None
    return Attachment.objects.take_in(
        file,
        check,
        field=field,
        purpose=AttachmentPurpose.EVIDENCE,
        guarded_by=Permission.REPORT_VIEW,
        organisation=programme.organisation,
        by=by,
    )


@transaction.atomic
def remove_practice(practice, *, by):
    AuditEntry.record(by, "practice.removed", practice, title=practice.title)
    practice.delete()
