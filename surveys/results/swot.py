"""SWOT with shares reckoned from the answers: what helps and what hinders, within and without."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from surveys.enums import QuestionKind, QuestionnaireKind
from surveys.results.counting import FIGURES
from surveys.scoring import YES

SIDES = ("strength", "weakness", "chance", "threat")  # the sections of the questionnaire, in this order
HELPING = ("strength", "chance")


@dataclass(frozen=True)
class Quarter:
    """``lines``: [(what, how many named it, percent of those who answered)], the most named first."""

    side: str
    title: str
    lines: tuple
    words: int = 0

    @property
    def named(self):
        return sum(count for _label, count, _percent in self.lines)


@dataclass(frozen=True)
class Swot:
    quarters: tuple

    @property
    def helping_percent(self):
        """Of everything that was named, what helps: 0–100; ``None`` while nothing was."""
        total = sum(quarter.named for quarter in self.quarters)
        helping = sum(quarter.named for quarter in self.quarters if quarter.side in HELPING)
        return round(100 * helping / total) if total else None


def swot_of(survey, results, answered):
    """The ``Swot`` of a survey of that kind, out of ``results``; ``None`` of any other, or while there is nothing."""
    if survey.questionnaire.kind != QuestionnaireKind.SWOT or not results or not answered:
        return None
    sections = list(dict.fromkeys(result.question.section for result in results))
    quarters = []
    for side, section in zip(SIDES, sections, strict=False):
        own = [result for result in results if result.question.section_id == section.pk]
        lines = [line for result in own for line in _lines(result, answered)]
        lines.sort(key=lambda line: (-line[1], line[0]))
        quarters.append(Quarter(side, section.title, tuple(lines), sum(len(result.texts) for result in own)))
    return Swot(tuple(quarters))


def _lines(result, answered):
    if result.question.kind in FIGURES:
        high = sum(result.counts) - result.low if result.counts else 0
        return [(result.question.text, high, 100 * high / answered)] if result.counts else []
    if result.question.kind == QuestionKind.MATRIX:
        return []
    if result.question.kind == QuestionKind.YES_NO:
        yes = dict(result.shares).get(result.question.options.get(YES) or _("Yes"), 0)
        return [(result.question.text, yes, 100 * yes / answered)]
    return [(label, count, 100 * count / answered) for label, count in result.shares]
