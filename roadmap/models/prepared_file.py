"""Files that take the worker a while: asked for by somebody, built once, handed out to those who may have them."""

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from documents.models import Attachment
from organisations.access import Permission
from organisations.enums import JobState
from organisations.models import Job, PermittedQuerySet
from roadmap.enums import PreparedKind
from roadmap.models.programme import Programme
from roadmap.models.roadmap import Roadmap


class PreparedFileQuerySet(PermittedQuerySet):
    organisation_path = "programme__organisation"

    def being_built(self):
        return self.filter(attachment=None, job__state__in=[JobState.WAITING, JobState.RUNNING])

    def kept(self):
        return self.filter(attachment__isnull=False)


class PreparedFile(models.Model):
    """``needs`` are the permissions a reader must hold for what is inside; ``summary`` are its figures.

    ``fingerprint`` names what it was made of: the same thing is not built twice. The row outlives the file.
    """

    programme = models.ForeignKey(Programme, on_delete=models.CASCADE, related_name="prepared_files")
    roadmap = models.ForeignKey(Roadmap, on_delete=models.CASCADE, related_name="prepared_files")
    kind = models.CharField(_("kind"), max_length=8, choices=PreparedKind)
    fingerprint = models.CharField(max_length=64, blank=True)
    needs = models.JSONField(default=list)
    summary = models.JSONField(default=dict, blank=True)
    job = models.OneToOneField(Job, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    attachment = models.OneToOneField(Attachment, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    asked_at = models.DateTimeField(auto_now_add=True)
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")

    objects = PreparedFileQuerySet.as_manager()

    class Meta:
        ordering = ["-asked_at", "-pk"]
        verbose_name = _("prepared file")
        verbose_name_plural = _("prepared files")
        indexes = [models.Index(fields=["programme", "kind"], name="prepared_by_programme")]

    def __str__(self):
        return f"{self.get_kind_display()} {self.programme_id}"

    def get_absolute_url(self):
        return reverse("roadmap:prepared_file", args=[self.pk])

    @property
    def is_ready(self):
        return self.attachment_id is not None

    @property
    def is_being_built(self):
        return not self.is_ready and self.job is not None and not self.job.is_finished

    @property
    def has_failed(self):
        return not self.is_ready and self.job is not None and self.job.state == JobState.FAILED

    @property
    def permissions(self):
        return [Permission(need) for need in self.needs]
