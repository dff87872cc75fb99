"""Remarks on one question: its words, its answers, its limits, its condition."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from surveys.checking.reaching import can_be_asked, fits
from surveys.conditions import tests_of
from surveys.enums import CHOICE_KINDS, QuestionKind
from surveys.format.answers import same_words

MANY_CHOICES = 12


def check_question(question, remarks):
    if not question.text.strip():
        remarks.error("no_text", _("The question has no words."))
    if question.kind in CHOICE_KINDS and question.options.get("source") != "formats":
        _check_choices(question, remarks)
    elif question.kind == QuestionKind.MATRIX:
        for name in ("rows", "columns"):
            _check_words(question.options.get(name, []), remarks)
    _check_limits(question, remarks)
    alarm = question.options.get("alarm")
    if alarm and not fits(question, alarm):
        remarks.error("impossible_alarm", _("The alarm waits for an answer that this question does not have."))


def _check_choices(question, remarks):
    choices = question.options.get("choices", [])
    labels = [row["label"] for row in choices]
    _check_words(labels, remarks)
    values = [row["value"] for row in choices]
    if len(set(values)) < len(values):
        remarks.error("same_value", _("Two answers have one code: they could not be told apart."))
    if len(choices) == 1 and question.kind == QuestionKind.ONE and not question.options.get("other"):
        remarks.advice("one_answer", _("There is only one answer to choose."))
    most = question.options.get("at_most")
    if most and most >= len(choices) + bool(question.options.get("other")):
        text = ngettext(
            "Up to %(most)s answer may be chosen, which is all of them: the limit changes nothing.",
            "Up to %(most)s answers may be chosen, which is all of them: the limit changes nothing.",
            most,
        )
        remarks.advice("idle_limit", text % {"most": most})
    with_points = sum("points" in row for row in choices)
    if 0 < with_points < len(choices):
        remarks.advice("some_points", _("Some answers have points and some have none: those without give 0."))


def _check_words(labels, remarks):
    if not labels:
        remarks.error("no_answers", _("There is nothing to choose from."))
    if any(not label.strip() for label in labels):
        remarks.error("empty_option", _("One of the answers has no words."))
    for number, label in enumerate(labels):
        if label.strip() and any(same_words(label, other) for other in labels[:number]):
            remarks.error("same_answer", _("The answer “%(label)s” stands twice.") % {"label": label[:60]})


def _check_limits(question, remarks):
    low, high = question.limits
    if question.kind == QuestionKind.SCALE and len(question.scale_steps) < 2:
        remarks.error("bad_scale", _("The scale ends before it begins."))
    if question.kind == QuestionKind.NUMBER and low > high:
        remarks.error("limits_crossed", _("The greatest answer is less than the least: no number fits."))
    norm = question.options.get("norm")
    if norm is not None and not low <= norm <= high:
        remarks.error("norm_outside", _("The norm lies outside the possible answers."))


def check_condition(row, earlier, known, remarks):
    """``row``: a question or a section with a ``condition``; ``earlier`` are the questions before it, all ``known``."""
    before = {question.key: question for question in earlier}
    for test in tests_of(row.condition):
        key = test["question"]
        if key not in known:
            remarks.error("condition_on_nothing", _("The condition asks of a question that is not there."))
        elif key not in before:
            text = _("The condition asks of “%(question)s”, which is asked later: at this place it has no answer yet.")
            remarks.error("condition_looks_ahead", text % {"question": known[key].text[:60]})
        elif not fits(before[key], test):
            text = _("The condition waits for an answer that “%(question)s” does not have.")
            remarks.error("impossible_value", text % {"question": before[key].text[:60]})


def check_reach(question, earlier, remarks):
    if not can_be_asked(question, [*earlier, question]):
        remarks.error("never_asked", _("Whatever is answered before, this question is never asked."))
