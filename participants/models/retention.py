"""How long data are kept: content, with a school's own choice over everybody's."""

from django.db import models
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from organisations.models import Organisation
from participants.enums import RetentionSort


class RetentionRuleQuerySet(models.QuerySet):
    def of(self, organisation):
        """{sort: rule}: the organisation's own, or that of the office above it, or everybody's."""
        chain = [None, organisation.parent_id, organisation.pk]  # the nearest has the last word
        rows = self.filter(models.Q(organisation__in=filter(None, chain)) | models.Q(organisation=None))
        return {rule.sort: rule for rule in sorted(rows, key=lambda rule: (chain.index(rule.organisation_id), rule.pk))}


class RetentionRule(models.Model):
    """``is_automatic``: technical left-overs go by themselves; everything else waits for a person's word."""

    organisation = models.ForeignKey(
        Organisation, null=True, blank=True, on_delete=models.CASCADE, related_name="+", help_text="Empty: everybody's."
    )
    sort = models.CharField(_("sort of data"), max_length=12, choices=RetentionSort)
    days = models.PositiveSmallIntegerField(_("kept for, days"))
    basis = models.TextField(_("legal basis"))
    is_automatic = models.BooleanField(_("goes by itself"), default=False)

    objects = RetentionRuleQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        verbose_name = _("retention period")
        verbose_name_plural = _("retention periods")
        constraints = [models.UniqueConstraint(Coalesce("organisation", 0), "sort", name="one_retention_rule_per_sort")]

    def __str__(self):
        return f"{self.sort}: {self.days}"
