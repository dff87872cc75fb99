"""Read-outs of what an office gave to its schools: schools × events for the office, a list for each school."""

from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Any

from django.db.models import Count, Q
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from mentoring.kit.workbooks import write_workbook
from organisations.models import Organisation
from roadmap.enums import Audience, Standing, TaskState
from roadmap.kinds import Action, Measure, ProgressBoard
from roadmap.models import DelegatedTask, Event
from roadmap.standing import relative_days

FOR_OFFICE = {
    TaskState.OPEN: gettext_lazy("no report yet"),
    TaskState.REPORTED: gettext_lazy("waits for your decision"),
    TaskState.ACCEPTED: gettext_lazy("accepted"),
    TaskState.RETURNED: gettext_lazy("returned to the school"),
}
FOR_SCHOOL = {
    TaskState.OPEN: gettext_lazy("waits for your report"),
    TaskState.REPORTED: gettext_lazy("the municipality is looking at it"),
    TaskState.ACCEPTED: gettext_lazy("accepted"),
    TaskState.RETURNED: gettext_lazy("returned: complete the report"),
}
MARKS = {
    TaskState.OPEN: Standing.PLAN,
    TaskState.REPORTED: Standing.WAIT,
    TaskState.ACCEPTED: Standing.DONE,
    TaskState.RETURNED: Standing.NOW,
}
URGENCY = (Standing.LATE, Standing.WAIT, Standing.NOW, Standing.PLAN, Standing.DONE)


@dataclass(frozen=True)
class TaskLine:
    """A task as a list shows it: its mark, how it stands in words, when it is due, how many dates come ``later``."""

    task: DelegatedTask
    mark: Standing
    words: str
    relative: str = ""
    later: int = 0

    @property
    def is_late(self):
        return self.mark == Standing.LATE


def task_line(task, today, words=FOR_OFFICE):
    late = task.is_late(today)
    return TaskLine(
        task=task,
        mark=Standing.LATE if late else MARKS[TaskState(task.state)],
        words=str(words[TaskState(task.state)]),
        relative=relative_days((task.due_on - today).days) if task.due_on and task.waits_for_school else "",
    )


@dataclass
class Cell:
    """Where a school stands with an event: the most urgent of its dates decides, all of them are counted."""

    lines: list = field(default_factory=list)

    @property
    def mark(self):
        return min((line.mark for line in self.lines), key=URGENCY.index)

    @property
    def first(self):
        return next(line for line in self.lines if line.mark == self.mark)

    @property
    def count_words(self):
        """«2/5» of an event with several dates."""
        done = sum(line.mark == Standing.DONE for line in self.lines)
        return f"{done}/{len(self.lines)}" if len(self.lines) > 1 else ""


@dataclass
class SchoolTasks:
    school: Organisation
    cells: list
    counts: dict

    @property
    def late(self):
        return self.counts[Standing.LATE]

    @property
    def waiting(self):
        return self.counts[Standing.WAIT]

    @property
    def done_words(self):
        return _("%(done)d of %(total)d") % {"done": self.counts[Standing.DONE], "total": sum(self.counts.values())}


class Matrix:
    """Schools × delegated events of an office's plan: three queries, however many there are of both."""

    SHOWN = {"waiting": Standing.WAIT, "late": Standing.LATE}

    def __init__(self, programme, *, show=""):
        today = programme.organisation.today
        self.show = show if show in self.SHOWN else ""
        self.events = list(Event.objects.of(programme).filter(is_delegated=True))
        schools = list(programme.organisation.children.filter(kind="school").order_by("short_name"))
        events, by_key = {event.pk: event for event in self.events}, {school.pk: school for school in schools}
        tasks = DelegatedTask.objects.filter(event__in=self.events).in_order()
        cells: dict = {}
        self.counts = dict.fromkeys(Standing, 0)
        for task in tasks:
            task.event, task.school = events[task.event_id], by_key.get(task.school_id) or task.school
            line = task_line(task, today)
            cells.setdefault((task.school_id, task.event_id), Cell()).lines.append(line)
            self.counts[line.mark] += 1
        self.rows = [self._row(school, cells) for school in schools]
        self.total = sum(self.counts.values())

    def _row(self, school, cells):
        row = [cells.get((school.pk, event.pk)) for event in self.events]
        counts = dict.fromkeys(Standing, 0)
        for cell in filter(None, row):
            for line in cell.lines:
                counts[line.mark] += 1
        return SchoolTasks(school, row, counts)

    @property
    def shown(self):
        """The rows the chip lets through, those that lag first."""
        kept = [row for row in self.rows if not self.show or row.counts[self.SHOWN[self.show]]]
        return sorted(kept, key=lambda row: (-row.late, -row.waiting, row.school.short_name))

    @property
    def queue(self):
        """The reports that wait for a decision, the longest first; nothing unless they are asked for."""
        lines = (line for row in self.rows for cell in filter(None, row.cells) for line in cell.lines)
        waiting = [line for line in lines if line.mark == Standing.WAIT] if self.show == "waiting" else []
        return sorted(waiting, key=lambda line: (line.task.reported_at, line.task.pk))

    @property
    def waiting(self):
        return self.counts[Standing.WAIT]

    @property
    def late(self):
        return self.counts[Standing.LATE]

    @property
    def done(self):
        return self.counts[Standing.DONE]

    def workbook(self, title):
        """The matrix as .xlsx: a row a school, a column an event, the state in words."""
        headers = [_("School"), *(f"{event.number} {event.title}".strip() for event in self.events)]
        rows = [
            [row.school.name, *("; ".join(_in_words(cell)) if cell else "" for cell in row.cells)] for row in self.rows
        ]
        return write_workbook(headers, [34, *(26 for _event in self.events)], rows, title=title)


