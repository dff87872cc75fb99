"""What a deadline means: its kind, its dates and its dated occurrences."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
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


class Doubt(StrEnum):
    """Why a person should look at a deadline; the first reason found is kept."""

    NOT_UNDERSTOOD = "not_understood"
    NO_DATE = "no_date"  # «по отдельному графику»
    WORDS_LEFT = "words_left"  # a part of the phrase says something that was not understood
    VAGUE = "vague"  # «конец мая», «осенние каникулы»: the days are the usual ones, not a school's own
    WHICH_YEAR = "which_year"  # the programme has several such months
    OUTSIDE = "outside"  # of the programme's period
    OTHER_SECTION = "other_section"  # «июнь» below «Октябрь»
    BEYOND_SECTION = "beyond_section"  # «1 раз в месяц» below «Октябрь»: perhaps every month
    TYPO = "typo"  # «сенябрь»


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
    ``doubt`` says why it ``needs_review``.
    """

    text: str
    kind: PeriodKind
    starts_on: date | None = None
    due_on: date | None = None
    occurrences: tuple[Span, ...] = ()
    rrule: str | None = None
    needs_review: bool = False
    doubt: str = ""

    @classmethod
    def over(
        cls,
        text: str,
        kind: PeriodKind,
        spans: Iterable[Span],
        rrule: str | None = None,
        needs_review: bool = False,
        doubt: str = "",
    ) -> "Period":
        """A period made of ``spans``, put in order and without repetitions. Without any it needs a person."""
        occurrences = tuple(sorted(set(spans), key=lambda span: (span.due_on, span.starts_on or date.min)))
        starts = [span.starts_on for span in occurrences if span.starts_on]
        doubt = doubt or ("" if occurrences else Doubt.OUTSIDE)
        return cls(
            text=text,
            kind=kind,
            starts_on=min(starts) if len(starts) == len(occurrences) and starts else None,
            due_on=occurrences[-1].due_on if occurrences else None,
            occurrences=occurrences,
            rrule=rrule,
            needs_review=needs_review or bool(doubt),
            doubt=doubt,
        )

    @classmethod
    def without_dates(cls, text: str, kind: PeriodKind, doubt: Doubt) -> "Period":
        return cls(text, kind, needs_review=True, doubt=doubt)

    def doubted(self, doubt: str) -> "Period":
        """The same period, for a person to look at because of ``doubt``; without one, as it is."""
        return replace(self, needs_review=True, doubt=self.doubt or doubt) if doubt else self


def is_whole_months(span: Span) -> bool:
    is_to_last = (span.due_on + timedelta(days=1)).day == 1
    return span.starts_on is not None and span.starts_on.day == 1 and is_to_last
