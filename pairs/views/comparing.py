"""Two results of the matching side by side: coverage first and quality first."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from mentoring.kit.errors import Refused
from organisations.access import Permission, requires
from pairs import actions
from pairs.board.comparison import Comparison
from pairs.matching import Aim
from roadmap.models import Programme


@requires(Permission.PAIR_PROPOSE, of=Programme)
def compare(request, programme):
    """Nothing is written: the curator looks, then chooses."""
    return render(request, "pairs/compare.html", {"programme": programme, "found": Comparison(programme)})


@requires(Permission.PAIR_PROPOSE, of=Programme)
@require_POST
def choose_aim(request, programme):
    """What comes first from now on; the proposals are reckoned anew by it."""
    aim = request.POST.get("aim")
    if aim not in list(Aim):
        messages.error(request, _("Choose one of the two results."))
        return redirect("pairs:compare", programme.pk)
    try:
        actions.choose_aim(programme, aim, by=request.user)
        actions.ask_for_matching(programme, by=request.user)
    except Refused as refusal:
        messages.error(request, str(refusal))
    else:
        words = {
            Aim.COVERAGE: _("The proposals are reckoned anew: as many pairs as possible come first."),
            Aim.QUALITY: _("The proposals are reckoned anew: the fit of the pairs comes first."),
        }
        messages.success(request, words[Aim(aim)])
    return redirect("pairs:board", programme.pk)
