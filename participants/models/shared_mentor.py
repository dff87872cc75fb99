"""A mentor of one school invited by another of the municipality."""

from django.conf import settings
from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from mentoring.kit.errors import Refused
from organisations.models import PermittedQuerySet
from participants.enums import LoanState
from participants.models.long_term import LongTermPermission
from participants.models.participation import Participation
from roadmap.models import MentoringFormat, Programme

WAITING = (LoanState.ASKED, LoanState.AGREED)


class MentorLoanQuerySet(PermittedQuerySet):
    """Permitted are those of the school that invites."""

    organisation_path = "programme__organisation"

    def waiting(self):
        return self.filter(state__in=WAITING)

    def agreed(self):
        """Those that wait for the mentor alone."""
        return self.filter(state=LoanState.AGREED)

    def lasting(self):
        """Those the mentor accepted and whose participation goes on."""
        return self.filter(state=LoanState.ACCEPTED, guest__isnull=False, guest__ended_on__isnull=True)

    def over(self, on=None):
        """Those of them that nothing keeps but the pairs at work: the term, or the mentor's permission, has ended."""
        day = on or timezone.localdate()
        permission = LongTermPermission.objects.shared(day).filter(person=OuterRef("participation__person"))
        return self.lasting().filter(Q(ends_on__lt=day) | ~Exists(permission))

    def with_all(self):
        return self.select_related(
            "participation__person__organisation",
            "participation__person__user",
            "participation__programme",
            "programme__organisation",
            "format",
            "guest",
        )


class LentQuerySet(MentorLoanQuerySet):
    """The same rows, permitted to the mentor's own school."""

    organisation_path = "participation__programme__organisation"


class MentorLoan(models.Model):
    """``participation``: the mentor's own, at home. ``guest``: what came of it in the inviting school.

    The guest participation is of a ``Person`` of the inviting school's own: a copy of what the mentor let be seen,
    without a birth date, consents or, unless the mentor passes them on, contacts. So each school sees, searches,
    exports and erases its own people only, and the second one gathers its own consents through the gate. The copy
    leads to the mentor (``Person.home``) and to nobody else: the mentor's own account opens what is asked of the guest,
    and the inviting school has no account to give or to end.
    """

    participation = models.ForeignKey(Participation, on_delete=models.CASCADE, related_name="loans")
    programme = models.ForeignKey(Programme, on_delete=models.CASCADE, related_name="mentor_loans")
    format = models.ForeignKey(
        MentoringFormat, null=True, blank=True, on_delete=models.PROTECT, related_name="+", verbose_name=_("format")
    )
    starts_on = models.DateField(_("from"))
    ends_on = models.DateField(_("until"))
    places = models.PositiveSmallIntegerField(_("mentees"), default=1)
    need = models.TextField(_("what help is wanted"))
    state = models.CharField(_("state"), max_length=16, choices=LoanState, default=LoanState.ASKED)
    reason = models.TextField(_("reason"), blank=True)
    passes_contacts = models.BooleanField(_("contacts are passed on"), default=False)
    guest = models.OneToOneField(
        Participation, null=True, blank=True, on_delete=models.SET_NULL, related_name="guest_of"
    )
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    asked_at = models.DateTimeField(auto_now_add=True)
    changed_at = models.DateTimeField(auto_now=True)

    objects = MentorLoanQuerySet.as_manager()

    class Meta:
        ordering = ["-asked_at", "-pk"]
        verbose_name = _("invitation of a mentor")
        verbose_name_plural = _("invitations of mentors")
        constraints = [
            models.CheckConstraint(name="loan_ends_after_it_begins", condition=Q(ends_on__gte=F("starts_on"))),
            models.CheckConstraint(name="loan_is_of_somebody", condition=Q(places__gte=1)),
            models.UniqueConstraint(
                fields=["participation", "programme"],
                condition=Q(state__in=WAITING),
                name="mentor_invited_once_at_a_time",
            ),
        ]

    def __str__(self):
        return f"{self.participation_id} → {self.programme_id}"

    def get_absolute_url(self):
        return reverse("participants:mentor_loan", args=[self.pk])

    @property
    def school(self):
        """The mentor's."""
        return self.participation.programme.organisation

    @property
    def inviting(self):
        return self.programme.organisation

    def move(self, state, *, expected, reason=""):
        """To ``state``, from one of ``expected``. Raises ``Refused("loan_decided")``."""
        if self.state not in expected:
            raise Refused(
                _("This invitation was already decided on: %(state)s."),
                code="loan_decided",
                params={"state": self.get_state_display()},
            )
        self.state, self.reason = state, reason
        self.save(update_fields=["state", "reason", "changed_at"])


class LentMentor(MentorLoan):
    """An invitation as the mentor's own school sees it."""

    objects = LentQuerySet.as_manager()

    class Meta:
        proxy = True
        verbose_name = _("invitation of our mentor")
        verbose_name_plural = _("invitations of our mentors")
