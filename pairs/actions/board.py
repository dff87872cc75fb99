"""What a curator does with proposals on the matching board: confirm, pin, turn down, choose another mentor."""

from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from mentoring.kit.errors import Refused
from organisations.models import AuditEntry
from pairs.actions.matching import propose_pairs
from pairs.actions.one_at_a_time import one_at_a_time
from pairs.cohort import gather
from pairs.enums import PairState
from pairs.matching import measure, propose, swap
from pairs.models import ForbiddenMatch, MatchingRules, Pair, PairMember
from participants.enums import ParticipationRole

SAME_PLACES = ngettext_lazy(
    "%(mentor)s has %(places)d place, and it is taken.", "%(mentor)s has %(places)d places, all taken.", "places"
)


@dataclass(frozen=True)
class Confirmation:
    """``pairs`` were confirmed at ``moment``, by which they are taken back together; ``skipped`` ones were no longer
    proposals, of ``gone`` ones nothing is left on the board."""

    moment: datetime
    pairs: list
    skipped: list
    gone: int


def confirm_pairs(programme, keys, *, by):
    """The curator agrees with the proposals of ``programme`` named by ``keys``. Returns a ``Confirmation``.

    What is a proposal no longer is passed over and said; raises ``Refused`` when nothing is left to confirm."""
    keys = set(keys)
    with one_at_a_time(programme):
        moment = timezone.now()
        found = Pair.objects.select_for_update(of=("self",)).filter(programme=programme, pk__in=keys).order_by("pk")
        rows = list(found.select_related("programme__organisation"))
        fresh = [pair for pair in rows if pair.state == PairState.PROPOSED]
        if not fresh:
            raise _nothing_to_confirm(rows)
        for pair in fresh:
            pair.move(PairState.CONFIRMED, expected=[PairState.PROPOSED], confirmed_at=moment)
        AuditEntry.objects.bulk_record(by, "pair.confirmed", fresh)
    return Confirmation(
        moment=moment,
        pairs=fresh,
        skipped=[pair for pair in rows if pair not in fresh],
        gone=len(keys) - len(rows),
    )


def _nothing_to_confirm(rows):
    if len(rows) == 1:
        return Refused(
            _("The pair is “%(state)s” now: look at the page again."),
            code="pair_moved_on",
            params={"state": rows[0].get_state_display()},
        )
    return Refused(_("There is nothing to confirm: look at the board again."), code="nothing_to_confirm")


def unconfirm_pairs(pairs, *, by):
    """Pairs of one programme go back among the proposals, as long as no order has taken them."""
    pairs = list(pairs)
    if not pairs:
        raise Refused(_("The pairs are no longer confirmed. Look at the board again."), code="nothing_confirmed")
    with one_at_a_time(pairs[0].programme):
        rows = _locked(pairs)
        _refuse_groups(rows)
        for pair in rows:
            pair.move(PairState.PROPOSED, expected=[PairState.CONFIRMED], confirmed_at=None)
        AuditEntry.objects.bulk_record(by, "pair.unconfirmed", rows)
    return rows


def _refuse_groups(pairs):
    """A proposal is a mentor with one mentee: the matching knows no other."""
    mentees = PairMember.objects.filter(pair__in=pairs, role=ParticipationRole.MENTEE)
    if len(pairs) < mentees.count():
        raise Refused(_("This is a group. Part it into pairs first."), code="is_a_group")


def pin_pair(pair, *, is_pinned, by):
    """A pinned proposal stays whatever the next matching finds."""
    with one_at_a_time(pair.programme):
        pair = _locked([pair])[0]
        pair.move(PairState.PROPOSED, expected=[PairState.PROPOSED], is_pinned=is_pinned)
        AuditEntry.record(by, "pair.pinned" if is_pinned else "pair.unpinned", pair)


def reject_pair(pair, *, reason, by):
    """These two are not to be proposed to each other again. Returns the ``ForbiddenMatch``."""
    with one_at_a_time(pair.programme):
        pair = _locked([pair])[0]
        if pair.state != PairState.PROPOSED:
            raise Refused(_("Only a proposal can be turned down. Take the confirmation back first."), "not_proposed")
        keys = {member.role: member.participation_id for member in pair.members.all()}
        mentor, mentee = keys[ParticipationRole.MENTOR], keys[ParticipationRole.MENTEE]
        forbidden, _made = ForbiddenMatch.objects.get_or_create(
            mentor_id=mentor,
            mentee_id=mentee,
            defaults={"programme": pair.programme, "reason": reason, "created_by": by},
        )
        AuditEntry.record(by, "pair.rejected", forbidden.mentee, mentor=mentor, reason=reason)
        pair.delete()
        _remember_left_over(pair.programme, {mentee: "rejected"})
    return forbidden


