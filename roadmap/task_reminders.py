"""Reminders of what the municipality asks of schools, on working mornings; exactly once for the same step of a date."""

from collections import defaultdict

from django.utils import timezone
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from organisations.enums import OrganisationKind, Role
from organisations.models import Membership
from organisations.outbox import tell
from roadmap.actions.delegation import spread_tasks
from roadmap.models import DelegatedTask, Programme
from roadmap.models.roadmap import IN_FORCE
from roadmap.reminders import HOURS, TITLE, due_words, step_of


def remind_of_tasks(now=None):
    """Give tasks to schools that have joined since, then remind; returns how many offices' plans were looked at."""
    now = now or timezone.now()
    programmes = (
        Programme.objects.living()
        .filter(organisation__kind=OrganisationKind.MUNICIPALITY, roadmaps__state__in=IN_FORCE)
        .select_related("organisation")
        .distinct()
    )
    looked_at = 0
    for programme in programmes:
        if programme.organisation.is_morning(now, hours=HOURS):
            spread_tasks(programme)
            _remind_of(programme, now.astimezone(programme.organisation.clock).date())
            looked_at += 1
    return looked_at


def _remind_of(programme, today):
    tasks = (
        DelegatedTask.objects.waiting_for_school()
        .filter(event__stage__roadmap__programme=programme, due_on__isnull=False)
        .select_related("event", "school")
    )
    staff = _staff_of_schools(programme.organisation)
    for task in tasks:
        left = (task.due_on - today).days
        step = step_of(left, programme.reminder_days)
        if step is not None:
            _tell(task, left, step, staff, programme)


def _staff_of_schools(office):
    """{school: {role: users}} of those who report to the office."""
    found: dict = defaultdict(lambda: defaultdict(list))
    held = Membership.objects.current().filter(
        organisation__parent=office, role__in=[Role.CURATOR, Role.DIRECTOR], user__is_active=True
    )
    for membership in held.select_related("user"):
        found[membership.organisation_id][membership.role].append(membership.user)
    return found


def _tell(task, left, step, staff, programme):
    users = list(staff[task.school_id][Role.CURATOR])
    if left < -programme.director_after_days:
        users += staff[task.school_id][Role.DIRECTOR]
    words = {
        "when": due_words(left),
        "event": f"{task.event.number} {Truncator(task.event.title).chars(TITLE)}".strip(),
    }
    tell(
        users,
        reason=f"task:{task.pk}:{task.due_on}:{step}",
        text=_("%(when)s, the municipality waits for your report: %(event)s") % words,
        url=task.get_absolute_url(),
        organisation=task.school,
        due_on=task.due_on,
    )
