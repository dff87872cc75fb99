"""Planned meetings of one's own pairs. The other side is told by initials: names stay in the school."""

import zoneinfo
from datetime import datetime, timedelta

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from organisations.access import Permission, Relation, granted_relations
from pairs.enums import MeetingState
from pairs.journal import TITLES, MeetingKind
from pairs.models import Meeting, Pair
from roadmap.calendar.entries import Certainty, Entry, changes_of, fills_calendar

BACK = timedelta(days=31)  # what was called off or is past stays this long, so that calendars hear of it
USUAL = 45  # minutes


@fills_calendar
def meetings(user):
    if Relation.MEMBER not in granted_relations(Permission.MEETING_RECORD, user):
        return []
    rows = Meeting.objects.all()
    own = list(
        rows.filter(rows.own_rows(Relation.MEMBER, user))
        .exclude(state=MeetingState.HELD)
        .select_related("pair__programme__organisation")
        .prefetch_related("pair__members__participation__person__home")
        .distinct()
    )
    changes = changes_of(Pair, {meeting.pair_id for meeting in own})
    return [
        entry_of(meeting, user, changes.get(meeting.pair_id))
        for meeting in own
        if meeting.held_on >= meeting.pair.programme.organisation.today - BACK
    ]


def entry_of(meeting, user, changes=None):
    """A meeting read with its pair's people, for the calendar of ``user``."""
    count, at = changes or (0, meeting.logged_at)
    starts, ends = _time(meeting)
    is_off = meeting.state == MeetingState.CANCELLED
    return Entry(
        key=f"meeting-{meeting.pk}",
        title=_title(meeting, user),
        starts=starts,
        ends=ends,
        url=settings.PUBLIC_URL + meeting.pair.get_absolute_url(),
        changed_at=max(at, meeting.logged_at),
        changes=count,
        text=_("The meeting is called off.") if is_off else "",
        place=meeting.place,
        category=_("Meetings of pairs"),
        certainty=Certainty.CANCELLED if is_off else Certainty.CONFIRMED,
    )


def _title(meeting, user):
    """«Регулярная встреча: К. Г.»"""
    pair = meeting.pair
    others = [row.person for row in (*pair.mentors, *pair.mentees) if row.person.account_id != user.pk]
    initials = ", ".join(f"{person.first_name[:1]}. {person.last_name[:1]}." for person in others)
    kind = str(TITLES[MeetingKind(meeting.kind)])
    return pgettext("meeting in a calendar", "Mentoring, %(kind)s: %(who)s") % {"kind": kind.lower(), "who": initials}


def _time(meeting):
    if meeting.starts_at is None:
        return meeting.held_on, meeting.held_on
    zone = zoneinfo.ZoneInfo(meeting.pair.programme.organisation.time_zone)
    starts = datetime.combine(meeting.held_on, meeting.starts_at, zone)
    return starts, starts + timedelta(minutes=meeting.minutes or USUAL)
