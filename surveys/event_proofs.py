"""Tables of answers, as evidence of the events questionnaires were sent out for."""

from functools import partial

from django.urls import reverse
from django.utils.translation import gettext as _

from organisations.access import Permission
from roadmap.kinds import shared
from roadmap.proofs import Paper, proves
from surveys.anonymity import counted_of
from surveys.enquiries.tables import workbook
from surveys.models import Enquiry, Survey
from surveys.queries import ASSESSMENTS, EVENT_KIND_OF, fits
from surveys.sheets import results_workbook

KINDS = sorted({*EVENT_KIND_OF.values(), *ASSESSMENTS})
NEEDS = (Permission.SURVEY_VIEW, Permission.REGISTER_EXPORT)  # the table names those who answered


def answers(programme, events, *, kind):
    """The answers of every survey that belongs to the event, or to none and is of the kind the event asks for.

    Without answers, or too few for an anonymous one, there is no table."""
    surveys = [
        survey
        for survey in shared(programme, "surveys to prove with", _surveys)
        if _told(survey) and _is_of(kind, survey)
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


def _told(survey):
    """How many answers may be told of."""
    return counted_of(survey, survey.answered) if survey.is_anonymous else survey.answered


def _is_of(kind, survey):
    asked_for = EVENT_KIND_OF.get(survey.questionnaire.kind)
    return asked_for == kind or (asked_for in ASSESSMENTS and kind in ASSESSMENTS)


for _kind in KINDS:
    proves(_kind)(partial(answers, kind=_kind))


@proves("third_party_info")
def told(programme, events):
    """The table of answers of every enquiry of the event, or of none in particular, that somebody answered."""
    rows = Enquiry.objects.filter(programme=programme).with_counts().filter(done__gt=0).order_by("created_at")
    rows = list(rows.select_related("programme__organisation"))
    return {event.pk: [_table(row) for row in rows if row.event_id in (None, event.pk)] for event in events}


def _table(enquiry):
    return Paper(
        name=_("Information on mentees, %(day)s, %(number)d.xlsx")
        % {"day": f"{enquiry.created_at:%d.%m.%Y}", "number": enquiry.pk},
        make=partial(workbook, enquiry),
        url=enquiry.get_absolute_url(),
        needs=NEEDS,
    )


def _paper(survey):
    return Paper(
        name=_("Answers: %(title)s, %(number)d.xlsx") % {"title": survey.title, "number": survey.pk},
        make=partial(results_workbook, survey),
        url=reverse("surveys:results", args=[survey.pk]),
        needs=NEEDS,
    )
