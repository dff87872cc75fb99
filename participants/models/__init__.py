from participants.models.access_card import AccessCard
from participants.models.attendance import Attendance
from participants.models.attention import Circumstances, PersonNote, SpecialAttention
from participants.models.awaited_partner import AwaitedPartner
from participants.models.bulk_change import BulkChange
from participants.models.consent import Consent, ConsentRequest, ConsentText
from participants.models.consent_code import ConsentCode
from participants.models.consent_needs import ConsentNeeds
from participants.models.consent_policy import ConsentPolicy
from participants.models.erasure import Erasure
from participants.models.expert import Expert
from participants.models.gathering import AgendaItem, Gathering, GatheringGroup
from participants.models.import_batch import ImportBatch
from participants.models.interview import Interview, InterviewDay, InterviewQuestion
from participants.models.long_term import LongTermPermission
from participants.models.merge import DistinctPeople, PersonMerge
from participants.models.paper_pile import PaperPile, PileForm, PilePage
from participants.models.participation import Participation, Topic
from participants.models.person import Guardian, Person
from participants.models.register_layout import RegisterLayout, SavedView
from participants.models.requirement import EntryRequirement, RequirementMark, RequirementTemplate
from participants.models.retention import RetentionRule
from participants.models.shared_mentor import LentMentor, MentorLoan
from participants.models.topic_alias import TopicAlias
from participants.models.topic_change import TopicChange
from participants.models.training import (
    CatchUp,
    SelectionPolicy,
    TrainingCertificate,
    TrainingGroup,
    TrainingMaterial,
    TrainingMember,
    TrainingSession,
)

__all__ = [
    "AccessCard",
    "AgendaItem",
    "Attendance",
    "AwaitedPartner",
    "BulkChange",
    "CatchUp",
    "Circumstances",
    "Consent",
    "ConsentCode",
    "ConsentNeeds",
    "ConsentPolicy",
    "ConsentRequest",
    "ConsentText",
    "DistinctPeople",
    "EntryRequirement",
    "Erasure",
    "Expert",
    "Gathering",
    "GatheringGroup",
    "Guardian",
    "ImportBatch",
    "Interview",
    "InterviewDay",
    "InterviewQuestion",
    "LentMentor",
    "LongTermPermission",
    "MentorLoan",
    "PaperPile",
    "Participation",
    "Person",
    "PersonMerge",
    "PersonNote",
    "PileForm",
    "PilePage",
    "RegisterLayout",
    "RequirementMark",
    "RequirementTemplate",
    "RetentionRule",
    "SavedView",
    "SelectionPolicy",
    "SpecialAttention",
    "Topic",
    "TopicAlias",
    "TopicChange",
    "TrainingCertificate",
    "TrainingGroup",
    "TrainingMaterial",
    "TrainingMember",
    "TrainingSession",
]
