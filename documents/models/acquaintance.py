"""Who has to read an order, and when they did."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from documents.models.order import Order


class AcquaintanceQuerySet(models.QuerySet):
    def waiting(self):
        """Those who have not read it yet."""
        return self.filter(acquainted_on=None)


class Acquaintance(models.Model):
    """One line of the list: somebody with an account, or a ``name`` that signs on paper.

    ``acquainted_at`` is when they said so themselves, ``acquainted_on`` the day in either way; ``noted_by`` is who
    wrote down a day from paper."""

    order = models.ForeignKey(Order, on_delete=models.CASCADE, related_name="acquaintances")
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="acquaintances"
    )
    name = models.CharField(_("full name"), max_length=200, blank=True)
    acquainted_at = models.DateTimeField(_("read at"), null=True, blank=True)
    acquainted_on = models.DateField(_("read on"), null=True, blank=True)
    noted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    reminded_at = models.DateTimeField(_("reminded at"), null=True, blank=True)

    objects = AcquaintanceQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        verbose_name = _("acquaintance")
        verbose_name_plural = _("acquaintances")
        constraints = [
            models.UniqueConstraint(fields=["order", "user"], name="acquainted_once"),
            models.CheckConstraint(name="acquaintance_is_somebodys", condition=Q(user__isnull=False) | ~Q(name="")),
        ]

    def __str__(self):
        return f"{self.order_id}: {self.user_id or self.pk}"

    @property
    def person_name(self):
        """As the list has it: «Соколова М.В.» of an account, the name as it was written otherwise."""
        return self.user.short_name if self.user_id else self.name
