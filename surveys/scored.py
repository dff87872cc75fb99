"""Scores kept beside the answers: written when the answers are sent, made up for those that came before the scales."""

from collections import defaultdict

from surveys.models import Answer, KeptScore, Response
from surveys.models.survey import COMPLETE
from surveys.scoring import scores


def keep_scores(questionnaire, answers):
    """Write the scores of ``answers``: {response id: {question key: value}}. Returns {response id: [``Score``]}."""
    scales = list(questionnaire.scales.all())
    if not scales:
        return {}
    questions = list(questionnaire.questions.select_related("section"))
    found = {response: scores(scales, questions, values) for response, values in answers.items()}
    KeptScore.objects.bulk_create(
        [
            KeptScore(response_id=key, scale=score.scale, value=score.value)
            for key, row in found.items()
            for score in row
        ],
        update_conflicts=True,
        unique_fields=["response", "scale"],
        update_fields=["value"],
        batch_size=5_000,
    )
    return found


def make_up(survey):
    """Keep the scores of answers to ``survey`` that have none yet. One query where there are none to make."""
    if not survey.questionnaire.scales.exists():
        return
    lacking = Response.objects.filter(invitation__survey=survey, state__in=COMPLETE, scores=None)
    keys = list(lacking.values_list("pk", flat=True))
    if keys:
        keep_scores(survey.questionnaire, values_of(keys))


def values_of(responses):
    """{response id: {question key: value}}. One query."""
    found: dict = defaultdict(dict)
    rows = Answer.objects.filter(response__in=responses).values_list("response_id", "question__key", "value")
    for response, key, value in rows:
        found[response][key] = value
    return found
