"""What a deadline means: its kind, its dates and its dated occurrences."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class PeriodKind(StrEnum):
    BY = "by"
    DAY = "day"
    MONTH = "month"
    MONTHS = "months"
    DAYS = "days"
    LIST = "list"
    RECURRING = "recurring"
    WHOLE_PERIOD = "whole_period"
    OWN_SCHEDULE = "own_schedule"
    TERM = "term"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Span:
    """From a day to a day, both included; without ``starts_on`` only the last day counts («до 1 июня»)."""

    starts_on: date | None
    due_on: date

    @property
    def first(self) -> date:
        return self.starts_on or self.due_on

    def overlaps(self, other: "Span") -> bool:
        return self.first <= other.due_on and other.first <= self.due_on

    def within(self, other: "Span") -> "Span":
        """The part of an overlapping span that lies inside ``other``."""
        return Span(self.starts_on and max(self.first, other.first), min(self.due_on, other.due_on))


@dataclass(frozen=True)
class Period:
    """A deadline: the text as written and what it was understood to mean.

    ``starts_on`` and ``due_on`` embrace all ``occurrences``; a phrase without dates has none of the three.
    ``rrule`` is RFC 5545 text, with a DTSTART line when the phrase itself limits the recurrence («с 2023»).
    """

    text: str
    kind: PeriodKind
    starts_on: date | None = None
    due_on: date | None = None
    occurrences: tuple[Span, ...] = ()
    rrule: str | None = None
    needs_review: bool = False

    @classmethod
    def over(
        cls, text: str, kind: PeriodKind, spans: Iterable[Span], rrule: str | None = None, needs_review: bool = False
    ) -> "Period":
        """A period made of ``spans``, put in order and without repetitions. Without any it needs a person."""
        occurrences = tuple(sorted(set(spans), key=lambda span: (span.due_on, span.starts_on or date.min)))
        starts = [span.starts_on for span in occurrences if span.starts_on]
        return cls(
            text=text,
            kind=kind,
            starts_on=min(starts) if len(starts) == len(occurrences) and starts else None,
            due_on=occurrences[-1].due_on if occurrences else None,
            occurrences=occurrences,
            rrule=rrule,
            needs_review=needs_review or not occurrences,
        )
