"""What proves an event, and what people say about it."""

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from documents.enums import AttachmentPurpose
from documents.models import Attachment
from mentoring.kit.errors import Refused
from mentoring.kit.uploads import check_evidence
from organisations.access import Permission
from organisations.models import AuditEntry
from roadmap.actions.holding import hold_event
from roadmap.enums import EvidenceKind
from roadmap.models import Comment, Evidence


@transaction.atomic
def add_file(event, file, *, by, title=""):
    """Keep an uploaded file as evidence. Raises ``Refused`` for what is no document, table, PDF or picture."""
    hold_event(event)
    attachment = Attachment.objects.take_in(
        file,
        check_evidence,
        purpose=AttachmentPurpose.EVIDENCE,
        guarded_by=Permission.EVIDENCE_VIEW,
        organisation=event.stage.roadmap.programme.organisation,
        by=by,
    )
    return _keep(event, by, kind=EvidenceKind.FILE, attachment=attachment, text=title)


@transaction.atomic
def add_link(event, url, *, by, title=""):
    hold_event(event)
    return _keep(event, by, kind=EvidenceKind.LINK, url=url, text=title)


@transaction.atomic
def add_note(event, text, *, by):
    hold_event(event)
    return _keep(event, by, kind=EvidenceKind.NOTE, text=text)


@transaction.atomic
def add_order_evidence(events, order, *, by):
    """The signed ``order`` proves ``events``; those it already proves are left as they are."""
    events = list(events)
    proved = set(Evidence.objects.filter(event__in=events, order=order).values_list("event_id", flat=True))
    fresh = [event for event in events if event.pk not in proved]
    Evidence.objects.bulk_create(Evidence(event=e, kind=EvidenceKind.ORDER, order=order, added_by=by) for e in fresh)
    AuditEntry.objects.bulk_record(by, "event.evidence_added", fresh, order=order.pk, now=order.title)


def _keep(event, by, **fields):
    evidence = Evidence.objects.create(event=event, added_by=by, **fields)
    AuditEntry.record(by, "event.evidence_added", event, now=str(evidence))
    return evidence


@transaction.atomic
def remove_evidence(evidence, *, by):
    """Take back evidence one has added oneself; a signed order stays. Raises ``Refused``."""
    hold_event(evidence.event)
    if not Evidence.objects.filter(pk=evidence.pk).exists():
        raise Refused(_("This evidence has been removed already."), code="evidence_gone")
    if evidence.kind == EvidenceKind.ORDER or evidence.added_by_id != by.pk:
        raise Refused(_("Only the person who added this can remove it."), code="evidence_not_yours")
    if evidence.event.is_closed:
        raise Refused(_("The event is completed. Reopen it before removing its evidence."), code="event_closed")
    AuditEntry.record(by, "event.evidence_removed", evidence.event, was=str(evidence))
    evidence.delete()


@transaction.atomic
def comment(event, text, *, by):
    """Say something of ``event``, or of how the next version words it. Raises ``Refused``."""
    hold_event(event, is_said=True)
    return Comment.objects.create(event=event, author=by, text=text)
