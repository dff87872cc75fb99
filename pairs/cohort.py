"""From the rows of a programme to the plain records the matching works on."""

import re
from dataclasses import dataclass, field

from django.db.models import Count, OuterRef, Subquery

from pairs.enums import SETTLED_STATES, PairState
from pairs.matching import Aim, Criterion, Offer, Rules, Seeker, Weight
from pairs.models import ForbiddenMatch, MatchingRules, Pair, PairMember
from participants.enums import ConsentPurpose, ParticipationRole
from participants.gate import missing_papers_for
from participants.models import Guardian, Participation
from participants.selection.readiness import ready_keys
from participants.sharing.places import counts_taken, places_of
from roadmap.models import MentoringFormat
from surveys.preferences import wishes_of

FIRST_GRADE_AGE = 6  # a grade and this make the age its pupils have when the school year begins, or a year less
LAST_GRADE = 11
_RANGE = re.compile(r"(\d{1,2})\s*(?:[-–—]|до|по)\s*(\d{1,2})|(\d{1,2})")


@dataclass(frozen=True)
class Cohort:
    """Everyone a matching is about. ``assignment`` is what is proposed now: mentee → mentor, by participation key."""

    people: dict[int, Participation]
    missing: dict[int, tuple]
    seekers: list[Seeker]
    offers: list[Offer]
    rules: Rules
    assignment: dict[int, int]
    pinned: frozenset
    forbidden: frozenset
    kinship: frozenset
    topics: dict[int, str] = field(repr=False)
    formats: dict[str, int] = field(repr=False)

    def format_of(self, mentor, mentee):
        """The format of mentoring, a key: as one of the two was registered, else by who they are; or ``None``."""
        pair = self.people[mentor], self.people[mentee]
        named = next((row.format_id for row in reversed(pair) if row.format_id), None)
        return named or self.formats.get("-".join(row.person.group.replace("_", "-") for row in pair))

    @property
    def given(self):
        """What the functions of ``pairs.matching`` take beside people and rules."""
        return {"pinned": self.pinned, "forbidden": self.forbidden, "kinship": self.kinship}

    @property
    def state(self):
        """What a proposal was reckoned from, as far as curators change it on the board."""
        taken = frozenset((offer.id, offer.capacity, offer.taken) for offer in self.offers)
        return (frozenset(self.assignment.items()), self.pinned, self.forbidden, taken)


def rules_of(programme):
    """The curator's weights over the usual ones."""
    row = MatchingRules.objects.filter(programme=programme).first()
    usual = Rules()
    chosen = {Criterion(key): Weight(word) for key, word in (row.weights if row else {}).items()}
    if row is None:
        return Rules(weights={**usual.weights, **chosen})
    return Rules(
        weights={**usual.weights, **chosen},
        consent_gates_matching=row.needs_consents,
        min_score=row.least_score,
        aim=Aim(row.aim),
    )


def gather(programme, also=()):
    """The ``Cohort`` of ``programme``: a dozen queries, however many people. ``also``: keys of mentees who seek a
    mentor though they have one."""
    rows = list(
        Participation.objects.filter(programme=programme)
        .active()
        .select_related("person", "format")
        .prefetch_related("topics", "person__guardians")
        .order_by("pk")
    )
    for row in rows:
        row.programme = programme
    people = {row.pk: row for row in rows}
    missing, wishes = missing_papers_for(rows, purpose=ConsentPurpose.MATCHING), wishes_of(programme)
    held, ready = held_places(programme), ready_keys(row for row in rows if row.is_mentor)
    proposed = _proposed(programme, people)
    mentees = [row for row in rows if not row.is_mentor and row.pk not in held.mentees - set(also)]
    mentors = [row for row in rows if row.is_mentor]
    places = places_of(mentors, programme)
    return Cohort(
        people=people,
        missing=missing,
        seekers=[_seeker(row, missing[row.pk], *wishes.get(row.pk, ((), ()))) for row in mentees],
        offers=[
            _offer(
                row,
                places[row.pk],
                held.taken.get(row.pk, 0),
                row.pk in ready,
                missing[row.pk],
                wishes.get(row.pk),
            )
            for row in mentors
        ],
        rules=rules_of(programme),
        assignment={mentee: mentor for mentee, mentor, _pinned in proposed},
        pinned=frozenset((mentor, mentee) for mentee, mentor, is_pinned in proposed if is_pinned),
        forbidden=frozenset(ForbiddenMatch.objects.filter(programme=programme).values_list("mentor", "mentee")),
        kinship=_kinship(mentors, mentees),
        topics={topic.pk: topic.name for row in rows for topic in row.topics.all()},
        formats=dict(MentoringFormat.objects.values_list("slug", "pk")),
    )


