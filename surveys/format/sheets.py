"""Sheets of a workbook → the same document that JSON gives, so that one set of rules reads both.

Where each part of the document came from is kept beside it: a mistake is told by its sheet and cell.
"""

import json
import re
from dataclasses import replace

from django.utils.translation import gettext as _

from surveys.enums import QuestionKind
from surveys.format import layout
from surveys.format.cells import Unreadable, cell_words, read_alarm_cell, read_condition_cell
from surveys.format.document import read_document
from surveys.format.nodes import Problem, tidy
from surveys.format.questions import OTHER_WORDS
from surveys.format.tables import find_tables

LISTED = ("yes", "no", "items", "reverse")


def read_tables(tables):
    """``Outcome`` of a workbook's sheets (``kit.opening.Table``)."""
    gathered = Gathered()
    found = find_tables(tables, gathered)
    gathered.read_head(found.get(layout.HEAD))
    gathered.read_answers(found.get(layout.ANSWERS, ()))
    gathered.read_sections(found.get(layout.SECTIONS, ()))
    gathered.read_questions(found.get(layout.QUESTIONS, ()))
    gathered.read_scales(found.get(layout.SCALES, ()))
    gathered.read_keys(found.get(layout.KEYS, ()))
    gathered.read_bands(found.get(layout.BANDS, ()))
    outcome = read_document(gathered.document)
    problems = gathered.problems + [
        replace(problem, place=gathered.place_of(problem.place)) for problem in outcome.problems
    ]
    return replace(outcome, problems=problems, questionnaire=None if problems else outcome.questionnaire)


