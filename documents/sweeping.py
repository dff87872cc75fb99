"""Files nobody knows of: what a process wrote and died before its row was committed, or after its row was deleted."""

import logging
from datetime import timedelta

from django.core.files.storage import default_storage
from django.utils import timezone

from documents.enums import AttachmentPurpose
from documents.models import Attachment

logger = logging.getLogger(__name__)
KEPT_ANYWAY = timedelta(days=1)  # longer than any transaction: the row of a younger file may still come
AT_ONCE = 500


def sweep_files():
    """Delete stored files that have no row and are older than a day. Returns how many."""
    before, swept = timezone.now() - KEPT_ANYWAY, 0
    for folder in _folders():
        _within, names = default_storage.listdir(folder)
        for start in range(0, len(names), AT_ONCE):
            some = [f"{folder}/{name}" for name in names[start : start + AT_ONCE]]
            known = set(Attachment.objects.filter(file__in=some).values_list("file", flat=True))
            for path in (path for path in some if path not in known):
                swept += _swept(path, before)
    if swept:
        logger.warning("%s stored files had no row and were deleted", swept)
    return swept


def _folders():
    """Where attachments lie (``models.attachment.storage_path``): a folder per organisation and purpose."""
    if not default_storage.exists(""):
        return
    organisations, _files = default_storage.listdir("")
    for organisation in filter(str.isdecimal, organisations):
        purposes, _files = default_storage.listdir(organisation)
        yield from (f"{organisation}/{name}" for name in purposes if name in AttachmentPurpose.values)


def _swept(path, before):
    try:
        if default_storage.get_modified_time(path) >= before:
            return False
        default_storage.delete(path)
    except FileNotFoundError:  # somebody else was quicker
        return False
    return True
