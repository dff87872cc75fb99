"""One respondent's way through a questionnaire: sections, what is answered, what is still missing."""

from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from django.utils.translation import gettext as _

from mentoring.kit.errors import Refused
from participants.enums import PersonGroup
from surveys.around import Around
from surveys.kinds import KINDS, in_words, is_answered
from surveys.models import Response


@dataclass(frozen=True)
class Section:
    number: int
    title: str
    questions: tuple


@dataclass
class Field:
    """A question as the page shows it; ``input`` is what its kind's template needs."""

    question: object
    value: object
    error: str
    input: dict
    is_kept_unseen: bool = False  # an answer in confidence is kept, and not shown to whoever reads here

    @property
    def template(self):
        return KINDS[self.question.kind].template

    @property
    def name(self):
        return f"q-{self.question.key}"


class Filling:
    def __init__(self, invitation):
        self.invitation = invitation
        self.survey = invitation.survey
        self.questionnaire = invitation.survey.questionnaire
        self.participation = invitation.participation
        self.around = Around(invitation.survey.programme, invitation.participation)

    @property
    def is_pupils(self):
        """Whether a pupil answers, who is spoken to as «ты»; questions about the pupil go to somebody else."""
        is_pupil = self.participation.person.group == PersonGroup.STUDENT
        return is_pupil and not self.questionnaire.is_about_others

    @property
    def introduction(self):
        asked = self.questionnaire
        return (self.is_pupils and asked.pupil_introduction) or asked.introduction

    @property
    def farewell(self):
        asked = self.questionnaire
        return (self.is_pupils and asked.pupil_farewell) or asked.farewell

    @cached_property
    def response(self):
        return Response.objects.filter(invitation=self.invitation).first()

    @cached_property
    def questions(self):
        return [
            question
            for question in self.questionnaire.questions.all()
            if KINDS[question.kind].is_asked(question, self.around)
        ]

    @cached_property
    def values(self):
        """What is stored, by question key."""
        if self.response is None:
            return {}
        return dict(self.response.answers.values_list("question__key", "value"))

    @cached_property
    def sections(self):
        grouped = groupby(self.questions, key=lambda question: question.section)
        return [Section(number, title, tuple(rows)) for number, (title, rows) in enumerate(grouped, 1)]

    def is_visible(self, question, values=None):
        """A question with a condition is asked only after the answer it waits for."""
        values = self.values if values is None else values
        condition = question.condition
        return not condition or values.get(condition["question"]) == condition["is"]

    def read(self, section, data):
        """What a form sent for ``section``: values and messages, by question."""
        values, errors = {}, {}
        for question in section.questions:
            try:
                values[question] = KINDS[question.kind].read(question, data, self.around)
            except Refused as refusal:
                errors[question] = str(refusal)
        return values, errors

    def fields(self, section, values=None, errors=None):
        """The visible questions of ``section``, ready to be shown, with what was just sent rather than stored."""
        values, errors = values or {}, errors or {}
        known = self.values | {question.key: value for question, value in values.items()}
        return [
            Field(
                question,
                known.get(question.key),
                errors.get(question, ""),
                KINDS[question.kind].shown(question, known.get(question.key), self.around),
            )
            for question in section.questions
            if self.is_visible(question, known)
        ]

    def unanswered(self, section):
        """Required questions of ``section`` that are asked and not answered."""
        return [
            question
            for question in section.questions
            if question.is_required
            and self.is_visible(question)
            and not is_answered(question, self.values.get(question.key))
        ]

    @property
    def missing(self):
        """(section, question) of everything that keeps the answers from being sent."""
        return [(section, question) for section in self.sections for question in self.unanswered(section)]

    @property
    def first_open_section(self):
        """The number of the section to go on with: the first with a gap, or the last."""
        return self.missing[0][0].number if self.missing else len(self.sections)

    def review(self):
        """(section, [(question, answer in words)]) of everything that was asked."""
        return [
            (section, [(question, self._told(question)) for question in section.questions if self.is_visible(question)])
            for section in self.sections
        ]

    def _told(self, question):
        value = self.values.get(question.key)
        words = in_words(question, value, self.around)
        if isinstance(value, dict) and value.get("rather_not"):
            names = KINDS[question.kind].rather_not_words(value, self.around)
            words = f"{words}. " + _("Rather not with: %(names)s") % {"names": names}
        return words
