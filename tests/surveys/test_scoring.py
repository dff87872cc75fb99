"""Answers into scores: examples worked out by hand, and what must hold for any questionnaire."""

from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from surveys.enums import QuestionKind
from surveys.models import Question, Scale
from surveys.scoring import points_of, score

ANXIETY_YES, ANXIETY_NO = (1, 5, 7), (2, 9)
FREQUENCY = {
    "choices": [
        {"value": "1", "label": "Никогда", "points": 1},
        {"value": "2", "label": "Иногда", "points": 2},
        {"value": "3", "label": "Всегда", "points": 4},
    ]
}


def yes_no(key):
    return Question(key=key, kind=QuestionKind.YES_NO)


def marks(key, low=1, high=5, **fields):
    return Question(key=key, kind=QuestionKind.SCALE, options={"from": low, "to": high}, **fields)


def scored(scale, questions, values):
    return score(scale, {question.key: question for question in questions}, values)


@pytest.fixture
def anxiety():
    """Yes to 1, 5, 7 and no to 2, 9 give a point each."""
    items = [{"question": f"q{number}", "points": {"yes": 1}} for number in ANXIETY_YES]
    items += [{"question": f"q{number}", "points": {"no": 1}} for number in ANXIETY_NO]
    return Scale(key="anxiety", method="sum", items=items), [yes_no(item["question"]) for item in items]


def test_a_key_of_yes_and_no(anxiety):
    found = scored(*anxiety, {"q1": True, "q5": True, "q7": False, "q2": False, "q9": True})
    assert (found.value, found.low, found.high) == (3, 0, 5)


def test_percent_of_the_maximum(anxiety):
    scale, questions = anxiety
    scale.method = "percent"
    found = scored(scale, questions, {"q1": True, "q5": True, "q7": False, "q2": False, "q9": True})
    assert (found.value, found.low, found.high) == (60, 0, 100)


def test_a_reverse_mark_is_from_plus_to_minus_it():
    scale = Scale(method="mean", items=[{"question": "a"}, {"question": "b", "reverse": True}, {"question": "c"}])
    questions = [marks("a"), marks("b"), marks("c", is_reverse=True)]
    assert scored(scale, questions, {"a": 4, "b": 2, "c": 5}).value == 3  # 4 + (6 − 2) + (6 − 5) = 9 of 3 items


def test_an_item_may_overrule_that_its_question_is_reverse():
    worry = marks("worry", is_reverse=True)
    assert scored(Scale(items=[{"question": "worry", "reverse": False}]), [worry], {"worry": 5}).value == 5


def test_points_of_options_and_of_several_choices():
    one = Question(key="one", kind=QuestionKind.ONE, options=FREQUENCY)
    several = Question(key="several", kind=QuestionKind.SEVERAL, options=FREQUENCY)
    scale = Scale(items=[{"question": "one"}, {"question": "several"}])
    found = scored(scale, [one, several], {"one": "2", "several": ["1", "3"]})
    assert (found.value, found.low, found.high) == (2 + 5, 1 + 1, 4 + 7)


def test_a_matrix_gives_points_row_by_row():
    grid = Question(
        key="grid",
        kind=QuestionKind.MATRIX,
        options={"rows": ["Цели", "Кадры"], "columns": ["нет", "отчасти", "да"], "points": {"отчасти": 1, "да": 2}},
    )
    scale = Scale(items=[{"question": "grid", "row": 1}, {"question": "grid", "row": 2}])
    found = scored(scale, [grid], {"grid": {"Цели": "да", "Кадры": "отчасти"}})
    assert (found.value, found.low, found.high) == (3, 0, 4)


@pytest.mark.parametrize(
    ("answered", "expected"),
    [(5, 4 * 5), (4, 4 * 5), (3, None)],  # of five: all, 80 % and the mean for the fifth, too few
)
def test_missing_answers_are_the_mean_of_the_others_when_there_are_enough(answered, expected):
    questions = [marks(f"q{number}") for number in range(5)]
    scale = Scale(items=[{"question": question.key} for question in questions])
    assert scored(scale, questions, {f"q{number}": 4 for number in range(answered)}).value == expected


def test_a_missing_answer_takes_the_same_place_in_its_own_range():
    """(3 + 3 + 3 + 3 − 4) / (4 · 4) of the way from 0 to 100."""
    questions = [*(marks(f"q{number}") for number in range(4)), marks("hundred", 0, 100)]
    scale = Scale(items=[{"question": question.key} for question in questions])
    assert scored(scale, questions, {f"q{number}": 3 for number in range(4)}).value == 12 + 50


@pytest.mark.parametrize(
    ("value", "label"), [(0, "низкая"), (49.5, "низкая"), (50, "повышенная"), (75, "высокая"), (100, "высокая")]
)
def test_a_band_begins_where_it_says(value, label):
    bands = [
        {"from": 0, "to": 49, "label": "низкая"},
        {"from": 50, "to": 74, "label": "повышенная"},
        {"from": 75, "to": 100, "label": "высокая", "alarm": True},
    ]
    scale = Scale(bands=bands, items=[{"question": "x"}])
    found = scored(scale, [Question(key="x", kind=QuestionKind.NUMBER, options={"min": 0, "max": 100})], {"x": value})
    assert (found.band["label"], found.is_alarming) == (label, label == "высокая")


@st.composite
def answered_scales(draw):
    """A scale of marks and keys with some of its answers."""
    questions, items, values = [], [], {}
    for number in range(draw(st.integers(1, 12))):
        key, low = f"q{number}", draw(st.integers(-3, 3))
        if draw(st.booleans()):
            question = marks(key, low, low + draw(st.integers(0, 9)))
            items.append({"question": key, "reverse": draw(st.booleans())})
            answer = st.sampled_from(list(question.scale_steps))
        else:
            question = yes_no(key)
            points = st.dictionaries(st.sampled_from(["yes", "no"]), st.decimals(-2, 2, places=1).map(float))
            items.append({"question": key, "points": draw(points)})
            answer = st.booleans()
        questions.append(question)
        if draw(st.integers(0, 9)):
            values[key] = draw(answer)
    return Scale(items=items, method=draw(st.sampled_from(["sum", "mean"]))), questions, values


@given(answered_scales())
def test_a_score_lies_within_its_bounds(asked):
    found = scored(*asked)
    assert found.low <= found.high
    assert found.value is None or found.low <= found.value <= found.high
    assert (found.value is None) == (found.answered < 0.8 * found.items)


@given(answered_scales())
def test_turned_round_twice_it_is_as_before(asked):
    _scale, questions, values = asked
    for question in questions:
        straight, turned = (points_of({"question": question.key, "reverse": way}, question) for way in (False, True))
        if (value := values.get(question.key)) is not None:
            assert straight.low + straight.high - turned.of(value) == straight.of(value)


@given(answered_scales())
def test_scores_do_not_depend_on_the_order_of_items(asked):
    scale, questions, values = asked
    turned = SimpleNamespace(items=scale.items[::-1], method=scale.method, bands=[])
    assert scored(turned, questions, values).value == scored(scale, questions, values).value
