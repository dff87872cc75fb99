"""Meetings of a pair: planned, answered for, logged in seconds, called off; and the end of the pair's work."""

from datetime import timedelta

from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from mentoring.kit.errors import Refused
from organisations.models import AuditEntry
from organisations.outbox import tell
from pairs.actions.files import attach_file
from pairs.enums import SETTLED_STATES, MeetingKind, MeetingState, PairState
from pairs.models import Meeting, MeetingAttendance, Pair

LOGGED_WITHIN = timedelta(days=366)


def log_meeting(
    pair, *, kind, held_on, minutes, place, summary, marks, absent=(), note=None, file=None, planned=None, by
):
    """Write down a meeting that took place. ``marks``: {participation: 1–10}, ``absent``: participations not there,
    ``note``: for mentors and the school only (``None``: as it was), ``file``: an uploaded attachment.

    ``planned``: the planned meeting this was. Raises ``Refused`` for a day to come, or a second first meeting."""
    today = pair.programme.organisation.today
    if held_on > today:
        raise Refused({"held_on": gettext_lazy("This day is still to come: plan the meeting instead.")})
    if held_on < today - LOGGED_WITHIN:
        raise Refused({"held_on": gettext_lazy("This was more than a year ago. Check the date.")})
    try:
        with transaction.atomic():
            check_journal(pair.programme)
            _check_pair(pair)
            meeting = _locked(planned) if planned else Meeting(pair=pair)
            if planned and meeting.state != MeetingState.PLANNED:
                raise Refused(gettext_lazy("This meeting is already logged."), code="meeting_logged")
            meeting.kind, meeting.state, meeting.held_on = kind, MeetingState.HELD, held_on
            meeting.minutes, meeting.place, meeting.summary = minutes, place, summary
            meeting.note = meeting.note if note is None else note
            meeting.logged_by = by
            meeting.save()
            _mark_attendance(meeting, marks, absent)
            if file:
                attach_file(meeting, file, by=by)
            AuditEntry.record(by, "meeting.logged", pair, meeting=meeting.pk)
    except IntegrityError as error:
        raise Refused(
            {"kind": gettext_lazy("A meeting of this kind is already in the journal. Choose another kind.")}
        ) from error
    return meeting


def correct_meeting(meeting, *, kind, held_on, minutes, place, summary, marks, absent=(), note=None, file=None, by):
    """Put right what was logged."""
    if held_on > meeting.pair.programme.organisation.today:
        raise Refused({"held_on": gettext_lazy("This day is still to come: plan the meeting instead.")})
    try:
        with transaction.atomic():
            meeting = _locked(meeting)
            meeting.kind, meeting.held_on, meeting.minutes = kind, held_on, minutes
            meeting.place, meeting.summary = place, summary
            meeting.note = meeting.note if note is None else note
            meeting.save()
            _mark_attendance(meeting, marks, absent)
            if file:
                attach_file(meeting, file, by=by)
            AuditEntry.record(by, "meeting.corrected", meeting.pair, meeting=meeting.pk)
    except IntegrityError as error:
        raise Refused(
            {"kind": gettext_lazy("A meeting of this kind is already in the journal. Choose another kind.")}
        ) from error
    return meeting


@transaction.atomic
def plan_meeting(pair, *, kind, held_on, starts_at, place, by):
    """Agree on a day; everyone else in the pair is told."""
    _check_pair(pair)
    if held_on < pair.programme.organisation.today:
        raise Refused({"held_on": gettext_lazy("This day has passed: log the meeting instead.")})
    meeting = Meeting.objects.create(
        pair=pair, kind=kind, held_on=held_on, starts_at=starts_at, place=place, logged_by=by
    )
    members = list(pair.members.current().with_accounts())
    MeetingAttendance.objects.bulk_create(
        MeetingAttendance(meeting=meeting, participation=member.participation) for member in members
    )
    AuditEntry.record(by, "meeting.planned", pair, meeting=meeting.pk)
    text = _("A meeting of your pair: %(when)s.") % {"when": when_words(meeting)}
    _tell_others(meeting, members, by, text, "planned", calendar=reverse("pairs:meeting_ics", args=[meeting.pk]))
    return meeting


@transaction.atomic
def cancel_meeting(meeting, *, reason, by):
    """The planned meeting does not take place; it stays in the journal with the reason."""
    meeting = _locked(meeting)
    if meeting.state != MeetingState.PLANNED:
        raise Refused(gettext_lazy("Only a planned meeting can be called off."), code="meeting_not_planned")
    meeting.state, meeting.summary = MeetingState.CANCELLED, reason
    meeting.save(update_fields=["state", "summary"])
    AuditEntry.record(by, "meeting.cancelled", meeting.pair, meeting=meeting.pk)
    members = list(meeting.pair.members.current().with_accounts())
    text = _("The meeting of %(when)s is called off: %(reason)s") % {"when": when_words(meeting), "reason": reason}
    _tell_others(meeting, members, by, text, "cancelled")


