"""Meetings of a pair: planned, or logged after the fact."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from organisations.access import Relation
from pairs.enums import MeetingKind, MeetingState
from pairs.models.pair import OfPairQuerySet, Pair
from participants.models import Participation
from participants.models.person import accounts_of


class MeetingQuerySet(OfPairQuerySet):
    organisation_path = "pair__programme__organisation"
    own_paths = {Relation.MEMBER: accounts_of("pair__members__participation__person")}
    pair_path = "pair__"

    def held(self):
        return self.filter(state=MeetingState.HELD)


class Meeting(models.Model):
    pair = models.ForeignKey(Pair, on_delete=models.CASCADE, related_name="meetings")
    kind = models.CharField(_("kind"), max_length=8, choices=MeetingKind, default=MeetingKind.REGULAR)
    state = models.CharField(_("state"), max_length=10, choices=MeetingState, default=MeetingState.PLANNED)
    held_on = models.DateField(_("date"))
    starts_at = models.TimeField(_("time"), null=True, blank=True)
    minutes = models.PositiveSmallIntegerField(_("length, minutes"), null=True, blank=True)
    place = models.CharField(_("place"), max_length=120, blank=True)
    summary = models.CharField(_("what was done"), max_length=500, blank=True)
    note = models.CharField(
        _("note for the school"), max_length=500, blank=True, help_text="Mentors and staff read it, mentees do not."
    )
    logged_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    logged_at = models.DateTimeField(auto_now_add=True)

    objects = MeetingQuerySet.as_manager()

    class Meta:
        ordering = ["-held_on", "-pk"]
        verbose_name = _("meeting")
        verbose_name_plural = _("meetings")
        constraints = [
            models.UniqueConstraint(
                fields=["pair", "kind"],
                condition=Q(kind__in=[MeetingKind.FIRST, MeetingKind.FINAL], state=MeetingState.HELD),
                name="a_pair_meets_first_and_finally_once",
            )
        ]

    def __str__(self):
        return f"{self.pair_id} {self.held_on}"


class MeetingAttendance(models.Model):
    """A member at a meeting: will come, came, and the mark given (1–10)."""

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="attendances")
    participation = models.ForeignKey(Participation, on_delete=models.CASCADE, related_name="meeting_attendances")
    will_come = models.BooleanField(null=True)
    has_come = models.BooleanField(null=True)
    mark = models.PositiveSmallIntegerField(_("mark"), null=True, blank=True)

    class Meta:
        verbose_name = _("attendance at a meeting")
        verbose_name_plural = _("attendances at meetings")
        constraints = [
            models.UniqueConstraint(fields=["meeting", "participation"], name="at_a_meeting_once"),
            models.CheckConstraint(
                name="mark_is_from_1_to_10", condition=Q(mark__isnull=True) | Q(mark__gte=1, mark__lte=10)
            ),
        ]

    def __str__(self):
        return f"{self.meeting_id}: {self.participation_id}"
