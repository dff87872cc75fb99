"""Those who teach the mentors: people of other schools, companies and institutes, invited by name."""

from django.db import models
from django.db.models import Case, Value, When
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from organisations.models import PermittedQuerySet
from participants.enums import ExpertAnswer
from roadmap.models import Programme

ORDER_OF_ANSWERS = (ExpertAnswer.AGREED, ExpertAnswer.AWAITED, ExpertAnswer.DECLINED)


class ExpertQuerySet(PermittedQuerySet):
    organisation_path = "programme__organisation"

    def agreed(self):
        return self.filter(answer=ExpertAnswer.AGREED)

    def in_order(self):
        """Those who agreed first, those who declined last."""
        places = [When(answer=answer, then=Value(place)) for place, answer in enumerate(ORDER_OF_ANSWERS)]
        return self.order_by(Case(*places, output_field=models.IntegerField()), "name", "pk")


class Expert(models.Model):
    programme = models.ForeignKey(Programme, on_delete=models.CASCADE, related_name="experts")
    name = models.CharField(_("full name"), max_length=160)
    workplace = models.CharField(_("place of work and post"), max_length=200, blank=True)
    subject = models.CharField(_("what the expert can teach"), max_length=300)
    contact = models.CharField(_("phone or e-mail"), max_length=120, blank=True)
    answer = models.CharField(_("answer"), max_length=8, choices=ExpertAnswer, default=ExpertAnswer.AWAITED)

    objects = ExpertQuerySet.as_manager()

    class Meta:
        ordering = ["name", "pk"]
        verbose_name = _("expert")
        verbose_name_plural = _("experts")

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return reverse("participants:edit_expert", args=[self.pk])
