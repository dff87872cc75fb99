"""One question, or one scale, by groups: sides, forms, classes, or by what people answered to another question.

Where anonymity was promised, a division is one of ``Groups.divisions``; by another question only of everybody, and
groups of fewer than five are not told, nor a lone one that could be reckoned from the rest.
"""

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, OuterRef, Subquery
from django.utils.translation import gettext as _

from surveys.around import Around
from surveys.enums import QuestionKind
from surveys.kinds import KINDS
from surveys.models import Answer
from surveys.norms import bands_in, levels_of
from surveys.results.counting import FIGURES, divisible_questions, divisible_scales, mean_of, median_of, parts
from surveys.results.groups import PATHS, Groups
from surveys.scored import make_up
from surveys.scoring import band_of

SHOWN = (
    QuestionKind.SCALE,
    QuestionKind.NUMBER,
    QuestionKind.ONE,
    QuestionKind.SEVERAL,
    QuestionKind.YES_NO,
    QuestionKind.TOPICS,
    QuestionKind.SLOTS,
    QuestionKind.MATRIX,
)
DIVIDES = (QuestionKind.ONE, QuestionKind.YES_NO)  # one answer a person, few different ones
BRACKETS = 12  # different figures shown one by one; more are told by mean and median alone


@dataclass(frozen=True)
class Measure:
    """What is counted: a question, a row of a matrix (from 1), or a scale. ``key`` names it in an address."""

    key: str
    label: str
    question: Any = None
    row: int = 0
    scale: Any = None

    @property
    def has_figure(self):
        return self.scale is not None or self.question.kind in FIGURES


@dataclass(frozen=True)
class CrossRow:
    """``cells``: [(count, percent of ``n``)] in the order of the options; ``hidden``: too few to be told."""

    label: str
    n: int
    mean: float | None
    median: float | None
    cells: tuple
    hidden: bool = False


@dataclass(frozen=True)
class Cross:
    """``refused``: why nothing is shown."""

    measure: Measure
    by: str
    options: tuple = ()
    rows: tuple = ()
    total: CrossRow | None = None
    refused: str = ""


def measures_of(reading):
    """Every ``Measure`` of the survey that its reader may see."""
    found = []
    for question in reading.questions:
        if question.is_confidential or question.kind not in SHOWN:
            continue
        if question.kind == QuestionKind.MATRIX:
            rows = enumerate(question.options["rows"], 1)
            found += [Measure(f"{question.key}~{n}", f"{question.text}: {row}", question, n) for n, row in rows]
        else:
            found.append(Measure(question.key, question.text, question))
    return found + [Measure(f"scale:{scale.key}", scale.title, scale=scale) for scale in reading.scales]


def dividers_of(reading):
    """[(key, label)] of everything ``cross`` can divide by: the divisions, then questions with one answer of few."""
    found = [(by, str(division.title)) for by, division in Groups(reading).divisions.items()]
    return found + [(f"q:{q.key}", q.text) for q in reading.questions if q.kind in DIVIDES and not q.is_confidential]


def cross(reading, measure, by):
    """The ``Cross`` of ``measure`` by ``by``, one of ``dividers_of``. A constant number of queries."""
    if measure.scale is not None:
        make_up(reading.survey)
    if by.startswith("q:"):
        other = next(question for question in reading.questions if question.key == by[2:])
        return _table(reading, measure, other.text, _by_question(reading, measure, other))
    division = Groups(reading).divisions[by]
    if reading.survey.is_anonymous and not _is_divisible(reading, measure):
        refused = _(
            "Too few people of some groups have answered this for it to be divided without telling who they are."
        )
        return Cross(measure, str(division.title), refused=refused)
    column = f"response__invitation__participation__{PATHS[by][0]}"
    told: dict = {group: [] for group in division.groups}
    for *value, who, count in _rows(reading, measure).values_list(*_value(measure), column).annotate(Count("pk")):
        if group := division.group_of(who):
            told[group].append((tuple(value), count))
    return _table(reading, measure, str(division.title), {group.label: rows for group, rows in told.items()})


def _is_divisible(reading, measure):
    if measure.scale is not None:
        return measure.scale.pk in divisible_scales(reading)
    return measure.question.pk in divisible_questions(reading)


def _value(measure):
    """The columns of what is counted: of a scale its score and by whose norm it is told."""
    return ("value",) if measure.scale is None else ("value", "norm")


