"""How those invited to a gathering are reached, and what stands before them: read-outs that pages and verbs share."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from django.conf import settings
from django.core import signing
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _

from participants.models import Attendance, Erasure, Gathering
from participants.models.person import minors
from participants.protocol import in_order, when_of
from roadmap.calendar.entries import Certainty, Entry
from roadmap.calendar.feed import feed_of

SALT = "participants.gathering-calendar"
USUAL_LENGTH = timedelta(hours=1)


@dataclass
class Plan:
    """Who would be told now, who is handed a paper, who knows already; the verb does exactly this."""

    to_tell: list = field(default_factory=list)
    by_paper: list = field(default_factory=list)
    told: list = field(default_factory=list)

    @property
    def know_of_another(self):
        """Of those not told yet, how many were told of an earlier date or place."""
        return sum(row.told_at is not None for row in [*self.to_tell, *self.by_paper])

    @property
    def total(self):
        return len(self.to_tell) + len(self.by_paper) + len(self.told)


def plan_of(gathering):
    """The ``Plan`` of telling ``gathering`` as it stands now; of a cancelled one, those who were told of it."""
    plan = Plan()
    resting = set(Erasure.objects.open().values_list("person", flat=True))
    for row in in_order(gathering.attendances.with_people()):
        if row.participation and row.participation.person_id in resting:
            continue  # the consent is withdrawn
        if row.told_version == gathering.version:
            plan.told.append(row)
        elif gathering.is_cancelled and row.told_at is None:
            continue
        elif row.is_reachable:
            plan.to_tell.append(row)
        else:
            plan.by_paper.append(row)
    return plan


def ways_of(row):
    """«в кабинет и письмом на …», as the preview says it."""
    if row.account and row.address:
        return _("in the product and by e-mail: %(address)s") % {"address": row.address}
    if row.account:
        return _("in the product")
    return _("by e-mail: %(address)s") % {"address": row.address}


# --- the words ----------------------------------------------------------------------------------------------------
def subject_of(gathering):
    facts = {"title": gathering.title, "day": f"{gathering.held_on:%d.%m.%Y}"}
    if gathering.is_cancelled:
        return _("Cancelled: %(title)s, %(day)s") % facts
    if gathering.is_announcement:
        return gathering.title
    if gathering.version > 1:
        return _("New date or place: %(title)s, %(day)s") % facts
    return _("Invitation: %(title)s, %(day)s") % facts


def notice_of(gathering):
    if gathering.is_announcement and not gathering.is_cancelled:
        return f"{gathering.title}. {gathering.text}"[:500]
    place = f", {gathering.place}" if gathering.place else ""
    return f"{subject_of(gathering).rsplit(',', 1)[0]}: {when_of(gathering)}{place}"


# --- the calendar -------------------------------------------------------------------------------------------------
def calendar_path(gathering):
    """An address without a password: it tells the title, the time and the place, and names nobody."""
    return reverse("participants:gathering_calendar", args=[signing.Signer(salt=SALT).sign(gathering.pk)])


def opened_by(token):
    """The gathering whose calendar address ``token`` is, or ``None``."""
    try:
        key = signing.Signer(salt=SALT).unsign(token)
    except signing.BadSignature:
        return None
    return Gathering.objects.select_related("programme__organisation").filter(pk=key).first()


def calendar_of(gathering, *, changed_at):
    """.ics bytes."""
    url = reverse("participants:invitation", args=[gathering.pk])
    return feed_of(gathering.title, [entry_of(gathering, url, changed_at)])


def entry_of(gathering, url, changed_at):
    """The ``Entry`` of calendars, the same in an invitation and in one's own feed."""
    starts, ends = _span(gathering)
    return Entry(
        key=f"gathering-{gathering.pk}",
        title=gathering.title,
        starts=starts,
        ends=ends,
        url=settings.PUBLIC_URL + url,
        changed_at=changed_at,
        changes=gathering.version,
        text=_("It is called off.") if gathering.is_cancelled else "",
        place=gathering.place,
        category=_("Gatherings"),
        certainty=Certainty.CANCELLED if gathering.is_cancelled else Certainty.CONFIRMED,
    )


def _span(gathering):
    if gathering.held_time is None:
        return gathering.held_on, gathering.held_on
    zone = ZoneInfo(gathering.programme.organisation.time_zone)
    starts = datetime.combine(gathering.held_on, gathering.held_time, tzinfo=zone)
    return starts, starts + USUAL_LENGTH


# --- one's own ----------------------------------------------------------------------------------------------------
def own_invitations(user, *, back=timedelta()):
    """What ``user`` is invited to and was told of, from today on or from ``back`` before it, the nearest first."""
    rows = Attendance.objects.of_user(user).filter(Q(guardian=None) | minors("guardian__child__"))
    rows = rows.filter(told_at__isnull=False, gathering__held_on__gte=_yesterday() - back)
    rows = rows.select_related("gathering__programme__organisation").order_by("gathering__held_on", "pk")
    return [row for row in rows if row.gathering.held_on >= row.gathering.programme.organisation.today - back]


def _yesterday():
    return datetime.now(ZoneInfo("UTC")).date() - timedelta(days=1)
