"""Whom people wish to work with, and with whom they would rather not: for the matching."""

from collections import Counter
from dataclasses import dataclass

from surveys.enums import QuestionKind, QuestionnaireKind
from surveys.models import Answer
from surveys.models.survey import COMPLETE


def wishes_of(programme):
    """{participation id: (ranked ids, rather-not ids)} from the newest answers of each participant that were sent."""
    answers = Answer.objects.filter(
        response__state__in=COMPLETE,
        response__invitation__survey__programme=programme,
        response__invitation__survey__questionnaire__kind=QuestionnaireKind.PREFERENCES,
        question__kind=QuestionKind.PEOPLE,
    ).order_by("response__submitted_at")
    rows = answers.values_list("response__invitation__participation", "value")
    return {pk: (tuple(value["ranked"]), tuple(value["rather_not"])) for pk, value in rows}


@dataclass(frozen=True)
class Mutuality:
    """What the curator may know of the choices: numbers, never who named whom."""

    chose: int
    named: int
    mutual: int
    without_mutual: int


def mutuality(choices):
    """Counts over ``choices``: {participation id: ranked ids}."""
    named = Counter(other for ranked in choices.values() for other in ranked)
    mutual = {
        frozenset((one, other)) for one, ranked in choices.items() for other in ranked if one in choices.get(other, ())
    }
    in_mutual = {pk for couple in mutual for pk in couple}
    return Mutuality(
        chose=sum(bool(ranked) for ranked in choices.values()),
        named=len(named),
        mutual=len(mutual),
        without_mutual=sum(1 for pk, ranked in choices.items() if ranked and pk not in in_mutual),
    )
