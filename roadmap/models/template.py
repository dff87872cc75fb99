"""Model roadmaps to copy from. Their dates are those of the source; a programme moves them to its own year."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from mentoring.kit.periods import Span
from organisations.enums import OrganisationKind
from roadmap.enums import Audience, CanonicalStage, MentoringModel


class RoadmapTemplate(models.Model):
    """A roadmap as its source words it; ``targets`` are the coverage promises closing it: [{group, year, percent}]."""

    slug = models.SlugField(unique=True)
    title = models.CharField(_("title"), max_length=400)
    organisation_name = models.CharField(_("organisation"), max_length=300, blank=True)
    level = models.CharField(max_length=16, choices=OrganisationKind, default=OrganisationKind.SCHOOL)
    model = models.CharField(max_length=16, choices=MentoringModel, default=MentoringModel.STUDENTS)
    source = models.CharField(_("source"), max_length=300, blank=True)
    starts_on = models.DateField(_("from"))
    ends_on = models.DateField(_("until"))
    targets = models.JSONField(default=list, blank=True)

    class Meta:
        ordering = ["title"]
        verbose_name = _("roadmap template")
        verbose_name_plural = _("roadmap templates")

    def __str__(self):
        return self.title

    @property
    def window(self):
        return Span(self.starts_on, self.ends_on)


# what a template says of stages and events and a roadmap takes over as it is
STAGE_CONTENT = ("title", "short_title", "aim", "objective", "result", "canonical")
EVENT_CONTENT = (
    "number",
    "title",
    "description",
    "expected_result",
    "indicator",
    "document_kind",
    "kinds",
    "audience",
    "canonical",
    "is_delegated",
)


class TemplateStage(models.Model):
    template = models.ForeignKey(RoadmapTemplate, on_delete=models.CASCADE, related_name="stages")
    position = models.PositiveSmallIntegerField()
    title = models.CharField(_("title"), max_length=400)
    short_title = models.CharField(max_length=40, blank=True)
    aim = models.TextField(_("aim"), blank=True)
    objective = models.TextField(_("objective"), blank=True)
    result = models.TextField(_("result"), blank=True)
    canonical = models.CharField(max_length=24, choices=CanonicalStage)

    class Meta:
        ordering = ["position"]
        constraints = [models.UniqueConstraint(fields=["template", "position"], name="one_template_stage_per_position")]

    def __str__(self):
        return self.title


class TemplateEvent(models.Model):
    stage = models.ForeignKey(TemplateStage, on_delete=models.CASCADE, related_name="events")
    position = models.PositiveSmallIntegerField()
    number = models.CharField(_("number"), max_length=16)
    title = models.TextField(_("title"))
    description = models.TextField(_("description"), blank=True)
    deadline_text = models.CharField(_("deadline"), max_length=300, blank=True)
    responsibles = models.JSONField(_("responsibles"), default=list, blank=True)
    expected_result = models.TextField(_("expected result"), blank=True)
    indicator = models.TextField(_("indicator"), blank=True)
    document_kind = models.CharField(_("document"), max_length=200, blank=True)
    kinds = models.JSONField(_("kinds"), default=list, blank=True)
    audience = models.CharField(max_length=12, choices=Audience, blank=True, default=Audience.NOBODY)
    canonical = models.CharField(max_length=24, choices=CanonicalStage)
    is_delegated = models.BooleanField(default=False, help_text="Addressed to every school of the municipality.")

    class Meta:
        ordering = ["stage__position", "position"]
        constraints = [models.UniqueConstraint(fields=["stage", "position"], name="one_template_event_per_position")]

    def __str__(self):
        return f"{self.number} {self.title}"
