"""What an indicator has to reach: content, because the recommendations and schools differ."""

from django.db import models
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from organisations.models import Organisation


class IndicatorTargetQuerySet(models.QuerySet):
    def values_of(self, organisation):
        """{indicator: target}: the organisation's own where it has set one, everybody's otherwise."""
        rows = self.filter(models.Q(organisation=organisation) | models.Q(organisation__isnull=True))
        ordered = rows.order_by(models.F("organisation").asc(nulls_first=True))
        return dict(ordered.values_list("indicator", "value"))


class IndicatorTarget(models.Model):
    """``value`` is in percent for shares, in pieces for numbers."""

    organisation = models.ForeignKey(Organisation, null=True, blank=True, on_delete=models.CASCADE, related_name="+")
    indicator = models.SlugField(max_length=48)
    value = models.PositiveSmallIntegerField(_("target"))

    objects = IndicatorTargetQuerySet.as_manager()

    class Meta:
        verbose_name = _("target")
        verbose_name_plural = _("targets")
        constraints = [
            models.UniqueConstraint(Coalesce("organisation", 0), "indicator", name="one_target_per_indicator")
        ]

    def __str__(self):
        return f"{self.indicator}: {self.value}"
