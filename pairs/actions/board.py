"""What a curator does on the matching board.

Everything here locks the programme first, so that two curators take turns; where a database can not lock, the
constraint ``a_mentee_has_one_living_pair`` has the last word and comes back as a sentence.
"""

from contextlib import contextmanager

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from mentoring.kit.errors import Refused
from organisations.models import AuditEntry
from pairs.cohort import gather
from pairs.enums import PairState
from pairs.matching import match, measure, propose, swap
from pairs.models import ForbiddenMatch, MatchingRules, Pair, PairMember
from pairs.wording import freeze
from participants.enums import ParticipationRole
from roadmap.models import Programme

SAME_PLACES = ngettext_lazy(
    "%(mentor)s has %(places)d place, and it is taken.", "%(mentor)s has %(places)d places, all taken.", "places"
)


@contextmanager
def one_at_a_time(programme):
    """The programme's board for one curator; a mentee taken meanwhile is told in words."""
    try:
        with transaction.atomic():
            Programme.objects.select_for_update(of=("self",)).get(pk=programme.pk)
            yield
    except IntegrityError as error:
        raise Refused(
            _("Another curator has just given this mentee a mentor. Look at the board again."), code="mentee_taken"
        ) from error


# --- the matching -----------------------------------------------------------------------------------------------------
def reckon(programme):
    """(``Cohort``, ``Result``): who would be proposed to whom now, as near to the present proposals as can be."""
    cohort = gather(programme)
    result = match(
        cohort.seekers,
        cohort.offers,
        cohort.rules,
        pinned=cohort.pinned,
        forbidden=cohort.forbidden,
        kinship=cohort.kinship,
        published=cohort.assignment,
    )
    return cohort, result


def run_matching(programme, *, by):
    """Propose anew for everybody without a settled pair. Returns the run's summary, kept with the rules."""
    return keep_proposals(programme, *reckon(programme), by=by)


def keep_proposals(programme, cohort, result, *, by):
    """Write a reckoned ``result`` down; reckon again when the board has changed since."""
    with one_at_a_time(programme):
        now = gather(programme)
        if now.state != cohort.state or now.seekers != cohort.seekers:
            cohort, result = reckon(programme)
        current = {pair.mentee_key: pair for pair in _proposals_of(programme)}
        wanted = {proposal.mentee_id: proposal for proposal in result.proposals}
        gone = [pair for key, pair in current.items() if key not in wanted or pair.mentor_key != wanted[key].mentor_id]
        Pair.objects.filter(pk__in=[pair.pk for pair in gone]).delete()
        kept = [pair for pair in current.values() if pair not in gone]
        _refresh(kept, wanted, cohort)
        kept_keys = {pair.mentee_key for pair in kept}
        fresh = [proposal for key, proposal in wanted.items() if key not in kept_keys]
        _propose(programme, fresh, cohort)
        summary = {
            "new": len(fresh),
            "dropped": len(gone),
            "blocking": result.totals.blocking_pairs,
            "unmatched": {str(one.mentee_id): _left_over(one, cohort) for one in result.unmatched},
        }
        MatchingRules.objects.update_or_create(
            programme=programme, defaults={"last_run_at": timezone.now(), "summary": summary}
        )
        AuditEntry.record(by, "pairs.matched", programme, proposals=len(wanted), left=len(result.unmatched))
    return summary


def set_rules(programme, weights, *, by):
    """``weights``: {criterion: weight}; they hold from the next matching on."""
    with transaction.atomic():
        MatchingRules.objects.update_or_create(programme=programme, defaults={"weights": weights})
        AuditEntry.record(by, "pairs.rules_set", programme, weights=weights)


def _proposals_of(programme):
    """Proposals with ``mentor_key`` and ``mentee_key``: participation keys."""
    pairs = list(Pair.objects.filter(programme=programme, state=PairState.PROPOSED).prefetch_related("members"))
    for pair in pairs:
        keys = {member.role: member.participation_id for member in pair.members.all()}
        pair.mentor_key, pair.mentee_key = keys[ParticipationRole.MENTOR], keys[ParticipationRole.MENTEE]
    return pairs


