"""Read-outs of interviews: slots for many at once, who is told and how, what each sees of their own."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from hashlib import sha256
from zoneinfo import ZoneInfo

from django.conf import settings
from django.core import signing
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from mentoring.kit.working_days import is_working_day
from organisations.enums import STAFF_ROLES, Role
from organisations.models import User
from participants.enums import InterviewSheet, InterviewState, PersonGroup, Readiness
from participants.models import Interview, InterviewQuestion, Participation
from roadmap.calendar.entries import Certainty, Entry
from roadmap.calendar.feed import feed_of

SALT = "participants.interview-calendar"
MOST_DAYS = 60  # one planning does not reach further
SHEETS = {PersonGroup.STUDENT: InterviewSheet.PUPIL, PersonGroup.TEACHER: InterviewSheet.TEACHER}


# --- planning -----------------------------------------------------------------------------------------------------
@dataclass(frozen=True)
class Slot:
    participation: object
    held_on: object
    starts_at: object


@dataclass
class Schedule:
    """Who would be talked to when; the verb does exactly this. ``skipped``: (participation, why)."""

    slots: list = field(default_factory=list)
    skipped: list = field(default_factory=list)

    @property
    def days(self):
        """[(day, its slots)]"""
        found = {}
        for slot in self.slots:
            found.setdefault(slot.held_on, []).append(slot)
        return list(found.items())

    @property
    def fingerprint(self):
        words = "|".join(f"{s.participation.pk} {s.held_on} {s.starts_at}" for s in self.slots)
        return sha256(words.encode()).hexdigest()[:16]


def candidates(programme):
    """Mentors who take part now, by name, with people."""
    rows = Participation.objects.filter(programme=programme).mentors().active()
    return rows.select_related("person__user", "person__home__user").order_by("person__search_key", "pk")


def schedule(programme, participations, *, held_on, starts_at, ends_at, minutes, interviewers=()):
    """One after another from ``starts_at``; whoever does not fit before ``ends_at`` goes to the next working day.

    Times at which one of ``interviewers`` talks to somebody else are left out."""
    plan, step = Schedule(), timedelta(minutes=minutes)
    ahead = Interview.objects.filter(participation__in=participations, state=InterviewState.PLANNED)
    planned = {row.participation_id: row for row in ahead.select_related("day")}
    busy = _busy(programme, interviewers, held_on)
    day, moment = held_on, datetime.combine(held_on, starts_at)
    for row in participations:
        if row.pk in planned:
            talk = planned[row.pk]
            when = f"{talk.day.held_on:%d.%m.%Y} {talk.starts_at:%H:%M}"
            plan.skipped.append((row, _("is planned already: %(when)s") % {"when": when}))
            continue
        if row.interview == Readiness.PASSED:
            plan.skipped.append((row, _("has passed the interview already")))
            continue
        day, moment = _next_free(day, moment, step, starts_at, ends_at, busy)
        if (day - held_on).days > MOST_DAYS:
            plan.skipped.append((row, _("does not fit into two months: plan the others apart")))
            continue
        plan.slots.append(Slot(row, day, moment.time()))
        moment += step
    return plan


def _next_free(day, moment, step, starts_at, ends_at, busy):
    while True:
        if moment + step > datetime.combine(day, ends_at):
            day += timedelta(days=1)
            while not is_working_day(day):
                day += timedelta(days=1)
            moment = datetime.combine(day, starts_at)
            continue
        clash = next((end for start, end in busy if start < moment + step and moment < end), None)
        if clash is None:
            return day, moment
        moment = clash


def _busy(programme, interviewers, first_on):
    """[(from, until)] of the talks these people already have from ``first_on`` on."""
    rows = Interview.objects.filter(
        day__programme__organisation=programme.organisation_id,
        day__held_on__gte=first_on,
        day__interviewers__in=interviewers,
        state=InterviewState.PLANNED,
    ).values_list("day__held_on", "starts_at", "day__minutes")
    starts = {(datetime.combine(day, at), minutes) for day, at, minutes in rows}
    return sorted((start, start + timedelta(minutes=minutes)) for start, minutes in starts)


def staff_of(organisation):
    """Those of the staff who may talk to mentors, by name."""
    held = organisation.memberships.current().filter(role__in=STAFF_ROLES, user__is_active=True)
    return User.objects.filter(pk__in=held.values("user")).order_by("last_name", "first_name", "pk")


def psychologists_of(organisation):
    held = organisation.memberships.current().filter(role=Role.SPECIALIST, user__is_active=True)
    return User.objects.filter(pk__in=held.values("user")).order_by("last_name", "first_name", "pk")


def panel_names(day):
    """Everybody who talks that day, each once; the psychologist last."""
    names = [user.short_name for user in day.interviewers.all() if user.pk != day.psychologist_id]
    names += [expert.name for expert in day.experts.all()]
    if day.psychologist_id:
        names.append(_("%(name)s (psychologist)") % {"name": day.psychologist.short_name})
    return names


# --- questions ----------------------------------------------------------------------------------------------------
def sheet_of(person):
    return SHEETS.get(person.group, InterviewSheet.ADULT)


def questions_of(programme, sheet):
    """The programme's own questions, otherwise everybody's."""
    rows = InterviewQuestion.objects.filter(sheet=sheet)
    return list(rows.filter(programme=programme)) or list(rows.filter(programme=None))


# --- telling ------------------------------------------------------------------------------------------------------
@dataclass
class Telling:
    """Who would be told now, who is handed a paper, who knows already."""

    to_tell: list = field(default_factory=list)
    by_paper: list = field(default_factory=list)
    told: list = field(default_factory=list)


def telling_of(day):
    """Of a talk that was called off, only whoever was told of it is told."""
    plan = Telling()
    for row in day.interviews.with_people():
        if row.state not in (InterviewState.PLANNED, InterviewState.CANCELLED):
            continue
        if row.told_changes == row.changes:
            plan.told.append(row)
        elif row.state == InterviewState.CANCELLED and row.told_changes is None:
            continue
        elif row.participation.person.account_id or row.participation.person.email:
            plan.to_tell.append(row)
        else:
            plan.by_paper.append(row)
    return plan


def when_of(interview):
    """«25 сентября 2026, пятница, 14:20»."""
    return f"{date_format(interview.day.held_on, 'j E Y, l').lower()}, {interview.starts_at:%H:%M}"


def subject_of(interview):
    facts = {"when": f"{interview.day.held_on:%d.%m.%Y} {interview.starts_at:%H:%M}"}
    if interview.state == InterviewState.CANCELLED:
        return _("The interview does not take place: %(when)s") % facts
    if interview.told_changes is not None:
        return _("New time of the interview: %(when)s") % facts
    return _("Interview: %(when)s") % facts


def calendar_path(interview):
    """An address without a password: it tells the time and the place, and names nobody."""
    return reverse("participants:interview_calendar", args=[signing.Signer(salt=SALT).sign(interview.pk)])


def opened_by(token):
    """The interview whose calendar address ``token`` is, or ``None``."""
    try:
        key = signing.Signer(salt=SALT).unsign(token)
    except signing.BadSignature:
        return None
    return Interview.objects.select_related("day__programme__organisation").filter(pk=key).first()


def calendar_of(interview, *, changed_at):
    """.ics bytes."""
    day = interview.day
    zone = ZoneInfo(day.programme.organisation.time_zone)
    starts = datetime.combine(day.held_on, interview.starts_at, tzinfo=zone)
    is_off = interview.state in (InterviewState.CANCELLED, InterviewState.MISSED)
    entry = Entry(
        key=f"interview-{interview.pk}",
        title=_("Interview"),
        starts=starts,
        ends=starts + timedelta(minutes=day.minutes),
        url=settings.PUBLIC_URL + reverse("front_door"),
        changed_at=changed_at,
        changes=interview.changes,
        place=day.place,
        certainty=Certainty.CANCELLED if is_off else Certainty.CONFIRMED,
    )
    return feed_of(_("Interview"), [entry])


# --- one's own ----------------------------------------------------------------------------------------------------
@dataclass(frozen=True)
class OwnInterview:
    """When and where, for whoever is to come; nothing of marks."""

    when: str
    place: str
    who: str
    calendar: str


def own_interviews(user):
    """Interviews ``user`` was told of and that are still ahead."""
    rows = Interview.objects.of_user(user).filter(state=InterviewState.PLANNED, told_changes__isnull=False)
    rows = rows.select_related("day__programme__organisation", "day__psychologist")
    rows = rows.prefetch_related("day__interviewers", "day__experts").order_by("day__held_on", "starts_at")
    return [
        OwnInterview(when_of(row), row.day.place, ", ".join(panel_names(row.day)), calendar_path(row))
        for row in rows
        if row.day.held_on >= row.day.programme.organisation.today
    ]
