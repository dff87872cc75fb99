"""An individual plan on paper: the usual table, with places for both signatures."""

from django.utils.translation import gettext as _

from documents.printing import ReportHead
from mentoring.kit.pdf import render_pdf
from pairs.models import Pair


def plan_pdf(pair):
    """PDF bytes."""
    pair = (
        Pair.objects.with_people()
        .select_related("programme__organisation", "plan__order", "format")
        .prefetch_related("plan__items")
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
    return render_pdf("print/plan.html", {"report": head, "pair": pair, "items": plan.items.all() if plan else []})
