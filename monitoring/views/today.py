"""The curator's front door."""

from django.shortcuts import render

from monitoring.today import today_of
from organisations.access import Permission, requires
from roadmap.models import Programme


@requires(Permission.ROADMAP_EDIT, of=Programme)
def today(request, programme):
    """What is overdue, what comes this week, who is waited for. A programme without a roadmap offers to begin one."""
    found = today_of(programme) if programme.roadmap else None
    if found is not None:
        request.workplace.lines = found.lines
    return render(
        request,
        "monitoring/today.html",
        {"programme": programme, "today": found, "date": programme.organisation.today},
    )
