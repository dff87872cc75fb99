"""Accounts for many rows of a register: who gets one, who has one that was never used, who is skipped and why."""

from dataclasses import dataclass, field

from django.db.models import prefetch_related_objects
from django.utils.translation import gettext as _

from mentoring.kit.text import search_key
from organisations.enums import Role
from participants.account_matches import SchoolAccounts
from participants.accounts import Holder, memberships_of
from participants.one_parent import is_one_parent, known_elsewhere

MOST_AT_ONCE = 60  # a password takes a tenth of a second to make: six seconds a person can wait for


@dataclass
class AccountPlan:
    """Lists of ``Holder``, in ``skipped`` with the reason; ``keys``: the participations of all but the skipped.

    ``joins`` are (a parent at one more child, the same parent who gets an account or has one): one account for both."""

    gets: list = field(default_factory=list)
    joins: list = field(default_factory=list)
    unseen: list = field(default_factory=list)  # the first password was never replaced: the slip may be lost
    skipped: list = field(default_factory=list)
    keys: list = field(default_factory=list)


def plan_accounts(participations, role, *, by):
    """``AccountPlan`` for the people of ``participations`` or (``role``) their guardians, class by class, as slips are
    handed out; constant queries."""
    plan, rows = AccountPlan(), list(participations)
    if not rows:
        return plan
    prefetch_related_objects(rows, "person__organisation", "person__user", "person__guardians__user")
    rows.sort(key=lambda row: (row.person.grade or 0, row.person.class_label, row.person.search_key, row.pk))
    holders = [(row, holder) for row in rows for holder in _holders(row.person, role)]
    members = memberships_of(holder for _row, holder in holders)
    known, parents = SchoolAccounts(rows[0].person.organisation), _Parents(holders, members, role)
    seen = set()
    for row, holder in holders:
        membership = members.get((holder.row.user_id, holder.role))
        name = search_key(holder.name)
        if membership and membership.user.has_first_password and membership.user != by and _has_room(plan):
            plan.unseen.append(holder)
        elif row.ended_on:
            plan.skipped.append((holder, _("takes part no longer")))
            continue
        elif not membership and not holder.hindrance and (same := parents.same_as(holder, plan)):
            plan.joins.append((holder, same))
        elif reason := _reason_to_skip(holder, membership, known, name in seen and role == Role.GUARDIAN, plan):
            plan.skipped.append((holder, reason))
            continue
        else:
            plan.gets.append(holder)
        seen.add(name)
        plan.keys.append(row.pk)
    return plan


def _holders(person, role):
    if role == Role.PARTICIPANT:
        return [Holder(person)]
    return [Holder(person, guardian) for guardian in person.guardians.all()]


class _Parents:
    """Parents of several children: those of this list, and those of the school who sign in already."""

    def __init__(self, holders, members, role):
        self._known = []
        fresh = [holder for _row, holder in holders if not members.get((holder.row.user_id, holder.role))]
        if role == Role.GUARDIAN and fresh:
            rows = known_elsewhere(fresh[0].organisation, [holder.guardian for holder in fresh])
            there = [Holder(row.child, row) for row in rows]
            living = memberships_of(there)
            self._known = [holder for holder in there if (holder.row.user_id, holder.role) in living]

    def same_as(self, holder, plan):
        if holder.guardian is None:
            return None
        others = [*self._known, *plan.gets]
        return next((other for other in others if is_one_parent(other.guardian, holder.guardian)), None)


def _reason_to_skip(holder, membership, known, is_namesake, plan):
    if membership:
        return _("signs in already")
    if holder.hindrance:
        return holder.hindrance
    if accounts := known.may_be(holder):
        return _("may already sign in as %(login)s: decide on the card") % {"login": accounts[0].username}
    if is_namesake:
        return _("the same name stands in this list twice: decide on the card")
    if not _has_room(plan):
        return _("next time: at most %(most)d at once") % {"most": MOST_AT_ONCE}
    return ""


def _has_room(plan):
    return len(plan.gets) + len(plan.unseen) < MOST_AT_ONCE
