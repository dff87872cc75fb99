"""Deadlines as people write them ⇄ dates: «до 25.09.2025», «февраль – май 2022», «1 раз в квартал».

``read_period`` understands a phrase inside a programme's period, ``render_period`` writes one back,
``shift_period`` moves it by whole school years. Nothing here knows Django.
"""

from .period import Doubt, Period, PeriodKind, Span
from .reading import read_period
from .school_year import SchoolYear
from .shifting import shift_period
from .writing import format_span_ru, render_period

__all__ = [
    "Doubt",
    "Period",
    "PeriodKind",
    "SchoolYear",
    "Span",
    "format_span_ru",
    "read_period",
    "render_period",
    "shift_period",
]
