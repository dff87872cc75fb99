"""What people do to organisations, staff and headcounts."""

import secrets
from datetime import timedelta

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from mentoring.kit.errors import Refused
from organisations.access import roles_to_give
from organisations.enums import OrganisationKind, Role
from organisations.models import AuditEntry, Headcount, Membership, Organisation, User
from organisations.outbox import write_letter

READABLE = "abcdefghjkmnpqrstuvwxyz23456789"


def new_password():
    """A first password that can be read aloud: 15 letters and figures in groups of five."""
    return "-".join("".join(secrets.choice(READABLE) for _i in range(5)) for _j in range(3))


@transaction.atomic
def save_organisation(form, *, by):
    deed = "organisation.edited" if form.instance.pk else "organisation.added"
    organisation = form.save()
    AuditEntry.record(by, deed, organisation, fields=form.changed_data)
    return organisation


@transaction.atomic
def set_up(*, region, municipality, school, login):
    """Begin an empty installation: one branch of organisations and the administrator above it.

    Returns ``(user, first password)``; raises ``Refused`` where somebody already has an account."""
    if User.objects.exists():
        raise Refused(_("There already are accounts here: nothing was changed."), code="already_set_up")
    top = Organisation.objects.create(kind=OrganisationKind.REGION, name=region, short_name=region)
    office = Organisation.objects.create(
        kind=OrganisationKind.MUNICIPALITY, parent=top, name=municipality, short_name=municipality
    )
    Organisation.objects.create(
        kind=OrganisationKind.SCHOOL, parent=office, name=school, short_name=school, founder=municipality
    )
    user, password = _account_for({"username": login, "last_name": "", "first_name": ""}, is_support=True)
    membership = Membership.objects.create(user=user, organisation=top, role=Role.ADMINISTRATOR)
    AuditEntry.record(None, "role.given", membership, role=membership.role, user=user.pk)
    return user, password


@transaction.atomic
def set_headcounts(organisation, school_year, counts, *, by):
    """Store ``counts`` ({group: number or None}) as of today; ``None`` removes a figure that was never right."""
    for group, count in counts.items():
        if count is None:
            Headcount.objects.filter(organisation=organisation, school_year=school_year, group=group).delete()
            continue
        Headcount.objects.update_or_create(
            organisation=organisation,
            school_year=school_year,
            group=group,
            defaults={"count": count, "counted_on": organisation.today},
        )
    AuditEntry.record(by, "headcount.set", organisation, school_year=school_year, counts=counts)


@transaction.atomic
def give_role(organisation, *, role, by, user=None, person=None, post="", class_label=""):
    """Let ``user`` (or a new account for ``person``: names, e-mail, login) act as ``role`` from today.

    Returns ``(membership, password)``; the password is ``None`` for an account that existed. Raises ``Refused``.
    """
    if role not in roles_to_give(by, organisation):
        raise Refused(_("You can not give this role."), code="role_not_yours_to_give")
    password = None
    if user is None:
        user, password = _account_for(person)
    if Membership.objects.holding(role, organisation).filter(user=user, class_label=class_label).exists():
        raise Refused(_("This person already has this role here."), code="role_held")
    membership, _made = Membership.objects.update_or_create(
        user=user,
        organisation=organisation,
        role=role,
        class_label=class_label,
        starts_on=timezone.localdate(),
        defaults={"post": post, "ends_on": None},
    )
    AuditEntry.record(by, "role.given", membership, role=role, user=user.pk)
    if password:
        _greet(user, organisation)
    return membership, password


@transaction.atomic
def open_cabinet(organisation, *, role, person):
    """The membership of a new account without a password, for whoever comes in by a card the school has given."""
    user = _user_of(person)
    user.set_unusable_password()
    _save_account(user)
    membership = Membership.objects.create(user=user, organisation=organisation, role=role)
    AuditEntry.record(None, "role.given", membership, role=role, user=user.pk)
    return membership


