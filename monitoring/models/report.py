"""Reports as they were built, with the figures they reported."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from documents.models import Attachment
from monitoring.enums import PracticeKind, ReportKind, ReportState
from organisations.models import Job, Organisation, PermittedQuerySet
from roadmap.models import Event, Programme


class ReportQuerySet(PermittedQuerySet):
    organisation_path = "organisation"


class Report(models.Model):
    """One built report; ``figures`` are what it says and stay so: [{"key", "value", "done", "total", "target"}]."""

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="reports")
    programme = models.ForeignKey(Programme, null=True, blank=True, on_delete=models.CASCADE, related_name="reports")
    kind = models.CharField(_("kind"), max_length=16, choices=ReportKind)
    state = models.CharField(_("state"), max_length=10, choices=ReportState, default=ReportState.BUILDING)
    as_of = models.DateField(_("as of"))
    figures = models.JSONField(default=list, blank=True)
    job = models.OneToOneField(Job, null=True, blank=True, on_delete=models.SET_NULL, related_name="report")
    pdf = models.OneToOneField(Attachment, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    xlsx = models.OneToOneField(Attachment, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")

    objects = ReportQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at"]
        verbose_name = _("report")
        verbose_name_plural = _("reports")
        constraints = [
            models.CheckConstraint(
                name="ready_report_has_its_files",
                condition=~Q(state=ReportState.READY) | Q(pdf__isnull=False, xlsx__isnull=False),
            )
        ]

    def __str__(self):
        return f"{self.get_kind_display()} {self.as_of}"

    def get_absolute_url(self):
        return reverse("monitoring:report", args=[self.pk])

    @property
    def files(self):
        return [file for file in (self.pdf, self.xlsx) if file]


class PracticeQuerySet(PermittedQuerySet):
    organisation_path = "programme__organisation"


class Practice(models.Model):
    """A case study, publication, section, material, contest or award: what the programme leaves behind.

    It is proved by a link, by a ``picture`` (a photograph, a certificate) or by a ``document``.
    """

    programme = models.ForeignKey(Programme, on_delete=models.CASCADE, related_name="practices")
    event = models.ForeignKey(Event, null=True, blank=True, on_delete=models.SET_NULL, related_name="practices")
    kind = models.CharField(_("kind"), max_length=16, choices=PracticeKind)
    title = models.CharField(_("title"), max_length=300)
    url = models.URLField(_("link"), max_length=500, blank=True)
    happened_on = models.DateField(_("date"))
    picture = models.OneToOneField(Attachment, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    document = models.OneToOneField(Attachment, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    shows = models.ManyToManyField(
        "participants.Participation", blank=True, related_name="practices", verbose_name=_("who is told of or shown")
    )
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")

    objects = PracticeQuerySet.as_manager()

    class Meta:
        ordering = ["-happened_on", "-pk"]
        verbose_name = _("practice")
        verbose_name_plural = _("practices")

    def __str__(self):
        return self.title


def practices_of(programme):
    """[(kind, day)] of everything the programme has left behind: what its measures and indicators count."""
    return list(Practice.objects.filter(programme=programme).values_list("kind", "happened_on"))
