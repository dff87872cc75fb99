"""Accounts, roles for a time, and the query sets that know whose rows are whose."""

from django.contrib.auth.models import AbstractUser, UserManager
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from mentoring.kit.text import face_initials, full_name, initials_first, short_name
from organisations.enums import Role
from organisations.models.organisation import Organisation


class User(AbstractUser):
    """Somebody who signs in, by e-mail or login name. Pupils often have no e-mail."""

    patronymic = models.CharField(_("patronymic"), max_length=80, blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    has_first_password = models.BooleanField(
        _("first password"),
        default=False,
        help_text=_("Made by somebody else: the owner replaces it."),
    )

    objects = UserManager()

    class Meta:
        verbose_name = _("user")
        verbose_name_plural = _("users")
        constraints = [
            models.UniqueConstraint(Lower("email"), condition=~Q(email=""), name="one_account_per_email"),
            models.UniqueConstraint(Lower("username"), name="one_account_per_login"),
        ]

    def __str__(self):
        return self.short_name or self.username

    @property
    def full_name(self):
        return full_name(self.last_name, self.first_name, self.patronymic)

    @property
    def short_name(self):
        """«Соколова М. В.»"""
        return short_name(self.last_name, self.first_name, self.patronymic)

    @property
    def signature_name(self):
        """«М.В. Соколова», as orders are signed."""
        return initials_first(self.last_name, self.first_name, self.patronymic)

    @property
    def initials(self):
        return face_initials(self.first_name, self.last_name)

    @cached_property
    def current_memberships(self):
        """Memberships in force today, read once a request."""
        return list(self.memberships.current().select_related("organisation__parent"))


class MembershipQuerySet(models.QuerySet):
    def current(self, on=None):
        on = on or timezone.localdate()
        return self.not_over(on).filter(starts_on__lte=on)

    def not_over(self, on=None):
        """In force today or to begin later."""
        return self.filter(Q(ends_on__isnull=True) | Q(ends_on__gte=on or timezone.localdate()))

    def holding(self, role, organisation):
        return self.current().filter(role=role, organisation=organisation, user__is_active=True)


class Membership(models.Model):
    """A role in an organisation, from a date to a date."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="memberships")
    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="memberships")
    role = models.CharField(_("role"), max_length=24, choices=Role)
    post = models.CharField(_("post"), max_length=160, blank=True)
    class_label = models.CharField(_("class"), max_length=12, blank=True, help_text=_("For a class teacher."))
    starts_on = models.DateField(_("from"), default=timezone.localdate)
    ends_on = models.DateField(_("until"), null=True, blank=True)

    objects = MembershipQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        verbose_name = _("membership")
        verbose_name_plural = _("memberships")
        constraints = [
            models.CheckConstraint(
                name="membership_ends_after_it_starts",
                condition=Q(ends_on__isnull=True) | Q(ends_on__gte=F("starts_on")),
            ),
            models.UniqueConstraint(
                fields=["user", "organisation", "role", "class_label", "starts_on"], name="one_membership_per_role"
            ),
        ]

    def __str__(self):
        return f"{self.get_role_display()}, {self.organisation}"

    @property
    def title(self):
        """What the person is called here: the post, or the role."""
        return self.post or self.get_role_display()