def _refresh(pairs, wanted, cohort):
    changed = []
    for pair in pairs:
        values = _values(wanted[pair.mentee_key], cohort)
        if any(getattr(pair, name) != value for name, value in values.items()):
            for name, value in values.items():
                setattr(pair, name, value)
            changed.append(pair)
    Pair.objects.bulk_update(changed, ["score", "parts", "reasons"])


def _values(proposal, cohort):
    return {
        "score": proposal.score,
        "parts": {criterion.value: points for criterion, points in proposal.parts.items()},
        "reasons": [freeze(reason, cohort.topics) for reason in (*proposal.reasons, *proposal.warnings)],
    }


def _propose(programme, proposals, cohort):
    pairs = Pair.objects.bulk_create(
        Pair(
            programme=programme,
            format_id=cohort.format_of(p.mentor_id, p.mentee_id),
            is_pinned=p.is_pinned,
            **_values(p, cohort),
        )
        for p in proposals
    )
    PairMember.objects.bulk_create(
        PairMember(pair=pair, participation_id=key, role=role)
        for pair, p in zip(pairs, proposals, strict=True)
        for key, role in ((p.mentor_id, ParticipationRole.MENTOR), (p.mentee_id, ParticipationRole.MENTEE))
    )
    return pairs


def _left_over(unmatched, cohort):
    helps = [
        {"obstacles": [int(o) for o in r.obstacles], "count": r.helps or r.opens, "needs_place": r.needs_place}
        for r in unmatched.relaxations[:1]
    ]
    return {**freeze(unmatched.reason, cohort.topics), "helps": helps}


# --- one pair ---------------------------------------------------------------------------------------------------------
def confirm_pairs(pairs, *, by):
    """The curator agrees with proposed ``pairs`` of one programme: all of them or none. Returns the moment as stored,
    by which ``unconfirm_pairs`` takes them back together."""
    pairs = list(pairs)
    if not pairs:
        raise Refused(_("There is nothing to confirm: look at the board again."), code="nothing_to_confirm")
    with one_at_a_time(pairs[0].programme):
        moment = timezone.now()
        rows = _locked(pairs)
        for pair in rows:
            pair.move(PairState.CONFIRMED, expected=[PairState.PROPOSED], confirmed_at=moment)
        AuditEntry.objects.bulk_record(by, "pair.confirmed", rows)
    return moment


def unconfirm_pairs(pairs, *, by):
    """Back among the proposals, as long as no order has taken them."""
    with transaction.atomic():
        rows = _locked(pairs)
        for pair in rows:
            pair.move(PairState.PROPOSED, expected=[PairState.CONFIRMED], confirmed_at=None)
        AuditEntry.objects.bulk_record(by, "pair.unconfirmed", rows)
    return rows


def pin_pair(pair, *, is_pinned, by):
    """A pinned proposal stays whatever the next matching finds."""
    with transaction.atomic():
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


def give_mentor(mentee, mentor, *, by):
    """``mentee`` (a participation) gets ``mentor`` instead of whoever was proposed; at need by exchange.

    The pair is pinned, or the next matching would undo the curator's choice. Returns the ``Swap``: whoever gave up the
    place is in its moves. Raises ``Refused`` when a rule stands in the way.
    """
    programme = mentee.programme
    with one_at_a_time(programme):
        cohort = gather(programme)
        if mentee.pk not in {seeker.id for seeker in cohort.seekers}:
            raise Refused(_("This mentee's pair is confirmed. Take the confirmation back first."), "mentee_settled")
        if cohort.assignment.get(mentee.pk) == mentor.pk:
            raise Refused(_("This mentor is proposed already."), code="same_mentor")
        fit = _fit_around(cohort, mentee.pk, mentor.pk)
        step = swap(fit, mentee.pk, mentor.pk, cohort.assignment, pinned=cohort.pinned)
        if step is None:
            raise _why_not(fit, mentee, mentor, cohort)
        _make_moves(programme, step.moves, cohort, fit, pinned=mentee.pk)
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
    _propose(programme, places, cohort)
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
