"""Results divided and compared: one question by groups, and one survey against another."""

from django.core.paginator import Paginator
from django.shortcuts import render

from organisations.access import Permission, requires
from surveys.drawing import change_charts, cross_charts, mean_charts
from surveys.models import Survey
from surveys.results.changes import MOST_WAVES, Comparison, earlier, waves_of, waves_table
from surveys.results.crossing import cross, dividers_of, measures_of
from surveys.results.reading import Reading
from surveys.views.results_frame import Frame

PEOPLE_PER_PAGE = 50


def _chosen(options, asked):
    """The one of ``options`` that is ``asked`` for, otherwise the first; ``None`` when there are none."""
    return next((option for option in options if option[0] == asked), options[0] if options else None)


@requires(Permission.RESULTS_VIEW, of=Survey)
def groups(request, survey):
    """One question by sides, forms, classes, or by the answers to another question."""
    frame = Frame(request, survey, "groups")
    measures = [(measure.key, measure.label, measure) for measure in measures_of(frame.whole)]
    dividers = dividers_of(frame.whole) if not frame.whole.is_hidden else []
    measure = _chosen(measures, request.GET.get("question"))
    others = [divider for divider in dividers if not measure or divider[0] != f"q:{measure[0]}"]
    by = _chosen(others, request.GET.get("by"))
    found = cross(frame.whole, measure[2], by[0]) if measure and by and not frame.whole.is_hidden else None
    context = frame.context(
        measures=[(key, label, measure and key == measure[0]) for key, label, _m in measures],
        dividers=[(key, label, by and key == by[0]) for key, label in others],
        cross=found,
        by=by[1] if by else "",
        chips=[],
        classes=[],
    )
    if found and not found.refused:
        context["wide"], context["narrow"] = cross_charts(found)
        if found.measure.has_figure:
            context["mean_wide"], context["mean_narrow"] = mean_charts(found)
    return render(request, "surveys/groups.html", context)


@requires(Permission.RESULTS_VIEW, of=Survey)
def changes(request, survey):
    """Before and after: of all, of groups, of each person; and every wave beside the others."""
    frame = Frame(request, survey, "changes")
    waves = waves_of(survey)
    before = earlier(survey, waves)
    since = next((wave for wave in before if str(wave.pk) == request.GET.get("since")), before[-1] if before else None)
    context = frame.context(
        since=since,
        before=[(wave.pk, wave.title, wave.opens_on, wave == since) for wave in before],
        chips=[],
        classes=[],
    )
    if since is None:
        return render(request, "surveys/changes.html", context)
    comparison = Comparison(Reading(since, frame.readers), frame.whole)
    found = comparison.changes()
    until = [*before, survey][-MOST_WAVES:]
    shown = until if len(until) > 2 else []  # two stand in the table above
    wide, narrow = change_charts(found, _month(since), _month(survey))
    context |= {
        "comparison": comparison,
        "found": found,
        "wide": wide,
        "narrow": narrow,
        "waves": shown,
        "waves_rows": waves_table(shown, frame.readers) if shown else [],
    }
    measures = [(change.measured.key, change.label, change.measured) for change in found]
    measure = _chosen(measures, request.GET.get("question"))
    if measure and comparison.is_paired:
        divisions = [(by, str(division.title), division) for by, division in frame.groups.divisions.items()]
        by = _chosen(divisions, request.GET.get("by"))
        page = Paginator(comparison.people(measure[2]), PEOPLE_PER_PAGE).get_page(request.GET.get("page"))
        context |= {
            "measures": [(key, label, key == measure[0]) for key, label, _m in measures],
            "measure": measure[1],
            "dividers": [(key, label, key == by[0]) for key, label, _d in divisions] if by else [],
            "by_group": comparison.by_group(measure[2], by[2]) if by else [],
            "by": by[1] if by else "",
            "page": page,
            "people": [comparison.person_change(measure[2], row) for row in page],
        }
    return render(request, "surveys/changes.html", context)


def _month(survey):
    return f"{survey.opens_on:%m.%Y}"
