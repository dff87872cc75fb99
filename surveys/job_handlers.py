"""Files of this app that the worker makes."""

from functools import partial

from django.urls import reverse
from django.utils.translation import gettext_lazy, ngettext

from documents.preparing import prepares
from organisations.jobs import handles
from surveys.models import Survey
from surveys.taking_results import made, note, reading_for
from surveys.waves import open_wave

DAYS_KEPT = 3  # a copy of people's answers is not kept longer than it serves


def _words(row):
    count = row.summary.get("rows", 0)
    return ngettext("%(n)d filled questionnaire", "%(n)d filled questionnaires", count) % {"n": count}


@prepares(
    "surveys.results",
    title=gettext_lazy("results of a questionnaire"),
    place=lambda row: (reverse("surveys:results", args=[row.subject_id]), row.subject.title),
    taken=lambda row: note(row.subject, row.summary.get("rows", 0), by=row.asked_by),
    words=_words,
    days=DAYS_KEPT,
)
def results(row, progress):
    """``form`` among the params: a table or paper; ``query``: the group."""
    reading = reading_for(row.subject, row.asked_by, row.params["query"])
    return made(reading, row.params["form"], by=row.asked_by, progress=progress)


@handles("surveys.open_wave")
def open_a_wave(job, _progress):
    """The morning on which a planned survey opens."""
    survey = Survey.objects.select_related("programme__organisation", "questionnaire").get(pk=job.payload["survey"])
    return partial(open_wave, survey, by=job.asked_by)
