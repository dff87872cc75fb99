"""One person invited to a gathering: told or not, coming or not, there or not."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from mentoring.kit.text import greeted_as, short_name
from organisations.models import PermittedQuerySet
from participants.enums import PersonGroup
from participants.models.gathering import Gathering, GatheringGroup
from participants.models.participation import Participation
from participants.models.person import Guardian, accounts_of

ACCOUNTS = (*accounts_of("participation__person"), "user", "guardian__user")


class AttendanceQuerySet(PermittedQuerySet):
    organisation_path = "gathering__programme__organisation"

    def with_people(self):
        return self.select_related(*ACCOUNTS, "guardian__child")

    def of_user(self, user):
        """Invitations of the person who holds the account."""
        own = Q()
        for path in ACCOUNTS:
            own |= Q(**{path: user})
        return self.filter(own)


class Attendance(models.Model):
    """Who it is: a participation, an account of the staff, a guardian, or a name written down with what they are.

    ``has_come`` and ``will_come``: ``None`` means not marked, not answered."""

    gathering = models.ForeignKey(Gathering, on_delete=models.CASCADE, related_name="attendances")
    group = models.ForeignKey(
        GatheringGroup, null=True, blank=True, on_delete=models.CASCADE, related_name="attendances"
    )
    participation = models.ForeignKey(
        Participation, null=True, blank=True, on_delete=models.CASCADE, related_name="attendances"
    )
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.CASCADE, related_name="attendances"
    )
    guardian = models.ForeignKey(Guardian, null=True, blank=True, on_delete=models.CASCADE, related_name="attendances")
    name = models.CharField(_("name"), max_length=200, blank=True)
    what = models.CharField(_("who it is"), max_length=200, blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    will_come = models.BooleanField(null=True)
    has_come = models.BooleanField(null=True)
    checked_in_at = models.DateTimeField(null=True, blank=True)
    told_at = models.DateTimeField(null=True, blank=True)
    told_version = models.PositiveSmallIntegerField(null=True, blank=True)
    told_by_paper = models.BooleanField(default=False)
    read_at = models.DateTimeField(null=True, blank=True)

    objects = AttendanceQuerySet.as_manager()

    class Meta:
        verbose_name = _("attendance")
        verbose_name_plural = _("attendances")
        constraints = [
            models.UniqueConstraint(fields=["gathering", "participation"], name="invited_once"),
            models.UniqueConstraint(fields=["gathering", "user"], name="account_invited_once"),
            models.UniqueConstraint(fields=["gathering", "guardian"], name="guardian_invited_once"),
            models.UniqueConstraint(
                fields=["gathering", "name", "what"], condition=~Q(name=""), name="name_invited_once"
            ),
            models.CheckConstraint(
                name="attendance_is_of_one_person",
                condition=Q(participation__isnull=False, user__isnull=True, guardian__isnull=True, name="")
                | Q(participation__isnull=True, user__isnull=False, guardian__isnull=True, name="")
                | Q(participation__isnull=True, user__isnull=True, guardian__isnull=False, name="")
                | (Q(participation__isnull=True, user__isnull=True, guardian__isnull=True) & ~Q(name="")),
            ),
        ]

    def __str__(self):
        return f"{self.gathering_id}: {self.pk}"

    def get_absolute_url(self):
        return reverse("participants:invitation", args=[self.gathering_id])

    @property
    def person(self):
        """The ``Person`` of a participant, otherwise ``None``."""
        return self.participation.person if self.participation_id else None

    @property
    def full_name(self):
        if self.participation_id:
            return self.participation.person.full_name
        if self.user_id:
            return self.user.full_name or self.user.username
        return self.guardian.full_name if self.guardian_id else self.name

    @property
    def list_name(self):
        """«Абрамов Тимофей» for pupils, «Соколова М. В.» for adults."""
        if self.participation_id:
            return self.participation.person.list_name
        if self.user_id:
            return str(self.user)
        if self.guardian_id:
            child = self.guardian
            return short_name(child.last_name, child.first_name, child.patronymic) or child.full_name
        return self.name

    @property
    def is_of_pupil(self):
        return bool(self.participation_id) and self.participation.person.group == PersonGroup.STUDENT

    @property
    def greeted_as(self):
        """How a letter calls the person: a pupil by the first name, an adult with the patronymic."""
        if self.participation_id:
            return self.participation.person.greeted_as
        row = self.user if self.user_id else self.guardian
        return greeted_as(row.last_name, row.first_name, row.patronymic) if row else self.name

    @property
    def where(self):
        """Class or post; of a parent, whose; of a guest, what they are."""
        if self.participation_id:
            return self.participation.person.where
        if self.guardian_id:
            child = self.guardian.child
            whose = " ".join(filter(None, [child.last_name, child.first_name]))
            return gettext("parent: %(child)s") % {"child": ", ".join(filter(None, [whose, child.class_label]))}
        return self.what

    @property
    def account(self):
        """The account through which the person is told in the product, or ``None``."""
        if self.participation_id:
            return self.participation.person.account
        return self.user if self.user_id else self.guardian.user if self.guardian_id else None

    @property
    def address(self):
        """Where a letter goes, or ''."""
        if self.participation_id:
            return self.participation.person.email
        if self.user_id:
            return self.user.email
        return self.guardian.email if self.guardian_id else self.email

    @property
    def is_reachable(self):
        return bool(self.account or self.address)
