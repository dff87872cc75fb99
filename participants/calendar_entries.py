"""Gatherings in people's calendars: those one prepares, and those one is invited to."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils.translation import gettext as _

from organisations.access import Permission, granted_here
from participants.invitations import own_invitations
from participants.models import Gathering
from roadmap.calendar.entries import Certainty, Entry, changes_of, fills_calendar

BACK = timedelta(days=31)  # what was called off or is past stays this long, so that calendars hear of it
USUAL = timedelta(hours=1)


@fills_calendar
def gatherings(user):
    rows = Gathering.objects.filter(programme__organisation__in=granted_here(user, Permission.GATHERING_MANAGE))
    found = {
        gathering: gathering.get_absolute_url()
        for gathering in rows.select_related("programme__organisation")
        if gathering.held_on >= gathering.programme.organisation.today - BACK
    }
    for invited in own_invitations(user):
        found.setdefault(invited.gathering, invited.get_absolute_url())
    changes = changes_of(Gathering, [gathering.pk for gathering in found])
    return [
        _entry(gathering, url, changes.get(gathering.pk))
        for gathering, url in found.items()
        if not gathering.is_announcement
    ]


def _entry(gathering, url, changes):
    count, at = changes or (0, gathering.programme.created_at)
    starts, ends = _time(gathering)
    return Entry(
        key=f"gathering-{gathering.pk}",
        title=gathering.title,
        starts=starts,
        ends=ends,
        url=settings.PUBLIC_URL + url,
        changed_at=at,
        changes=count,
        text=_("It is called off.") if gathering.is_cancelled else "",
        place=gathering.place,
        category=_("Gatherings"),
        certainty=Certainty.CANCELLED if gathering.is_cancelled else Certainty.CONFIRMED,
    )


def _time(gathering):
    if gathering.held_time is None:
        return gathering.held_on, gathering.held_on
    zone = ZoneInfo(gathering.programme.organisation.time_zone)
    starts = datetime.combine(gathering.held_on, gathering.held_time, zone)
    return starts, starts + USUAL
