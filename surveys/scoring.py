"""Answers → scores. Pure functions over questions and scales, rows of the database or plain records alike.

**Points of an answer.** A scale gives its mark, a number itself, yes 1 and no 0, unless ``points`` say otherwise; a
choice gives its option's points, several choices their sum; a row of a matrix gives its column's points. Where some
options have points, those without give 0; «other» has none and counts as no answer. A scale's item may give points of
its own instead: what is not named there gives 0.

**Reverse.** An item turned round gives ``lowest + highest − points``, on a scale: from + to − mark.

**No answer.** When at least 80 % of a scale's items are answered, each missing one is put in at the place within its
own range that the answered ones take in theirs on average, weighted by range: ``(Σ points − Σ lowest) / (Σ highest −
Σ lowest)``. With equal ranges it is the mean of the answered. With fewer answers there is no score.

**Score.** ``sum``: Σ points; ``mean``: Σ points / items; ``percent``: 100 · Σ points / Σ highest. Each has a lowest and
a highest possible value, and every score lies between them. A score belongs to the last band that begins at or below
it: bands 0–49, 50–74, 75–100 leave no gap at 49.5. docs/questionnaire-format.md has worked examples.
"""

from dataclasses import dataclass
from fractions import Fraction

from surveys.conditions import OTHER, asked
from surveys.enums import QuestionKind, ScoreMethod
from surveys.norms import bands_in, norm_for

ENOUGH = Fraction(4, 5)  # of the items answered, for a score
PLACES = 4
YES, NO = "yes", "no"


@dataclass(frozen=True)
class Score:
    """``value`` is ``None`` when too little was answered; ``low`` and ``high`` are the least and the most possible;
    ``norm`` is the number of the person's norm (``surveys.norms``)."""

    scale: object
    value: float | None
    low: float
    high: float
    answered: int
    items: int
    norm: int = 0

    @property
    def band(self):
        """The band of the value, ``None`` where there is none."""
        return None if self.value is None else band_of(bands_in(self.scale.bands, self.norm), self.value)

    @property
    def is_alarming(self):
        return bool(self.band and self.band.get("alarm"))


@dataclass(frozen=True)
class Points:
    """What one item of a scale can give: ``by_answer`` (by answer as text), or any number from ``low`` to ``high``."""

    low: Fraction
    high: Fraction
    by_answer: dict | None
    is_reverse: bool
    is_sum: bool = False

    def of(self, value):
        """Points of a stored ``value``; ``None`` when it gives none."""
        if self.by_answer is None:
            found = Fraction(str(value)) if isinstance(value, int | float) and not isinstance(value, bool) else None
        elif self.is_sum:
            known = [self.by_answer.get(as_text(part)) for part in value]
            found = None if None in known or not known else sum(known, Fraction(0))
        else:
            found = self.by_answer.get(as_text(value))
        if found is None:
            return None
        found = min(max(found, self.low), self.high)
        return self.low + self.high - found if self.is_reverse else found


def scores(scales, questions, values, who=None):
    """A ``Score`` of each of ``scales``; ``values`` (by key) of questions that were not asked do not count. ``who``:
    the ``norms.Who`` whose answers they are."""
    questions = list(questions)
    reached = asked(questions, values)
    known = {key: value for key, value in values.items() if key in reached}
    by_key = {question.key: question for question in questions}
    return [score(scale, by_key, known, who) for scale in scales]


def score(scale, questions, values, who=None):
    """The ``Score`` of one scale. ``questions`` and ``values`` by key; items that cannot be scored do not count."""
    given, answered = [], 0
    for item in scale.items:
        points = points_of(item, questions.get(item["question"]))
        if points is None:
            continue
        value = values.get(item["question"])
        if "row" in item and isinstance(value, dict):
            value = value.get(row_of(questions[item["question"]], item["row"]))
        found = None if value is None else points.of(value)
        answered += found is not None
        given.append((points, found))
    low, high = sum(p.low for p, _found in given), sum(p.high for p, _found in given)
    total = _filled(given) if given and answered >= ENOUGH * len(given) else None
    shown = [_by_method(scale.method, figure, high, len(given)) for figure in (total, low, high)]
    norm = norm_for(scale.bands, values, who)
    return Score(scale, shown[0], shown[1] or 0.0, shown[2] or 0.0, answered, len(given), norm)


