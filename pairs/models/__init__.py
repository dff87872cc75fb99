from pairs.models.content import DeliveryGrade, MeetingGuide, PlanTemplate
from pairs.models.file import PairFile
from pairs.models.individual_plan import IndividualPlan, PlanAgreement, PlanItem
from pairs.models.matching import ForbiddenMatch, MatchingRules, UnmatchedSupport
from pairs.models.meeting import Meeting, MeetingAttendance
from pairs.models.pair import Pair, PairMember

__all__ = [
    "DeliveryGrade",
    "ForbiddenMatch",
    "IndividualPlan",
    "MatchingRules",
    "Meeting",
    "MeetingAttendance",
    "MeetingGuide",
    "Pair",
    "PairFile",
    "PairMember",
    "PlanAgreement",
    "PlanItem",
    "PlanTemplate",
    "UnmatchedSupport",
]