def _rows(reading, measure):
    if measure.scale is not None:
        return reading.scores().filter(scale=measure.scale).exclude(value=None)
    return reading.answers().filter(question=measure.question)


def _by_question(reading, measure, other):
    """{label of the other answer: [(value, count)]} in the order the answers are offered."""
    beside = Answer.objects.filter(question=other, response=OuterRef("response")).values("value")[:1]
    rows = _rows(reading, measure).annotate(beside=Subquery(beside)).values_list(*_value(measure), "beside")
    around, kind = Around(reading.survey.programme), KINDS[other.kind]
    told = defaultdict(list)
    for *value, part, count in rows.annotate(Count("pk")):
        if part is not None:
            told[str(kind.option(other, part, around))].append((tuple(value), count))
    offered = _options_of(other, around)
    return {label: told[label] for label in (*offered, *sorted(told.keys() - set(offered))) if label in told}


def _options_of(question, around):
    kind = KINDS[question.kind]
    if question.kind == QuestionKind.YES_NO:
        return [str(kind.words(question, answer, around)) for answer in (True, False)]
    if question.kind == QuestionKind.SCALE:
        return list(question.scale_steps)
    if question.kind == QuestionKind.MATRIX:
        return list(question.options["columns"])
    if hasattr(kind, "choices"):
        return [str(label) for label in kind.choices(question, around).values()]
    return []


def _table(reading, measure, by, told):
    """``told``: {group's label: [(columns of ``_value``, count)]}"""
    around = Around(reading.survey.programme)
    counted = {label: _counts(measure, rows, around) for label, rows in told.items()}
    every: Counter = sum((options for _n, options, _figures in counted.values()), Counter())
    figures: Counter = sum((figures for _n, _options, figures in counted.values()), Counter())
    options = _order(measure, every, around)
    hidden = _too_small(reading, {label: n for label, (n, _o, _f) in counted.items()})
    rows = tuple(_cross_row(label, *counts, options, label in hidden) for label, counts in counted.items() if counts[0])
    whole = sum(n for n, _options, _figures in counted.values())
    if whole < reading.smallest:
        return Cross(measure, by, refused=_("Fewer than five people have answered this."))
    total = _cross_row(_("Everybody"), whole, every, figures, options)
    return Cross(measure, by, tuple(str(option) for option in options), rows, total)


def _counts(measure, rows, around):
    """(people, {option: count}, {figure: count}) of ``rows``."""
    people, options, figures = 0, Counter(), Counter()
    for (value, *norm), count in rows:
        if measure.row:
            value = value.get(measure.question.options["rows"][measure.row - 1])
            if value is None:
                continue
        people += count
        if measure.has_figure:
            figures[value] += count
        for option in _options_in(measure, value, around, *norm):
            options[option] += count
    return people, options, figures


def _options_in(measure, value, around, norm=0):
    if measure.scale is not None:
        band = band_of(bands_in(measure.scale.bands, norm), value)
        return [band["label"]] if band else []
    if measure.row or measure.question.kind in FIGURES:
        return [value]
    kind = KINDS[measure.question.kind]
    return [str(kind.option(measure.question, part, around)) for part in parts(value)]


def _order(measure, every, around):
    if measure.scale is not None:
        return [level["label"] for level in levels_of(measure.scale.bands)]
    if measure.question.kind == QuestionKind.NUMBER:
        return sorted(every) if len(every) <= BRACKETS else []
    offered = [option for option in _options_of(measure.question, around) if every[option] or _is_short(measure)]
    return [*offered, *sorted(every.keys() - set(offered), key=str)]


def _is_short(measure):
    return measure.question.kind in (QuestionKind.SCALE, QuestionKind.YES_NO, QuestionKind.ONE, QuestionKind.MATRIX)


def _too_small(reading, sizes):
    """Labels of the groups not told of, so that what is hidden has five people in it."""
    if not reading.survey.is_anonymous:
        return set()
    by_size = sorted((n, label) for label, n in sizes.items() if n)
    hidden = [(n, label) for n, label in by_size if n < reading.smallest]
    while hidden and sum(n for n, _label in hidden) < reading.smallest and len(hidden) < len(by_size):
        hidden.append(by_size[len(hidden)])
    return {label for _n, label in hidden}


def _cross_row(label, n, counts, figures, options, hidden=False):
    if hidden:
        return CrossRow(label, 0, None, None, (), True)
    cells = tuple((counts[option], 100 * counts[option] / n if n else 0) for option in options)
    return CrossRow(label, n, mean_of(figures), median_of(figures), cells)
