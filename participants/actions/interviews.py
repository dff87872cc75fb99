"""Verbs about interviews: plan many, tell those invited, write down what was said, decide, take back."""

from django.conf import settings
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from mentoring.kit.errors import Refused
from organisations.models import AuditEntry
from organisations.outbox import tell, write_letter
from participants.enums import InterviewDecision, InterviewState, PersonGroup, Readiness
from participants.models import Interview, InterviewDay, InterviewQuestion, Participation
from participants.selection.interviews import calendar_path, schedule, subject_of, telling_of, when_of
from roadmap.models import Programme

STANDING_AFTER = {  # what a decision makes of the mark in the register
    InterviewDecision.RECOMMENDED: Readiness.PASSED,
    InterviewDecision.AFTER_TRAINING: Readiness.PASSED,
    InterviewDecision.RESERVE: Readiness.RESERVE,
    InterviewDecision.DECLINED: Readiness.FAILED,
}
HOURS = ("held_on", "starts_at", "ends_at", "minutes")


@transaction.atomic
def plan_interviews(programme, participations, fields, *, shown, by):
    """``fields``: the hours, place, interviewers, experts, psychologist. Returns the days, made or added to.

    Raises ``Refused``: nobody to plan, or the times are others than the ones ``shown`` (a fingerprint)."""
    Programme.objects.select_for_update(of=("self",)).get(pk=programme.pk)
    hours = {name: fields[name] for name in HOURS}
    plan = schedule(programme, participations, interviewers=fields["interviewers"], **hours)
    if not plan.slots:
        raise Refused(_("There is nobody here to talk to: look why each is skipped."), code="nobody_to_plan")
    if plan.fingerprint != shown:
        raise Refused(_("The list has changed meanwhile. Look at the times once more."), code="plan_changed")
    days = []
    for held_on, slots in plan.days:
        day = InterviewDay.objects.create(
            programme=programme,
            held_on=held_on,
            minutes=fields["minutes"],
            place=fields["place"],
            psychologist=fields["psychologist"],
        )
        day.interviewers.set(fields["interviewers"])
        day.experts.set(fields["experts"])
        Interview.objects.bulk_create(
            Interview(day=day, participation=slot.participation, starts_at=slot.starts_at) for slot in slots
        )
        days.append(day)
    people = [slot.participation for slot in plan.slots]
    _set_standing(people, Readiness.PLANNED)
    AuditEntry.objects.bulk_record(by, "interview.planned", people)
    return days


def _set_standing(people, standing, on=None):
    keys = [row.pk for row in people]
    Participation.objects.filter(pk__in=keys).update(interview=standing, interviewed_on=on, updated_at=timezone.now())


@transaction.atomic
def save_day(day, fields, *, by):
    """Place, panel, number of the protocol. A new place is told anew."""
    moved = day.place != fields["place"]
    for name in ("place", "psychologist", "number"):
        setattr(day, name, fields[name])
    day.save()
    day.interviewers.set(fields["interviewers"])
    day.experts.set(fields["experts"])
    if moved:
        for row in day.interviews.filter(state=InterviewState.PLANNED):
            row.changes += 1
            row.save(update_fields=["changes"])
    AuditEntry.record(by, "interview.day_edited", day)
    return day


@transaction.atomic
def move(interview, held_on, starts_at, *, by):
    """To another time before the same panel. Raises ``Refused`` at the time when it is taken."""
    interview = _locked(interview)
    _check_planned(interview)
    day = interview.day
    if held_on != day.held_on:
        day = _day_like(day, held_on)
    taken = day.interviews.standing().filter(starts_at=starts_at).exclude(pk=interview.pk)
    if taken.exists():
        raise Refused({"starts_at": _("This time is taken. Choose another one.")})
    interview.day, interview.starts_at = day, starts_at
    interview.changes += 1
    interview.save(update_fields=["day", "starts_at", "changes"])
    AuditEntry.record(by, "interview.moved", interview.participation)
    return interview


def _day_like(day, held_on):
    """The day of the same panel and place on ``held_on``: one that is planned, or a new one."""
    found = InterviewDay.objects.filter(
        programme=day.programme, held_on=held_on, place=day.place, psychologist=day.psychologist
    ).first()
    if found:
        return found
    fresh = InterviewDay.objects.create(
        programme=day.programme, held_on=held_on, place=day.place, psychologist=day.psychologist, minutes=day.minutes
    )
    fresh.interviewers.set(day.interviewers.all())
    fresh.experts.set(day.experts.all())
    return fresh


def _locked(interview):
    rows = Interview.objects.select_for_update(of=("self",))
    return rows.select_related("day__programme__organisation", "participation__person").get(pk=interview.pk)


def _check_planned(interview):
    if not interview.is_planned:
        raise Refused(_("This interview is not ahead any more."), code="not_planned")


@transaction.atomic
def save_record(interview, *, marks, notes, reason, decision, revision, by):
    """What was said; with a ``decision`` the interview is held. ``marks``: as the model keeps them.

    Raises ``Refused``: somebody else has saved meanwhile, it was called off, a refusal without a reason."""
    interview = _locked(interview)
    if interview.state not in (InterviewState.PLANNED, InterviewState.HELD):
        raise Refused(_("This interview did not take place. Plan a new one."), code="not_planned")
    if interview.revision != revision:
        raise Refused(
            _("Somebody has saved this interview meanwhile. Look at it once more in another window."),
            code="changed_meanwhile",
        )
    if decision == InterviewDecision.DECLINED and not reason:
        raise Refused({"reason": _("Write why, kindly: only the curator and the psychologist read it.")})
    if interview.is_held and not decision:
        raise Refused({"decision": _("The interview is held: it needs a decision.")})
    interview.marks = marks
    interview.write_record(notes, reason)
    interview.revision += 1
    interview.conducted_by = by
    if decision:
        today = interview.day.programme.organisation.today
        interview.state, interview.decision = InterviewState.HELD, decision
        interview.held_on = interview.held_on or min(interview.day.held_on, today)
        _set_standing([interview.participation], STANDING_AFTER[decision], interview.held_on)
    interview.save()
    AuditEntry.record(by, "interview.held" if decision else "interview.noted", interview.participation)
    return interview


