from organisations.models.audit import AuditEntry, register_deeds
from organisations.models.job import Job
from organisations.models.message import Letter, Message
from organisations.models.organisation import Headcount, Organisation
from organisations.models.permitted import PermittedQuerySet
from organisations.models.personal_link import PersonalLink
from organisations.models.user import Membership, User

__all__ = [
    "AuditEntry",
    "Headcount",
    "Job",
    "Letter",
    "Membership",
    "Message",
    "Organisation",
    "PermittedQuerySet",
    "PersonalLink",
    "User",
    "register_deeds",
]