def take_back_rejection(forbidden, *, by):
    """These two may be proposed again, and are, when both have room for it."""
    programme = forbidden.programme
    mentor, mentee = forbidden.mentor_id, forbidden.mentee_id
    with one_at_a_time(programme):
        AuditEntry.record(by, "pair.rejection_taken_back", forbidden.mentee, mentor=mentor)
        forbidden.delete()
        cohort = gather(programme)
        free = {seeker.id for seeker in cohort.seekers} - cohort.assignment.keys()
        fit = _fit_around(cohort, mentee, mentor)
        step = swap(fit, mentee, mentor, cohort.assignment, pinned=cohort.pinned) if mentee in free else None
        if step and len(step.moves) == 1:  # nobody else is moved by an undo
            _make_moves(programme, step.moves, cohort, fit)


def give_mentor(mentee, mentor, *, by, is_pinned=True):
    """``mentee`` (a participation) gets ``mentor`` instead of whoever was proposed; at need by exchange.

    The pair is pinned, or the next matching would undo the curator's choice; unless this takes such a choice back.
    Returns the ``Swap``: whoever gave up the place is in its moves. Raises ``Refused`` when a rule stands in the way.
    """
    programme = mentee.programme
    with one_at_a_time(programme):
        cohort = gather(programme)
        if mentee.pk not in {seeker.id for seeker in cohort.seekers}:
            raise Refused(_("This mentee's pair is confirmed. Take the confirmation back first."), "mentee_settled")
        if cohort.assignment.get(mentee.pk) == mentor.pk:
            raise Refused(_("This mentor is proposed already."), code="same_mentor")
        fit = _fit_around(cohort, mentee.pk, mentor.pk)
        own = set() if is_pinned else {(cohort.assignment.get(mentee.pk), mentee.pk)}
        step = swap(fit, mentee.pk, mentor.pk, cohort.assignment, pinned=cohort.pinned - own)
        if step is None:
            raise _why_not(fit, mentee, mentor, cohort)
        _make_moves(programme, step.moves, cohort, fit, pinned=mentee.pk if is_pinned else None)
        AuditEntry.record(by, "pair.mentor_changed", mentee, mentor=mentor.pk)
    return step


def _fit_around(cohort, mentee, mentor):
    """The fit of those whom a change for ``mentee`` may touch: they and whoever holds the mentor's places."""
    touched = {mentee} | {key for key, held_by in cohort.assignment.items() if held_by == mentor}
    seekers = [seeker for seeker in cohort.seekers if seeker.id in touched]
    return measure(seekers, cohort.offers, cohort.rules, forbidden=cohort.forbidden, kinship=cohort.kinship)


def _make_moves(programme, moves, cohort, fit, *, pinned=None):
    movers = [move.mentee_id for move in moves]
    Pair.objects.filter(
        programme=programme, state=PairState.PROPOSED, members__participation__in=movers, members__role="mentee"
    ).delete()
    places = [
        propose(fit, move.to_mentor_id, move.mentee_id, place=1, is_pinned=move.mentee_id == pinned)
        for move in moves
        if move.to_mentor_id
    ]
    propose_pairs(programme, places, cohort)
    left = {move.mentee_id: "given_up" for move in moves if move.to_mentor_id is None}
    if left:
        _remember_left_over(programme, left)


def _why_not(fit, mentee, mentor, cohort):
    if mentor.pk not in fit.column or not fit.allowed[fit.row[mentee.pk], fit.column[mentor.pk]]:
        return Refused(_("The rules do not let these two work together."), code="not_allowed")
    if (cohort.assignment.get(mentee.pk), mentee.pk) in cohort.pinned:
        return Refused(_("The present pair is pinned. Unpin it first."), code="pinned")
    places = fit.offers[fit.column[mentor.pk]].capacity
    return Refused(SAME_PLACES % {"mentor": mentor.person.list_name, "places": places}, code="no_places")


def _remember_left_over(programme, codes):
    rules, _made = MatchingRules.objects.get_or_create(programme=programme)
    left = rules.summary.setdefault("unmatched", {})
    left.update({str(mentee): {"code": code} for mentee, code in codes.items()})
    rules.save(update_fields=["summary"])


def _locked(pairs):
    """The rows themselves, under lock, in one order for everybody; a pair that is gone is said."""
    keys = [pair.pk for pair in pairs]
    rows = list(
        Pair.objects.select_for_update(of=("self",))
        .filter(pk__in=keys)
        .select_related("programme__organisation")
        .order_by("pk")
    )
    if len(rows) != len(keys):
        raise Refused(_("The proposal is no longer on the board. Look at the page again."), code="pair_gone")
    return rows
