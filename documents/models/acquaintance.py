"""Who has to read an order, and when they did."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from documents.models.order import Order


class Acquaintance(models.Model):
    order = models.ForeignKey(Order, on_delete=models.CASCADE, related_name="acquaintances")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="acquaintances")
    acquainted_at = models.DateTimeField(_("read at"), null=True, blank=True)

    class Meta:
        ordering = ["pk"]
        verbose_name = _("acquaintance")
        verbose_name_plural = _("acquaintances")
        constraints = [models.UniqueConstraint(fields=["order", "user"], name="acquainted_once")]

    def __str__(self):
        return f"{self.order_id}: {self.user_id}"
