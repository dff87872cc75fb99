"""What the gate reads of the database: what content asks for, whose rule of signing holds, what has been signed.

A page that asks the gate about the same people more than once passes one ``PaperReading`` along: each is read once.
"""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import Q
from django.utils import timezone

from participants.enums import ConsentKind
from participants.models import Consent, ConsentNeeds, ConsentPolicy
from participants.models.consent import valid_on


@dataclass(frozen=True)
class Paper:
    """One signature: under which consent, and whether a guardian's or the person's own."""

    kind: ConsentKind
    by_guardian: bool


@dataclass
class Signed:
    """What one person has signed: the papers that stand, the day of the last of them, the moment of the last
    withdrawal."""

    papers: set = field(default_factory=set)
    given_on: date | None = None
    withdrawn_at: Any = None


class PaperReading:
    """Needs of programmes, policies of organisations and signatures of people as they stand on a day; what is asked
    for again is not read again. A query each."""

    def __init__(self, on=None):
        self.on = on or timezone.localdate()
        self._needs: dict = {}
        self._policies: dict = {}
        self._signed: dict = {}

    def needs_of(self, programmes):
        """{programme key: its needs} (``ConsentNeeds.needs``)."""
        if unknown := {programme for programme in programmes if programme.pk not in self._needs}:
            self._needs |= ConsentNeeds.objects.for_programmes(unknown)
        return self._needs

    def policies_of(self, organisations):
        """{organisation key: ``ConsentPolicy``} for keys of organisations."""
        if unknown := set(organisations) - self._policies.keys():
            self._policies |= ConsentPolicy.objects.by_organisation(unknown)
        return self._policies

    def signed_by(self, people):
        """{person key: ``Signed``}, a key for each of ``people``."""
        if unknown := {person.pk for person in people} - self._signed.keys():
            self._signed |= self._read(unknown)
        return self._signed

    def _read(self, keys):
        found = {key: Signed() for key in keys}
        rows = Consent.objects.filter(valid_on(self.on) | Q(withdrawn_at__isnull=False), person__in=keys).order_by()
        columns = ("person_id", "kind", "guardian_id", "given_on", "withdrawn_at")
        for person_id, kind, guardian_id, given_on, withdrawn_at in rows.values_list(*columns):
            signed = found[person_id]
            if withdrawn_at:
                signed.withdrawn_at = max(filter(None, (signed.withdrawn_at, withdrawn_at)))
            else:
                signed.papers.add(Paper(ConsentKind(kind), guardian_id is not None))
                signed.given_on = max(filter(None, (signed.given_on, given_on)))
        return found
