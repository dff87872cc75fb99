"""Whom to ask for a missing paper, and how far the asking has come: read-outs that pages and verbs share."""

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from mentoring.kit.days import day_words
from participants.consent_wording import short_day
from participants.enums import ConsentWay
from participants.gate import COLLECTED, Missing, missing_papers_for, missing_papers_of
from participants.models import ConsentPolicy, ConsentRequest, Guardian, Person
from participants.paper_reading import PaperReading


@dataclass(frozen=True)
class Ask:
    """A missing paper and the one who can sign it: a guardian, or the person when ``guardian`` is ``None``."""

    person: Person
    guardian: Guardian | None
    missing: Missing

    @property
    def signer_name(self):
        return self.guardian.full_name if self.guardian else self.person.full_name

    @property
    def signer_words(self):
        """«мать, Громова Елена Сергеевна» or the person's own name."""
        if self.guardian is None:
            return self.person.full_name
        return f"{self.guardian.get_relation_display()}, {self.guardian.full_name}"

    @property
    def email(self):
        return (self.guardian or self.person).email

    @property
    def user(self):
        return (self.guardian or self.person).account

    @property
    def signer_key(self):
        """Alike for papers that go to one reader: a mother of two reads one letter."""
        if self.guardian is None:
            return ("person", self.person.pk)
        return ("guardian", self.person.organisation_id, *self.guardian.reader_key)

    @property
    def is_reachable(self):
        return bool(self.email or (self.guardian or self.person).account_id)


@dataclass(frozen=True)
class Skipped:
    person: Person
    reason: Any


@dataclass
class AskPlan:
    """Who would be written to, and who is left out and why; the verb does exactly what the preview shows."""

    asks: list = field(default_factory=list)
    skipped: list = field(default_factory=list)

    def skip(self, person, reason):
        """Leave ``person`` out; the same reason is told once, however many papers it keeps back."""
        if (person.pk, str(reason)) not in {(row.person.pk, str(row.reason)) for row in self.skipped[-4:]}:
            self.skipped.append(Skipped(person, reason))

    @property
    def letters(self):
        """The asks by letter: all that one signer is asked for, children of one guardian together."""
        found = {}
        for ask in self.asks:
            found.setdefault(ask.signer_key, []).append(ask)
        return list(found.values())


def signer_of(person, missing):
    """The ``Ask`` for a missing paper; ``None`` for a guardian's paper when no guardian is known."""
    if not missing.by_guardian:
        return Ask(person, None, missing)
    guardians = sorted(person.guardians.all(), key=lambda g: (not (g.email or g.user_id), not g.last_name, g.pk))
    return Ask(person, guardians[0], missing) if guardians else None


@dataclass
class Asked:
    """The newest open requests for one paper: by a link and by a printed form, each known beside the other."""

    by_link: ConsentRequest | None = None
    by_form: ConsentRequest | None = None


def open_requests_for(people):
    """{(person, by guardian, kind): ``Asked``} for ``people``, in one query; a paper nobody was asked for has an empty
    one."""
    rows = ConsentRequest.objects.open().filter(person__in=people).select_related("person", "guardian", "text", "link")
    found = defaultdict(Asked)
    for request in rows.order_by("asked_at", "pk"):
        asked = found[request.person_id, request.guardian_id is not None, request.text.kind]
        if request.way == ConsentWay.ONLINE:
            asked.by_link = request
        else:
            asked.by_form = request
    return found


def plan_links(people, kinds=(), papers=None):
    """Who gets a personal link now: signers of missing papers who can be reached and hold no living link yet.

    ``kinds`` are asked for beside what the programmes need. ``papers``: {person key: ``Missing``} instead of both."""
    plan, people = AskPlan(), list(people)
    policies = ConsentPolicy.objects.by_organisation(person.organisation_id for person in people)
    for person, missing, request in _missing_with_links(people, plan, kinds, papers):
        ask = signer_of(person, missing)
        if request and request.link.expires_at > timezone.now():
            day = short_day(timezone.localdate(request.asked_at), timezone.localdate())
            plan.skip(person, _("the link was sent already: %(day)s") % {"day": day})
        elif policies[person.organisation_id].asks_paper(missing.kind):
            plan.skip(person, _("the consent to the mentor's duty is signed on paper; print a form"))
        elif ask is None:
            plan.skip(person, _("no guardian is named; add one or print a form"))
        elif not ask.is_reachable:
            plan.skip(person, _no_address(ask))
        else:
            plan.asks.append(ask)
    return plan


def plan_reminders(people):
    """Requests to remind of: sent, not answered, and not written about today."""
    plan, today = AskPlan(), timezone.localdate()
    for person, missing, request in _missing_with_links(people, plan):
        if request is None or request.link.expires_at <= timezone.now():
            plan.skip(person, _("has no link that works; send one or print a form"))
        elif timezone.localdate(request.reminded_at or request.asked_at) == today:
            plan.skip(person, _("was written to today"))
        elif not (request.signer_email or (request.guardian or person).account_id):
            plan.skip(person, _no_address(Ask(person, request.guardian, missing)))
        else:
            plan.asks.append(request)
    return plan