def _account_for(person, *, is_support=False):
    """A new account and its first password; ``is_support`` opens Django's admin as well."""
    user = _user_of(person)
    user.is_staff = user.is_superuser = is_support
    password = _set_first_password(user)
    _save_account(user)
    return user, password


def _user_of(person):
    return User(
        username=person["username"],
        email=person.get("email", ""),
        last_name=person["last_name"],
        first_name=person["first_name"],
        patronymic=person.get("patronymic", ""),
    )


def _save_account(user):
    try:
        user.full_clean(exclude=["password"])
        with transaction.atomic():
            user.save()
    except (ValidationError, IntegrityError) as error:
        raise _what_is_taken(user) or error from error


def _what_is_taken(user):
    """A refusal that names what another account has already, or ``None``."""
    taken = {}
    if User.objects.filter(username__iexact=user.username).exists():
        taken["username"] = _("This login name is taken: add a figure.")
    if user.email and User.objects.filter(email__iexact=user.email).exists():
        taken["email"] = _("Somebody already signs in with this e-mail.")
    return Refused(taken) if taken else None


def _set_first_password(user):
    """A password its owner has to replace on signing in; returned to be shown once, stored nowhere."""
    password = new_password()
    user.set_password(password)
    user.has_first_password = True
    return password


def _greet(user, organisation):
    """The letter names the login and the way to set a password; the password itself is never mailed."""
    _write(f"welcome:{user.pk}", user, organisation, _("You have an account in “Mentoring”"), "welcome")


def _write(key, user, organisation, subject, template):
    """One letter to ``user`` about the account, where there is an address to write to."""
    context = {"user": user, "organisation": organisation, "public_url": settings.PUBLIC_URL}
    body = render_to_string(f"email/{template}.txt", context)
    write_letter(key, to=user.email, user=user, organisation=organisation, subject=subject, body=body)


@transaction.atomic
def end_role(membership, *, by):
    """The membership ends yesterday, so that it gives nothing any more; history keeps it."""
    if membership.user_id == by.pk:
        raise Refused(_("You can not take your own role away."), code="own_role")
    if membership.role not in roles_to_give(by, membership.organisation):
        raise Refused(_("You can not take this role away."), code="role_not_yours_to_take")
    today = timezone.localdate()
    if membership.starts_on >= today:
        AuditEntry.record(by, "role.ended", membership.user, organisation=membership.organisation, role=membership.role)
        membership.delete()
        return
    membership.ends_on = today - timedelta(days=1)
    membership.save(update_fields=["ends_on"])
    AuditEntry.record(by, "role.ended", membership, role=membership.role)


@transaction.atomic
def set_new_password(membership, *, by):
    """A new first password for somebody without e-mail; shown once to whoever asked, the owner is written to.

    A password opens every role its owner has, or will have: whoever sets it must be able to give them all."""
    user = membership.user
    held = set(user.memberships.not_over().values_list("role", flat=True))
    if user.pk == by.pk or user.is_staff or not held <= set(roles_to_give(by, membership.organisation)):
        raise Refused(_("You can not change this person's password."), code="password_not_yours_to_set")
    if user.memberships.not_over().exclude(organisation=membership.organisation).exists():
        raise Refused(
            _("This person also works elsewhere: let them restore the password by e-mail."), code="works_elsewhere"
        )
    password = _set_first_password(user)
    user.save(update_fields=["password", "has_first_password"])
    entry = AuditEntry.record(by, "password.reset", membership)
    _write(f"password:{entry.pk}", user, membership.organisation, _("Your password has been replaced"), "new_password")
    return password


@transaction.atomic
def choose_own_password(user, password):
    """The owner replaces the first password; from now on nobody else knows it. Returns the account as it is now."""
    user = User.objects.select_for_update().get(pk=user.pk)
    if user.check_password(password):
        raise Refused({"password1": _("This is the first password: choose another one.")})
    user.set_password(password)
    user.has_first_password = False
    user.save(update_fields=["password", "has_first_password"])
    AuditEntry.record(user, "password.chosen", user)
    return user
