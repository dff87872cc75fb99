"""Handing over what is kept on a person."""

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from mentoring.kit.errors import Refused
from organisations.access import Permission, may
from organisations.models import AuditEntry
from participants.personal_data import Reading, holdings_of, package


@transaction.atomic
def take_out(person, purpose, *, by, with_sealed=False):
    """The .zip of everything kept on ``person`` as bytes; history says for what ``purpose`` (words) it was taken.

    ``with_sealed``: with special attention and notes, which their journal says too. Raises ``Refused`` when ``by`` may
    not open them."""
    if with_sealed and not may(by, Permission.ATTENTION_VIEW, person.organisation):
        raise Refused(_("Special attention is handed over by the curator."), code="sealed_is_not_yours")
    AuditEntry.record(by, "person.taken_out", person, purpose=purpose)
    if with_sealed:
        AuditEntry.record(by, "attention.exported", person, purpose=purpose)
    return package(person, holdings_of(person, Reading(by, with_sealed)), purpose)
