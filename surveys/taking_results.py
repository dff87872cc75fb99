"""Results taken away as a table or on paper: at once, or by the worker when there is much of them."""

from django.utils.translation import gettext as _

from documents.preparing import Made
from mentoring.kit.downloads import PDF, XLSX
from participants.exporting import about_file, note_export
from surveys.printing import print_results
from surveys.readers import readers_of
from surveys.results.groups import Groups
from surveys.results.reading import Reading
from surveys.sheets import results_workbook

CELLS_AT_ONCE = 20_000  # of a table made while a person waits: a second
PICTURES_AT_ONCE = 20  # on paper: two seconds
TABLE, PAPER = "xlsx", "pdf"


def reading_for(survey, user, query=()):
    """The ``Reading`` of ``user``, narrowed to the group that ``query`` (a mapping) names."""
    reading = Reading(survey, readers_of(user, survey.programme.organisation))
    group = Groups(reading).asked_for(dict(query))
    return reading.narrowed(group) if group else reading


def is_much(reading, form):
    questions = len(reading.everything)
    return questions * reading.counted > CELLS_AT_ONCE if form == TABLE else questions > PICTURES_AT_ONCE


def made(reading, form, *, by, progress=None):
    """``Made``: the file of ``reading`` in ``form``."""
    survey = reading.survey
    if form == PAPER:
        return Made(print_results(reading, by=by, progress=progress), f"{survey.title}.pdf", PDF, _summary(reading))
    if progress:
        progress(1, 3, _("Writing the answers"))
    content = results_workbook(survey, about_file(by=by), reading)
    return Made(content, f"{survey.title}.xlsx", XLSX, _summary(reading))


def _summary(reading):
    return {"rows": reading.counted}


def note(survey, count, *, by):
    """Taking answers away stands in the journal of the programme."""
    note_export(survey.programme, "answers", by=by, rows=count, filters=survey.title)
