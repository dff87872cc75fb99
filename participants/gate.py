"""The gate: which papers must be signed before a person's data are used, and which of them is missing.

An adult signs for themselves (C1). For a minor a guardian signs (C2), and from the age of the school's rule the minor
signs the same paper too. Questionnaires, matching and publishing ask here and nowhere else.
"""

from dataclasses import dataclass

from django.db.models import prefetch_related_objects
from django.utils import timezone
from django.utils.translation import gettext as _

from participants.enums import ConsentKind
from participants.models import Consent, ConsentPolicy


@dataclass(frozen=True)
class Paper:
    """One signature: under which consent, and whether a guardian's or the person's own."""

    kind: ConsentKind
    by_guardian: bool


@dataclass(frozen=True)
class Missing:
    """A signature that is not there. ``who`` is the name of the one to sign, empty when nobody knows it yet."""

    kind: ConsentKind
    who: str
    text: str
    by_guardian: bool

    def __str__(self):
        return self.text

    @property
    def paper(self):
        return Paper(self.kind, self.by_guardian)


OWN = Paper(ConsentKind.OWN_DATA, by_guardian=False)
GUARDIANS = Paper(ConsentKind.CHILD_DATA, by_guardian=True)
MINORS_OWN = Paper(ConsentKind.CHILD_DATA, by_guardian=False)


def papers_needed(person, policy, on):
    """The papers for ``person`` on the day ``on``. With no age known, a pupil is treated as a child of few years."""
    if not person.is_minor_on(on):
        return (OWN,)
    age = person.age_on(on)
    cosigns = policy.cosigns_from_age is not None and age is not None and age >= policy.cosigns_from_age
    return (GUARDIANS, MINORS_OWN) if cosigns else (GUARDIANS,)


def missing_papers_for(participations, on=None):
    """{participation key: its ``Missing`` papers}, a key for each; nothing is missing where the tuple is empty.

    Constant queries, however many rows."""
    rows = list(participations)
    prefetch_related_objects(rows, "person")
    missing = missing_papers_of({row.person for row in rows}, on)
    return {row.pk: missing[row.person_id] for row in rows}


def missing_papers(participation):
    return missing_papers_for([participation])[participation.pk]


def is_cleared(participation):
    return not missing_papers(participation)


def missing_papers_of(people, on=None):
    """The same for people: {person key: ``Missing`` papers}. Guardians are read along."""
    on = on or timezone.localdate()
    people = list(people)
    prefetch_related_objects(people, "guardians")
    policies = ConsentPolicy.objects.by_organisation(person.organisation_id for person in people)
    signed = _signed_papers(people, on)
    return {
        person.pk: tuple(
            _missing(person, paper)
            for paper in papers_needed(person, policies[person.organisation_id], on)
            if paper not in signed.get(person.pk, ())
        )
        for person in people
    }


def _signed_papers(people, on):
    signed = {}
    rows = Consent.objects.valid(on).filter(person__in=people, kind__in=[OWN.kind, GUARDIANS.kind])
    for person_id, kind, guardian_id in rows.values_list("person_id", "kind", "guardian_id"):
        signed.setdefault(person_id, set()).add(Paper(ConsentKind(kind), guardian_id is not None))
    return signed


def _missing(person, paper):
    if paper.by_guardian:
        names = [guardian.full_name for guardian in person.guardians.all() if guardian.last_name]
        text = _("there is no guardian's consent to the processing of data")
        return Missing(paper.kind, ", ".join(names), text, by_guardian=True)
    if paper == OWN:
        text = _("there is no consent to the processing of own data")
    else:
        text = _("there is no consent of the participant, beside the guardian's")
    return Missing(paper.kind, person.full_name, text, by_guardian=False)
