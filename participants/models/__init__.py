from participants.models.consent import Consent, ConsentRequest, ConsentText
from participants.models.consent_code import ConsentCode
from participants.models.consent_policy import ConsentPolicy
from participants.models.gathering import Attendance, Gathering
from participants.models.import_batch import ImportBatch
from participants.models.participation import Participation, Topic
from participants.models.person import Guardian, Person

__all__ = [
    "Attendance",
    "Consent",
    "ConsentCode",
    "ConsentPolicy",
    "ConsentRequest",
    "ConsentText",
    "Gathering",
    "Guardian",
    "ImportBatch",
    "Participation",
    "Person",
    "Topic",
]
