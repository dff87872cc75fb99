"""One search box: every app adds what it can find (in its ``finders.py``)."""

from dataclasses import dataclass

PROVIDERS = []
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
