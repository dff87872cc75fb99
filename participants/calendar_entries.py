"""Gatherings in people's calendars: those one prepares, and those one is invited to."""

from datetime import timedelta

from django.utils import timezone

from organisations.access import Permission, granted_here
from participants.invitations import entry_of, own_invitations
from participants.models import Gathering
from roadmap.calendar.entries import changes_of, fills_calendar
from roadmap.models import Programme

BACK = timedelta(days=31)  # what was called off or is past stays this long, so that calendars hear of it


@fills_calendar
def gatherings(user):
    schools = granted_here(user, Permission.GATHERING_MANAGE)
    rows = Gathering.objects.filter(
        programme__in=Programme.objects.living().filter(organisation__in=schools),
        held_on__gte=timezone.now().date() - BACK,
    )
    found = {row: row.get_absolute_url() for row in rows.select_related("programme__organisation")}
    for invited in own_invitations(user, back=BACK):
        found.setdefault(invited.gathering, invited.get_absolute_url())
    changes = changes_of(Gathering, [gathering.pk for gathering in found])
    return [
        entry_of(gathering, url, changes.get(gathering.pk, (0, gathering.programme.created_at))[1])
        for gathering, url in found.items()
        if not gathering.is_announcement
    ]
