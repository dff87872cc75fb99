"""A document (what JSON or YAML gives) → a questionnaire, or everything that is wrong with it."""

import json
from dataclasses import dataclass
from itertools import chain, count

from django.utils.translation import gettext as _

from participants.enums import ConsentPurpose, PersonGroup
from surveys.enums import Answering, Moment, QuestionnaireKind
from surveys.format.answers import OPTIONS_MOST, read_options
from surveys.format.nodes import Node, Problem
from surveys.format.questions import KEY, read_question
from surveys.format.references import Index, read_alarm, read_condition
from surveys.format.scales import read_scale
from surveys.plain import PlainQuestion, PlainQuestionnaire, PlainSection

FORMAT = 1
QUESTIONS_MOST, SECTIONS_MOST, SCALES_MOST = 500, 100, 100
COLUMNS = ("key", "kind", "text", "number", "hint", "is_required", "is_reverse", "options", "fills")


@dataclass(frozen=True)
class Outcome:
    """``questionnaire`` is ``None`` as long as there are ``problems``."""

    questionnaire: PlainQuestionnaire | None
    problems: list


def read_json(content):
    """``Outcome`` of a .json file's bytes."""
    try:
        document = json.loads(content.decode("utf-8-sig"), object_pairs_hook=_without_twins)
    except UnicodeDecodeError:
        return _unread(_("Save the file in the encoding UTF-8."), "")
    except _Twins as error:
        return _unread(_("The field “%(name)s” stands twice in one object.") % {"name": error.args[0][:40]}, "")
    except json.JSONDecodeError as error:
        text = _("This is not JSON: line %(line)s, column %(column)s.")
        return _unread(text % {"line": error.lineno, "column": error.colno}, f"{error.lineno}:{error.colno}")
    except RecursionError:
        return _unread(_("The document is nested too deeply."), "")
    return read_document(document)


class _Twins(ValueError):
    pass


def _without_twins(pairs):
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _value in pairs]
        raise _Twins(next(name for name in names if names.count(name) > 1))
    return found


def _unread(text, place):
    return Outcome(None, [Problem(place, text, "not_json")])


def read_document(document):
    """``Outcome`` of a parsed document."""
    problems: list[Problem] = []
    node = Node(document, "", problems)
    if node.whole("format", 1, FORMAT, FORMAT) != FORMAT:
        node.wrong("format", "unknown_format", _("Only the format 1 is known."))
    head = _read_head(node)
    lists = _read_lists(node)
    sections, questions = _read_sections(node, lists)
    _give_keys(questions)
    index = Index(questions)
    rows = [_as_plain(question, index, sections, problems) for question in questions]
    scales = [
        read_scale(given, f"scales[{number}]", problems, index, number + 1)
        for number, given in enumerate(node.rows("scales", SCALES_MOST))
    ]
    _refuse_twins(node, scales)
    node.finish()
    built = _built(head, sections, rows, scales, index, problems)
    return Outcome(None if problems else built, problems)


def _read_head(node):
    return {
        "title": node.text("title", 200, is_required=True),
        "slug": node.text("slug", 64),
        "kind": node.one_of("kind", QuestionnaireKind, QuestionnaireKind.OWN.value),
        "moment": node.one_of("moment", Moment),
        "role": node.one_of("role", Answering),
        "group": node.one_of("group", PersonGroup),
        "formats": tuple(str(slug) for slug in node.rows("formats", 30)),
        "minutes": node.whole("minutes", 1, 240, 5),
        "purpose": node.one_of("purpose", ConsentPurpose, ConsentPurpose.DATA.value),
        "introduction": node.text("introduction", is_long=True),
        "farewell": node.text("farewell", is_long=True),
        "pupil_introduction": node.text("pupil_introduction", is_long=True),
        "pupil_farewell": node.text("pupil_farewell", is_long=True),
    }


def _read_lists(node):
    """The answers named once: ``{name: options}``."""
    shared = Node(node.get("answers") or {}, "answers", node.problems)
    return {str(name): read_options(shared.rows(name, OPTIONS_MOST), shared, name) for name in shared.given}


def _read_sections(node, lists):
    """Sections as dicts, and all questions, each under its section."""
    usual = _usual(node)
    given = node.rows("sections", SECTIONS_MOST)
    if node.get("questions") is not None:
        if given:
            node.wrong("questions", "two_lists", _("Questions stand either in sections or here, not in both places."))
        given = [{"questions": node.given["questions"]}]
        path = ""
    else:
        path = "sections[{}]"
    sections, questions = [], []
    for number, row in enumerate(given):
        one = Node(row, path.format(number), node.problems)
        section = {
            "title": one.text("title", 160),
            "text": one.text("text", is_long=True),
            "if": one.get("if"),
            "path": one.at("if"),
        }
        around = {**usual, **_usual(one)}
        for place, question in enumerate(one.rows("questions", QUESTIONS_MOST)):
            read = read_question(question, around, f"{one.at('questions')}[{place}]", node.problems, lists)
            questions.append(read | {"section": section})
        if path:
            one.finish()
        sections.append(section)
    if len(questions) > QUESTIONS_MOST:
        node.wrong("", "too_many", _("There are more than %(most)s questions.") % {"most": QUESTIONS_MOST})
    return sections, questions


def _usual(node):
    """What is said once of every question around."""
    given = node.get("each")
    if given is None:
        return {}
    if isinstance(given, dict):
        return given
    node.wrong("each", "not_an_object", _("An object with named fields must stand here."))
    return {}


def _give_keys(questions):
    taken = set()
    for question in questions:
        if question["key"] in taken:
            text = _("Two questions have the key “%(key)s”.") % {"key": question["key"]}
            question["node"].wrong("key", "same_key", text)
        if question["key"]:
            taken.add(question["key"])
    for place, question in enumerate(questions, 1):
        if not question["key"]:
            question["key"] = free_key(question["number"] or str(place), taken)
            taken.add(question["key"])


def free_key(number, taken):
    """«12» → «q12», or the next like it that is not ``taken``."""
    base = f"q{number}" if KEY.fullmatch(number) else "q"
    return next(key for key in chain([base], (f"{base}_{more}" for more in count(2))) if key not in taken)


def _as_plain(question, index, sections, problems):
    node = question["node"]
    condition = read_condition(node.given.get("if"), node.at("if"), problems, index)
    if alarm := read_alarm(node.given.get("alarm"), question, node.at("alarm"), problems):
        question["options"]["alarm"] = alarm
    return {name: question[name] for name in COLUMNS} | {
        "condition": condition,
        "place": next(n for n, section in enumerate(sections) if section is question["section"]),
    }


def _refuse_twins(node, scales):
    keys = [scale.key for scale in scales]
    for number, key in enumerate(keys):
        if key in keys[:number]:
            text = _("Two scales have the key “%(key)s”.") % {"key": key}
            node.problems.append(Problem(f"scales[{number}].key", text, "same_key"))


def _built(head, sections, rows, scales, index, problems):
    plain = [
        PlainSection(section["title"], section["text"], read_condition(section["if"], section["path"], problems, index))
        for section in sections
    ]
    questions = tuple(
        PlainQuestion(section=plain[row["place"]], **{name: value for name, value in row.items() if name != "place"})
        for row in rows
    )
    return PlainQuestionnaire(**head, sections=tuple(plain), questions=questions, scales=tuple(scales))
