"""How each kind of question is asked, read and told.

A kind reads what a form sent into the stored value (``None``: not answered; ``Refused``: cannot be so), prepares the
field the template shows, and says the value in words. Values: text; a number; an ISO date; yes/no; a choice's value or
``{"other": text}``; a list of those; topic ids; slots; ``{row: column}``; ``{"ranked": [ids], "rather_not": [ids]}``.
"""

from django.utils.translation import gettext_lazy

from surveys.conditions import OTHER
from surveys.enums import QuestionKind
from surveys.kinds.choices import One, Several, Slots, Topics
from surveys.kinds.marks import Scale, YesNo
from surveys.kinds.people import People
from surveys.kinds.tables import Matrix
from surveys.kinds.texts import Date, LongText, Number, ShortText

KINDS = {
    QuestionKind.SHORT_TEXT: ShortText(),
    QuestionKind.LONG_TEXT: LongText(),
    QuestionKind.ONE: One(),
    QuestionKind.SEVERAL: Several(),
    QuestionKind.SCALE: Scale(),
    QuestionKind.YES_NO: YesNo(),
    QuestionKind.NUMBER: Number(),
    QuestionKind.DATE: Date(),
    QuestionKind.MATRIX: Matrix(),
    QuestionKind.PEOPLE: People(),
    QuestionKind.TOPICS: Topics(),
    QuestionKind.SLOTS: Slots(),
}


def is_answered(question, value):
    """Whether ``value`` is enough for a required question: a matrix needs every row, people a first place."""
    if value is None:
        return False
    if question.kind == QuestionKind.MATRIX:
        return len(value) == len(question.options["rows"])
    if question.kind == QuestionKind.PEOPLE:
        return bool(value["ranked"])
    return value != {OTHER: ""} and value != [{OTHER: ""}]


CONFIDENTIAL = gettext_lazy("Only the psychologist reads this answer.")


def told_to_curator(question, value, around):
    """The same as ``in_words``, without what is confidential."""
    return CONFIDENTIAL if question.is_confidential and value is not None else in_words(question, value, around)


def in_words(question, value, around):
    """``value`` for people to read; "" when there is none."""
    return KINDS[question.kind].words(question, value, around) if value is not None else ""
