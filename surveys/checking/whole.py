"""The whole questionnaire, part by part."""

from django.utils.translation import gettext as _

from surveys.accepting import FILLABLE
from surveys.checking.questions import check_condition, check_question, check_reach
from surveys.checking.remarks import Remarks
from surveys.checking.scales import check_scale
from surveys.format.answers import folded


def check(questionnaire):
    """``Remark`` rows of a ``PlainQuestionnaire``, in its order; those with ``is_error`` forbid publishing."""
    found = _of_the_head(questionnaire)
    known = {question.key: question for question in questionnaire.questions}
    seen: list = []
    words: set = set()
    for number, section in enumerate(questionnaire.sections, 1):
        remarks = Remarks(f"section:{number}")
        check_condition(section, seen, known, remarks)
        questions = questionnaire.questions_of(section)
        if not questions:
            remarks.advice("empty_section", _("The section has no questions: nobody will see it."))
        found += remarks.found
        for question in questions:
            found += _of_a_question(question, seen, known, words, questionnaire)
            seen.append(question)
            words.add(folded(question.text))
    for scale in questionnaire.scales:
        remarks = Remarks(f"scale:{scale.key}")
        check_scale(scale, known, remarks)
        found += remarks.found
    return found


def _of_the_head(questionnaire):
    remarks = Remarks()
    if not questionnaire.questions:
        remarks.error("no_questions", _("There is no question yet."))
    if not questionnaire.title.strip():
        remarks.error("no_title", _("The questionnaire has no title."))
    return remarks.found


def _of_a_question(question, earlier, known, words, questionnaire):
    remarks = Remarks(f"question:{question.key}")
    check_question(question, remarks)
    check_condition(question, earlier, known, remarks)
    if (question.condition or question.section.condition) and not remarks.found:
        check_reach(question, earlier, remarks)
    if question.key in {row.key for row in earlier}:
        remarks.error("same_key", _("Two questions have the key “%(key)s”.") % {"key": question.key})
    if question.text.strip() and folded(question.text) in words:
        remarks.advice("same_question", _("The same words are asked twice."))
    if question.fills:
        _check_filling(question, earlier, questionnaire, remarks)
    return remarks.found


def _check_filling(question, earlier, questionnaire, remarks):
    """Only applications fill the register, each field once."""
    if question.fills not in FILLABLE or not questionnaire.is_application:
        remarks.error("fills_nothing", _("An answer fills the register only in an application, and a field it has."))
    elif question.fills in {row.fills for row in earlier}:
        remarks.error("fills_twice", _("Two questions fill one field of the register."))
