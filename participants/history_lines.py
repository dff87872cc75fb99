"""The history of a person in plain lines: who did what, and when."""

from dataclasses import dataclass
from typing import Any

from participants.history import entries_about
from participants.models import Consent

HISTORY_SHOWN = 12


@dataclass(frozen=True)
class HistoryLine:
    text: str
    who: str
    at: Any


def history_of(person):
    """The newest deeds done to the person, their participations, consents and guardians."""
    consents = person.consents.in_bulk()
    entries = list(entries_about(person).select_related("by", "subject_type")[:HISTORY_SHOWN])
    signers = _signers(person, entries, consents)
    return [
        HistoryLine(entry.sentence, entry.by.short_name if entry.by else signers.get(entry.pk, ""), entry.at)
        for entry in entries
    ]


def _signers(person, entries, consents):
    """{entry key: who answered by a personal link}: names are kept with the consents, not in the history."""
    found = {
        entry.pk: consents[entry.subject_id].signer_name
        for entry in entries
        if entry.subject_type.model_class() is Consent and entry.subject_id in consents
    }
    refused = {entry.pk: entry.details["request"] for entry in entries if entry.deed == "consent.refused"}
    if refused:
        requests = person.consent_requests.select_related("guardian", "person").in_bulk(refused.values())
        found |= {key: requests[request].signer_name for key, request in refused.items() if request in requests}
    return found
