"""Read-outs of consents: a programme's board of who has signed and who has not, and one person's papers."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any
from urllib.parse import urlencode

from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from mentoring.kit.keys import key_of
from mentoring.kit.text import search_key
from organisations.access import Permission, may
from participants.consent_asking import ConsentState, consent_states_of, plan_links
from participants.consent_letters import link_address, link_path
from participants.consent_renewal import due_renewals
from participants.enums import ConsentKind, ConsentWay
from participants.gate import (
    COLLECTED,
    FREE_KINDS,
    IN_ORDER,
    kinds_of,
    missing_by_purpose,
    missing_papers_of,
    papers_needed,
    papers_of_kind,
)
from participants.models import Consent, ConsentPolicy, ConsentRequest, Participation, Person
from participants.models.person import is_own, minors


def group_of(person):
    """What a person is counted under: the class of a pupil, or all adults together."""
    return person.class_label or _("Adults")


def _why_anew(renewal):
    if renewal.comes_of_age:
        return _("comes of age: signs alone from then on")
    return _("the text has changed") if renewal.is_text_new else _("the term ends")


@dataclass(frozen=True)
class BoardRow:
    person: Person
    state: ConsentState
    narrowed: tuple | None = None

    @property
    def group(self):
        return group_of(self.person)

    @property
    def papers(self):
        return [paper_line(paper) for paper in self.shown]

    @property
    def links(self):
        """The links that can be copied, each once: one may be for several papers."""
        return list(dict.fromkeys(paper.link for paper in self.papers if paper.link))

    @property
    def shown(self):
        """The missing papers the list is about: all, or those of the kind it is narrowed to."""
        return self.state.papers if self.narrowed is None else self.narrowed

    @property
    def can_be_reminded(self):
        return any(p.request for p in self.state.papers)


@dataclass(frozen=True)
class PaperLine:
    """One missing signature as a page shows it: whose it is, how far it has come, the link that can be copied."""

    whose: str
    name: str
    contact: str
    state: str
    text: str
    link: str = ""
    kind: str = ""


def paper_line(paper):
    ask, request = paper.ask, paper.request
    if ask is None:
        return PaperLine(_("guardian"), _("not named"), "", paper.state, paper.text, kind=paper.missing.kind.label)
    whose = ask.guardian.get_relation_display() if ask.guardian else _("participant")
    has_link = request is not None and paper.state != "done"
    return PaperLine(
        whose,
        ask.signer_name,
        ask.email,
        paper.state,
        paper.text,
        link_address(request) if has_link else "",
        paper.missing.kind.label,
    )


@dataclass(frozen=True)
class GroupProgress:
    label: str
    done: int
    total: int
    url: str

    @property
    def tone(self):
        return "done" if self.done == self.total else "now"


@dataclass(frozen=True)
class KindProgress:
    """How many have given a kind of consent, of those it is asked of; ``is_free``: by choice."""

    kind: ConsentKind
    done: int
    total: int
    is_free: bool

    @property
    def tone(self):
        return "done" if self.done == self.total else "now"


@dataclass(frozen=True)
class RenewalRow:
    """Somebody who has to sign anew: why, until when the present paper holds, how far the asking has come."""

    person: Person
    why: str
    until: Any
    papers: list


@dataclass
class ConsentBoard:
    """Consents of everyone who takes part in ``programme`` now; ``group``, ``words`` and ``kind`` narrow the list."""

    programme: Any
    group: str = ""
    words: str = ""
    kind: str = ""

    @cached_property
    def rows(self):
        lacking = self._lacking
        required = {
            person.pk: tuple(one for one in lacking[person.pk] if one.kind in self._kinds[person.pk])
            for person in self.people
        }
        states = consent_states_of(self.people, required)
        free = consent_states_of(self.people, lacking) if self.kind in FREE_KINDS else states
        return [
            BoardRow(person, states[person.pk], self._narrowed(free[person.pk]) if self.kind else None)
            for person in self.people
        ]

    def _narrowed(self, state):
        return tuple(paper for paper in state.papers if paper.missing.kind == self.kind)

    @cached_property
    def people(self):
        people = Person.objects.filter(
            pk__in=Participation.objects.filter(programme=self.programme).active().values("person")
        )
        return list(people.select_related("organisation").order_by("search_key", "pk"))

    @cached_property
    def _kinds(self):
        return kinds_of(self.people, COLLECTED, self.programme)

    @cached_property
    def _lacking(self):
        """{person key: papers missing}, those that are asked for by choice among them."""
        return missing_papers_of(self.people, purpose=COLLECTED, kinds=FREE_KINDS, programme=self.programme)

    @cached_property
    def kinds(self):
        """Progress of each kind of paper that anybody needs: ``KindProgress``, in the order of asking."""
        if not self.people:
            return []
        policy = ConsentPolicy.objects.by_organisation([self.programme.organisation_id])[self.programme.organisation_id]
        today, found = self.programme.organisation.today, []
        for kind in IN_ORDER:
            needing = [
                person
                for person in self.people
                if (kind in FREE_KINDS or kind in self._kinds[person.pk])
                and papers_of_kind(kind, person, policy, today)
            ]
            lacking = sum(any(one.kind == kind for one in self._lacking[person.pk]) for person in needing)
            if needing:
                found.append(KindProgress(kind, len(needing) - lacking, len(needing), kind in FREE_KINDS))
        return found

    @property
    def done(self):
        return sum(row.state.is_complete for row in self.rows)

    @property
    def total(self):
        return len(self.rows)

    @cached_property
    def missing(self):
        return [row for row in self.rows if not row.state.is_complete]

    @cached_property
    def renewals(self):
        """``RenewalRow`` of those who signed and have to sign anew, asked or not."""
        due = due_renewals(self.programme.organisation, self.programme, again=True)
        states = consent_states_of([row.person for row in due], {row.person.pk: row.papers for row in due})
        rows = []
        for row in due:
            papers = [paper_line(paper) for paper in states[row.person.pk].papers]
            if self.shows(row.person, group_of(row.person)):
                rows.append(RenewalRow(row.person, _why_anew(row), row.until, papers))
        return rows

    @cached_property
    def letters_now(self):
        """How many letters would go to those who have to sign anew and were not asked yet."""
        due = due_renewals(self.programme.organisation, self.programme)
        return len(plan_links([row.person for row in due], papers={row.person.pk: row.papers for row in due}).letters)

    @property
    def missing_shown(self):
        rows = [row for row in self.rows if row.narrowed] if self.kind else self.missing
        return [row for row in rows if self.shows(row.person, row.group)]

    @property
    def groups(self):
        """Progress by class, adults last."""
        url = reverse("participants:consents", args=[self.programme.pk])
        counts = {}
        for row in sorted(self.rows, key=lambda row: (row.person.grade is None, row.person.grade or 0, row.group)):
            done, total = counts.get(row.group, (0, 0))
            counts[row.group] = (done + row.state.is_complete, total + 1)
        return [
            GroupProgress(label, done, total, f"{url}?{urlencode({'group': label})}")
            for label, (done, total) in counts.items()
        ]

    def shows(self, person, group):
        """A number is that of a printed form."""
        if self.group and group != self.group:
            return False
        if key := key_of(self.words.strip()):
            return person.pk == key
        return all(word in person.search_key for word in search_key(self.words).split())

    @property
    def consents(self):
        """Every consent of the programme's people, newest first, with all a list shows."""
        rows = Consent.objects.filter(person__in=[row.person.pk for row in self.rows])
        return rows.select_related("person__organisation", "guardian", "text", "scan", "recorded_by")

    @property
    def given(self):
        return self.consents.valid(self.programme.organisation.today)

    @property
    def withdrawn(self):
        return self.consents.filter(withdrawn_at__isnull=False).order_by("-withdrawn_at")

    @property
    def line_count(self):
        """Lines of the register: a consent each, and the signatures that are missing."""
        return self.chosen(self.consents).count() + sum(len(row.shown) for row in self.missing_shown)

    def chosen(self, consents):
        """``consents`` of the people the list is narrowed to."""
        keys = [row.person.pk for row in self.rows if self.shows(row.person, row.group)]
        consents = consents.filter(person__in=keys)
        return consents.filter(kind=self.kind) if self.kind else consents


def board_of(programme, narrowed):
    """The board narrowed by ``narrowed``, {"group", "q", "kind"} as an address has them."""
    kind = narrowed.get("kind", "")
    group, words = narrowed.get("group", ""), narrowed.get("q", "")
    return ConsentBoard(programme, group, words, kind if kind in ConsentKind.values else "")


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
