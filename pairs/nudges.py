"""Mentors are reminded to log a meeting: the day after a planned one, and once when the pair grows quiet."""

from datetime import timedelta
from itertools import chain

from django.db.models import Exists, OuterRef
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from organisations.outbox import tell
from pairs.enums import MeetingState
from pairs.health import Health, in_health
from pairs.models import Meeting
from roadmap.enums import ProgrammeState
from roadmap.models import Programme

HOURS = 4  # after the hour of the morning letters
LOOKED_BACK = timedelta(days=7)  # an older planned meeting is left to the signals


def nudge_mentors(now=None):
    """Of every school where it is a working morning; nobody is told twice of the same. Returns how many were told."""
    now = now or timezone.now()
    programmes = Programme.objects.living().filter(keeps_journal=True, state=ProgrammeState.RUNNING)
    told = 0
    for programme in programmes.select_related("organisation"):
        if programme.organisation.is_morning(now, hours=HOURS):
            told += _of_planned(programme) + _of_quiet(programme)
    return told


def _of_planned(programme):
    """«Встреча 12 ноября прошла?»: its day has passed, and nobody has logged it or called it off."""
    today = programme.organisation.today
    rows = Meeting.objects.filter(
        pair__programme=programme,
        state=MeetingState.PLANNED,
        held_on__range=(today - LOOKED_BACK, today - timedelta(1)),
    )
    told = 0
    for meeting in rows.select_related("pair").prefetch_related("pair__members__participation__person__home"):
        day = date_format(meeting.held_on, "j E")
        text = _("Did the meeting of %(day)s take place? Log it: it takes less than a minute.") % {"day": day}
        url = reverse("pairs:meeting", args=[meeting.pk])
        told += _tell(meeting.pair, f"meeting-unlogged:{meeting.pk}", text, url, programme)
    return told


def _of_quiet(programme):
    today = programme.organisation.today
    coming = Meeting.objects.filter(pair=OuterRef("pk"), state=MeetingState.PLANNED, held_on__gte=today)
    found = [in_health(programme, health, today).filter(~Exists(coming)) for health in (Health.QUIET, Health.SILENT)]
    told = 0
    for pair in chain.from_iterable(rows.with_people() for rows in found):
        since = pair.last_held_on or pair.started_on
        text = _("There has been no meeting in the journal since %(day)s: %(names)s. Log one, or agree on a day.") % {
            "day": date_format(since, "j E"),
            "names": pair.mentee_names,
        }
        url = reverse("pairs:log_meeting", args=[pair.pk])
        told += _tell(pair, f"pair-quiet:{pair.pk}:{since:%Y%m%d}", text, url, programme)
    return told


def _tell(pair, reason, text, url, programme):
    users = [row.person.account for row in pair.mentors if row.person.account_id]
    tell(users, reason=reason, text=text, url=url, organisation=programme.organisation)
    return len(users)
