"""Verbs about accounts of participants and guardians: give, link, replace the password, take away."""

from dataclasses import dataclass, replace

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from mentoring.kit.errors import Refused
from organisations.access import roles_to_give
from organisations.actions import end_role, give_role, set_new_password
from organisations.models import AuditEntry, User
from organisations.outbox import tell
from participants.account_matches import SchoolAccounts
from participants.accounts import Holder, membership_of
from participants.models import AccessCard, Guardian, Person
from participants.one_parent import is_one_parent

TRIES = 3


@dataclass(frozen=True)
class Slip:
    """What its holder is handed: shown once, kept nowhere."""

    holder: Holder
    login: str
    password: str
    also: tuple = ()  # holders of the same parent at further children

    @property
    def where(self):
        return "; ".join(holder.where for holder in (self.holder, *self.also))


@transaction.atomic
def give_account(holder, *, username, by, email=""):
    """A new account for ``holder``; returns the ``Slip``. Raises ``Refused``."""
    holder = _ready(holder, by)
    membership, password = give_role(
        holder.organisation, role=holder.role, person={**holder.names, "username": username, "email": email}, by=by
    )
    _keep(holder, membership.user, "given", by)
    return Slip(holder, username, password)


@transaction.atomic
def link_account(holder, account, *, by):
    """Let ``account``, which exists, be the holder's: its owner keeps the password and is told. Raises ``Refused``."""
    holder = _ready(holder, by)
    User.objects.select_for_update().get(pk=account.pk)  # another card may want it at this very moment
    account = next((a for a in SchoolAccounts(holder.organisation).may_be(holder) if a.pk == account.pk), None)
    if account is None:
        raise Refused(_("This account can not be linked here: make a new one."), code="not_their_account")
    if not account.memberships.current().filter(organisation=holder.organisation, role=holder.role).exists():
        give_role(holder.organisation, role=holder.role, user=account, by=by)
    entry = _keep(holder, account, "linked", by)
    text = _("You now also have a page of your own at %(school)s, as %(role)s: switch to it in the menu of your name.")
    text %= {"school": holder.organisation.short_name, "role": holder.role.label}
    tell([account], reason=f"account-linked:{entry.pk}", text=text, organisation=holder.organisation)
    return account


@transaction.atomic
def join_account(holder, same, *, by):
    """Let the parent ``holder`` sign in with the account they have as the parent ``same`` of another child.

    Raises ``Refused`` when they are not the same name with the same phone or e-mail any more."""
    holder, same = _ready(holder, by), Holder(same.person, Guardian.objects.select_related("user").get(pk=same.row.pk))
    if not (is_one_parent(holder.guardian, same.guardian) and membership_of(same)):
        raise Refused(_("This account can not be linked here: make a new one."), code="not_their_account")
    entry = _keep(holder, same.user, "linked", by)
    if not same.user.has_first_password:
        text = _("Your page now shows %(child)s, too.") % {"child": holder.person.full_name}
        tell([same.user], reason=f"account-linked:{entry.pk}", text=text, organisation=holder.organisation)
    return same.user


def _ready(holder, by):
    """``holder`` as it is now, locked, if ``by`` may give it an account and it has none. Raises ``Refused``."""
    holder = _locked(holder, by)
    if holder.hindrance:
        raise Refused(holder.hindrance, code="no_account_for_them")
    if membership_of(holder):
        raise Refused(_("There already is an account: look at the card."), code="has_account")
    return holder


def _locked(holder, by):
    """One card is changed by one person at a time, whoever of the family it is about."""
    cards = Person.objects.select_for_update(of=("self",)).select_related("organisation__parent")
    person = cards.get(pk=holder.person.pk)
    if holder.role not in roles_to_give(by, person.organisation):
        raise Refused(_("You can not give accounts here."), code="account_not_yours_to_give")
    guardian = Guardian.objects.filter(pk=holder.guardian.pk, child=person).first() if holder.guardian else None
    if holder.guardian and guardian is None:
        raise Refused(_("This guardian is no longer on the card."), code="guardian_gone")
    return Holder(person, guardian)


def _keep(holder, user, deed, by):
    holder.row.user = user
    holder.row.save(update_fields=["user"])
    return _record(holder, deed, by, user)


def _record(holder, deed, by, user):
    whose = "guardian_account" if holder.guardian else "account"
    details = {"guardian": holder.guardian.pk} if holder.guardian else {}
    return AuditEntry.record(by, f"{whose}.{deed}", holder.person, user=user.pk, **details)


@transaction.atomic
def replace_password(holder, *, by):
    """A new first password for ``holder``; returns the ``Slip``. Raises ``Refused``."""
    holder = _locked(holder, by)
    membership = membership_of(holder)
    if membership is None:
        raise Refused(_("There is no account any more."), code="no_account")
    password = set_new_password(membership, by=by)
    _record(holder, "password", by, membership.user)
    return Slip(holder, membership.user.username, password)


@transaction.atomic
def take_account_away(holder, *, by):
    """``holder`` no longer signs in as one; the account stays for its owner's other roles. Raises ``Refused``."""
    holder = _locked(holder, by)
    user = holder.user
    if user is None:
        raise Refused(_("There is no account any more."), code="no_account")
    AccessCard.objects.of(holder).kept().update(revoked_at=timezone.now())  # or it would open another account
    holder.row.user = None
    holder.row.save(update_fields=["user"])
    has_other_children = holder.guardian and user.wards.filter(child__organisation=holder.organisation).exists()
    if not has_other_children:
        for membership in user.memberships.current().filter(organisation=holder.organisation, role=holder.role):
            end_role(membership, by=by)
    _record(holder, "ended", by, user)


def give_accounts(plan, *, by, renew=False):
    """Accounts for all of ``plan`` (an ``AccountPlan``), with ``renew`` also new first passwords where nobody has used
    the old one. Each is a transaction of its own: the slips of those done are good whatever happens to the next.

    A parent of several children gets one account for all. Returns ``(slips, [(holder, why not)])``."""
    slips, refused = [], []
    for deed, holders in ((_give_proposed, plan.gets), (replace_password, plan.unseen if renew else [])):
        for holder in holders:
            try:
                slips.append(deed(holder, by=by))
            except Refused as refusal:
                refused.append((holder, str(refusal)))
    further = {}
    for holder, same in plan.joins:
        try:
            join_account(holder, same, by=by)
            further.setdefault(same.row.pk, []).append(holder)
        except Refused as refusal:
            refused.append((holder, str(refusal)))
    slips = [replace(slip, also=tuple(further.get(slip.holder.row.pk, ()))) for slip in slips]
    return slips, refused


def _give_proposed(holder, *, by):
    """With the login and the e-mail the card proposes; another figure is tried when somebody was faster."""
    tries = 0
    while True:
        is_taken = User.objects.filter(email__iexact=holder.email).exists()
        try:
            return give_account(holder, username=holder.login, email="" if is_taken else holder.email, by=by)
        except Refused as refusal:
            tries += 1
            if not hasattr(refusal, "error_dict") or tries == TRIES:
                raise
