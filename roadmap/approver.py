"""Who approves a plan here, and how the texts of its way call them: a school has a director, an office a head."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from documents.papers import head_of
from organisations.enums import Role
from organisations.models import User


@dataclass(frozen=True)
class Approver:
    """``post`` as it stands by itself, «Директор»; the rest are whole phrases, each in its own case."""

    post: str
    send: str
    awaited: str  # takes ``version``
    waiting_for: str


def approver_of(organisation) -> Approver:
    """Of a school the director; of an office its head, called by the post."""
    if organisation.is_school:
        return Approver(
            _("Director"),
            _("Send to the director"),
            _("Version %(version)d waits for the director's approval"),
            _("Waiting for the director"),
        )
    head = head_of(organisation)
    post = head.post if head and head.post else _("Head of the office")
    return Approver(
        post[:1].upper() + post[1:],
        _("Send to the head of the office"),
        _("Version %(version)d waits for the approval of the head of the office"),
        _("Waiting for the head of the office"),
    )


def deciders_of(organisation, role=Role.DIRECTOR):
    """Who is told of a plan to be decided on: the head; in an office without one its coordinators."""
    users = _holding(role, organisation)
    if role == Role.DIRECTOR and not organisation.is_school and not users.exists():
        return _holding(Role.MUNICIPAL_COORDINATOR, organisation)
    return users


def _holding(role, organisation):
    memberships = organisation.memberships.holding(role, organisation)
    return User.objects.filter(memberships__in=memberships).distinct()
