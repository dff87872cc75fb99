"""School breaks of a programme, on whose days nobody is expected to meet.

Kept as ``[["2025-10-27", "2025-11-04"], …]`` (first and last day, ISO), written by people as «27.10.2025–04.11.2025».
"""

import re
from datetime import date, datetime, timedelta

from django.utils.translation import gettext_lazy as _

from mentoring.kit.errors import Refused

_SPAN = re.compile(r"(\d{1,2}\.\d{1,2}\.\d{4})\s*[-–—]\s*(\d{1,2}\.\d{1,2}\.\d{4})")
LONGEST = 92  # days: the summer


def read_breaks(text):
    """«27.10.2025–04.11.2025, …» → the list that is kept, in order. Raises ``Refused`` at what is no break."""
    found = []
    for part in filter(None, (piece.strip() for piece in re.split(r"[,;\n]", text))):
        match = _SPAN.fullmatch(part)
        days = [_day(written) for written in match.groups()] if match else []
        if len(days) != 2 or None in days:
            raise Refused(
                _("“%(part)s” is no break. Write the first and the last day: 27.10.2025–04.11.2025."),
                code="no_break",
                params={"part": part},
            )
        if not days[0] <= days[1] <= days[0] + timedelta(days=LONGEST):
            raise Refused(
                _("In “%(part)s” the last day is before the first, or the break is longer than the summer."),
                code="odd_break",
                params={"part": part},
            )
        found.append([day.isoformat() for day in days])
    return sorted(found)


def breaks_in_words(breaks):
    spans = [[date.fromisoformat(day) for day in span] for span in breaks]
    return ", ".join(f"{first:%d.%m.%Y}–{last:%d.%m.%Y}" for first, last in spans)


def school_days_between(programme, first, last):
    """Days after ``first`` up to ``last`` that are in no break of ``programme``."""
    days = (last - first).days
    for one, other in _spans(programme):
        days -= max((min(other, last) - max(one, first + timedelta(days=1))).days + 1, 0)
    return max(days, 0)


def is_in_break(programme, day):
    return any(first <= day <= last for first, last in _spans(programme))


def days_back(programme, last, days):
    """The latest day from which ``days`` days outside breaks have passed by ``last``."""
    day = last - timedelta(days=days)
    while school_days_between(programme, day, last) < days:
        day -= timedelta(days=days - school_days_between(programme, day, last))
    return day


def _spans(programme):
    """The breaks as dates, those that touch joined, so that no day is taken off twice."""
    joined = []
    for first, last in sorted(
        (date.fromisoformat(one), date.fromisoformat(two)) for one, two in programme.school_breaks
    ):
        if joined and first <= joined[-1][1]:
            joined[-1][1] = max(joined[-1][1], last)
        else:
            joined.append([first, last])
    return joined


def _day(written):
    try:
        return datetime.strptime(written, "%d.%m.%Y").date()  # noqa: DTZ007 (a day has no zone)
    except ValueError:
        return None
