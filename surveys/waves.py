"""One questionnaire asked again and again: at the entry, every quarter, at the exit, on the days of the roadmap.

Each wave is a survey of its own, made beforehand. Who is asked is settled on the morning it opens, so that whoever has
joined by then is asked too.
"""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from mentoring.kit.days import day_words
from mentoring.kit.errors import Refused
from organisations.jobs import enqueue
from organisations.models import AuditEntry
from roadmap.models import Event, Occurrence, Programme
from surveys.actions import invite_more
from surveys.enums import Answering
from surveys.models import Survey
from surveys.queries import fits

OPEN_FOR = timedelta(days=10)
AHEAD = timedelta(days=400)


@dataclass(frozen=True)
class Wave:
    """A dated deed of the roadmap that ``survey`` serves, ``None`` while it is not planned."""

    occurrence: Occurrence
    opens_on: date
    survey: Survey | None

    @property
    def event(self):
        return self.occurrence.event


def waves_of(programme, questionnaire):
    """Every day ahead on which the roadmap asks for such a questionnaire, the nearest first."""
    if programme.roadmap is None:
        return []
    today = programme.organisation.today
    events = [event for event in Event.objects.of(programme) if fits(questionnaire, event)]
    rows = Occurrence.objects.filter(event__in=events, due_on__gte=today, due_on__lte=today + AHEAD, done_on=None)
    planned = {
        (row.event_id, row.closes_on): row
        for row in Survey.objects.filter(programme=programme, questionnaire__slug=questionnaire.slug)
    }
    return [
        Wave(row, max(today, row.due_on - OPEN_FOR), planned.get((row.event_id, row.due_on)))
        for row in rows.select_related("event").order_by("due_on", "event__position")
    ]


@transaction.atomic
def plan_waves(programme, questionnaire, keys, *, by):
    """A survey for each of the occurrences ``keys`` that has none yet. Returns them. Raises ``Refused`` for none."""
    Programme.objects.select_for_update().get(pk=programme.pk)
    chosen = [wave for wave in waves_of(programme, questionnaire) if wave.occurrence.pk in keys and not wave.survey]
    if not chosen:
        raise Refused(_("Choose at least one day that is not planned yet."), code="no_waves")
    made = [_plan(programme, questionnaire, wave, by) for wave in chosen]
    AuditEntry.objects.bulk_record(by, "survey.planned", made)
    return made


def _plan(programme, questionnaire, wave, by):
    school = programme.organisation
    survey = Survey.objects.create(
        programme=programme,
        questionnaire=questionnaire,
        event=wave.event,
        title=f"{questionnaire.title}: {day_words(wave.occurrence.due_on)}"[:200],
        opens_on=wave.opens_on,
        closes_on=wave.occurrence.due_on,
        audience=_rule(questionnaire),
        reminds=True,
        created_by=by,
    )
    morning = timezone.make_aware(datetime.combine(survey.opens_on, time(school.morning_hour)), school.clock)
    enqueue(
        "surveys.open_wave",
        f"surveys.open_wave:{survey.pk}",
        {"survey": survey.pk},
        organisation=school,
        by=by,
        run_at=max(morning, timezone.now()),
    )
    return survey


def _rule(questionnaire):
    if questionnaire.role == Answering.STAFF:
        return {}
    rule = {"role": questionnaire.role, "group": questionnaire.group}
    return {name: value for name, value in rule.items() if value}


def open_wave(survey, *, by):
    """Invite whoever belongs to the wave on the day it opens; nobody, if it was closed meanwhile."""
    return 0 if survey.is_over else invite_more(survey, by=by)
