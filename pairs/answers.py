"""What the members of a pair have said to it, as pages show it."""

from dataclasses import dataclass

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from pairs.models import PairMember


@dataclass(frozen=True)
class Answer:
    """A member with their word on the pair; ``is_given`` on paper or by themselves."""

    member: PairMember
    state: str
    words: str

    @property
    def name(self):
        return self.member.participation.person.list_name

    @property
    def role(self):
        return self.member.get_role_display()

    @property
    def is_given(self):
        return self.member.is_willing is not None


def answers_of(pair, *, reader=None):
    """``Answer`` of every present member of a pair read with its people; to a ``reader`` among them nothing is said of
    why another declined."""
    return [_answer(member, tells_why=reader in (None, member)) for member in pair.present_members]


def awaited_of(pair):
    """``Answer`` of every present member who has not accepted the pair: silent, or declining."""
    return [answer for answer in answers_of(pair) if not answer.member.is_willing]


def _answer(member, *, tells_why):
    if member.is_willing is None:
        return Answer(member, "wait", _silence(member.pair))
    day = date_format(member.answered_at, "j E")
    said = _("accepts the pair") if member.is_willing else _("declines the pair")
    how = _("on paper, %(day)s") if member.answer_recorded_by_id else "%(day)s"
    words = f"{said}, {how % {'day': day}}"
    said_why = member.answer_note if tells_why else ""
    return Answer(member, "done" if member.is_willing else "late", ": ".join(filter(None, [words, said_why])))


def _silence(pair):
    """Since when a member is asked."""
    if pair.published_at is None:
        return _("not asked yet: the pair has not been announced")
    return _("asked on %(day)s, no answer yet") % {"day": date_format(timezone.localtime(pair.published_at), "j E")}
