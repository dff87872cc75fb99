"""A condition as a form asks for it: «show when all of: the answer to [question] [is] [answer]»."""

from dataclasses import dataclass, field

from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from surveys.builder.words import as_sent, can_be, condition_words, numbers_of, offered_values
from surveys.conditions import GROUPS, values_of, word_of
from surveys.enums import QuestionKind
from surveys.format.answers import answer_as_stored

LINES_MOST = 5
WORDS = {
    "is": _("is"),
    "is_not": _("is not"),
    "any_of": _("is one of"),
    "at_least": _("is not less than"),
    "at_most": _("is not more than"),
    "answered": _("is given"),
    "unanswered": _("is not given"),
}
NUMERIC = (QuestionKind.SCALE, QuestionKind.NUMBER, QuestionKind.DATE)


@dataclass
class Line:
    """One test: ``questions`` and ``words`` to choose from, and how its answer is asked for."""

    index: int
    question: str
    word: str
    questions: list  # (key, label)
    words: list = field(default_factory=list)  # (word, label)
    widget: str = ""  # select, checks, number, date, or none
    values: list = field(default_factory=list)  # (value, label, is chosen)
    value: str = ""


@dataclass
class ConditionForm:
    """``nested`` are the words of a condition too involved for lines: it can only be kept or taken away."""

    prefix: str
    join: str
    lines: list
    nested: str = ""

    @property
    def is_set(self):
        return bool(self.nested) or any(line.question for line in self.lines)


def form_of(condition, earlier, prefix="if"):
    """The form of ``condition`` over the questions ``earlier``."""
    earlier = list(earlier)
    group = next((name for name in GROUPS if name in condition), "")
    tests = condition[group] if group else [condition] if condition else []
    if any(name in test for test in tests for name in GROUPS) or len(tests) > LINES_MOST:
        return ConditionForm(prefix, group, [], condition_words(condition, earlier))
    numbers = numbers_of(earlier)
    choices = [(question.key, f"{numbers[question.key]}. {question.text}"[:80]) for question in earlier]
    by_key = {question.key: question for question in earlier}
    lines = [_line(number, test, by_key, choices) for number, test in enumerate(tests)]
    if len(lines) < LINES_MOST and choices:
        lines.append(Line(len(lines), "", "", choices))
    return ConditionForm(prefix, group or "all", lines)


def _line(index, test, by_key, choices):
    question = by_key.get(test["question"])
    if question is None:
        return Line(index, "", "", choices)
    word = word_of(test)
    if word == "answered" and not test[word]:
        word = "unanswered"
    line = Line(index, question.key, word, choices, [(name, WORDS[name]) for name in words_for(question)])
    chosen = [as_sent(one) for one in values_of(test)]
    if word in ("answered", "unanswered"):
        return line
    offered = offered_values(question)
    line.value = chosen[0] if chosen else ""
    line.values = [(sent, label, sent in chosen) for sent, label in offered]
    if word == "any_of":
        line.widget = "checks"
    elif offered:
        line.widget = "select"
    else:
        line.widget = "date" if question.kind == QuestionKind.DATE else "number"
    return line


def words_for(question):
    """The words that a test about ``question`` may use."""
    compared = ["at_least", "at_most"] if question.kind in NUMERIC else []
    if offered_values(question):
        return ["is", "is_not", "any_of", *compared, "answered", "unanswered"]
    if compared:
        return ["is", *compared, "answered", "unanswered"]
    return ["answered", "unanswered"]


def typed_condition(data, earlier, current, prefix="if"):
    """The condition that a form sent. What a line leaves open is filled in, so that it always says something."""
    if f"{prefix}-keep" in data:
        return current
    by_key = {question.key: question for question in earlier}
    tests = []
    for index in range(LINES_MOST):
        question = by_key.get(data.get(f"{prefix}-{index}-question", ""))
        if question is not None:
            tests.append(_typed_test(data, f"{prefix}-{index}", question))
    if len(tests) < 2:
        return tests[0] if tests else {}
    return {"any" if data.get(f"{prefix}-join") == "any" else "all": tests}


def _typed_test(data, name, question):
    words = words_for(question)
    word = data.get(f"{name}-word", "")
    word = word if word in words else words[0]
    if word in ("answered", "unanswered"):
        return {"question": question.key, "answered": word == "answered"}
    sent = [value for value in data.getlist(f"{name}-value") if can_be(question, value)] or [_first(question)]
    values = [_stored(question, value) for value in sent]
    return {"question": question.key, word: values if word == "any_of" else values[0]}


def _first(question):
    """An answer to begin with."""
    if offered := offered_values(question):
        return offered[0][0]
    return localdate().isoformat() if question.kind == QuestionKind.DATE else str(question.limits[0])


def _stored(question, sent):
    return answer_as_stored({"kind": question.kind, "options": question.options}, sent)
