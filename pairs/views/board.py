"""The matching board: proposals, decisions about them, rules, announcing and the draft order."""

from urllib.parse import urlencode

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from mentoring.kit.errors import Refused
from mentoring.kit.htmx import page_or_part
from mentoring.kit.keys import key_of, keys_of
from organisations.access import Permission, may, requires
from pairs import actions
from pairs.board import GOOD_SCORE, SHOWN, SIDE_SHOWN, Board, options_for
from pairs.cohort import rules_of
from pairs.forms import RejectForm, RulesForm
from pairs.models import ForbiddenMatch, Pair
from pairs.strip import strip_of
from participants.models import Participation
from roadmap.models import Programme

SKIPPED_NAMED = 3


@requires(Permission.PAIR_VIEW, of=Programme)
def board(request, programme):
    return _board(request, programme, request.GET)


def _board(request, programme, asked):
    """The board; ``asked``: ``shown`` proposals, and which card stands open (``swap``, ``reject``, ``find``)."""
    shown = key_of(asked.get("shown")) or SHOWN
    found = Board(programme)
    context = {
        "programme": programme,
        "board": found,
        "cards": found.cards(shown),
        "more": min(max(len(found.proposals) - shown, 0), SHOWN),
        "next_shown": shown + SHOWN,
        "side_shown": SIDE_SHOWN,
        "good_score": GOOD_SCORE,
        "may_propose": may(request.user, Permission.PAIR_PROPOSE, programme.organisation),
        "strip": strip_of(programme, "matching", "pair_order"),
        "job": actions.matching_under_way(programme).filter(asked_by=request.user).first(),
        "is_open_all": asked.get("all") == "1",
        **_opened(programme, asked),
    }
    return page_or_part(request, "pairs/board.html", "pairs/_board_part.html", context)


def _opened(programme, asked):
    """The one card or person whose details were asked for."""
    for name in ("swap", "find"):
        if key := key_of(asked.get(name)):
            mentee = (
                Participation.objects.mentees()
                .filter(programme=programme, pk=key)
                .select_related("person", "programme")
                .first()
            )
            if mentee:
                return {name: mentee.pk, "opened": mentee, "options": options_for(mentee)}
    if key := key_of(asked.get("reject")):
        return {"reject": key, "reject_form": RejectForm()}
    return {}


def _done(request, programme, text, *, undo=""):
    """Say what was done and show the board anew: as a page, or as its part for htmx."""
    messages.success(request, text, extra_tags=f"undo={undo}" if undo else "")
    return _board(request, programme, {}) if request.htmx else redirect("pairs:board", programme.pk)


def _refused(request, programme, refusal):
    messages.error(request, str(refusal))
    return _board(request, programme, {}) if request.htmx else redirect("pairs:board", programme.pk)


@requires(Permission.PAIR_PROPOSE, of=Programme)
@require_POST
def run(request, programme):
    try:
        summary = actions.ask_for_matching(programme, by=request.user)
    except Refused as refusal:
        return _refused(request, programme, refusal)
    if summary is None:
        messages.success(request, _("The matching is under way. Its result will be here in a minute."))
        return redirect("pairs:board", programme.pk)
    if not summary["new"] and not summary["dropped"]:
        return _done(request, programme, _("The matching is reckoned anew: nothing has changed."))
    text = ngettext("%(count)d new proposal.", "%(count)d new proposals.", summary["new"]) % {"count": summary["new"]}
    return _done(request, programme, text)


@requires(Permission.PAIR_PROPOSE, of=Programme)
def rules(request, programme):
    form = RulesForm(request.POST or None, rules=rules_of(programme))
    if form.is_valid() and form.attempt(
        actions.set_rules, programme, form.weights, by=request.user, needs_consents=form.cleaned_data["needs_consents"]
    ):
        messages.success(request, _("The rules are saved. They hold from the next matching on."))
        return redirect("pairs:board", programme.pk)
    return render(request, "pairs/rules.html", {"programme": programme, "form": form})


