"""What people do here: ask for a report, write down a practice."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from documents.enums import AttachmentPurpose
from documents.models import Attachment
from mentoring.kit import uploads
from monitoring.enums import ReportKind, ReportState
from monitoring.models import Practice, Report
from organisations import jobs
from organisations.access import Permission
from organisations.models import AuditEntry
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
def add_practice(programme, *, kind, title, url, happened_on, event, by, picture=None, document=None):
    """A publication, case, award…: what the programme leaves behind, with its link and uploaded files.

    Raises ``Refused`` at the field of a file that is no picture, or no document.
    """
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
    AuditEntry.record(by, "practice.added", practice)
    return practice


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
