"""Who is asked what."""

from types import SimpleNamespace

import pytest

from surveys.conditions import asked, holds, rings


@pytest.mark.parametrize(
    ("condition", "values", "expected"),
    [
        ({}, {}, True),
        ({"question": "help", "is": True}, {"help": True}, True),
        ({"question": "help", "is": True}, {"help": False}, False),
        ({"question": "mark", "is": 1}, {"mark": True}, False),  # yes is not 1
        ({"question": "often", "is": "rare"}, {"often": "rare"}, True),
        ({"question": "often", "is_not": "rare"}, {"often": "weekly"}, True),
        ({"question": "often", "is_not": "rare"}, {}, False),  # not answered
        ({"question": "ways", "is": "chat"}, {"ways": ["phone", "chat"]}, True),
        ({"question": "ways", "is_not": "chat"}, {"ways": ["phone", "chat"]}, False),
        ({"question": "ways", "any_of": ["mail", "other"]}, {"ways": ["phone", {"other": "голубем"}]}, True),
        ({"question": "mark", "at_least": 4}, {"mark": 4}, True),
        ({"question": "mark", "at_most": 3}, {"mark": 4}, False),
        ({"question": "day", "at_least": "2025-09-01"}, {"day": "2025-10-12"}, True),
        ({"question": "day", "at_least": 3}, {"day": "2025-10-12"}, False),
        ({"question": "words", "answered": True}, {"words": "да"}, True),
        ({"question": "words", "answered": False}, {}, True),
        ({"all": [{"question": "a", "is": 1}, {"question": "b", "is": 2}]}, {"a": 1}, False),
        ({"any": [{"question": "a", "is": 1}, {"question": "b", "is": 2}]}, {"a": 1}, True),
    ],
)
def test_a_condition_holds(condition, values, expected):
    assert holds(condition, values) is expected


def question(key, condition=None, of_section=None):
    return SimpleNamespace(key=key, condition=condition or {}, section=SimpleNamespace(condition=of_section or {}))


def test_what_is_not_asked_opens_nothing_further():
    questions = [
        question("smokes"),
        question("how_often", {"question": "smokes", "is": True}),
        question("wants_to_stop", {"question": "how_often", "is": "daily"}),
    ]
    assert asked(questions, {"smokes": True, "how_often": "daily"}) == {"smokes", "how_often", "wants_to_stop"}
    assert asked(questions, {"smokes": False, "how_often": "daily"}) == {"smokes"}


def test_a_section_that_is_not_reached_hides_its_questions():
    lacking = {"question": "pair", "is": True}
    questions = [question("pair"), question("meetings", of_section=lacking), question("end")]
    assert asked(questions, {"pair": False}) == {"pair", "end"}


@pytest.mark.parametrize(("value", "expected"), [(3, True), (4, False), (None, False)])
def test_an_alarm_rings_at_its_answers_alone(value, expected):
    assert rings({"at_most": 3}, value) is expected


def test_nothing_rings_without_an_alarm():
    assert not rings({}, 1)
