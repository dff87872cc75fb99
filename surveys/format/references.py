"""What a document says of its own questions, by key or by number: conditions, alarms, items of scales."""

import re

from django.utils.translation import gettext as _

from surveys.conditions import GROUPS, TESTS
from surveys.enums import CHOICE_KINDS, QuestionKind
from surveys.format.answers import Unknown, answer_as_stored, answer_as_text, no_such_answer, same_words
from surveys.format.cells import Unreadable, cell_words, read_condition_cell
from surveys.format.nodes import Node, Problem, figure, whole_number

RANGE = re.compile(r"(\d{1,4})\s*[-–—]\s*(\d{1,4})")
DEEPEST = 5


class NotFound(Exception):
    """No question, or more than one, goes by this name; the text says which."""


class Index:
    """Questions by key and by printed number; where none is numbered, by their order."""

    def __init__(self, questions):
        self.order = list(questions)
        self.by_key = {question["key"]: question for question in self.order}
        self.by_number = {}
        is_numbered = any(question["number"] for question in self.order)
        for place, question in enumerate(self.order, 1):
            number = question["number"].casefold() if is_numbered else str(place)
            if number:
                self.by_number.setdefault(number, []).append(question)

    def find(self, name):
        """The question called ``name``. Raises ``NotFound``."""
        name = str(int(name)) if isinstance(name, float) and name.is_integer() else str(name).strip()
        if name in self.by_key:
            return self.by_key[name]
        found = self.by_number.get(name.casefold(), [])
        if len(found) == 1:
            return found[0]
        if found:
            raise NotFound(_("Several questions have the number %(name)s: name it by its key.") % {"name": name[:20]})
        raise NotFound(_("There is no question “%(name)s”.") % {"name": name[:40]})

    def named(self, name):
        """Questions called ``name``: one, or all of «5–9»."""
        text = str(name).strip()
        match = RANGE.fullmatch(text)
        if not match or text in self.by_key:
            return [self.find(name)]
        first, last = self.find(match[1]), self.find(match[2])
        start, end = self.order.index(first), self.order.index(last)
        if start > end:
            raise NotFound(_("“%(name)s” is turned round: the first is greater than the last.") % {"name": text})
        return self.order[start : end + 1]


# --- conditions -------------------------------------------------------------------------------------------------------
def read_condition(given, path, problems, index, depth=0):
    """A condition as it is stored; {} where there is none or it could not be understood. A line of text is read as
    in a workbook's cell."""
    if given in (None, "", {}):
        return {}
    if isinstance(given, str):
        try:
            given = read_condition_cell(given)
        except Unreadable:
            text = _("The condition cannot be read.") + " " + cell_words()
            problems.append(Problem(path, text, "bad_condition"))
            return {}
    node = Node(given, path, problems)
    for group in GROUPS:
        if group in node.given:
            parts = node.rows(group, 20)
            if depth >= DEEPEST or not parts:
                node.wrong(group, "bad_condition", _("Name the conditions, no more than five levels deep."))
                return {}
            node.finish()
            read = [
                read_condition(part, f"{node.at(group)}[{number}]", problems, index, depth + 1)
                for number, part in enumerate(parts)
            ]
            return {group: [part for part in read if part]} if any(read) else {}
    try:
        question = index.find(node.get("question") or "")
    except NotFound as error:
        node.wrong("question", "no_such_question", error)
        return {}
    test = read_test(node, question)
    return {"question": question["key"], **test} if test else {}


def read_alarm(given, question, path, problems):
    """«3» → ``{"is": 3}``, ``[1, 2]`` → ``{"any_of": [1, 2]}``, or a test as in a condition."""
    if given in (None, "", {}):
        return {}
    if isinstance(given, list):
        given = {"any_of": given}
    elif not isinstance(given, dict):
        given = {"is": given}
    return read_test(Node(given, path, problems), question)


