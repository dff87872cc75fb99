"""Indicators, practices, and reports built in the background."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from mentoring.kit.htmx import page_or_part
from monitoring import actions
from monitoring.coverage import ladder_of
from monitoring.enums import PracticeKind, ReportState
from monitoring.forms import PracticeForm
from monitoring.indicators import figures
from monitoring.models import Practice, Report
from monitoring.reports import reported
from organisations.access import Permission, may, requires
from organisations.enums import JobState
from roadmap.models import Event, Programme

RECENT_REPORTS = 10
PAGE = 50


@requires(Permission.INDICATORS_VIEW, of=Programme)
def monitoring(request, programme):
    rows = figures(programme)
    ladder = ladder_of(programme)
    reports = Report.objects.permitted(request.user, Permission.REPORT_VIEW).filter(programme=programme)
    return render(
        request,
        "monitoring/monitoring.html",
        {
            "programme": programme,
            "figures": rows,
            "ladder_wide": ladder.draw() if ladder else "",
            "ladder_narrow": ladder.draw(width=286, narrow=True) if ladder else "",
            "reports": reports.select_related("created_by", "pdf", "xlsx", "job")[:RECENT_REPORTS],
            "today": programme.organisation.today,
            "may_build": may(request.user, Permission.REPORT_BUILD, programme.organisation),
            "lacks_headcount": any(f.lacking and f.key.startswith("coverage") for f in rows)
            and may(request.user, Permission.ORGANISATION_EDIT, programme.organisation),
        },
    )


@requires(Permission.REPORT_BUILD, of=Programme)
@require_POST
def request_report(request, programme):
    return redirect(actions.request_report(programme, by=request.user))


@requires(Permission.REPORT_VIEW, of=Report)
def report(request, report):
    """The report's page; while it is being built it asks again by itself, and may be left alone."""
    has_failed = report.state == ReportState.BUILDING and report.job and report.job.state == JobState.FAILED
    return page_or_part(
        request,
        "monitoring/report.html",
        "monitoring/_report.html",
        {
            "report": report,
            "reported": reported(report),
            "has_failed": has_failed,
            "programme": report.programme,
        },
    )


@requires(Permission.REPORT_VIEW, of=Programme)
def practices(request, programme):
    """Publications, cases, awards: the list, and a form for those who may add."""
    kind = request.GET.get("kind", "")
    kind = kind if kind in PracticeKind.values else ""
    event = Event.objects.asked_for(programme, request.GET.get("event"))
    may_add = may(request.user, Permission.EVENT_WORK, programme.organisation)
    form = PracticeForm(
        request.POST or None,
        request.FILES or None,
        programme=programme,
        initial={"kind": kind or PracticeKind.PUBLICATION, "happened_on": programme.organisation.today},
    )
    if (
        may_add
        and form.is_valid()
        and form.attempt(actions.add_practice, programme, **form.cleaned_data, event=event, by=request.user)
    ):
        messages.success(request, _("It is added."))
        return redirect(request.get_full_path())
    rows = Practice.objects.filter(programme=programme).select_related("picture", "document")
    chosen = rows.filter(kind=kind) if kind else rows
    return render(
        request,
        "monitoring/practices.html",
        {
            "programme": programme,
            "form": form if may_add else None,
            "event": event,
            "page": Paginator(chosen, PAGE).get_page(request.GET.get("page")),
            "tabs": _tabs(rows, kind),
        },
    )


def _tabs(rows, chosen):
    counts = {}
    for kind in rows.order_by().values_list("kind", flat=True):
        counts[kind] = counts.get(kind, 0) + 1
    everything = {"label": _("All"), "url": "?", "count": sum(counts.values()), "is_current": not chosen}
    return [everything] + [
        {"label": kind.label, "url": f"?kind={kind}", "count": counts.get(kind, 0), "is_current": kind == chosen}
        for kind in PracticeKind
    ]


@requires(Permission.EVENT_WORK, of=Practice)
@require_POST
def remove_practice(request, practice):
    programme = practice.programme_id
    actions.remove_practice(practice, by=request.user)
    messages.success(request, _("It is removed."))
    return redirect("monitoring:practices", programme)
