"""The parts of the matching board: a proposal, somebody left over, a mentor's places, pairs that may become a group."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from pairs.answers import answers_of
from pairs.models import Pair, UnmatchedSupport
from participants.gate import DATA_KINDS
from participants.models import Participation


@dataclass(frozen=True)
class Card:
    """One proposal. ``parts`` are (got, at most) for the bar, ``key`` the words under it."""

    pair: Pair
    mentor: Participation
    mentee: Participation
    place: int
    capacity: int
    parts: list
    key: list
    topics: list
    why: str
    warning: str

    @property
    def place_words(self):
        return _("place %(place)d of %(capacity)d") % {"place": self.place, "capacity": self.capacity}


@dataclass(frozen=True)
class LeftOver:
    """A mentee without a pair for ``days``; ``support`` says who looks after them, or is ``None``."""

    mentee: Participation
    why: str
    helps: str
    days: int = 0
    support: UnmatchedSupport | None = None

    @property
    def days_words(self):
        return ngettext("%(count)d day without a pair", "%(count)d days without a pair", self.days) % {
            "count": self.days
        }


@dataclass(frozen=True)
class Answers:
    """Announced pairs by what their members have said; ``silent``: (pair, ``Answer``s of those who have not)."""

    accepted: int
    asked: int
    declined: list  # pairs
    silent: list

    @classmethod
    def of(cls, pairs):
        words = [[member.is_willing for member in pair.present_members] for pair in pairs]
        declined = [pair for pair, said in zip(pairs, words, strict=True) if False in said]
        silent = [
            (pair, [answer for answer in answers_of(pair) if not answer.is_given])
            for pair, said in zip(pairs, words, strict=True)
            if None in said
        ]
        return cls(sum(all(said) for said in words), len(pairs), declined, silent)

    @property
    def silent_words(self):
        """How many people have not answered."""
        count = sum(len(answers) for _pair, answers in self.silent)
        return ngettext("%(count)d person has not answered", "%(count)d people have not answered", count) % {
            "count": count
        }

    @property
    def words(self):
        return _("Accepted by both sides: %(done)d of %(total)d") % {"done": self.accepted, "total": self.asked}


@dataclass(frozen=True)
class Grouping:
    """Confirmed ``pairs`` of one mentor that may become a group."""

    pairs: list

    @property
    def mentor(self):
        return self.pairs[0].mentor_names

    @property
    def mentees(self):
        return ", ".join(pair.mentee_names for pair in self.pairs)


@dataclass(frozen=True)
class MentorPlaces:
    mentor: Participation
    taken: int
    total: int
    is_ready: bool
    papers: str = ""  # missing ones, without which nobody is matched

    @property
    def free(self):
        return max(self.total - self.taken, 0)


def warning_of(mentor, missing, reasons):
    """What keeps the pair out of the order, or what a pin has overridden."""
    if missing:
        row, paper = missing[0]
        if paper.kind not in DATA_KINDS:
            return _("%(name)s: %(paper)s. The pair does not enter the order yet") % {
                "name": row.person.list_name,
                "paper": paper,
            }
        if paper.by_guardian:
            return _("No guardian's consent: the pair does not enter the order yet")
        if row.pk == mentor.pk:
            return _("No consent of the mentor: the pair does not enter the order yet")
        return _("No consent of the mentee: the pair does not enter the order yet")
    if any(reason["code"] == "mentor_not_ready" for reason in reasons):
        return _("The mentor is not interviewed or trained yet")
    if any(reason["code"] == "overrides_rules" for reason in reasons):
        return _("Pinned against the rules")
    return ""
