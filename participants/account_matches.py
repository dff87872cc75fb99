"""Accounts a school knows that may be the holder's own: told by name or e-mail, linked only by somebody's decision.

A school links nobody's account but those of its own people. A child's account and a grown-up's are never one.
"""

from collections import defaultdict
from functools import cached_property

from django.db.models import Exists, OuterRef, Prefetch, Q
from django.utils import timezone

from mentoring.kit.text import search_key
from organisations.enums import Role
from organisations.models import AuditEntry, Membership, User

ENDED = {"account.ended": Role.PARTICIPANT, "guardian_account.ended": Role.GUARDIAN}


class SchoolAccounts:
    """Accounts with a role in ``organisation``, now or before; read once, for one holder or a whole register."""

    def __init__(self, organisation):
        self.organisation = organisation

    def may_be(self, holder):
        """The accounts ``holder`` may already sign in with, to be looked at by a person."""
        email = holder.row.email.lower()
        like = {a.pk: a for a in self._by_name[_name_of(holder.row)] if _is_patronymic_alike(a, holder.row)}
        like |= {a.pk: a for a in self._by_email[email] if email}
        return [account for account in like.values() if _is_ours(account) and self._fits(account, holder)]

    @cached_property
    def _by_name(self):
        return _grouped(self._accounts, _name_of)

    @cached_property
    def _by_email(self):
        return _grouped(self._accounts, lambda account: account.email.lower())

    @cached_property
    def _taken_away(self):
        """``{user key: roles}`` of accounts closed here: one given and closed on the same day leaves no membership."""
        entries = AuditEntry.objects.filter(organisation=self.organisation, deed__in=ENDED)
        closed = defaultdict(set)
        for deed, user in entries.values_list("deed", "details__user"):
            closed[user].add(ENDED[deed])
        return closed

    @cached_property
    def _accounts(self):
        here = Membership.objects.filter(organisation=self.organisation)
        elsewhere = Membership.objects.not_over().filter(user=OuterRef("pk")).exclude(organisation=self.organisation)
        return list(
            User.objects.filter(Q(pk__in=here.values("user")) | Q(pk__in=self._taken_away), is_active=True)
            .annotate(is_elsewhere=Exists(elsewhere))
            .select_related("person")
            .prefetch_related(Prefetch("memberships", here, to_attr="here"))
            .order_by("last_name", "first_name", "pk")
        )

    def _fits(self, account, holder):
        person = getattr(account, "person", None)
        roles = {m.role for m in account.here} | self._taken_away.get(account.pk, set())
        if holder.guardian:
            return bool(roles - {Role.PARTICIPANT}) or (person is not None and not person.is_minor)
        if person is not None and person != holder.person:
            return False
        return not holder.person.is_minor or roles <= {Role.PARTICIPANT}


def _grouped(accounts, key):
    groups = defaultdict(list)
    for account in accounts:
        groups[key(account)].append(account)
    return groups


def _name_of(row):
    return search_key(f"{row.last_name} {row.first_name}")


def _is_patronymic_alike(account, row):
    one, other = search_key(account.patronymic), search_key(row.patronymic)
    return not one or not other or one == other


def _is_ours(account):
    """Somebody who left for another school is that school's to look after."""
    today = timezone.localdate()
    works_here = any(m.starts_on <= today and (m.ends_on is None or m.ends_on >= today) for m in account.here)
    return works_here or not account.is_elsewhere
