"""Read-outs of the registers: rows with their cells, counts of the views, the event a register belongs to."""

from dataclasses import dataclass, field, replace
from typing import Any

from django.db.models import Count
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from organisations.links import opens
from participants.consent_asking import consent_states_for
from participants.enums import ParticipationRole, PersonGroup, Readiness
from participants.register_columns import REGISTERS, Cell, RegisterColumn
from roadmap.kinds import ProgressBoard
from roadmap.lines import line_of
from roadmap.models import Event

TOPICS_SHOWN = 2
SHORT_MONTHS = "янв. февр. марта апр. мая июня июля авг. сент. окт. нояб. дек.".split()  # noqa: SIM905


@dataclass(frozen=True)
class RegisterRow:
    """One line of a register; ``cells`` are pairs of a column and its ``Cell``, or ``None`` with nothing to say."""

    participation: Any
    topics: list
    more_topics: int
    changed: str
    cells: list = field(default_factory=list)


def columns_of(role):
    """The columns of the register in order: consents, a mentor's readiness, and those of the other apps."""
    own = [RegisterColumn("consent", _("Consent"), consent_cells, 10)]
    if role == ParticipationRole.MENTOR:
        own += [
            RegisterColumn("interview", _("Interview"), interview_cells, 20),
            RegisterColumn("training", _("Training"), training_cells, 30),
        ]
    return sorted([*own, *REGISTERS.columns_for(role)], key=lambda column: column.position)


def register_rows(participations, role, *, user, organisation):
    """``RegisterRow`` for each of ``participations``; the number of queries does not depend on how many there are.

    A cell leads only where ``user`` may go."""
    rows = list(participations)
    columns = [(column, column.of(rows)) for column in columns_of(role)]
    shown = []
    for row in rows:
        topics = [topic.name for topic in row.topics.all()]
        shown.append(
            RegisterRow(
                row,
                topics[:TOPICS_SHOWN],
                len(topics[TOPICS_SHOWN:]),
                short_date(timezone.localdate(row.updated_at)),
                [(column, _for_reader(cells.get(row.pk), user, organisation)) for column, cells in columns],
            )
        )
    return shown


def _for_reader(cell, user, organisation):
    if cell is not None and cell.url and not opens(user, cell.url, organisation):
        return replace(cell, url="")
    return cell


def consent_cells(participations):
    """Whether the papers are there; where not, how far the asking has come."""
    states = consent_states_for(participations)
    return {
        key: Cell(state.state, short_date(state.given_on) if state.is_complete else state.text)
        for key, state in states.items()
    }


def interview_cells(participations):
    return {
        p.pk: Cell("done", short_date(p.interviewed_on))
        if p.interview == Readiness.PASSED and p.interviewed_on
        else _readiness_cell(p.interview)
        for p in participations
    }


def training_cells(participations):
    return {p.pk: _readiness_cell(p.training) for p in participations}


def _readiness_cell(readiness):
    states = {Readiness.PASSED: "done", Readiness.PLANNED: "now", Readiness.FAILED: "late"}
    return Cell(states.get(readiness, "plan"), Readiness(readiness).label)


def short_date(day):
    """«9 окт.»: as tables have room for it."""
    return f"{day.day} {SHORT_MONTHS[day.month - 1]}"


def lead_of(participations, role):
    """«54 участника: 47 обучающихся и 7 педагогов»."""
    counts = dict(participations.active().order_by().values_list("person__group").annotate(Count("pk")))
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


def event_of(programme, *kinds):
    """The first event still open that carries one of ``kinds``, as the strip shows it, or ``None``."""
    if programme.roadmap is None:
        return None
    for kind in kinds:
        event = Event.objects.of(programme).of_kind(kind).still_open().with_figures().select_related("stage").first()
        if event is not None:
            event.stage.roadmap = programme.roadmap
            measures = ProgressBoard(programme).measures(event)
            return line_of(event, programme, programme.organisation.today, measures)
    return None