# --- one proposal -----------------------------------------------------------------------------------------------------
@requires(Permission.PAIR_PROPOSE, of=Pair)
@require_POST
def confirm(request, pair):
    programme = pair.programme
    try:
        actions.confirm_pairs(programme, [pair.pk], by=request.user)
    except Refused as refusal:
        return _refused(request, programme, refusal)
    undo = reverse("pairs:unconfirm", args=[pair.pk])
    return _done(request, programme, _("The pair is confirmed: %(pair)s") % {"pair": pair}, undo=undo)


@requires(Permission.PAIR_PROPOSE, of=Pair)
@require_POST
def unconfirm(request, pair):
    try:
        actions.unconfirm_pairs([pair], by=request.user)
    except Refused as refusal:
        return _refused(request, pair.programme, refusal)
    text = _("The confirmation is taken back: %(pair)s") % {"pair": pair}
    return _done(request, pair.programme, text, undo=reverse("pairs:confirm", args=[pair.pk]))


@requires(Permission.PAIR_PROPOSE, of=Pair)
@require_POST
def pin(request, pair):
    try:
        actions.pin_pair(pair, is_pinned=not pair.is_pinned, by=request.user)
    except Refused as refusal:
        return _refused(request, pair.programme, refusal)
    words = _("The pair is unpinned: %(pair)s") if pair.is_pinned else _("The pair is pinned: %(pair)s")
    return _done(request, pair.programme, words % {"pair": pair}, undo=reverse("pairs:pin", args=[pair.pk]))


@requires(Permission.PAIR_PROPOSE, of=Pair)
@require_POST
def reject(request, pair):
    programme, names = pair.programme, str(pair)
    form = RejectForm(request.POST)
    if not form.is_valid():
        return _board(request, programme, {"reject": str(pair.pk)})
    try:
        forbidden = actions.reject_pair(pair, reason=form.cleaned_data["reason"], by=request.user)
    except Refused as refusal:
        return _refused(request, programme, refusal)
    undo = reverse("pairs:allow", args=[programme.pk, forbidden.pk])
    return _done(request, programme, _("The pair is turned down: %(pair)s") % {"pair": names}, undo=undo)


@requires(Permission.PAIR_PROPOSE, of=Programme)
@require_POST
def allow(request, programme, forbidden):
    """Take back «не подходит»."""
    row = get_object_or_404(ForbiddenMatch, programme=programme, pk=forbidden)
    actions.take_back_rejection(row, by=request.user)
    return _done(request, programme, _("These two may be proposed to each other again."))


@requires(Permission.PAIR_PROPOSE, of=Participation)
@require_POST
def choose(request, participation):
    """Give this mentee the mentor chosen, by exchange where it says so."""
    programme = participation.programme
    mentors = Participation.objects.mentors().filter(programme=programme).select_related("person")
    mentor = get_object_or_404(mentors, pk=key_of(request.POST.get("mentor")))
    try:
        step = actions.give_mentor(participation, mentor, by=request.user)
    except Refused as refusal:
        return _refused(request, programme, refusal)
    text = _("Now proposed and pinned: %(mentor)s — %(mentee)s.") % {
        "mentor": mentor.person.list_name,
        "mentee": participation.person.list_name,
    }
    left = [move.mentee_id for move in step.moves if move.to_mentor_id is None]
    if left:
        names = ", ".join(
            row.person.list_name for row in Participation.objects.filter(pk__in=left).select_related("person")
        )
        text += " " + _("Without a mentor now: %(names)s.") % {"names": names}
    return _done(request, programme, text)


