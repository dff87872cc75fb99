"""A pasted text → questions: one a line, answers under them as a list.

«1. Как часто вы встречаетесь?» begins a question, numbered or not; «- каждую неделю», «• …», «а) …», «[ ] …» under it
are its answers. Without marked lines, an empty line parts questions from each other: the first line of a part asks,
the others answer.
"""

import re

from surveys.enums import CHOICE_KINDS, QuestionKind
from surveys.format.nodes import tidy
from surveys.format.questions import NUMBER_MOST, TEXT_MOST, with_number

ANSWER = re.compile(r"\s*(?:[-–—•*▪◦·○□☐]|\[\s?\]|\(\s?\)|[A-Za-zА-Яа-яЁё][).])\s+(?=\S)")
MOST = 300


def pasted(text, kind, answers=()):
    """``[fields of a question]`` for ``editing.add_questions``.

    ``kind`` is of those without answers of their own; ``answers`` are given to every question of choices without."""
    found = []
    for number, words, own in _parts(text):
        own = [{"value": f"a{place}", "label": label} for place, label in enumerate(own or answers, 1)]
        own_kind = kind if kind in CHOICE_KINDS or not own else QuestionKind.ONE.value
        question = {"number": number[:NUMBER_MOST], "text": words[:TEXT_MOST], "kind": str(own_kind)}
        if own_kind in CHOICE_KINDS:
            question["options"] = {"choices": own}
        else:
            question["options"] = usual_options(own_kind)
        found.append(question)
    return found[:MOST]


def usual_options(kind):
    """What a new question of ``kind`` says of itself."""
    match kind:
        case QuestionKind.ONE | QuestionKind.SEVERAL:
            return {"choices": []}
        case QuestionKind.SCALE:
            return {"from": 1, "to": 10, "low": "", "high": ""}
        case QuestionKind.MATRIX:
            return {"rows": [], "columns": []}
        case QuestionKind.PEOPLE:
            return {"places": 3, "rather_not": True}
        case _:
            return {}


def lines_of(text):
    """Words one a line; marks of a list before them are left out."""
    lines = [tidy(ANSWER.sub("", line, count=1)) for line in str(text).splitlines()]
    return [line for line in lines if line]


def _parts(text):
    """(number, words, answers) of each question."""
    lines = str(text).replace("\r\n", "\n").split("\n")
    has_marks = any(ANSWER.match(line) and not with_number(line).get("number") for line in lines)
    is_grouped = not has_marks and any(not line.strip() for line in "\n".join(lines).strip().split("\n"))
    found: list = []
    begins = True
    for line in lines:
        if not line.strip():
            begins = True
            continue
        asked = with_number(line)
        is_answer = found and "number" not in asked and (ANSWER.match(line) if has_marks else is_grouped and not begins)
        begins = False
        if is_answer:
            found[-1][2].append(tidy(ANSWER.sub("", line, count=1) if has_marks else line))
        else:
            found.append((asked.get("number", ""), asked["text"], []))
    return found
