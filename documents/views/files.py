"""Stored files handed out to those who hold the permission they are guarded by."""

from django.http import Http404
from django.shortcuts import get_object_or_404

from documents.enums import AttachmentPurpose
from documents.models import Attachment
from mentoring.kit.downloads import hand_out
from mentoring.kit.kinds import Kind
from organisations.access import Permission, may, signed_in


@signed_in
def file(request, attachment):
    """A stored file, for those who hold the permission it is guarded by in its organisation.

    What was prepared for somebody is handed out by its own page, which writes down who took it."""
    rows = Attachment.objects.exclude(purpose=AttachmentPurpose.PREPARED)
    row = get_object_or_404(rows.select_related("organisation__parent"), pk=attachment)
    if not may(request.user, Permission(row.guarded_by), row.organisation):
        raise Http404
    return file_answer(row, inline=row.content_type in SHOWN_IN_PLACE)


SHOWN_IN_PLACE = {kind.content_type for kind in (Kind.PDF, Kind.PNG, Kind.JPEG, Kind.WEBP)}


def file_answer(attachment, *, inline=False):
    """The bytes of ``attachment``, which a browser runs nothing of."""
    if attachment.destroyed_at:
        raise Http404
    return hand_out(attachment.file.open("rb"), attachment.name, attachment.content_type, inline=inline)
