"""Files that take the worker a while: what can be made, asking for it, handing it out; one way for all.

An app says how files of a kind are made (``prepares``), a view asks for one (``ask_for``) and leads to its page, which
shows how far it is and hands it out. The file is its asker's alone, as long as they hold the rights to what is in it,
and goes when its term ends.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from functools import partial
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.text import format_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from documents.enums import AttachmentPurpose
from documents.models import Attachment, PreparedFile
from mentoring.kit.errors import Refused
from mentoring.kit.sealing import seal_bytes, unseal_bytes
from organisations import jobs
from organisations.access import may
from organisations.models import AuditEntry, User, register_deeds
from organisations.models.audit import organisation_of
from organisations.outbox import tell


@dataclass(frozen=True)
class Made:
    """``content``: bytes, or an open file read piece by piece. ``needs``: where they follow from what is in it."""

    content: Any
    name: str
    content_type: str
    summary: dict = field(default_factory=dict)
    needs: tuple | None = None


@dataclass(frozen=True)
class Preparation:
    """Files of one ``kind``. ``make(row, progress)`` gives what was ``Made``, in the worker; ``place(row)`` is where to
    ask for another: ``(address, words)``.

    ``may_see(row, user)``: what the row's permissions do not say; ``taken(row)`` writes each taking into the journals
    the data have; ``words(row)`` tell the figures. ``days`` the file is kept, ``kept`` of a kind for a subject and
    asker. ``told(row)`` is the notice that it is ready. ``is_for_asker(row)``: whether it is handed out at all, or only
    serves the next step at its ``place``. ``is_sealed``: the stored bytes are encrypted, as what lies sealed in the
    database."""

    kind: str
    title: Any
    make: Callable
    place: Callable
    may_see: Callable = lambda row, user: True
    taken: Callable = lambda row: None
    words: Callable = lambda row: ""
    is_for_asker: Callable = lambda row: True
    told: Callable = lambda row: _("The file is ready: %(title)s") % {"title": preparation_of(row).title}
    days: int = 7
    kept: int = 10
    is_sealed: bool = False


PREPARATIONS: dict[str, Preparation] = {}


def prepares(kind, *, title, place, **known):
    """Register ``make(row, progress)`` for files of ``kind``; histories tell of it by ``title``."""

    def register(make):
        PREPARATIONS[kind] = Preparation(kind, title, make, place, **known)
        register_deeds(
            {
                f"{kind}_asked": format_lazy("{}: {}", gettext_lazy("asked for a file"), title),
                f"{kind}_built": format_lazy("{}: {}", gettext_lazy("received a file"), title),
                f"{kind}_taken": format_lazy("{}: {}", gettext_lazy("downloaded a file"), title),
            }
        )
        return make

    return register


def preparation_of(row):
    return PREPARATIONS[row.kind]


@transaction.atomic
def ask_for(kind, subject, *, by, needs, params=None, purpose="", fingerprint=""):
    """The ``PreparedFile`` of ``kind`` made of ``subject`` for ``by``: a new one, or the same being made already.

    With a ``fingerprint``, which names what is in it, also the one that is kept. ``needs``: permissions."""
    User.objects.select_for_update(of=("self",)).get(pk=by.pk)  # one click at a time
    params = params or {}
    asked = PreparedFile.objects.of(by).about(subject).filter(kind=kind, purpose=purpose, fingerprint=fingerprint)
    same = [row for row in asked.being_built() if row.params == params]
    same += [row for row in asked.kept() if fingerprint and row.params == params]
    if same:
        return same[0]
    row = PreparedFile.objects.create(
        organisation=organisation_of(subject),
        kind=kind,
        subject=subject,
        params=params,
        purpose=purpose,
        fingerprint=fingerprint,
        needs=needs,
        asked_by=by,
    )
    row.job = jobs.enqueue(
        "documents.prepare", f"documents.prepare:{row.pk}", {"prepared": row.pk}, organisation=row.organisation, by=by
    )
    row.save(update_fields=["job"])
    AuditEntry.record(by, f"{kind}_asked", row, **_why(row))
    return row


def _why(row):
    return {"purpose": row.purpose} if row.purpose else {}


def may_take(row, user):
    """Whether the file is ``user``'s, and they may still see what is in it."""
    if row.asked_by_id != user.pk or row.subject is None:
        return False
    return all(may(user, need, row.organisation) for need in row.permissions) and preparation_of(row).may_see(row, user)


def make(row, progress):
    """What the worker does: the function that files it, to be called when the job ends. Raises ``Refused``."""
    if row.asked_by is None or not may_take(row, row.asked_by):
        raise Refused(_("Whoever asked for the file may no longer see what is in it."), code="right_lost")
    return partial(keep, row, preparation_of(row).make(row, progress))


@transaction.atomic
def keep(row, made):
    """File what was ``made`` and tell its asker."""
    preparation = preparation_of(row)
    row.needs = list(made.needs or row.needs)
    row.attachment = Attachment.objects.keep(
        seal_bytes(made.content) if preparation.is_sealed else made.content,
        name=made.name,
        content_type=made.content_type,
        purpose=AttachmentPurpose.PREPARED,
        guarded_by=row.needs[0],
        organisation=row.organisation,
        by=row.asked_by,
    )
    row.summary, row.expires_at = made.summary, timezone.now() + timedelta(days=preparation.days)
    row.save(update_fields=["attachment", "needs", "summary", "expires_at"])
    AuditEntry.record(row.asked_by, f"{row.kind}_built", row, **made.summary)
    text = preparation.told(row)
    tell([row.asked_by], reason=_reason(row), text=text, url=row.get_absolute_url(), in_digest=False)
    kept = PreparedFile.objects.of(row.asked_by).kept().filter(kind=row.kind, subject_type=row.subject_type)
    for older in kept.filter(subject_id=row.subject_id).select_related("attachment")[preparation.kept :]:
        older.let_go()  # a copy of people's data is not kept longer than it serves


def _reason(row):
    return f"prepared:{row.pk}"


@transaction.atomic
def take(row, *, by):
    """The ``Attachment`` of ``row`` for ``by``, noted. Raises ``Refused``: not made, removed, or not for them."""
    if not row.is_ready:
        raise Refused(_("The file is no longer kept. Build it again."), code="file_not_kept")
    if not preparation_of(row).is_for_asker(row):
        raise Refused(_("This document was printed to be signed, it is not handed out before."), code="to_be_signed")
    if not may_take(row, by):
        raise Refused(_("Your rights have changed: what is in the file is not for you now."), code="not_for_you")
    AuditEntry.record(by, f"{row.kind}_taken", row, attachment=row.attachment_id, **_why(row))
    preparation_of(row).taken(row)
    return row.attachment


def content_of(row):
    """The bytes of a sealed file, or the open file of another."""
    if preparation_of(row).is_sealed:
        return unseal_bytes(row.attachment.read())
    return row.attachment.file.open("rb")


def note_seen(row, user):
    """Whoever sees that the file is ready need not be told any more."""
    user.notices.unread().filter(reason=_reason(row)).update(read_at=timezone.now())


def let_go(rows):
    """Take the files off ``rows``; returns how many."""
    found = list(rows.filter(attachment__isnull=False).select_related("attachment"))
    for row in found:
        row.let_go()
    return len(found)
