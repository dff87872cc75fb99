"""Files that take the worker a while: asked for by somebody, made once, handed to them alone until their term ends."""

from functools import partial

from django.conf import settings
from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.db import models, transaction
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from documents.models.attachment import Attachment
from organisations.access import Permission
from organisations.enums import JobState
from organisations.models import Job, Organisation, PermittedQuerySet


class PreparedFileQuerySet(PermittedQuerySet):
    def of(self, user):
        """What ``user`` has asked for: nobody else opens it."""
        return self.filter(asked_by=user)

    def about(self, subject):
        return self.filter(subject_type=ContentType.objects.get_for_model(subject), subject_id=subject.pk)

    def being_built(self):
        return self.filter(attachment=None, job__state__in=[JobState.WAITING, JobState.RUNNING])

    def kept(self):
        """Those whose file can still be taken."""
        return self.filter(attachment__isnull=False).exclude(expires_at__lte=timezone.now())

    def expired(self):
        return self.filter(attachment__isnull=False, expires_at__lte=timezone.now())


class PreparedFile(models.Model):
    """One file of a ``kind`` (``documents.preparing``) made of ``subject``: a programme, a person, a training group.

    ``params`` say what was asked for exactly, ``purpose`` what personal data in it are needed for. ``needs`` are the
    permissions its asker must still hold when it is taken. ``fingerprint`` names what it was made of: the same thing is
    not made twice. ``summary`` are its figures. The row outlives the file."""

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(_("kind"), max_length=32)
    subject_type = models.ForeignKey(ContentType, on_delete=models.CASCADE, related_name="+")
    subject_id = models.BigIntegerField()
    subject = GenericForeignKey("subject_type", "subject_id")
    params = models.JSONField(default=dict, blank=True)
    purpose = models.CharField(_("purpose"), max_length=200, blank=True)
    fingerprint = models.CharField(max_length=64, blank=True)
    needs = models.JSONField(default=list)
    summary = models.JSONField(default=dict, blank=True)
    job = models.OneToOneField(Job, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    attachment = models.OneToOneField(Attachment, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    asked_at = models.DateTimeField(auto_now_add=True)
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    expires_at = models.DateTimeField(_("kept until"), null=True, blank=True)

    objects = PreparedFileQuerySet.as_manager()

    class Meta:
        ordering = ["-asked_at", "-pk"]
        verbose_name = _("prepared file")
        verbose_name_plural = _("prepared files")
        indexes = [models.Index(fields=["asked_by", "kind"], name="prepared_by_asker")]
        constraints = [
            models.CheckConstraint(
                name="prepared_file_has_a_term",
                condition=Q(attachment__isnull=True) | Q(expires_at__isnull=False),
            )
        ]

    def __str__(self):
        return f"{self.kind} {self.subject_id}"

    def get_absolute_url(self):
        return reverse("documents:prepared_file", args=[self.pk])

    @property
    def is_ready(self):
        return self.attachment_id is not None and self.expires_at > timezone.now()

    @property
    def is_being_built(self):
        return self.attachment_id is None and self.job is not None and not self.job.is_finished

    @property
    def has_failed(self):
        return self.attachment_id is None and self.job is not None and self.job.state == JobState.FAILED

    @property
    def permissions(self):
        return [Permission(need) for need in self.needs]

    def let_go(self):
        """The file goes for good, the row says that it was."""
        attachment, self.attachment, self.fingerprint = self.attachment, None, ""
        self.save(update_fields=["attachment", "fingerprint"])
        if attachment:
            attachment.delete()
            transaction.on_commit(partial(attachment.file.storage.delete, attachment.file.name))
