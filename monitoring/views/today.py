"""The first pages of those who work on a programme: the curator's, the psychologist's, the class teacher's."""

from django.shortcuts import render

from monitoring.own_day import class_day, specialist_day
from monitoring.today import today_of
from organisations.access import Permission, requires
from participants.erasing.tasks import waiting_of
from roadmap.models import Programme


@requires(Permission.ROADMAP_EDIT, of=Programme)
def today(request, programme):
    """What is overdue, what comes this week, who is waited for. A programme without a roadmap offers to begin one."""
    found = today_of(programme, request.user) if programme.roadmap else None
    erasures = None if found else waiting_of(programme.organisation)  # the law waits for no roadmap
    return _page(request, "monitoring/today.html", programme, found, erasures=erasures)


@requires(Permission.RATHER_NOT_VIEW, of=Programme)
def specialist(request, programme):
    """The psychologist's events, who needs support, what people said in confidence."""
    return _page(request, "monitoring/specialist_day.html", programme, specialist_day(programme, request.user))


@requires(Permission.CLASS_VIEW, of=Programme)
def own_class(request, programme):
    """Who of the class takes part and what they lack; the class teacher's events and meetings."""
    return _page(request, "monitoring/class_day.html", programme, class_day(programme, request.user))


def _page(request, template, programme, found, **more):
    if found is not None and found.lines:
        request.workplace.lines = found.lines  # the route shows the same
    context = {"programme": programme, "today": found, "date": programme.organisation.today, **more}
    return render(request, template, context)
