"""Read-outs of one person's papers: for their page, and for the cabinet of who signs."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from organisations.access import Permission, may
from participants.consent_asking import ConsentState, consent_states_of
from participants.consent_letters import link_path
from participants.consent_lines import paper_line
from participants.enums import ConsentWay
from participants.gate import missing_by_purpose, papers_needed
from participants.models import Consent, ConsentPolicy, ConsentRequest, Person
from participants.models.person import is_own, minors


@dataclass(frozen=True)
class PersonConsents:
    """What a person's page says of their papers."""

    person: Person
    state: ConsentState
    papers: list
    consents: list
    may_manage: bool
    purposes: list = ()


def consents_of(person, user):
    """``PersonConsents`` for ``participants/_consents.html``: what is missing, what was given, what was withdrawn."""
    state = consent_states_of([person])[person.pk]
    kept_back = [(purpose.label, ", ".join(map(str, papers))) for purpose, papers in missing_by_purpose(person).items()]
    rows = Consent.objects.permitted(user, Permission.CONSENT_VIEW).filter(person=person)
    return PersonConsents(
        person,
        state,
        [] if person.erased_at else [paper_line(paper) for paper in state.papers],
        list(rows.select_related("text", "guardian", "scan", "person")),
        not person.erased_at and may(user, Permission.CONSENT_MANAGE, person.organisation),
        kept_back,
    )


def consents_section(person, user):
    """The part of a person's page, for those who may see consents."""
    if not may(user, Permission.CONSENT_VIEW, person.organisation):
        return None
    return "participants/_consents.html", {"consents": consents_of(person, user)}


@dataclass(frozen=True)
class OwnConsent:
    """A line of somebody's cabinet: a paper to sign, or one signed, with where it leads."""

    title: str
    about: str
    url: str
    given_on: Any = None
    person: int | None = None  # the key of whom it is about: two children may have one name
    elsewhere: str = ""  # the school that asks, when it is about its guest


def open_requests_of(user):
    """What ``user`` is asked to sign, for themselves or for a child: ``OwnConsent`` lines, oldest first."""
    rows = ConsentRequest.objects.open().filter(
        is_signer(user),
        way=ConsentWay.ONLINE,
        link__revoked_at__isnull=True,
        link__expires_at__gt=timezone.now(),
        refused_at__isnull=True,
    )
    rows = rows.select_related("person__organisation", "text", "link").order_by("asked_at")
    return [
        OwnConsent(
            r.text.title, r.person.full_name, link_path(r), person=r.person_id, elsewhere=_school_of_guest(r.person)
        )
        for r in rows
    ]


def _school_of_guest(person):
    return person.organisation.short_name if person.home_id else ""


def given_consents_of(user):
    """What ``user`` has signed and may withdraw."""
    rows = Consent.objects.valid().filter(is_signer(user)).select_related("person__organisation", "text")
    return [
        OwnConsent(
            c.text.title,
            c.person.full_name,
            reverse("participants:withdraw_own_consent", args=[c.pk]),
            c.given_on,
            c.person_id,
            _school_of_guest(c.person),
        )
        for c in rows
    ]


def is_signer(user):
    """Rows that ``user`` signs: a guardian's for a child who is not of age, or the person's own."""
    return (Q(guardian__user=user) & minors("person__")) | (Q(guardian__isnull=True) & is_own("person", user))


def needs_cosigning(person):
    """Whether the printed form about the data of ``person`` has a line for the minor as well."""
    policy = ConsentPolicy.objects.by_organisation([person.organisation_id])[person.organisation_id]
    return len(papers_needed(person, policy, person.organisation.today)) > 1
