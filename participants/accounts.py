"""Who of the registers may sign in: a person or a guardian as the holder of an account, and what is known of it."""

from dataclasses import dataclass
from itertools import count

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from mentoring.kit.text import latin
from organisations.access import Permission, may
from organisations.enums import Role
from organisations.models import Membership, User
from participants.enums import PersonGroup
from participants.models import Guardian, Person

LONGEST_SURNAME = 24  # a login is copied from paper by hand


@dataclass(frozen=True)
class Holder:
    """Whoever may have an account: a person of the registers, or with ``guardian`` a guardian of theirs."""

    person: Person
    guardian: Guardian | None = None

    @property
    def row(self):
        return self.guardian or self.person

    @property
    def role(self):
        return Role.GUARDIAN if self.guardian else Role.PARTICIPANT

    @property
    def organisation(self):
        return self.person.organisation

    @property
    def user(self):
        return self.row.user

    @property
    def name(self):
        return self.row.full_name

    @property
    def where(self):
        """What stands beside the name: the class or post; of a guardian the relation and the child."""
        if self.guardian is None:
            return self.person.where
        child = f"{self.person.last_name} {self.person.first_name}"
        return f"{self.guardian.get_relation_display()}: {', '.join(filter(None, [child, self.person.class_label]))}"

    @property
    def is_pupil(self):
        return self.guardian is None and self.person.group == PersonGroup.STUDENT

    @property
    def names(self):
        return {name: getattr(self.row, name) for name in ("last_name", "first_name", "patronymic")}

    @property
    def email(self):
        """Where letters about the account may go. What a parent left as a contact of the child is the parent's own."""
        email = self.row.email
        if self.guardian is None and email.lower() in {g.email.lower() for g in self.person.guardians.all()}:
            return ""
        return email

    @property
    def hindrance(self):
        """Why there can be no account, in words; empty when there can."""
        if self.guardian is None and self.person.home_id:
            return _("signs in with the account of their own school")
        if not (self.row.last_name and self.row.first_name):
            return _("first write down the surname and the name")
        if self.guardian and not self.person.is_minor:
            return _("the child is of age and signs in alone")
        return ""

    @property
    def login(self):
        """«ivanova.mp», with a figure where somebody has it already."""
        initials = "".join(latin(name)[:1] for name in (self.row.first_name, self.row.patronymic))
        base = ".".join(filter(None, [latin(self.row.last_name)[:LONGEST_SURNAME], initials])) or "user"
        known = User.objects.filter(username__istartswith=base).values_list("username", flat=True)
        taken = {name.lower() for name in known}
        return next(login for login in (f"{base}{n}" if n > 1 else base for n in count(1)) if login not in taken)

    @property
    def account_url(self):
        return self._url("")

    @property
    def password_url(self):
        return self._url("_password")

    @property
    def end_url(self):
        return self._url("_end")

    def _url(self, act):
        if self.guardian:
            return reverse(f"participants:guardian_account{act}", args=[self.person.pk, self.guardian.pk])
        return reverse(f"participants:account{act}", args=[self.person.pk])


@dataclass(frozen=True)
class AccountLine:
    """A holder and, where they can sign in here now, the membership that lets them."""

    holder: Holder
    membership: Membership | None

    @property
    def state(self):
        if self.membership is None:
            return "plan"
        return "wait" if self.membership.user.has_first_password else "done"

    @property
    def text(self):
        if self.membership is None:
            return self.holder.hindrance or _("no account yet")
        return f"{self.membership.user.username}, {seen_text(self.membership.user)}"

    @property
    def may_be_opened(self):
        return self.membership is not None or not self.holder.hindrance


def seen_text(user):
    if user.has_first_password:
        return _("the first password is not replaced yet")
    if user.last_login is None:
        return _("has not signed in yet")
    return _("last seen %(day)s") % {"day": date_format(user.last_login, "j E Y")}


def memberships_of(holders):
    """``{(user key, role): membership}`` by which ``holders`` (of one school) sign in there now; one query."""
    holders = list(holders)
    if not holders:
        return {}
    rows = Membership.objects.current().filter(
        organisation=holders[0].organisation,
        user__in=[holder.row.user_id for holder in holders],
        role__in=(Role.PARTICIPANT, Role.GUARDIAN),
    )
    return {(row.user_id, row.role): row for row in rows.select_related("user", "organisation__parent")}


def membership_of(holder):
    """The membership by which ``holder`` signs in now, or ``None``."""
    return memberships_of([holder]).get((holder.row.user_id, holder.role)) if holder.row.user_id else None


def lines_of(holders):
    known = memberships_of(holders)
    return [AccountLine(holder, known.get((holder.row.user_id, holder.role))) for holder in holders]


def holders_on_page(person):
    return [Holder(person), *(Holder(person, guardian) for guardian in person.guardians.all())]


def accounts_section(person, user):
    """The part of a person's page, for those who give accounts."""
    if person.erased_at or not may(user, Permission.ACCOUNT_GIVE, person.organisation):
        return None
    return "participants/_accounts.html", {"lines": lines_of(holders_on_page(person))}
