"""Running the matching: by the page when it is quick, by a worker when it is not; what it finds becomes proposals."""

from django.db import transaction
from django.utils import timezone

from organisations.enums import JobState
from organisations.jobs import enqueue
from organisations.models import AuditEntry, Job
from pairs.actions.one_at_a_time import one_at_a_time
from pairs.cohort import gather
from pairs.enums import PairState
from pairs.matching import Aim, match
from pairs.models import MatchingRules, Pair, PairMember
from pairs.wording import freeze
from participants.enums import ParticipationRole
from participants.models import Participation

KIND = "pairs.match"
INLINE_LIMIT = 300  # participants; more are matched by a worker


def ask_for_matching(programme, *, by):
    """Match now, or leave it to a worker when there are many. Returns the summary, or ``None``: a worker has it."""
    if Participation.objects.filter(programme=programme).active().count() <= INLINE_LIMIT:
        return run_matching(programme, by=by)
    with one_at_a_time(programme):
        if not matching_under_way(programme).exists():
            turn = Job.objects.filter(kind=KIND, payload__programme=programme.pk).count()
            enqueue(
                KIND,
                f"{KIND}:{programme.pk}:{turn}",
                {"programme": programme.pk},
                organisation=programme.organisation,
                by=by,
            )
    return None


def matching_under_way(programme):
    """The matching that a worker does now, whoever asked for it."""
    states = [JobState.WAITING, JobState.RUNNING]
    return Job.objects.filter(kind=KIND, payload__programme=programme.pk, state__in=states)


def reckon(programme, *, heard=None):
    """(``Cohort``, ``Result``): who would be proposed to whom now, as near to the present proposals as can be.

    ``heard`` is called once everybody has been looked up and the comparing begins."""
    cohort = gather(programme)
    if heard:
        heard()
    result = match(cohort.seekers, cohort.offers, cohort.rules, **cohort.given, published=cohort.assignment)
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
        propose_pairs(programme, fresh, cohort)
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


@transaction.atomic
def set_rules(programme, weights, *, by, needs_consents=True, aim=Aim.COVERAGE.value, least_score=0):
    """``weights``: {criterion: weight}; they hold from the next matching on. ``needs_consents`` is switched off only
    knowingly: then people without papers are proposed too, and the order is what waits. ``aim``: what comes first;
    ``least_score`` (0–100): nobody is proposed a pair below it."""
    values = {"weights": weights, "needs_consents": needs_consents, "aim": aim, "least_score": least_score}
    MatchingRules.objects.update_or_create(programme=programme, defaults=values)
    AuditEntry.record(by, "pairs.rules_set", programme, **values)


@transaction.atomic
def choose_aim(programme, aim, *, by):
    """What comes first, coverage or quality; the other rules stay."""
    MatchingRules.objects.update_or_create(programme=programme, defaults={"aim": aim})
    AuditEntry.record(by, "pairs.aim_chosen", programme, aim=aim)


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


def _left_over(unmatched, cohort):
    helps = [
        {"obstacles": [int(o) for o in r.obstacles], "count": r.helps or r.opens, "needs_place": r.needs_place}
        for r in unmatched.relaxations[:1]
    ]
    return {**freeze(unmatched.reason, cohort.topics), "helps": helps}


def _values(proposal, cohort):
    return {
        "score": proposal.score,
        "parts": {criterion.value: points for criterion, points in proposal.parts.items()},
        "reasons": [freeze(reason, cohort.topics) for reason in (*proposal.reasons, *proposal.warnings)],
    }


def propose_pairs(programme, proposals, cohort):
    """Put ``proposals`` of the matching on the board as pairs."""
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
