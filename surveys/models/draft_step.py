"""What was changed in a draft, one step after another: to undo it, and to tell two people of each other."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from surveys.enums import StepDeed
from surveys.models.questionnaire import Questionnaire


class DraftStep(models.Model):
    """``place``: ``head``, ``section:<number>``, ``question:<key>``, ``scale:<key>``; ``before``: the whole draft as it
    was (``surveys.storing.snapshot``); ``about``: the words of what was changed; ``number``: the draft's revision."""

    questionnaire = models.ForeignKey(Questionnaire, on_delete=models.CASCADE, related_name="steps")
    number = models.PositiveIntegerField()
    place = models.CharField(max_length=64)
    deed = models.CharField(max_length=12, choices=StepDeed)
    about = models.CharField(max_length=120, blank=True)
    before = models.JSONField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["number"]
        verbose_name = _("step of a draft")
        verbose_name_plural = _("steps of a draft")
        constraints = [models.UniqueConstraint(fields=["questionnaire", "number"], name="one_step_per_number")]

    def __str__(self):
        return f"{self.questionnaire_id}/{self.number}"
