"""Where many meet: group meetings, councils, training sessions, ceremonies; and who came."""

from typing import NamedTuple

from django.db import models
from django.db.models import Count, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from organisations.models import PermittedQuerySet
from participants.enums import GatheringKind
from participants.models.participation import Participation
from roadmap.models import Event, Programme


class Figures(NamedTuple):
    came: int
    invited: int


class GatheringQuerySet(PermittedQuerySet):
    organisation_path = "programme__organisation"

    def with_attendance(self):
        """``named_came`` and ``named_invited``: people invited by name, counted by the database."""
        return self.annotate(
            named_came=Count("attendances", filter=Q(attendances__has_come=True)), named_invited=Count("attendances")
        )


class Gathering(models.Model):
    programme = models.ForeignKey(Programme, on_delete=models.CASCADE, related_name="gatherings")
    event = models.ForeignKey(Event, null=True, blank=True, on_delete=models.SET_NULL, related_name="gatherings")
    kind = models.CharField(_("kind"), max_length=16, choices=GatheringKind)
    title = models.CharField(_("title"), max_length=200)
    held_on = models.DateField(_("date"))
    place = models.CharField(_("place"), max_length=160, blank=True)
    audience = models.CharField(_("who was invited"), max_length=200, blank=True)
    invited_count = models.PositiveIntegerField(_("invited"), null=True, blank=True)
    attended_count = models.PositiveIntegerField(_("came"), null=True, blank=True)
    decisions = models.TextField(_("what was decided"), blank=True)

    objects = GatheringQuerySet.as_manager()

    class Meta:
        ordering = ["-held_on", "-pk"]
        verbose_name = _("gathering")
        verbose_name_plural = _("gatherings")

    def __str__(self):
        return self.title

    def get_absolute_url(self):
        return reverse("participants:gathering", args=[self.pk])

    @property
    def figures(self):
        """``Figures``: those named and those only counted (staff, parents, guests) together."""
        named = self if hasattr(self, "named_came") else Gathering.objects.with_attendance().get(pk=self.pk)
        return Figures(named.named_came + (self.attended_count or 0), named.named_invited + (self.invited_count or 0))

    @property
    def is_held(self):
        """Somebody has come: the attendance was noted, by names or as a number."""
        return self.figures.came > 0


class Attendance(models.Model):
    """An invited participation, and whether the person came (``None``: not marked yet)."""

    gathering = models.ForeignKey(Gathering, on_delete=models.CASCADE, related_name="attendances")
    participation = models.ForeignKey(Participation, on_delete=models.CASCADE, related_name="attendances")
    has_come = models.BooleanField(null=True)

    class Meta:
        verbose_name = _("attendance")
        verbose_name_plural = _("attendances")
        constraints = [models.UniqueConstraint(fields=["gathering", "participation"], name="invited_once")]

    def __str__(self):
        return f"{self.gathering_id}: {self.participation_id}"
