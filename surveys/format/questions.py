"""Questions of a document: what each kind may say of itself."""

import re

from django.utils.translation import gettext as _

from surveys.enums import CHOICE_KINDS, TEXT_KINDS, QuestionKind, Readers
from surveys.format.answers import OPTIONS_MOST, points_by_answer, read_options
from surveys.format.nodes import Node, tidy
from surveys.limits import MARK_LIMIT, MARKS, NUMBER_LIMIT
from surveys.scoring import NO, YES

NUMBERED = re.compile(r"\s*(\d{1,4}[A-Za-zА-Яа-яЁё]?)\s*[.)]\s+(?=\S)")
KEY = re.compile(r"[A-Za-z0-9_-]{1,48}")
MARKS_MOST = 21
WITH_POINTS = (QuestionKind.SCALE, QuestionKind.YES_NO, QuestionKind.MATRIX)  # choices have theirs option by option
WITH_NORM = (QuestionKind.SCALE, QuestionKind.NUMBER)
OTHER_WORDS = {  # what people call the kinds besides their names on the pages
    "текст": "long_text",
    "длинный текст": "long_text",
    "свободный ответ": "long_text",
    "короткий текст": "short_text",
    "один": "one",
    "один выбор": "one",
    "один ответ": "one",
    "выбор": "one",
    "несколько": "several",
    "несколько ответов": "several",
    "множественный выбор": "several",
    "да/нет": "yes_no",
    "да-нет": "yes_no",
    "матрица": "matrix",
    "оценка": "scale",
}
TEXT_MOST, HINT_MOST, NUMBER_MOST = 400, 300, 8


def with_number(text):
    """«12. Трудно ли тебе…» → ``{"number": "12", "text": "Трудно ли тебе…"}``; how it is printed is kept."""
    text = tidy(text)
    match = NUMBERED.match(text)
    return {"number": match[1], "text": text[match.end() :]} if match else {"text": text}


def read_question(given, usual, path, problems, lists):
    """A question as a dict of the model's fields; ``if`` and ``alarm`` wait under ``node`` until all are known.

    ``usual`` is what ``each`` says of every question around; ``lists`` are the shared answers by name."""
    own = with_number(given) if isinstance(given, str) else _numbered(given)
    node = Node(own if isinstance(own, dict) else None, path, problems)
    node.given = {**usual, **node.given}
    node.seen |= set(usual) - set(own if isinstance(own, dict) else ())  # may mean nothing to this kind
    question = {
        "text": node.text("text", TEXT_MOST, is_required=True),
        "number": node.text("number", NUMBER_MOST).rstrip(".)"),
        "hint": node.text("hint", HINT_MOST),
        "key": node.text("key", 48),
        "kind": _kind(node),
        "is_required": node.flag("required", True),
        "is_reverse": node.flag("reverse", False),
        "fills": node.text("fills", 32),
        "options": {},
        "node": node,
    }
    if question["key"] and not KEY.fullmatch(question["key"]):
        node.wrong("key", "bad_key", _("A key is made of Latin letters, digits, “-” and “_”."))
        question["key"] = ""
    _read_options_of_kind(question, node, lists)
    readers = node.one_of("readers", Readers)
    if readers:
        question["options"]["readers"] = readers
    node.get("if")
    node.get("alarm")
    node.finish()
    return question


def _numbered(given):
    """An object whose text begins with its number, unless it says what its number is."""
    if not isinstance(given, dict) or "number" in given or not isinstance(given.get("text"), str):
        return given
    return {**given, **with_number(given["text"])}


def _kind(node):
    given = node.given.get("kind")
    node.given["kind"] = OTHER_WORDS.get(given.strip().casefold(), given) if isinstance(given, str) else given
    kind = node.one_of("kind", QuestionKind)
    if kind:
        return kind
    if node.given.get("answers"):
        return QuestionKind.ONE.value
    if not node.given.get("kind"):
        node.wrong("kind", "no_kind", _("Say of what kind the question is."))
    return QuestionKind.SHORT_TEXT.value


