"""Ask the worker for a long document; keep what it made, and note who took it."""

from functools import partial

from django.db import transaction
from django.utils.translation import gettext as _

from documents.enums import AttachmentPurpose
from documents.models import Attachment
from mentoring.kit.errors import Refused
from organisations import jobs
from organisations.access import Permission, may
from organisations.models import AuditEntry
from roadmap.enums import PreparedKind
from roadmap.models import PreparedFile, Programme

KEPT = 3  # files of a kind, programme and asker; the rows of older ones still tell who built them and when


@transaction.atomic
def request_plan(roadmap, sheet, *, by):
    """The PDF of a long plan; the same plan (``sheet``) is not printed twice."""
    return _request(roadmap, PreparedKind.PLAN, by, [Permission.ROADMAP_VIEW], sheet.fingerprint)


@transaction.atomic
def request_folder(programme, *, by):
    """The evidence folder as it is now, for ``by``. A second click gives the one being built. Raises ``Refused``."""
    if programme.roadmap is None:
        raise Refused(_("There is no roadmap to collect evidence for."), code="no_roadmap")
    return _request(programme.roadmap, PreparedKind.FOLDER, by, [Permission.EVIDENCE_VIEW])


def _request(roadmap, kind, by, needs, fingerprint=""):
    programme = Programme.objects.select_for_update(of=("self",)).get(pk=roadmap.programme_id)  # one click at a time
    asked = PreparedFile.objects.filter(programme=programme, roadmap=roadmap, kind=kind, fingerprint=fingerprint)
    known = asked.filter(asked_by=by).being_built() if kind == PreparedKind.FOLDER else asked.being_built()
    if found := known.first() or (fingerprint and asked.kept().first()):
        return found
    row = PreparedFile.objects.create(
        programme=programme, roadmap=roadmap, kind=kind, fingerprint=fingerprint, needs=needs, asked_by=by
    )
    row.job = jobs.enqueue(
        f"roadmap.{kind.value}",
        f"roadmap.{kind.value}:{row.pk}",
        {"prepared": row.pk},
        organisation=programme.organisation,
        by=by,
    )
    row.save(update_fields=["job"])
    AuditEntry.record(by, f"roadmap.{kind.value}_asked", row)
    return row


def keep_prepared(row, content, *, name, content_type, needs, summary):
    """File what the worker made (bytes or an open file); called inside the transaction that ends its job."""
    attachment = Attachment.objects.keep(
        content,
        name=name,
        content_type=content_type,
        purpose=AttachmentPurpose.PREPARED,
        guarded_by=needs[0],
        organisation=row.programme.organisation,
        by=row.asked_by,
    )
    row.attachment, row.needs, row.summary = attachment, list(needs), summary
    row.save(update_fields=["attachment", "needs", "summary"])
    AuditEntry.record(row.asked_by, f"roadmap.{row.kind}_built", row, **summary)
    _forget_older(row)


def _forget_older(row):
    """Take the files off older rows: a copy of people's data is not kept longer than it serves."""
    same = PreparedFile.objects.filter(programme=row.programme, kind=row.kind, asked_by=row.asked_by)
    for old in same.kept().select_related("attachment")[KEPT:]:
        attachment = old.attachment
        old.attachment = None
        old.save(update_fields=["attachment"])
        attachment.delete()
        transaction.on_commit(partial(attachment.file.storage.delete, attachment.file.name))


@transaction.atomic
def take_prepared(row, *, by):
    """Hand the file of ``row`` to ``by`` and note it. Raises ``Refused``: not built, removed, or not for them."""
    if not row.is_ready:
        raise Refused(_("The file is no longer kept. Build it again."), code="file_not_kept")
    if not may_take(row, by):
        raise Refused(
            _("There are lists of people in this folder. You can build one without them."), code="not_for_you"
        )
    if row.kind == PreparedKind.FOLDER:
        AuditEntry.record(by, "roadmap.folder_taken", row, attachment=row.attachment_id)
    return row.attachment


def may_take(row, user):
    return all(may(user, need, row.programme.organisation) for need in row.permissions)
