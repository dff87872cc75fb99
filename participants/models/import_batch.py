"""An uploaded register: the checked plan is stored, agreed to, executed as it stands, and can be undone."""

import json
from hashlib import sha256

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from documents.models import Attachment
from organisations.enums import JobState
from organisations.models import Job, PermittedQuerySet
from participants.enums import ImportState, ParticipationRole
from roadmap.models import Programme


class ImportBatchQuerySet(PermittedQuerySet):
    organisation_path = "programme__organisation"


class ImportBatch(models.Model):
    """``rows`` is the plan as shown (``participants.importing``); ``done`` names the rows that were made of it."""

    programme = models.ForeignKey(Programme, on_delete=models.CASCADE, related_name="imports")
    role = models.CharField(max_length=8, choices=ParticipationRole)
    file = models.ForeignKey(Attachment, on_delete=models.PROTECT, related_name="+")
    columns = models.JSONField(default=dict)
    rows = models.JSONField(default=list)
    job = models.ForeignKey(
        Job,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text="Checks or loads a long list.",
    )
    state = models.CharField(_("state"), max_length=8, choices=ImportState, default=ImportState.CHECKED)
    done = models.JSONField(default=dict, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    finished_at = models.DateTimeField(null=True, blank=True)

    objects = ImportBatchQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at", "-pk"]
        verbose_name = _("uploaded list")
        verbose_name_plural = _("uploaded lists")

    def __str__(self):
        return self.file.name

    def get_absolute_url(self):
        return reverse("participants:import_check", args=[self.pk])

    @property
    def fingerprint(self):
        """Names the plan as it stands: what was shown is what is loaded."""
        return sha256(json.dumps(self.rows, sort_keys=True).encode()).hexdigest()

    @property
    def is_at_work(self):
        """The worker checks or loads it now."""
        return self.job is not None and not self.job.is_finished

    @property
    def trouble(self):
        """Why the worker did not finish, in words; nothing when it did."""
        if self.job is None or self.job.state != JobState.FAILED:
            return ""
        return self.job.error or _("It did not work out")

    @property
    def is_waiting(self):
        return self.state == ImportState.CHECKED and not self.is_at_work