@transaction.atomic
def save_opinion(interview, text, *, by):
    """The psychologist's own words, apart from the marks."""
    interview = _locked(interview)
    if interview.state == InterviewState.CANCELLED:
        raise Refused(_("This interview did not take place. Plan a new one."), code="not_planned")
    interview.write_opinion(text)
    interview.opinion_by = by if text else None
    interview.save(update_fields=["sealed_opinion", "opinion_by"])
    AuditEntry.record(by, "interview.opinion", interview.participation)


@transaction.atomic
def note_missed(interview, *, by):
    """The person did not come; a new time may be planned."""
    interview = _locked(interview)
    _check_planned(interview)
    interview.state = InterviewState.MISSED
    interview.save(update_fields=["state"])
    _set_standing([interview.participation], Readiness.NONE)
    AuditEntry.record(by, "interview.missed", interview.participation)


@transaction.atomic
def call_off(interview, *, by):
    """It does not take place. Whoever was told is told only when the curator asks for it."""
    interview = _locked(interview)
    _check_planned(interview)
    interview.state = InterviewState.CANCELLED
    interview.changes += 1
    interview.save(update_fields=["state", "changes"])
    _set_standing([interview.participation], Readiness.NONE)
    AuditEntry.record(by, "interview.called_off", interview.participation)


@transaction.atomic
def take_back(interview, *, by):
    """The inverse of holding, missing and calling off: it is ahead again. Raises ``Refused``: another is."""
    interview = _locked(interview)
    if interview.is_planned:
        raise Refused(_("This interview is ahead anyway."), code="planned")
    ahead = Interview.objects.filter(participation=interview.participation, state=InterviewState.PLANNED)
    taken = interview.day.interviews.standing().filter(starts_at=interview.starts_at).exclude(pk=interview.pk)
    if ahead.exists() or taken.exists():
        raise Refused(_("Another interview is planned instead."), code="another_planned")
    if interview.state == InterviewState.CANCELLED:
        interview.changes += 1
    interview.state, interview.decision, interview.held_on = InterviewState.PLANNED, "", None
    interview.save(update_fields=["state", "decision", "held_on", "changes"])
    _set_standing([interview.participation], Readiness.PLANNED)
    AuditEntry.record(by, "interview.taken_back", interview.participation)


# --- telling ------------------------------------------------------------------------------------------------------
@transaction.atomic
def tell_invited(day, *, by):
    """Tell everybody who can be reached and does not know of their time as it stands; returns how many."""
    rows = telling_of(_locked_day(day)).to_tell
    organisation = day.programme.organisation
    for row in rows:
        person = row.participation.person
        is_off = row.state == InterviewState.CANCELLED
        reason = f"interview:{row.pk}:{row.changes}"
        if person.account:
            tell(
                [person.account],
                reason=reason,
                text=f"{subject_of(row)}{f', {day.place}' if day.place and not is_off else ''}",
                url=reverse("front_door"),
                organisation=organisation,
                due_on=None if is_off else day.held_on,
                in_digest=not person.email,
                calendar="" if is_off else calendar_path(row),
            )
        if person.email:
            write_letter(
                reason, to=person.email, subject=subject_of(row), body=_body(row), user=person.account,
                organisation=organisation,
            )  # fmt: skip
    _note_told(rows)
    AuditEntry.record(by, "interview.told", day, told=len(rows))
    return len(rows)


@transaction.atomic
def hand_over(day, *, by):
    """The printed list was shown to those who cannot be reached otherwise; returns how many."""
    rows = telling_of(_locked_day(day)).by_paper
    _note_told(rows, told_by_paper=True)
    AuditEntry.record(by, "interview.handed_over", day, told=len(rows))
    return len(rows)


def _locked_day(day):
    return InterviewDay.objects.select_for_update(of=("self",)).get(pk=day.pk)


def _note_told(rows, **how):
    for row in rows:
        row.told_changes = row.changes
        for name, value in how.items():
            setattr(row, name, value)
    Interview.objects.bulk_update(rows, ["told_changes", *how])


def _body(interview):
    person = interview.participation.person
    is_pupil = person.group == PersonGroup.STUDENT
    return render_to_string(
        "participants/selection/invitation.txt",
        {
            "interview": interview,
            "day": interview.day,
            "organisation": interview.day.programme.organisation,
            "when": when_of(interview),
            "name": person.greeted_as,
            "is_pupil": is_pupil,
            "calendar_address": settings.PUBLIC_URL + calendar_path(interview),
        },
    )


# --- questions ----------------------------------------------------------------------------------------------------
@transaction.atomic
def save_questions(programme, sheet, texts, *, by):
    """The programme's own questions for ``sheet``; no texts: everybody's are asked again. Talks that were held keep
    the words they were held with."""
    InterviewQuestion.objects.filter(programme=programme, sheet=sheet).delete()
    InterviewQuestion.objects.bulk_create(
        InterviewQuestion(programme=programme, sheet=sheet, position=position, text=text, hint=hint)
        for position, (text, hint) in enumerate(texts, 1)
    )
    AuditEntry.record(by, "interview.questions", programme, sheet=sheet)
