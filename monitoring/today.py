"""What a curator finds under «Сегодня»: the events that need hands, the indicators, and who is waited for."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from monitoring.day_events import groups_of
from monitoring.day_words import day_sentence
from monitoring.figures import figure
from monitoring.indicators import BY_KEY
from monitoring.waited_for import (
    Waiting,
    missing_consents,
    open_surveys,
    pairs_in_need,
    signals_for,
    silence_title,
    survey_row,
    with_director,
    with_municipality,
)
from organisations.access import Permission, may
from pairs.amending import differences_of
from participants.erasing.tasks import waiting_of
from participants.roll import roll_of
from roadmap.approver import approver_of
from roadmap.delegation import tasks_in_view
from roadmap.enums import Standing
from roadmap.kinds import ProgressBoard
from roadmap.lines import programme_lines

INDICATORS = (
    "coverage_students",
    "coverage_teachers",
    "consents",
    "meetings_held",
    "plans_delivered",
    "publications",
)


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
    low_pairs: Waiting
    pairs_title: str
    surveys: list
    director: list
    municipality: list
    director_title: str
    tasks: Any = None  # ``TasksInView``
    erasures: Any = None  # ``ToErase``
    signals: Any = None  # ``Waiting``, of the reader
    differences: list | tuple = ()  # orders in force their pairs no longer agree with, for who may amend them

    @property
    def total(self):
        return len(self.lines)


def today_of(programme, user=None):
    """``Today`` of a programme with a roadmap, as ``user`` may see it.

    The number of queries does not grow with its events or people."""
    today = programme.organisation.today
    board = ProgressBoard(programme)
    roll_of(programme, today).with_papers()
    lines = programme_lines(programme, today=today, board=board)
    surveys = open_surveys(programme)
    silent, low = pairs_in_need(programme, today, user)
    return Today(
        lines=lines,
        sentence=day_sentence(programme, lines, surveys, board),
        done=sum(line.state == Standing.DONE for line in lines),
        tallies=_tallies(lines),
        groups=groups_of(programme, lines, board),
        indicators=[_indicator(figure(BY_KEY[key], programme, today)) for key in INDICATORS],
        consents=missing_consents(programme),
        pairs=silent,
        low_pairs=low,
        pairs_title=silence_title(programme.pair_signal_days),
        surveys=[survey_row(survey, today) for survey in surveys],
        director=with_director(programme),
        municipality=with_municipality(programme),
        director_title=approver_of(programme.organisation).waiting_for,
        tasks=tasks_in_view(programme.organisation),
        erasures=waiting_of(programme.organisation),
        signals=signals_for(programme, user) if user else None,
        differences=differences_of(programme) if _may_amend(programme, user) else (),
    )


def _may_amend(programme, user):
    return bool(user) and may(user, Permission.ORDER_PREPARE, programme.organisation)


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
