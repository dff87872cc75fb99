"""Tables of answers, as evidence of the events questionnaires were sent out for."""

from functools import partial

from django.urls import reverse
from django.utils.translation import gettext as _

from organisations.access import Permission
from roadmap.kinds import shared
from roadmap.proofs import Paper, proves
from surveys.models import Survey
from surveys.queries import ASSESSMENTS, EVENT_KIND_OF, fits
from surveys.results import SMALLEST_ANONYMOUS
from surveys.sheets import results_workbook

KINDS = sorted({*EVENT_KIND_OF.values(), *ASSESSMENTS})
NEEDS = (Permission.SURVEY_VIEW, Permission.REGISTER_EXPORT)  # the table names those who answered


def answers(programme, events, *, kind):
    """The answers of every survey that belongs to the event, or to none and is of the kind the event asks for.

    Without answers, or too few for an anonymous one, there is no table."""
    surveys = [
        survey
        for survey in shared(programme, "surveys to prove with", _surveys)
        if survey.answered >= (SMALLEST_ANONYMOUS if survey.is_anonymous else 1) and _is_of(kind, survey)
    ]
    return {
        event.pk: [
            _paper(survey)
            for survey in surveys
            if survey.event_id == event.pk or (survey.event_id is None and fits(survey.questionnaire, event))
        ]
        for event in events
    }


def _surveys(programme):
    rows = Survey.objects.filter(programme=programme).with_counts()
    return list(rows.select_related("questionnaire", "programme__organisation").order_by("opens_on", "pk"))


def _is_of(kind, survey):
    asked_for = EVENT_KIND_OF.get(survey.questionnaire.kind)
    return asked_for == kind or (asked_for in ASSESSMENTS and kind in ASSESSMENTS)


for _kind in KINDS:
    proves(_kind)(partial(answers, kind=_kind))


def _paper(survey):
    return Paper(
        name=_("Answers: %(title)s, %(number)d.xlsx") % {"title": survey.title, "number": survey.pk},
        make=partial(results_workbook, survey),
        url=reverse("surveys:results", args=[survey.pk]),
        needs=NEEDS,
    )
