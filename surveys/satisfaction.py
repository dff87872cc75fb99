"""How satisfied people are: where their marks stand between the lowest and the highest, on average, 0–1.

One measure for every questionnaire, whatever its scales: 1–5 and 1–10, and where fewer is better."""

from dataclasses import dataclass

from django.db.models import Avg, Case, F, FloatField, When
from django.db.models.functions import Cast

from surveys.enums import QuestionKind, QuestionnaireKind
from surveys.models import Answer, Question
from surveys.models.survey import COMPLETE

ASKED_IN = (QuestionnaireKind.SATISFACTION, QuestionnaireKind.FEEDBACK)  # low marks call the curator
SMALLEST_ANONYMOUS = 5  # below it an anonymous answer could be guessed
FIGURE = Cast("value", FloatField())


def place_of(questions, values):
    """0–1 for the ``values`` (by key) of one respondent; ``None`` without marks."""
    places = [
        _place(question, values[question.key])
        for question in questions
        if question.kind == QuestionKind.SCALE and values.get(question.key) is not None
    ]
    return sum(places) / len(places) if places else None


def _place(question, mark):
    low, high = question.scale_steps[0], question.scale_steps[-1]
    place = (mark - low) / (high - low)
    return 1 - place if question.is_reverse else place


def places(answers, questions):
    """``answers`` grouped by response, each with its ``place``: counted by the database."""
    cases = []
    for question in questions:
        low, high = question.scale_steps[0], question.scale_steps[-1]
        start, length = (high, low - high) if question.is_reverse else (low, high - low)
        cases.append(When(question=question.pk, then=(FIGURE - start) / float(length)))
    marks = answers.filter(question__in=[question.pk for question in questions])
    return marks.order_by().values("response").annotate(place=Avg(Case(*cases, output_field=FloatField())))


@dataclass(frozen=True)
class Satisfied:
    satisfied: int
    answered: int


def satisfaction(programme, role, day):
    """``Satisfied`` of the participants in ``role`` by the newest answer of each until ``day``; ``None`` while nobody
    has answered, or too few where anonymity was promised. Two queries."""
    asked = {"questionnaire__kind": QuestionnaireKind.SATISFACTION, "questionnaire__surveys__programme": programme}
    questions = list(Question.objects.filter(kind=QuestionKind.SCALE, **asked).distinct())
    if not questions:
        return None
    answers = Answer.objects.filter(
        question__in=[question.pk for question in questions],
        response__state__in=COMPLETE,
        response__submitted_at__date__lte=day,
        response__invitation__survey__programme=programme,
        response__invitation__participation__role=role,
    )
    rows = (
        places(answers, questions)
        .annotate(
            who=F("response__invitation__participation"), is_anonymous=F("response__invitation__survey__is_anonymous")
        )
        .order_by("response__submitted_at")
        .values_list("who", "place", "is_anonymous")
    )
    newest = {who: (place, is_anonymous) for who, place, is_anonymous in rows}
    if not newest or (len(newest) < SMALLEST_ANONYMOUS and any(hidden for _place, hidden in newest.values())):
        return None
    enough = programme.satisfied_from_percent / 100
    return Satisfied(sum(place >= enough for place, _hidden in newest.values()), len(newest))
