from surveys.models.draft_step import DraftStep
from surveys.models.enquiry import Enquiry, Respondent, Statement
from surveys.models.question import Question, Scale, Section
from surveys.models.questionnaire import Questionnaire
from surveys.models.score import KeptScore
from surveys.models.signal import Signal
from surveys.models.survey import Answer, Invitation, Response, Survey
from surveys.models.tag import TaggedAnswer, TextTag

__all__ = [
    "Answer",
    "DraftStep",
    "Enquiry",
    "Invitation",
    "KeptScore",
    "Question",
    "Questionnaire",
    "Respondent",
    "Response",
    "Scale",
    "Section",
    "Signal",
    "Statement",
    "Survey",
    "TaggedAnswer",
    "TextTag",
]
