"""What stands on the paper of a roadmap: stamps, stages with their events in the plan's own columns, the agreement."""

import re
from dataclasses import dataclass
from hashlib import sha256

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from mentoring.kit.periods import format_span_ru, read_period
from mentoring.kit.signs import printable
from mentoring.kit.text import search_key
from roadmap.enums import RoadmapState
from roadmap.models import Event
from roadmap.own_columns import NOTE, apart
from roadmap.printing.agreement import Decision, decisions_of
from roadmap.printing.columns import Column, columns_of, note_key
from roadmap.printing.stamps import Stamp, stamps_of
from roadmap.reader.roles import recognise
from roadmap.responsibles import Staff

NAMED_AT_MOST = 2  # a role that more people hold stays a role: «классные руководители»
NAMES_ITSELF = re.compile(r"дорожн\w+ карт|\bплан\b", re.IGNORECASE)
NUMBERED = re.compile(r"\s*(?:\d|[IVX]+\b|этап|модуль|раздел|блок)", re.IGNORECASE)


ASPECTS = (
    ("aim", gettext_lazy("Aim: %(text)s")),
    ("objective", gettext_lazy("Objective: %(text)s")),
    ("result", gettext_lazy("Result: %(text)s")),
)


@dataclass(frozen=True)
class Part:
    """A stage: its heading, what it is for (whole lines), and a row of cells for each event."""

    title: str
    aspects: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class PlanSheet:
    """Everything that is printed. ``stamps``: of agreement and of approval, as far as the plan has come."""

    title: str
    subtitle: str
    organisation: str
    period: str
    version: str
    approve: Stamp
    agree: Stamp | None
    columns: tuple[Column, ...]
    parts: tuple[Part, ...]
    decisions: tuple[Decision, ...]
    is_draft: bool

    @property
    def event_count(self):
        return sum(len(part.rows) for part in self.parts)

    @property
    def fingerprint(self):
        """The same for the same paper, in every process."""
        told = (self.name, self.organisation, self.period, self.version, self.approve, self.agree, self.is_draft)
        columns = [(column.key, str(column.title)) for column in self.columns]
        return sha256(repr((told, columns, self.parts, self.decisions)).encode()).hexdigest()

    @property
    def name(self):
        """What the document is called in its properties and in lists of files."""
        return f"{self.title}. {self.subtitle}" if self.subtitle else self.title


def texts_of(roadmap):
    """Pairs (stage, {column: text}) of every event of a version of a roadmap, in order."""
    programme = roadmap.programme
    staff = Staff(programme.organisation)
    events = (
        Event.objects.filter(stage__roadmap=roadmap)
        .select_related("stage")
        .prefetch_related("responsibles__user")
        .order_by("stage__position", "position")
    )
    return [(event.stage, _texts(event, programme.window, staff, roadmap.columns)) for event in events]


def plan_sheet(roadmap):
    """The ``PlanSheet`` of a version of a roadmap; the number of queries does not depend on the number of events."""
    programme = roadmap.programme
    organisation = programme.organisation
    rows = texts_of(roadmap)
    columns = columns_of([texts for _stage, texts in rows], roadmap.columns)
    agree, approve = stamps_of(roadmap)
    title = printable(roadmap.title)
    names_itself = bool(NAMES_ITSELF.search(title))
    return PlanSheet(
        title=title if names_itself else _("Roadmap"),
        subtitle="" if names_itself else title,
        organisation=printable(organisation.name),
        period=_("Carried out: %(span)s") % {"span": format_span_ru(programme.starts_on, programme.ends_on)},
        version=_("Version %(version)d") % {"version": roadmap.version},
        approve=approve,
        agree=agree,
        columns=columns,
        parts=_parts(rows, columns),
        decisions=decisions_of(roadmap),
        is_draft=roadmap.is_editable or roadmap.state == RoadmapState.SUBMITTED,
    )


def _parts(rows, columns):
    stages = {}
    for stage, texts in rows:
        stages.setdefault(stage.pk, (stage, []))[1].append(tuple(texts[column.key] for column in columns))
    return tuple(Part(heading_of(stage), _aspects(stage), tuple(cells)) for stage, cells in stages.values())


def heading_of(stage):
    """«2. Формирование базы наставляемых»; a title that brings its own number keeps it."""
    title = printable(stage.title)
    return title if NUMBERED.match(title) else f"{stage.position}. {title}"


def _aspects(stage):
    return tuple(str(words) % {"text": printable(getattr(stage, key))} for key, words in ASPECTS if getattr(stage, key))


def _texts(event, window, staff, columns):
    """The cells of ``event`` by column; ``columns`` are the plan's own, if it has its own."""
    own = [field for field, _heading in columns]
    notes = [heading for field, heading in columns if field == NOTE]
    description, noted = apart(event.description, notes)
    title = event.title
    if own and "description" not in own:  # as in the plan itself, where both stand in one cell
        title, description = "\n".join(filter(None, [title, description])), ""
    texts = {
        "number": event.number,
        "title": title,
        "description": description,
        "deadline": deadline_words(event, window),
        "responsibles": ", ".join(dict.fromkeys(_who(responsible, staff) for responsible in event.responsibles.all())),
        "expected_result": event.expected_result,
        "document_kind": event.document_kind,
        "indicator": event.indicator,
        **{note_key(heading): noted.get(heading, "") for heading in notes},
    }
    return {key: printable(text) for key, text in texts.items()}


def deadline_words(event, window):
    """The deadline as written while it still says what is meant; after a move, the dates in words."""
    if event.due_on is None or not event.deadline_text:
        return event.when
    written = read_period(event.deadline_text, programme=window)
    is_as_written = (written.starts_on, written.due_on) == (event.starts_on, event.due_on)
    return event.deadline_text if is_as_written else event.when


def _who(responsible, staff):
    """«Куратор программы Соколова М. В.»: as written, with the people it means when they are few."""
    people = staff.meant_by(responsible) if responsible.user_id or responsible.role else []
    written = search_key(responsible.text)
    names = [user.short_name for user in people if search_key(user.last_name) not in written]
    if not 1 <= len(people) <= NAMED_AT_MOST or not any(names):
        return responsible.text
    told = ", ".join(filter(None, names))
    return told if recognise(responsible.text).is_placeholder else f"{responsible.text} {told}"
