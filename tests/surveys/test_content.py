"""The ready questionnaires."""

import re

import pytest

from participants.enums import PersonGroup
from participants.models import Participation
from surveys.accepting import PERMISSION
from surveys.content import load_questionnaires
from surveys.enums import Answering, QuestionKind, QuestionnaireKind
from surveys.models import Question, Questionnaire

pytestmark = pytest.mark.django_db
OPTIONS = {
    QuestionKind.SHORT_TEXT: {"max_length"},
    QuestionKind.LONG_TEXT: {"max_length", "readers"},
    QuestionKind.ONE: {"choices", "other", "source"},
    QuestionKind.SEVERAL: {"choices", "other", "at_most"},
    QuestionKind.SCALE: {"from", "to", "low", "high"},
    QuestionKind.NUMBER: {"min", "max"},
    QuestionKind.MATRIX: {"rows", "columns", "points"},
    QuestionKind.PEOPLE: {"places", "rather_not"},
    QuestionKind.TOPICS: {"at_most"},
}
OF_ANY = {"alarm", "readers"}


@pytest.fixture
def loaded(db):
    load_questionnaires()


def test_loading_again_writes_nothing(loaded):
    assert load_questionnaires() == 0


def test_a_changed_wording_is_a_new_version_and_the_old_one_stays(loaded):
    old = Questionnaire.objects.get(slug="preferences")
    Question.objects.filter(questionnaire=old).update(text="Как было раньше")
    load_questionnaires()
    new = Questionnaire.objects.get(slug="preferences", version=2)
    assert old.questions.first().text == "Как было раньше"
    assert new.questions.count() == old.questions.count()
    assert new.questions.first().text != "Как было раньше"


def test_every_question_says_only_what_its_kind_understands(loaded):
    for question in Question.objects.all():
        assert set(question.options) <= OPTIONS.get(question.kind, set()) | OF_ANY, question.text
        for choice in question.options.get("choices", []):
            assert set(choice) - {"points"} == {"value", "label"}, question.text


def test_answers_fill_fields_that_exist(loaded):
    for question in Question.objects.exclude(fills=""):
        assert question.fills == PERMISSION or Participation._meta.get_field(question.fills)
        assert question.questionnaire.is_application


def test_conditions_name_earlier_questions(loaded):
    for question in Question.objects.exclude(condition={}):
        keys = question.questionnaire.questions.filter(position__lt=question.position).values_list("key", flat=True)
        assert question.condition["question"] in keys


def test_a_school_is_offered_the_newest_versions_only(loaded, school):
    Question.objects.filter(questionnaire__slug="preferences").update(text="Как было раньше")
    load_questionnaires()
    offered = Questionnaire.objects.offered_to(school).filter(slug="preferences")
    assert [row.version for row in offered] == [2]


FORMAL = re.compile(r"\b(?:вы|вас|вам|вами|ваш\w*|расскажите|отметьте|отвечайте)\b", re.IGNORECASE)
FAMILIAR = re.compile(r"\b(?:ты|тебя|тебе|тобой|тво\w+|расскажи|отметь|отвечай)\b", re.IGNORECASE)


def is_for_pupils(questionnaire):
    return questionnaire.group in ("", PersonGroup.STUDENT) and questionnaire.role != Answering.STAFF


def test_pupils_are_addressed_as_pupils_and_adults_as_adults(loaded):
    for asked in Questionnaire.objects.exclude(kind=QuestionnaireKind.THIRD_PARTY):  # adults answer about a child
        everybody = [text for row in asked.questions.all() for text in (row.text, row.hint)]
        to_adults = [asked.introduction, asked.farewell, *everybody]
        to_pupils = [asked.pupil_introduction or asked.introduction, asked.pupil_farewell or asked.farewell, *everybody]
        if is_for_pupils(asked):
            assert [text for text in to_pupils if FORMAL.search(text)] == [], asked.slug
        assert [text for text in to_adults if FAMILIAR.search(text)] == [], asked.slug
