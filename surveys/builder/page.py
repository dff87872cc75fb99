"""The editor's page: the draft section by section, one part of it open, what is wrong with it, who else is there."""

from dataclasses import dataclass, field
from datetime import timedelta
from functools import cached_property

from django.urls import reverse
from django.utils import timezone

from mentoring.kit.text import shortened
from surveys.builder.cards import KINDS_OFFERED, question_card, scale_card
from surveys.builder.conditions import form_of
from surveys.builder.drafts import step_words
from surveys.builder.words import condition_words, level_words, shown_numbers
from surveys.checking import check
from surveys.enums import QuestionKind
from surveys.storing import plain_of

BESIDE = timedelta(minutes=15)


@dataclass
class QuestionRow:
    question: object
    number: str
    place: int  # within its section, from 1
    condition: str
    remarks: list
    card: object = None

    @property
    def anchor(self):
        return f"question-{self.question.key}"

    @property
    def kind_label(self):
        return QuestionKind(self.question.kind).label

    @property
    def answers(self):
        """The first answers in one line."""
        options = self.question.options
        labels = [row["label"] for row in options.get("choices", ())] or options.get("columns", [])
        return shortened("; ".join(labels), 90)


@dataclass
class SectionRow:
    section: object
    number: int
    condition: str
    remarks: list
    questions: list = field(default_factory=list)
    form: object = None
    is_last: bool = False

    @property
    def anchor(self):
        return f"section-{self.number}"

    @property
    def add_anchor(self):
        return f"add-{self.number}"


@dataclass
class ScaleRow:
    scale: object
    remarks: list
    card: object = None
    levels: list = field(default_factory=list)

    @property
    def anchor(self):
        return f"scale-{self.scale.key}"


class Page:
    """``at``: the place that is open (``question:q3``, ``section:2``, ``scale:s1``, ``head``); ``typed``: what was
    sent there and could not be kept: ``(data, errors)``."""

    def __init__(self, questionnaire, *, at="", typed=None, focus=""):
        self.questionnaire, self.at, self.typed, self.focus = questionnaire, at, typed or (None, {}), focus

    @cached_property
    def plain(self):
        return plain_of(self.questionnaire)

    @cached_property
    def remarks(self):
        return check(self.plain)

    @property
    def errors(self):
        return [remark for remark in self.remarks if remark.is_error]

    @property
    def advice(self):
        return [remark for remark in self.remarks if not remark.is_error]

    def told(self):
        """Each remark with the name of its place and the way there."""
        names = {f"question:{row.question.key}": row.number for part in self.sections for row in part.questions}
        return [(remark, names.get(remark.place, ""), self.way_to(remark.place)) for remark in self.remarks]

    def way_to(self, place):
        anchor = place.replace(":", "-") or "head"
        return f"{reverse('surveys:edit', args=[self.questionnaire.pk])}?at={place or 'head'}#{anchor}"

    @cached_property
    def sections(self):
        numbers = shown_numbers(self.plain.questions)
        rows, seen = [], []
        for number, section in enumerate(self.plain.sections, 1):
            row = SectionRow(
                section,
                number,
                condition_words(section.condition, self.plain.questions),
                self._remarks_at(f"section:{number}"),
                is_last=number == len(self.plain.sections),
            )
            if self.at == f"section:{number}":
                row.form = form_of(section.condition, seen)
            for place, question in enumerate(self.plain.questions_of(section), 1):
                row.questions.append(self._question_row(question, numbers[question.key], place, list(seen)))
                seen.append(question)
            rows.append(row)
        return rows

    def _question_row(self, question, number, place, earlier):
        at = f"question:{question.key}"
        row = QuestionRow(
            question, number, place, condition_words(question.condition, self.plain.questions), self._remarks_at(at)
        )
        if self.at == at:
            row.card = question_card(question, earlier, *self.typed)
        return row

    @cached_property
    def scales(self):
        return [
            ScaleRow(
                scale,
                self._remarks_at(f"scale:{scale.key}"),
                scale_card(scale, self.plain.questions, *self.typed) if self.at == f"scale:{scale.key}" else None,
                [level_words(band, self.plain.questions) for band in scale.bands],
            )
            for scale in self.plain.scales
        ]

    def _remarks_at(self, place):
        return [remark for remark in self.remarks if remark.place == place]

    @property
    def kinds(self):
        return KINDS_OFFERED

    @cached_property
    def shown_section(self):
        """The section that the preview begins with: the one that is worked on."""
        name, _colon, key = self.at.partition(":")
        if name == "section" and key.isdecimal():
            return int(key)
        for part in self.sections:
            if any(row.question.key == key for row in part.questions):
                return part.number
        return 1

    @property
    def preview_url(self):
        return f"{reverse('surveys:preview', args=[self.questionnaire.pk])}?section={self.shown_section}"

    @cached_property
    def last_step(self):
        return self.questionnaire.steps.order_by("-number").select_related("by").first()

    @property
    def can_undo(self):
        return self.last_step is not None and self.last_step.number == self.questionnaire.revision

    @property
    def last_words(self):
        return step_words(self.last_step) if self.last_step else ""

    def company(self, user):
        """The newest step of everybody else who has changed the draft within the last quarter of an hour."""
        recent = self.questionnaire.steps.filter(at__gt=timezone.now() - BESIDE).exclude(by=user)
        return list({step.by_id: step for step in recent.select_related("by").order_by("number")}.values())
