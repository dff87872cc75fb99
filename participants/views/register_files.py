"""A register taken away: as a table or on paper, at once or, when it is long, by the worker."""

from django.shortcuts import redirect

from documents.preparing import ask_for
from mentoring.kit.downloads import PDF, hand_out
from organisations.access import Permission, requires
from participants.models import SavedView
from participants.register_fields import columns_of
from participants.taking_registers import CHOSEN, PAPER, USUAL, Asked
from participants.views.asking import shown_for
from participants.views.registers import TITLES, chosen_columns, register_url, role_or_404, saved_of
from roadmap.models import Programme

NOT_OF_THE_LIST = ("page", "whole", "form", "saved")


@requires(Permission.REGISTER_EXPORT, of=Programme)
def export(request, programme, role):
    """The rows of the filter as .xlsx: with the columns on the screen, or in the usual form."""
    return _taken(request, programme, role_or_404(role), USUAL if request.GET.get("form") == "usual" else CHOSEN)


@requires(Permission.REGISTER_EXPORT, of=Programme)
def print_register(request, programme, role):
    """The same rows and columns on paper."""
    return _taken(request, programme, role_or_404(role), PAPER)


def _taken(request, programme, role, form):
    shown, page = shown_for(request, TITLES[role], register_url(programme, role), on_paper=form == PAPER)
    if page:
        return page
    asked, purpose = _asked(request, programme, role, form), shown.purpose
    if asked.rows(programme, request.user).count() > asked.at_once:
        needs = [Permission.REGISTER_EXPORT]
        kind, params = "participants.register", asked.params
        return redirect(ask_for(kind, programme, by=request.user, needs=needs, params=params, purpose=purpose))
    made = asked.make(programme, by=request.user, purpose=purpose)
    asked.note(programme, made.summary, by=request.user, purpose=purpose)
    return hand_out(made.content, made.name, made.content_type, inline=made.content_type == PDF)


def _asked(request, programme, role, form):
    """The rows and columns that stand on the screen."""
    query = request.GET.copy()
    saved = saved_of(request, SavedView.objects.seen_by(request.user, programme.organisation, role))
    for name in NOT_OF_THE_LIST:
        query.pop(name, None)
    columns = columns_of(role, chosen_columns(request.user, role, saved))
    return Asked(role.value, query.urlencode(), tuple(column.key for column in columns), form)
