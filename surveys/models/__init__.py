from surveys.models.enquiry import Enquiry, Respondent, Statement
from surveys.models.questionnaire import Question, Questionnaire
from surveys.models.survey import Answer, Invitation, Response, Survey

__all__ = [
    "Answer",
    "Enquiry",
    "Invitation",
    "Question",
    "Questionnaire",
    "Respondent",
    "Response",
    "Statement",
    "Survey",
]
