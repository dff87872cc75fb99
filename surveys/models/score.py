"""Scores of scales as they came out when the answers were sent: results count them without reading the answers."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from surveys.models.question import Scale
from surveys.models.survey import Response
from surveys.norms import bands_in
from surveys.scoring import band_of


class KeptScore(models.Model):
    """``value`` is empty when too little was answered (``surveys.scoring``); ``norm``: by whose levels it is told
    (``surveys.norms``), as it was when the answers were sent."""

    response = models.ForeignKey(Response, on_delete=models.CASCADE, related_name="scores")
    scale = models.ForeignKey(Scale, on_delete=models.CASCADE, related_name="kept")
    value = models.FloatField(null=True)
    norm = models.SmallIntegerField(default=0)

    class Meta:
        verbose_name = _("score")
        verbose_name_plural = _("scores")
        constraints = [models.UniqueConstraint(fields=["response", "scale"], name="one_score_per_scale")]

    def __str__(self):
        return f"{self.response_id}/{self.scale_id}"

    @property
    def bands(self):
        """The levels of this person's norm."""
        return bands_in(self.scale.bands, self.norm)

    @property
    def band(self):
        return None if self.value is None else band_of(self.bands, self.value)
