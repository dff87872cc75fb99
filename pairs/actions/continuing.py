"""What comes after a pair: another mentor for its mentees, or the same two in the next year."""

from django.utils import timezone
from django.utils.translation import gettext_lazy

from mentoring.kit.errors import Refused
from organisations.models import AuditEntry
from pairs.actions.matching import propose_pairs
from pairs.actions.meetings import end_pair
from pairs.actions.one_at_a_time import one_at_a_time
from pairs.cohort import gather
from pairs.continuing import continuing_pairs, replacements_for
from pairs.enums import PairState, PlanItemState
from pairs.matching import measure, propose
from pairs.models import IndividualPlan, Pair, PairMember, PlanItem
from participants.enums import ParticipationRole


def replace_mentor(pair, mentor, *, ended_on, reason, by):
    """The working ``pair`` ends early, and its mentees go on with ``mentor`` in a confirmed pair that follows it.

    The goal and what is left of the plan go along. Nobody is told before the new pair is announced; an amendment of the
    order takes the one out and the other in. Returns the new pair."""
    programme = pair.programme
    with one_at_a_time(programme):
        pair = Pair.objects.with_people().select_related("programme__organisation", "format").get(pk=pair.pk)
        if mentor not in [option.mentor for option in replacements_for(pair)]:
            raise Refused(
                {
                    "mentor": gettext_lazy(
                        "This mentor has no place left or may not work with the mentee. Choose another."
                    )
                }
            )
        mentees = pair.mentees
        end_pair(pair, ended_on=ended_on, reason=reason, is_early=True, by=by)
        fresh = Pair.objects.create(
            programme=programme,
            format=pair.format,
            state=PairState.CONFIRMED,
            confirmed_at=timezone.now(),
            follows=pair,
        )
        PairMember.objects.create(pair=fresh, participation=mentor, role=ParticipationRole.MENTOR)
        for mentee in mentees:
            PairMember.objects.create(pair=fresh, participation=mentee, role=ParticipationRole.MENTEE)
        _take_plan_along(pair, fresh)
        AuditEntry.record(by, "pair.mentor_replaced", pair, pair=fresh.pk)
        AuditEntry.record(by, "pair.follows", fresh, pair=pair.pk)
    return fresh


def _take_plan_along(pair, fresh):
    """What was not done yet is done with the new mentor; both sides agree with it anew."""
    plan = IndividualPlan.objects.filter(pair=pair).first()
    if plan is None:
        return
    left = list(plan.items.filter(state=PlanItemState.PLANNED))
    if left or plan.goal:
        taken = IndividualPlan.objects.create(pair=fresh, goal=plan.goal)
        PlanItem.objects.bulk_create(
            PlanItem(plan=taken, position=place, task=item.task, due_on=item.due_on, planned_result=item.planned_result)
            for place, item in enumerate(left, 1)
        )


def continue_pairs(programme, keys, *, by):
    """Propose pairs of last year, named by ``keys``, for ``programme``: pinned, so that the matching keeps them.

    Returns the proposals; whoever can not go on is passed over. Raises ``Refused`` when nobody is left."""
    with one_at_a_time(programme):
        chosen = [one for one in continuing_pairs(programme) if one.pair.pk in keys and one.may_go_on]
        if not chosen:
            raise Refused(gettext_lazy("None of these pairs can be continued: look at the list again."), code="nothing")
        cohort = gather(programme)
        fit = measure(cohort.seekers, cohort.offers, cohort.rules, forbidden=cohort.forbidden, kinship=cohort.kinship)
        couples = [(one, mentee) for one in chosen for mentee in one.mentees]
        proposals = [propose(fit, one.mentor.pk, mentee.pk, place=1, is_pinned=True) for one, mentee in couples]
        _drop_proposals(programme, [mentee.pk for _one, mentee in couples])
        pairs = propose_pairs(programme, proposals, cohort)
        for pair, (one, _mentee) in zip(pairs, couples, strict=True):
            pair.follows = one.pair
        Pair.objects.bulk_update(pairs, ["follows"])
        AuditEntry.objects.bulk_record(by, "pair.continued", pairs)
    return pairs


def _drop_proposals(programme, mentees):
    """Somebody else was proposed to them: the pair they have had goes before."""
    Pair.objects.filter(
        programme=programme,
        state=PairState.PROPOSED,
        members__participation__in=mentees,
        members__role=ParticipationRole.MENTEE,
    ).delete()
