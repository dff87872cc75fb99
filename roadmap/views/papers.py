"""The plan on paper: every version as .docx, .xlsx and PDF."""

from django.http import Http404
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from mentoring.kit.downloads import hand_out
from mentoring.kit.kinds import Kind
from organisations.access import Permission, requires
from roadmap.actions import prepared
from roadmap.evidence_folder.names import safe_part
from roadmap.models import Event, Programme, Roadmap
from roadmap.printing.pdf import PRINTED_AT_ONCE, pdf_of
from roadmap.printing.sheet import plan_sheet
from roadmap.printing.word import docx_of
from roadmap.printing.workbook import xlsx_of
from roadmap.versions import may_see, versions_seen

NAME = 150


@requires(Permission.ROADMAP_VIEW, of=Programme)
def papers(request, programme):
    """Every version of the plan the reader may see, with what it can be taken as."""
    rows = list(versions_seen(request.user, programme).select_related("order", "approved_by"))
    counts = dict.fromkeys((row.pk for row in rows), 0)
    for pk in Event.objects.filter(stage__roadmap__in=rows).values_list("stage__roadmap", flat=True):
        counts[pk] += 1
    versions = [{"roadmap": row, "count": counts[row.pk], "is_long": counts[row.pk] > PRINTED_AT_ONCE} for row in rows]
    return render(request, "roadmap/papers.html", {"programme": programme, "versions": versions})


@requires(Permission.ROADMAP_VIEW, of=Roadmap)
def plan_docx(request, roadmap):
    return _download(request, roadmap, docx_of, Kind.DOCX)


@requires(Permission.ROADMAP_VIEW, of=Roadmap)
def plan_xlsx(request, roadmap):
    return _download(request, roadmap, xlsx_of, Kind.XLSX)


@requires(Permission.ROADMAP_VIEW, of=Roadmap)
def plan_pdf(request, roadmap):
    """At once when it is short; a long plan is printed by the worker, asked for on the page of papers."""
    _check_seen(request, roadmap)
    if Event.objects.filter(stage__roadmap=roadmap).count() > PRINTED_AT_ONCE:
        return redirect("roadmap:papers", roadmap.programme_id)
    return _download(request, roadmap, pdf_of, Kind.PDF)


@require_POST
@requires(Permission.ROADMAP_VIEW, of=Roadmap)
def print_plan(request, roadmap):
    _check_seen(request, roadmap)
    return redirect(prepared.request_plan(roadmap, plan_sheet(roadmap), by=request.user))


def _check_seen(request, roadmap):
    """What was not approved is for those who prepare it and decide on it, on paper too."""
    if not may_see(request.user, roadmap):
        raise Http404


def _download(request, roadmap, make, kind):
    _check_seen(request, roadmap)
    sheet = plan_sheet(roadmap)
    name = f"{safe_part(sheet.name, NAME)}{kind.value}"
    answer = hand_out(make(sheet), name, kind.content_type)
    answer["Cache-Control"] = "private, no-store"
    return answer
