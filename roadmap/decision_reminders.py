"""Whoever has to decide on a roadmap is reminded of the term, on working mornings of the place that decides: a working
day before, on the day, and weekly when it is over. The author hears once that it is over. Each step speaks once."""

from django.utils import timezone
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from organisations.enums import Role
from organisations.outbox import tell
from roadmap.actions.approval import review_url
from roadmap.approver import deciders_of
from roadmap.enums import ProgrammeState, SubmittedTo
from roadmap.models import Submission
from roadmap.moving import working_days_between
from roadmap.reminders import HOURS, TITLE, step_of

BEFORE = (1,)  # working days


def remind_of_decisions(now=None):
    """Returns how many waiting roadmaps were looked at."""
    now = now or timezone.now()
    waiting = (
        Submission.objects.waiting()
        .filter(decide_by__isnull=False)
        .exclude(roadmap__programme__state__in=[ProgrammeState.FINISHED, ProgrammeState.DISCARDED])
        .select_related("roadmap__programme__organisation__parent", "by")
        .defer("plan")
    )
    looked_at = 0
    for submission in waiting:
        if submission.decider and submission.decider.is_morning(now, hours=HOURS):
            _remind_of(submission, now.astimezone(submission.decider.clock).date())
            looked_at += 1
    return looked_at


def _remind_of(submission, today):
    left = (submission.decide_by - today).days
    step = step_of(working_days_between(today, submission.decide_by) if left > 0 else left, BEFORE)
    if step is None:
        return
    role = Role.DIRECTOR if submission.to == SubmittedTo.DIRECTOR else Role.MUNICIPAL_COORDINATOR
    words = {"when": term_words(left), "roadmap": _named(submission)}
    _tell(submission, deciders_of(submission.decider, role), step, _("%(when)s: %(roadmap)s") % words)
    if left < 0 and submission.by:
        text = _("No decision came in time. You may remind of it or withdraw it: %(roadmap)s") % words
        _tell(submission, [submission.by], "author", text)


def term_words(left):
    """How near the end of the time to decide is, as a sentence begins."""
    if left < 0:
        overdue = ngettext(
            "The decision on a roadmap is overdue by %(count)d day",
            "The decision on a roadmap is overdue by %(count)d days",
            -left,
        )
        return overdue % {"count": -left}
    if left == 0:
        return _("Today is the last day to decide on a roadmap")
    if left == 1:
        return _("Tomorrow is the last day to decide on a roadmap")
    return ngettext(
        "%(count)d day is left to decide on a roadmap", "%(count)d days are left to decide on a roadmap", left
    ) % {"count": left}


def _named(submission):
    title, school = submission.roadmap.title, submission.roadmap.programme.organisation.short_name
    return Truncator(title if school in title else f"{title}, {school}").chars(TITLE)


def _tell(submission, users, step, text):
    tell(
        users,
        reason=f"decision:{submission.pk}:{step}",
        text=text,
        url=review_url(submission.roadmap),
        organisation=submission.decider,
        due_on=submission.decide_by,
    )
