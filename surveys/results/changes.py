"""One survey against another: what changed for each person and for all, and waves side by side.

``Z = Y − X``, and ``Z / X · 100`` percent (X = 0: none); where fewer is better the sign turns, so that growth is always
positive. Named answers are compared person by person; where anonymity was promised on either side nobody is known
again, and the means of all stand beside each other.
"""

from dataclasses import dataclass
from functools import reduce
from operator import or_
from typing import Any

from django.db.models import Avg, BigIntegerField, Case, Count, F, FloatField, Prefetch, Q, Value, When
from django.db.models.functions import Cast

from mentoring.kit.charts.svg import figure
from surveys.enums import QuestionKind, QuestionnaireKind
from surveys.models import Answer, KeptScore, Question, Survey
from surveys.models.survey import COMPLETE
from surveys.results.counting import FIGURES
from surveys.results.reading import Reading
from surveys.scored import make_up

REPEATED = (
    QuestionnaireKind.ASSESSMENT,
    QuestionnaireKind.SATISFACTION,
    QuestionnaireKind.FEEDBACK,
    QuestionnaireKind.QUALITY,
)
MOST_WAVES = 8
FROM = "response__invitation__"
TO = "response__invitation__participation__invitations__"
PLACES = 4


@dataclass(frozen=True)
class Measured:
    """A question or a scale that both surveys ask alike. ``ends``: the least and the most it can be, where known."""

    key: str
    label: str
    before: Any
    after: Any
    fewer_is_better: bool
    ends: tuple | None
    is_scale: bool = False


@dataclass(frozen=True)
class Change:
    """``before`` (X) and ``after`` (Y): means of ``n`` people, or one person's; ``rose`` and ``fell``: how many."""

    label: str
    before: float
    after: float
    fewer_is_better: bool = False
    n: int = 1
    rose: int = 0
    fell: int = 0
    who: Any = None
    measured: Measured | None = None

    @property
    def z(self):
        difference = round(self.after - self.before, PLACES)
        return (-difference or 0.0) if self.fewer_is_better else difference

    @property
    def percent(self):
        """``None`` where X is 0."""
        return round(100 * self.z / self.before, 1) if self.before else None

    @property
    def z_words(self):
        """«+1,8», «−0,4»"""
        return ("+" if self.z > 0 else "") + figure(self.z)

    @property
    def percent_words(self):
        return "—" if self.percent is None else figure(self.percent)

    @property
    def same(self):
        return self.n - self.rose - self.fell


def waves_of(survey):
    """Surveys of the programme that measure something ``survey`` does, it among them, the oldest first.

    Three queries, however many."""
    asked = survey.questionnaire
    same = Q(questionnaire__slug=asked.slug, questionnaire__organisation=asked.organisation_id)
    if asked.kind in REPEATED:
        same |= Q(questionnaire__kind=asked.kind, questionnaire__role=asked.role)
    rows = Survey.objects.filter(same, programme=survey.programme_id).select_related(
        "questionnaire", "programme__organisation"
    )
    questions = Prefetch("questionnaire__questions", Question.objects.select_related("section"))
    found = list(rows.prefetch_related(questions, "questionnaire__scales").order_by("opens_on", "pk"))
    own = _measured_keys(next(wave for wave in found if wave.pk == survey.pk))
    return [wave for wave in found if wave.pk == survey.pk or own & _measured_keys(wave)]


def _measured_keys(wave):
    asked = wave.questionnaire
    return {q.key for q in asked.questions.all() if q.kind in FIGURES} | {f"scale:{s.key}" for s in asked.scales.all()}


def measured_in(before, after):
    """[``Measured``] of two ``Reading``s: questions with figures and scales, by their keys, as both readers may see."""
    found = []
    old = {question.key: question for question in before.questions if question.kind in FIGURES}
    for question in after.questions:
        twin = old.get(question.key)
        if twin and twin.kind == question.kind and _ends(twin) == _ends(question):
            found.append(Measured(question.key, question.text, twin, question, question.is_reverse, _ends(question)))
    scales = {scale.key: scale for scale in before.scales}
    for scale in after.scales:
        twin = scales.get(scale.key)
        if twin and twin.method == scale.method and len(twin.items) == len(scale.items):
            ends = (min(b["from"] for b in scale.bands), max(b["to"] for b in scale.bands)) if scale.bands else None
            fewer = not scale.higher_is_better
            found.append(Measured(f"scale:{scale.key}", scale.title, twin, scale, fewer, ends, is_scale=True))
    return found


