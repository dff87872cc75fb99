"""What a curator finds under «Сегодня»: the events that need hands, the indicators, and who is waited for."""

from dataclasses import dataclass
from datetime import timedelta
from textwrap import shorten
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from monitoring.day_words import act_of, day_sentence
from monitoring.indicators import BY_KEY, figure
from monitoring.waited_for import (
    Waiting,
    missing_consents,
    open_surveys,
    quiet_pairs,
    silence_title,
    survey_row,
    with_director,
)
from roadmap.delegation import tasks_in_view
from roadmap.enums import Standing
from roadmap.kinds import ProgressBoard
from roadmap.queries import programme_lines

LATER_DAYS = 15
LATE_SHOWN = 8
LATER_SHOWN = 6
NEXT_SHOWN = 3  # when nothing falls into the coming days
TITLE_LONGEST = 120
NAMED = 2  # responsibles named in a row
LAST_WEEKDAY = 6
INDICATORS = (
    "coverage_students",
    "coverage_teachers",
    "consents",
    "meetings_held",
    "plans_delivered",
    "publications",
)


@dataclass(frozen=True)
class Button:
    label: Any
    url: str
    is_primary: bool


@dataclass(frozen=True)
class EventRow:
    """One event as ``components/event_row.html`` takes it."""

    number: str
    title: str
    url: str
    state: str
    due: str
    due_tone: str
    who: str
    meters: list
    act: Button


@dataclass(frozen=True)
class Group:
    """Events of one urgency; ``more`` words those left out, with the address of all of them."""

    key: str
    title: str
    note: Any
    rows: list
    more: str = ""
    more_url: str = ""


@dataclass(frozen=True)
class Tally:
    """How many events stand in one state: an entry of the legend."""

    state: str
    label: str
    count: int


@dataclass(frozen=True)
class IndicatorRow:
    """One figure as ``components/indicator.html`` takes it."""

    name: Any
    value: str
    percent: Any
    target_percent: Any
    note: str
    is_met: bool


@dataclass(frozen=True)
class Today:
    lines: list
    sentence: str
    done: int
    tallies: list
    groups: list
    indicators: list
    consents: Waiting
    pairs: Waiting
    pairs_title: str
    surveys: list
    director: list
    tasks: Any = None  # ``TasksInView``

    @property
    def total(self):
        return len(self.lines)


def today_of(programme):
    """``Today`` of a programme with a roadmap. The number of queries does not grow with its events or people."""
    today = programme.organisation.today
    board = ProgressBoard(programme)
    lines = programme_lines(programme, today=today, board=board)
    surveys = open_surveys(programme)
    return Today(
        lines=lines,
        sentence=day_sentence(programme, lines, surveys, board),
        done=sum(line.state == Standing.DONE for line in lines),
        tallies=_tallies(lines),
        groups=_groups(programme, lines, board, today),
        indicators=[_indicator(figure(BY_KEY[key], programme, today)) for key in INDICATORS],
        consents=missing_consents(programme),
        pairs=quiet_pairs(programme, today),
        pairs_title=silence_title(programme.pair_signal_days),
        surveys=[survey_row(survey, today) for survey in surveys],
        director=with_director(programme),
        tasks=tasks_in_view(programme.organisation),
    )


# --- events -----------------------------------------------------------------------------------------------------------
def _tallies(lines):
    labels = {
        Standing.DONE: _("completed"),
        Standing.NOW: _("under way"),
        Standing.WAIT: _("being signed"),
        Standing.LATE: _("overdue"),
        Standing.PLAN: _("ahead"),
    }
    counts = {state: sum(line.state == state for line in lines) for state in labels}
    return [Tally(state.value, label, counts[state]) for state, label in labels.items()]


def _groups(programme, lines, board, today):
    """Overdue, this week, and what follows; groups without events are left out."""
    week_end = today + timedelta(days=LAST_WEEKDAY - today.weekday())
    horizon = today + timedelta(days=LATER_DAYS)
    still_open = sorted((line for line in lines if line.state != Standing.DONE), key=_urgency)
    late = [line for line in still_open if line.state == Standing.LATE]
    ahead = [line for line in still_open if line.state != Standing.LATE]
    week = [line for line in ahead if line.due_on and line.due_on <= week_end]
    later = [line for line in ahead if line not in week and _is_near(line, horizon)][:LATER_SHOWN]
    if not (late or week or later):
        later = ahead[:NEXT_SHOWN]
    main = next(iter((*late, *week, *later)), None)
    roadmap_url = programme.get_absolute_url()
    left = len(late) - LATE_SHOWN
    groups = [
        Group(
            "late",
            _("Overdue"),
            len(late),
            _rows(late[:LATE_SHOWN], main, board),
            ngettext("%(count)d more overdue", "%(count)d more overdue", left) % {"count": left} if left > 0 else "",
            f"{roadmap_url}?due=late",
        ),
        Group("week", _("This week"), len(week), _rows(week, main, board)),
        Group("later", _("Later"), _until(later), _rows(later, main, board)),
    ]
    return [group for group in groups if group.rows]


def _urgency(line):
    return (line.due_on is None, line.due_on, line.event.stage.position, line.event.position)


def _is_near(line, horizon):
    return line.state == Standing.WAIT or (line.due_on is not None and line.due_on <= horizon)


def _until(lines):
    days = [line.due_on for line in lines if line.due_on]
    return _("until %(day)s") % {"day": date_format(max(days), "j E")} if days else ""


def _rows(lines, main, board):
    """``lines`` as rows; the button of ``main`` is the one main button of the page."""
    return [_row(line, board, is_main=line is main) for line in lines]


def _row(line, board, *, is_main):
    act = act_of(line, board)
    return EventRow(
        number=line.number,
        title=shorten(line.title, TITLE_LONGEST, placeholder="…"),
        url=line.url,
        state=line.state.value,
        due=" · ".join(filter(None, [line.due, line.relative])),
        due_tone=line.due_tone,
        who=_who(line.people),
        meters=line.meters,
        act=Button(act.label, act.url, is_primary=is_main),
    )


def _who(people):
    named, left = ", ".join(people[:NAMED]), len(people) - NAMED
    return _("%(names)s and %(count)d more") % {"names": named, "count": left} if left > 0 else named


def _indicator(found):
    target = ""
    if found.target_text and not found.lacking:
        words = _("target %(target)s met") if found.is_met else _("target %(target)s")
        target = words % {"target": found.target_text}
    return IndicatorRow(
        name=found.label,
        value=found.value,
        percent=found.percent,
        target_percent=found.target_percent,
        note=" · ".join(filter(None, [target, found.note or found.lacking])),
        is_met=found.is_met,
    )
