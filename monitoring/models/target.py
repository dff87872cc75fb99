"""What an indicator has to reach: content, because the recommendations and schools differ."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from organisations.models import Organisation


class IndicatorTargetQuerySet(models.QuerySet):
    def value_for(self, organisation, indicator):
        """The organisation's own target, otherwise everybody's, otherwise ``None``."""
        rows = self.filter(indicator=indicator).filter(
            models.Q(organisation=organisation) | models.Q(organisation__isnull=True)
        )
        row = rows.order_by(models.F("organisation").desc(nulls_last=True)).first()
        return row.value if row else None


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
            models.UniqueConstraint(
                fields=["organisation", "indicator"], name="one_target_per_indicator", nulls_distinct=False
            )
        ]

    def __str__(self):
        return f"{self.indicator}: {self.value}"