def _ends(question):
    if question.kind == QuestionKind.SCALE:
        return question.scale_steps[0], question.scale_steps[-1]
    return None


def earlier(survey, waves):
    """The waves before ``survey``, the newest last."""
    place = next(number for number, wave in enumerate(waves) if wave.pk == survey.pk)
    return waves[:place]


class Comparison:
    """``before`` and ``after`` are ``Reading``s of two waves for the same reader."""

    def __init__(self, before, after):
        self.before, self.after = before, after
        self.measures = measured_in(before, after)
        for reading in (before, after):
            if any(measure.is_scale for measure in self.measures):
                make_up(reading.survey)

    @property
    def is_paired(self):
        """Whether people are known again."""
        return not (self.before.survey.is_anonymous or self.after.survey.is_anonymous)

    @property
    def is_hidden(self):
        return self.before.is_hidden or self.after.is_hidden

    def changes(self):
        """[``Change``] of everybody together, a measure each. Two queries."""
        if self.is_hidden:
            return []
        found = self._paired() if self.is_paired else self._beside()
        return [found[measure.key] for measure in self.measures if measure.key in found]

    def _paired(self):
        found = {}
        for is_scale in (False, True):
            rows = self._pairs(is_scale).values_list("key").annotate(**_SUMS)
            for key, n, x, y, rose, fell in rows:
                measure = self._measure(key, is_scale)
                found[measure.key] = self._change(measure, measure.label, n, x, y, rose, fell)
        return found

    def _measure(self, key, is_scale):
        return next(m for m in self.measures if m.is_scale == is_scale and (m.after.key == key))

    def _change(self, measure, label, n, x, y, rose, fell, who=None):
        if measure.fewer_is_better:
            rose, fell = fell, rose
        return Change(label, x, y, measure.fewer_is_better, n, rose, fell, who, measure)

    def _pairs(self, is_scale):
        """Answers of those who gave both, each with ``x`` and ``y`` and the ``key`` of what was measured."""
        measures = [measure for measure in self.measures if measure.is_scale == is_scale]
        olds, news = [m.before.pk for m in measures], [m.after.pk for m in measures]
        same = Q(**{f"{TO}about": F(f"{FROM}about")})  # of one partner, where a form is filled in for each pair
        same |= Q(**{f"{FROM}about__isnull": True, f"{TO}about__isnull": True})
        both = {
            f"{FROM}survey": self.before.survey,
            "response__state__in": COMPLETE,
            f"{TO}survey": self.after.survey,
            f"{TO}response__state__in": COMPLETE,
        }
        if is_scale:
            there = f"{TO}response__scores__"
            both |= {"scale__in": olds, f"{there}scale__in": news, f"{there}scale__key": F("scale__key")}
            rows = KeptScore.objects.filter(same, **both, value__isnull=False, **{f"{there}value__isnull": False})
            return rows.order_by().annotate(key=F("scale__key"), x=F("value"), y=F(f"{there}value"))
        there = f"{TO}response__answers__"
        rows = Answer.objects.filter(question__in=olds).alias(twin=_twin(olds, news))
        rows = rows.filter(same, **both, **{f"{there}question": F("twin")}).order_by()
        figures = {"x": Cast("value", FloatField()), "y": Cast(f"{there}value", FloatField())}
        return rows.annotate(key=F("question__key"), **figures)

    def _of(self, measure):
        return self._pairs(measure.is_scale).filter(key=measure.after.key)

    def by_group(self, measure, division):
        """[``Change``] of one measure, a group each; [] where people are not known again. One query."""
        if not self.is_paired or self.is_hidden:
            return []
        column = f"{FROM}participation__" + {"class": "person__class_label"}.get(division.by, division.by)
        found: dict = {}
        for value, n, x, y, rose, fell in self._of(measure).values_list(column).annotate(**_SUMS):
            if group := division.group_of(value):
                found[group.key] = self._change(measure, group.label, n, x, y, rose, fell)
        return [found[group.key] for group in division.groups if group.key in found]

    def people(self, measure):
        """Rows of those measured twice, for a page; ``person_change`` reads each. Who grew least comes first."""
        if not self.is_paired or self.is_hidden:
            return Answer.objects.none()
        rows = self._of(measure).annotate(difference=F("y") - F("x"))
        order = "-difference" if measure.fewer_is_better else "difference"
        return rows.select_related(f"{FROM}participation__person").order_by(
            order, f"{FROM}participation__person__search_key", "pk"
        )

    def person_change(self, measure, row):
        participation = row.response.invitation.participation
        return Change(
            participation.person.list_name, row.x, row.y, measure.fewer_is_better, who=participation, measured=measure
        )

    def _beside(self):
        """The means of all who answered either, where anonymity was promised."""
        found = {}
        for measure, old, new in zip(
            self.measures, *(means(self.measures, side, new) for side, new in self._sides()), strict=True
        ):
            if old and new:
                n = min(old[1], new[1])
                found[measure.key] = self._change(measure, measure.label, n, old[0], new[0], 0, 0)
        return found

    def _sides(self):
        return (self.before, False), (self.after, True)


