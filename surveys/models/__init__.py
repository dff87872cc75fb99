from surveys.models.questionnaire import Question, Questionnaire
from surveys.models.survey import Answer, Invitation, Response, Survey

__all__ = ["Answer", "Invitation", "Question", "Questionnaire", "Response", "Survey"]
