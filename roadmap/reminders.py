"""Reminders of deadlines, on working mornings of each organisation.

Beat calls every hour; whatever is run twice or missed, the reason of a notice decides: the same step of the same
deadline speaks once to a person, and a step that fell on a weekend is told on the next working day.
"""

from functools import partial

from django.utils import timezone
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from organisations.enums import Role
from organisations.models import Membership, User
from organisations.outbox import tell
from roadmap.calendar.single import calendar_path
from roadmap.models import Event, Programme
from roadmap.models.roadmap import IN_FORCE
from roadmap.responsibles import Staff
from roadmap.standing import open_due

HOURS = 3  # of the morning in which beat may still come
TITLE = 200  # of a notice's 500 characters
READERS = {Role.CURATOR, Role.DIRECTOR, Role.SPECIALIST, Role.CLASS_TEACHER}


def remind(now=None):
    """Tell responsibles of every running programme about what is due; returns how many programmes were looked at."""
    now = now or timezone.now()
    programmes = (
        Programme.objects.living()
        .filter(roadmaps__state__in=IN_FORCE)
        .select_related("organisation__parent")
        .distinct()
    )
    looked_at = 0
    for programme in programmes:
        if programme.organisation.is_morning(now, hours=HOURS):
            _remind_of(programme, now.astimezone(programme.organisation.clock).date())
            looked_at += 1
    return looked_at


def _remind_of(programme, today):
    events = (
        Event.objects.of(programme)
        .in_force()
        .still_open()
        .with_next_due()
        .select_related("stage")
        .prefetch_related("responsibles")
    )
    staff = Staff(programme.organisation)
    long_overdue = 0
    for event in events:
        due = open_due(event)
        if due is None:
            continue
        left = (due - today).days
        step = step_of(left, programme.reminder_days)
        if step is not None:
            _tell(_readers(event, staff, left, programme), event, due, step, _words(event, left), programme)
        long_overdue += left < -programme.municipality_after_days
    if long_overdue:
        _tell_municipality(programme, long_overdue, today)


def step_of(left, reminder_days):
    """Which reminder is due ``left`` days before a deadline: a number of days, «0», «late0», «late1»… or ``None``.

    The nearest of ``reminder_days`` that has come: whoever was not told on its very day is told after it.
    """
    if left < 0:
        return f"late{(-left - 1) // 7}"
    passed = [day for day in (*reminder_days, 0) if day >= left]
    return str(min(passed)) if passed else None


def _readers(event, staff, left, programme):
    """The responsibles who use the roadmap; curators when there are none or it is late; then the director."""
    meant = [r for r in event.responsibles.all() if r.user_id or r.role in READERS]
    users = {user.pk: user for responsible in meant for user in staff.meant_by(responsible)}
    if not users or left < 0:
        users |= {m.user_id: m.user for m in staff.holding(Role.CURATOR)}
    if left < -programme.director_after_days:
        users |= {m.user_id: m.user for m in staff.holding(Role.DIRECTOR)}
    return users.values()


def _tell(users, event, due, step, text, programme):
    tell(
        users,
        reason=f"deadline:{event.pk}:{due}:{step}",
        text=text,
        url=event.get_absolute_url(),
        organisation=programme.organisation,
        due_on=due,
        calendar="" if step.startswith("late") else partial(calendar_path, event),
    )


def _words(event, left):
    return f"{due_words(left)}: {event.number} {Truncator(event.title).chars(TITLE)}"


def due_words(left):
    """How near a deadline is, as a sentence begins: «Осталось 7 дней», «Срок сегодня»."""
    if left < 0:
        return ngettext("Overdue by %(count)d day", "Overdue by %(count)d days", -left) % {"count": -left}
    if left == 0:
        return _("Due today")
    if left == 1:
        return _("Due tomorrow")
    return ngettext("Due in %(count)d day", "Due in %(count)d days", left) % {"count": left}


def _tell_municipality(programme, count, today):
    """The office hears a number once a week, no names."""
    year, week, _day = today.isocalendar()
    school = programme.organisation
    coordinators = User.objects.filter(
        memberships__in=Membership.objects.holding(Role.MUNICIPAL_COORDINATOR, school.parent)
    )
    tell(
        coordinators.distinct(),
        reason=f"overdue:{programme.pk}:{year}-{week}",
        text=ngettext(
            "%(school)s: %(count)d event has been overdue for more than %(days)d days",
            "%(school)s: %(count)d events have been overdue for more than %(days)d days",
            count,
        )
        % {"school": school.short_name, "count": count, "days": programme.municipality_after_days},
        url=programme.get_absolute_url(),
        organisation=school.parent,
    )
