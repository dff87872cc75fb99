"""Which of a child's guardians a contact from a file means."""

from mentoring.kit.text import search_key
from participants.enums import GuardianRelation


def guardian_for(guardians, contact):
    """The one of ``guardians`` that ``contact`` means, or ``None``: a further one.

    By name (initials stand for a name) or, when one of them has no name, by relation, phone or being the only one."""
    if contact.last:
        named = [g for g in guardians if are_named_alike((g.last_name, g.first_name), (contact.last, contact.first))]
        nameless = [g for g in guardians if not g.last_name and _may_be(g, contact)]
        return (named or nameless or [None])[0]
    for guardian in guardians:
        phones = {contact.phone, contact.second_phone} & {guardian.phone, guardian.second_phone} - {""}
        if phones or (contact.email and contact.email == guardian.email):
            return guardian
    related = [g for g in guardians if contact.relation and g.relation == contact.relation]
    if related or len(guardians) != 1:
        return (related or [None])[0] if contact.relation else (guardians or [None])[0]
    return guardians[0] if _may_be(guardians[0], contact) else None


def are_named_alike(known, said):
    """Whether two (surname, first name) may name one parent: an initial stands for a name."""
    if search_key(known[0]) != search_key(said[0]):
        return False
    one, other = search_key(known[1]), search_key(said[1])
    return one == other or (1 in (len(one), len(other)) and one[:1] == other[:1])


def _may_be(guardian, contact):
    """The relation does not speak against it."""
    return not contact.relation or guardian.relation in (contact.relation, GuardianRelation.GUARDIAN)
