"""Who may read which answers: those who keep the register, the helpers, the psychologist alone."""

from organisations.access import Permission, may
from organisations.enums import Role
from organisations.models import Membership, User
from surveys.enums import Readers

NEEDS = {  # what a reader of each sort must be allowed
    Readers.REGISTER: Permission.RESULTS_VIEW,
    Readers.HELPERS: Permission.ATTENTION_VIEW,
    Readers.SPECIALIST: Permission.TOLD_SEALED_VIEW,
}
CALLED = {  # whom an alarm calls
    Readers.REGISTER: (Role.CURATOR,),
    Readers.HELPERS: (Role.CURATOR, Role.SPECIALIST),
    Readers.SPECIALIST: (Role.SPECIALIST,),
}
EVERY_REGISTER = frozenset({Readers.REGISTER})


def readers_of(user, organisation):
    """The ``Readers`` that ``user`` belongs to in ``organisation``."""
    return frozenset(readers for readers, need in NEEDS.items() if may(user, need, organisation))


def called_by(readers, organisation):
    """The users of ``organisation`` whom an alarm for ``readers`` calls."""
    roles = Membership.objects.none()
    for role in CALLED[Readers(readers)]:
        roles |= Membership.objects.holding(role, organisation)
    return User.objects.filter(pk__in=roles.values("user"))


def may_read(question, readers):
    """Whether ``readers`` (a set) may see answers to ``question``: what names people is the psychologist's."""
    return (Readers.SPECIALIST if question.is_confidential else question.readers) in readers
