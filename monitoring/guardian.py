"""What a guardian sees of each child: who the mentor is, when they meet, what to sign and what is signed."""

from dataclasses import dataclass

from django.utils.formats import date_format

from monitoring.own_pair import about, called
from pairs.enums import MeetingState
from pairs.models import Pair
from pairs.models.pair import told_of
from participants.consent_asking import consent_states_of
from participants.consent_page import given_consents_of, open_requests_of
from participants.models import Person


@dataclass(frozen=True)
class ChildPair:
    """A child's mentor as a guardian sees it."""

    mentor: str
    about: str
    since: str
    next_meeting: str


@dataclass(frozen=True)
class Child:
    """A guardian's child: the mentors, what waits for a signature, what is signed."""

    person: Person
    pairs: list
    to_sign: list
    signed: list
    papers: tuple
    takes_part: bool

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
    """``Child`` for every child of ``user``, by name; constant queries."""
    children = list(
        Person.objects.filter(guardians__user=user)
        .select_related("organisation")
        .distinct()
        .prefetch_related("participations")
    )
    pairs = _pairs_of_children(children)
    to_sign, signed = open_requests_of(user), given_consents_of(user)
    states = consent_states_of(children)
    return [
        Child(
            person=child,
            pairs=[_child_pair(pair) for pair in pairs.get(child.pk, [])],
            to_sign=[line for line in to_sign if line.about == child.full_name],
            signed=[line for line in signed if line.about == child.full_name],
            papers=states[child.pk].papers,
            takes_part=any(row.ended_on is None for row in child.participations.all()),
        )
        for child in children
    ]


def _pairs_of_children(children):
    pairs = (
        Pair.objects.filter(members__participation__person__in=children, members__is_current=True)
        .filter(told_of())
        .select_related("programme__organisation")
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
        since=date_format(pair.started_on, "j E") if pair.started_on else "",
        next_meeting=_when(coming[-1]) if coming else "",
    )


def _when(meeting):
    time = f"{meeting.starts_at:%H:%M}" if meeting.starts_at else ""
    return ", ".join(filter(None, [date_format(meeting.held_on, "j E"), time, meeting.place]))
