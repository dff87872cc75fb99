from surveys.models.draft_step import DraftStep
from surveys.models.enquiry import Enquiry, Respondent, Statement
from surveys.models.question import Question, Scale, Section
from surveys.models.questionnaire import Questionnaire
from surveys.models.survey import Answer, Invitation, Response, Survey

__all__ = [
    "Answer",
    "DraftStep",
    "Enquiry",
    "Invitation",
    "Question",
    "Questionnaire",
    "Respondent",
    "Response",
    "Scale",
    "Section",
    "Statement",
    "Survey",
]
