"""Data that are to be destroyed, or were: the task with its term, and what the act tells of it."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from documents.models import Order
from organisations.models import Organisation, PermittedQuerySet
from participants.enums import ErasureReason, ErasureState
from participants.models.consent import Consent
from participants.models.person import Person


class ErasureQuerySet(PermittedQuerySet):
    organisation_path = "organisation"

    def open(self):
        return self.filter(state=ErasureState.OPEN)

    def done(self):
        return self.filter(state=ErasureState.DONE)


class Erasure(models.Model):
    """``summary`` is what was destroyed and what stays: {"destroyed": [{"title", "count"}], "nameless": […], "kept":
    [{"title", "count", "basis"}]}: figures and sorts of data, no names."""

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="erasures")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="erasures")
    reason = models.CharField(_("why"), max_length=12, choices=ErasureReason)
    consent = models.ForeignKey(Consent, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    state = models.CharField(_("state"), max_length=8, choices=ErasureState, default=ErasureState.OPEN)
    opened_at = models.DateTimeField(auto_now_add=True)
    opened_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    due_on = models.DateField(_("destroy by"))
    decided_at = models.DateTimeField(null=True, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    note = models.TextField(_("reason"), blank=True)
    summary = models.JSONField(default=dict, blank=True)
    act = models.ForeignKey(
        Order, null=True, blank=True, on_delete=models.SET_NULL, related_name="erasures", verbose_name=_("act")
    )

    objects = ErasureQuerySet.as_manager()

    class Meta:
        ordering = ["due_on", "pk"]
        verbose_name = _("destruction of data")
        verbose_name_plural = _("destructions of data")
        constraints = [
            models.UniqueConstraint(
                fields=["person"], condition=Q(state=ErasureState.OPEN), name="one_open_erasure_of_a_person"
            ),
            models.CheckConstraint(
                name="a_decided_erasure_has_its_time",
                condition=Q(state=ErasureState.OPEN) | Q(decided_at__isnull=False),
            ),
        ]

    def __str__(self):
        return f"{self.number}: {self.state}"

    def get_absolute_url(self):
        return reverse("participants:erasure", args=[self.pk])

    @property
    def number(self):
        """What stands for the person in papers once the name is gone: «ПД-000042»."""
        return f"ПД-{self.person_id:06d}"

    @property
    def is_open(self):
        return self.state == ErasureState.OPEN

    @property
    def days_left(self):
        return (self.due_on - self.organisation.today).days