def _read_options_of_kind(question, node, lists):
    kind, options = question["kind"], question["options"]
    if kind in CHOICE_KINDS:
        _read_choices(question, node, lists)
    elif kind == QuestionKind.YES_NO:
        _read_yes_no(options, node, lists)
    elif kind == QuestionKind.SCALE:
        low, high = (
            node.whole(name, -MARK_LIMIT, MARK_LIMIT, usual) for name, usual in zip(("from", "to"), MARKS, strict=True)
        )
        if not 2 <= high - low + 1 <= MARKS_MOST:
            node.wrong("to", "bad_scale", _("A scale has from 2 to %(most)s marks.") % {"most": MARKS_MOST})
            low, high = MARKS
        options |= {"from": low, "to": high, "low": node.text("low", 80), "high": node.text("high", 80)}
    elif kind == QuestionKind.NUMBER:
        _read_limits(options, node)
    elif kind == QuestionKind.MATRIX:
        _read_matrix(options, node, lists)
    elif kind == QuestionKind.PEOPLE:
        options |= {"places": node.whole("places", 1, 10, 3), "rather_not": node.flag("rather_not", False)}
    elif kind == QuestionKind.TOPICS and (most := node.whole("at_most", 1, OPTIONS_MOST)):
        options["at_most"] = most
    elif kind in TEXT_KINDS and (most := node.whole("max_length", 1, 4000)):
        options["max_length"] = most
    if kind in WITH_POINTS and (points := points_by_answer(node, "points", question)) is not None:
        options["points"] = points
    if kind in WITH_NORM and (norm := node.whole("norm", -NUMBER_LIMIT, NUMBER_LIMIT)) is not None:
        options["norm"] = norm


def _read_choices(question, node, lists):
    options = question["options"]
    if node.get("source"):
        if node.given["source"] != "formats":
            node.wrong("source", "unknown_value", _("Answers may be taken only from “formats”."))
        options["source"] = "formats"
        return
    options["choices"] = [dict(row) for row in _answers(node, "answers", lists)]
    if not options["choices"]:
        node.wrong("answers", "no_answers", _("There is nothing to choose from: name the answers."))
    if node.flag("other", False):
        options["other"] = True
    if question["kind"] == QuestionKind.SEVERAL and (most := node.whole("at_most", 1, OPTIONS_MOST)):
        options["at_most"] = most
    for value, points in (points_by_answer(node, "points", question) or {}).items():
        next(row for row in options["choices"] if row["value"] == value)["points"] = points


def _answers(node, name, lists):
    given = node.get(name)
    if isinstance(given, str):
        if given not in lists:
            known = ", ".join(lists) or "—"
            text = _("There is no list of answers “%(name)s”. Known: %(known)s.")
            node.wrong(name, "no_such_list", text % {"name": given[:40], "known": known[:200]})
            return []
        return lists[given]
    return read_options(node.rows(name, OPTIONS_MOST), node, name)


def _read_yes_no(options, node, lists):
    answers = _answers(node, "answers", lists)
    if not answers:
        return
    if len(answers) != 2:
        node.wrong("answers", "not_two", _("There are two answers here: for yes and for no."))
        return
    options |= {YES: answers[0]["label"], NO: answers[1]["label"]}
    if any("points" in row for row in answers):
        options["points"] = {name: row.get("points", 0) for name, row in zip((YES, NO), answers, strict=True)}


def _read_limits(options, node):
    low, high = (node.whole(name, -NUMBER_LIMIT, NUMBER_LIMIT) for name in ("min", "max"))
    if low is not None:
        options["min"] = low
    if high is not None:
        options["max"] = high
    if low is not None and high is not None and low > high:
        node.wrong("max", "limits_crossed", _("The greatest is less than the least."))


def _read_matrix(options, node, lists):
    rows = [row["label"] for row in read_options(node.rows("rows", 60), node, "rows")]
    columns = _answers(node, "columns", lists)
    for name, found in (("rows", rows), ("columns", [row["label"] for row in columns])):
        if not found:
            node.wrong(name, "no_answers", _("A matrix has rows and columns: name them."))
        elif len(set(found)) < len(found):
            node.wrong(name, "same_words", _("Two of them are called alike."))
    options |= {"rows": rows, "columns": [row["label"] for row in columns]}
    if any("points" in row for row in columns):
        options["points"] = {row["label"]: row["points"] for row in columns if "points" in row}
