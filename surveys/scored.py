"""Scores kept beside the answers: written when the answers are sent, made up for those that came before the scales."""

from collections import defaultdict

from django.utils import timezone

from surveys.models import Answer, KeptScore, Response
from surveys.models.survey import COMPLETE
from surveys.norms import Who, rule_of
from surveys.scoring import scores


def keep_scores(questionnaire, answers):
    """Write the scores of ``answers``: {response id: {question key: value}}. Returns {response id: [``Score``]}."""
    scales = list(questionnaire.scales.all())
    if not scales:
        return {}
    questions = list(questionnaire.questions.select_related("section"))
    people = _people(answers) if any(rule_of(band) for scale in scales for band in scale.bands) else {}
    found = {response: scores(scales, questions, values, people.get(response)) for response, values in answers.items()}
    KeptScore.objects.bulk_create(
        [
            KeptScore(response_id=key, scale=score.scale, value=score.value, norm=score.norm)
            for key, row in found.items()
            for score in row
        ],
        update_conflicts=True,
        unique_fields=["response", "scale"],
        update_fields=["value", "norm"],
        batch_size=5_000,
    )
    return found


def _people(responses):
    """{response id: ``Who``} on the day the answers were sent. One query."""
    rows = Response.objects.filter(pk__in=responses, invitation__participation__isnull=False)
    rows = rows.select_related("invitation__participation__person")
    found = {}
    for row in rows:
        person = row.invitation.participation.person
        found[row.pk] = Who(person.age_on(timezone.localdate(row.submitted_at or timezone.now())), person.grade)
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
