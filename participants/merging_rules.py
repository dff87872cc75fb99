"""What the registers do with rows of two records that may not both stand by one person."""

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from participants.duplicates.merging import EMPTY, filled
from participants.duplicates.registry import How, clash, stops_merging
from participants.duplicates.texts import BOTH, TEXTS, differ, joined_text, text_key
from participants.enums import ErasureState, Readiness
from participants.models import (
    AccessCard,
    Attendance,
    AwaitedPartner,
    CatchUp,
    DistinctPeople,
    Erasure,
    Interview,
    LongTermPermission,
    MentorLoan,
    Participation,
    RequirementMark,
    SpecialAttention,
    TrainingCertificate,
    TrainingMember,
)

RANK = {Readiness.PASSED: 4, Readiness.RESERVE: 3, Readiness.FAILED: 2, Readiness.PLANNED: 1}


@stops_merging
def are_to_be_destroyed(kept, gone):
    if Erasure.objects.filter(person__in=[kept, gone], state=ErasureState.OPEN).exists():
        return _("The data of one of the records are to be destroyed. Decide on that first.")
    return None


def joined_participations(twin, row, given):
    """Texts are taken as ``given`` says, both as statements of their own if nobody does; it began with the first and
    goes on while either does."""
    values = filled(twin, row) | {
        name: joined_text(getattr(twin, name), getattr(row, name), given.get(text_key(row, name), BOTH))
        for name in TEXTS
        if differ(getattr(twin, name), getattr(row, name))
    }
    values["started_on"] = min(twin.started_on, row.started_on)
    ends = [twin.ended_on, row.ended_on]
    values["ended_on"] = None if None in ends else max(ends)
    values["slots"] = list(dict.fromkeys([*twin.slots, *row.slots]))
    values["capacity"] = max(twin.capacity, row.capacity)
    for name, day in (("interview", "interviewed_on"), ("training", None)):
        better = RANK.get(getattr(row, name), 0) > RANK.get(getattr(twin, name), 0)
        if better:
            values[name] = getattr(row, name)
            if day and getattr(row, day) not in EMPTY:
                values[day] = getattr(row, day)
    return values


clash(Participation, "one_participation_per_role", How.JOIN, join=joined_participations)
clash(Participation.topics.through, "participation", How.DROP)
clash(DistinctPeople, "told_apart_once", How.DROP)
clash(AccessCard, "one_living_card_of_a_person", How.CLOSE, close=lambda card: {"revoked_at": timezone.now()})
clash(AccessCard, "one_living_card_of_a_guardian", How.CLOSE, close=lambda card: {"revoked_at": timezone.now()})
clash(Attendance, "invited_once", How.JOIN)
clash(Attendance, "guardian_invited_once", How.JOIN)
clash(AwaitedPartner, "awaited_once", How.DROP)
clash(RequirementMark, "requirement_marked_once", How.JOIN)
clash(TrainingMember, "taught_once_in_a_group", How.JOIN)
clash(CatchUp, "made_up_once", How.JOIN)
clash(
    SpecialAttention,
    "person",
    How.REFUSE,
    _("Special circumstances are written down in both records. Open them, put them into one and clear the other."),
)
clash(Erasure, "one_open_erasure_of_a_person", How.REFUSE, _("The data of both records are to be destroyed."))
clash(
    LongTermPermission,
    "one_long_term_permission_at_a_time",
    How.CLOSE,  # the last word counts, as when a permission is given anew
    close=lambda permission: {"ended_at": timezone.now()},
    older=lambda *both: min(both, key=lambda permission: permission.recorded_at),
)
clash(
    Interview,
    "one_interview_ahead",
    How.REFUSE,
    _("An interview is planned for both records. Call one of them off first."),
)
clash(
    TrainingCertificate,
    "one_valid_certificate_of_a_course",
    How.REFUSE,
    _("Both records have a valid certificate of one course. Annul one of them first."),
)
clash(
    MentorLoan,
    "mentor_invited_once_at_a_time",
    How.REFUSE,
    _("The same school has invited both records as a mentor. Decide on one of the invitations first."),
)
clash(MentorLoan, "guest", How.REFUSE, _("Both records came as a guest mentor from another school."))
