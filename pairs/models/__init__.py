from pairs.models.individual_plan import IndividualPlan, PlanAgreement, PlanItem
from pairs.models.meeting import Meeting, MeetingAttendance
from pairs.models.pair import ForbiddenMatch, MatchingRules, Pair, PairMember

__all__ = [
    "ForbiddenMatch",
    "IndividualPlan",
    "MatchingRules",
    "Meeting",
    "MeetingAttendance",
    "Pair",
    "PairMember",
    "PlanAgreement",
    "PlanItem",
]
