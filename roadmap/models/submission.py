"""A roadmap laid before somebody: the plan as it stood, until when it is to be decided, and what came of it."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from organisations.models import PermittedQuerySet
from roadmap.enums import Decision, RoadmapState, SubmittedTo
from roadmap.models.roadmap import Roadmap


class SubmissionQuerySet(PermittedQuerySet):
    organisation_path = "roadmap__programme__organisation"

    def waiting(self):
        return self.filter(decision="")

    def decided(self):
        """What was looked at and decided, the newest first; what was withdrawn nobody need have seen, what was given up
        is nobody's concern any more."""
        decided = self.exclude(decision__in=["", Decision.WITHDRAWN]).exclude(roadmap__state=RoadmapState.GIVEN_UP)
        return decided.order_by("-decided_at", "-pk")


class Submission(models.Model):
    """``plan``: [{"event", "stage", …what the plan says of the event}], as ``plan_rows`` gives it."""

    roadmap = models.ForeignKey(Roadmap, on_delete=models.CASCADE, related_name="submissions")
    to = models.CharField(_("laid before"), max_length=12, choices=SubmittedTo)
    plan = models.JSONField(default=list)
    at = models.DateTimeField(auto_now_add=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    decide_by = models.DateField(_("to be decided by"), null=True, blank=True)
    decision = models.CharField(_("decision"), max_length=10, choices=Decision, blank=True)
    decided_at = models.DateTimeField(null=True, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    remark = models.TextField(_("remark"), blank=True)
    answer = models.TextField(_("author's answer"), blank=True, help_text="To the remark of a return.")

    objects = SubmissionQuerySet.as_manager()

    class Meta:
        ordering = ["-at", "-pk"]
        verbose_name = _("submission of a roadmap")
        verbose_name_plural = _("submissions of roadmaps")
        constraints = [
            models.UniqueConstraint(
                fields=["roadmap"], condition=Q(decision=""), name="a_roadmap_waits_for_one_decision"
            ),
            models.CheckConstraint(
                name="decided_submission_has_time", condition=Q(decision="") | Q(decided_at__isnull=False)
            ),
        ]

    def __str__(self):
        return f"{self.roadmap_id} → {self.to}"

    @property
    def is_unanswered(self):
        """Whether its general remark waits for a word of the author."""
        return bool(self.remark) and not self.answer

    @property
    def decider(self):
        """The organisation that decides: the school itself, or the office above it."""
        organisation = self.roadmap.programme.organisation
        return organisation if self.to == SubmittedTo.DIRECTOR else organisation.parent

    @property
    def to_words(self):
        """Before whom: an office has no director, but a head."""
        if self.to == SubmittedTo.DIRECTOR and not self.decider.is_school:
            return _("the head of the office")
        return self.get_to_display()

    @property
    def days_left(self):
        """Days to the end of the term by the decider's calendar; negative when it is over, ``None`` without a term."""
        return (self.decide_by - self.decider.today).days if self.decide_by else None
