"""The office's pages: schools × stages, roadmaps to agree, indicators of all schools."""

from dataclasses import dataclass

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from mentoring.kit.periods import SchoolYear
from mentoring.kit.text import search_key
from monitoring.agreement import agreed_roadmaps, curators_to_help, returned_roadmaps, waiting_roadmaps
from monitoring.area_indicators import columns, indicator_lines, indicators_workbook
from monitoring.area_words import area_sentence, coverage_chart, stops_of
from monitoring.municipality import area_of
from organisations.access import Permission, may, requires
from organisations.models import Organisation

PAGE = 50
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@dataclass(frozen=True)
class Chip:
    label: str
    url: str
    count: int
    is_on: bool


@requires(Permission.MUNICIPALITY_VIEW, of=Organisation)
def municipality(request, organisation):
    """Every school of the municipality (or region); ``?show=late|below`` and ``?q=`` narrow the table."""
    _check_is_office(organisation)
    may_agree = may(request.user, Permission.ROADMAP_AGREE, organisation)
    may_open = may(request.user, Permission.ROADMAP_VIEW, organisation)
    area = area_of(organisation, may_open=may_open, may_agree=may_agree)
    waiting = waiting_roadmaps(organisation) if may_agree else []
    page = Paginator(_narrowed(request, area.rows), PAGE).get_page(request.GET.get("page"))
    return render(
        request,
        "monitoring/municipality.html",
        {
            "organisation": organisation,
            "area": area,
            "sentence": area_sentence(area, len(waiting)) if area.rows else "",
            "stops": stops_of(area),
            "chips": _chips(request, area.rows),
            "school_query": request.GET.get("q", ""),
            "show": request.GET.get("show", ""),
            "page": page,
            "year": SchoolYear.of(area.today),
            "may_agree": may_agree,
            "waiting": waiting,
            "chart": coverage_chart(area),
            "helps": curators_to_help(area),
        },
    )


FILTERS = {
    "": lambda row: True,
    "late": lambda row: row.late > 0,
    "below": lambda row: row.coverage.is_below_target,
}


def _narrowed(request, rows):
    keeps = FILTERS.get(request.GET.get("show", ""), FILTERS[""])
    words = search_key(request.GET.get("q", "")).split()
    return [row for row in rows if keeps(row) and all(word in search_key(row.name) for word in words)]


def _chips(request, rows):
    labels = {"": _("All"), "late": _("Overdue events"), "below": _("Coverage below the target")}
    chosen = request.GET.get("show", "")
    chosen = chosen if chosen in FILTERS else ""
    chips = []
    for key, label in labels.items():
        query = request.GET.copy()
        query.pop("page", None)
        query["show"] = key
        chips.append(Chip(label, f"?{query.urlencode()}", sum(FILTERS[key](row) for row in rows), key == chosen))
    return chips


@requires(Permission.ROADMAP_AGREE, of=Organisation)
def agreement(request, organisation):
    """Roadmaps that wait for the office, those being revised and those agreed."""
    _check_is_office(organisation)
    return render(
        request,
        "monitoring/agreement.html",
        {
            "organisation": organisation,
            "waiting": waiting_roadmaps(organisation),
            "returned": returned_roadmaps(organisation),
            "agreed": agreed_roadmaps(organisation),
        },
    )


@requires(Permission.MUNICIPALITY_VIEW, of=Organisation)
def municipality_indicators(request, organisation):
    """Schools × indicators, small groups of people hidden."""
    _check_is_office(organisation)
    lines, together = indicator_lines(organisation)
    return render(
        request,
        "monitoring/municipality_indicators.html",
        {
            "organisation": organisation,
            "titles": columns(),
            "page": Paginator(lines, PAGE).get_page(request.GET.get("page")),
            "together": together,
        },
    )


@require_safe
@requires(Permission.MUNICIPALITY_VIEW, of=Organisation)
def municipality_indicators_xlsx(request, organisation):
    _check_is_office(organisation)
    headers = {"Content-Disposition": f'attachment; filename="indicators-{organisation.today.isoformat()}.xlsx"'}
    return HttpResponse(indicators_workbook(organisation), content_type=XLSX, headers=headers)


def _check_is_office(organisation):
    """A school has no schools below it: there is nothing to see there."""
    if organisation.is_school:
        raise Http404
