"""Events as the first pages of the staff list them: by urgency, each with the one act it asks for."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from mentoring.kit.text import shortened
from monitoring.day_words import act_of
from roadmap.enums import Standing

LATER_DAYS = 15
LATE_SHOWN = 8
LATER_SHOWN = 6
NEXT_SHOWN = 3  # when nothing falls into the coming days
TITLE_LONGEST = 120
NAMED = 2  # responsibles named in a row
LAST_WEEKDAY = 6


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
    act: Button | None


@dataclass(frozen=True)
class Group:
    """Events of one urgency; ``more`` words those left out, with the address of all of them."""

    key: str
    title: str
    note: Any
    rows: list
    more: str = ""
    more_url: str = ""


def groups_of(programme, lines, board, *, reader=None):
    """Overdue, past (of a plan not yet in force), this week, and what follows; groups without events are left out.

    Buttons are those of the curator; with ``reader`` they are ``reader``'s own events and the buttons left for them."""
    today = programme.organisation.today
    week_end = today + timedelta(days=LAST_WEEKDAY - today.weekday())
    horizon = today + timedelta(days=LATER_DAYS)
    still_open = sorted((line for line in lines if line.state != Standing.DONE), key=_urgency)
    late = [line for line in still_open if line.state == Standing.LATE]
    ahead = [line for line in still_open if line.state != Standing.LATE]
    past = [line for line in ahead if line.due_on and line.due_on < today]
    week = [line for line in ahead if line.due_on and today <= line.due_on <= week_end]
    later = [line for line in ahead if line not in (*past, *week) and _is_near(line, horizon)][:LATER_SHOWN]
    if not (late or past or week or later):
        later = ahead[:NEXT_SHOWN]
    main = next(iter((*late, *past, *week, *later)), None)
    roadmap_url = programme.get_absolute_url()
    left = len(late) - LATE_SHOWN
    groups = [
        Group(
            "late",
            _("Overdue"),
            len(late),
            _rows(late[:LATE_SHOWN], main, board, reader),
            ngettext("%(count)d more overdue", "%(count)d more overdue", left) % {"count": left} if left > 0 else "",
            f"{roadmap_url}?due=late{'&mine=1' if reader else ''}",
        ),
        Group("past", _("The day is past, the plan is not in force"), len(past), _rows(past, main, board, reader)),
        Group("week", _("This week"), len(week), _rows(week, main, board, reader)),
        Group("later", _("Later"), _until(later), _rows(later, main, board, reader)),
    ]
    return [group for group in groups if group.rows]


def _urgency(line):
    return (line.due_on is None, line.due_on, line.event.stage.position, line.event.position)


def _is_near(line, horizon):
    return line.state == Standing.WAIT or (line.due_on is not None and line.due_on <= horizon)


def _until(lines):
    days = [line.due_on for line in lines if line.due_on]
    return _("until %(day)s") % {"day": date_format(max(days), "j E")} if days else ""


def _rows(lines, main, board, reader):
    """``lines`` as rows; the button of ``main`` is the one main button of the page."""
    return [_row(line, board, reader, is_main=line is main) for line in lines]


def _row(line, board, reader, *, is_main):
    act = act_of(line, board)
    if reader is not None:
        act = act.for_reader(reader, board.programme.organisation)
    return EventRow(
        number=line.number,
        title=shortened(line.title, TITLE_LONGEST),
        url=line.url,
        state=line.state.value,
        due=" · ".join(filter(None, [line.due, line.relative])),
        due_tone=line.due_tone,
        who=_who(line.people),
        meters=line.meters,
        act=Button(act.label, act.url, is_primary=is_main) if act else None,
    )


def _who(people):
    named, left = ", ".join(people[:NAMED]), len(people) - NAMED
    return _("%(names)s and %(count)d more") % {"names": named, "count": left} if left > 0 else named
