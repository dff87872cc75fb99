"""Rows of one parent at several children of a school: the same name and the same phone or e-mail."""

from django.db.models import Q

from mentoring.kit.text import search_key
from participants.models import Guardian


def is_one_parent(one, other):
    """Initials stand for a name: «Архипова А. Л.» is «Архипова Ася Львовна» where the phone is the same."""
    if search_key(one.last_name) != search_key(other.last_name):
        return False
    if not (_alike(one.first_name, other.first_name) and one.first_name and other.first_name):
        return False
    if one.patronymic and other.patronymic and not _alike(one.patronymic, other.patronymic):
        return False
    phones = {one.phone, one.second_phone} & {other.phone, other.second_phone} - {""}
    return bool(phones) or bool(one.email and one.email.lower() == other.email.lower())


def known_elsewhere(organisation, guardians):
    """Rows of parents of the school who have an account and share a phone or an e-mail with one of ``guardians``."""
    phones = {phone for row in guardians for phone in (row.phone, row.second_phone) if phone}
    emails = {row.email for row in guardians if row.email}
    shared = Q(phone__in=phones) | Q(second_phone__in=phones) | Q(email__in=emails)
    rows = Guardian.objects.filter(shared, child__organisation=organisation, user__isnull=False)
    return rows.select_related("user", "child__organisation")


def _alike(one, other):
    one, other = search_key(one), search_key(other)
    return one == other or (1 in (len(one), len(other)) and one[:1] == other[:1])
