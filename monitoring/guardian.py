"""What a guardian sees of each child: who the mentor is, when they meet, what to sign and what is signed."""

from collections import defaultdict
from dataclasses import dataclass

from django.db.models import Q
from django.utils.formats import date_format

from monitoring.own_pair import about, called
from organisations.enums import Role
from organisations.models import Membership
from pairs.enums import MeetingState
from pairs.models import Pair
from pairs.models.pair import told_of
from participants.consent_asking import consent_states_of
from participants.consent_page import given_consents_of, open_requests_of
from participants.models import Person
from participants.models.person import minors


@dataclass(frozen=True)
class ChildPair:
    """A child's mentor as a guardian sees it."""

    mentor: str
    about: str
    format: str
    since: str
    next_meeting: str


@dataclass(frozen=True)
class Child:
    """A guardian's child: the mentors and whom to ask about them, what waits for a signature, what is signed."""

    person: Person
    pairs: list
    to_sign: list
    signed: list
    papers: tuple
    takes_part: bool
    desk: str  # how the mentor is reached: through the school

    @property
    def awaited(self):
        """Missing papers that the guardian can not sign here: the child's own, or not asked for yet."""
        return [paper for paper in self.papers if not paper.missing.by_guardian or not self.to_sign]

    @property
    def has_papers(self):
        return bool(self.to_sign or self.signed or self.awaited)

    @property
    def title(self):
        return ", ".join(filter(None, [f"{self.person.last_name} {self.person.first_name}", self.person.class_label]))


def children_of(user):
    """``Child`` for every child of ``user`` who is not of age yet, by name; constant queries."""
    rows = Person.objects.filter(minors(), guardians__user=user).select_related("organisation").distinct()
    children = list(rows.prefetch_related("participations"))
    desks = _desks({child.organisation_id: child.organisation for child in children})
    pairs = _pairs_of_children(children)
    to_sign, signed = open_requests_of(user), given_consents_of(user)
    states = consent_states_of(children)
    return [
        Child(
            person=child,
            pairs=[_child_pair(pair) for pair in pairs.get(child.pk, [])],
            to_sign=[line for line in to_sign if line.person == child.pk],
            signed=[line for line in signed if line.person == child.pk],
            papers=states[child.pk].papers,
            takes_part=any(row.ended_on is None for row in child.participations.all()),
            desk=desks[child.organisation_id],
        )
        for child in children
    ]


def _desks(schools):
    """{organisation: «Соколова Мария Викторовна, 8 …»}: a mentor's own contacts are not given away."""
    rows = Membership.objects.current().filter(organisation__in=schools, role=Role.CURATOR, user__is_active=True)
    names = defaultdict(list)
    for row in rows.select_related("user").order_by("pk"):
        names[row.organisation_id].append(row.user.full_name)
    return {
        key: ", ".join(filter(None, [*names[key], school.phone, school.email or ""])) for key, school in schools.items()
    }


def child_or_self(user, key):
    """The person ``key`` when it is ``user`` or a minor child of theirs, otherwise ``None``."""
    own = Q(user=user) | Q(home__user=user) | (Q(guardians__user=user) & minors())
    return Person.objects.select_related("organisation", "home").filter(own, pk=key).first()


def _pairs_of_children(children):
    pairs = (
        Pair.objects.filter(members__participation__person__in=children, members__is_current=True)
        .filter(told_of())
        .select_related("programme__organisation", "format")
        .prefetch_related("members__participation__person", "meetings")
        .distinct()
    )
    found = {}
    for pair in pairs:
        for row in pair.mentees:
            found.setdefault(row.person_id, []).append(pair)
    return found


def _child_pair(pair):
    today = pair.programme.organisation.today
    coming = [m for m in pair.meetings.all() if m.state == MeetingState.PLANNED and m.held_on >= today]
    return ChildPair(
        mentor=", ".join(called(row.person) for row in pair.mentors),
        about=about(pair.mentors[0].person) if pair.mentors else "",
        format=pair.format.name if pair.format else "",
        since=date_format(pair.started_on, "j E") if pair.started_on else "",
        next_meeting=_when(coming[-1]) if coming else "",
    )


def _when(meeting):
    time = f"{meeting.starts_at:%H:%M}" if meeting.starts_at else ""
    return ", ".join(filter(None, [date_format(meeting.held_on, "j E"), time, meeting.place]))
