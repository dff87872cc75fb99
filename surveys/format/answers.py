"""What may be answered: lists of options with their points, and an answer as a person names it → as it is stored."""

import re
from datetime import date

from django.utils.translation import gettext as _

from surveys.conditions import OTHER
from surveys.enums import CHOICE_KINDS, QuestionKind
from surveys.format.nodes import NO_WORDS, YES_WORDS, Node, figure, tidy, whole_number
from surveys.limits import limits_of
from surveys.scoring import NO, YES

OPTIONS_MOST = 200
LABEL_MOST = 300
VALUE = re.compile(r"[A-Za-z0-9_-]{1,48}")


class Unknown(Exception):
    """There is no such answer."""


def read_options(rows, node, name):
    """``[{"value", "label", "points"?}]`` out of words or objects; ``node.name`` is where they stand."""
    found, values = [], set()
    for index, row in enumerate(rows):
        path = f"{node.at(name)}[{index}]"
        one = Node(row if isinstance(row, dict) else {"text": row}, path, node.problems)
        label = one.text("text", LABEL_MOST)
        value = one.text("value", 48, default=f"a{index + 1}")
        if not label:
            one.wrong("", "empty_option", _("This answer has no words."))
        if not VALUE.fullmatch(value) or value == OTHER:
            one.wrong("value", "bad_value", _("A code is made of Latin letters, digits, “-” and “_”."))
        elif value in values:
            one.wrong("value", "same_value", _("Two answers have the code “%(value)s”.") % {"value": value})
        values.add(value)
        option = {"value": value, "label": label}
        if (points := read_points(one, "points")) is not None:
            option["points"] = points
        one.finish()
        found.append(option)
    return found


def read_points(node, name):
    given = node.get(name)
    if given is None or given == "":
        return None
    found = figure(given)
    if found is None:
        node.wrong(name, "not_points", _("Points are a number."))
    return found


def points_by_answer(node, name, question):
    """``{answer as text: points}`` given beside the answers: an object, or a list in their order; ``None`` without."""
    given = node.get(name)
    if given in (None, "", []):
        return None
    offered = offered_answers(question)
    if isinstance(given, list | tuple):
        if len(given) != len(offered):
            node.wrong(
                name,
                "points_do_not_match",
                _("There are %(answers)s answers and points for %(points)s.")
                % {"answers": len(offered), "points": len(given)},
            )
            return None
        given = dict(zip(offered, given, strict=True))
    if not isinstance(given, dict):
        node.wrong(name, "not_points", _("Points are given by answer, or as a list in the order of the answers."))
        return None
    found = {}
    for answer, points in given.items():
        try:
            key = answer_as_text(question, answer)
        except Unknown:
            node.wrong(name, "unknown_answer", no_such_answer(answer, question))
            continue
        number = figure(points)
        if number is None:
            node.wrong(name, "not_points", _("Points are a number."))
        else:
            found[key] = number
    return found


def offered_answers(question):
    """Answers as text, in their order: what ``scoring.answers_of`` tells, of a question being read."""
    kind, options = question["kind"], question["options"]
    if kind in CHOICE_KINDS:
        return [row["value"] for row in options.get("choices", ())]
    if kind == QuestionKind.YES_NO:
        return [YES, NO]
    if kind == QuestionKind.SCALE:
        low, high = limits_of(kind, options)
        return [str(step) for step in range(low, high + 1)]
    if kind == QuestionKind.MATRIX:
        return list(options.get("columns", ()))
    return []


def answer_as_text(question, given):
    """The answer as points and scales name it. Raises ``Unknown``."""
    if question["kind"] == QuestionKind.MATRIX:
        for column in question["options"].get("columns", ()):
            if same_words(column, given):
                return column
        raise Unknown
    value = answer_as_stored(question, given)
    if value == OTHER:
        raise Unknown
    return (YES if value else NO) if isinstance(value, bool) else str(value)


def answer_as_stored(question, given):
    """An answer named in a condition → the value that will be stored. Raises ``Unknown``."""
    kind, options = question["kind"], question["options"]
    if kind in CHOICE_KINDS and "choices" in options:
        return _choice(options, given)
    if kind == QuestionKind.YES_NO:
        return _yes_or_no(options, given)
    if kind in (QuestionKind.SCALE, QuestionKind.NUMBER):
        number = whole_number(given)
        low, high = limits_of(kind, options)
        if number is None or not low <= number <= high:
            raise Unknown
        return number
    if kind == QuestionKind.DATE:
        return _day(given)
    raise Unknown


def _choice(options, given):
    is_other = given == OTHER or (isinstance(given, str) and given.strip().casefold() == "другое")
    if is_other and options.get("other"):
        return OTHER
    for row in options["choices"]:
        if str(given) == row["value"]:
            return row["value"]
    for row in options["choices"]:
        if same_words(row["label"], given):
            return row["value"]
    raise Unknown


def _yes_or_no(options, given):
    if isinstance(given, bool) or given in (YES, NO):
        return given is True or given == YES
    for value, name in ((True, YES), (False, NO)):
        if same_words(options.get(name, name), given):
            return value
    word = str(given).strip().casefold()
    if word in YES_WORDS or word in NO_WORDS:
        return word in YES_WORDS
    raise Unknown


def _day(given):
    text = str(given).strip()
    if match := re.fullmatch(r"(\d{1,2})\.(\d{1,2})\.(\d{4})", text):
        text = f"{match[3]}-{int(match[2]):02}-{int(match[1]):02}"
    try:
        return date.fromisoformat(text[:10]).isoformat()
    except ValueError as error:
        raise Unknown from error


def same_words(one, two):
    return folded(one) == folded(two)


def folded(text):
    """``text`` as it is compared: in one line, small letters, «е» for «ё»."""
    return tidy(text).casefold().replace("ё", "е")


def no_such_answer(given, question):
    return _("The question “%(question)s” has no answer “%(answer)s”.") % {
        "answer": str(given)[:60],
        "question": question["text"][:60],
    }