def _in_words(cell):
    for line in cell.lines:
        yield f"{line.task.when}: {line.words}" if line.task.due_on else line.words


def tasks_of_school(school):
    """``TaskLine``s of a school: what waits for it first, then what waits for the office, then what is accepted."""
    tasks = (
        DelegatedTask.objects.alive()
        .filter(school=school)
        .select_related("event__stage__roadmap__programme__organisation", "school")
        .in_order()
    )
    today = school.today
    lines = [task_line(task, today, FOR_SCHOOL) for task in tasks]
    order = {TaskState.RETURNED: 0, TaskState.OPEN: 0, TaskState.REPORTED: 1, TaskState.ACCEPTED: 2}
    return sorted(lines, key=lambda line: order[TaskState(line.task.state)])


@dataclass(frozen=True)
class TasksInView:
    """What the municipality waits for from a school: the nearest ``lines``, an event each, and how many in all."""

    lines: list
    total: int


NEAR = timedelta(days=31)


def tasks_in_view(school, limit=3):
    """What waits for ``school``'s report, each event once with its nearest date; ``None`` when nothing does.

    What is late or due within a month, at the most ``limit`` of them; the nearest one when nothing is."""
    waiting = DelegatedTask.objects.waiting_for_school().filter(school=school).select_related("event").in_order()
    tasks = list(waiting)
    if not tasks:
        return None
    today = school.today
    by_event: dict = {}
    for task in tasks:
        by_event.setdefault(task.event_id, []).append(task)
    nearest = [replace(task_line(own[0], today, FOR_SCHOOL), later=len(own) - 1) for own in by_event.values()]
    near = [line for line in nearest if line.task.due_on and line.task.due_on <= today + NEAR]
    return TasksInView((near or nearest[:1])[:limit], len(tasks))


@dataclass(frozen=True)
class OwnEvent:
    """An event of the school's own plan that may answer a task, with what it measures."""

    event: Event
    meters: tuple[Any, ...]
    is_likely: bool


def own_events(school, event, *, chosen=None):
    """Events of the school's living plan, those that share a kind with the task's ``event`` first."""
    programme = school.programmes.living().first()
    if programme is None or programme.roadmap is None or not programme.roadmap.is_in_force:
        return []
    board = ProgressBoard(programme)
    wanted = set(event.kinds)
    found = [
        OwnEvent(
            own,
            board.measures(own) if wanted & set(own.kinds) or own.pk == chosen else (),
            bool(wanted & set(own.kinds)),
        )
        for own in Event.objects.of(programme)
    ]
    return sorted(found, key=lambda own: not own.is_likely)


def measures_of(event):
    """What an event of a school measures today."""
    return ProgressBoard(event.stage.roadmap.programme).measures(event)


def open_schools_tasks(programme, event):
    """The screen of an office's event that looks after the plans of its schools."""
    return Action(_("Look at the schools’ reports"), reverse("roadmap:schools_tasks", args=[programme.pk]))


def measure_schools_tasks(programme):
    """Accepted of what the schools had to report on by today."""
    due = DelegatedTask.objects.filter(
        event__stage__roadmap__programme=programme, due_on__lte=programme.organisation.today
    ).alive()
    counts = due.aggregate(total=Count("pk"), done=Count("pk", filter=Q(state=TaskState.ACCEPTED)))
    return {Audience.NOBODY: (Measure(_("Accepted of what was due"), counts["done"], counts["total"]),)}
