"""Deeds of the board on many pairs at once: confirming by a threshold, groups."""

from urllib.parse import urlencode

from django.http import Http404
from django.shortcuts import render
from django.urls import reverse
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from mentoring.kit.errors import Refused
from mentoring.kit.keys import key_of, keys_of
from organisations.access import Permission, requires
from pairs import actions
from pairs.board import GOOD_SCORE, Board
from pairs.models import Pair
from pairs.views.board import done, refused
from roadmap.models import Programme

SKIPPED_NAMED = 3
STEPS = (95, 90, 85, 80, 70, 60)


@requires(Permission.PAIR_PROPOSE, of=Programme)
def confirm_good(request, programme):
    """Those who score from ``?from=`` on, shown before they are confirmed: exactly the ticked ones are."""
    if request.method == "POST":
        try:
            found = actions.confirm_pairs(programme, keys_of(request.POST.getlist("pairs")), by=request.user)
        except Refused as refusal:
            return refused(request, programme, refusal)
        undo = f"{reverse('pairs:unconfirm_many', args=[programme.pk])}?{urlencode({'at': found.moment.isoformat()})}"
        return done(request, programme, _confirmed_words(found), undo=undo)
    least = min(key_of(request.GET.get("from")) or GOOD_SCORE, 100)
    found = Board(programme)
    cards = [card for card in found.cards(len(found.proposals)) if (card.pair.score or 0) >= least]
    steps = [{"label": str(score), "url": f"?from={score}", "is_current": score == least} for score in STEPS]
    context = {"programme": programme, "cards": cards, "least": least, "steps": steps}
    return render(request, "pairs/confirm_good.html", context)


def _confirmed_words(found):
    """What became of the ticked pairs: how many are confirmed, which were passed over and why."""
    text = ngettext("%(count)d pair is confirmed.", "%(count)d pairs are confirmed.", len(found.pairs))
    said = [text % {"count": len(found.pairs)}]
    if found.skipped:
        named = Pair.objects.with_people().filter(pk__in=[pair.pk for pair in found.skipped[:SKIPPED_NAMED]])
        names = [f"{pair} ({pair.get_state_display()})" for pair in named]
        if more := len(found.skipped) - len(names):
            names.append(ngettext("%(count)d more", "%(count)d more", more) % {"count": more})
        said.append(_("Passed over, because they are decided upon already: %(names)s.") % {"names": ", ".join(names)})
    if found.gone:
        text = ngettext(
            "%(count)d proposal is no longer on the board.",
            "%(count)d proposals are no longer on the board.",
            found.gone,
        )
        said.append(text % {"count": found.gone})
    return " ".join(said)


@requires(Permission.PAIR_PROPOSE, of=Programme)
@require_POST
def unconfirm_many(request, programme):
    """Take back what was confirmed together, at the moment the address names."""
    moment = parse_datetime(request.GET.get("at", ""))
    if moment is None:
        raise Http404
    pairs = Pair.objects.filter(programme=programme, confirmed_at=moment, state="confirmed")
    try:
        rows = actions.unconfirm_pairs(pairs, by=request.user)
    except Refused as refusal:
        return refused(request, programme, refusal)
    text = ngettext("%(count)d confirmation is taken back.", "%(count)d confirmations are taken back.", len(rows))
    return done(request, programme, text % {"count": len(rows)})


# --- groups -----------------------------------------------------------------------------------------------------------
@requires(Permission.PAIR_PROPOSE, of=Programme)
@require_POST
def make_group(request, programme):
    """Confirmed pairs of one mentor work together from now on."""
    try:
        group = actions.make_group(programme, keys_of(request.POST.getlist("pairs")), by=request.user)
    except Refused as refusal:
        return refused(request, programme, refusal)
    text = _("This is a group now: %(pair)s") % {"pair": group}
    return done(request, programme, text, undo=reverse("pairs:split_group", args=[group.pk]))


@requires(Permission.PAIR_PROPOSE, of=Pair)
@require_POST
def split_group(request, pair):
    programme = pair.programme
    try:
        pairs = actions.split_group(pair, by=request.user)
    except Refused as refusal:
        return refused(request, programme, refusal)
    text = ngettext("The group is %(count)d pair now.", "The group is %(count)d pairs now.", len(pairs))
    return done(request, programme, text % {"count": len(pairs)})
