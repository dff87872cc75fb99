"""How an event stands today, and how its deadline reads: «до 17 октября · просрочено на 27 дней»."""

import re
from datetime import timedelta

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from mentoring.kit.periods import PeriodKind, format_span_ru
from roadmap.enums import Standing

SOON_DAYS = 14
ONE_YEAR_DAYS = 366
YEAR_WRITTEN = re.compile(r" \d{4}\b")


def open_due(event):
    """The day ``event`` has to be done next: of its nearest open date, when it was read ``with_next_due``."""
    return getattr(event, "next_due", None) or event.due_on


def standing_of(event, today, *, waits=False, in_force=True):
    """The ``Standing`` of ``event``, by what was decided and by dates, so that every page says the same of it.

    ``waits``: a paper about it lies before somebody for signature. Nothing is overdue in a plan not yet ``in_force``.
    What is measured stands beside it and is told apart.
    """
    if event.is_closed:
        return Standing.DONE
    due = open_due(event)
    if due and due < today:
        return Standing.LATE if in_force else Standing.PLAN
    if waits:
        return Standing.WAIT
    return Standing.NOW if in_force and has_begun(event, today) else Standing.PLAN


def has_begun(event, today):
    """Whether by its dates the work on ``event`` is under way: it has started, or is due soon."""
    due = open_due(event)
    is_soon = due is not None and due <= today + timedelta(days=SOON_DAYS)
    return is_soon or (event.starts_on is not None and event.starts_on <= today)


def due_words(event, window):
    """The deadline in short: without the year when the programme lasts one; recurring ones tell the nearest date."""
    due = open_due(event)
    if due is None:
        return event.deadline_text or _("no deadline")
    if event.deadline_kind in (PeriodKind.RECURRING, PeriodKind.LIST):
        written = _("next by %(day)s") % {"day": format_span_ru(due, due)}
    else:
        written = event.when
    return YEAR_WRITTEN.sub("", written) if (window.due_on - window.starts_on).days <= ONE_YEAR_DAYS else written


def relative_words(event, today, *, in_force=True):
    """What the deadline means today and its tone: («просрочено на 27 дней», "late"), («завтра», "soon").

    Of a plan not yet ``in_force`` nothing is overdue: its day is past."""
    due = open_due(event)
    if event.is_closed or due is None:
        return "", ""
    left = (due - today).days
    if left < 0 and not in_force:
        return _("this day is past"), ""
    return relative_days(left), "late" if left < 0 else "soon" if left <= 1 else ""


def relative_days(left):
    """How far off a day is: «просрочено на 27 дней», «завтра», «через 9 дней»; nothing for what is far ahead."""
    if left < 0:
        return ngettext("overdue by %(count)d day", "overdue by %(count)d days", -left) % {"count": -left}
    if left <= 1:
        return _("tomorrow") if left else _("today")
    if left <= SOON_DAYS:
        return ngettext("in %(count)d day", "in %(count)d days", left) % {"count": left}
    return ""
