"""How a draft looks to those who will answer: the very fields of the answering pages, with invented people."""

from functools import cached_property

from django.utils.translation import gettext as _

from participants.models import Topic
from roadmap.models import MentoringFormat
from surveys.builder.words import condition_words, sentence
from surveys.filling import Field
from surveys.kinds import KINDS

INVENTED = {1: "Зимина Ольга, учитель истории", 2: "Лунин Пётр, 10 «А»", 3: "Ветрова Дарья, завод «Маяк»"}


class SampleAround:
    """Topics and formats as they are, people as nobody is."""

    def __init__(self, organisation):
        self.organisation = organisation

    @cached_property
    def topics(self):
        rows = Topic.objects.known_to(self.organisation) if self.organisation else Topic.objects.all()
        return dict(rows.values_list("pk", "name")[:12])

    @property
    def offered_topics(self):
        return [("", self.topics)]

    @cached_property
    def formats(self):
        return dict(MentoringFormat.objects.values_list("pk", "name")[:4])

    @property
    def people(self):
        return INVENTED


def fields_of(plain, section, organisation):
    """[(``Field``, the condition in words)] of one section."""
    around = SampleAround(organisation)
    return [
        (
            Field(question, None, "", KINDS[question.kind].shown(question, None, around)),
            condition_sentence(question.condition, plain.questions),
        )
        for question in plain.questions_of(section)
    ]


def condition_sentence(condition, questions):
    words = condition_words(condition, questions)
    return sentence(_("shown when %(condition)s") % {"condition": words}) if words else ""
