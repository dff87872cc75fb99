"""Files of this app that the worker makes."""

from django.urls import reverse
from django.utils.translation import gettext_lazy, ngettext

from documents.preparing import prepares
from surveys.taking_results import made, note, reading_for

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
