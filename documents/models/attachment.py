"""Files people hand in or the product makes; every download is checked."""

import uuid
from functools import partial
from hashlib import sha256

from django.conf import settings
from django.core.files.base import ContentFile, File
from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from documents.enums import AttachmentPurpose
from mentoring.kit.errors import Refused
from mentoring.kit.uploads import content_of, safe_name
from organisations.models import Organisation, PermittedQuerySet


def storage_path(attachment, _name):
    """A path that says nothing of the content; the person's own file name is kept in a column."""
    return f"{attachment.organisation_id}/{attachment.purpose}/{uuid.uuid4().hex}"


class AttachmentQuerySet(PermittedQuerySet):
    organisation_path = "organisation"

    def keep(self, content, *, name, content_type, purpose, guarded_by, organisation, by=None):
        """Store ``content`` (bytes, or an open file read piece by piece) with its SHA-256.

        ``guarded_by`` is the permission a reader must hold."""
        file = ContentFile(content) if isinstance(content, bytes) else File(content)
        digest, size = sha256(), 0
        for piece in file.chunks():
            digest.update(piece)
            size += len(piece)
        attachment = self.model(
            organisation=organisation,
            purpose=purpose,
            guarded_by=guarded_by,
            name=name[:200],
            content_type=content_type,
            size=size,
            sha256=digest.hexdigest(),
            uploaded_by=by if getattr(by, "pk", None) else None,
        )
        attachment.file.save(name, file, save=False)
        attachment.save()
        return attachment

    def take_in(self, file, check, *, field="file", **filed):
        """Store an uploaded ``file`` that ``check`` (of ``kit.uploads``) lets in, as what it is.

        Raises ``Refused`` at ``field``, where the file was chosen."""
        try:
            kind = check(file)
        except Refused as refusal:
            raise Refused({field: refusal}) from refusal
        return self.keep(content_of(file), name=safe_name(file.name), content_type=kind.content_type, **filed)


class Attachment(models.Model):
    """One stored file. Its bytes never change: a new version is a new row. Destroyed, it leaves the row as a trace."""

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    purpose = models.CharField(max_length=16, choices=AttachmentPurpose)
    guarded_by = models.CharField(max_length=48, help_text="The permission (organisations.access) a reader must hold.")
    file = models.FileField(upload_to=storage_path, max_length=200)
    name = models.CharField(_("file name"), max_length=200)
    content_type = models.CharField(max_length=100)
    size = models.PositiveIntegerField(_("size, bytes"))
    sha256 = models.CharField(max_length=64)
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    uploaded_at = models.DateTimeField(auto_now_add=True)
    destroyed_at = models.DateTimeField(_("destroyed at"), null=True, blank=True)
    damaged_at = models.DateTimeField(
        null=True, blank=True, help_text="When its bytes were first found changed or gone."
    )

    objects = AttachmentQuerySet.as_manager()

    class Meta:
        ordering = ["-uploaded_at"]
        verbose_name = _("file")
        verbose_name_plural = _("files")

    def __str__(self):
        return self.name

    def read(self):
        """The stored bytes."""
        with self.file.open("rb") as file:
            return file.read()

    def destroy(self):
        """The bytes go for good, once the transaction is done; the row stays, so that what points to it holds."""
        if self.destroyed_at is None:
            storage, path = self.file.storage, self.file.name
            transaction.on_commit(partial(storage.delete, path))
            self.name, self.destroyed_at = gettext("file destroyed"), timezone.now()
            self.save(update_fields=["name", "destroyed_at"])

    @property
    def is_intact(self):
        """Whether the stored bytes are those that were handed in; they are read piece by piece."""
        digest = sha256()
        try:
            with self.file.open("rb") as file:
                for piece in file.chunks():
                    digest.update(piece)
        except OSError:  # gone
            return False
        return digest.hexdigest() == self.sha256
