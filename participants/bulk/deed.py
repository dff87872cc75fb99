"""The shape of a change of many rows of a register."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from participants.register_columns import BOTH


class Skip(Exception):
    """A row stays as it is, and why."""


@dataclass(frozen=True)
class Deed:
    """``read(row)`` is what a row says, ``wanted(row, answers)`` what it shall say, or raises ``Skip``; ``write`` takes
    {row: value} and sets them in few statements; ``words(values)`` gives {value as kept in JSON: words}.

    ``prepare(rows, answers)`` adds to the answers what all rows are judged by; ``notices(rows, answers)`` are {row key:
    what to look after}. A deed that makes rows elsewhere has ``write`` give {row: what was made}, ``note(change, by)``
    their history, and ``take_back(change, rows)`` the rows it was taken back for. ``done(n)`` says what was done."""

    key: str
    label: Any
    form: type
    read: Callable
    wanted: Callable
    write: Callable
    words: Callable
    roles: tuple = BOTH
    prepare: Callable = lambda rows, answers: answers
    notices: Callable = lambda rows, answers: {}
    note: Callable = lambda change, by: None
    take_back: Callable | None = None
