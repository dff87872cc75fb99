"""The register of consents taken away: as a table or on paper, at once or by the worker."""

from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from documents.preparing import ask_for
from mentoring.kit.downloads import PDF, XLSX, hand_out
from organisations.access import Permission, requires
from participants.consent_board import board_of
from participants.consent_register import consent_file, print_register
from participants.exporting import MASKED, note_export
from participants.register_export import PRINTED_AT_ONCE
from participants.taking_registers import WRITTEN_AT_ONCE
from participants.views.asking import shown_for
from participants.views.consents import narrowed
from roadmap.models import Programme


@requires(Permission.REGISTER_EXPORT, of=Programme)
def register_file(request, programme):
    """The register of consents: evidence for the event and for an inspection."""
    here = reverse("participants:consents", args=[programme.pk])
    shown, page = shown_for(request, _("Register of consents"), here)
    return page or _taken(request, programme, shown, WRITTEN_AT_ONCE)


@requires(Permission.REGISTER_EXPORT, of=Programme)
def register_print(request, programme):
    """The same to print and to sign."""
    return _taken(request, programme, MASKED, PRINTED_AT_ONCE, paper=True)


def _taken(request, programme, shown, at_once, *, paper=False):
    board = board_of(programme, narrowed(request))
    if board.line_count > at_once:
        params = {"narrowed": narrowed(request), "paper": paper}
        asked = {"by": request.user, "needs": [Permission.REGISTER_EXPORT], "params": params, "purpose": shown.purpose}
        return redirect(ask_for("participants.consents", programme, **asked))
    note_export(programme, "consents", by=request.user, rows=board.total, purpose=shown.purpose)
    if paper:
        return hand_out(print_register(board, by=request.user), _("register-of-consents.pdf"), PDF, inline=True)
    return hand_out(consent_file(board, shown, by=request.user), _("register-of-consents.xlsx"), XLSX)
