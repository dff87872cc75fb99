"""Answers → figures: per question n, mean, median and distribution; per scale its scores and bands.

The database groups equal answers, so thousands of responses come as a few hundred rows.
"""

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Count

from mentoring.kit.text import collapse
from surveys.around import Around
from surveys.enums import TEXT_KINDS, QuestionKind
from surveys.kinds import KINDS
from surveys.norms import levels_of, norms_of
from surveys.preferences import Mutuality, mutuality
from surveys.results.groups import Groups
from surveys.results.reading import Reading
from surveys.scored import make_up
from surveys.scoring import band_of

OTHER = "other"
FIGURES = (QuestionKind.SCALE, QuestionKind.NUMBER)
NOT_GROUPED = (*TEXT_KINDS, QuestionKind.PEOPLE, QuestionKind.DATE)
WHERE = ("role", "format", "person__class_label")


@dataclass
class Text:
    """A free answer; ``who`` and ``where`` are "" in an anonymous survey."""

    text: str
    who: str = ""
    where: str = ""
    response: int | None = None


@dataclass
class QuestionResult:
    """``hidden``: too few have answered for anything to be told where anonymity was promised."""

    question: Any
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
    hidden: bool = False


@dataclass
class ScaleResult:
    """``bands``: [(level, how many)] (``norms.levels_of``); ``band``: that of the mean, where all have one norm."""

    scale: Any
    n: int
    mean: float | None = None
    median: float | None = None
    bands: list = field(default_factory=list)
    hidden: bool = False

    @property
    def band(self):
        if self.mean is None or len(norms_of(self.scale.bands)) > 1:
            return None
        return band_of(self.scale.bands, self.mean)


def results_of(survey, reading=None, *, with_texts=True):
    """A ``QuestionResult`` for every question its reader may see, of those who sent their answers; ``None`` while
    anonymity forbids it. ``with_texts=False`` leaves written answers to ``texts``."""
    reading = reading or Reading(survey)
    if reading.is_hidden:
        return None
    values = grouped_values(reading)
    apart = reading.answers().filter(question__in=[q.pk for q in reading.everything if q.kind in NOT_GROUPED])
    sizes = {key: sum(row[-1] for row in rows) for key, rows in values.items()}
    sizes |= dict(apart.values_list("question_id").annotate(Count("pk")))
    texts = _texts(reading) if with_texts else {}
    around, together = Around(survey.programme), divisible(reading)
    return [
        _result(question, sizes.get(question.pk, 0), values, texts, reading, around, together)
        for question in reading.questions
        if sizes.get(question.pk) or not question.is_conditional
    ]


def grouped_values(reading, *columns):
    """{question id: [(value, …columns, how many gave it)]} of everything that is counted by value. One query."""
    found = defaultdict(list)
    grouped = [question.pk for question in reading.everything if question.kind not in NOT_GROUPED]
    rows = reading.answers().filter(question__in=grouped).values_list("question_id", "value", *columns)
    for question, *row in rows.annotate(Count("pk")):
        found[question].append(tuple(row))
    return found


def divisible(reading):
    """Keys of the questions that may be shown of a part of an anonymous survey; ``None``: all of them.

    Whoever answers an optional question may be alone in a group that is crowded otherwise."""
    if not reading.survey.is_anonymous or reading.group is None:
        return None
    return divisible_questions(reading.narrowed(None))


def divisible_questions(reading):
    """Keys of the questions that every group of an anonymous survey has answered by fives."""
    columns = [f"response__invitation__participation__{column}" for column in WHERE]
    rows = defaultdict(list)
    for question, *row in reading.answers().values_list("question_id", *columns).annotate(Count("pk")):
        rows[question].append(row)
    groups = Groups(reading)
    return {question for question, found in rows.items() if groups.divided_by_all(found)}


def _result(question, n, values, texts, reading, around, together):
    result = QuestionResult(question, n)
    if n < reading.smallest or (together is not None and question.pk not in together):
        result.hidden = bool(n)
        result.n = n if not result.hidden or reading.group is None else 0
        return result
    told = values.get(question.pk, [])
    if question.kind in FIGURES:
        figures = Counter()
        for value, count in told:
            figures[value] += count
        result.mean, result.median = mean_of(figures), median_of(figures)
    if question.kind == QuestionKind.SCALE:
        _count_marks(result, question, figures)
    elif question.kind == QuestionKind.MATRIX:
        result.rows = matrix_counts(question, told)
    elif question.kind == QuestionKind.PEOPLE:
        chosen = reading.answers().filter(question=question)
        pairs = chosen.values_list("response__invitation__participation", "value")
        result.mutuality = mutuality({pk: value["ranked"] for pk, value in pairs})
    elif question.kind not in NOT_GROUPED:
        result.shares = shares(question, told, around)
    result.texts = texts.get(question.pk, [])
    return result


