"""Whether a question can be reached at all: the answers that its condition speaks of are tried."""

from itertools import islice, product

from surveys.conditions import OTHER, asked, tests_of, values_of
from surveys.enums import CHOICE_KINDS, QuestionKind

TRIES_MOST = 4000


def can_be_asked(question, questions):
    """Whether some answers lead to ``question``; ``questions`` are all up to it, in order. Beyond a few thousand
    combinations it is taken for granted."""
    needed = _needed(question, {row.key: row for row in questions})
    path = [row for row in questions if row.key in needed or row is question]
    offered = [_sample(row, question, path) for row in path if row is not question]
    keys = [row.key for row in path if row is not question]
    tried = 0
    for answers in islice(product(*offered), TRIES_MOST):
        tried += 1
        if question.key in asked(path, dict(zip(keys, answers, strict=True))):
            return True
    return tried == TRIES_MOST


def _needed(question, by_key):
    """Keys of the questions on which it depends whether ``question`` is asked."""
    found, waiting = set(), [question]
    while waiting:
        row = waiting.pop()
        for test in [*tests_of(row.condition), *tests_of(row.section.condition)]:
            key = test["question"]
            if key in by_key and key not in found and key != question.key:
                found.add(key)
                waiting.append(by_key[key])
    return found


def _sample(row, question, path):
    """Answers of ``row`` among which there is one for every way the conditions may turn; ``None``: no answer."""
    options = row.options
    if row.kind in CHOICE_KINDS and "choices" in options:
        values = [choice["value"] for choice in options["choices"]] + ([OTHER] if options.get("other") else [])
        if row.kind == QuestionKind.ONE:
            return [*values, None]
        return [*([value] for value in values), values, None]
    if row.kind == QuestionKind.YES_NO:
        return [True, False, None]
    if row.kind == QuestionKind.SCALE:
        return [*row.scale_steps, None]
    if row.kind == QuestionKind.NUMBER:
        low, high = row.limits
        edges = {edge + step for edge in _edges(row, path) if isinstance(edge, int) for step in (-1, 0, 1)}
        return [*sorted({low, high} | {edge for edge in edges if low <= edge <= high}), None]
    if row.kind == QuestionKind.DATE:
        return [
            *sorted({"1900-01-01", "2999-12-31", *(edge for edge in _edges(row, path) if isinstance(edge, str))}),
            None,
        ]
    return ["…", None]


def _edges(row, path):
    """Values that the conditions on ``path`` compare answers of ``row`` with."""
    found = []
    for one in path:
        for test in [*tests_of(one.condition), *tests_of(one.section.condition)]:
            if test["question"] == row.key:
                found += values_of(test)
    return found


def fits(question, test):
    """Whether ``test`` names answers that ``question`` can have."""
    return all(_is_possible(question, value, test) for value in values_of(test))


def _is_possible(question, value, test):
    options = question.options
    is_edge = "at_least" in test or "at_most" in test
    match question.kind:
        case QuestionKind.ONE | QuestionKind.SEVERAL:
            known = {choice["value"] for choice in options.get("choices", ())} | (
                {OTHER} if options.get("other") else set()
            )
            return value in known and not is_edge
        case QuestionKind.YES_NO:
            return isinstance(value, bool) and not is_edge
        case QuestionKind.SCALE:
            return isinstance(value, int) and not isinstance(value, bool) and value in question.scale_steps
        case QuestionKind.NUMBER:
            low, high = question.limits
            return isinstance(value, int) and not isinstance(value, bool) and low <= value <= high
        case QuestionKind.DATE:
            return isinstance(value, str)
        case _:
            return False
