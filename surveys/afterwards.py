"""What awaits a respondent once a questionnaire is sent: apps further right tell it in their ``afterwards.py``."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Coming:
    """«The next meeting», «Monday, 17 November, 15:20», «room 31, Orlov Denis»."""

    title: str
    when: str
    note: str = ""


TELLERS: list[Callable[[Any], Coming | None]] = []


def tells_what_comes(teller):
    """``teller(participation)`` gives a ``Coming`` or ``None``."""
    TELLERS.append(teller)
    return teller


def what_comes(participation):
    """The ``Coming`` of whoever has one, first come first served; ``None`` when nothing is planned."""
    return next(filter(None, (teller(participation) for teller in TELLERS)), None)