def _twin(olds, news):
    """The question of the later survey that an answer's question is measured again by: found by its key, not read
    with every other answer of the person."""
    if olds == news:
        return F("question")
    cases = [When(question=old, then=Value(new)) for old, new in zip(olds, news, strict=True)]
    return Case(*cases, output_field=BigIntegerField())


_SUMS = {
    "n": Count("pk"),
    "mean_x": Avg("x"),
    "mean_y": Avg("y"),
    "rose": Count("pk", filter=Q(y__gt=F("x"))),
    "fell": Count("pk", filter=Q(y__lt=F("x"))),
}


def means(measures, reading, is_after):
    """[(mean, n) or ``None``] of ``measures`` in one reading. Two queries."""
    side = "after" if is_after else "before"
    questions = [getattr(m, side).pk for m in measures if not m.is_scale]
    scales = [getattr(m, side).pk for m in measures if m.is_scale]
    found = {}
    rows = reading.answers().filter(question__in=questions).values_list("question_id")
    for key, mean, n in rows.annotate(mean=Avg(Cast("value", FloatField())), n=Count("pk")):
        found[False, key] = (mean, n)
    for key, mean, n in (
        reading.scores()
        .filter(scale__in=scales, value__isnull=False)
        .values_list("scale_id")
        .annotate(Avg("value"), Count("pk"))
    ):
        found[True, key] = (mean, n)
    told = [found.get((m.is_scale, getattr(m, side).pk)) for m in measures]
    return [one if one and one[1] >= reading.smallest else None for one in told]


@dataclass(frozen=True)
class WaveRow:
    """``cells``: [(mean, n) or ``None``] a wave; ``change``: from the first that has a figure to the last."""

    measure: Measured
    cells: tuple
    change: Change | None


def waves_table(waves, readers):
    """[``WaveRow``] of what the last of ``waves`` measures, side by side. Two queries, however many waves."""
    readings = [Reading(wave, readers) for wave in waves]
    last = readings[-1]
    rows = []
    found = _all_means(readings)
    for measure in measured_in(last, last):
        cells = tuple(_cell(reading, measure, found) for reading in readings)
        told = [cell for cell in cells if cell]
        change = None
        if len(told) > 1:
            change = Change(measure.label, told[0][0], told[-1][0], measure.fewer_is_better, measured=measure)
        rows.append(WaveRow(measure, cells, change))
    return rows


def _cell(reading, measure, found):
    told = found.get((measure.is_scale, reading.survey.pk, measure.after.key))
    if reading.is_hidden or not told or told[1] < reading.smallest:
        return None
    same = measure.is_scale or next((q for q in reading.questions if q.key == measure.after.key), None)
    if same is None or (same is not True and (same.kind != measure.after.kind or _ends(same) != measure.ends)):
        return None
    return told


def _all_means(readings):
    shown = reduce(or_, (reading.counted_at("response") for reading in readings))
    questions = [q.pk for reading in readings for q in reading.questions if q.kind in FIGURES]
    scales = [scale.pk for reading in readings for scale in reading.scales]
    found = {}
    rows = Answer.objects.filter(shown, question__in=questions).order_by()
    for survey, key, mean, n in rows.values_list(f"{FROM}survey", "question__key").annotate(
        mean=Avg(Cast("value", FloatField())), n=Count("pk")
    ):
        found[False, survey, key] = (mean, n)
    if scales:
        kept = KeptScore.objects.filter(shown, scale__in=scales, value__isnull=False).order_by()
        for survey, key, mean, n in kept.values_list(f"{FROM}survey", "scale__key").annotate(Avg("value"), Count("pk")):
            found[True, survey, key] = (mean, n)
    return found
