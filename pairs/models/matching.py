"""What a curator decides about the matching itself: rules, who must not meet, who looks after those left over."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from pairs.matching import Aim
from participants.models import Participation
from roadmap.models import Programme


class ForbiddenMatch(models.Model):
    """A mentor and a mentee who must not be put together: the curator's “does not fit”, kinship, conflict."""

    programme = models.ForeignKey(Programme, on_delete=models.CASCADE, related_name="forbidden_matches")
    mentor = models.ForeignKey(Participation, on_delete=models.CASCADE, related_name="+")
    mentee = models.ForeignKey(Participation, on_delete=models.CASCADE, related_name="+")
    reason = models.CharField(_("reason"), max_length=300, blank=True)
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("forbidden match")
        verbose_name_plural = _("forbidden matches")
        constraints = [models.UniqueConstraint(fields=["mentor", "mentee"], name="forbidden_once")]

    def __str__(self):
        return f"{self.mentor_id} × {self.mentee_id}"


class MatchingRules(models.Model):
    """How a programme weighs a match, ``{criterion: weight}`` in the words of ``pairs.matching``; and its last run."""

    programme = models.OneToOneField(Programme, on_delete=models.CASCADE, related_name="matching_rules")
    weights = models.JSONField(default=dict)
    needs_consents = models.BooleanField(_("nobody is matched without the papers"), default=True)
    aim = models.CharField(
        _("what comes first"),
        max_length=8,
        choices=[(Aim.COVERAGE.value, _("coverage")), (Aim.QUALITY.value, pgettext_lazy("of a matching", "quality"))],
        default=Aim.COVERAGE.value,
    )
    least_score = models.PositiveSmallIntegerField(
        _("least score of a pair"), default=0, help_text="0–100: the floor of fairness, nobody gets a pair below it."
    )
    last_run_at = models.DateTimeField(null=True, blank=True)
    summary = models.JSONField(default=dict, blank=True)

    class Meta:
        verbose_name = _("matching rules")
        verbose_name_plural = _("matching rules")
        constraints = [models.CheckConstraint(name="least_score_is_up_to_100", condition=Q(least_score__lte=100))]

    def __str__(self):
        return str(self.programme_id)


class UnmatchedSupport(models.Model):
    """Who at school looks after a mentee without a pair, and what is done meanwhile («поддержка без пары»)."""

    participation = models.OneToOneField(Participation, on_delete=models.CASCADE, related_name="unmatched_support")
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+", verbose_name=_("who looks after them")
    )
    note = models.CharField(_("what is done meanwhile"), max_length=300, blank=True)
    begun_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("support of a mentee without a pair")
        verbose_name_plural = _("support of mentees without a pair")

    def __str__(self):
        return str(self.participation_id)
