"""One search box: every app adds what it can find (in its ``finders.py``)."""

from dataclasses import dataclass

PROVIDERS = []
SUGGESTIONS = []
PER_PROVIDER = 8


@dataclass(frozen=True)
class Found:
    title: str
    url: str
    note: str = ""


@dataclass(frozen=True)
class Group:
    label: object
    items: list


def finds(label):
    """Register ``function(user, text, limit) -> list[Found]``, already narrowed to what ``user`` may see."""

    def register(function):
        PROVIDERS.append((label, function))
        return function

    return register


def search(user, text):
    """Groups of findings, the empty ones left out."""
    groups = [Group(label, find(user, text, PER_PROVIDER)) for label, find in PROVIDERS]
    return [group for group in groups if group.items]


def suggests(function):
    """Register ``function(user, text) -> [names]``: what to look for when nothing was found."""
    SUGGESTIONS.append(function)
    return function


def suggestions(user, text):
    return [name for suggest in SUGGESTIONS for name in suggest(user, text)]
