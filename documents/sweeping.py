"""Files nobody knows of: what a process wrote and died before its row was committed, or after its row was deleted.

They are set aside before they go, and a sweep that finds many of them takes none: after a restore it is the database
that lacks rows, and the files are the only copies of what was signed.
"""

import logging
from datetime import timedelta

from django.core.files.storage import default_storage
from django.utils import timezone

from documents.enums import AttachmentPurpose
from documents.models import Attachment

logger = logging.getLogger(__name__)
KEPT_ANYWAY = timedelta(days=1)  # longer than any transaction: the row of a younger file may still come
SET_ASIDE = "quarantine"
KEPT_ASIDE = timedelta(days=30)
AT_ONCE = 500
FEW, SMALL_SHARE = 20, 0.02  # of all files: so many may lack a row by accident


def sweep_files():
    """Set aside stored files that have no row and are older than a day, and delete what was set aside long ago.
    Returns how many were set aside."""
    found, total = _orphans(timezone.now() - KEPT_ANYWAY)
    if total and not Attachment.objects.exists():
        logger.error("Files are not swept: the database knows none of the %s stored ones", total)
        return 0
    if len(found) > max(FEW, total * SMALL_SHARE):
        logger.error("Files are not swept: %s of %s have no row, is this their database?", len(found), total)
        return 0
    swept = sum(_set_aside(path) for path in found)
    if swept:
        logger.warning("%s stored files had no row and were moved to %s", swept, SET_ASIDE)
    _delete_set_aside(timezone.now() - KEPT_ASIDE)
    return swept


def _orphans(before):
    """Paths of files older than ``before`` without a row, and how many files there are."""
    found, total = [], 0
    for folder in _folders():
        _within, names = default_storage.listdir(folder)
        total += len(names)
        for start in range(0, len(names), AT_ONCE):
            some = [f"{folder}/{name}" for name in names[start : start + AT_ONCE]]
            known = set(Attachment.objects.filter(file__in=some).values_list("file", flat=True))
            found += [path for path in some if path not in known and _is_older(path, before)]
    return found, total


def _folders(within=""):
    """Where attachments lie (``models.attachment.storage_path``): a folder per organisation and purpose."""
    if not default_storage.exists(within):
        return
    organisations, _files = default_storage.listdir(within)
    start = f"{within}/" if within else ""
    for organisation in filter(str.isdecimal, organisations):
        purposes, _files = default_storage.listdir(f"{start}{organisation}")
        yield from (f"{start}{organisation}/{name}" for name in purposes if name in AttachmentPurpose.values)


def _is_older(path, before):
    try:
        return default_storage.get_modified_time(path) < before
    except FileNotFoundError:  # somebody else was quicker
        return False


def _set_aside(path):
    try:
        with default_storage.open(path, "rb") as file:
            default_storage.save(f"{SET_ASIDE}/{path}", file)
        default_storage.delete(path)
    except FileNotFoundError:
        return False
    return True


def _delete_set_aside(before):
    for folder in _folders(SET_ASIDE):
        _within, names = default_storage.listdir(folder)
        for path in (f"{folder}/{name}" for name in names):
            if _is_older(path, before):
                default_storage.delete(path)