def read_test(node, question):
    words = [word for word in TESTS if word in node.given]
    for word in words:
        node.get(word)
    node.finish()
    if len(words) != 1:
        known = ", ".join(TESTS)
        node.wrong("", "bad_condition", _("Exactly one of these must stand here: %(known)s.") % {"known": known})
        return {}
    word, given = words[0], node.given[words[0]]
    if word == "answered":
        return {word: node.flag(word, True)}
    if word in ("at_least", "at_most") and question["kind"] in (*CHOICE_KINDS, QuestionKind.YES_NO):
        node.wrong(word, "bad_condition", _("“Not less” and “not more” compare figures and days."))
        return {}
    many = given if isinstance(given, list) else [given]
    try:
        stored = [answer_as_stored(question, one) for one in many]
    except Unknown:
        node.wrong(word, "unknown_answer", no_such_answer(given, question))
        return {}
    if word == "any_of":
        return {word: stored}
    if len(stored) != 1:
        node.wrong(word, "bad_condition", _("One answer must stand here."))
        return {}
    return {word: stored[0]}


# --- items of a scale -------------------------------------------------------------------------------------------------
class Items:
    """Items of one scale as they are gathered: each question, or row of a matrix, once."""

    def __init__(self, node, index):
        self.node, self.index, self.found = node, index, {}

    def add(self, name, path, row=None, **more):
        """``name`` with what is said of it; a matrix without a row: all its rows."""
        try:
            questions = self.index.named(name)
        except NotFound as error:
            self._wrong(path, "no_such_question", error)
            return
        for question in questions:
            for number in self._rows(question, row, path):
                self._put(question, number, path, more)

    def _rows(self, question, row, path):
        if question["kind"] != QuestionKind.MATRIX:
            if row is not None:
                self._wrong(path, "no_such_row", _("This question has no rows."))
            return [None]
        rows = question["options"].get("rows", [])
        if row is None:
            return range(1, len(rows) + 1)
        number = whole_number(row)
        if number is None:
            number = next((place for place, words in enumerate(rows, 1) if same_words(words, row)), 0)
        if not 1 <= number <= len(rows):
            self._wrong(path, "no_such_row", _("The matrix has no row “%(row)s”.") % {"row": str(row)[:40]})
            return []
        return [number]

    def _put(self, question, row, path, more):
        item = {"question": question["key"]} | ({} if row is None else {"row": row})
        if (answer := more.get("for_answer")) is not None:
            try:
                item["points"] = {answer_as_text(question, answer): 1}
            except Unknown:
                self._wrong(path, "unknown_answer", no_such_answer(answer, question))
                return
        if more.get("points") is not None:
            item["points"] = self._points(question, more["points"], path)
        if more.get("reverse") is not None:
            item["reverse"] = more["reverse"]
        key = (self.index.order.index(question), row or 0)
        if key in self.found:
            text = _("The question “%(question)s” stands in the scale twice.")
            self._wrong(path, "item_twice", text % {"question": question["text"][:60]})
        self.found[key] = item

    def _points(self, question, given, path):
        found = {}
        for answer, points in (given if isinstance(given, dict) else {}).items():
            number = figure(points)
            try:
                key = answer_as_text(question, answer)
            except Unknown:
                self._wrong(path, "unknown_answer", no_such_answer(answer, question))
                continue
            if number is None:
                self._wrong(path, "not_points", _("Points are a number."))
            elif number:
                found[key] = number
        if not found:
            self._wrong(path, "no_points", _("Name at least one answer that gives points."))
        return found

    def turn_round(self, name, path):
        """The item ``name`` counts the other way; put in when it was not there."""
        try:
            questions = self.index.named(name)
        except NotFound as error:
            self._wrong(path, "no_such_question", error)
            return
        for question in questions:
            places = [key for key in self.found if self.index.order[key[0]] is question]
            if not places:
                self.add(question["key"], path, reverse=True)
            for place in places:
                self.found[place]["reverse"] = True

    def _wrong(self, path, code, text):
        self.node.wrong(path, code, text)

    @property
    def in_order(self):
        return tuple(self.found[key] for key in sorted(self.found))