@dataclass(frozen=True)
class Held:
    """Mentees of pairs that are settled (confirmed or further), and the places these take: mentor key → places."""

    mentees: set
    taken: dict


def held_places(programme, states=SETTLED_STATES):
    """Who holds whose places, counted by mentees: a group of three takes three."""
    members = PairMember.objects.filter(pair__programme=programme, pair__state__in=states, left_on__isnull=True)
    mentees, by_pair, mentors = set(), {}, []
    for pair, participation, role in members.values_list("pair", "participation", "role"):
        if role == ParticipationRole.MENTEE:
            mentees.add(participation)
            by_pair[pair] = by_pair.get(pair, 0) + 1
        else:
            mentors.append((pair, participation))
    taken = {}
    for pair, mentor in mentors:
        taken[mentor] = taken.get(mentor, 0) + by_pair.get(pair, 0)
    return Held(mentees, taken)


@counts_taken
def taken_at_home(participations):
    """{mentor key: mentees in pairs that are settled}, for those who count places across schools."""
    keys = [row.pk for row in participations]
    mentors = PairMember.objects.filter(
        participation__in=keys, role=ParticipationRole.MENTOR, pair__state__in=SETTLED_STATES, left_on__isnull=True
    )
    mentees = PairMember.objects.filter(
        pair=OuterRef("pair"), role=ParticipationRole.MENTEE, left_on__isnull=True
    ).order_by()
    counted = mentors.annotate(n=Subquery(mentees.values("pair").annotate(n=Count("pk")).values("n")))
    taken = {}
    for key, count in counted.values_list("participation", "n"):
        taken[key] = taken.get(key, 0) + (count or 0)
    return taken


def _proposed(programme, people):
    """(mentee, mentor, pinned) of the proposals on the board whose people still take part."""
    pairs = Pair.objects.filter(programme=programme, state=PairState.PROPOSED).prefetch_related("members")
    found = []
    for pair in pairs:
        roles = {member.role: member.participation_id for member in pair.members.all()}
        mentor, mentee = roles.get(ParticipationRole.MENTOR), roles.get(ParticipationRole.MENTEE)
        if mentor in people and mentee in people:
            found.append((mentee, mentor, pair.is_pinned))
    return found


def _seeker(row, missing, ranked, rather_not):
    return Seeker(
        id=row.pk,
        topics={topic.pk: 1 for topic in row.topics.all()},
        grade=row.person.grade,
        subject=row.person.subject or None,
        format=row.format.slug if row.format_id else None,
        slots=frozenset(row.slots),
        wishes=tuple(ranked),
        rather_not=frozenset(rather_not),
        has_consents=not missing,
        missing_papers=tuple(str(paper) for paper in missing),
    )


def _offer(row, capacity, taken, is_ready, missing, wishes):
    ranked, rather_not = wishes or ((), ())
    return Offer(
        id=row.pk,
        topics=frozenset(topic.pk for topic in row.topics.all()),
        capacity=max(capacity, taken),
        taken=taken,
        grade=row.person.grade,
        preferred_grades=read_grades(row.preferred_grades),
        subject=row.person.subject or None,
        formats=frozenset([row.format.slug]) if row.format_id else frozenset(),
        slots=frozenset(row.slots),
        wishes=tuple(ranked),
        rather_not=frozenset(rather_not),
        is_ready=is_ready,
        has_consents=not missing,
    )


def read_grades(text):
    """«5–7 классы», «8, 9», «12-14 лет» → the grades meant; nothing understood is nothing asked."""
    found = set()
    for first, last, single in _RANGE.findall(text):
        found.update(range(int(first), int(last) + 1) if first else [int(single)])
    if re.search(r"лет|год", text.lower()):
        found = {age - FIRST_GRADE_AGE for age in found}
    return frozenset(grade for grade in found if 1 <= grade <= LAST_GRADE)


def _kinship(mentors, mentees):
    """(mentor, mentee) who are one person, or a parent and a child."""
    by_person = {row.person_id: row.pk for row in mentors}
    by_user = {row.person.account_id: row.pk for row in mentors if row.person.account_id}
    mine = {(by_person[row.person_id], row.pk) for row in mentees if row.person_id in by_person}
    children = {row.person_id: row.pk for row in mentees}
    parents = Guardian.objects.filter(child__in=children, user__in=by_user).values_list("user", "child")
    return frozenset(mine | {(by_user[user], children[child]) for user, child in parents})
