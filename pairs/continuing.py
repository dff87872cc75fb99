"""Who could go on with the mentees of a pair, which pairs of last year could go on, what is left to do at an end."""

from dataclasses import dataclass

import numpy as np
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from documents.enums import OrderState
from pairs.cohort import gather
from pairs.enums import LIVING_STATES, PairState
from pairs.matching import measure
from pairs.matching.records import BINDING
from pairs.models import ForbiddenMatch, Pair, PairMember, UnmatchedSupport
from participants.models import Participation

OFFERED = 8


# --- another mentor ---------------------------------------------------------------------------------------------------
@dataclass(frozen=True)
class Replacement:
    """A mentor with room for the mentees of a pair: the mean ``score`` with them, ``free`` places."""

    mentor: Participation
    score: int
    free: int

    @property
    def words(self):
        places = ngettext("%(count)d free place", "%(count)d free places", self.free) % {"count": self.free}
        return _("%(name)s, %(where)s: score %(score)d, %(places)s") % {
            "name": self.mentor.person.list_name,
            "where": self.mentor.person.where,
            "score": self.score,
            "places": places,
        }


def replacements_for(pair):
    """``Replacement``s for the mentees of ``pair`` (read with its people), the best first; nobody who must not, is not
    ready, or has no room for all of them."""
    mentees = [row.pk for row in pair.mentees]
    cohort = gather(pair.programme, also=mentees)
    seekers = [seeker for seeker in cohort.seekers if seeker.id in mentees]
    fit = measure(seekers, cohort.offers, cohort.rules, forbidden=cohort.forbidden, kinship=cohort.kinship)
    present = {row.pk for row in pair.mentors}
    proposed = list(cohort.assignment.values())
    found = []
    for column, offer in enumerate(fit.offers):
        free = offer.places - proposed.count(offer.id)
        is_barred = bool(np.any(fit.obstacles[:, column] & BINDING)) or not offer.is_ready
        if offer.id not in present and not is_barred and free >= len(mentees) == len(seekers):
            found.append(Replacement(cohort.people[offer.id], round(float(fit.score[:, column].mean())), free))
    return sorted(found, key=lambda one: (-one.score, one.mentor.person.search_key))[:OFFERED]


# --- the next year ----------------------------------------------------------------------------------------------------
@dataclass(frozen=True)
class Continuing:
    """A ``pair`` of last year with the participations of its people in this year; ``obstacle`` says in words why it can
    not go on."""

    pair: Pair
    mentor: Participation | None
    mentees: list
    obstacle: str

    @property
    def may_go_on(self):
        return not self.obstacle


def _of_last_year(programme):
    """Pairs that worked to the end of last year, and that nothing has followed in ``programme``."""
    return Pair.objects.filter(
        programme__organisation=programme.organisation,
        programme__model=programme.model,
        programme__school_year=programme.school_year - 1,
        state__in=[PairState.WORKING, PairState.COMPLETED],
    ).exclude(followed_by__programme=programme)


def has_pairs_of_last_year(programme):
    return _of_last_year(programme).exists()


def continuing_pairs(programme):
    """``Continuing`` of every pair that worked last year in a programme of the same school and model: six queries."""
    rows = _of_last_year(programme).with_people().order_by("pk")
    joined = {}
    for row in Participation.objects.filter(programme=programme).active().select_related("person"):
        joined[row.person_id, row.role] = row
    settled = set(
        PairMember.objects.filter(pair__programme=programme, is_current=True, role="mentee")
        .filter(pair__state__in=set(LIVING_STATES) - {PairState.PROPOSED})
        .values_list("participation", flat=True)
    )
    forbidden = set(ForbiddenMatch.objects.filter(programme=programme).values_list("mentor", "mentee"))
    return [_continuing(pair, joined, settled, forbidden) for pair in rows]


def _continuing(pair, joined, settled, forbidden):
    mentors = [joined.get((row.person_id, "mentor")) for row in pair.mentors]
    found = [joined.get((row.person_id, "mentee")) for row in pair.mentees]
    mentor, mentees = next(filter(None, mentors), None), [row for row in found if row]
    obstacle = ""
    if mentor is None:
        obstacle = _("the mentor does not take part this year")
    elif not mentees:
        obstacle = _("the mentee does not take part this year")
    elif any(row.pk in settled for row in mentees):
        obstacle = _("there is a pair this year already")
    elif any((mentor.pk, row.pk) in forbidden for row in mentees):
        obstacle = _("turned down this year")
    return Continuing(pair, mentor, mentees, obstacle)


# --- what is left to do when a pair has ended -------------------------------------------------------------------------
@dataclass(frozen=True)
class ClosingStep:
    state: str
    text: str
    url: str = ""


def closing_steps(pair):
    """What an early end leaves to do: the order, each mentee's new mentor or somebody who looks after them."""
    if pair.state != PairState.ENDED_EARLY:
        return []
    steps = [ClosingStep("done", _("The reason is written down, planned meetings are called off."))]
    if pair.order and pair.order.number:
        steps.append(_order_step(pair))
    keys = [row.pk for row in pair.mentees]
    members = PairMember.objects.filter(participation__in=keys, is_current=True, pair__state__in=LIVING_STATES)
    paired = set(members.values_list("participation", flat=True))
    rows = UnmatchedSupport.objects.filter(participation__in=keys).select_related("owner")
    supported = {row.participation_id: row.owner for row in rows}
    return steps + [_mentee_step(pair, row, paired, supported) for row in pair.mentees if not row.ended_on]


def _order_step(pair):
    left = pair.left_by_order
    if left and left.state == OrderState.IN_FORCE:
        return ClosingStep("done", _("The pair has left its order by an amendment."), left.get_absolute_url())
    if left:
        return ClosingStep("wait", _("The amendment of the order waits for its signature."), left.get_absolute_url())
    url = reverse("pairs:amend", args=[pair.order.amends_id or pair.order_id])
    return ClosingStep("late", _("Amend the order: the pair stands in it still."), url)


def _mentee_step(pair, mentee, paired, supported):
    name = mentee.person.list_name
    if mentee.pk in paired:
        return ClosingStep("done", _("%(name)s has a new pair.") % {"name": name})
    board = reverse("pairs:board", args=[pair.programme_id])
    if mentee.pk in supported:
        words = _("%(name)s is without a pair; looked after by %(owner)s.")
        return ClosingStep("wait", words % {"name": name, "owner": supported[mentee.pk].short_name}, board)
    return ClosingStep(
        "late",
        _("%(name)s is without a pair: find a mentor or name who looks after them.") % {"name": name},
        f"{board}?support={mentee.pk}",
    )
