"""The curator's consents: who has signed, who has not, what to do with those ticked."""

from urllib.parse import urlencode

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from django.views.decorators.http import require_POST

from mentoring.kit.keys import packed
from mentoring.kit.marks import Marks
from mentoring.kit.signs import printable
from organisations.access import Permission, may, requires
from participants.consent_board import board_of
from participants.enums import ConsentKind
from participants.gate import FREE_KINDS
from participants.models import ConsentPolicy
from participants.queries import event_of
from participants.views.consent_asks import to_page
from roadmap.models import Programme

PER_PAGE = 50
TABS = ("missing", "anew", "given", "withdrawn")
ACTS = {
    "ask": "participants:ask_consents",
    "remind": "participants:remind_consents",
    "print_forms": "participants:consent_forms",
}


@requires(Permission.REGISTER_EXPORT, of=Programme)
def consents(request, programme):
    """Who has not signed, whose signature it is, and what to do; the other tabs keep what was given and withdrawn."""
    board = board_of(programme, narrowed(request))
    tab = request.GET.get("show") if request.GET.get("show") in TABS else TABS[0]
    here = reverse("participants:consents", args=[programme.pk])
    may_manage = may(request.user, Permission.CONSENT_MANAGE, programme.organisation)
    page = Paginator(_rows(board, tab), PER_PAGE).get_page(request.GET.get("page"))
    if tab == "missing":
        page.object_list = board.rows_of(page.object_list)
    context = {
        "programme": programme,
        "board": board,
        "event": event_of(programme, "consents"),
        "tab": tab,
        "tabs": _tabs(board, tab, here),
        "page": page,
        "groups": board.groups,
        "kinds": [
            {"row": row, "url": f"{here}?{urlencode({'show': tab, 'kind': row.kind.value})}"} for row in board.kinds
        ],
        "chips": _chips(request, board, here),
        "query": urlencode({name: value for name, value in _filters(board).items() if value}),
        "may_manage": may_manage,
        **(_marked(request, programme, page) if may_manage and tab == "missing" else {}),
        "policy": ConsentPolicy.objects.by_organisation([programme.organisation_id])[programme.organisation_id],
    }
    return render(request, "participants/consents.html", context)


def _rows(board, tab):
    if tab == "missing":
        return board.lacking_shown
    return board.renewals if tab == "anew" else board.chosen(getattr(board, tab))


def narrowed(request):
    """{"group", "q", "kind"}: what the address narrows the board to."""
    return {name: printable(request.GET.get(name, ""))[:100] for name in ("group", "q", "kind")}


def _filters(board):
    return {"group": board.group, "q": board.words, "kind": board.kind}


def _chips(request, board, here):
    """What the list is narrowed to, each with the address without it."""
    labels = {"group": board.group, "kind": ConsentKind(board.kind).label if board.kind else ""}
    kept = {"show": request.GET.get("show", ""), **_filters(board)}
    return [
        {
            "label": str(label).capitalize() if name == "kind" else label,
            "url": f"{here}?{urlencode({key: value for key, value in kept.items() if value and key != name})}",
        }
        for name, label in labels.items()
        if label
    ]


def _tabs(board, tab, here):
    labels = {
        "missing": pgettext("consents", "Missing"),
        "anew": pgettext("consents", "To sign anew"),
        "given": pgettext("consents", "Given"),
        "withdrawn": pgettext("consents", "Withdrawn"),
    }
    counts = {"missing": board.lacking, "given": board.given.count(), "withdrawn": board.withdrawn.count()}
    counts["anew"] = len(board.renewals) if tab == "anew" else None  # read only when it is looked at
    return [
        {
            "label": labels[key],
            "url": f"{here}?{urlencode({'show': key, **{k: v for k, v in _filters(board).items() if v}})}",
            "count": counts[key],
            "is_current": key == tab,
        }
        for key in TABS
    ]


def _marks(request, programme):
    """People ticked among those who lack a paper."""
    return Marks(request.session, f"consents:{programme.pk}")


def _marked(request, programme, page):
    keys, marks = [row.person.pk for row in page], _marks(request, programme)
    return {
        "marks": marks,
        "on_page": packed(keys),
        "elsewhere": len(marks) - sum(key in marks for key in keys),
        "act_url": f"{reverse('participants:consents_act', args=[programme.pk])}?{request.GET.urlencode()}".rstrip("?"),
        "bulk_actions": [
            {"value": "ask", "label": _("Send links")},
            {"value": "remind", "label": _("Remind")},
            {"value": "print_forms", "label": _("Print forms")},
        ],
    }


@requires(Permission.CONSENT_MANAGE, of=Programme)
@require_POST
def act(request, programme):
    """What is chosen in the bar of ticked rows leads to its preview; or only that they are ticked, page to page."""
    marks, here = _marks(request, programme), reverse("participants:consents", args=[programme.pk])

    def everybody():
        return board_of(programme, narrowed(request)).lacking_shown.values_list("pk", flat=True)

    if answer := marks.take_from(request, here=here, everybody=everybody):
        return answer
    name, chosen = ACTS.get(request.POST.get("action")), marks.chosen(request)
    if name is None:
        raise Http404
    if not chosen:
        messages.warning(request, _("Tick those you mean first."))
        return redirect(here)
    return to_page(request, name, programme, chosen, [kind for kind in [request.GET.get("kind")] if kind in FREE_KINDS])
