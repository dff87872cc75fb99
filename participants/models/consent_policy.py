"""Who signs for a minor: a rule of law with a choice left to the school."""

from django.db import models
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from organisations.models import Organisation
from participants.enums import ConsentKind

USUAL_COSIGNING_AGE = 14  # Civil Code art. 26: from 14 a minor acts with a guardian's agreement

USUAL_RENEWAL_DAYS = 30
WRITTEN_KINDS = (ConsentKind.EXTRA_DUTY,)  # Labour Code art. 351.8: in writing


class ConsentPolicyQuerySet(models.QuerySet):
    def by_organisation(self, organisations):
        """{organisation key: policy} for each key of ``organisations``: its own, or everybody's, or the usual one."""
        wanted = set(organisations)
        rows = self.filter(models.Q(organisation__in=wanted) | models.Q(organisation__isnull=True))
        found = {policy.organisation_id: policy for policy in rows}
        return {key: found.get(key) or found.get(None) or ConsentPolicy() for key in wanted}


class ConsentPolicy(models.Model):
    """The row without an organisation holds for every school that has not chosen otherwise."""

    organisation = models.OneToOneField(
        Organisation, null=True, blank=True, on_delete=models.CASCADE, related_name="consent_policy"
    )
    cosigns_from_age = models.PositiveSmallIntegerField(
        _("age from which a minor signs beside the guardian"),
        null=True,
        blank=True,
        default=USUAL_COSIGNING_AGE,
        help_text=_("Empty: the guardian's signature is enough until the age of 18."),
    )

    renew_days = models.PositiveSmallIntegerField(
        _("days before the term ends on which a new consent is asked for"), default=USUAL_RENEWAL_DAYS
    )

    writes_online = models.BooleanField(
        _("an answer by the link counts as written form"),
        default=False,
        help_text=_(
            "The Labour Code (art. 351.8) asks for a written consent to the mentor's duty. An answer by a link with a "
            "code from the letter is a simple electronic signature: it counts as written only when a local act or "
            "the employment contract says so."
        ),
    )

    objects = ConsentPolicyQuerySet.as_manager()

    class Meta:
        verbose_name = _("rule of consents")
        verbose_name_plural = _("rules of consents")
        constraints = [
            models.UniqueConstraint(
                Coalesce("organisation", 0), name="one_consent_policy_per_organisation"
            )  # on both databases two empty organisations are alike
        ]

    def __str__(self):
        return f"{self.organisation_id}: {self.cosigns_from_age}"

    def asks_paper(self, kind):
        """Whether a consent of ``kind`` can only be signed by hand."""
        return kind in WRITTEN_KINDS and not self.writes_online
