"""What pairs do when two records of one person become one."""

from django.utils.translation import gettext_lazy as _

from pairs.models import ForbiddenMatch, MeetingAttendance, PairMember, UnmatchedSupport
from participants.duplicates.registry import How, clash, stops_merging

SAME_PAIR = _("Both records are in one pair: nobody mentors themselves. Part the pair first.")


@stops_merging
def are_in_one_pair(kept, gone):
    pairs = PairMember.objects.filter(participation__person=kept).values("pair")
    return SAME_PAIR if PairMember.objects.filter(participation__person=gone, pair__in=pairs).exists() else None


clash(PairMember, "member_once", How.REFUSE, SAME_PAIR)
clash(
    PairMember,
    "a_mentee_has_one_living_pair",
    How.REFUSE,
    _("Both records are mentees of a pair that goes on. Part one of the pairs first."),
)
clash(MeetingAttendance, "at_a_meeting_once", How.JOIN)
clash(UnmatchedSupport, "participation", How.DROP)
clash(ForbiddenMatch, "forbidden_once", How.DROP)
