"""Kept documents read again at night: what was signed or reported has to be byte by byte what it was."""

import logging

from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from documents.actions import directors_of
from documents.enums import AttachmentPurpose
from documents.models import Attachment, Order
from organisations.models import AuditEntry
from organisations.outbox import tell

logger = logging.getLogger(__name__)
RECHECKED = (AttachmentPurpose.ORDER, AttachmentPurpose.REPORT)


def recheck_documents():
    """Read every kept order and report; a damaged one is noted and its school's directors are told, once. One restored
    from a copy is whole again. Returns how many are damaged now."""
    rows, damaged = Attachment.objects.filter(purpose__in=RECHECKED, destroyed_at=None).order_by("pk"), 0
    for row in rows.select_related("organisation").iterator(chunk_size=200):
        is_intact = row.is_intact
        damaged += not is_intact
        if is_intact and row.damaged_at:
            _note(row, None, "document.whole")
        elif not is_intact and row.damaged_at is None:
            _note(row, timezone.now(), "document.damaged")
            logger.error("stored document %s of organisation %s is damaged", row.pk, row.organisation_id)
            tell(
                directors_of(row.organisation),
                reason=f"document-damaged:{row.pk}:{row.damaged_at:%Y%m%d%H%M%S}",
                text=_("The kept file “%(name)s” is damaged or gone. Ask your administrator to restore it from a copy.")
                % {"name": row.name},
                url=_page_of(row),
                organisation=row.organisation,
            )
    return damaged


def _page_of(row):
    order = Order.objects.filter(Q(document=row) | Q(signature_file=row)).first()
    return order.get_absolute_url() if order else reverse("documents:file", args=[row.pk])


def _note(row, damaged_at, deed):
    row.damaged_at = damaged_at
    row.save(update_fields=["damaged_at"])
    AuditEntry.record(None, deed, row)
