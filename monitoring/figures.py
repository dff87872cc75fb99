"""What an indicator is, and its figure on a day as people read it: value, target, how much is lacking.

A figure is always counted from data, numerator and denominator on the same day. A missing headcount is said, not zero.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from mentoring.kit import charts

HUNDRED = Decimal(100)


class Undefined(Exception):
    """The indicator has no value yet; the text says what is lacking."""


@dataclass(frozen=True)
class Count:
    """``done`` of ``total``; ``total`` is ``None`` for a plain number held against a threshold."""

    done: int
    total: int | None = None


@dataclass(frozen=True)
class Indicator:
    """``count(programme, day)`` gives a ``Count`` or raises ``Undefined``; ``target(programme)`` the aim, or ``None``.

    A share's target is in percent, a number's in pieces. ``of`` words the count: «66 участников из 412».
    """

    key: str
    label: Any
    source: Any
    formula: Any
    count: Callable[[Any, date], Count]
    target: Callable[[Any], int | None]
    of: Any
    is_share: bool = True


@dataclass(frozen=True)
class Figure:
    """An indicator's value on a day, ready to be shown."""

    key: str
    label: Any
    source: Any
    formula: Any
    count: Count | None
    target: int | None
    note: str
    lacking: str = ""
    is_share: bool = True

    @property
    def percent(self):
        """0–100, one decimal; of a plain number, its share of the threshold."""
        if self.count is None:
            return None
        total = self.count.total if self.is_share else self.target
        if not total:
            return None
        share = HUNDRED * self.count.done / total
        return min(share, HUNDRED).quantize(Decimal("0.1"), ROUND_HALF_UP)

    @property
    def value(self):
        """As people read it: «16 %», «2», or a dash."""
        if self.count is None:
            return "—"
        if not self.is_share:
            return str(self.count.done)
        return f"{self.percent.quantize(Decimal(1), ROUND_HALF_UP)} %" if self.percent is not None else "—"

    @property
    def target_percent(self):
        """Where the target stands on a track of 0–100."""
        if self.target is None:
            return None
        return self.target if self.is_share else 100

    @property
    def bullet(self):
        """The fact as a bar, the target as a mark; empty while there is no value."""
        return charts.bullet(self.percent, self.target_percent) if self.percent is not None else ""

    @property
    def target_text(self):
        if self.target is None:
            return ""
        return f"{self.target} %" if self.is_share else str(self.target)

    @property
    def is_met(self):
        if self.count is None or self.target is None or self.percent is None:
            return False
        return self.percent >= self.target if self.is_share else self.count.done >= self.target

    @property
    def short_of(self):
        """How many more are needed to meet the target; 0 when it is met or there is none."""
        if self.count is None or self.target is None:
            return 0
        if not self.is_share:
            return max(0, self.target - self.count.done)
        needed = -(-self.target * self.count.total // 100)
        return max(0, needed - self.count.done)


def figure(indicator, programme, day):
    try:
        count = indicator.count(programme, day)
    except Undefined as lack:
        return _figure(indicator, programme, None, "", str(lack))
    return _figure(indicator, programme, count, indicator.of % {"done": count.done, "total": count.total}, "")


def _figure(indicator, programme, count, note, lacking):
    return Figure(
        key=indicator.key,
        label=indicator.label,
        source=indicator.source,
        formula=indicator.formula,
        count=count,
        target=indicator.target(programme),
        note=note,
        lacking=lacking,
        is_share=indicator.is_share,
    )