def _filled(given):
    """Σ points with the missing ones put in."""
    known = [(points, found) for points, found in given if found is not None]
    room = sum(points.high - points.low for points, _found in known)
    share = sum(found - points.low for points, found in known) / room if room else Fraction(0)
    missing = [points.low + share * (points.high - points.low) for points, found in given if found is None]
    return sum(found for _points, found in known) + sum(missing)


def _by_method(method, total, high, items):
    if total is None or not items:
        return None
    if method == ScoreMethod.PERCENT:
        return round(float(100 * total / high), PLACES) if high > 0 else None
    return round(float(total / items if method == ScoreMethod.MEAN else total), PLACES)


def points_of(item, question):
    """``Points`` of ``item`` (``Scale.items``); ``None`` when its question is not there or gives no points."""
    if question is None:
        return None
    by_answer = _by_answer(question, item.get("points"))
    is_reverse = item.get("reverse", question.is_reverse)
    if question.kind == QuestionKind.NUMBER and by_answer is None:
        limits = question.options.get("min", 0), question.options.get("max")
        return None if limits[1] is None else Points(Fraction(limits[0]), Fraction(limits[1]), None, is_reverse)
    if not by_answer:
        return None
    is_sum = question.kind == QuestionKind.SEVERAL
    most = question.options.get("at_most") or len(by_answer)
    return Points(*_range(list(by_answer.values()), most if is_sum else 1), by_answer, is_reverse, is_sum)


def _range(points, most):
    """The least and the most that one to ``most`` of ``points`` come to."""
    rising = sorted(points)
    below, above = [p for p in rising[:most] if p < 0], [p for p in rising[-most:] if p > 0]
    return sum(below) if below else rising[0], sum(above) if above else rising[-1]


def _by_answer(question, own):
    """{answer as text: points}, ``None`` where the kind gives the number itself, {} where it gives nothing."""
    answers = answers_of(question)
    if own is not None:
        return {answer: Fraction(str(own.get(answer, 0))) for answer in answers or own}
    match question.kind:
        case QuestionKind.NUMBER:
            return None
        case QuestionKind.ONE | QuestionKind.SEVERAL:
            given = {str(row["value"]): row.get("points") for row in question.options.get("choices", ())}
        case QuestionKind.YES_NO:
            given = question.options.get("points") or {YES: 1, NO: 0}
        case QuestionKind.SCALE:
            given = question.options.get("points") or {answer: answer for answer in answers}
        case QuestionKind.MATRIX:
            given = question.options.get("points") or {}
        case _:
            return {}
    if all(points is None for points in given.values()):
        return {}
    return {answer: Fraction(str(given.get(answer) or 0)) for answer in answers}


def answers_of(question):
    """Every answer that can give points, as text, in the order they are offered; for a matrix its columns."""
    match question.kind:
        case QuestionKind.ONE | QuestionKind.SEVERAL:
            return [str(row["value"]) for row in question.options.get("choices", ())]
        case QuestionKind.YES_NO:
            return [YES, NO]
        case QuestionKind.SCALE:
            return [str(step) for step in question.scale_steps]
        case QuestionKind.MATRIX:
            return list(question.options.get("columns", ()))
        case _:
            return []


def as_text(value):
    """A stored answer as points name it."""
    if isinstance(value, bool):
        return YES if value else NO
    return OTHER if isinstance(value, dict) else str(value)


def row_of(question, number):
    """The words of a matrix's row by its number, from 1; ``None`` when there is no such row."""
    rows = question.options.get("rows", [])
    return rows[number - 1] if 0 < number <= len(rows) else None


def band_of(bands, value):
    """The last of ``bands`` that begins at or below ``value``; ``None`` beyond the ends."""
    found = [band for band in bands if band["from"] <= value]
    if not found or (found[-1] is bands[-1] and value > found[-1]["to"]):
        return None
    return found[-1]