# --- many at once -----------------------------------------------------------------------------------------------------
@requires(Permission.PAIR_PROPOSE, of=Programme)
def confirm_good(request, programme):
    """Those who score high, shown before they are confirmed: exactly the shown ones are."""
    if request.method == "POST":
        try:
            done = actions.confirm_pairs(programme, keys_of(request.POST.getlist("pairs")), by=request.user)
        except Refused as refusal:
            return _refused(request, programme, refusal)
        undo = f"{reverse('pairs:unconfirm_many', args=[programme.pk])}?{urlencode({'at': done.moment.isoformat()})}"
        return _done(request, programme, _confirmed_words(done), undo=undo)
    found = Board(programme)
    cards = [card for card in found.cards(len(found.proposals)) if card.pair.score >= GOOD_SCORE]
    return render(
        request,
        "pairs/confirm_good.html",
        {"programme": programme, "cards": cards, "good_score": GOOD_SCORE},
    )


def _confirmed_words(done):
    """What became of the ticked pairs: how many are confirmed, which were passed over and why."""
    text = ngettext("%(count)d pair is confirmed.", "%(count)d pairs are confirmed.", len(done.pairs))
    said = [text % {"count": len(done.pairs)}]
    if done.skipped:
        named = Pair.objects.with_people().filter(pk__in=[pair.pk for pair in done.skipped[:SKIPPED_NAMED]])
        names = [f"{pair} ({pair.get_state_display()})" for pair in named]
        if more := len(done.skipped) - len(names):
            names.append(ngettext("%(count)d more", "%(count)d more", more) % {"count": more})
        said.append(_("Passed over, because they are decided upon already: %(names)s.") % {"names": ", ".join(names)})
    if done.gone:
        text = ngettext(
            "%(count)d proposal is no longer on the board.",
            "%(count)d proposals are no longer on the board.",
            done.gone,
        )
        said.append(text % {"count": done.gone})
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
        return _refused(request, programme, refusal)
    text = ngettext("%(count)d confirmation is taken back.", "%(count)d confirmations are taken back.", len(rows))
    return _done(request, programme, text % {"count": len(rows)})


# --- groups -----------------------------------------------------------------------------------------------------------
@requires(Permission.PAIR_PROPOSE, of=Programme)
@require_POST
def make_group(request, programme):
    """Confirmed pairs of one mentor work together from now on."""
    try:
        group = actions.make_group(programme, keys_of(request.POST.getlist("pairs")), by=request.user)
    except Refused as refusal:
        return _refused(request, programme, refusal)
    text = _("This is a group now: %(pair)s") % {"pair": group}
    return _done(request, programme, text, undo=reverse("pairs:split_group", args=[group.pk]))


@requires(Permission.PAIR_PROPOSE, of=Pair)
@require_POST
def split_group(request, pair):
    programme = pair.programme
    try:
        pairs = actions.split_group(pair, by=request.user)
    except Refused as refusal:
        return _refused(request, programme, refusal)
    text = ngettext("The group is %(count)d pair now.", "The group is %(count)d pairs now.", len(pairs))
    return _done(request, programme, text % {"count": len(pairs)})


# --- announcing -------------------------------------------------------------------------------------------------------
@requires(Permission.PAIR_PROPOSE, of=Programme)
def publish(request, programme):
    """Whom the announcement reaches and how; nothing is sent before the button."""
    if request.method == "POST":
        try:
            pairs = actions.publish_pairs(programme, by=request.user)
        except Refused as refusal:
            return _refused(request, programme, refusal)
        text = ngettext("%(count)d pair is announced.", "%(count)d pairs are announced.", len(pairs))
        messages.success(request, text % {"count": len(pairs)})
        return redirect("pairs:board", programme.pk)
    pairs = list(actions.to_announce(programme).with_guardians().order_by("pk"))
    return render(request, "pairs/publish.html", {"programme": programme, "pairs": [_reach(pair) for pair in pairs]})


def _reach(pair):
    """(pair, how its members are reached, who has to be told in person)"""
    people = [row.person for row in (*pair.mentors, *pair.mentees)]
    in_person = [person.list_name for person in people if not person.account_id and not person.email]
    return {"pair": pair, "in_person": ", ".join(in_person)}
