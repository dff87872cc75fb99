"""The office's pages: schools × stages (municipalities × stages of a region), roadmaps to agree, indicators."""

from dataclasses import dataclass

from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from mentoring.kit.downloads import XLSX, hand_out
from mentoring.kit.periods import SchoolYear
from mentoring.kit.text import search_key
from monitoring.agreement import agreed_roadmaps, curators_to_help, returned_roadmaps, waiting_roadmaps
from monitoring.area_indicators import columns, indicator_lines, indicators_workbook
from monitoring.area_titles import titles_of
from monitoring.area_words import area_heading, area_sentence, coverage_chart, stops_of, target_note
from monitoring.municipality import area_of
from monitoring.region import municipality_rows
from organisations.access import Permission, may, requires
from organisations.enums import OrganisationKind
from organisations.models import Organisation
from participants.sharing.mentors import counts_of

PAGE = 50


@dataclass(frozen=True)
class Chip:
    label: str
    url: str
    count: int
    is_on: bool


@requires(Permission.MUNICIPALITY_VIEW, of=Organisation)
def municipality(request, organisation):
    """Every school of a municipality, every municipality of a region; ``?show=late|below`` and ``?q=`` narrow."""
    _check_is_office(organisation)
    may_agree = may(request.user, Permission.ROADMAP_AGREE, organisation)
    may_open = may(request.user, Permission.ROADMAP_VIEW, organisation)
    area = area_of(organisation, may_open=may_open, may_agree=may_agree)
    is_region = organisation.kind == OrganisationKind.REGION
    lines = municipality_rows(area) if is_region else area.rows
    waiting = waiting_roadmaps(organisation) if may_agree else []
    page = Paginator(_narrowed(request, lines), PAGE).get_page(request.GET.get("page"))
    return render(
        request,
        "monitoring/municipality.html",
        {
            "shared": None if is_region else counts_of(organisation),
            "organisation": organisation,
            "area": area,
            "region": _region_above(request.user, organisation),
            "titles": titles_of(organisation),
            "heading": area_heading(area, len(lines) if is_region else None),
            "lines": lines,
            "sentence": area_sentence(area, len(waiting)) if area.rows else "",
            "stops": stops_of(area),
            "chips": _chips(request, lines, has_target=area.target is not None),
            "query": request.GET.get("q", ""),
            "show": request.GET.get("show", ""),
            "page": page,
            "year": SchoolYear.of(area.today),
            "may_agree": may_agree,
            "may_set_periods": may(request.user, Permission.RETENTION_EDIT, organisation),
            "waiting": waiting,
            "chart": coverage_chart(area),
            "target_note": target_note(area),
            "helps": [] if is_region else curators_to_help(area),
        },
    )


def _region_above(user, organisation):
    """The region to go back to, for those who see it whole."""
    above = organisation.parent
    return above if above and may(user, Permission.MUNICIPALITY_VIEW, above) else None


FILTERS = {
    "": lambda row: True,
    "late": lambda row: row.late > 0,
    "below": lambda row: row.coverage.is_below_target,
}


def _narrowed(request, rows):
    keeps = FILTERS.get(request.GET.get("show", ""), FILTERS[""])
    words = search_key(request.GET.get("q", "")).split()
    return [row for row in rows if keeps(row) and all(word in search_key(row.name) for word in words)]


def _chips(request, rows, *, has_target):
    labels = {"": _("All"), "late": _("Overdue events")}
    if has_target:
        labels["below"] = _("Coverage below the target")
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
            "titles": titles_of(organisation),
            "columns": columns(),
            "page": Paginator(lines, PAGE).get_page(request.GET.get("page")),
            "together": together,
        },
    )


@require_safe
@requires(Permission.MUNICIPALITY_VIEW, of=Organisation)
def municipality_indicators_xlsx(request, organisation):
    _check_is_office(organisation)
    name = _("Indicators %(day)s.xlsx") % {"day": f"{organisation.today:%d.%m.%Y}"}
    return hand_out(indicators_workbook(organisation), name, XLSX)


def _check_is_office(organisation):
    """A school has no schools below it: there is nothing to see there."""
    if organisation.is_school:
        raise Http404
