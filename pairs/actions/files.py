"""Files of a pair: attached to a meeting, or to a task of the plan as its evidence."""

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from documents.enums import AttachmentPurpose
from documents.models import Attachment
from mentoring.kit.errors import Refused
from mentoring.kit.uploads import check_evidence
from organisations.access import Permission
from organisations.models import AuditEntry
from pairs.models import Meeting, PairFile

AT_MOST = 10  # of one meeting or task


@transaction.atomic
def attach_file(subject, file, *, by, field="file"):
    """Keep an uploaded ``file`` with ``subject``, a meeting or a task. Raises ``Refused`` at ``field``."""
    is_meeting = isinstance(subject, Meeting)
    pair = subject.pair if is_meeting else subject.plan.pair
    owner = {"meeting": subject} if is_meeting else {"item": subject}
    if PairFile.objects.filter(**owner).count() >= AT_MOST:
        raise Refused({field: _("Ten files are enough. Remove one before adding another.")})
    attachment = Attachment.objects.take_in(
        file,
        check_evidence,
        field=field,
        purpose=AttachmentPurpose.EVIDENCE,
        guarded_by=Permission.PAIR_VIEW,
        organisation=pair.programme.organisation,
        by=by,
    )
    row = PairFile.objects.create(pair=pair, attachment=attachment, **owner)
    AuditEntry.record(by, "pair.file_attached", pair, file=attachment.pk)
    return row


@transaction.atomic
def remove_file(row, *, by):
    """Whoever attached it takes it off again; its bytes are destroyed."""
    attachment, pair = row.attachment, row.pair
    row.delete()
    attachment.destroy()
    AuditEntry.record(by, "pair.file_removed", pair, file=attachment.pk)
