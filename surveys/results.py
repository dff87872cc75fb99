"""Answers → figures: per question n, mean, median and distribution; who answered, by side and class."""

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from statistics import mean, median

from django.db.models import Count, Q

from mentoring.kit.text import collapse
from surveys.around import Around
from surveys.enums import TEXT_KINDS, QuestionKind
from surveys.kinds import KINDS, OTHER
from surveys.models import Answer
from surveys.models.survey import COMPLETE
from surveys.preferences import Mutuality, mutuality

SMALLEST_ANONYMOUS = 5  # below it an anonymous answer could be guessed
FIGURES = (QuestionKind.SCALE, QuestionKind.NUMBER)


@dataclass
class Text:
    """A free answer; ``who`` and ``where`` are "" in an anonymous survey."""

    text: str
    who: str = ""
    where: str = ""
    response: int | None = None


@dataclass
class QuestionResult:
    question: object
    n: int
    mean: float | None = None
    median: float | None = None
    low: int = 0  # answers in the lower part of the scale
    lower_part_ends: int = 0
    counts: list = field(default_factory=list)  # of each mark of a scale
    shares: list = field(default_factory=list)  # (label, count), most frequent first
    texts: list = field(default_factory=list)
    rows: list = field(default_factory=list)  # of a matrix: (row, [(column, count)])
    mutuality: Mutuality | None = None


def results_of(survey, role=""):
    """A ``QuestionResult`` for every question, of those who sent their answers; ``None`` while anonymity forbids it."""
    answered = survey.invitations.answered()
    if role:
        answered = answered.filter(participation__role=role)
    total = answered.count()
    if survey.is_anonymous and total < SMALLEST_ANONYMOUS:
        return None
    answers = (
        Answer.objects.filter(response__invitation__in=answered)
        .select_related("response__invitation__participation__person")
        .order_by("response__submitted_at", "pk")
    )
    by_question = defaultdict(list)
    for answer in answers:
        by_question[answer.question_id].append(answer)
    around = Around(survey.programme)
    return [
        _result(question, by_question[question.pk], survey, around)
        for question in survey.questionnaire.questions.select_related("section")
        if by_question[question.pk] or not question.is_conditional
    ]


def _result(question, answers, survey, around):
    values = [answer.value for answer in answers]
    result = QuestionResult(question, len(values))
    if survey.is_anonymous and len(values) < SMALLEST_ANONYMOUS:
        return result
    if question.kind in FIGURES and values:
        result.mean, result.median = mean(values), median(values)
    if question.kind == QuestionKind.SCALE:
        _count_marks(result, question, values)
    elif question.kind in TEXT_KINDS:
        result.texts = [] if question.is_confidential else [_text(answer, survey) for answer in answers]
    elif question.kind == QuestionKind.MATRIX:
        result.rows = [
            (row, [(column, sum(v.get(row) == column for v in values)) for column in question.options["columns"]])
            for row in question.options["rows"]
        ]
    elif question.kind == QuestionKind.PEOPLE:
        chosen = {answer.response.invitation.participation_id: answer.value["ranked"] for answer in answers}
        result.mutuality = mutuality(chosen)
    elif question.kind != QuestionKind.DATE:
        result.shares = _shares(question, values, around)
        result.texts = [
            Text(part[OTHER]) for v in values for part in _parts(v) if isinstance(part, dict) and part.get(OTHER)
        ]
    return result


def _count_marks(result, question, values):
    steps = question.scale_steps
    counted = Counter(values)
    result.counts = [counted[step] for step in steps]
    result.lower_part_ends = steps[0] + len(steps) * 2 // 5 - 1
    result.low = sum(value <= result.lower_part_ends for value in values)


def _parts(value):
    return value if isinstance(value, list) else [value]


def _shares(question, values, around):
    """(label, how many chose it), most frequent first; figures keep their own order."""
    kind = KINDS[question.kind]
    if question.kind == QuestionKind.NUMBER:
        return sorted(Counter(values).items())
    counted = Counter()
    for value in values:
        counted.update(kind.option(question, part, around) for part in _parts(value))
    return sorted(counted.items(), key=lambda pair: (-pair[1], pair[0]))


def _text(answer, survey):
    text = collapse(answer.value)
    if survey.is_anonymous:
        return Text(text)
    person = answer.response.invitation.participation.person
    return Text(text, person.list_name, person.where, answer.response_id)


@dataclass(frozen=True)
class Turnout:
    label: str
    answered: int
    invited: int


def turnout(survey):
    """({role: Turnout}, [Turnout of each class]) of those who were asked. One query."""
    rows = (
        survey.invitations.order_by()
        .values("participation__role", "participation__person__class_label", "participation__person__grade")
        .annotate(invited=Count("pk"), answered=Count("pk", filter=Q(response__state__in=COMPLETE)))
    )
    roles, classes = {}, {}
    for row in rows:
        _add(roles, row["participation__role"], row)
        if row["participation__person__class_label"]:
            _add(classes, (row["participation__person__grade"] or 0, row["participation__person__class_label"]), row)
    return (
        {role: Turnout(role, *counts) for role, counts in roles.items()},
        [Turnout(label, *counts) for (_grade, label), counts in sorted(classes.items())],
    )


def _add(totals, key, row):
    answered, invited = totals.get(key, (0, 0))
    totals[key] = (answered + row["answered"], invited + row["invited"])
