"""Who is asked what: conditions over earlier answers.

A condition is ``{}`` (always), a test ``{"question": key, <word>: …}`` with exactly one of the words of ``TESTS``, or
``{"all": [conditions]}``, ``{"any": [conditions]}``. What was not answered, or not asked, fails every test but
``{"answered": false}``. Of several choices a test asks whether it holds for one of them (``is_not``: for none).
«Other» is ``"other"``, whatever was written there. A condition looks back only, so that one pass tells all.
"""

OTHER = "other"
TESTS = ("is", "is_not", "any_of", "at_least", "at_most", "answered")
GROUPS = ("all", "any")


def asked(questions, values):
    """Keys of the ``questions`` (in their order, each with its ``section``) that ``values`` (by key) lead to."""
    known: dict = {}
    keys = set()
    for question in questions:
        if holds(question.section.condition, known) and holds(question.condition, known):
            keys.add(question.key)
            if (value := values.get(question.key)) is not None:
                known[question.key] = value
    return keys


def holds(condition, values):
    """Whether ``condition`` is met by ``values`` (by key) of what was asked."""
    if not condition:
        return True
    if "all" in condition:
        return all(holds(part, values) for part in condition["all"])
    if "any" in condition:
        return any(holds(part, values) for part in condition["any"])
    return _passes(condition, values.get(condition["question"]))


def rings(alarm, value):
    """Whether ``value`` is an answer that somebody must hear of: ``alarm`` is a test without its question."""
    return bool(alarm) and value is not None and _passes(alarm, value)


def _passes(test, value):
    if "answered" in test:
        return (value is not None) == test["answered"]
    if value is None:
        return False
    chosen = [_plain(part) for part in (value if isinstance(value, list) else [value])]
    if "is" in test:
        return any(_same(part, test["is"]) for part in chosen)
    if "is_not" in test:
        return not any(_same(part, test["is_not"]) for part in chosen)
    if "any_of" in test:
        return any(_same(part, wanted) for part in chosen for wanted in test["any_of"])
    if "at_least" in test:
        return any(_comparable(part, test["at_least"]) and part >= test["at_least"] for part in chosen)
    return any(_comparable(part, test["at_most"]) and part <= test["at_most"] for part in chosen)


def _plain(part):
    return OTHER if isinstance(part, dict) and OTHER in part else part


def _same(one, two):
    """Equal, and of one kind: «yes» is not 1."""
    return isinstance(one, bool) == isinstance(two, bool) and one == two


def _comparable(one, two):
    """Two numbers, or two days as text."""
    if isinstance(one, bool) or isinstance(two, bool):
        return False
    numbers = isinstance(one, int | float) and isinstance(two, int | float)
    return numbers or (isinstance(one, str) and isinstance(two, str))


def word_of(test):
    """The one word of ``TESTS`` that stands in ``test``."""
    return next(word for word in TESTS if word in test)


def values_of(test):
    """The stored answers that ``test`` names; none where it only asks whether there is an answer."""
    word = word_of(test)
    given = [] if word == "answered" else test[word]
    return given if isinstance(given, list) else [given]


def tests_of(condition):
    """Every test in ``condition``, however deep it stands."""
    if not condition:
        return []
    if group := next((name for name in GROUPS if name in condition), None):
        return [test for part in condition[group] for test in tests_of(part)]
    return [condition]
