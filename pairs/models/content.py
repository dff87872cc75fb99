"""What the product and the schools suggest to pairs: agendas of meetings, plans to begin with, grades of delivery."""

from decimal import Decimal

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from organisations.models import Organisation
from pairs.enums import MeetingKind
from roadmap.enums import MentoringModel


class MeetingGuide(models.Model):
    """What a meeting of a kind is for: ``agenda`` and ``tasks`` are lists of lines. ``model`` empty: in both models;
    ``organisation`` empty: everybody's, otherwise a school's own, which goes before it."""

    organisation = models.ForeignKey(
        Organisation, null=True, blank=True, on_delete=models.CASCADE, related_name="+", verbose_name=_("organisation")
    )
    kind = models.CharField(pgettext_lazy("of a meeting", "kind"), max_length=8, choices=MeetingKind)
    model = models.CharField(_("model"), max_length=16, choices=MentoringModel, blank=True)
    aim = models.CharField(_("aim"), max_length=300)
    agenda = models.JSONField(_("suggested agenda"), default=list, blank=True)
    tasks = models.JSONField(_("suggested tasks"), default=list, blank=True)

    class Meta:
        ordering = ["pk"]
        verbose_name = _("guide to a meeting")
        verbose_name_plural = _("guides to meetings")
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "model"],
                condition=Q(organisation__isnull=True),
                name="one_common_guide_to_a_kind_of_meeting",
            ),
            models.UniqueConstraint(
                fields=["organisation", "kind", "model"], name="one_own_guide_to_a_kind_of_meeting"
            ),
        ]

    def __str__(self):
        return f"{self.kind} {self.model}"


class PlanTemplate(models.Model):
    """A plan to begin with. ``items``: ``{"task", "result", "after_days"}``, counted from the day the pair began.

    ``format`` is the slug of a format of mentoring, empty for any; ``role_model`` says who helps whom in it.
    ``organisation`` empty: everybody's; a school's own may stand in the place of a common one it ``replaces``."""

    organisation = models.ForeignKey(
        Organisation, null=True, blank=True, on_delete=models.CASCADE, related_name="+", verbose_name=_("organisation")
    )
    replaces = models.ForeignKey("self", null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    slug = models.SlugField(unique=True)
    title = models.CharField(_("title"), max_length=160)
    model = models.CharField(_("model"), max_length=16, choices=MentoringModel, blank=True)
    format = models.CharField(_("format"), max_length=50, blank=True)
    role_model = models.CharField(_("role model"), max_length=160, blank=True)
    goal = models.CharField(_("goal"), max_length=300)
    items = models.JSONField(_("tasks"), default=list)
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["position", "pk"]
        verbose_name = _("template of a plan")
        verbose_name_plural = _("templates of plans")
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "replaces", "model"], name="a_school_replaces_a_template_once_in_a_model"
            ),
        ]

    def __str__(self):
        return self.title


class DeliveryGrade(models.Model):
    """How a task was done and what it counts for in the delivery of the plan: 1, 0.9, 0.8, 0."""

    slug = models.SlugField(unique=True)
    title = models.CharField(_("title"), max_length=120)
    points = models.DecimalField(
        _("counts for"),
        max_digits=3,
        decimal_places=2,
        validators=[MinValueValidator(Decimal(0)), MaxValueValidator(Decimal(1))],
    )
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["position", "pk"]
        verbose_name = _("grade of delivery")
        verbose_name_plural = _("grades of delivery")

    def __str__(self):
        return self.title
