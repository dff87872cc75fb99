"""One change made to many rows of a register at once, with what stood there before: it can be taken back."""

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from organisations.models import PermittedQuerySet
from participants.enums import ParticipationRole
from roadmap.models import Programme


class BulkChangeQuerySet(PermittedQuerySet):
    organisation_path = "programme__organisation"


class BulkChange(models.Model):
    """``values`` are {participation key: [what was, what became]}; only keys, days and words of the register itself."""

    programme = models.ForeignKey(Programme, on_delete=models.CASCADE, related_name="bulk_changes")
    role = models.CharField(max_length=8, choices=ParticipationRole)
    deed = models.CharField(_("deed"), max_length=32)
    values = models.JSONField(default=dict)
    done_at = models.DateTimeField(auto_now_add=True)
    done_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    undone_at = models.DateTimeField(null=True, blank=True)

    objects = BulkChangeQuerySet.as_manager()

    class Meta:
        ordering = ["-done_at", "-pk"]
        verbose_name = _("change of many rows")
        verbose_name_plural = _("changes of many rows")

    def __str__(self):
        return f"{self.deed} {self.programme_id}"

    def get_absolute_url(self):
        return reverse("participants:undo_bulk", args=[self.pk])
