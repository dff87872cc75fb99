"""Charts drawn on the server: one SVG for the screen, for both themes and for the PDF."""

from mentoring.kit.charts.bars import bullet, columns, dist, hbars, score
from mentoring.kit.charts.change import dumbbell, ladder, marks, profile, slope
from mentoring.kit.charts.people import heat_level, pile, seats, units
from mentoring.kit.charts.relations import bonds, stacked
from mentoring.kit.charts.timeline import Gantt, way

__all__ = [
    "Gantt",
    "bonds",
    "bullet",
    "columns",
    "dist",
    "dumbbell",
    "hbars",
    "heat_level",
    "ladder",
    "marks",
    "pile",
    "profile",
    "score",
    "seats",
    "slope",
    "stacked",
    "units",
    "way",
]
