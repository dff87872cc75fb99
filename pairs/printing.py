"""The plan and the journal of a pair on paper: the usual tables, with places for signatures."""

from django.utils.translation import gettext as _

from documents.printing import ReportHead
from mentoring.kit.pdf import render_pdf
from pairs.delivery import delivery_percent, points_of, points_words
from pairs.enums import MeetingState
from pairs.journal import lines_of
from pairs.models import DeliveryGrade, Pair


def plan_pdf(pair):
    """PDF bytes."""
    pair = (
        Pair.objects.with_people()
        .select_related("programme__organisation", "plan__order", "format")
        .prefetch_related("plan__items__grade")
        .get(pk=pair.pk)
    )
    plan = getattr(pair, "plan", None)
    organisation = pair.programme.organisation
    order = plan.order if plan and plan.order_id and plan.order.number else None
    head = ReportHead(
        title=_("Individual plan of mentoring"),
        subtitle=_("%(year)s school year") % {"year": pair.programme.year},
        organisation=organisation.official_short_name or organisation.short_name,
        foot=str(pair),
        facts=[_("approved by order No. %(number)s") % {"number": order.number}] if order else [],
        lead=plan.goal if plan else "",
    )
    items = list(plan.items.all()) if plan else []
    return render_pdf(
        "print/plan.html",
        {
            "report": head,
            "pair": pair,
            "rows": [(item, points_words(points_of(item)) if item.is_done else "") for item in items],
            "grades": [(points_words(grade.points), grade) for grade in DeliveryGrade.objects.all()],
            "delivered": delivery_percent(items) if any(item.is_done for item in items) else None,
        },
    )


def journal_of_pair_pdf(pair):
    """PDF bytes: meetings held, the earliest first."""
    pair = (
        Pair.objects.with_people()
        .select_related("programme__organisation", "format", "order")
        .prefetch_related("meetings__attendances")
        .get(pk=pair.pk)
    )
    organisation = pair.programme.organisation
    held = [meeting for meeting in pair.meetings.all() if meeting.state == MeetingState.HELD]
    lines = lines_of(held, pair)[::-1]
    head = ReportHead(
        title=_("Journal of meetings"),
        subtitle=_("%(year)s school year") % {"year": pair.programme.year},
        organisation=organisation.official_short_name or organisation.short_name,
        foot=str(pair),
        facts=[str(pair.format)] if pair.format else [],
    )
    minutes = sum(line.meeting.minutes or 0 for line in lines)
    return render_pdf("print/journal.html", {"report": head, "pair": pair, "lines": lines, "minutes": minutes})
