"""What was changed in a plan at one go, kept so that it can be taken back."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from organisations.models import PermittedQuerySet
from roadmap.models.roadmap import Roadmap


class PlanChangeQuerySet(PermittedQuerySet):
    organisation_path = "roadmap__programme__organisation"

    def taken_out(self):
        """The changes that took an event out and were not taken back, the newest first."""
        return [change for change in self.filter(undone_at=None) if any("removed" in item for item in change.items)]


class PlanChange(models.Model):
    """One deed on a plan: a field, a bulk act, a remedy. ``items``: [{event, was, now}], was and now in part.

    ``learned``: [{key, was, now}], what was remembered with it about the words of events, and what stood before."""

    roadmap = models.ForeignKey(Roadmap, on_delete=models.CASCADE, related_name="changes")
    words = models.CharField(_("what was done"), max_length=300)
    items = models.JSONField(default=list)
    learned = models.JSONField(default=list, blank=True)
    at = models.DateTimeField(_("when"), auto_now_add=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    undone_at = models.DateTimeField(null=True, blank=True)
    undone_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    objects = PlanChangeQuerySet.as_manager()

    class Meta:
        ordering = ["-at", "-pk"]
        verbose_name = _("change of a plan")
        verbose_name_plural = _("changes of plans")
        constraints = [
            models.CheckConstraint(
                name="undone_change_has_time", condition=Q(undone_by__isnull=True) | Q(undone_at__isnull=False)
            )
        ]

    def __str__(self):
        return self.words

    @property
    def removed_words(self):
        """The event it took out, as the plan named it: «6.5 Сбор обратной связи»."""
        removed = next((item["removed"] for item in self.items if "removed" in item), {})
        return f"{removed.get('number', '')} {removed.get('title', '')}".strip()

    @property
    def is_of_shape(self):
        """Whether events were added or taken out, not reworded."""
        return any("added" in item or "removed" in item for item in self.items)
