"""What an indicator has to reach: content, because the recommendations, regions and schools differ."""

from collections import defaultdict

from django.db import models
from django.db.models import Q
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from organisations.models import Organisation


class IndicatorTargetQuerySet(models.QuerySet):
    def values_of(self, organisation):
        """{indicator: target}: the organisation's own, else that of the level above it, else everybody's."""
        return self.values_of_each([organisation])[organisation.pk]

    def values_of_each(self, organisations):
        """{organisation key: {indicator: target}} in one query, when their parents are read with them."""
        lines = {o.pk: [None, o.parent.parent_id if o.parent_id else None, o.parent_id, o.pk] for o in organisations}
        keys = {key for line in lines.values() for key in line if key is not None}
        set_by = defaultdict(dict)
        rows = self.filter(Q(organisation__in=keys) | Q(organisation__isnull=True))
        for key, indicator, value in rows.values_list("organisation", "indicator", "value"):
            set_by[key][indicator] = value
        return {
            organisation: {name: value for key in line for name, value in set_by.get(key, {}).items()}
            for organisation, line in lines.items()
        }


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
