"""The private address from which somebody's calendar reads the plan."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from organisations.models import PermittedQuerySet, PersonalLink
from roadmap.models.programme import Programme


class CalendarAddressQuerySet(PermittedQuerySet):
    organisation_path = "programme__organisation"


class CalendarAddress(models.Model):
    """What ``user`` has to do, or with ``programme`` its whole plan. A new address is a new ``link``."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="calendar_addresses")
    programme = models.ForeignKey(
        Programme, null=True, blank=True, on_delete=models.CASCADE, related_name="calendar_addresses"
    )
    link = models.OneToOneField(PersonalLink, on_delete=models.PROTECT, related_name="calendar_address")

    objects = CalendarAddressQuerySet.as_manager()

    class Meta:
        verbose_name = _("calendar address")
        verbose_name_plural = _("calendar addresses")
        constraints = [
            models.UniqueConstraint(fields=["user", "programme"], name="one_calendar_address_per_programme"),
            models.UniqueConstraint(
                fields=["user"], condition=Q(programme__isnull=True), name="one_calendar_address_of_ones_own"
            ),
        ]

    def __str__(self):
        return f"{self.user_id} {self.programme_id or ''}".strip()
