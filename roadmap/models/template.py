"""Model roadmaps to copy from. Their dates are those of the source; a programme moves them to its own year."""

from django.conf import settings
from django.db import models
from django.db.models import Count, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from mentoring.kit.errors import Refused
from mentoring.kit.periods import Span
from organisations.enums import OrganisationKind
from organisations.models import Organisation, PermittedQuerySet
from roadmap.enums import Audience, CanonicalStage, MentoringModel


class RoadmapTemplateQuerySet(PermittedQuerySet):
    def kept(self):
        return self.filter(put_away_at__isnull=True)

    def offered_to(self, organisation):
        """The built-in ones, those of ``organisation`` and of what stands above it; the newest first."""
        places = [organisation.pk, organisation.parent_id, organisation.parent_id and organisation.parent.parent_id]
        seen = Q(organisation__isnull=True) | Q(organisation__in=[place for place in places if place])
        return self.kept().filter(seen).select_related("organisation").order_by("-saved_at", "-pk")

    def with_figures(self):
        """With the numbers of stages and events."""
        return self.annotate(
            stage_count=Count("stages", distinct=True), event_count=Count("stages__events", distinct=True)
        )


class RoadmapTemplate(models.Model):
    """A roadmap as its source words it; ``targets`` are the coverage promises closing it: [{group, year, percent}].

    One without ``organisation`` came with the product; the others were saved from somebody's own plan, without names.
    """

    slug = models.SlugField(unique=True)
    title = models.CharField(_("title"), max_length=400)
    organisation_name = models.CharField(_("organisation"), max_length=300, blank=True)
    level = models.CharField(max_length=16, choices=OrganisationKind, default=OrganisationKind.SCHOOL)
    model = models.CharField(max_length=16, choices=MentoringModel, default=MentoringModel.STUDENTS)
    source = models.CharField(_("source"), max_length=300, blank=True)
    starts_on = models.DateField(_("from"))
    ends_on = models.DateField(_("until"))
    targets = models.JSONField(default=list, blank=True)
    columns = models.JSONField(default=list, blank=True, help_text="[[field, heading]], as of a roadmap.")
    organisation = models.ForeignKey(
        Organisation, null=True, blank=True, on_delete=models.CASCADE, related_name="roadmap_templates"
    )
    saved_from = models.ForeignKey("Roadmap", null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    saved_at = models.DateTimeField(null=True, blank=True)
    saved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    put_away_at = models.DateTimeField(null=True, blank=True)

    objects = RoadmapTemplateQuerySet.as_manager()

    class Meta:
        ordering = ["title"]
        verbose_name = _("roadmap template")
        verbose_name_plural = _("roadmap templates")

    def __str__(self):
        return self.title

    def get_absolute_url(self):
        return reverse("roadmap:template", args=[self.pk])

    @property
    def window(self):
        return Span(self.starts_on, self.ends_on)

    def put_away(self):
        if self.put_away_at:
            raise Refused(_("This template is already put away."), code="template_put_away")
        self.put_away_at = timezone.now()
        self.save(update_fields=["put_away_at"])

    def take_back(self):
        if not self.put_away_at:
            raise Refused(_("This template is not put away."), code="template_offered")
        self.put_away_at = None
        self.save(update_fields=["put_away_at"])


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
    understood = models.JSONField(
        default=dict, blank=True, help_text="What a person made of the deadline, where its words say otherwise."
    )
    after = models.JSONField(
        default=list, blank=True, help_text="[stage, event, whether proposed]: positions of what it comes after."
    )
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
