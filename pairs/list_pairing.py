"""Pairs that stand in a school's own list are put on the board as pinned proposals: the curator decides as ever."""

from django.contrib.contenttypes.models import ContentType
from django.utils.translation import gettext as _

from organisations.models import AuditEntry
from pairs.actions.matching import propose_pairs
from pairs.actions.one_at_a_time import one_at_a_time
from pairs.cohort import gather, held_places
from pairs.enums import LIVING_STATES, PairState
from pairs.matching import measure
from pairs.matching import propose as proposal_of
from pairs.models import ForbiddenMatch, Pair, PairMember
from participants.enums import ParticipationRole
from participants.importing.pairing import Pairing, provide_pairing
from participants.models import Participation

DEED = "pair.proposed_by_list"
AT_ONCE = 200  # mentors measured together with their own mentees


def obstacles(programme, couples):
    """What keeps couples apart, in words; half of a couple may not be there yet."""
    mentees = {mentee for _mentor, mentee in couples if mentee}
    mentor_of = _mentors_of(mentees)
    forbidden = set(ForbiddenMatch.objects.filter(programme=programme).values_list("mentor", "mentee"))
    keys = {key for pair in couples for key in pair if key}
    people = dict(Participation.objects.filter(pk__in=keys).values_list("pk", "person"))
    gone = set(Participation.objects.filter(pk__in=keys, ended_on__isnull=False).values_list("pk", flat=True))
    found = {}
    for mentor, mentee in couples:
        now, name = mentor_of.get(mentee, (None, ""))
        if now and now == mentor:
            found[mentor, mentee] = _("they are a pair already")
        elif now:
            found[mentor, mentee] = _("in a pair already, the mentor is %(name)s") % {"name": name}
        elif (mentor, mentee) in forbidden:
            found[mentor, mentee] = _("this pair was turned down on the board")
        elif {mentor, mentee} & gone:
            found[mentor, mentee] = _("no longer takes part")
        elif mentor and mentee and people[mentor] == people[mentee]:
            found[mentor, mentee] = _("it is the same person")
    return found


def _mentors_of(mentees):
    """{mentee's key: (mentor's key, name)} of living pairs."""
    living = {"pair__state__in": LIVING_STATES, "is_current": True}
    members = PairMember.objects.filter(participation__in=mentees, role=ParticipationRole.MENTEE, **living)
    pair_of = dict(members.values_list("participation", "pair"))
    mentors = PairMember.objects.filter(pair__in=pair_of.values(), role=ParticipationRole.MENTOR, **living)
    mentors = mentors.select_related("participation__person")
    known = {row.pair_id: (row.participation_id, row.participation.person.list_name) for row in mentors}
    return {mentee: known[pair] for mentee, pair in pair_of.items() if pair in known}


def taken(programme):
    """{mentor's key: how many mentees they have}, as the board counts places."""
    return held_places(programme, LIVING_STATES).taken


def propose(programme, couples, *, by):
    """Pinned proposals of ``couples``, measured as the matching measures; returns their keys.

    Raises ``Refused`` when a mentee has a pair by now."""
    with one_at_a_time(programme):
        pairs = _propose(programme, couples)
        AuditEntry.objects.bulk_record(by, DEED, pairs, organisation=programme.organisation)
    return [pair.pk for pair in pairs]


def _propose(programme, couples):
    cohort = gather(programme)
    seekers = {seeker.id: seeker for seeker in cohort.seekers}
    offers = {offer.id: offer for offer in cohort.offers}
    mentees_of = {}
    for mentor, mentee in couples:
        mentees_of.setdefault(mentor, []).append(mentee)
    mentors, pairs = list(mentees_of), []
    for start in range(0, len(mentors), AT_ONCE):
        some = mentors[start : start + AT_ONCE]
        fit = measure(
            [seekers[mentee] for mentor in some for mentee in mentees_of[mentor]],
            [offers[mentor] for mentor in some],
            cohort.rules,
            forbidden=cohort.forbidden,
            kinship=cohort.kinship,
        )
        named = [
            proposal_of(fit, mentor, mentee, place=place, is_pinned=True)
            for mentor in some
            for place, mentee in enumerate(mentees_of[mentor], 1)
        ]
        pairs += propose_pairs(programme, named, cohort)
    return pairs


def withdraw(keys):
    """Delete those nobody has dealt with since; returns how many stay: confirmed, pinned anew, released again."""
    rows = Pair.objects.select_for_update(of=("self",)).filter(pk__in=keys).order_by("pk")
    proposed = {pair.pk for pair in rows if pair.state == PairState.PROPOSED}
    since = AuditEntry.objects.filter(subject_type=ContentType.objects.get_for_model(Pair), subject_id__in=proposed)
    touched = since.exclude(deed=DEED).values_list("subject_id", flat=True)
    Pair.objects.filter(pk__in=proposed - set(touched)).delete()
    return Pair.objects.filter(pk__in=keys).count()


provide_pairing(Pairing(obstacles, taken, propose, withdraw))
