"""The plan checks itself: what to look at, why, and what one click would mend. Warnings, never blocks."""

from .facts import PlanFacts, facts_of
from .groups import grouped
from .warning import PlanWarning, Remedy
from .whole import warnings_of

__all__ = ["PlanFacts", "PlanWarning", "Remedy", "facts_of", "grouped", "warnings_of"]
