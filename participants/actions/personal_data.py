"""Handing over what is kept on a person."""

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from documents.preparing import Made, ask_for
from mentoring.kit.downloads import ZIP
from mentoring.kit.errors import Refused
from organisations.access import Permission, may
from organisations.models import AuditEntry
from participants.models import Person
from participants.personal_data import Reading, archive_name, holdings_of, is_heavy, package


@transaction.atomic
def take_out(person, purpose, *, by, with_sealed=False):
    """Everything kept on ``person``: ``Made``, a .zip; of somebody with many papers a ``PreparedFile`` instead.

    History says for what ``purpose`` (words) it was taken. ``with_sealed``: with special attention and notes, which
    their journal says too. Raises ``Refused`` when ``by`` may not open them."""
    if with_sealed and not may(by, Permission.ATTENTION_VIEW, person.organisation):
        raise Refused(_("Special attention is handed over by the curator."), code="sealed_is_not_yours")
    holdings = holdings_of(person, Reading(by, with_sealed))
    if is_heavy(holdings):
        params = {"with_sealed": with_sealed}
        needs = [Permission.PERSON_TAKE_OUT]
        return ask_for("participants.person", person, by=by, needs=needs, params=params, purpose=purpose)
    note_taken_out(person, purpose, by=by, with_sealed=with_sealed)
    return Made(package(person, holdings, purpose), archive_name(person), ZIP)


def note_taken_out(person, purpose, *, by, with_sealed):
    AuditEntry.record(by, "person.taken_out", person, purpose=purpose)
    if with_sealed:
        AuditEntry.record(by, "attention.exported", person, purpose=purpose)


def may_be_handed(person, user, *, with_sealed):
    """Whether ``user`` may still take out what is kept on ``person``, who is still kept."""
    if person.erased_at or (with_sealed and not may(user, Permission.ATTENTION_VIEW, person.organisation)):
        return False
    return Person.objects.permitted(user, Permission.PERSON_TAKE_OUT).filter(pk=person.pk).exists()