def _missing_with_links(people, plan, kinds=(), papers=None):
    """(person, missing paper, its request by link) for each; those who need nothing are skipped in ``plan``."""
    people = list(people)
    missing = missing_papers_of(people, purpose=COLLECTED, kinds=kinds) if papers is None else papers
    requests = open_requests_for(people)
    for person in people:
        if not missing.get(person.pk):
            plan.skip(person, _("everything is signed"))
        for paper in missing.get(person.pk, ()):
            yield person, paper, requests[person.pk, paper.by_guardian, paper.kind].by_link


def _no_address(ask):
    if ask.guardian:
        return _("the guardian has no e-mail; add one or print a form")
    return _("the participant has no e-mail; add one or print a form")


@dataclass(frozen=True)
class PaperState:
    """How far a missing paper has come: ``state`` is a mark (late, now, wait), ``text`` says it in words.

    ``request`` is the one by link."""

    missing: Missing
    ask: Ask | None
    request: ConsentRequest | None
    state: str
    text: str


@dataclass(frozen=True)
class ConsentState:
    """A person's consents at a glance; ``papers`` are the states of those missing."""

    state: str
    text: str
    papers: tuple = ()
    given_on: Any = None  # the day of the last signature, once nothing is missing

    @property
    def is_complete(self):
        return not self.papers


def consent_states_of(people, missing=None, reading=None):
    """{person key: ``ConsentState``}; constant queries. With everything signed the text is the day of the last one.

    ``missing`` spares the question where {person key: ``Missing`` papers} is known already, ``reading`` (a
    ``PaperReading``) what has been read for it."""
    people, reading = list(people), reading or PaperReading()
    missing = missing_papers_of(people, purpose=COLLECTED, reading=reading) if missing is None else missing
    return _states([(person.pk, person, missing[person.pk]) for person in people], reading)


def consent_states_for(participations, reading=None):
    """{participation key: ``ConsentState``}, for a register: by what is asked of its role in the programme."""
    rows, reading = list(participations), reading or PaperReading()
    missing = missing_papers_for(rows, purpose=COLLECTED, reading=reading)
    return _states([(row.pk, row.person, missing[row.pk]) for row in rows], reading)


def _states(wanted, reading):
    """{key: ``ConsentState``} of ``wanted``, (key, person, their missing papers)."""
    people = {person.pk: person for _key, person, _papers in wanted}  # the ones whose guardians were read along
    requests = open_requests_for(people.values())
    signed = reading.signed_by(people.values())
    states = {}
    for key, known_as, missing in wanted:
        person, known = people[known_as.pk], signed[known_as.pk]
        papers = tuple(
            _paper_state(person, paper, requests[person.pk, paper.by_guardian, paper.kind], known.withdrawn_at)
            for paper in missing
        )
        if papers:
            states[key] = ConsentState(papers[0].state, papers[0].text, papers)
        else:
            day = known.given_on
            states[key] = ConsentState("done", day_words(day) if day else "", given_on=day)
    return states


def consent_state(participation):
    return consent_states_for([participation])[participation.pk]


def _paper_state(person, missing, asked, withdrawn_at):
    ask = signer_of(person, missing)
    state, text = _words(ask, asked, withdrawn_at)
    return PaperState(missing, ask, asked.by_link, state, text)


def _words(ask, asked, withdrawn_at):
    """A printed form takes nothing away from what is known of the link."""
    if asked.by_form is not None:
        awaited = _("the form is awaited")
        return "now", f"{awaited}; {_link_words(asked.by_link)}" if asked.by_link else awaited
    if asked.by_link is None:
        if withdrawn_at:
            return "late", _("withdrawn %(day)s") % {"day": _day(withdrawn_at)}
        return "late", _unasked(ask)
    is_opened = asked.by_link.link.opened_at and not asked.by_link.refused_at and not _has_run_out(asked.by_link)
    words = _link_words(asked.by_link)
    if is_opened:
        return "now", words
    return "late", words if asked.by_link.refused_at else _("none, %(why)s") % {"why": words}


def _link_words(request):
    """«ссылка открыта 5 нояб.», «ссылка не открыта»: what became of a link that was sent."""
    if request.refused_at:
        return _("refused %(day)s") % {"day": _day(request.refused_at)}
    if _has_run_out(request):
        return _("the link has run out")
    if request.link.opened_at:
        return _("the link was opened %(day)s") % {"day": _day(request.link.opened_at)}
    return _("the link is not opened")


def _has_run_out(request):
    return request.link.expires_at <= timezone.now()


def _day(moment):
    return short_day(timezone.localdate(moment), timezone.localdate())


def _unasked(ask):
    if ask is None:
        return _("none, no guardian is named")
    if ask.is_reachable:
        return _("none, not asked for yet")
    return _("none, the parent has no e-mail") if ask.guardian else _("none, no e-mail")
