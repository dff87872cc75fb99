"""How people are: where their marks stand between the lowest and the highest, on average, 0–1.

One measure for every questionnaire, whatever its scales: 1–5 and 1–10, and where fewer is better. Monitoring takes from
it who is satisfied, and who has grown since the first assessment."""

from collections import defaultdict
from dataclasses import dataclass

from django.db.models import Avg, Case, F, FloatField, Q, When
from django.db.models.functions import Cast

from surveys.anonymity import SMALLEST, told_whole
from surveys.enums import QuestionKind, QuestionnaireKind
from surveys.models import Answer, Question, Survey
from surveys.models.survey import COMPLETE

ASKED_IN = (QuestionnaireKind.SATISFACTION, QuestionnaireKind.FEEDBACK)  # low marks call the curator
FIGURE = Cast("value", FloatField())
MARGIN = 1e-9


def place_of(questions, values):
    """0–1 for the ``values`` (by key) of one respondent; ``None`` without marks."""
    found = [
        _place(question, values[question.key])
        for question in questions
        if question.kind == QuestionKind.SCALE and values.get(question.key) is not None
    ]
    return sum(found) / len(found) if found else None


def _place(question, mark):
    low, high = question.scale_steps[0], question.scale_steps[-1]
    place = (mark - low) / (high - low)
    return 1 - place if question.is_reverse else place


def _placed(programme, kind, role, day):
    """[(participation key, 0–1, whether anonymous)] of every answer sent until ``day``, the oldest first; of anonymous
    surveys those of which everything is told.

    The database counts. Three queries; one where nothing of the ``kind`` was sent out."""
    asked = {"questionnaire__kind": kind, "questionnaire__surveys__programme": programme}
    questions = list(Question.objects.filter(kind=QuestionKind.SCALE, **asked).distinct())
    if not questions:
        return []
    cases = []
    for question in questions:
        low, high = question.scale_steps[0], question.scale_steps[-1]
        start, length = (high, low - high) if question.is_reverse else (low, high - low)
        cases.append(When(question=question.pk, then=(FIGURE - float(start)) / float(length)))
    surveys = Survey.objects.filter(programme=programme, questionnaire__kind=kind)
    is_told = Q(response__invitation__survey__is_anonymous=False)
    answers = Answer.objects.filter(
        is_told | Q(response__invitation__survey__in=told_whole(surveys, day)),
        question__in=[question.pk for question in questions],
        response__state__in=COMPLETE,
        response__submitted_at__date__lte=day,
        response__invitation__survey__programme=programme,
        response__invitation__participation__role=role,
    )
    rows = answers.order_by("response__submitted_at", "response").values(
        "response",
        "response__submitted_at",
        who=F("response__invitation__participation"),
        is_anonymous=F("response__invitation__survey__is_anonymous"),
    )
    told = rows.annotate(place=Avg(Case(*cases, output_field=FloatField())))
    return [(row["who"], row["place"], row["is_anonymous"]) for row in told]


@dataclass(frozen=True)
class Share:
    """So many ``of`` those who could."""

    count: int
    of: int


def satisfaction(programme, role, day):
    """The ``Share`` of satisfied participants in ``role``, by the newest answer of each until ``day``; ``None`` while
    nobody has answered, or too few where anonymity was promised."""
    rows = _placed(programme, QuestionnaireKind.SATISFACTION, role, day)
    newest = _newest(rows)
    if 0 < sum(hidden for _place, hidden in newest.values()) < SMALLEST:
        newest = _newest(row for row in rows if not row[2])
    if not newest:
        return None
    enough = programme.satisfied_from_percent / 100 - MARGIN
    return Share(sum(place >= enough for place, _hidden in newest.values()), len(newest))


def _newest(rows):
    return {who: (place, is_anonymous) for who, place, is_anonymous in rows}


def growth(programme, role, day):
    """The ``Share`` of those in ``role`` whose last assessment until ``day`` is above their first; ``None`` while
    nobody was assessed twice. Anonymous assessments know nobody again and are left out."""
    marks = defaultdict(list)
    for who, place, is_anonymous in _placed(programme, QuestionnaireKind.ASSESSMENT, role, day):
        if not is_anonymous:
            marks[who].append(place)
    twice = [own for own in marks.values() if len(own) > 1]
    return Share(sum(own[-1] > own[0] + MARGIN for own in twice), len(twice)) if twice else None
