"""What the office asks of the schools a user reports for, as calendar entries: a task a date."""

from datetime import timedelta

from django.conf import settings
from django.utils import timezone
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from organisations.access import Permission, granted_here
from roadmap.calendar.entries import Entry, changes_of
from roadmap.calendar.plan import TITLE
from roadmap.enums import TaskState
from roadmap.models import DelegatedTask, Programme

BACK = timedelta(days=366)  # an accepted task stays this long


def entries_of_tasks(user):
    schools = granted_here(user, Permission.TASK_REPORT)
    rows = DelegatedTask.objects.alive().filter(
        school__in=schools,
        due_on__gte=timezone.now().date() - BACK,
        event__stage__roadmap__programme__in=Programme.objects.living(),
    )
    tasks = list(rows.select_related("event__stage__roadmap__programme__organisation", "school"))
    changes = changes_of(DelegatedTask, [task.pk for task in tasks])
    return [_entry(task, changes.get(task.pk)) for task in tasks]


def _entry(task, changes):
    roadmap = task.event.stage.roadmap
    count, at = changes or (0, roadmap.approved_at or roadmap.programme.created_at)
    is_done = task.state in (TaskState.REPORTED, TaskState.ACCEPTED)
    title = Truncator(f"{roadmap.programme.organisation.short_name}: {task.event.title}").chars(TITLE)
    return Entry(
        key=f"task-{task.pk}",
        title=f"✓ {title}" if is_done else title,
        starts=task.due_on,
        ends=task.due_on,
        url=settings.PUBLIC_URL + task.get_absolute_url(),
        changed_at=max(filter(None, (at, task.reported_at, task.decided_at))),
        changes=count,
        text=_("The municipality waits for the school's report.") if not is_done else _("Reported."),
        category=_("Tasks of the municipality"),
    )
