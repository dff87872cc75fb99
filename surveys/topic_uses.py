"""Topics that answers name: they stay in the vocabulary."""

from participants.topics import keeps_topics
from surveys.enums import QuestionKind
from surveys.models import Answer, Statement


@keeps_topics
def of_answers(organisation):
    """Chosen in questionnaires of the school."""
    rows = Answer.objects.filter(
        question__kind=QuestionKind.TOPICS, response__invitation__survey__programme__organisation=organisation
    )
    return {topic for value in rows.values_list("value", flat=True) for topic in value or ()}


@keeps_topics
def of_statements(organisation):
    """Chosen by those who know the pupils."""
    rows = Statement.objects.filter(respondent__enquiry__programme__organisation=organisation).with_all()
    return {
        topic
        for row in rows
        for question in row.respondent.questionnaire.questions.all()
        if question.kind == QuestionKind.TOPICS
        for topic in row.read().get(question.key) or ()
    }