@transaction.atomic
def will_come(meeting, *, answer, by):
    """A member answers «Приду» (``True``) or «Не могу» (``False``); the mentor learns who can not."""
    meeting = _locked(meeting)
    if meeting.state != MeetingState.PLANNED:
        raise Refused(gettext_lazy("This meeting is not planned any more."), code="meeting_not_planned")
    member = meeting.pair.members.current().of_user(by).first()
    if member is None:
        raise Refused(gettext_lazy("Only members of the pair answer whether they come."), code="not_a_member")
    MeetingAttendance.objects.update_or_create(
        meeting=meeting, participation_id=member.participation_id, defaults={"will_come": answer}
    )
    AuditEntry.record(by, "meeting.answered", meeting.pair, meeting=meeting.pk, will_come=answer)
    if not answer:
        members = list(meeting.pair.members.current().with_accounts())
        text = _("%(name)s can not come: %(when)s. Agree on another day.") % {
            "name": by.short_name,
            "when": when_words(meeting),
        }
        _tell_others(meeting, members, by, text, f"absent:{by.pk}")


@transaction.atomic
def rate_meeting(meeting, *, mark, by):
    """A member marks a meeting that took place, and so confirms it."""
    member = meeting.pair.members.of_user(by).first()
    if meeting.state != MeetingState.HELD or member is None:
        raise Refused(gettext_lazy("Only members of the pair mark their meetings."), code="not_a_member")
    MeetingAttendance.objects.update_or_create(
        meeting=meeting, participation_id=member.participation_id, defaults={"mark": mark, "has_come": True}
    )
    AuditEntry.record(by, "meeting.marked", meeting.pair, meeting=meeting.pk)


def next_kind(pair):
    """The kind of meeting that comes next in the sequence: regular ones until somebody chooses the final one."""
    held = set(pair.meetings.held().values_list("kind", flat=True))
    sequence = [MeetingKind.FIRST, MeetingKind.TRIAL, MeetingKind.PLANNING]
    return next((kind for kind in sequence if kind not in held), MeetingKind.REGULAR)


@transaction.atomic
def end_pair(pair, *, ended_on, reason, is_early, by):
    """The pair's work is over: completed, or ended early for a ``reason``. Planned meetings are called off."""
    pair = Pair.objects.select_for_update(of=("self",)).select_related("programme__organisation").get(pk=pair.pk)
    if ended_on > pair.programme.organisation.today:
        raise Refused({"ended_on": gettext_lazy("This day is still to come.")})
    if pair.started_on and ended_on < pair.started_on:
        raise Refused({"ended_on": gettext_lazy("The pair had not begun to work then. Check the date.")})
    if is_early and not reason.strip():
        raise Refused({"reason": gettext_lazy("Write why the pair ends early.")})
    pair.end(PairState.ENDED_EARLY if is_early else PairState.COMPLETED, on=ended_on, reason=reason.strip())
    pair.meetings.filter(state=MeetingState.PLANNED).update(state=MeetingState.CANCELLED, summary=reason.strip()[:500])
    AuditEntry.record(by, "pair.ended_early" if is_early else "pair.completed", pair, reason=reason.strip())
    return pair


def check_journal(programme):
    """A school may keep no journal of meetings: mentors may be asked only for what the law lists."""
    if not programme.keeps_journal:
        raise Refused(gettext_lazy("The school keeps no journal of meetings."), code="no_journal")


def when_words(meeting):
    """«17 ноября, 15:20»"""
    day = date_format(meeting.held_on, "j E")
    return f"{day}, {meeting.starts_at:%H:%M}" if meeting.starts_at else day


def _check_pair(pair):
    """Under lock: neither an end nor a cancelled order comes between the check and the meeting."""
    pair = Pair.objects.select_for_update(of=("self",)).get(pk=pair.pk)
    if pair.state not in SETTLED_STATES:
        raise Refused(
            gettext_lazy("The pair is “%(state)s”: it holds no meetings now."),
            code="pair_does_not_meet",
            params={"state": pair.get_state_display()},
        )


def _locked(meeting):
    return (
        Meeting.objects.select_for_update(of=("self",))
        .select_related("pair__programme__organisation")
        .get(pk=meeting.pk)
    )


def _mark_attendance(meeting, marks, absent):
    """Who was there; a mark given before and not given now stays."""
    gone = {participation.pk for participation in absent}
    given = {participation.pk: mark for participation, mark in marks.items() if mark}
    for member in meeting.pair.members.current():
        key = member.participation_id
        values = {"has_come": key not in gone}
        if key in given:
            values["mark"] = given[key]
        MeetingAttendance.objects.update_or_create(meeting=meeting, participation_id=key, defaults=values)


def _tell_others(meeting, members, by, text, deed, *, calendar=""):
    people = [member.participation.person for member in members]
    users = [person.account for person in people if person.account_id not in (None, by.pk)]
    tell(
        users,
        reason=f"meeting-{deed}:{meeting.pk}",
        text=text,
        url=meeting.pair.get_absolute_url(),
        organisation=meeting.pair.programme.organisation,
        due_on=meeting.held_on,
        calendar=calendar,
    )
