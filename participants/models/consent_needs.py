"""Which papers are needed for what: content, with defaults for each model of mentoring."""

from django.db import models
from django.db.models import Q
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from organisations.models import Organisation
from participants.enums import ConsentKind, ConsentPurpose, NeededOf
from roadmap.enums import MentoringModel
from roadmap.models import Programme

# 152-FZ: whoever's data are used has agreed to it. Holds until content or the school say what else is asked.
BY_LAW = {
    purpose.value: {
        ConsentKind.OWN_DATA.value: NeededOf.EVERYONE.value,
        ConsentKind.CHILD_DATA.value: NeededOf.EVERYONE.value,
    }
    for purpose in ConsentPurpose
}


class ConsentNeedsQuerySet(models.QuerySet):
    def for_programmes(self, programmes):
        """{programme key: its needs}: the programme's own, its school's for the model, everybody's, or the law's."""
        programmes = list(programmes)
        own, schools = {p.pk for p in programmes}, {p.organisation_id for p in programmes}
        everybodys = Q(organisation__isnull=True, programme__isnull=True)
        rows = self.filter(Q(programme__in=own) | Q(programme__isnull=True, organisation__in=schools) | everybodys)
        found = {
            (row.programme_id, None, "") if row.programme_id else (None, row.organisation_id, row.model): row.needs
            for row in rows
        }
        return {
            p.pk: found.get((p.pk, None, ""))
            or found.get((None, p.organisation_id, p.model))
            or found.get((None, None, p.model))
            or BY_LAW
            for p in programmes
        }


class ConsentNeeds(models.Model):
    """``needs``: {purpose: {kind: whose}} (``ConsentPurpose``, ``ConsentKind``, ``NeededOf``), whole for its scope.

    A row of a programme holds for it alone; one of a school for its programmes of ``model``; one of neither for all."""

    organisation = models.ForeignKey(Organisation, null=True, blank=True, on_delete=models.CASCADE, related_name="+")
    programme = models.OneToOneField(
        Programme, null=True, blank=True, on_delete=models.CASCADE, related_name="consent_needs"
    )
    model = models.CharField(_("model"), max_length=16, choices=MentoringModel)
    needs = models.JSONField(default=dict)

    objects = ConsentNeedsQuerySet.as_manager()

    class Meta:
        verbose_name = _("papers needed")
        verbose_name_plural = _("papers needed")
        constraints = [
            models.UniqueConstraint(
                Coalesce("organisation", 0), Coalesce("programme", 0), "model", name="one_list_of_papers_per_scope"
            )  # on both databases two empty organisations are alike
        ]

    def __str__(self):
        return f"{self.organisation_id} {self.programme_id} {self.model}"
