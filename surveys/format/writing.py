"""A questionnaire → the document that reads back as the same one."""

import json

from surveys.enums import CHOICE_KINDS, QuestionKind
from surveys.format.document import FORMAT
from surveys.format.questions import with_number
from surveys.plain import PlainQuestionnaire
from surveys.scoring import NO, YES

USUAL = PlainQuestionnaire(title="")
HEAD_ORDER = (
    *("slug", "title", "kind", "moment", "role", "group", "formats", "minutes", "purpose"),
    *("introduction", "pupil_introduction", "farewell", "pupil_farewell"),
)
SHARED_FROM = 2  # an answer list that stands so many times is named once


def write_json(questionnaire):
    """.json bytes."""
    return (json.dumps(write_document(questionnaire), ensure_ascii=False, indent=2) + "\n").encode()


def write_document(questionnaire):
    names = _shared_lists(questionnaire)
    document = {"format": FORMAT}
    for name in HEAD_ORDER:
        value = getattr(questionnaire, name)
        if name == "title" or value != getattr(USUAL, name):
            document[name] = list(value) if isinstance(value, tuple) else value
    if names:
        document["answers"] = {name: [_option(dict(row)) for row in rows] for rows, name in names.items()}
    document["sections"] = [
        _without_empty(title=section.title, text=section.text, **{"if": section.condition})
        | {"questions": [write_question(row, names) for row in questionnaire.questions_of(section)]}
        for section in questionnaire.sections
    ]
    if questionnaire.scales:
        document["scales"] = [_scale(scale) for scale in questionnaire.scales]
    return document


def _without_empty(**fields):
    return {name: value for name, value in fields.items() if value not in ("", None, {}, [], ())}


def _frozen(choices):
    return tuple(tuple(sorted(row.items())) for row in choices)


def _shared_lists(questionnaire):
    """{the list, frozen: its name}."""
    counted: dict = {}
    for question in questionnaire.questions:
        if choices := question.options.get("choices"):
            key = _frozen(choices)
            counted[key] = counted.get(key, 0) + 1
    often = [key for key, count in counted.items() if count >= SHARED_FROM]
    return {key: f"list{number}" for number, key in enumerate(often, 1)}


def _option(row):
    return {"text": row["label"], "value": row["value"]} | ({"points": row["points"]} if "points" in row else {})


def write_question(question, names=None):
    options = dict(question.options)
    written = {"key": question.key, "number": question.number, "text": question.text}
    if not question.number and not with_number(question.text).get("number"):
        del written["number"]
    written["kind"] = str(question.kind)
    written |= _without_empty(hint=question.hint)
    if not question.is_required:
        written["required"] = False
    if question.is_reverse:
        written["reverse"] = True
    written |= _without_empty(**{"if": question.condition})
    if question.kind in CHOICE_KINDS and "choices" in options:
        choices = options.pop("choices")
        written["answers"] = (names or {}).get(_frozen(choices)) or [_option(row) for row in choices]
    if question.kind == QuestionKind.YES_NO and (YES in options or NO in options):
        written["answers"] = [options.pop(YES, "Да"), options.pop(NO, "Нет")]
    written |= {name: value for name, value in options.items() if value != ""}
    return written | _without_empty(fills=question.fills)


def _scale(scale):
    written = {"key": scale.key, "title": scale.title, "method": str(scale.method)}
    written |= _without_empty(note=scale.note)
    keys = {answer: _key(scale, answer) for answer in (YES, NO)}
    if scale.items and sum(map(len, keys.values())) == len(scale.items):
        written |= {answer: keys[answer] for answer in (YES, NO) if keys[answer]}
    else:
        written["items"] = [dict(item) if len(item) > 1 else item["question"] for item in scale.items]
    written |= {"bands": [dict(band) for band in scale.bands]} if scale.bands else {}
    if not scale.higher_is_better:
        written["higher_is_better"] = False
    if scale.is_control:
        written["control"] = True
    if scale.readers != "register":
        written["readers"] = str(scale.readers)
    return written


def _key(scale, answer):
    """Questions that give one point for ``answer`` and nothing else."""
    return [item["question"] for item in scale.items if item == {"question": item["question"], "points": {answer: 1}}]
