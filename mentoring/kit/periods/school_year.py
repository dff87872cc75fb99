"""The school year: 1 September – 31 August, and the parts schools divide it into."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from .period import Span

_WRITTEN = re.compile(r"([0-9]{4})(?:\s*[-‐‑‒–—/]\s*([0-9]{4}|[0-9]{2}))?(?![0-9])")


@dataclass(frozen=True, order=True)
class SchoolYear:
    """``SchoolYear(2025)`` is 2025/26."""

    start: int

    def __str__(self) -> str:
        return f"{self.start}/{(self.start + 1) % 100:02d}"

    @property
    def starts_on(self) -> date:
        return date(self.start, 9, 1)

    @property
    def ends_on(self) -> date:
        return date(self.start + 1, 8, 31)

    @property
    def span(self) -> Span:
        return Span(self.starts_on, self.ends_on)

    def contains(self, day: date) -> bool:
        return self.starts_on <= day <= self.ends_on

    @classmethod
    def of(cls, day: date) -> "SchoolYear":
        return cls(day.year if day.month >= 9 else day.year - 1)

    @classmethod
    def parse(cls, text: str) -> "SchoolYear":
        """«2025-2026 уч. год», «2025/26», «2025» → SchoolYear(2025). Raises ``ValueError``."""
        written = _WRITTEN.search(text)
        if not written:
            raise ValueError(f"No school year in {text!r}")
        start, end = int(written[1]), written[2]
        if end and int(end) % 100 != (start + 1) % 100:
            raise ValueError(f"Not two years in a row: {text!r}")
        return cls(start)

    @property
    def quarters(self) -> tuple[Span, ...]:
        """Four четверти, by the months usual in most schools; a school's own calendar may differ by days."""
        return (
            Span(date(self.start, 9, 1), date(self.start, 10, 31)),
            Span(date(self.start, 11, 1), date(self.start, 12, 31)),
            Span(date(self.start + 1, 1, 9), date(self.start + 1, 3, 31)),
            Span(date(self.start + 1, 4, 1), date(self.start + 1, 5, 31)),
        )

    @property
    def trimesters(self) -> tuple[Span, ...]:
        return (
            Span(date(self.start, 9, 1), date(self.start, 11, 30)),
            Span(date(self.start, 12, 1), date(self.start + 1, 3, 1) - timedelta(days=1)),
            Span(date(self.start + 1, 3, 1), date(self.start + 1, 5, 31)),
        )

    @property
    def half_years(self) -> tuple[Span, ...]:
        """Two полугодия of lessons; the second opens after the New Year holidays, which end on 8 January."""
        return (
            Span(date(self.start, 9, 1), date(self.start, 12, 31)),
            Span(date(self.start + 1, 1, 9), date(self.start + 1, 5, 31)),
        )
