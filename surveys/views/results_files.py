"""Results as a table and on paper."""

from django.http import Http404
from django.shortcuts import redirect

from documents.preparing import ask_for
from mentoring.kit.downloads import hand_out
from organisations.access import Permission, requires
from surveys.models import Survey
from surveys.results.groups import PATHS
from surveys.taking_results import PAPER, TABLE, is_much, made, note, reading_for


@requires(Permission.RESULTS_VIEW, of=Survey)
def download(request, survey):
    """Answers and summary as a workbook."""
    return _taken(request, survey, TABLE)


@requires(Permission.RESULTS_VIEW, of=Survey)
def paper(request, survey):
    """The results as PDF."""
    return _taken(request, survey, PAPER)


def _taken(request, survey, form):
    query = {by: request.GET[by] for by in PATHS if request.GET.get(by)} if form == PAPER else {}
    reading = reading_for(survey, request.user, query)
    if reading.is_hidden:
        raise Http404
    if is_much(reading, form):
        needs = [Permission.RESULTS_VIEW]
        return redirect(
            ask_for("surveys.results", survey, by=request.user, needs=needs, params={"form": form, "query": query})
        )
    file = made(reading, form, by=request.user)
    note(survey, reading.counted, by=request.user)
    return hand_out(file.content, file.name, file.content_type)
