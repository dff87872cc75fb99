"""Roadmaps on their way to approval, dated as schools do it: before September and in its first days."""

from datetime import date, datetime, time, timedelta

from roadmap import actions as plan
from roadmap.enums import SubmittedTo
from roadmap.models import Roadmap

SENT, APPROVED, SENT_UP, AGREED = (8, 25), (8, 28), (8, 31), (9, 4)  # month and day
WAITS = 3  # days a plan has lain with the municipality


def approve(programme, *, curator, director, coordinator=None):
    """Through the director, and through the municipality when its ``coordinator`` is given."""
    plan.submit_roadmap(programme.roadmap, by=curator)
    plan.approve_roadmap(programme.roadmap, by=director)
    _date(programme, SubmittedTo.DIRECTOR, _day(programme, SENT), _day(programme, APPROVED))
    if coordinator:
        plan.submit_upward(programme.roadmap, by=curator)
        plan.agree_roadmap(programme.roadmap, by=coordinator)
        _date(programme, SubmittedTo.MUNICIPALITY, _day(programme, SENT_UP), _day(programme, AGREED))
    programme.forget_versions()


def send_up(programme, *, by):
    plan.submit_upward(programme.roadmap, by=by)
    _date(programme, SubmittedTo.MUNICIPALITY, programme.organisation.today - timedelta(days=WAITS), None)
    programme.forget_versions()


def _day(programme, month_and_day) -> date:
    """The day in the programme's first year; today when it is still to come."""
    return min(date(programme.starts_on.year, *month_and_day), programme.organisation.today)


def _date(programme, to, sent, decided):
    """The step in which the plan lay before ``to`` was taken on these days, at noon of the organisation's clock."""
    roadmap = programme.roadmap
    fields = ("submitted_at", "approved_at") if to == SubmittedTo.DIRECTOR else ("sent_up_at", "agreed_at")
    moments = [_noon(programme, day) if day else None for day in (sent, decided)]
    Roadmap.objects.filter(pk=roadmap.pk).update(**dict(zip(fields, moments, strict=True)))
    laid = roadmap.submissions.filter(to=to)
    laid.update(at=moments[0], decided_at=moments[1])
    for submission in laid:
        submission.decide_by = sent + (submission.decide_by - programme.organisation.today)
        submission.save(update_fields=["decide_by"])


def _noon(programme, day):
    return datetime.combine(day, time(12), tzinfo=programme.organisation.clock)
