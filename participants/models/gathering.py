"""Where many meet or are told something: group meetings, councils, training, ceremonies, announcements."""

from typing import NamedTuple

from django.db import models
from django.db.models import Count, F, OuterRef, Q, Subquery, Sum
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from organisations.models import PermittedQuerySet, PersonalLink
from participants.enums import GatheringKind, GroupKind
from roadmap.models import Event, Programme


class Figures(NamedTuple):
    came: int
    invited: int

    @property
    def percent(self):
        """0–100, or ``None`` while nobody is invited."""
        return round(self.came * 100 / self.invited, 1) if self.invited else None


class GatheringQuerySet(PermittedQuerySet):
    organisation_path = "programme__organisation"

    def with_attendance(self):
        """People invited by name and those who are only counted, added up by the database."""
        return self.annotate(
            named_invited=_number(Count("attendances")),
            named_came=_number(Count("attendances", filter=Q(attendances__has_come=True))),
            named_told=_number(Count("attendances", filter=Q(attendances__told_at__isnull=False))),
            counted_invited=_number(Sum("groups__invited_count")),
            counted_came=_number(Sum("groups__attended_count")),
        )

    def standing(self):
        return self.filter(cancelled_at__isnull=True)


def _number(aggregate):
    """``aggregate`` over one relation of its own: two relations joined would multiply each other."""
    rows = Gathering.objects.filter(pk=OuterRef("pk")).order_by().annotate(n=aggregate).values("n")
    return Coalesce(Subquery(rows, output_field=models.IntegerField()), 0)


class Gathering(models.Model):
    """``version`` grows with the date, the time and the place: who was told of an earlier one is told again."""

    programme = models.ForeignKey(Programme, on_delete=models.CASCADE, related_name="gatherings")
    event = models.ForeignKey(Event, null=True, blank=True, on_delete=models.SET_NULL, related_name="gatherings")
    kind = models.CharField(_("kind"), max_length=16, choices=GatheringKind)
    title = models.CharField(_("title"), max_length=200)
    held_on = models.DateField(_("date"))
    held_time = models.TimeField(_("time"), null=True, blank=True)
    place = models.CharField(_("place"), max_length=160, blank=True)
    text = models.TextField(_("what is told to those invited"), blank=True)
    version = models.PositiveSmallIntegerField(default=1)
    cancelled_at = models.DateTimeField(null=True, blank=True)
    cancel_note = models.TextField(_("why it is cancelled"), blank=True)
    number = models.CharField(_("number of the protocol"), max_length=24, blank=True)
    chair = models.CharField(_("chair"), max_length=160, blank=True)
    secretary = models.CharField(_("secretary"), max_length=160, blank=True)
    decisions = models.TextField(_("what was decided"), blank=True)
    door = models.OneToOneField(
        PersonalLink, null=True, blank=True, on_delete=models.SET_NULL, related_name="gathering"
    )

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
    def is_announcement(self):
        """Nobody comes together: people are told, and being told is what counts."""
        return self.kind == GatheringKind.ANNOUNCEMENT

    @property
    def is_cancelled(self):
        return self.cancelled_at is not None

    @property
    def figures(self):
        """``Figures``: those named and those only counted together; of an announcement, those who were told."""
        row = self if hasattr(self, "named_came") else Gathering.objects.with_attendance().get(pk=self.pk)
        named = row.named_told if self.is_announcement else row.named_came
        return Figures(named + row.counted_came, row.named_invited + row.counted_invited)

    @property
    def is_held(self):
        """Somebody has come: the attendance was noted, by names or as a number."""
        return self.figures.came > 0


class GatheringGroup(models.Model):
    """Whom a gathering is for: «родители 7 «А»». Those known by name are rows, the others are two numbers."""

    gathering = models.ForeignKey(Gathering, on_delete=models.CASCADE, related_name="groups")
    kind = models.CharField(_("who"), max_length=12, choices=GroupKind)
    class_label = models.CharField(_("class"), max_length=12, blank=True)
    name = models.CharField(_("who exactly"), max_length=200, blank=True)
    invited_count = models.PositiveIntegerField(_("invited besides those named"), default=0)
    attended_count = models.PositiveIntegerField(_("came of them"), null=True, blank=True)

    class Meta:
        ordering = ["pk"]
        verbose_name = _("audience")
        verbose_name_plural = _("audiences")
        constraints = [
            models.UniqueConstraint(fields=["gathering", "kind", "class_label", "name"], name="audience_invited_once"),
            models.CheckConstraint(
                name="no_more_come_than_are_invited",
                condition=Q(attended_count__isnull=True) | Q(attended_count__lte=F("invited_count")),
            ),
        ]

    def __str__(self):
        """«родители 7 «А»», «члены совета»."""
        if self.kind == GroupKind.OTHERS and self.name:
            return self.name
        return " ".join(filter(None, [str(self.get_kind_display()), self.class_label]))


class AgendaItem(models.Model):
    """A question of the agenda: what was heard, said and decided on it."""

    gathering = models.ForeignKey(Gathering, on_delete=models.CASCADE, related_name="agenda")
    position = models.PositiveSmallIntegerField(default=1)
    question = models.TextField(_("question of the agenda"))
    speaker = models.CharField(_("who reported"), max_length=160, blank=True)
    heard = models.TextField(_("heard"), blank=True)
    spoke = models.TextField(_("spoke"), blank=True)
    decided = models.TextField(_("decided"), blank=True)
    vote = models.CharField(_("vote"), max_length=120, blank=True)

    class Meta:
        ordering = ["position", "pk"]
        verbose_name = _("question of the agenda")
        verbose_name_plural = _("questions of the agenda")

    def __str__(self):
        return self.question[:80]
