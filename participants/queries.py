"""Read-outs of the registers: rows with their cells, counts of the views, the event a register belongs to."""

from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from mentoring.kit.text import shortened
from organisations.links import opens
from participants.enums import ParticipationRole, PersonGroup
from participants.exporting import MASKED, masked
from participants.register_columns import Cell
from participants.register_fields import as_read, columns_of, values_of
from roadmap.kinds import ProgressBoard
from roadmap.lines import line_of
from roadmap.models import Event

TOPICS_SHOWN = 2
TEXT_SHOWN = 80


@dataclass(frozen=True)
class RegisterRow:
    """One line of a register; ``cells`` are pairs of a column and what to show of it."""

    participation: Any
    cells: list = field(default_factory=list)


@dataclass(frozen=True)
class Shown:
    """A value as the list draws it: words in boxes with the number of those left out, or a mark, text and link."""

    text: str = ""
    state: str = ""
    url: str = ""
    tags: tuple = ()
    more: int = 0


def register_rows(participations, role, *, user, organisation, columns=None, known=None):
    """``RegisterRow`` for each of ``participations``; the number of queries does not depend on how many there are.

    A cell leads only where ``user`` may go; contacts and days of birth are masked as in a file without a purpose.
    ``known`` as ``values_of`` takes it."""
    rows = list(participations)
    columns = columns_of(role) if columns is None else columns
    return [
        RegisterRow(
            row,
            [
                (column, _shown(masked(column.key, value, MASKED), row, column, user, organisation))
                for column, value in zip(columns, values, strict=True)
            ],
        )
        for row, values in zip(rows, values_of(rows, columns, known), strict=True)
    ]


def _shown(value, row, column, user, organisation):
    if isinstance(value, Cell):
        url = value.url if value.url and opens(user, value.url, organisation) else ""
        return Shown(str(value.text), value.state, url)
    if column.key == "topics" and not value:
        return Shown(shortened(row.competencies if row.is_mentor else row.need, TEXT_SHOWN))
    if isinstance(value, list):
        return Shown(tags=tuple(value[:TOPICS_SHOWN]), more=len(value[TOPICS_SHOWN:]))
    return Shown(shortened(as_read(value), TEXT_SHOWN))


def lead_of(counts, role):
    """«54 участника: 47 обучающихся и 7 педагогов»; ``counts``: {group of people: how many take part}."""
    total = sum(counts.values())
    pupils, teachers = counts.get(PersonGroup.STUDENT, 0), counts.get(PersonGroup.TEACHER, 0)
    parts = [
        ngettext("%(n)d pupil", "%(n)d pupils", pupils) % {"n": pupils} if pupils else "",
        ngettext("%(n)d teacher", "%(n)d teachers", teachers) % {"n": teachers} if teachers else "",
        _("%(n)d others") % {"n": total - pupils - teachers} if total > pupils + teachers else "",
    ]
    said = [part for part in parts if part]
    if role == ParticipationRole.MENTOR:
        people = ngettext("%(n)d mentor", "%(n)d mentors", total) % {"n": total}
    else:
        people = ngettext("%(n)d participant", "%(n)d participants", total) % {"n": total}
    return f"{people}: {', '.join(said)}" if len(said) > 1 else people


def event_of(programme, *kinds, is_measured=True):
    """The first event still open that carries one of ``kinds``, as the strip shows it, or ``None``."""
    if programme.roadmap is None:
        return None
    for kind in kinds:
        event = Event.objects.of(programme).of_kind(kind).still_open().with_figures().select_related("stage").first()
        if event is not None:
            event.stage.roadmap = programme.roadmap
            measures = ProgressBoard(programme).measures(event) if is_measured else ()
            return line_of(event, programme, programme.organisation.today, measures)
    return None
