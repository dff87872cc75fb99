"""The journal of downloads: who took which list of people, how many of them, for what."""

from django.core.paginator import Paginator
from django.shortcuts import render
from django.utils.translation import gettext as _

from organisations.access import Permission, requires
from organisations.models import AuditEntry, Organisation
from participants.exporting import DEED, WHAT

PER_PAGE = 50
DEEDS = {"attention.exported": "attention", "person.taken_out": "person"}


@requires(Permission.AUDIT_VIEW, of=Organisation)
def exports(request, organisation):
    entries = AuditEntry.objects.filter(organisation=organisation, deed__in=[DEED, *DEEDS]).select_related("by")
    page = Paginator(entries, PER_PAGE).get_page(request.GET.get("page"))
    context = {"organisation": organisation, "page": page, "rows": [_line(entry) for entry in page]}
    return render(request, "participants/exports.html", context)


def _line(entry):
    details = entry.details
    what = WHAT.get(details.get("what") or DEEDS.get(entry.deed), entry.sentence)
    return {
        "at": entry.at,
        "who": entry.by.short_name if entry.by else "",
        "what": what,
        "filters": details.get("filters", ""),
        "rows": details.get("rows", 1),
        "purpose": details.get("purpose") or _("masked, no purpose needed"),
    }