class Gathered:
    """The document as it grows, and ``places``: where each path of it stands in the workbook."""

    def __init__(self):
        self.document = {"sections": []}
        self.places, self.problems = {}, []
        self.titles, self.has_sections, self.scale_at = [], False, {}

    # --- places -------------------------------------------------------------------------------------------------------
    def wrong(self, place, code, text):
        self.problems.append(Problem(place, str(text), code))

    def place_of(self, path):
        """Where ``path`` stands: its own cell, or the row of what it is a part of."""
        while path:
            if path in self.places:
                return self.places[path]
            shorter = re.sub(r"(\.[^.\[]*|\[\d+\])$", "", path)
            path = shorter if shorter != path else ""
        return f"«{layout.HEAD}»"

    def _note(self, row, path, names):
        """Remember the row of ``path`` and the cells of its fields: ``names`` in the document by column."""
        self.places[path] = row.place()
        for column, name in names.items():
            self.places[f"{path}.{name}"] = row.place(column)

    # --- sheets -------------------------------------------------------------------------------------------------------
    def read_head(self, rows):
        for row in rows or ():
            name, value = row.cells["name"], row.cells["value"]
            if name == "formats":
                value = [part.strip() for part in str(value).split(";") if part.strip()]
            if value not in ("", []):
                self.document[name] = value
            self.places[name] = row.place("value")

    def read_answers(self, rows):
        lists, name = {}, ""
        for row in rows:
            name = row.text("list") or name
            path = f"answers.{name}[{len(lists.get(name, ()))}]"
            self._note(row, path, {column: column for column in layout.ANSWER_COLUMNS})
            lists.setdefault(name, []).append(row.given("text", "points", "value"))
        if lists:
            self.document["answers"] = lists

    def read_sections(self, rows):
        for row in rows:
            self.has_sections = True
            section = row.given("title", "text") | {"questions": []}
            path = f"sections[{len(self.document['sections'])}]"
            self._note(row, path, {column: column for column in layout.SECTION_COLUMNS})
            if condition := self._condition(row):
                section["if"] = condition
            self.document["sections"].append(section)

    def _condition(self, row):
        text = row.text("if")
        try:
            return read_condition_cell(text) if text else {}
        except Unreadable:
            self.wrong(row.place("if"), "bad_condition", _("The condition cannot be read.") + " " + cell_words())
            return {}

    def read_questions(self, rows):
        sections, here = self.document["sections"], None
        for row in rows:
            here = self._section(row, here)
            section = sections[here]
            path = f"sections[{here}].questions[{len(section['questions'])}]"
            section["questions"].append(self._question(row, path))

    def _section(self, row, here):
        """The number of the section that ``row`` stands in; a new title begins a new one."""
        sections, name = self.document["sections"], row.text("section")
        if self.has_sections:
            number = int(match[0]) if (match := re.match(r"\d+", name)) else 0
            if not name and here is not None:
                return here
            if 1 <= number <= len(sections):
                return number - 1
            known = [n for n, section in enumerate(sections) if section.get("title") == name]
            if known:
                return known[0]
            self.wrong(row.place("section"), "no_such_section", _("There is no such section."))
            return here or 0
        if here is None or (name and name != sections[here].get("title", "")):
            sections.append({"title": name, "questions": []} if name else {"questions": []})
            self.places[f"sections[{len(sections) - 1}]"] = row.place("section")
            return len(sections) - 1
        return here

    def _question(self, row, path):
        question = row.given("number", "text", "hint", "required", "reverse", "fills", "key", "readers", "other")
        question |= row.given("rather_not", "low", "high", "norm", "kind")
        if "number" in row.columns:
            question.setdefault("number", "")
        kind = _kind(question.get("kind", ""))
        names = {column: column for column in layout.QUESTION_COLUMNS}
        limits = layout.LIMITS.get(kind, ("from", "to"))
        names |= {"from": limits[0], "to": limits[1], "at_most": layout.AT_MOST.get(kind, "at_most")}
        question |= {names[column]: value for column, value in row.given("from", "to", "at_most").items()}
        answers = row.text("answers", is_long=True)
        if answers.casefold() == layout.FORMATS_OF_THE_PROGRAMME:
            question["source"], names["answers"] = "formats", "source"
        elif answers:
            names["answers"] = "columns" if kind == QuestionKind.MATRIX else "answers"
            is_list = answers in self.document.get("answers", {})
            question[names["answers"]] = answers if is_list else _lines(answers)
        if rows := row.text("rows", is_long=True):
            question["rows"] = _lines(rows)
        if (points := row.cells.get("points", "")) != "":
            question["points"] = points_in_cell(points)
        if condition := self._condition(row):
            question["if"] = condition
        if alarm := row.text("alarm"):
            try:
                question["alarm"] = read_alarm_cell(alarm)
            except Unreadable:
                self.wrong(row.place("alarm"), "bad_condition", _("Write it like “= Yes”, “≤ 3”, “one of Yes; No”."))
        self._note(row, path, names)
        return question

    def read_scales(self, rows):
        for row in rows:
            scales = self.document.setdefault("scales", [])
            scale = row.given(*(name for name in layout.SCALE_COLUMNS if name not in LISTED))
            scale |= {name: _named(row.cells[name]) for name in LISTED if row.cells.get(name, "") != ""}
            path = f"scales[{len(scales)}]"
            self._note(row, path, {column: column for column in layout.SCALE_COLUMNS})
            self.scale_at[row.text("key") or row.text("title")] = len(scales)
            scales.append(scale)

    def _scale(self, row):
        name = row.text("scale")
        if name not in self.scale_at:
            text = _("There is no scale “%(name)s” on the sheet “%(sheet)s”.")
            self.wrong(row.place("scale"), "no_such_scale", text % {"name": name[:40], "sheet": layout.SCALES})
            return None
        return self.scale_at[name]

    def read_keys(self, rows):
        """One row says what one answer gives; rows of one question of a scale make one item."""
        items: dict = {}
        for row in rows:
            if (number := self._scale(row)) is None:
                continue
            question, place = row.text("question"), row.cells.get("row", "")
            if self.document["scales"][number].get("items") == "all":
                self.wrong(row.place(), "item_twice", _("This scale counts all questions already."))
                continue
            item = items.get((number, question, place))
            if item is None:
                item = items[number, question, place] = {"question": question} | row.given("row")
                scale = self.document["scales"][number]
                listed = scale.setdefault("items", [])
                self._note(row, f"scales[{number}].items[{len(listed)}]", {"question": "question", "row": "row"})
                listed.append(item)
            if answer := row.text("answer"):
                item.setdefault("points", {})[answer] = row.cells.get("points", "")
            item |= row.given("reverse")

    def read_bands(self, rows):
        for row in rows:
            if (number := self._scale(row)) is None:
                continue
            bands = self.document["scales"][number].setdefault("bands", [])
            columns = [column for column in layout.BAND_COLUMNS if column != "scale"]
            self._note(row, f"scales[{number}].bands[{len(bands)}]", {column: column for column in columns})
            band = row.given(*columns)
            if "if" in band:
                band["if"] = self._condition(row)
            bands.append(band)


def _kind(word):
    """The kind by its name or by its code; "" when there is none such."""
    word = str(word).strip().casefold()
    word = OTHER_WORDS.get(word, word)
    return next((value for value, label in QuestionKind.choices if word in (value, str(label).casefold())), "")


def _lines(text):
    """One a line; in one line, divided by «;»; or a list as JSON has it."""
    if text.startswith("["):
        try:
            return json.loads(text)
        except (json.JSONDecodeError, RecursionError):
            pass
    parts = text.split("\n") if "\n" in text else text.split(";")
    return [part.strip() for part in parts if part.strip()]


def points_in_cell(value):
    """Points in the order of the answers, or «answer = points» a line."""
    if not isinstance(value, str):
        return [value]
    if value.startswith("{"):
        try:
            return json.loads(value)
        except (json.JSONDecodeError, RecursionError):
            return value
    parts = [part.strip() for part in re.split(r"[\n;]", value) if part.strip()]
    if all("=" in part for part in parts):
        pairs = [part.rsplit("=", 1) for part in parts]
        return {answer.strip(): points.strip() for answer, points in pairs}
    return parts if len(parts) > 1 else value.split()


def _named(value):
    """Questions in a cell, divided by commas; «все» for all of them."""
    text = tidy(value)
    return "all" if text.casefold() == "все" else [part for part in re.split(r"\s*[,;]\s*", text) if part]
