"""Mentors who stay: the permission of a mentor to be kept in the long-term register, and by whom to be seen there."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from documents.models import Attachment
from mentoring.kit.periods import SchoolYear
from organisations.access import Relation
from organisations.models import PermittedQuerySet
from participants.enums import LongTermScope, LongTermWay
from participants.models.person import Person


def usual_term(day):
    """Until when a permission given on ``day`` holds if nothing else is said: the end of the next school year."""
    return SchoolYear(SchoolYear.of(day).start + 1).ends_on


class LongTermPermissionQuerySet(PermittedQuerySet):
    organisation_path = "person__organisation"
    own_paths = {Relation.PARTICIPANT: "person__user"}

    def standing(self, on=None):
        """Those that hold on the day ``on`` (today)."""
        day = on or timezone.localdate()
        return self.filter(ended_at__isnull=True, given_on__lte=day, valid_until__gte=day)

    def shared(self, on=None):
        """Those of them that let the other schools of the municipality see and invite the mentor."""
        return self.standing(on).filter(scope=LongTermScope.MUNICIPALITY)


class LongTermPermission(models.Model):
    """Given for a term, withdrawn at any time; a new one takes the place of the one before, which is kept.

    It belongs to the person, not to a participation, because it outlives the programme it was given in. Who says in an
    application, or in a list the school uploads, that they stay and until when nobody says, stays for the usual term.
    ``ended_at``: withdrawn, or replaced by the next one.
    """

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="long_term_permissions")
    scope = models.CharField(_("who sees the mentor"), max_length=12, choices=LongTermScope)
    given_on = models.DateField(_("given on"))
    valid_until = models.DateField(_("valid until"))
    way = models.CharField(_("how it was given"), max_length=8, choices=LongTermWay)
    scan = models.ForeignKey(
        Attachment, null=True, blank=True, on_delete=models.PROTECT, related_name="+", verbose_name=_("signed paper")
    )
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    recorded_at = models.DateTimeField(auto_now_add=True)
    ended_at = models.DateTimeField(_("ended at"), null=True, blank=True)
    is_withdrawn = models.BooleanField(_("withdrawn"), default=False)

    objects = LongTermPermissionQuerySet.as_manager()

    class Meta:
        ordering = ["-given_on", "-pk"]
        verbose_name = _("permission for the long-term register")
        verbose_name_plural = _("permissions for the long-term register")
        constraints = [
            models.UniqueConstraint(
                fields=["person"], condition=Q(ended_at__isnull=True), name="one_long_term_permission_at_a_time"
            ),
            models.CheckConstraint(
                name="long_term_permission_ends_after_it_begins", condition=Q(valid_until__gte=F("given_on"))
            ),
            models.CheckConstraint(
                name="withdrawn_permission_has_ended", condition=Q(is_withdrawn=False) | Q(ended_at__isnull=False)
            ),
        ]

    def __str__(self):
        return f"{self.scope} {self.person_id}"

    @property
    def is_standing(self):
        return self.ended_at is None and self.given_on <= timezone.localdate() <= self.valid_until

    @property
    def is_for_municipality(self):
        return self.scope == LongTermScope.MUNICIPALITY

    def end(self, *, is_withdrawn):
        self.ended_at, self.is_withdrawn = timezone.now(), is_withdrawn
        self.save(update_fields=["ended_at", "is_withdrawn"])
