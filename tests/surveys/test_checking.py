"""What is found before a questionnaire is published."""

import pytest

from surveys.checking import check
from surveys.format.document import read_document


def remarks(**document):
    outcome = read_document({"title": "Анкета", **document})
    assert outcome.problems == []
    return [(remark.place, remark.code) for remark in check(outcome.questionnaire)]


def asked(*questions, **document):
    return remarks(questions=[{"text": f"Вопрос {n}", **row} for n, row in enumerate(questions, 1)], **document)


YES_NO = {"kind": "yes_no"}
OFTEN = {"answers": ["редко", "часто"], "points": [0, 1]}


def test_nothing_is_said_of_a_sound_questionnaire():
    assert asked(YES_NO, {"kind": "long_text", "if": {"question": 1, "is": True}}) == []


def test_there_must_be_a_question():
    assert remarks() == [("", "no_questions")]


@pytest.mark.parametrize(
    ("questions", "expected"),
    [
        ([{"kind": "long_text", "if": {"question": 2, "is": True}}, YES_NO], ("question:q1", "condition_looks_ahead")),
        ([{"kind": "one", "answers": ["Да", " да"]}], ("question:q1", "same_answer")),
        ([{"kind": "several", "answers": ["а", "б"], "at_most": 2}], ("question:q1", "idle_limit")),
        ([{"kind": "one", "answers": ["а", {"text": "б", "points": 1}]}], ("question:q1", "some_points")),
        ([{"kind": "scale", "norm": 40}], ("question:q1", "norm_outside")),
        ([{"kind": "yes_no", "fills": "need"}], ("question:q1", "fills_nothing")),
        ([YES_NO, {"kind": "yes_no", "text": "Вопрос  1"}], ("question:q2", "same_question")),
    ],
)
def test_a_question_is_looked_at(questions, expected):
    assert asked(*questions) == [expected]


@pytest.mark.parametrize(
    "condition",
    [
        {"all": [{"question": 1, "is": True}, {"question": 1, "is": False}]},
        {"all": [{"question": 2, "at_least": 4}, {"question": 2, "at_most": 3}]},
        {"all": [{"question": 1, "is": False}, {"question": 3, "answered": True}]},  # the third is asked after a yes
    ],
)
def test_a_question_that_no_answers_lead_to_is_told(condition):
    questions = [YES_NO, {"kind": "scale"}, {"kind": "short_text", "if": {"question": 1, "is": True}}]
    assert asked(*questions, {"kind": "date", "if": condition}) == [("question:q4", "never_asked")]


def levels(*edges):
    return [{"from": low, "to": high, "label": f"{number}"} for number, (low, high) in enumerate(edges)]


@pytest.mark.parametrize(
    ("scale", "code"),
    [
        ({}, "no_items"),
        ({"items": [2]}, "no_points"),
        ({"items": [3]}, "conditional_item"),
        ({"items": [1], "bands": levels((0, 0))}, "band_gap"),
        ({"yes": [1], "items": [4], "bands": levels((0, 0), (2, 2))}, "band_gap"),
        ({"items": [1], "bands": levels((0, 1), (0, 1))}, "bands_overlap"),
        ({"items": [1], "bands": levels((0, 1), (1, 1))}, "bands_touch"),
        ({"items": [1], "bands": levels((0, 7))}, "band_beyond"),
    ],
)
def test_a_scale_is_looked_at(scale, code):
    questions = [YES_NO, {"kind": "date"}, {**YES_NO, "if": {"question": 1, "is": True}}, OFTEN]
    assert asked(*questions, scales=[{"key": "s", "title": "Шкала", **scale}]) == [("scale:s", code)]


def test_a_condition_may_lose_its_question_and_its_answer():
    questions = [{"text": "Куришь?", **YES_NO}, {"text": "Часто?", "if": {"question": 1, "is": True}, **YES_NO}]
    asked = read_document({"title": "Анкета", "questions": questions}).questionnaire
    condition = asked.questions[1].condition
    condition["question"] = "gone"
    assert [remark.code for remark in check(asked)] == ["condition_on_nothing"]
    condition.update({"question": "q1", "is": "иногда"})
    assert [remark.code for remark in check(asked)] == ["impossible_value"]
