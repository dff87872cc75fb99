"""Who was asked to agree with an order before the director signs it, and what they said."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from documents.enums import VisaState
from documents.models.order import Order


class VisaQuerySet(models.QuerySet):
    def open(self):
        return self.filter(state=VisaState.ASKED)


class Visa(models.Model):
    """One person's word on a draft. A text changed after it asks them anew; ``remark`` stays until they speak again."""

    order = models.ForeignKey(Order, on_delete=models.CASCADE, related_name="visas")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="visas")
    state = models.CharField(_("state"), max_length=16, choices=VisaState, default=VisaState.ASKED)
    remark = models.TextField(_("remark"), blank=True)
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    asked_at = models.DateTimeField(_("asked at"), default=timezone.now)
    decided_at = models.DateTimeField(_("answered at"), null=True, blank=True)

    objects = VisaQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        verbose_name = _("agreement with an order")
        verbose_name_plural = _("agreements with orders")
        constraints = [
            models.UniqueConstraint(fields=["order", "user"], name="one_visa_per_person_and_order"),
            models.CheckConstraint(
                name="visa_is_decided_at_some_time",
                condition=Q(state=VisaState.ASKED) | Q(decided_at__isnull=False),
            ),
            models.CheckConstraint(
                name="visa_with_a_remark_says_it", condition=~Q(state=VisaState.REMARKED) | ~Q(remark="")
            ),
        ]

    def __str__(self):
        return f"{self.order_id}: {self.user_id}"
