"""Which event begins only when another is over."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from organisations.models import PermittedQuerySet
from roadmap.models.event import Event


class EventDependencyQuerySet(PermittedQuerySet):
    organisation_path = "event__stage__roadmap__programme__organisation"


class EventDependency(models.Model):
    """``event`` comes after ``after``; ``is_proposed`` by their kinds, until somebody settles it."""

    event = models.ForeignKey(Event, on_delete=models.CASCADE, related_name="dependencies")
    after = models.ForeignKey(Event, on_delete=models.CASCADE, related_name="dependents")
    is_proposed = models.BooleanField(default=False)

    objects = EventDependencyQuerySet.as_manager()

    class Meta:
        verbose_name = _("order of events")
        verbose_name_plural = _("orders of events")
        constraints = [
            models.UniqueConstraint(fields=["event", "after"], name="one_dependency_per_two_events"),
            models.CheckConstraint(name="event_does_not_come_after_itself", condition=~Q(event=F("after"))),
        ]

    def __str__(self):
        return f"{self.event_id} after {self.after_id}"
