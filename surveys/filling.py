"""One respondent's way through a questionnaire: screens, what is answered, what is still missing."""

import json
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as _

from mentoring.kit.errors import Refused
from participants.enums import PersonGroup
from participants.models import LongTermPermission
from surveys import conditions
from surveys.accepting import PERMISSION
from surveys.around import Around
from surveys.kinds import KINDS, in_words, is_answered
from surveys.models import Response


@dataclass(frozen=True)
class Screen:
    """A section with the questions of it that may be asked. ``number`` counts the screens that are asked, from 1; a
    section the answers do not lead to has none (0)."""

    number: int
    title: str
    text: str
    condition: dict
    questions: tuple

    @property
    def condition_json(self):
        return json.dumps(self.condition)

    @property
    def title_inside(self):
        """The title inside a sentence."""
        return self.title[:1].lower() + self.title[1:]


@dataclass
class Field:
    """A question as the page shows it; ``input`` is what its kind's template needs."""

    question: object
    value: object
    error: str
    input: dict
    is_kept_unseen: bool = False  # an answer in confidence is kept, and not shown to whoever reads here
    is_asked: bool = True
    reads: str = ""  # how a script reads it: static/js/answering/values.js

    @property
    def template(self):
        return KINDS[self.question.kind].template

    @property
    def name(self):
        return f"q-{self.question.key}"

    @property
    def needs_taking_back(self):
        """Whether an answer needs a button to be taken back by: marks and single choices cannot be unticked."""
        return KINDS[self.question.kind].is_ticked_once and not self.question.is_required

    @property
    def condition_json(self):
        return json.dumps(self.question.condition)


class Filling:
    is_by_code = False  # opened by a code from paper, on a computer that others use

    def __init__(self, invitation):
        self.invitation = invitation
        self.survey = invitation.survey
        self.questionnaire = invitation.survey.questionnaire
        self.participation = invitation.participation
        self.around = Around(invitation.survey.programme, invitation.participation)

    @property
    def is_pupils(self):
        """Whether a pupil answers, who is spoken to as «ты»; questions about the pupil go to somebody else."""
        is_pupil = self.invitation.person.group == PersonGroup.STUDENT
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

    @property
    def device_key(self):
        """The name under which a device keeps these answers: the same for every link to them, and no link itself."""
        return salted_hmac("answers on a device", str(self.invitation.pk)).hexdigest()[:24]

    @property
    def saves(self):
        """By this number a page knows what was changed elsewhere since it was shown."""
        return self.response.saves if self.response else 0

    @cached_property
    def questions(self):
        return [
            question
            for question in self.questionnaire.questions.select_related("section")
            if KINDS[question.kind].is_asked(question, self.around) and not self._is_known(question)
        ]

    def _is_known(self, question):
        """Who has permitted to be kept in the long-term register is not asked again."""
        if question.fills != PERMISSION or self.participation is None:
            return False
        return LongTermPermission.objects.standing().filter(person=self.participation.person_id).exists()

    @cached_property
    def values(self):
        """What is stored, by question key."""
        if self.response is None:
            return {}
        return dict(self.response.answers.values_list("question__key", "value"))

    @cached_property
    def screens(self):
        """Every section that has questions, also those the answers do not lead to."""
        found, number = [], 0
        for section, questions in groupby(self.questions, key=lambda question: question.section):
            rows = tuple(questions)
            is_asked = any(map(self.is_visible, rows))
            number += is_asked
            found.append(Screen(number if is_asked else 0, section.title, section.text, section.condition, rows))
        return found

    @property
    def sections(self):
        """The screens that are asked: conditions look back, so the number of a screen that was reached stays."""
        return [screen for screen in self.screens if screen.number]

    @cached_property
    def asked(self):
        """Keys of the questions that the stored answers lead to."""
        return conditions.asked(self.questions, self.values)

    def is_visible(self, question):
        """A question with a condition is asked only after the answers it waits for; so is a section."""
        return question.key in self.asked

    def read(self, questions, data):
        """What a form sent for ``questions``: values and messages, by question."""
        values, errors = {}, {}
        for question in questions:
            try:
                values[question] = KINDS[question.kind].read(question, data, self.around)
            except Refused as refusal:
                errors[question] = str(refusal)
        return values, errors

    def typed(self, question, data):
        """What was sent for ``question`` as it was sent: shown again where it could not be kept."""
        try:
            return KINDS[question.kind].typed(question, data, self.around)
        except Refused:  # it was never offered
            return None

    def fields(self, screen, errors=None, typed=None):
        """The questions of ``screen`` ready to be shown, those that are not asked among them; ``typed`` (by question)
        instead of what is stored."""
        values = {question: self.values.get(question.key) for question in screen.questions} | (typed or {})
        return [self.field(question, values[question], (errors or {}).get(question)) for question in screen.questions]

    def field(self, question, value, error=None):
        shown = KINDS[question.kind].shown(question, value, self.around)
        reads = KINDS[question.kind].reads_as(question, self.around)
        return Field(question, value, error or "", shown, is_asked=self.is_visible(question), reads=reads)

    def unanswered(self, screen):
        """Required questions of ``screen`` that are asked and not answered."""
        return [
            question
            for question in screen.questions
            if question.is_required
            and self.is_visible(question)
            and not is_answered(question, self.values.get(question.key))
        ]

    @property
    def missing(self):
        """(screen, question) of everything that keeps the answers from being sent."""
        return [(screen, question) for screen in self.sections for question in self.unanswered(screen)]

    @property
    def first_open_section(self):
        """The number of the section to go on with: the first with a gap, or the last."""
        return self.missing[0][0].number if self.missing else len(self.sections)

    def review(self):
        """(screen, [(question, answer in words)]) of everything that was asked."""
        return [
            (screen, [(question, self._told(question)) for question in screen.questions if self.is_visible(question)])
            for screen in self.sections
        ]

    def _told(self, question):
        return self.in_words(question, self.values.get(question.key))

    def in_words(self, question, value):
        """``value`` for the respondent to read, with what only they and the specialist know."""
        words = in_words(question, value, self.around)
        if isinstance(value, dict) and value.get("rather_not"):
            names = KINDS[question.kind].rather_not_words(value, self.around)
            words = f"{words}. " + _("Rather not with: %(names)s") % {"names": names}
        return words
