"""The evidence folder: what is there and what is lacking; the .zip is built in the background."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from documents.models import PreparedFile
from documents.preparing import may_take
from mentoring.kit.errors import Refused
from organisations.access import Permission, may, requires
from roadmap.actions import prepared
from roadmap.evidence_folder.contents import ItemState, folder_of
from roadmap.models import Programme

RECENT = 5
UNFOLDED = 2  # so few stages stand open
SHOWN = 6  # papers of one event; the rest are counted
FULL = (Permission.REGISTER_EXPORT, Permission.ORDER_VIEW)


@requires(Permission.EVIDENCE_VIEW, of=Programme)
def evidence_folder(request, programme):
    """Every event with its papers; ``?only=lacking`` leaves those that cannot be proved."""
    if programme.roadmap is None:
        return render(request, "roadmap/evidence_folder.html", {"programme": programme, "folder": None})
    folder, user = folder_of(programme), request.user
    only = request.GET.get("only", "")
    only = only if only in ItemState.values else ""
    rows = PreparedFile.objects.of(user).about(programme).filter(kind="roadmap.folder")
    rows = rows.select_related("attachment", "job", "organisation__parent")
    return render(
        request,
        "roadmap/evidence_folder.html",
        {
            "programme": programme,
            "folder": folder,
            "shelves": [*filter(None, (_shelf(shelf, only, folder, user) for shelf in folder.shelves))],
            "chips": _chips(folder, only),
            "clear_url": "?" if only else "",
            "files": [{"file": row, "may_take": row.is_ready and may_take(row, user)} for row in rows[:RECENT]],
            "is_full": all(may(user, need, programme.organisation) for need in FULL),
            "may_work": may(user, Permission.EVENT_WORK, programme.organisation),
        },
    )


def _shelf(shelf, only, folder, user):
    """The stage with what the reader may see of it; what is in order stays folded."""
    items = [item for item in shelf.items if not only or item.state == only]
    if not items:
        return None
    rows = [
        {
            "item": item,
            "papers": [(paper, paper.url_for(user, folder.programme.organisation)) for paper in item.papers[:SHOWN]],
            "more": max(len(item.papers) - SHOWN, 0),
        }
        for item in items
    ]
    return {"shelf": shelf, "rows": rows, "is_open": bool(only or shelf.lacking) or len(folder.shelves) <= UNFOLDED}


def _chips(folder, only):
    labels = [
        (ItemState.LACKING, _("Nothing to show"), folder.lacking),
        (ItemState.PROVED, _("Proved"), folder.proved),
        (ItemState.AHEAD, _("Not due yet"), folder.ahead),
    ]
    return [
        {"label": label, "count": count, "url": "?" if value == only else f"?only={value}", "is_on": value == only}
        for value, label, count in labels
    ]


@require_POST
@requires(Permission.EVIDENCE_VIEW, of=Programme)
def build_evidence_folder(request, programme):
    try:
        return redirect(prepared.request_folder(programme, by=request.user))
    except Refused as refusal:
        messages.error(request, str(refusal))
        return redirect("roadmap:evidence_folder", programme.pk)
