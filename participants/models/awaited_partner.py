"""Partners whom a list names before they are in the other register."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from mentoring.kit.text import search_key
from participants.models.import_batch import ImportBatch
from participants.models.participation import Participation


class AwaitedPartner(models.Model):
    """Whom a school's list names beside ``participation``: the pair is proposed when the other register comes."""

    participation = models.ForeignKey(Participation, on_delete=models.CASCADE, related_name="awaited_partners")
    batch = models.ForeignKey(ImportBatch, on_delete=models.CASCADE, related_name="+")
    name = models.CharField(max_length=250)
    name_key = models.CharField(max_length=250, editable=False)
    class_label = models.CharField(max_length=12, blank=True)

    class Meta:
        verbose_name = _("partner named in a list")
        verbose_name_plural = _("partners named in a list")
        constraints = [models.UniqueConstraint(fields=["participation", "name_key"], name="awaited_once")]

    def __str__(self):
        return self.name

    @classmethod
    def of(cls, participation, batch, name, class_label):
        return cls(
            participation=participation, batch=batch, name=name, name_key=search_key(name), class_label=class_label
        )
