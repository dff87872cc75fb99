"""Whom a group of a gathering names: people the school knows, each of them once."""

from dataclasses import dataclass

from mentoring.kit.text import search_key
from organisations.enums import STAFF_ROLES
from organisations.models import Membership
from participants.enums import GroupKind, ParticipationRole, PersonGroup
from participants.models import Attendance, Guardian, Participation

OF_ROLE = {GroupKind.MENTEES: ParticipationRole.MENTEE, GroupKind.MENTORS: ParticipationRole.MENTOR}
OF_GROUP = {GroupKind.GRADUATES: PersonGroup.GRADUATE, GroupKind.PARTNERS: PersonGroup.EMPLOYER}
OF_CLASSES = (GroupKind.PARENTS, GroupKind.PUPILS)  # these may be of one class
OF_SCHOOL = frozenset(STAFF_ROLES)


def named_people(group):
    """Unsaved ``Attendance`` rows for everybody whom ``group`` (a ``GatheringGroup``) names today."""
    programme = group.gathering.programme
    if group.kind == GroupKind.STAFF:
        rows = _staff(programme.organisation)
    elif group.kind == GroupKind.PARENTS:
        rows = [Attendance(guardian=guardian) for guardian in _parents(programme, group.class_label)]
    else:
        rows = [Attendance(participation=row) for row in _participants(programme, group)]
    for row in rows:
        row.gathering, row.group = group.gathering, group
    return rows


def _participants(programme, group):
    rows = (
        Participation.objects.active().filter(programme=programme).select_related("person__user", "person__home__user")
    )
    if group.kind in OF_ROLE:
        return rows.filter(role=OF_ROLE[group.kind])
    if group.kind in OF_GROUP:
        return rows.filter(person__group=OF_GROUP[group.kind])
    if group.kind == GroupKind.PUPILS:
        rows = rows.filter(person__group=PersonGroup.STUDENT)
        return rows.filter(person__class_label=group.class_label) if group.class_label else rows
    return rows.none()


def _staff(organisation):
    """Everybody who holds a role of the staff today, once, with the post."""
    held = Membership.objects.current().filter(organisation=organisation, role__in=OF_SCHOOL, user__is_active=True)
    first = {}
    for membership in held.select_related("user").order_by("user__last_name", "user__first_name", "pk"):
        first.setdefault(membership.user_id, membership)
    return [Attendance(user=m.user, what=_sentence(m.title)) for m in first.values()]


def _sentence(words):
    return str(words)[:200]


def _parents(programme, class_label):
    """One of the parents of each pupil who takes part: whoever can be reached, otherwise whoever is named."""
    pupils = Participation.objects.active().filter(programme=programme, person__group=PersonGroup.STUDENT)
    if class_label:
        pupils = pupils.filter(person__class_label=class_label)
    guardians = Guardian.objects.filter(child__in=pupils.values("person")).select_related("child", "user")
    chosen = {}
    for guardian in sorted(guardians, key=lambda g: (not (g.email or g.user_id), not g.last_name, g.pk)):
        chosen.setdefault(guardian.child_id, guardian)
    return sorted(chosen.values(), key=lambda g: (g.child.search_key, g.pk))


# --- the same human being -----------------------------------------------------------------------------------------
@dataclass
class Known:
    """Who is on a list already, by everything that tells one human being from another."""

    keys: set

    @classmethod
    def of(cls, gathering):
        known = cls(set())
        for row in gathering.attendances.with_people():
            known.add(row)
        return known

    def has(self, row):
        return not self.keys.isdisjoint(_keys(row))

    def add(self, row):
        self.keys.update(_keys(row))


def _keys(row):
    if account := row.account:
        yield "user", account.pk
    if row.participation_id:
        yield "person", row.participation.person_id
    elif row.guardian_id:
        yield "guardian", row.guardian_id
        if row.guardian.last_name and (reached := row.guardian.email or row.guardian.phone):
            yield "parent", search_key(row.guardian.full_name), reached.casefold()
    elif not row.user_id:
        yield "name", search_key(row.name), search_key(row.what)
