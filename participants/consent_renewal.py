"""Consents that have to be given anew: the term ends soon, the child comes of age, the text has changed."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Q
from django.utils import timezone

from participants.enums import ConsentKind, TextRenewal
from participants.gate import COLLECTED, missing_of, missing_papers_of, papers_of_kind
from participants.models import Consent, ConsentPolicy, ConsentRequest, ConsentText, Participation, Person
from participants.paper_reading import Paper

ADULT_AGE = 18


@dataclass(frozen=True)
class Renewal:
    """``papers`` (``Missing``) that ``person`` will lack; ``until``: the day by which they are needed.

    ``holds_until``: the last day of what was signed before, ``None`` where it is asked for the first time.
    ``is_text_new``: some of them only because their text has changed."""

    person: Person
    papers: tuple
    until: date
    holds_until: date | None
    comes_of_age: bool
    is_text_new: bool = False


def due_renewals(organisation, programme=None, *, again=False):
    """``Renewal`` of whoever takes part in the school's programmes now, or in ``programme``, and was not asked yet;
    with ``again`` those too who were. Constant queries."""
    today = organisation.today
    policy = ConsentPolicy.objects.by_organisation([organisation.pk])[organisation.pk]
    horizon = today + timedelta(days=policy.renew_days)
    joined = Participation.objects.filter(programme__organisation=organisation).active()
    joined = joined.filter(programme=programme) if programme else joined
    people = Person.objects.filter(pk__in=joined.values("person")).select_related("organisation")
    people = list(people.order_by("search_key", "pk").prefetch_related("guardians"))
    now = missing_papers_of(people, on=today, purpose=COLLECTED)
    then = missing_papers_of(people, on=horizon, purpose=COLLECTED)
    changed = _under_former_texts(organisation, people, policy, today)
    asked = set() if again else _asked_since(people, today - timedelta(days=policy.renew_days))
    ends = _last_days(people, today)
    found = []
    for person in people:
        lacked = {missing.paper for missing in now[person.pk]}
        coming = {missing.paper: missing for missing in then[person.pk] if missing.paper not in lacked}
        coming |= {paper: missing_of(person, paper) for paper in changed.get(person.pk, ())}
        papers = tuple(missing for paper, missing in coming.items() if (person.pk, paper) not in asked)
        if papers:
            birthday = _eighteenth(person, today, horizon)
            ending = [ends[person.pk, paper] for paper in coming if (person.pk, paper) in ends]
            holds = birthday or min(ending, default=None)
            found.append(Renewal(person, papers, holds or horizon, holds, birthday is not None, person.pk in changed))
    return found


def _under_former_texts(organisation, people, policy, today):
    """{person key: papers} signed under a version before one that asks for it, and not under that one."""
    texts = ConsentText.objects.published().filter(Q(organisation=organisation) | Q(organisation__isnull=True))
    newest = {}
    for text in texts.order_by("organisation_id", "version"):  # everybody's come last or first by database
        known = newest.get(text.kind)
        if known is None or (text.organisation_id is not None, text.version) > (
            known.organisation_id is not None,
            known.version,
        ):
            newest[text.kind] = text
    asking = {text.kind: text for text in newest.values() if text.renewal != TextRenewal.NONE}
    if not asking:
        return {}
    under, former = set(), set()
    rows = Consent.objects.valid(today).filter(person__in=people, kind__in=asking)
    for person_id, kind, guardian_id, text_id in rows.values_list("person", "kind", "guardian", "text"):
        signed = (person_id, kind, guardian_id is not None)
        (under if text_id == asking[kind].pk else former).add(signed)
    by_key, found = {person.pk: person for person in people}, {}
    for person_id, kind, by_guardian in sorted(former - under):
        applies = papers_of_kind(ConsentKind(kind), by_key[person_id], policy, today)
        paper = next((paper for paper in applies if paper.by_guardian == by_guardian), None)
        if paper:
            found.setdefault(person_id, []).append(paper)
    return found


def _asked_since(people, day):
    """{(person key, paper)} that somebody was asked for since ``day``, whatever became of it."""
    since = timezone.now() - (timezone.localdate() - day)
    rows = ConsentRequest.objects.filter(person__in=people, asked_at__gte=since)
    rows = rows.values_list("person", "text__kind", "guardian")
    return {(person, Paper(kind, guardian is not None)) for person, kind, guardian in rows}


def _last_days(people, today):
    """{(person key, paper): the last day the present consent holds}."""
    ends = {}
    for consent in Consent.objects.valid(today).filter(person__in=people).order_by("pk"):
        key = (consent.person_id, Paper(consent.kind, consent.guardian_id is not None))
        ends[key] = max(ends.get(key, consent.holds_until), consent.holds_until)
    return ends


def _eighteenth(person, today, horizon):
    """The eighteenth birthday when it lies ahead and not beyond ``horizon``."""
    if person.birth_on is None or not person.is_minor_on(today) or person.is_minor_on(horizon):
        return None
    born = person.birth_on
    leap = (born.month, born.day) == (2, 29)
    return date(born.year + ADULT_AGE, 3, 1) if leap else born.replace(year=born.year + ADULT_AGE)
