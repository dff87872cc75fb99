"""Reminders that go by themselves: to whoever has not answered, on working mornings before a survey closes.

Beat calls every hour; a survey remembers its last step, so that each is made once however often it is called, and one
that fell on a weekend or a night without beat is made on the next working morning."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from surveys.actions import remind as remind_those_who_wait
from surveys.enums import SurveyState
from surveys.models import Survey

STEPS = (3, 1)  # days before the last one
HOURS = 3  # of the morning in which beat may still come


def remind(now=None):
    """Make the steps that are due; returns how many people were written to."""
    now = now or timezone.now()
    surveys = Survey.objects.filter(reminds=True, state=SurveyState.OPEN).select_related("programme__organisation")
    reached = 0
    for survey in surveys.filter(closes_on__gte=now.date() - timedelta(days=1)):
        school = survey.programme.organisation
        if school.is_morning(now, hours=HOURS):
            with timezone.override(school.clock):
                reached += _remind_of(survey.pk, now.astimezone(school.clock).date())
    return reached


@transaction.atomic
def _remind_of(key, today):
    survey = Survey.objects.select_for_update(of=("self",)).select_related("programme__organisation").get(pk=key)
    step = step_of((survey.closes_on - today).days)
    is_made = step is not None and survey.reminded_step is not None and survey.reminded_step <= step
    if step is None or is_made or not (survey.reminds and survey.takes_answers):
        return 0
    survey.reminded_step = step
    survey.save(update_fields=["reminded_step"])
    return remind_those_who_wait(survey, by=None)


def step_of(left):
    """Which of ``STEPS`` has come ``left`` days before the last day; ``None`` before the first and after the end."""
    passed = [step for step in STEPS if step >= left >= 0]
    return min(passed) if passed else None
