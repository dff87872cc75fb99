"""Background work as rows: the broker may lose everything, the row stays."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from organisations.enums import JobState
from organisations.models.organisation import Organisation


class JobQuerySet(models.QuerySet):
    def due(self, now=None):
        """Jobs nobody holds: waiting, or running under a lease that has run out because its worker died."""
        now = now or timezone.now()
        return self.filter(Q(state=JobState.WAITING, run_at__lte=now) | Q(state=JobState.RUNNING, leased_until__lt=now))


class Job(models.Model):
    """One piece of work: what (``kind``), once (``key``), how far (``done`` of ``total``), and what came of it."""

    kind = models.CharField(max_length=64)
    key = models.CharField(max_length=200, unique=True)
    payload = models.JSONField(default=dict, blank=True)
    organisation = models.ForeignKey(Organisation, null=True, blank=True, on_delete=models.CASCADE, related_name="+")
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    state = models.CharField(_("state"), max_length=12, choices=JobState, default=JobState.WAITING)
    run_at = models.DateTimeField(default=timezone.now)
    leased_until = models.DateTimeField(null=True, blank=True)
    lease = models.UUIDField(null=True, blank=True, help_text="The worker that holds it; a stale one can not finish.")
    attempts = models.PositiveSmallIntegerField(default=0)
    done = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(default=0)
    step = models.CharField(max_length=200, blank=True)
    error = models.CharField(max_length=500, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    finished_at = models.DateTimeField(null=True, blank=True)

    objects = JobQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at"]
        verbose_name = _("job")
        verbose_name_plural = _("jobs")
        indexes = [models.Index(fields=["state", "run_at"], name="job_due")]

    def __str__(self):
        return f"{self.kind} {self.key}"

    @property
    def percent(self):
        if self.state == JobState.DONE:
            return 100
        return min(99, self.done * 100 // self.total) if self.total else 0

    @property
    def percent_text(self):
        return f"{self.percent} %"

    @property
    def is_finished(self):
        return self.state in (JobState.DONE, JobState.FAILED)