def mean_of(counts):
    """The mean of {figure: how many}."""
    total = sum(counts.values())
    return sum(value * count for value, count in counts.items()) / total if total else None


def median_of(counts):
    """The median of {figure: how many}: of an even number the mean of the two in the middle."""
    total, passed, middle = sum(counts.values()), 0, []
    for value in sorted(counts):
        passed += counts[value]
        while len(middle) < 2 and passed > (total - 1 + len(middle)) // 2 and total:
            middle.append(value)
    return sum(middle) / 2 if middle else None


def _count_marks(result, question, figures):
    steps = question.scale_steps
    result.counts = [figures[step] for step in steps]
    result.lower_part_ends = steps[0] + len(steps) * 2 // 5 - 1
    result.low = sum(count for value, count in figures.items() if value <= result.lower_part_ends)


def matrix_counts(question, told):
    counted = Counter()
    for value, count in told:
        counted.update(dict.fromkeys(value.items(), count))
    columns = question.options["columns"]
    return [(row, [(column, counted[row, column]) for column in columns]) for row in question.options["rows"]]


def parts(value):
    return value if isinstance(value, list) else [value]


def shares(question, told, around):
    """(label, how many chose it), most frequent first; figures keep their own order."""
    counted = Counter()
    if question.kind == QuestionKind.NUMBER:
        for value, count in told:
            counted[value] += count
        return sorted(counted.items())
    kind = KINDS[question.kind]
    for value, count in told:
        for part in parts(value):
            counted[str(kind.option(question, part, around))] += count
    return sorted(counted.items(), key=lambda pair: (-pair[1], pair[0]))


def _texts(reading):
    """{question id: [``Text``]} in the order they were sent; what only others read is left out."""
    from surveys.results.texts import written

    found = defaultdict(list)
    for answer in written(reading).order_by("response__submitted_at", "pk"):
        found[answer.question_id] += [text_of(words, answer, reading.survey) for words in words_of(answer)]
    if reading.survey.is_anonymous:
        for rows in found.values():
            rows.sort(key=lambda text: text.text)
    return found


def words_of(answer):
    """What was written in an answer: the answer itself, or what stands beside «other»."""
    if answer.question.kind in TEXT_KINDS:
        return [collapse(answer.value)]
    return [part[OTHER] for part in parts(answer.value) if isinstance(part, dict) and part.get(OTHER)]


def text_of(words, answer, survey):
    if survey.is_anonymous:
        return Text(words)
    person = answer.response.invitation.person
    return Text(words, person.list_name, person.where, answer.response_id)


def scale_results(reading):
    """A ``ScaleResult`` for every scale its reader may see; [] while anonymity forbids it."""
    if reading.is_hidden or not reading.scales:
        return []
    make_up(reading.survey)
    counted = defaultdict(Counter)
    for scale, value, norm, count in (
        reading.scores().exclude(value=None).values_list("scale_id", "value", "norm").annotate(Count("pk"))
    ):
        counted[scale][value, norm] += count
    together = divisible_scales(reading.narrowed(None)) if reading.survey.is_anonymous and reading.group else None
    return [_scale_result(scale, counted[scale.pk], reading, together) for scale in reading.scales]


def divisible_scales(reading):
    """Keys of the scales that every group of an anonymous survey has scores of by fives."""
    columns = [f"response__invitation__participation__{column}" for column in WHERE]
    rows = defaultdict(list)
    for scale, *row in reading.scores().exclude(value=None).values_list("scale_id", *columns).annotate(Count("pk")):
        rows[scale].append(row)
    groups = Groups(reading)
    return {scale for scale, found in rows.items() if groups.divided_by_all(found)}


def _scale_result(scale, counts, reading, together):
    n = sum(counts.values())
    if n < reading.smallest or (together is not None and scale.pk not in together):
        return ScaleResult(scale, 0, hidden=bool(n))
    norms, reached, figures = norms_of(scale.bands), Counter(), Counter()
    for (value, norm), count in counts.items():
        figures[value] += count
        if band := band_of(norms[norm].bands, value) if 0 <= norm < len(norms) else None:
            reached[band["label"] if len(norms) > 1 else id(band)] += count
    told = [(one, reached[one["label"] if len(norms) > 1 else id(one)]) for one in levels_of(scale.bands)]
    return ScaleResult(scale, n, mean_of(figures), median_of(figures), told)
