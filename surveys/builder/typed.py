"""What the forms of the builder send → parts of a questionnaire, through the same reader as a file.

A draft may be unfinished: empty words and missing answers are kept, the checks before publishing tell of them.
"""

from dataclasses import dataclass, field, replace

from surveys.builder.cards import condition_of_level, sent_bands
from surveys.builder.conditions import typed_condition
from surveys.builder.pasting import lines_of
from surveys.enums import CHOICE_KINDS, TEXT_KINDS, QuestionKind
from surveys.format.document import COLUMNS
from surveys.format.nodes import Node
from surveys.format.questions import read_question
from surveys.format.references import Index, read_alarm
from surveys.format.scales import read_scale
from surveys.format.sheets import points_in_cell
from surveys.plain import PlainQuestion

UNFINISHED = {"missing", "no_answers", "empty_option", "same_words", "no_such_question"}
EDGES = {"from", "to", "min", "max", "norm"}


@dataclass
class Typed:
    """``part`` is what was read; ``errors`` by field, with which nothing is kept."""

    part: object
    errors: dict = field(default_factory=dict)


def typed_question(data, question, earlier):
    """``Typed`` of the card of ``question``; ``earlier`` are the questions before it."""
    document = question_document(data, question)
    problems: list = []
    read = read_question(document, {}, "", problems, {})
    read["key"] = question.key
    alarm = read_alarm(document.get("alarm"), read, "alarm", problems)
    if alarm:
        read["options"]["alarm"] = alarm
    errors = {_field(problem.place): problem.text for problem in problems if problem.code not in UNFINISHED}
    made = PlainQuestion(section=question.section, **{name: read[name] for name in COLUMNS})
    return Typed(replace(made, condition=typed_condition(data, earlier, question.condition)), errors)


def _field(place):
    return place.split(".")[0].split("[")[0] or "text"


def question_document(data, question):
    """A question as a document has it, out of a form."""
    kind = data.get("kind", question.kind)
    document = {name: data.get(name, "") for name in ("text", "hint", "number", "fills", "readers")}
    document |= {"kind": kind, "required": "required" in data, "reverse": "reverse" in data}
    if kind in CHOICE_KINDS:
        if data.get("source"):
            document["source"] = data["source"]
        else:
            document |= {"answers": typed_options(data), "other": "other" in data}
        if kind == QuestionKind.SEVERAL:
            document["at_most"] = data.get("at_most", "")
    elif kind == QuestionKind.YES_NO:
        document |= _yes_no(data)
    elif kind == QuestionKind.SCALE:
        document |= {name: data.get(name, "") for name in ("from", "to", "low", "high", "norm")}
        if points := data.get("points", "").strip():
            document["points"] = points_in_cell(points)
    elif kind == QuestionKind.NUMBER:
        document |= {name: data.get(name, "") for name in ("min", "max", "norm")}
    elif kind == QuestionKind.MATRIX:
        columns = [{name: value for name, value in row.items() if name != "value"} for row in typed_options(data)]
        document |= {"rows": lines_of(data.get("rows", "")), "columns": columns}
    elif kind == QuestionKind.PEOPLE:
        document |= {"places": data.get("places", ""), "rather_not": "rather_not" in data}
    elif kind == QuestionKind.TOPICS:
        document["at_most"] = data.get("at_most", "")
    elif kind in TEXT_KINDS:
        document["max_length"] = data.get("max_length", "")
    if alarm := _alarm(data, kind):
        document["alarm"] = alarm
    return {name: value for name, value in document.items() if value != ""}


def typed_options(data):
    """``[{"text", "value", "points"?}]``: the rows of the form, then the lines pasted under them. Empty rows go."""
    rows = zip(data.getlist("option-text"), data.getlist("option-value"), data.getlist("option-points"), strict=False)
    found = [(text, value, points) for text, value, points in rows if text.strip()]
    found += [(text, "", "") for text in lines_of(data.get("option-more", ""))]
    taken = {value for _text, value, _points in found if value}
    options = []
    for text, given, points in found:
        value = given or next(code for code in (f"a{n}" for n in range(1, 1000)) if code not in taken)
        taken.add(value)
        options.append({"text": text, "value": value} | ({"points": points} if points.strip() else {}))
    return options


def _yes_no(data):
    words, points = data.getlist("option-text"), data.getlist("option-points")
    document: dict = {}
    if len(words) == 2 and all(word.strip() for word in words):
        document["answers"] = words
    if len(points) == 2 and any(one.strip() for one in points):
        document["points"] = {"yes": points[0].strip() or 0, "no": points[1].strip() or 0}
    return document


def _alarm(data, kind):
    if kind in (*CHOICE_KINDS, QuestionKind.YES_NO):
        chosen = [value for value in data.getlist("alarm") if value]
        return {"is": chosen[0]} if len(chosen) == 1 else {"any_of": chosen} if chosen else None
    word, value = data.get("alarm-word", ""), data.get("alarm-value", "").strip()
    return {word: value} if word in ("at_least", "at_most") and value else None


# --- sections and scales ----------------------------------------------------------------------------------------------
def typed_section(data, section, earlier):
    problems: list = []
    node = Node({name: data.get(name, "") for name in ("title", "text")}, "", problems)
    made = replace(
        section,
        title=node.text("title", 160),
        text=node.text("text", is_long=True),
        condition=typed_condition(data, earlier, section.condition),
    )
    return Typed(made, {_field(problem.place): problem.text for problem in problems})


SCALE_LISTS = ("items", "yes", "no", "reverse")


def typed_scale(data, scale, questions, own_items):
    """``own_items`` are those of the scale that the form cannot show: they stay, unless they are named anew."""
    document = {name: data.get(name, "") for name in ("title", "note", "method", "readers")}
    document |= {name: data.get(name, "") for name in SCALE_LISTS}
    document |= {"key": scale.key, "control": "control" in data, "higher_is_better": "higher_is_better" in data}
    document["bands"] = _bands(data, scale)
    problems: list = []
    index = Index([question_fields(question) for question in questions])
    read = read_scale({name: value for name, value in document.items() if value != ""}, "", problems, index, 1)
    if "keep-own" in data:
        named = {(item["question"], item.get("row")) for item in read.items}
        kept = [item for item in own_items if (item["question"], item.get("row")) not in named]
        order = {question.key: place for place, question in enumerate(questions)}
        items = sorted((*read.items, *kept), key=lambda item: (order.get(item["question"], 0), item.get("row", 0)))
        read = replace(read, items=tuple(items))
    errors: dict = {}
    for problem in problems:
        if problem.code != "missing":
            errors.setdefault(_field(problem.place), problem.text)
    return Typed(read, errors)


def _bands(data, scale):
    alarms = set(data.getlist("band-alarm"))
    found = []
    for number, row in sent_bands(data):
        band = {name: value for name, value in row.items() if value.strip()}
        if not band.keys() <= {"if"}:
            band |= {"if": condition_of_level(scale, band["if"])} if "if" in band else {}
            found.append(band | {"alarm": str(number) in alarms})
    return found


def question_fields(question):
    """A question as the readers of references take it."""
    names = ("key", "number", "kind", "text", "options")
    return {name: getattr(question, name) for name in names}
