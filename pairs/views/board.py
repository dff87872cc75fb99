"""The matching board: proposals, decisions about them, rules, who looks after those left over."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from mentoring.kit.errors import Refused
from mentoring.kit.htmx import page_or_part
from mentoring.kit.keys import key_of
from organisations.access import Permission, may, requires
from pairs import actions
from pairs.board import GOOD_SCORE, SHOWN, SIDE_SHOWN, Board, options_for
from pairs.cohort import rules_of
from pairs.forms import RejectForm, RulesForm, SupportForm
from pairs.models import ForbiddenMatch, Pair
from pairs.strip import strip_of
from participants.models import Participation
from roadmap.models import Programme


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
    if key := key_of(asked.get("support")):
        row = Participation.objects.mentees().filter(programme=programme, pk=key).select_related("programme").first()
        if row:
            return {"support": key, "support_form": SupportForm(participation=row)}
    return {}


def done(request, programme, text, *, undo=""):
    """Say what was done and show the board anew: as a page, or as its part for htmx."""
    messages.success(request, text, extra_tags=f"undo={undo}" if undo else "")
    return _board(request, programme, {}) if request.htmx else redirect("pairs:board", programme.pk)


def refused(request, programme, refusal):
    messages.error(request, str(refusal))
    return _board(request, programme, {}) if request.htmx else redirect("pairs:board", programme.pk)


@requires(Permission.PAIR_PROPOSE, of=Programme)
@require_POST
def run(request, programme):
    try:
        summary = actions.ask_for_matching(programme, by=request.user)
    except Refused as refusal:
        return refused(request, programme, refusal)
    if summary is None:
        messages.success(request, _("The matching is under way. Its result will be here in a minute."))
        return redirect("pairs:board", programme.pk)
    if not summary["new"] and not summary["dropped"]:
        return done(request, programme, _("The matching is reckoned anew: nothing has changed."))
    text = ngettext("%(count)d new proposal.", "%(count)d new proposals.", summary["new"]) % {"count": summary["new"]}
    return done(request, programme, text)


@requires(Permission.PAIR_PROPOSE, of=Programme)
def rules(request, programme):
    form = RulesForm(request.POST or None, rules=rules_of(programme))
    if form.is_valid() and form.attempt(actions.set_rules, programme, form.weights, by=request.user, **form.switches):
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
        return refused(request, programme, refusal)
    undo = reverse("pairs:unconfirm", args=[pair.pk])
    return done(request, programme, _("The pair is confirmed: %(pair)s") % {"pair": pair}, undo=undo)


@requires(Permission.PAIR_PROPOSE, of=Pair)
@require_POST
def unconfirm(request, pair):
    try:
        actions.unconfirm_pairs([pair], by=request.user)
    except Refused as refusal:
        return refused(request, pair.programme, refusal)
    text = _("The confirmation is taken back: %(pair)s") % {"pair": pair}
    return done(request, pair.programme, text, undo=reverse("pairs:confirm", args=[pair.pk]))


@requires(Permission.PAIR_PROPOSE, of=Pair)
@require_POST
def pin(request, pair):
    try:
        actions.pin_pair(pair, is_pinned=not pair.is_pinned, by=request.user)
    except Refused as refusal:
        return refused(request, pair.programme, refusal)
    words = _("The pair is unpinned: %(pair)s") if pair.is_pinned else _("The pair is pinned: %(pair)s")
    return done(request, pair.programme, words % {"pair": pair}, undo=reverse("pairs:pin", args=[pair.pk]))


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
        return refused(request, programme, refusal)
    undo = reverse("pairs:allow", args=[programme.pk, forbidden.pk])
    return done(request, programme, _("The pair is turned down: %(pair)s") % {"pair": names}, undo=undo)


@requires(Permission.PAIR_PROPOSE, of=Programme)
@require_POST
def allow(request, programme, forbidden):
    """Take back «не подходит»."""
    row = get_object_or_404(ForbiddenMatch, programme=programme, pk=forbidden)
    actions.take_back_rejection(row, by=request.user)
    return done(request, programme, _("These two may be proposed to each other again."))


@requires(Permission.PAIR_PROPOSE, of=Participation)
@require_POST
def choose(request, participation):
    """Give this mentee the mentor chosen, by exchange where it says so."""
    programme = participation.programme
    mentors = Participation.objects.mentors().filter(programme=programme).select_related("person")
    mentor = get_object_or_404(mentors, pk=key_of(request.POST.get("mentor") or request.GET.get("mentor")))
    try:
        step = actions.give_mentor(participation, mentor, by=request.user, is_pinned="back" not in request.GET)
    except Refused as refusal:
        return refused(request, programme, refusal)
    words = _("Proposed as before: %(mentor)s — %(mentee)s.")
    if "back" not in request.GET:
        words = _("Now proposed and pinned: %(mentor)s — %(mentee)s.")
    text = words % {
        "mentor": mentor.person.list_name,
        "mentee": participation.person.list_name,
    }
    left = [move.mentee_id for move in step.moves if move.to_mentor_id is None]
    if left:
        names = ", ".join(
            row.person.list_name for row in Participation.objects.filter(pk__in=left).select_related("person")
        )
        text += " " + _("Without a mentor now: %(names)s.") % {"names": names}
    before, undo = step.moves[0].from_mentor_id, ""
    if before and "back" not in request.GET:
        undo = f"{reverse('pairs:choose', args=[participation.pk])}?mentor={before}&back=1"
    return done(request, programme, text, undo=undo)


# --- those without a pair ---------------------------------------------------------------------------------------------
@requires(Permission.PAIR_PROPOSE, of=Participation)
@require_POST
def support(request, participation):
    """Who looks after a mentee without a pair, and what is done meanwhile."""
    programme = participation.programme
    form = SupportForm(request.POST, participation=participation)
    if not form.is_valid() or not form.attempt(
        actions.support_unmatched, participation, **form.cleaned_data, by=request.user
    ):
        errors = " ".join(error for errors in form.errors.values() for error in errors)
        return refused(request, programme, Refused(errors))
    return done(request, programme, _("It is written down who looks after %(name)s.") % {"name": participation.person})
