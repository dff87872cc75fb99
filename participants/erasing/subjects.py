"""Whose data go with a person: the guardians, and accounts that nobody needs any more."""

from mentoring.kit.text import search_key
from organisations.enums import STAFF_ROLES
from organisations.models import Membership, User
from participants.erasing.names import Named, stem
from participants.erasing.registry import Subject
from participants.models import Guardian, Person


def subject_of(person):
    guardians = list(person.guardians.all())
    people = [_named(person, person.organisation_id, person)]
    people += [_named(guardian, person.organisation_id, person) for guardian in guardians if not _lives_on(guardian)]
    people += [_former(values, person) for values in _merged_in(person)]
    return Subject(person, tuple(one for one in people if one), tuple(_accounts(person, guardians)))


def _merged_in(person):
    """What records merged into the person's said: the name may have been spelt otherwise there."""
    for merge in person.merges.standing():
        yield from (values for _key, values in merge.removed(Person._meta.label))


def _former(values, person):
    columns = ("last_name", "first_name", "patronymic", "email", "phone", "second_phone")
    names = {name: values.get(name, "") for name in columns}
    return _named(Person(pk=person.pk, organisation_id=person.organisation_id, **names), person.organisation_id, person)


def _named(row, organisation, person):
    """``row`` (a person or guardian) as texts name them; somebody with a namesake can not be told apart by name."""
    emails = tuple(filter(None, [row.email])) if not _is_shared("email", row.email, person) else ()
    phones = tuple(phone for phone in (row.phone, row.second_phone) if phone and not _is_shared_phone(phone, person))
    if has_namesake(row, person):
        return Named("", "", "", emails, phones)
    alone = bool(row.last_name) and not _bearers(row.last_name, person)
    return Named(row.last_name, row.first_name, row.patronymic, emails, phones, alone)


def has_namesake(row, person):
    """Whether somebody else of the school bears the surname and the first name of ``row``."""
    if not (row.last_name and row.first_name):
        return False
    key = search_key(f"{row.last_name} {row.first_name}")
    others = Person.objects.filter(organisation=person.organisation_id, search_key__startswith=key)
    users = User.objects.filter(last_name__iexact=row.last_name, first_name__iexact=row.first_name)
    users = users.filter(memberships__organisation=person.organisation_id).exclude(pk__in=_own_accounts(person))
    wards = Guardian.objects.filter(
        child__organisation=person.organisation_id, last_name=row.last_name, first_name=row.first_name
    )
    return others.exclude(pk=person.pk).exists() or users.exists() or wards.exclude(child=person).exists()


def _bearers(surname, person):
    """Whether anybody else of the school bears the surname, in either gender's form."""
    root = search_key(stem(surname))
    people = Person.objects.filter(organisation=person.organisation_id, search_key__startswith=root)
    users = User.objects.filter(memberships__organisation=person.organisation_id, last_name__startswith=stem(surname))
    guardians = Guardian.objects.filter(child__organisation=person.organisation_id, last_name__startswith=stem(surname))
    return (
        people.exclude(pk=person.pk).exists()
        or users.exclude(pk__in=_own_accounts(person)).exists()
        or guardians.exclude(child=person).exists()
    )


def _own_accounts(person):
    keys = [person.user_id, *person.guardians.values_list("user_id", flat=True)]
    return [key for key in keys if key]


def _is_shared_phone(phone, person):
    return _is_shared("phone", phone, person) or _is_shared("second_phone", phone, person)


def _is_shared(column, value, person):
    """A contact that stands for somebody else too, as a parent of two children has one phone."""
    if not value:
        return False
    organisation = person.organisation_id
    people = Person.objects.filter(organisation=organisation, **{column: value}).exclude(pk=person.pk)
    guardians = Guardian.objects.filter(child__organisation=organisation, **{column: value}).exclude(child=person)
    return people.exists() or guardians.exists()


def _lives_on(guardian):
    """Whether the guardian stands by another child here, who stays."""
    others = Guardian.objects.filter(
        child__organisation=guardian.child.organisation_id,
        child__erased_at=None,
        last_name=guardian.last_name,
        first_name=guardian.first_name,
    )
    return bool(guardian.last_name) and others.exclude(child=guardian.child_id).exists()


def _accounts(person, guardians):
    """Accounts that go: of nobody on the staff, and not needed for another person or child."""
    for row in [person, *guardians]:
        user = row.user
        if user is None or works_here(user):
            continue
        if user.wards.exclude(child=person).exists() or Person.objects.filter(user=user).exclude(pk=person.pk).exists():
            continue
        yield user.pk


def works_here(user):
    """Staff have their account by their work, not by a consent."""
    if user.is_staff or user.is_superuser:
        return True
    return Membership.objects.filter(user=user, role__in=STAFF_ROLES).exists()
